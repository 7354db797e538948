//! Papers to look at and to test: every kind, with as many people on it as are wanted.

pub(crate) mod forms;
mod records;

use chrono::{NaiveDate, NaiveTime};
use documents::{
    Candidate, CandidateList, CandidatePoster, ClaimsNotice, CodeLetter, CodeSheet, Due, ElectionNotice,
    Headcount, Letterhead, ModelBallot, Paper, PaperKind, Piece, Poll, PollAhead, Receipt, RenderInput,
    Seats, Signed, Slate, write,
};
use elections::VotingSystem;
use types::{DemarcheKind, Language, alphabetical_key};

const SURNAMES: [&str; 12] = [
    "Weber",
    "Müller",
    "d’Huart",
    "Kœnig",
    "Fernandes da Silva",
    "Łukasiewicz",
    "Schœtter",
    "Nguyễn",
    "O’Neill",
    "Παπαδόπουλος",
    "Weiß",
    "Щёкина",
];
const FIRST_NAMES: [&str; 17] = [
    "Anne-Marie",
    "Jos",
    "Élise",
    "Zoé",
    "José Luís",
    "Đorđe",
    "Thị Ánh",
    "François",
    "Sigrún",
    "Maïté",
    "Ágnes",
    "Björn",
    "Chiara",
    "Jérôme",
    "Ioana",
    "Małgorzata",
    "Guy",
];
const PROFESSIONS: [&str; 5] =
    ["menuisière", "employé de bureau", "chef d'équipe", "chauffeuse", "technicien de maintenance"];

/// The surname and the first names of somebody: another person for each number.
pub(crate) fn somebody(number: usize) -> (String, String) {
    let pick = |of: &[&'static str], place: usize| of.get(place % of.len()).copied().unwrap_or_default();
    let surname = pick(&SURNAMES, number);
    let surname = match number / 204 {
        0 => surname.to_owned(),
        again => format!("{surname}-{}", pick(&SURNAMES, number / 12 + again)),
    };
    (surname, pick(&FIRST_NAMES, number).to_owned())
}

fn candidate((place, (surname, first_names)): (usize, &(String, String))) -> Candidate {
    let profession = PROFESSIONS.get(place % PROFESSIONS.len()).copied().unwrap_or_default();
    Candidate {
        surname: surname.clone(),
        first_names: first_names.clone(),
        profession: profession.to_owned(),
    }
}

/// These people as candidates, by majority, and in `lists` lists of as equal a length as may be.
fn slates(people: &[(String, String)], lists: usize) -> [Slate; 2] {
    const NAMES: [&str; 6] =
        ["OGBL", "LCGB", "ALEBA", "Liste neutre «Ensemble»", "Syprolux", "Liste libre des employés"];
    let in_order = |people: &[Candidate]| {
        let mut people = people.to_vec();
        people.sort_by_cached_key(|one| alphabetical_key(&one.surname, &one.first_names));
        people
    };
    let candidates: Vec<Candidate> = people.iter().enumerate().map(candidate).collect();
    let each = candidates.len().div_ceil(lists.max(1)).max(1);
    let list = |(place, candidates): (usize, &[Candidate])| CandidateList {
        number: u32::try_from(place + 1).ok(),
        name: NAMES.get(place % NAMES.len()).copied().unwrap_or_default().to_owned(),
        candidates: in_order(candidates),
    };
    let proportional = candidates.chunks(each).enumerate().map(list).collect();
    [Slate::Majority(in_order(&candidates)), Slate::Proportional(proportional)]
}

/// A company to look at.
pub(super) fn company() -> Letterhead {
    Letterhead {
        name: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
        street: "12, rue de la Gare".into(),
        locality: "L-1611 Luxembourg".into(),
        rcs_number: Some("B123456".into()),
    }
}

fn poll() -> Poll {
    Poll {
        day: NaiveDate::from_ymd_opt(2024, 3, 12).unwrap_or_default(),
        opening_day: None,
        opens_at: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
        closes_at: NaiveTime::from_hms_opt(17, 30, 0).unwrap_or_default(),
        place: "Salle de réunion, 1er étage".into(),
    }
}

fn receipt() -> Receipt {
    let at = NaiveDate::from_ymd_opt(2024, 2, 5).and_then(|day| day.and_hms_opt(10, 42, 7));
    Receipt {
        heading: "Accusé de transmission".into(),
        id: "0193a1b2-0000-7000-8000-00000000000c".into(),
        company: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
        demarche: "Avis d'élection".into(),
        document: None,
        content: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        pieces: vec![Piece {
            name: "Plan des lieux.pdf".into(),
            digest: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752".into(),
        }],
        signature: Some(Signed {
            how: "Signature par certificat · Signature électronique validée".into(),
            file: Some("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".into()),
        }),
        by: "Anne Weber".into(),
        to: "Inspection du travail et des mines".into(),
        at: at.unwrap_or_default(),
        due_on: NaiveDate::from_ymd_opt(2024, 2, 9),
        late: false,
        receipt_digest: "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13".into(),
        key: Some("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs".into()),
    }
}

fn poll_ahead() -> PollAhead {
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day);
    let limits = [day(2, 9), day(2, 19), day(3, 6), day(3, 12), None];
    let due = DemarcheKind::ALL.into_iter().zip(limits).map(|(kind, limit)| Due::of(kind, limit)).collect();
    PollAhead { day: day(3, 12), due }
}

fn code_letter() -> CodeLetter {
    CodeLetter {
        company: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
        street: "12, rue de l'École".into(),
        postal_code: "L-4394".into(),
        locality: "Pontpierre".into(),
        authority: "Inspection du travail et des mines".into(),
        contact: Some("tél. +352 000 000 · elections@authority.example".into()),
        place: "https://scrutin.example".into(),
        term: "2024-2029".into(),
        written_on: NaiveDate::from_ymd_opt(2024, 1, 8).unwrap_or_default(),
        valid_until: NaiveDate::from_ymd_opt(2029, 3, 31).unwrap_or_default(),
        poll: Some(poll_ahead()),
        titulaire: CodeSheet::of("0W3GE-1R70W-3GE1R-70W3G-E1R8H"),
        mandataire: CodeSheet::of("7ZT4K-AB2CD-9XY8W-QJ0MN-5V6RP"),
    }
}

fn election_notice(system: VotingSystem) -> ElectionNotice {
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap_or_default();
    let (seats, full_time, total) = match system {
        VotingSystem::MajoriteRelative => (Seats::of(3, 3), 54, 60),
        VotingSystem::RepresentationProportionnelle => (Seats::of(15, 15), 1_244, 1_250),
    };
    ElectionNotice {
        company: company(),
        posted_on: day(2, 9),
        poll: match system {
            VotingSystem::MajoriteRelative => poll(),
            VotingSystem::RepresentationProportionnelle => Poll { opening_day: Some(day(3, 10)), ..poll() },
        },
        system,
        seats,
        candidatures_until: day(2, 26).and_hms_opt(18, 0, 0).unwrap_or_default(),
        candidates_consultation: "Tableau d'affichage à l'entrée et intranet".into(),
        eligibility_conditions:
            "Avoir 18 ans accomplis au jour de l'élection.\nAvoir une ancienneté d'au moins \
            douze mois au premier jour du mois de l'affichage du présent avis.\nÊtre Luxembourgeois ou \
            autorisé à travailler au Luxembourg."
                .into(),
        postal_vote: system == VotingSystem::RepresentationProportionnelle,
        headcount: Headcount {
            counted_on: day(2, 1),
            at_least_16_hours: full_time,
            below_16_hours: 4,
            weekly_hours: "50.00".into(),
            below_16_hours_counted: if system == VotingSystem::RepresentationProportionnelle {
                "1.32".into()
            } else {
                "1.25".into()
            },
            below_16_hours_rounded: system == VotingSystem::RepresentationProportionnelle,
            full_time_hours: (system == VotingSystem::RepresentationProportionnelle).then(|| "38.00".into()),
            fixed_term: 5,
            fixed_term_counted: "3.42".into(),
            seconded: 2,
            seconded_counted: "1.33".into(),
            total,
        },
    }
}

fn claims_notice() -> ClaimsNotice {
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap_or_default();
    ClaimsNotice {
        company: company(),
        polling_day: Some(day(3, 12)),
        lists_deposited_on: day(2, 19),
        consultation_place: "Bureau du personnel, rez-de-chaussée".into(),
        posted_on: day(2, 19),
        claims_from: day(2, 20),
        claims_until: day(2, 22),
        claims_to: "Service du personnel, Mme Anne Weber".into(),
    }
}

fn candidate_poster(slate: Slate) -> CandidatePoster {
    let (seats, postal_vote) = match slate {
        Slate::Majority(_) => (Seats::of(3, 3), false),
        Slate::Proportional(_) => (Seats::of(15, 15), true),
    };
    CandidatePoster { company: company(), poll: poll(), seats, postal_vote, slate }
}

fn model_ballot(slate: Slate) -> ModelBallot {
    let seats = match slate {
        Slate::Majority(_) => Seats::of(3, 3),
        Slate::Proportional(_) => Seats::of(15, 15),
    };
    ModelBallot { company: company(), polling_day: poll().day, seats, slate }
}

/// Papers of a kind to look at: those that name people name these ones, and proportional ones have so many lists.
pub(crate) fn samples(
    kind: PaperKind,
    people: &[(String, String)],
    lists: usize,
    language: Language,
    place: &str,
) -> Vec<RenderInput> {
    fn all<P: Paper>(papers: &[P], language: Language, place: &str) -> Vec<RenderInput> {
        papers.iter().map(|paper| write(paper, language, place)).collect()
    }
    match kind {
        PaperKind::Receipt => all(&[receipt()], language, place),
        PaperKind::CodeLetter => all(&[code_letter()], language, place),
        PaperKind::ElectionNotice => {
            let both = [VotingSystem::MajoriteRelative, VotingSystem::RepresentationProportionnelle]
                .map(election_notice);
            all(&both, language, place)
        }
        PaperKind::ClaimsNotice => all(&[claims_notice()], language, place),
        PaperKind::CandidatePoster => all(&slates(people, lists).map(candidate_poster), language, place),
        PaperKind::CountingRecord => all(&records::counting(people, lists), language, place),
        PaperKind::GeneralCensusRecord => all(&records::census(people, lists), language, place),
        PaperKind::OfficeElectionRecord => all(&records::office_election(people), language, place),
        PaperKind::NoCandidateRecord => all(&records::no_candidate(people), language, place),
        PaperKind::ResultsSummary => all(&records::summary(people, lists), language, place),
        PaperKind::FunctionsDeclaration => all(&records::functions(people), language, place),
        PaperKind::DemarcheForm => all(&forms::samples(people, lists), language, place),
        PaperKind::ModelBallot => all(&slates(people, lists).map(model_ballot), language, place),
    }
}
