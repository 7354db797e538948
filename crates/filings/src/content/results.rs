//! Démarche 4: *la déclaration des résultats de l'élection sociale*, from the signed procès-verbal.

use chrono::NaiveDate;
use elections::{Count, Name, PersonName, Seat, VotingSystem, allocation::ListVotes, shape::Matricule};
use types::coded;

use crate::{
    check::{
        results as rules,
        tally::{self, number},
    },
    fields::{
        Delegates, Employees, EstablishedOn, ListNumber, MAX_LISTS, MAX_PEOPLE, PollingDay, Title, Votes,
        answers, form,
    },
    forms,
};

answers! {
    /// How the poll ended.
    pub enum ResultDeclaration, ResultDraft;
    /// The outcome; in a record it follows from the candidatures where it is absent.
    outcome = "outcome": Outcome {
        /// There was a vote.
        Vote = "vote" (vote: VoteResult),
        /// All candidates agreed and were elected without one (L.413-1(6)).
        Office = "office" (office: OfficeResult),
        /// Nobody stood (L.413-1(7)).
        NoCandidate = "no_candidate" (no_candidate: NoCandidateResult),
    }
}

form! {
    /// The result of a vote: `lists` where it was proportional, `candidates` where it was by majority.
    pub struct VoteResult, VoteDraft; schema forms::lists_or_candidates {
        /// The closing day of the poll.
        polling_day: determined PollingDay,
        /// Titulaires to elect.
        titulaires: determined Delegates,
        /// Suppléants to elect.
        suppleants: determined Delegates,
        /// The system of the vote.
        system: determined VotingSystem => rules::seats_of_vote,
        /// Electors, voters and ballots.
        counts: required Counts => rules::lists_or_candidates,
        /// The lists with their candidates.
        lists: list [ListResult; MAX_LISTS],
        /// The candidates who stood one by one.
        candidates: list [CandidateResult; MAX_PEOPLE] => tally::vote,
        /// The day on which the procès-verbal was signed: that of the poll.
        signed_on: required NaiveDate => rules::signed_at_once,
        /// Who signed it.
        signed_by: required Signatories,
    }
}

impl VoteResult {
    /// Everybody who stood, one by one and then on the lists.
    pub(crate) fn everybody(&self) -> impl Iterator<Item = &CandidateResult> {
        self.candidates.iter().chain(self.lists.iter().flat_map(|list| &list.candidates))
    }
}

form! {
    /// The counts of the principal office, which gathers the others.
    #[derive(Copy, Default)]
    pub struct Counts, CountsDraft => rules::counts {
        /// Registered electors.
        electors: required Employees,
        /// Those who voted, by post too.
        voters: required Employees,
        /// Those among them who voted by post.
        postal_voters: required Employees,
        /// Postal envelopes that were refused, so that no ballot of theirs came into the ballot box.
        rejected_postal: or_zero Employees,
        /// Ballots in the ballot box.
        ballots: required Employees,
        /// Valid ballots.
        valid: required Employees,
        /// Ballots without a vote.
        blank: required Employees,
        /// Null ballots, the blank ones not among them.
        null_ballots = "null": required Employees,
    }
}

impl Counts {
    /// Both together.
    #[must_use]
    pub(crate) fn with(self, other: &Self) -> Self {
        let Self { electors, voters, postal_voters, rejected_postal, ballots, valid, blank, null_ballots } =
            other;
        Self {
            electors: self.electors.saturating_add(*electors),
            voters: self.voters.saturating_add(*voters),
            postal_voters: self.postal_voters.saturating_add(*postal_voters),
            rejected_postal: self.rejected_postal.saturating_add(*rejected_postal),
            ballots: self.ballots.saturating_add(*ballots),
            valid: self.valid.saturating_add(*valid),
            blank: self.blank.saturating_add(*blank),
            null_ballots: self.null_ballots.saturating_add(*null_ballots),
        }
    }
}

impl From<&Count> for Counts {
    fn from(count: &Count) -> Self {
        let (attendance, tally) = (count.attendance, &count.tally);
        let by_post = Self {
            postal_voters: attendance.postal_voters,
            rejected_postal: attendance.rejected_postal,
            ..Self::default()
        };
        Self {
            electors: attendance.electors,
            voters: attendance.voters,
            ballots: attendance.ballots,
            valid: tally.valid,
            blank: tally.blank,
            null_ballots: tally.null_ballots,
            ..by_post
        }
    }
}

form! {
    /// The result of a list.
    pub struct ListResult, ListResultDraft {
        /// Its name, 1 to 100 characters.
        name: required Title,
        /// Its number, 1 to 999.
        number: optional ListNumber,
        /// All its suffrages, of the list and of names.
        suffrages: required Votes,
        /// Its candidates.
        candidates: nonempty [CandidateResult; MAX_PEOPLE],
    }
}

impl ListResult {
    /// What the sharing of the seats wants to know of it.
    pub(crate) fn votes(&self) -> ListVotes {
        ListVotes { suffrages: self.suffrages, candidates: Some(number(self.candidates.len())) }
    }
}

form! {
    /// The result of a candidate.
    pub struct CandidateResult, CandidateResultDraft {
        /// Surname.
        surname: required Name,
        /// First names.
        first_names: required Name,
        /// National identification number, 13 digits.
        matricule: required Matricule,
        /// All votes for the candidate, those of the list among them.
        votes: required Votes,
        /// What became of the candidate.
        status: required Status,
    }
}

coded! {
    /// What became of a candidate; best first.
    #[derive(schemars::JsonSchema)]
    Status {
        /// Elected as titulaire.
        Titulaire = "titulaire",
        /// Elected as suppléant.
        Suppleant = "suppleant",
        /// Not elected.
        NotElected = "not_elected",
    }
}

impl Status {
    /// The seat that came with it.
    pub(crate) const fn seat(self) -> Option<Seat> {
        match self {
            Self::Titulaire => Some(Seat::Titulaire),
            Self::Suppleant => Some(Seat::Suppleant),
            Self::NotElected => None,
        }
    }
}

form! {
    /// Who signs the procès-verbal of a vote.
    pub struct Signatories, SignatoriesDraft {
        /// The president of the principal office.
        president: required PersonName,
        /// Its two assessors.
        assessors: nonempty [PersonName; 10; rules::two_assessors],
    }
}

form! {
    /// The result without a vote.
    pub struct OfficeResult, OfficeDraft {
        /// The day of the procès-verbal, that of the poll at the latest.
        established_on: required EstablishedOn,
        /// Who established it, for the employer.
        established_by: required PersonName,
        /// Titulaires to elect.
        titulaires: determined Delegates,
        /// Suppléants to elect.
        suppleants: determined Delegates,
        /// The system of the vote that did not take place.
        system: determined VotingSystem => rules::seats_without_vote,
        /// The elected, in the order that all of them agreed.
        elected: nonempty [Elected; MAX_PEOPLE] => tally::without_vote,
    }
}

form! {
    /// A delegate elected without a vote.
    pub struct Elected, ElectedDraft {
        /// Surname.
        surname: required Name,
        /// First names.
        first_names: required Name,
        /// National identification number, 13 digits.
        matricule: required Matricule,
        /// The name of the list, where the candidate stood on one.
        list: optional Title,
        /// The seat.
        seat: required Seat,
    }
}

form! {
    /// The result where nobody stood.
    pub struct NoCandidateResult, NoCandidateDraft {
        /// The day of the procès-verbal, that of the poll at the latest.
        established_on: required EstablishedOn,
        /// Who established it, for the employer.
        established_by: required PersonName,
    }
}
