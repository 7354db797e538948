//! Where each rule stands, and whether it stops the step.

use types::Severity;

use super::{
    Allocation, Calendar, Candidates, Candidatures, Claims, Counting, Electorate, Functions, Headcount,
    Notice, Pasted, Poll, ProcesVerbal, Results, Shape, Tables, Term,
};
use crate::basis::articles;

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

articles! {
    Allocation {
        CONTRADICTS =>
            NoLotToDraw, NotAmongTheTied, IncompleteLot, UnknownName, CandidateTwice, WrongNumberOfCandidates;
    }

    Calendar {
        CONTRADICTS =>
            PublishedDateOfAnotherShape, WindowTheWrongWayRound, PublishedDayOfThePoll, StepPublishedTwice,
            PublishedDateTooLate, PublishedDateTooEarly, NobodyAndNoExtension, IdOfAnotherShape;
        refuses("RGD 11.09.2018") => CodesAskedForTooLate;
    }

    Candidates {
        refuses("L.413-1(2)") => ListTooLong;
        refuses("L.413-4(1)") => CandidateTooYoung;
        refuses("L.413-1(1)") => TooFewSupporters, PresentationNotPossible;
        refuses("L.411-1(1)") => HeadcountLargeEnoughToElect;
        refuses("L.413-2(3)") => DelegationNotRecentEnough;
        refuses("L.413-1(6)") => TooManyCandidatesWithoutAVote;
        CONTRADICTS => TwoListsAlike;
        warns("ITM") => CandidatureReceivedLate, FewerCandidatesThanSeats;
    }

    Candidatures {
        refuses("ITM") => CandidatureReceivedAfterTheDeadline;
        refuses("L.413-4") => CandidateNotEligible;
        refuses("RGD 11.09.2018") => AcceptanceNotSigned, CandidateOnTwoLists;
        warns("L.413-4") => EligibilityToBeDecided;
        warns("L.413-4(2)") => RoleToBeExamined;
        warns("L.413-1(1)") => PresentedTwice;
    }

    Claims {
        refuses("ITM") => ClaimsPeriodTooShort, ListsDepositedAfterTheOpening;
        warns("ITM") => ListsDepositedLate, OtherClaimsPeriod, PostedOnAnotherDay;
    }

    Counting {
        CONTRADICTS =>
            UnknownCandidate, OtherSizeOfTheList, CandidateNamedTwice, UnknownList, TwoOfficesOfOneName,
            MoreContestedBallotsThanBallots, FewerVotesThanValidBallots, MoreRejectedThanPostalVotes,
            OfficesUnlikeTheGeneralCount;
        refuses("RGD 11.09.2018") =>
            OnePrincipalOffice, PresidentAbsent, ContestedBallotsNotDecided, ImpossibleListVotes,
            FewerVotesThanCircles;
        DOUBTFUL => OfficeTooSmallForSecrecy, CandidatesWithoutANumber;
        warns("ITM") => PostalVotesInAnAdditionalOffice;
    }

    Electorate {
        CONTRADICTS => EntryBeforeBirth, ContractThatEndsBeforeItBegins, MatriculeInAName;
        refuses("L.411-1(1)") => NotTheFirstOfTheMonth;
        refuses("L.413-1") => NoticeAfterThePoll;
    }

    Functions {
        refuses("L.416-1(1)") => MeetingBeforeTheElection, OfficeNotFilled, OfficeHolderNotElected;
        refuses("L.416-1(3)") => LetterBeforeTheMeeting;
        refuses("L.414-15") => EqualityDelegateNotElected;
        warns("L.415-4") => OfficeOfASuppleant;
        warns("L.416-1(1)") => LateMeeting, OtherSizeOfTheBureau;
        warns("L.416-1(3)") => LateLetter;
        DOUBTFUL => TwoOfficesOfOnePerson, ContestationStillPossible;
    }

    Headcount {
        refuses("L.411-1(2)") =>
            ContractWithoutHours, PeriodOfPresenceUnknown, FewHoursInTheWrongList, ManyHoursInTheWrongList,
            MoreThanFullTime, ListsAfterThePoll, ListsBeforeTheNotice;
        CONTRADICTS => EndBeforeTheBeginning, MoreAbsentThanEmployed;
        refuses("L.411-1(1)") => EntryWithTheFirstEmployerAfterTheTransfer;
        refuses("L.411-2") => MissionOutsideOfATemporaryWorkFirm;
    }

    Notice {
        refuses("L.411-1(2)") =>
            BreakdownUnlikeTheHeadcount, TooManyHoursOfPartTimeEmployees, PresenceAboveOne;
        refuses("L.411-1(1)") => NoObligationToElect;
        refuses("ITM") => OpeningDayOutOfReach, PollTooShort, NoticePostedAfterTheOpening;
        warns("ITM") => NoticePostedLate, OtherOpeningDay;
        warns("L.411-1(2)") => TheRoundingDecides;
        warns("L.413-2(2)") => PollOutsideTheWindow;
    }

    Pasted {
        CONTRADICTS =>
            WrongNumberOfColumns, MissingColumn, ColumnNamedTwice, DateOfBirthUnlikeTheMatricule,
            LineLikeAHeader;
        DOUBTFUL =>
            ColumnNotRead, DamagedCharacters, TwoScriptsInOneWord, NoUsualName, LineNotRead, TheSameNameTwice;
    }

    Poll {
        refuses("L.412-1") => WrongNumberOfSeats;
        refuses("L.413-1(1)") => WrongVotingSystem;
        CONTRADICTS => PersonEnteredTwice, DayToCome;
        refuses("L.413-2(2)") => OtherDayOfThePoll;
        refuses("L.413-1(6)(7)") => CandidaturesStillOpen;
        warns("L.411-1(1)") => HeadcountOtherThanOnFile;
    }

    ProcesVerbal {
        CONTRADICTS =>
            ListNamedTwice, TwiceInTheOffice, CountingOfAnotherPoll, SignedBeforeItWasEstablished,
            LotWithoutNeed, UnknownList;
        refuses("RGD 11.09.2018") =>
            MissingSignature, MissingSignatureOfAnAssessor, ObserverWithinTheOffice, WrongNombreElectoral,
            WrongFirstRound, WrongNumberOfFurtherSeats, WrongQuotient, SeatOfAnotherList, LotToBeRecorded;
        refuses("L.413-1(3)") => WrongSeatsOfTheList;
        refuses("L.413-1(6)") => MissingAgreement;
        refuses("L.413-1(7)") => EstablishedBeforeTheClose;
        warns("RGD 11.09.2018") =>
            CandidateInTheOffice, SharingOfSeatsNotRecorded, CandidatesEqualInEverything, ListTooShort;
        DOUBTFUL => ClaimWithoutADecision;
    }

    Results {
        CONTRADICTS =>
            MoreVotersThanElectors, MorePostalVotersThanVoters, BallotsUnlikeVoters, BallotsUnlikeTheirParts;
        refuses("ITM") => TooManyVotes, MoreVotesThanBallots;
        refuses("L.412-1") => TooManyElected;
        refuses("L.413-1") => PersonNeverStood, StoodOnAnotherList;
        refuses("L.413-1(7)") => SomebodyStood;
        warns("L.413-1(6)") => OtherOutcomeThanDeclared;
        refuses("L.413-1(1)") => SeatsOfTitulairesNotGiven;
        refuses("L.413-1(3)") => ElectedOnTooWeakAList;
        refuses("RGD 11.09.2018") => WrongNumberOfAssessors, SignedBeforeThePoll, PollNotClosed;
        DOUBTFUL =>
            SuffragesUnlikeTheCandidates, MoreThanTwoVotesABallot, RankAgainstTheVotes, EqualVotesOutOfOrder,
            EmptySeats, CandidatesLeftOut;
        warns("RGD 11.09.2018") => SignedOnAnotherDay, OtherThanTheProcesVerbal;
        warns("L.413-1(6)(7)") => LateProcesVerbal;
        warns("L.413-1(3)") => OtherSeatsOfTheList;
    }

    // No article says how a form is filled in.
    Shape {
        CONTRADICTS =>
            Required, WrongType, UnknownField, DuplicateKey, KeyTooLong, NotAnObject, NotApplicable,
            UnknownValue, BadDate, BadTime, BadMoment, BadDecimal, BadCountry, OutOfRange, TooLong, TooManyItems,
            TooFewItems, TooManyFindings, TextOneLine, TextSpacesAround, TextControlCharacter,
            TextInvisibleCharacter, TextDirectionCharacter, TextNotComposed, MatriculeDigits, MatriculeDate,
            MatriculeCheck;
    }

    Tables {
        CONTRADICTS =>
            WrongNumberOfColumns, UnknownColumn, ColumnThatStandsTwice, MissingColumn, UnreadableTable,
            UnsaidEncoding, QuotationMarksWithTwoReadings;
    }

    Term {
        refuses("L.413-2(3)") => NationalPollAlreadyOver, FactsWithoutADelegation;
        CONTRADICTS => NeitherADateNorAYear;
    }
}
