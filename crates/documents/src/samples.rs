//! Papers to look at and to test: every kind, with as many people on it as are wanted.

use elections::VotingSystem;
use types::{Language, alphabetical_key};

use crate::{
    Candidate, CandidateList, CandidatePoster, ClaimsNotice, CodeLetter, DemarcheForm, ElectionNotice,
    ModelBallot, Paper, PaperKind, Receipt, Slate, Written, record_samples, write,
};

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
#[must_use]
pub fn somebody(number: usize) -> (String, String) {
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

/// Papers of a kind to look at: those that name people name these ones, and proportional ones have so many lists.
#[must_use]
pub fn samples(
    kind: PaperKind,
    people: &[(String, String)],
    lists: usize,
    language: Language,
    place: &str,
) -> Vec<Written> {
    fn all<P: Paper>(papers: &[P], language: Language, place: &str) -> Vec<Written> {
        papers.iter().map(|paper| write(paper, language, place)).collect()
    }
    match kind {
        PaperKind::Receipt => all(&[Receipt::sample()], language, place),
        PaperKind::CodeLetter => all(&[CodeLetter::sample()], language, place),
        PaperKind::ElectionNotice => {
            let both = [VotingSystem::MajoriteRelative, VotingSystem::RepresentationProportionnelle]
                .map(ElectionNotice::sample);
            all(&both, language, place)
        }
        PaperKind::ClaimsNotice => all(&[ClaimsNotice::sample()], language, place),
        PaperKind::CandidatePoster => {
            all(&slates(people, lists).map(CandidatePoster::sample), language, place)
        }
        PaperKind::CountingRecord => all(&record_samples::counting(people, lists), language, place),
        PaperKind::GeneralCensusRecord => all(&record_samples::census(people, lists), language, place),
        PaperKind::OfficeElectionRecord => all(&record_samples::office_election(people), language, place),
        PaperKind::NoCandidateRecord => all(&record_samples::no_candidate(people), language, place),
        PaperKind::ResultsSummary => all(&record_samples::summary(people, lists), language, place),
        PaperKind::FunctionsDeclaration => all(&record_samples::functions(people), language, place),
        PaperKind::DemarcheForm => all(&DemarcheForm::samples(people, lists), language, place),
        PaperKind::ModelBallot => all(&slates(people, lists).map(ModelBallot::sample), language, place),
    }
}
