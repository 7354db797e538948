//! `within-list`: who of a list is elected to the seats that it has won.

use chrono::NaiveDate;
use elections::{
    LotRefused,
    allocation::SeatPair,
    ranking::{Candidate, Departed, Draw, Field, Ranking, Stake, rank},
    reasons::{Explanation, Reason, explain_all},
    rules,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::{Calculator, Lots, names};

/// A list, its seats and its candidates.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = WithinListInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The list, handed back as it is.
    #[cfg_attr(feature = "schema", schema(example = "A"))]
    pub list: Option<String>,
    /// Seats of titulaires, 0 to 500.
    #[cfg_attr(feature = "schema", schema(example = 2, maximum = 500))]
    pub titulaire_seats: u32,
    /// Seats of suppléants, 0 to 500.
    #[cfg_attr(feature = "schema", schema(example = 2, maximum = 500))]
    pub suppleant_seats: u32,
    /// The candidates, 1,000 at most.
    pub candidates: Vec<Votes>,
    /// The lots drawn so far, each the order in which candidates were drawn.
    #[serde(default)]
    pub lots: Lots,
    /// What the law leaves open.
    #[serde(default)]
    pub settings: Settings,
}

/// The votes of a candidate.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CandidateVotes))]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// What the answer names the candidate by.
    #[cfg_attr(feature = "schema", schema(example = "a1"))]
    pub id: String,
    /// All votes, those of the list among them.
    #[cfg_attr(feature = "schema", schema(example = 290))]
    pub votes: u32,
    /// The day of birth.
    #[cfg_attr(feature = "schema", schema(example = "1972-03-03"))]
    pub birth: NaiveDate,
    /// Whether the candidate died or withdrew.
    #[serde(default)]
    pub departed: bool,
}

/// What the law leaves open within a list.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = WithinListSettings))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What becomes of those who died or withdrew.
    pub departed_candidates: Departed,
}

/// Who is elected.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = WithinListOutput))]
pub struct Output {
    /// The list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Who takes which seat.
    #[serde(flatten)]
    pub elected: Elected,
    /// Why.
    pub reasons: Vec<Explanation>,
    /// The settings that were used.
    pub settings: Settings,
}

/// Who takes which seat. Every candidate stands in one of the five groups.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectedCandidates))]
pub struct Elected {
    /// Titulaires, most votes first.
    pub titulaires: Vec<String>,
    /// Suppléants in the order in which they replace.
    pub suppleants: Vec<String>,
    /// Not elected, most votes first.
    pub not_elected: Vec<String>,
    /// Those whose seat a lot must decide.
    pub undecided: Vec<String>,
    /// Those who died or withdrew and are passed over.
    pub passed_over: Vec<String>,
    /// Seats of titulaires without a candidate.
    pub vacant_titulaires: u32,
    /// Seats of suppléants without a candidate.
    pub vacant_suppleants: u32,
    /// Seats of titulaires that a lot must decide.
    pub undecided_titulaires: u32,
    /// Seats of suppléants that a lot must decide.
    pub undecided_suppleants: u32,
    /// `decided`, or `tie_same_birth_date` while a lot is to be drawn.
    #[cfg_attr(feature = "schema", schema(example = "decided"))]
    pub status: &'static str,
    /// `draw` while a lot is to be drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<&'static str>,
    /// The lots to be drawn.
    pub draws: Vec<PendingDraw>,
}

/// A lot to be drawn among candidates with equal votes and the same day of birth.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CandidateDraw))]
pub struct PendingDraw {
    /// The candidates.
    pub candidates: Vec<String>,
    /// What it decides.
    pub decides: Stake,
    /// How many must be drawn, one after the other.
    pub needed: usize,
}

/// Candidates who were read: their names and what is ranked.
pub(super) struct Ranked<'a> {
    names: Vec<&'a str>,
    candidates: Vec<Candidate>,
    drawn: &'a Lots,
    lots: Vec<Vec<usize>>,
}

impl<'a> Ranked<'a> {
    /// Reads them, and reports what can't be.
    pub(super) fn read(votes: &'a [Votes], drawn: &'a Lots, findings: &mut Vec<Finding>) -> Self {
        let mut names: Vec<&str> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        names::at_most("/candidates", votes.len(), names::MAX_CANDIDATES, findings);
        for (index, candidate) in votes.iter().take(names::MAX_CANDIDATES).enumerate() {
            let pointer = format!("/candidates/{index}/id");
            if !seen.insert(candidate.id.as_str()) {
                findings.push(Finding::new(pointer.as_str(), rules::Allocation::CandidateTwice));
            }
            names::name(pointer, &candidate.id, findings);
            names.push(&candidate.id);
        }
        let candidate =
            |each: &Votes| Candidate { votes: each.votes, birth: each.birth, departed: each.departed };
        let lots = drawn.places(names.len(), &names, findings);
        Self { names, candidates: votes.iter().map(candidate).collect(), drawn, lots }
    }

    /// Ranks them; with the reasons.
    pub(super) fn rank(
        &self,
        seats: SeatPair,
        minimum_votes: u32,
        departed: Departed,
    ) -> Result<(Elected, Vec<Reason>), Vec<Finding>> {
        let Self { names, candidates, drawn, lots } = self;
        let field = Field { candidates, seats, minimum_votes, departed, lots };
        let refused = |(lot, refused): (usize, LotRefused)| vec![refused.finding(&drawn.at(lot))];
        let ranking = rank(&field).map_err(refused)?;
        Ok((elected(&ranking, names), ranking.steps(&field, names)))
    }
}

fn elected(ranking: &Ranking, names: &[&str]) -> Elected {
    let pending = |draw: &Draw| PendingDraw {
        candidates: names::named(names, &draw.candidates),
        decides: draw.stake,
        needed: draw.needed,
    };
    let draws: Vec<_> = ranking.open().map(pending).collect();
    let open = !draws.is_empty();
    Elected {
        titulaires: names::named(names, &ranking.titulaires),
        suppleants: names::named(names, &ranking.suppleants),
        not_elected: names::named(names, &ranking.not_elected),
        undecided: names::named(names, &ranking.undecided),
        passed_over: names::named(names, &ranking.passed_over),
        vacant_titulaires: ranking.vacant.titulaires,
        vacant_suppleants: ranking.vacant.suppleants,
        undecided_titulaires: ranking.undecided_seats.titulaires,
        undecided_suppleants: ranking.undecided_seats.suppleants,
        status: if open { "tie_same_birth_date" } else { "decided" },
        needs: open.then_some("draw"),
        draws,
    }
}

impl Calculator for Input {
    const NAME: &'static str = "within-list";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let mut findings = Vec::new();
        names::seats("/titulaire_seats", self.titulaire_seats, 0, &mut findings);
        names::seats("/suppleant_seats", self.suppleant_seats, 0, &mut findings);
        if let Some(list) = &self.list {
            names::name("/list".to_owned(), list, &mut findings);
        }
        let ranked = Ranked::read(&self.candidates, &self.lots, &mut findings);
        if !findings.is_empty() {
            return Err(findings);
        }
        let seats = SeatPair { titulaires: self.titulaire_seats, suppleants: self.suppleant_seats };
        let (elected, reasons) = ranked.rank(seats, 0, self.settings.departed_candidates)?;
        let reasons = explain_all(&reasons, language);
        Ok(Output { list: self.list, elected, reasons, settings: self.settings })
    }
}
