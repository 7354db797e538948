//! What a draft says before anybody types: from the record, the law, the file of the poll and earlier démarches.

use chrono::NaiveDate;
use elections::{Delegation, Facts, seats_under};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use types::DemarcheKind;

use super::{
    ElectionRecord, Origin,
    sheet::{Directory, Rest, Sheet},
};
use crate::{
    Content,
    content::{
        Candidacies, CandidateDeclaration, ElectionNotice, NoCandidateResult, OfficeResult, Outcome,
        RecentDelegation, ResultDeclaration, Situation, VoteResult,
    },
    fields::Form,
    proces_verbal::GeneralCount,
};

mod minutes;
mod people;

pub use minutes::prefill_proces_verbal;

/// A draft with where each of its values comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prefill {
    /// The draft, as far as anything is known.
    pub draft: Value,
    /// The JSON pointer and the origin of every value in it, lists and objects entered.
    pub origins: Vec<(String, Origin)>,
}

impl Prefill {
    fn of(sheet: &Sheet) -> Self {
        let mut origins = Vec::new();
        sheet.origins("", &mut origins);
        Self { draft: sheet.draft(), origins }
    }
}

/// What the procès-verbaux of a poll say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// What the one that was signed declares.
    pub declared: Option<ResultDeclaration>,
    /// The countings of all offices together.
    pub counted: Option<GeneralCount>,
}

/// Fills the draft of a démarche from what is known.
///
/// The results are those of the procès-verbal that was signed; until then those of the countings of all offices, if nothing
/// is left to decide. Where there are none, and for all else, the record goes before the law and the file, and these before
/// the démarches that were transmitted earlier; of those, only the ones that come before this kind are read. Nothing is
/// guessed: a field that nobody entered stays absent.
#[must_use]
pub fn prefill(
    kind: DemarcheKind,
    facts: &Facts,
    record: &ElectionRecord,
    earlier: &[Content],
    minutes: &Minutes,
) -> Prefill {
    let known = Known { minutes: Some(minutes), ..Known::of(kind, facts, record, earlier) };
    Prefill::of(&known.filled(kind))
}

/// What the record, the law and the file say of a démarche that was transmitted; where they do not say which answer of
/// its form is given, it is the one that was.
pub(super) fn determined(facts: &Facts, record: &ElectionRecord, filed: &Content) -> Sheet {
    let known = Known::of(filed.kind(), facts, record, &[]);
    Known { filed: Some(filed), ..known }.filled(filed.kind())
}

fn section(part: &Option<impl Serialize>) -> Sheet {
    Sheet::written(part, Origin::Record).unwrap_or_else(Sheet::empty)
}

fn written(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// All that may fill a draft.
struct Known<'a> {
    facts: &'a Facts,
    record: &'a ElectionRecord,
    notice: Option<&'a ElectionNotice>,
    candidates: Option<&'a CandidateDeclaration>,
    /// What was transmitted before, as drafts.
    earlier: Vec<(DemarcheKind, Sheet)>,
    /// The content that is held against all this.
    filed: Option<&'a Content>,
    /// What the procès-verbaux say; nothing where only what was entered is asked for.
    minutes: Option<&'a Minutes>,
}

impl<'a> Known<'a> {
    fn of(kind: DemarcheKind, facts: &'a Facts, record: &'a ElectionRecord, earlier: &'a [Content]) -> Self {
        let mut known = Self {
            facts,
            record,
            notice: None,
            candidates: None,
            earlier: Vec::new(),
            filed: None,
            minutes: None,
        };
        for content in earlier.iter().filter(|content| content.kind() < kind) {
            match content {
                Content::ElectionNotice(notice) => known.notice = Some(notice),
                Content::CandidateDeclaration(candidates) => known.candidates = Some(candidates),
                Content::ClaimsNotice(_)
                | Content::ResultDeclaration(_)
                | Content::FunctionsDeclaration(_) => {}
            }
            let origin = Origin::Earlier(content.kind());
            known.earlier.extend(Sheet::of(content.to_draft(), origin).map(|sheet| (content.kind(), sheet)));
        }
        known
    }

    fn filled(&self, kind: DemarcheKind) -> Sheet {
        let mut sheet = match kind {
            DemarcheKind::ElectionNotice => self.notice(),
            DemarcheKind::ClaimsNotice => self.claims(),
            DemarcheKind::CandidateDeclaration => self.candidates(),
            DemarcheKind::ResultDeclaration => self.results(),
            DemarcheKind::FunctionsDeclaration => section(&self.record.functions),
        };
        sheet.name_people(&self.directory());
        sheet
    }

    /// The headcount that fixes the seats: as entered with its breakdown, as it counts for the poll, as notified before.
    fn headcount(&self) -> Option<(u32, Origin)> {
        let entered = self.record.notice.as_ref().and_then(|notice| notice.headcount.as_ref()?.total);
        let notified = self.notice.map(|notice| notice.headcount.total);
        let earlier = Origin::Earlier(DemarcheKind::ElectionNotice);
        let on_file = if notified == self.facts.headcount { earlier } else { Origin::Company };
        [(entered, Origin::Record), (self.facts.headcount, on_file), (notified, earlier)]
            .into_iter()
            .find_map(|(count, origin)| Some((count?, origin)))
    }

    fn delegation(&self) -> Option<Delegation> {
        let (headcount, _) = self.headcount()?;
        seats_under(self.facts.parameters(), headcount)
    }

    fn polling_day(&self) -> (Option<NaiveDate>, Origin) {
        match (self.facts.election_day, self.notice) {
            (None, Some(notice)) => (Some(notice.polling_day), Origin::Earlier(DemarcheKind::ElectionNotice)),
            (day, _) => (day, Origin::Company),
        }
    }

    /// L.412-1 and L.413-1(1): seats and system.
    fn with_seats(&self, sheet: Sheet) -> Sheet {
        let delegation = self.delegation();
        sheet
            .with("titulaires", delegation.map(|each| each.titulaires), Origin::Law)
            .with("suppleants", delegation.map(|each| each.suppleants), Origin::Law)
            .with("system", delegation.map(|each| each.system.code()), Origin::Law)
    }

    fn notice(&self) -> Sheet {
        let on_file = json!({
            "polling_day": self.facts.election_day, "headcount": { "total": self.facts.headcount }
        });
        let on_file = Sheet::of(on_file, Origin::Company).unwrap_or_else(Sheet::empty);
        self.with_seats(section(&self.record.notice).over(on_file, Rest::Falls))
    }

    /// The notice is posted on the day of the deposit, and the three working days that follow are open to claims.
    fn claims(&self) -> Sheet {
        let sheet = section(&self.record.electoral_lists);
        let deposit = self.record.electoral_lists.as_ref().and_then(|lists| lists.lists_deposited_on);
        let Some(deposit) = deposit else { return sheet };
        let window = self.facts.claims_after(deposit);
        [("posted_on", deposit), ("claims_from", window.from), ("claims_until", window.until)]
            .into_iter()
            .fold(sheet, |sheet, (field, day)| sheet.with(field, day.to_string(), Origin::Law))
    }

    /// The situation of the company: as entered; below the threshold there is no election; else whoever stands.
    fn situation(&self) -> Option<(Situation, Origin)> {
        let entered = self.record.candidacies.as_ref();
        if let Some(situation) = entered.and_then(|entered| entered.situation) {
            return Some((situation, Origin::Record));
        }
        if self.headcount().is_some() && self.delegation().is_none() {
            return Some((Situation::FewerThan15, Origin::Law));
        }
        entered
            .map(|entered| &entered.candidates)
            .filter(|standing| !standing.lists.is_empty() || !standing.candidatures.is_empty())
            .map(|_| (Situation::Candidates, Origin::Record))
    }

    fn candidates(&self) -> Sheet {
        let sheet = section(&self.record.candidacies);
        let filed = || Some((self.filed?.situation()?, Origin::Record));
        let Some((situation, origin)) = self.situation().or_else(filed) else { return sheet };
        let sheet = match situation {
            Situation::Candidates => {
                let system = self.delegation().map(|delegation| delegation.system.code());
                let standing = sheet.only(Candidacies::FIELDS);
                standing.with("system", system, Origin::Law)
            }
            Situation::FewerThan15 => {
                let (count, origin) = self.headcount().unzip();
                Sheet::empty().with("headcount", count, origin.unwrap_or(Origin::Company))
            }
            Situation::RecentDelegation => sheet.only(RecentDelegation::FIELDS),
            Situation::NoCandidate => Sheet::empty(),
        };
        sheet.with("situation", situation.code(), origin)
    }

    /// How the poll ended: as entered, or as the candidatures let it end.
    fn outcome(&self) -> Option<(Outcome, Origin)> {
        let by_agreement = |agreed| if agreed { Outcome::Office } else { Outcome::Vote };
        if let Some(outcome) = self.record.results.as_ref().and_then(|results| results.outcome) {
            return Some((outcome, Origin::Record));
        }
        if let Some(entered) = &self.record.candidacies {
            match (entered.situation, entered.candidates.office_agreement) {
                (Some(Situation::NoCandidate), _) => return Some((Outcome::NoCandidate, Origin::Record)),
                (Some(Situation::FewerThan15 | Situation::RecentDelegation), _) => return None,
                (Some(Situation::Candidates) | None, Some(agreed)) => {
                    return Some((by_agreement(agreed), Origin::Record));
                }
                (Some(Situation::Candidates) | None, None) => {}
            }
        }
        let outcome = match self.candidates? {
            CandidateDeclaration::Candidates(declared) => by_agreement(declared.office_agreement),
            CandidateDeclaration::NoCandidate => Outcome::NoCandidate,
            CandidateDeclaration::FewerThan15(_) | CandidateDeclaration::RecentDelegation(_) => {
                return None;
            }
        };
        Some((outcome, Origin::Earlier(DemarcheKind::CandidateDeclaration)))
    }

    fn results(&self) -> Sheet {
        if let Some(declared) = self.on_minutes() {
            let stood = self.over_candidacies(Sheet::empty(), people::standing);
            return declared.over(stood.only(&["lists"]), Rest::Falls);
        }
        let sheet = section(&self.record.results);
        let filed = || Some((self.filed?.outcome()?, Origin::Record));
        let Some((outcome, origin)) = self.outcome().or_else(filed) else { return sheet };
        let sheet = match outcome {
            Outcome::Vote => {
                let (day, from) = self.polling_day();
                let counted = sheet.only(VoteResult::FIELDS);
                let voted = self.over_candidacies(counted, people::standing);
                let voted = voted.with("polling_day", written(day), from);
                self.with_seats(voted).with("signed_on", written(day), Origin::Law)
            }
            Outcome::Office => {
                let agreed = sheet.only(OfficeResult::FIELDS);
                self.with_seats(self.over_candidacies(agreed, people::agreed))
            }
            Outcome::NoCandidate => sheet.only(NoCandidateResult::FIELDS),
        };
        sheet.with("outcome", outcome.code(), origin)
    }

    /// Results over the people who stand: all of the record; those declared before where the record names nobody.
    fn over_candidacies(&self, results: Sheet, people: fn(&Sheet) -> Sheet) -> Sheet {
        self.over_declared(self.over_entered(results, people), people)
    }

    fn over_entered(&self, results: Sheet, people: fn(&Sheet) -> Sheet) -> Sheet {
        results.over(people(&section(&self.record.candidacies)), Rest::Joins)
    }

    fn over_declared(&self, results: Sheet, people: fn(&Sheet) -> Sheet) -> Sheet {
        match self.transmitted(DemarcheKind::CandidateDeclaration) {
            Some(declared) => results.over(people(declared), Rest::Falls),
            None => results,
        }
    }

    /// The results as the procès-verbal that was signed declares them, or as all offices counted them.
    fn on_minutes(&self) -> Option<Sheet> {
        let Minutes { declared, counted } = self.minutes?;
        let counted = counted.as_ref().filter(|counted| counted.open.is_empty());
        let (declared, origin) = match (declared, counted) {
            (Some(declared), _) => (declared.clone(), Origin::ProcesVerbal),
            (None, Some(counted)) => {
                (ResultDeclaration::Vote(counted.record.to_declare()), Origin::GeneralCount)
            }
            (None, None) => return None,
        };
        Sheet::of(Content::ResultDeclaration(declared).to_draft(), origin)
    }

    /// What an earlier démarche of this kind said.
    fn transmitted(&self, kind: DemarcheKind) -> Option<&Sheet> {
        self.earlier.iter().find(|(earlier, _)| *earlier == kind).map(|(_, sheet)| sheet)
    }

    /// Who is who: first by the record, then by what was transmitted last.
    fn directory(&self) -> Directory {
        let mut directory = Directory::default();
        directory.add(&section(&self.record.candidacies));
        directory.add(&section(&self.record.results));
        directory.add(&section(&self.record.functions));
        directory.add(&self.on_minutes().unwrap_or_else(Sheet::empty));
        for (_, sheet) in self.earlier.iter().rev() {
            directory.add(sheet);
        }
        directory
    }
}
