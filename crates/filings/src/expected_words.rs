//! The words of a démarche that a paper made from it must say, sign by sign: whom and what it names.

use elections::{Name, Person};
use serde::{Deserialize, Serialize};

use crate::{
    CandidateDeclaration, Content, ResultDeclaration,
    content::{Candidate, CandidateResult, Elected},
};

/// Words at their place in the draft of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedWords {
    /// JSON Pointer (RFC 6901).
    pub pointer: String,
    /// As they were entered.
    pub words: String,
}

/// The words that a paper made from this content must say: the places of a notice, the lists and candidates, who was
/// elected, who has which function. Numbers and days are not among them, because papers write them in their own way; nor
/// who was not elected, whom a summary leaves out.
#[must_use]
pub fn expected_words(content: &Content) -> Vec<ExpectedWords> {
    let mut telling = Telling(Vec::new());
    match content {
        Content::ElectionNotice(notice) => {
            telling.words("/place", &notice.place);
            telling.words("/candidates_consultation", &notice.candidates_consultation);
        }
        Content::ClaimsNotice(notice) => {
            telling.words("/consultation_place", &notice.consultation_place);
            telling.words("/claims_to", &notice.claims_to);
        }
        Content::CandidateDeclaration(declaration) => telling.candidates(declaration),
        Content::ResultDeclaration(declaration) => telling.results(declaration),
        Content::FunctionsDeclaration(functions) => {
            telling.person("/president", &functions.president);
            for (member, person) in
                [("/vice_president", &functions.vice_president), ("/secretary", &functions.secretary)]
            {
                person.iter().for_each(|person| telling.person(member, person));
            }
            for (index, person) in functions.bureau_members.iter().enumerate() {
                telling.person(&format!("/bureau_members/{index}"), person);
            }
            telling.person("/security_delegate", &functions.security_delegate);
            telling.person("/equality_delegate", &functions.equality_delegate);
        }
    }
    telling.0
}

struct Telling(Vec<ExpectedWords>);

impl Telling {
    fn words(&mut self, pointer: &str, words: &str) {
        self.0.push(ExpectedWords { pointer: pointer.to_owned(), words: words.to_owned() });
    }

    fn named(&mut self, place: &str, surname: &Name, first_names: &Name) {
        self.words(&format!("{place}/surname"), surname.as_str());
        self.words(&format!("{place}/first_names"), first_names.as_str());
    }

    fn person(&mut self, place: &str, person: &Person) {
        self.named(place, &person.surname, &person.first_names);
    }

    fn candidates(&mut self, declaration: &CandidateDeclaration) {
        let CandidateDeclaration::Candidates(candidacies) = declaration else { return };
        for (index, list) in candidacies.lists.iter().enumerate() {
            self.words(&format!("/lists/{index}/name"), &list.name);
            for (row, candidate) in list.candidates.iter().enumerate() {
                self.candidate(&format!("/lists/{index}/candidates/{row}"), candidate);
            }
        }
        for (index, candidature) in candidacies.candidatures.iter().enumerate() {
            self.candidate(&format!("/candidatures/{index}/candidate"), &candidature.candidate);
        }
    }

    fn candidate(&mut self, place: &str, candidate: &Candidate) {
        self.named(place, &candidate.surname, &candidate.first_names);
    }

    fn results(&mut self, declaration: &ResultDeclaration) {
        match declaration {
            ResultDeclaration::Vote(vote) => {
                for (index, list) in vote.lists.iter().enumerate() {
                    self.elected(&format!("/lists/{index}/candidates"), &list.candidates);
                }
                self.elected("/candidates", &vote.candidates);
            }
            ResultDeclaration::Office(office) => {
                for (index, Elected { surname, first_names, .. }) in office.elected.iter().enumerate() {
                    self.named(&format!("/elected/{index}"), surname, first_names);
                }
            }
            ResultDeclaration::NoCandidate(_) => {}
        }
    }

    fn elected(&mut self, place: &str, candidates: &[CandidateResult]) {
        for (row, candidate) in candidates.iter().enumerate() {
            if candidate.status.seat().is_some() {
                self.named(&format!("{place}/{row}"), &candidate.surname, &candidate.first_names);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use types::DemarcheKind;

    use super::*;
    use crate::{check, sample};
    use elections::Facts;

    #[test]
    fn what_is_told_stands_where_the_pointer_says_and_nobody_elected_is_left_out() {
        for (kind, headcount, count) in [
            (DemarcheKind::ElectionNotice, 60, 2),
            (DemarcheKind::ClaimsNotice, 60, 2),
            (DemarcheKind::CandidateDeclaration, 60, 12),
            (DemarcheKind::CandidateDeclaration, 150, 1),
            (DemarcheKind::ResultDeclaration, 60, 12),
            (DemarcheKind::ResultDeclaration, 150, 20),
            (DemarcheKind::FunctionsDeclaration, 60, 6),
        ] {
            let election_day = "2024-03-12".parse().ok();
            let facts = Facts { headcount: Some(headcount), election_day, ..Facts::default() };
            let draft = sample(kind, &facts);
            let expected = expected_words(&check(kind, &draft, &facts).content.unwrap());
            assert!(expected.len() >= count, "{kind:?} {headcount}: {} {expected:?}", expected.len());
            for ExpectedWords { pointer, words } in &expected {
                assert_eq!(draft.pointer(pointer).and_then(|there| there.as_str()), Some(words.as_str()));
            }
            let elected = draft.to_string().matches("\"titulaire\"").count()
                + draft.to_string().matches("\"suppleant\"").count();
            if kind == DemarcheKind::ResultDeclaration {
                assert_eq!(expected.len(), 2 * elected, "surname and first names of each");
            }
        }
    }
}
