//! `ballot`: what one ballot counts for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use elections::{
    Ballot, BallotRules, BlankBallots, Decision, Flaw, Outcome, Paper, PaperList, Parameters, Reading, Votes,
    VotingSystem,
    ballots::place,
    read_ballot,
    reasons::{Explanation, explain_all},
    rules,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// The system of the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotSystem))]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// By relative majority.
    MajoriteRelative,
    /// Proportional.
    RepresentationProportionnelle,
    /// A ballot that both systems read alike.
    Any,
}

/// The candidates: by list, or one by one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotCandidates))]
#[serde(untagged)]
pub enum Candidates {
    /// The candidates of each list.
    Lists(BTreeMap<String, Vec<String>>),
    /// Candidates who stand alone; in a proportional vote each is a list.
    Alone(Vec<String>),
}

/// The lists of the candidates; who stands alone is a list of one.
pub(crate) fn lists_of(candidates: &Candidates) -> BTreeMap<String, PaperList> {
    match candidates {
        Candidates::Lists(lists) => {
            lists.iter().map(|(name, names)| (name.clone(), PaperList::of(names))).collect()
        }
        Candidates::Alone(names) => names.iter().map(|name| (name.clone(), PaperList::of([name]))).collect(),
    }
}

/// All candidates, whatever their lists.
pub(crate) fn names_of(candidates: &Candidates) -> BTreeSet<String> {
    match candidates {
        Candidates::Lists(lists) => lists.values().flatten().cloned().collect(),
        Candidates::Alone(names) => names.iter().cloned().collect(),
    }
}

/// F.803: candidates that are named twice, by the places of their lists.
pub(crate) fn named_twice(candidates: &Candidates) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let mut twice = |names: &[String]| names.iter().any(|name| !seen.insert(name.clone()));
    let found: Vec<String> = match candidates {
        Candidates::Lists(lists) => {
            let found = lists.iter().filter(|(_, names)| twice(names));
            found.map(|(name, _)| place("/candidates", name)).collect()
        }
        Candidates::Alone(names) => twice(names).then(|| "/candidates".to_owned()).into_iter().collect(),
    };
    found.into_iter().map(|pointer| Finding::new(pointer, rules::Counting::CandidateNamedTwice)).collect()
}

/// One ballot as it lies before the bureau. Nothing here says who cast it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// `majorite_relative`, `representation_proportionnelle`, or `any` for a ballot that both read alike.
    pub system: System,
    /// Titulaires and suppléants together, 1 to 1000; not needed where no vote can count.
    #[cfg_attr(feature = "schema", schema(example = 10))]
    pub votes_per_elector: Option<u32>,
    /// Crosses behind the name of each candidate.
    #[serde(default)]
    pub marks: BTreeMap<String, u32>,
    /// The list whose circle is filled.
    #[cfg_attr(feature = "schema", schema(example = "A"))]
    pub list_circle: Option<String>,
    /// The lists whose circles are filled, where there are several.
    #[serde(default)]
    pub list_circles: BTreeSet<String>,
    /// How many candidates each list has; not needed where their names are given. It is enough for a list whose
    /// candidates have no crosses.
    #[serde(default)]
    pub list_sizes: BTreeMap<String, u32>,
    /// The names on the ballot. In a proportional vote a cross needs them, to be counted for a list; in a majority vote
    /// every name is taken without them.
    pub candidates: Option<Candidates>,
    /// A cross stands outside of the boxes.
    #[serde(default)]
    pub mark_outside_box: bool,
    /// A sign other than a cross or a filled circle stands on it.
    #[serde(default)]
    pub other_sign: bool,
    /// A mark shows who voted.
    #[serde(default)]
    pub recognisable_mark: bool,
    /// The president of the office did not hand it out.
    #[serde(default)]
    pub not_stamped: bool,
    /// The printed text is changed.
    #[serde(default)]
    pub altered: bool,
    /// An object was folded into it.
    #[serde(default)]
    pub object_inside: bool,
    /// By post: the elector sent two return envelopes.
    #[serde(default)]
    pub two_return_envelopes: bool,
    /// By post: the envelope holds several ballots.
    #[serde(default)]
    pub several_ballots: bool,
    /// By post: it came without the neutral envelope.
    #[serde(default)]
    pub neutral_envelope_missing: bool,
    /// By post: the neutral envelope carries a mark.
    #[serde(default)]
    pub neutral_envelope_marked: bool,
    /// What the bureau decided; only of a contested ballot.
    pub decision: Option<Decision>,
    /// How doubts are handled.
    #[serde(default)]
    pub settings: BallotRules,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What a ballot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotResult))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Its votes count.
    Valid,
    /// No vote is on it.
    Blank,
    /// It counts for nobody.
    Null,
    /// The bureau decides.
    Contested,
}

impl Verdict {
    const fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Valid(_) => Self::Valid,
            Outcome::Blank => Self::Blank,
            Outcome::Null => Self::Null,
            Outcome::Contested(_) => Self::Contested,
        }
    }

    /// The line of the procès-verbal; none while nobody has decided.
    const fn printed(self, blank: BlankBallots) -> Option<Self> {
        match (self, blank) {
            (Self::Contested, _) => None,
            (Self::Blank, BlankBallots::WithinNull) => Some(Self::Null),
            (Self::Valid | Self::Blank | Self::Null, _) => Some(self),
        }
    }
}

/// The votes of a ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotVotes))]
pub struct Counted {
    /// Votes of each candidate whose name is known.
    pub counts: BTreeMap<String, u32>,
    /// Suffrages of each list: those of its circle and those of its candidates.
    pub list_suffrages: BTreeMap<String, u32>,
    /// Votes that a filled circle gives each candidate of its list: 1, or 0 without a circle that counts.
    pub per_candidate: u32,
    /// All votes together.
    pub votes_used: u32,
}

impl Counted {
    fn of(votes: &Votes) -> Self {
        let circle = votes.lists.values().any(|list| list.list_votes > 0);
        Self {
            counts: votes.candidates.clone(),
            list_suffrages: votes.lists.iter().map(|(name, list)| (name.clone(), list.total())).collect(),
            per_candidate: u32::from(circle),
            votes_used: votes.used,
        }
    }
}

/// What the ballot counts for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotOutput))]
pub struct Output {
    /// `valid`, `blank`, `null` or `contested`.
    pub result: Verdict,
    /// The line of the procès-verbal in which it is printed; `null` while nobody has decided.
    pub printed_as: Option<Verdict>,
    /// Its votes; none unless it is valid.
    #[serde(flatten)]
    pub votes: Counted,
    /// The votes that a contested ballot has if the bureau finds it valid; `null` otherwise.
    pub if_valid: Option<Counted>,
    /// How doubts were handled.
    pub settings: BallotRules,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Input {
    fn flaws(&self) -> BTreeSet<Flaw> {
        let found = |flaw: &Flaw| match flaw {
            Flaw::MarkOutsideBox => self.mark_outside_box,
            Flaw::NotStamped => self.not_stamped,
            Flaw::Altered => self.altered,
            Flaw::ObjectInside => self.object_inside,
            Flaw::RecognisableMark => self.recognisable_mark,
            Flaw::TwoReturnEnvelopes => self.two_return_envelopes,
            Flaw::SeveralBallots => self.several_ballots,
            Flaw::NeutralEnvelopeMissing => self.neutral_envelope_missing,
            Flaw::NeutralEnvelopeMarked => self.neutral_envelope_marked,
        };
        Flaw::ALL.into_iter().filter(found).collect()
    }

    fn ballot(&self) -> Ballot {
        let circles = self.list_circles.iter().chain(&self.list_circle).cloned().collect();
        Ballot { marks: self.marks.clone(), circles, other_sign: self.other_sign, flaws: self.flaws() }
    }

    /// The ballot and the votes of its elector. Where no vote can count, the votes of an elector need not be known,
    /// and the crosses are not looked at.
    fn with_votes(&self) -> Result<(Ballot, u32), Finding> {
        let ballot = self.ballot();
        match self.votes_per_elector {
            Some(votes) => Ok((ballot, votes)),
            None if !ballot.has_votes() => Ok((ballot, 1)),
            None if !ballot.flaws.is_empty() => {
                Ok((Ballot { marks: BTreeMap::new(), circles: BTreeSet::new(), ..ballot }, 1))
            }
            None => Err(Finding::error("/votes_per_elector", "required")),
        }
    }

    fn lists(&self) -> BTreeMap<String, PaperList> {
        let mut lists = self.candidates.as_ref().map(lists_of).unwrap_or_default();
        for (name, size) in &self.list_sizes {
            lists.entry(name.clone()).or_default().size = *size;
        }
        lists
    }

    fn read(&self, system: VotingSystem) -> Result<Reading, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let twice = self.candidates.as_ref().map(named_twice).unwrap_or_default();
        if !twice.is_empty() {
            return Err(twice);
        }
        let (ballot, votes) = self.with_votes().map_err(|finding| vec![finding])?;
        let paper = match system {
            VotingSystem::MajoriteRelative => {
                let names = self.candidates.as_ref().map(names_of).unwrap_or_default();
                Paper::majority(parameters, votes, names)
            }
            VotingSystem::RepresentationProportionnelle => {
                Paper::proportional(parameters, votes, self.lists())
            }
        }?;
        let reading =
            read_ballot(&paper, &ballot, &self.settings).map_err(|findings| self.placed(findings))?;
        match self.decision {
            None => Ok(reading),
            Some(decision) => {
                reading.decide(decision).map_err(|_| vec![Finding::error("/decision", "not_applicable")])
            }
        }
    }

    /// The findings at the fields that were sent: one circle may stand in `list_circle`.
    fn placed(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        if self.list_circle.is_some() && self.list_circles.is_empty() {
            for finding in &mut findings {
                if let Some(rest) = finding.pointer.strip_prefix("/list_circles") {
                    finding.pointer = format!("/list_circle{rest}");
                }
            }
        }
        findings
    }

    /// The reading that both systems agree on.
    fn read_by_both(&self) -> Result<Reading, Vec<Finding>> {
        let majority = self.read(VotingSystem::MajoriteRelative)?;
        let proportional = self.read(VotingSystem::RepresentationProportionnelle)?;
        let candidates = |reading: &Reading| reading.outcome.votes().map(|votes| votes.candidates.clone());
        let alike = majority.outcome.code() == proportional.outcome.code()
            && candidates(&majority) == candidates(&proportional);
        if alike {
            return Ok(proportional);
        }
        Err(vec![
            Finding::error("/system", "unknown_value")
                .with("allowed", "majorite_relative, representation_proportionnelle"),
        ])
    }
}

impl Calculator for Input {
    const NAME: &'static str = "ballot";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let reading = match self.system {
            System::MajoriteRelative => self.read(VotingSystem::MajoriteRelative),
            System::RepresentationProportionnelle => self.read(VotingSystem::RepresentationProportionnelle),
            System::Any => self.read_by_both(),
        }?;
        let result = Verdict::of(&reading.outcome);
        Ok(Output {
            result,
            printed_as: result.printed(self.settings.blank_ballots),
            votes: reading.outcome.votes().map(Counted::of).unwrap_or_default(),
            if_valid: match &reading.outcome {
                Outcome::Contested(votes) => Some(votes.as_ref().map(Counted::of).unwrap_or_default()),
                Outcome::Valid(_) | Outcome::Blank | Outcome::Null => None,
            },
            settings: self.settings,
            reasons: explain_all(&reading.reasons, language),
        })
    }
}
