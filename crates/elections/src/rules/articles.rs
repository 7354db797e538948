//! Where each rule stands, and whether it stops the step.

use types::Severity;

use super::{
    Allocation, Calendar, Candidates, Candidatures, Claims, Counting, Electorate, Functions, Headcount,
    Notice, Pasted, Poll, ProcesVerbal, Results, Shape, Tables, Term,
};

/// The article of the Code du travail; `RGD 11.09.2018` for the règlement grand-ducal, `ITM` for the calendars and
/// instructions that the ITM publishes. `None` for consistency. Beside it whether the step is refused.
pub(super) type Basis = (Option<&'static str>, Severity);

const fn refuses(article: &'static str) -> Basis {
    (Some(article), Severity::Error)
}

const fn warns(article: &'static str) -> Basis {
    (Some(article), Severity::Warning)
}

/// What can't be, whatever the law says.
const CONTRADICTS: Basis = (None, Severity::Error);

/// What a person should look at, whatever the law says.
const DOUBTFUL: Basis = (None, Severity::Warning);

impl Allocation {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoLotToDraw
            | Self::NotAmongTheTied
            | Self::IncompleteLot { .. }
            | Self::UnknownName
            | Self::CandidateTwice
            | Self::WrongNumberOfCandidates { .. } => CONTRADICTS,
        }
    }
}

impl Calendar {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::PublishedDateOfAnotherShape { .. }
            | Self::WindowTheWrongWayRound { .. }
            | Self::PublishedDayOfThePoll
            | Self::StepPublishedTwice
            | Self::PublishedDateTooLate { .. }
            | Self::PublishedDateTooEarly { .. }
            | Self::NobodyAndNoExtension
            | Self::IdOfAnotherShape { .. } => CONTRADICTS,
            Self::CodesAskedForTooLate { .. } => refuses("RGD 11.09.2018"),
        }
    }
}

impl Candidates {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::ListTooLong { .. } => refuses("L.413-1(2)"),
            Self::CandidateTooYoung { .. } => refuses("L.413-4(1)"),
            Self::TooFewSupporters { .. } | Self::PresentationNotPossible { .. } => refuses("L.413-1(1)"),
            Self::HeadcountLargeEnoughToElect { .. } => refuses("L.411-1(1)"),
            Self::DelegationNotRecentEnough { .. } => refuses("L.413-2(3)"),
            Self::TooManyCandidatesWithoutAVote { .. } => refuses("L.413-1(6)"),
            Self::TwoListsAlike => CONTRADICTS,
            Self::CandidatureReceivedLate { .. } | Self::FewerCandidatesThanSeats { .. } => warns("ITM"),
        }
    }
}

impl Candidatures {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::CandidatureReceivedAfterTheDeadline { .. } => refuses("ITM"),
            Self::CandidateNotEligible => refuses("L.413-4"),
            Self::AcceptanceNotSigned | Self::CandidateOnTwoLists => refuses("RGD 11.09.2018"),
            Self::EligibilityToBeDecided => warns("L.413-4"),
            Self::RoleToBeExamined => warns("L.413-4(2)"),
            Self::PresentedTwice => warns("L.413-1(1)"),
        }
    }
}

impl Claims {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::ClaimsPeriodTooShort { .. } | Self::ListsDepositedAfterTheOpening { .. } => refuses("ITM"),
            Self::ListsDepositedLate { .. }
            | Self::OtherClaimsPeriod { .. }
            | Self::PostedOnAnotherDay { .. } => warns("ITM"),
        }
    }
}

impl Counting {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::UnknownCandidate
            | Self::OtherSizeOfTheList { .. }
            | Self::CandidateNamedTwice
            | Self::UnknownList
            | Self::TwoOfficesOfOneName
            | Self::MoreContestedBallotsThanBallots
            | Self::FewerVotesThanValidBallots { .. }
            | Self::MoreRejectedThanPostalVotes
            | Self::OfficesUnlikeTheGeneralCount { .. } => CONTRADICTS,
            Self::OnePrincipalOffice
            | Self::PresidentAbsent
            | Self::ContestedBallotsNotDecided { .. }
            | Self::ImpossibleListVotes { .. }
            | Self::FewerVotesThanCircles { .. } => refuses("RGD 11.09.2018"),
            Self::OfficeTooSmallForSecrecy { .. } | Self::CandidatesWithoutANumber { .. } => DOUBTFUL,
            Self::PostalVotesInAnAdditionalOffice => warns("ITM"),
        }
    }
}

impl Electorate {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::EntryBeforeBirth | Self::ContractThatEndsBeforeItBegins | Self::MatriculeInAName => {
                CONTRADICTS
            }
            Self::NotTheFirstOfTheMonth => refuses("L.411-1(1)"),
            Self::NoticeAfterThePoll { .. } => refuses("L.413-1"),
        }
    }
}

impl Functions {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::MeetingBeforeTheElection { .. } | Self::OfficeNotFilled { .. } => refuses("L.416-1(1)"),
            Self::LetterBeforeTheMeeting { .. } => refuses("L.416-1(3)"),
            Self::LateMeeting { .. } | Self::OtherSizeOfTheBureau { .. } => warns("L.416-1(1)"),
            Self::LateLetter { .. } => warns("L.416-1(3)"),
            Self::TwoOfficesOfOnePerson | Self::ContestationStillPossible { .. } => DOUBTFUL,
        }
    }
}

impl Headcount {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::ContractWithoutHours
            | Self::PeriodOfPresenceUnknown
            | Self::FewHoursInTheWrongList { .. }
            | Self::ManyHoursInTheWrongList { .. }
            | Self::MoreThanFullTime { .. }
            | Self::ListsAfterThePoll { .. }
            | Self::ListsBeforeTheNotice { .. } => refuses("L.411-1(2)"),
            Self::EndBeforeTheBeginning { .. } | Self::MoreAbsentThanEmployed { .. } => CONTRADICTS,
            Self::EntryWithTheFirstEmployerAfterTheTransfer { .. } => refuses("L.411-1(1)"),
            Self::MissionOutsideOfATemporaryWorkFirm => refuses("L.411-2"),
        }
    }
}

impl Notice {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::BreakdownUnlikeTheHeadcount { .. }
            | Self::TooManyHoursOfPartTimeEmployees { .. }
            | Self::PresenceAboveOne { .. } => refuses("L.411-1(2)"),
            Self::NoObligationToElect { .. } => refuses("L.411-1(1)"),
            Self::OpeningDayOutOfReach { .. }
            | Self::PollTooShort { .. }
            | Self::NoticePostedAfterTheOpening { .. } => refuses("ITM"),
            Self::NoticePostedLate { .. } | Self::OtherOpeningDay { .. } => warns("ITM"),
            Self::TheRoundingDecides { .. } => warns("L.411-1(2)"),
            Self::PollOutsideTheWindow => warns("L.413-2(2)"),
        }
    }
}

impl Pasted {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::WrongNumberOfColumns { .. }
            | Self::MissingColumn
            | Self::ColumnNamedTwice { .. }
            | Self::DateOfBirthUnlikeTheMatricule
            | Self::LineLikeAHeader { .. } => CONTRADICTS,
            Self::ColumnNotRead { .. }
            | Self::DamagedCharacters
            | Self::TwoScriptsInOneWord
            | Self::NoUsualName
            | Self::LineNotRead { .. }
            | Self::TheSameNameTwice { .. } => DOUBTFUL,
        }
    }
}

impl Poll {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::WrongNumberOfSeats { .. } => refuses("L.412-1"),
            Self::WrongVotingSystem { .. } => refuses("L.413-1(1)"),
            Self::PersonEnteredTwice => CONTRADICTS,
            Self::OtherDayOfThePoll { .. } => refuses("L.413-2(2)"),
            Self::HeadcountOtherThanOnFile { .. } => warns("L.411-1(1)"),
        }
    }
}

impl ProcesVerbal {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::ListNamedTwice
            | Self::TwiceInTheOffice
            | Self::CountingOfAnotherPoll
            | Self::SignedBeforeItWasEstablished { .. }
            | Self::LotWithoutNeed
            | Self::UnknownList { .. } => CONTRADICTS,
            Self::MissingSignature
            | Self::MissingSignatureOfAnAssessor
            | Self::ObserverWithinTheOffice
            | Self::WrongNombreElectoral { .. }
            | Self::WrongFirstRound { .. }
            | Self::WrongNumberOfFurtherSeats { .. }
            | Self::WrongQuotient { .. }
            | Self::SeatOfAnotherList { .. }
            | Self::LotToBeRecorded { .. } => refuses("RGD 11.09.2018"),
            Self::WrongSeatsOfTheList { .. } => refuses("L.413-1(3)"),
            Self::MissingAgreement => refuses("L.413-1(6)"),
            Self::EstablishedBeforeTheClose { .. } => refuses("L.413-1(7)"),
            Self::CandidateInTheOffice
            | Self::SharingOfSeatsNotRecorded
            | Self::CandidatesEqualInEverything { .. }
            | Self::ListTooShort { .. } => warns("RGD 11.09.2018"),
            Self::ClaimWithoutADecision => DOUBTFUL,
        }
    }
}

impl Results {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::MoreVotersThanElectors
            | Self::MorePostalVotersThanVoters
            | Self::BallotsUnlikeVoters
            | Self::BallotsUnlikeTheirParts => CONTRADICTS,
            Self::TooManyVotes { .. } | Self::MoreVotesThanBallots { .. } => refuses("ITM"),
            Self::TooManyElected { .. } => refuses("L.412-1"),
            Self::SeatsOfTitulairesNotGiven { .. } => refuses("L.413-1(1)"),
            Self::ElectedOnTooWeakAList { .. } => refuses("L.413-1(3)"),
            Self::WrongNumberOfAssessors { .. } | Self::SignedBeforeThePoll { .. } => {
                refuses("RGD 11.09.2018")
            }
            Self::SuffragesUnlikeTheCandidates { .. }
            | Self::MoreThanTwoVotesABallot { .. }
            | Self::RankAgainstTheVotes
            | Self::EqualVotesOutOfOrder
            | Self::EmptySeats { .. } => DOUBTFUL,
            Self::SignedOnAnotherDay { .. } => warns("RGD 11.09.2018"),
            Self::LateProcesVerbal { .. } => warns("L.413-1(6)(7)"),
            Self::OtherSeatsOfTheList { .. } => warns("L.413-1(3)"),
        }
    }
}

impl Shape {
    /// No article says how a form is filled in.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::Required
            | Self::WrongType { .. }
            | Self::UnknownField
            | Self::DuplicateKey
            | Self::KeyTooLong
            | Self::NotAnObject
            | Self::NotApplicable
            | Self::UnknownValue { .. }
            | Self::BadDate
            | Self::BadTime
            | Self::BadDecimal
            | Self::BadCountry
            | Self::OutOfRange { .. }
            | Self::TooLong { .. }
            | Self::TooManyItems { .. }
            | Self::TooFewItems { .. }
            | Self::TooManyFindings { .. }
            | Self::TextOneLine
            | Self::TextSpacesAround
            | Self::TextControlCharacter
            | Self::TextInvisibleCharacter
            | Self::TextDirectionCharacter
            | Self::TextNotComposed
            | Self::MatriculeDigits
            | Self::MatriculeDate
            | Self::MatriculeCheck => CONTRADICTS,
        }
    }
}

impl Tables {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::WrongNumberOfColumns { .. }
            | Self::UnknownColumn { .. }
            | Self::ColumnThatStandsTwice
            | Self::MissingColumn
            | Self::UnreadableTable
            | Self::QuotationMarksWithTwoReadings { .. } => CONTRADICTS,
        }
    }
}

impl Term {
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NationalPollAlreadyOver { .. } | Self::FactsWithoutADelegation => refuses("L.413-2(3)"),
            Self::NeitherADateNorAYear => CONTRADICTS,
        }
    }
}
