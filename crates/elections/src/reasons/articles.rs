//! Where the sentence of each reason is written, and how well it is known.

use super::Basis;
use crate::{
    Confidence::{self, H, L, M},
    basis::articles,
    texts,
};

/// The règlement, as far as it is quoted elsewhere.
const RGD: &str = "RGD 11.09.2018";

/// What rests on an article.
const fn article(article: &'static str, confidence: Confidence) -> Basis {
    (Some(article), confidence)
}

/// What is plain arithmetic.
const ARITHMETIC: Basis = (None, H);

/// Where it is written that a returned document is posted, and how well that is known; the same for each of them.
#[must_use]
pub const fn posting_basis() -> Basis {
    article("ITM", H)
}

articles! {
    // The RGD of 11.09.2018, which decides, could not be read here; this text and four more say the same.
    texts::Allocation {
        ARITHMETIC =>
            Total, AfterFirstRound, OneQuotient, OneEach, LotWaits, AllSeated, Result, ResultSoFar;
        article("L.413-1(3)", L) => NoSuffrages;
        article("L.413-1(3)", H) => Above, Exactly, Below, Nobody;
        article("RGD 10.08.1991, art. 25 (texte parallèle)", H) =>
            Quotient, FirstRound, Highest, MostSuffrages;
        article("RGD 10.08.1991, art. 25 (texte parallèle)", M) =>
            QuotientDivides, QuotientDividesAndOverflows;
        article("loi électorale 2003, art. 162", L) => Capped, Full, ChoiceNeeded;
        article("tirage au sort", L) => Lot, Open, LotsNeeded;
        article("RGD 10.08.1991, art. 25", L) => VacantTitulaires, VacantSuppleants;
        article("L.412-1(2)", H) => Suppleants;
        article("L.412-1(1)", H) => OtherHeadcount;
        article("L.413-1(1)", H) => OtherSystem;
    }

    texts::Ballots {
        article(RGD, H) => Within, TooManyVotes, MarkOutsideBox;
        article("L.413-1(2)", H) => ListTooLong;
        article(RGD, M) =>
            Circle, Blank, BlankWithinNull, NotStamped, Altered, ObjectInside, RecognisableMark,
            TwoReturnEnvelopes, SeveralBallots, NeutralEnvelopeMissing, NeutralEnvelopeMarked, OtherSign,
            MarksAboveBoxes;
        article(RGD, L) => CircleAndCrosses, SeveralCircles;
        ARITHMETIC => BureauDecides, NullBySetting, ValidBySetting, DecidedValid, DecidedNull;
    }

    texts::Bureau {
        article("L.416-1(2)", H) => None, Extra;
        article("L.416-1(2)", M) => TitulairesCount;
        article("L.416-1(2)", L) => AllCount;
    }

    texts::Calendar {
        posting_basis() =>
            NoticeLatest, ClaimsNoticeLatest, CandidatesPosting, CandidatesPostingPostal, ResultsPosting;
        article("ITM", H) =>
            WeekMonFri, WeekTueSat, OpensEarly, Published, PostalRequestLatest, ListsDepositLatest, Claims,
            CandidatesDeadline, RegisterCandidatesLatest, PostalDispatchLatest, OpeningDay, Contestation;
        article("ITM", M) =>
            Fitted, MovedBack, CandidatesExtension, RegisterCandidatesPostalLatest, ConstituentPv;
        article("ITM", L) => PvLatestVote;
        article("ITM; RGD 11.09.2018", M) => TextsDiffer;
        article(RGD, H) => MovedForward, MovedOn;
        article(RGD, M) => CandidatesValidation;
        article("RGD 11.09.2018 art. 1(2)", H) => CodesLatest;
        article("RGD 11.09.2018 art. 1(3)", H) => CodesOffCycle;
        article("RGD 10.08.1991", L) => MandateRefusalLatest;
        article("L.411-1(1)", H) => ReferencePeriod, ComputationDate;
        article("L.411-3", H) => EesRequestLatest;
        article("L.413-1(6)(7)", H) => PvLatest;
        article("L.413-1(7)", H) => MinisterialDesignationLatest;
        article("L.413-2(2)", H) => MinisterialOrder, ElectionDay, OutsideWindow;
        article("L.413-2(3)", H) => OffCycle;
        article("L.415-11", H) => ProtectionEnd;
        article("L.416-1(1)", M) => RestDayKept;
        article("L.416-1(1)", H) => ConstituentLatest;
        article("L.416-1(3)", H) => OfficersNoticeLatest, FunctionsLatest;
        ARITHMETIC => CrossingClaims, CrossingPostal, NotPart;
    }

    texts::Candidatures {
        article("L.413-1(7)", H) => NoCandidate, Designation;
        article("L.413-1(7)", M) => OpenWhileExtended;
        article("L.413-1(6)", H) => Office, Vote, AgreementNotSaid, VoteWithoutAgreement;
        article("L.413-1(1)", H) => UnionsOrElectors, UnionsOrEmployees, SupportersCap;
        article("L.413-1(2)", H) => MaxPerList;
        article(RGD, L) => Withdrew, WithdrewLate, WithdrewLateAccepted, Died, DiedLateStruck;
        article("RGD 10.08.1991", M) => DiedLate;
    }

    texts::Counting {
        ARITHMETIC => Offices;
        article(RGD, H) => MostVotes;
        article(RGD, M) => Boxes;
    }

    texts::Credit {
        article("L.411-1(1)", H) => NoDelegation;
        article("L.415-5(3)", H) => FreedInstead;
        article("L.415-5(2)", H) => Formula, TooFewSeats, InProportion, OneList;
        article("L.415-5(2)", L) => NoVotes, Drawn, LargestRemainder, Draw;
    }

    texts::Ees {
        article("L.411-3(1)", H) => NoDelegation, Band;
        article("L.411-3", H) => Open, TooFew, TooLate, SmallFirms, NotSmallFirms;
    }

    texts::Electorate {
        article("L.413-3", H) => BoundByContract, NoContract, ContractEnded, TooYoungToVote, LongEnoughToVote;
        article("L.413-3", M) => ApprenticeVotesOnly, TooShortToVote, ExcludedVotes;
        article("L.413-3", L) => ApprenticeStandsToo, Student, StudentAdmitted, ExcludedNoVote;
        article("L.413-6", H) => PutAtDisposal;
        article("L.411-1(1)", H) => Transferred;
        article("L.413-4(1)", H) =>
            OldEnough, TooYoungToStand, LongEnoughToStand, TooShortToStand, AuthorisedToWork,
            NotAuthorisedToWork;
        article("L.413-4(1)", L) => GroupService;
        article("L.413-5", H) =>
            LongestHoursHere, LongestHoursThere, LongestServiceHere, LongestServiceThere, ServiceNotTold,
            OtherFirmElectsNobody;
        article("L.413-5", L) => EqualService;
        article("L.413-4(2)", H) =>
            OrdinaryRole, HeadOfFirm, Gerant, Directeur, HeadOfPersonnel, Relative, DistantRelative,
            RelativeOfAnotherLeader,
            DegreeUnclear;
        article("L.413-4(2)", M) => Spouse, RoleToBeExamined, TitleWithoutPower, PowerOverStaff;
        article(RGD, M) => PostedList, EarlyClaim, LateClaim;
        article(RGD, H) => ClaimInTime;
        article("L.417-4", H) => ContestationInTime, LateContestation;
        article("L.417-4", M) => EarlyContestation;
    }

    texts::Equality {
        article("L.411-1(1)", H) => NoDelegation;
        article("L.414-15(4)", H) => Monthly, Weekly;
    }

    texts::Freed {
        article("L.415-5(3)", H) => None, Band, Named, Elected;
        article("L.415-5(3)", L) => FullSteps, StartedSteps, MoreUnions;
    }

    texts::Headcount {
        article("L.411-1(2)", H) =>
            InFull, PartTime, PermanentReplacement, Replacement, Apprentice, NotEmployed, Manager,
            SumAtLeast16Hours, SumBelow16Hours, SumReplacement, SumApprenti, SumNonSalarie;
        article("L.411-1(1)", H) =>
            NotRunning, Transferred, SumNotRunning, Reached, NotReached, DayNotReached;
        article("L.411-1(2)", M) =>
            HoursPresent, DaysPresent, Student, Suspended, SumCdd, SumMisADisposition, SumEtudiant,
            OnePersonByMatricule, OnePersonByBirth;
        article("L.411-1(2)", L) =>
            Capped, OnePersonByName, HoursAddedUp, PresenceUnderCdi, AskedCountedAsOne, AskedCountedApart, AskedWhoItIs,
            OtherwiseOpen, OtherwiseOtherSeats, OtherwiseTheSame;
        article("L.411-2", H) => Mission, MissionTooShort, SumMission;
        article("ITM", H) => AskForCodes, DeclareNone;
        article("L.411-1(1)", L) =>
            NotReachedUnrounded, MonthsAverageReached, MonthsAverageNotReached, MonthsReachedDayNot;
        article("L.411-1(1)", M) => MonthsUnknown, MonthsMinReached, MonthsMinNotReached;
        article("L.412-1(1)", L) => RoundedDown, RoundedHalfUp;
    }

    texts::Mandate {
        article("L.415-3", H) => NotReelected, LeftTheFirm, Resigned, LeftTheUnion, Death, LostWorkPermit;
    }

    texts::Meeting {
        article("L.416-1(1)", H) => MostVotesConvenes, OldestConvenes, RelativeMajority, EqualVotes;
        article("L.416-1(1)", L) => EqualConveners, Draw;
    }

    // The same of this text and three more.
    texts::Ranking {
        article("RGD 10.08.1991, art. 14 et 25 (texte parallèle)", M) => Order, Oldest;
        article("tirage au sort", L) => DrawTitulaires, DrawElected, DrawOrder, Drawn;
        article("aucun texte connu", L) => PassedOver, TooFewVotes;
        ARITHMETIC => Vacant, OtherVotesPerElector;
    }

    texts::Replacement {
        article("L.415-4", M) => NextSuppleant;
        article("L.415-4", L) => Drawn, Draw;
        article("L.413-2(3)", H) => NobodyLeft;
        article("L.415-4", H) => SuppleantGone;
    }

    texts::Seats {
        article("L.411-1(1)", H) => NoObligation;
        article("L.412-1(1)", H) => Band;
        ARITHMETIC => Steps;
        article("L.413-1(1)", H) => Majority, Proportional;
    }

    texts::Term {
        article("L.413-2(1)", H) => FiveYears;
        article("L.413-2(2)", H) => Window, UnexpectedPoll;
        article("L.413-2(3)", H) => Renewed, Prolonged, Undecided, ThresholdReached, MayBeOrdered;
        article("L.411-1(1)", H) => NoObligation;
        article("L.413-2(4)", H) => ContinuesBelow, Continues;
        article("L.415-4", H) => Replaced, SuppleantsUnknown;
        article("L.413-2(5)", H) => Survives, Joins, ActsForAll;
        article("L.415-3", H) => MandateEnds, EndsAtInstallation;
    }

    texts::Training {
        article("L.411-1(1)", H) => NoDelegation;
        article("L.415-9", H) => PerMandate, PerYear, FirstMandate, Half;
    }
}
