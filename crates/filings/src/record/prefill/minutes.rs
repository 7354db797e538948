//! What a procès-verbal says before anybody writes it: who stood, when and where the office sat, how the poll ended.

use elections::{
    Calendar, Facts, VotingSystem,
    allocation::{ListVotes, Race, ShortList, Status, allocate},
};
use serde_json::Value;
use types::DemarcheKind;

use super::{Known, Minutes, Prefill, people, section, written};
use crate::{
    Content,
    content::{CandidateDeclaration, NoCandidateResult, OfficeResult, Outcome},
    fields::Form,
    proces_verbal::{Apportionment, Kind, Office},
    record::{
        ElectionRecord, Origin,
        sheet::{Rest, Sheet},
    },
};

/// Fills a procès-verbal from what is known, as [`super::prefill`] fills a draft. The number is that of the office whose
/// counting it is; all other records are those of the principal office.
///
/// The record goes before the law and the file, and these before the démarches that were transmitted: the notice, who
/// stood, and the results. Nobody's signature is filled in. What is known of the counts is what all offices counted, so
/// that it fills the general count and not the counting of one of them. Where the countings of the offices are kept, the
/// general count is theirs.
#[must_use]
pub fn prefill_proces_verbal(
    kind: Kind,
    office: u32,
    facts: &Facts,
    record: &ElectionRecord,
    earlier: &[Content],
    minutes: &Minutes,
) -> Prefill {
    // All that comes before the functions.
    let known = Known::of(DemarcheKind::FunctionsDeclaration, facts, record, earlier);
    let known = Known { minutes: Some(minutes), ..known };
    let mut sheet = match kind {
        Kind::Depouillement => known.counting(office),
        Kind::RecensementGeneral => known.general_count(),
        Kind::ElectionOffice => known.agreement(),
        Kind::NoCandidate => known.nobody(),
    };
    sheet.name_people(&known.directory());
    Prefill::of(&sheet)
}

const COUNTED: [&str; 4] = ["counts", "lists", "candidates", "signed_by"];

fn no_people(_: &Sheet) -> Sheet {
    Sheet::empty()
}

impl Known<'_> {
    /// How the poll ended, of these fields: as entered, over the people of the candidatures, over what was declared to
    /// have ended so.
    fn ended(&self, outcome: Outcome, fields: &[&str], people: fn(&Sheet) -> Sheet) -> Sheet {
        let entered = self.over_entered(section(&self.record.results).only(fields), people);
        let so = |sheet: &&Sheet| {
            let said = sheet.field("outcome").map(Sheet::draft);
            said.as_ref().and_then(Value::as_str) == Some(outcome.code())
        };
        let ended = match self.transmitted(DemarcheKind::ResultDeclaration).filter(so) {
            Some(declared) => entered.over(declared.clone().only(fields), Rest::Falls),
            None => entered,
        };
        self.over_declared(ended, people)
    }

    fn counting(&self, number: u32) -> Sheet {
        let ended = self.ended(Outcome::Vote, &COUNTED, people::standing);
        self.polled(people::of_office(&ended), number, &ended)
    }

    fn general_count(&self) -> Sheet {
        let ended = self.ended(Outcome::Vote, &COUNTED, people::standing);
        if let Some(counted) = self.minutes.and_then(|minutes| minutes.counted.as_ref()) {
            let counted = Sheet::of(counted.draft(), Origin::GeneralCount).unwrap_or_else(Sheet::empty);
            let numbered = ended.clone().only(&["lists"]);
            return self.polled(counted.over(numbered, Rest::Falls), Office::PRINCIPAL, &ended);
        }
        let counted = ended.clone().only(&["counts", "lists", "candidates"]);
        let shared = Sheet::object([("apportionment", self.apportionment(&counted.draft()))]);
        self.polled(counted.over(shared, Rest::Falls), Office::PRINCIPAL, &ended)
    }

    /// How the law shares the seats among the lists; nothing where a suffrage is not known, or where a lot or a choice is
    /// needed.
    fn apportionment(&self, counted: &Value) -> Option<Sheet> {
        let delegation = self.delegation()?;
        let lists = counted.get("lists").and_then(Value::as_array)?;
        let names: Vec<&str> =
            lists.iter().map(|list| list.get("name").and_then(Value::as_str)).collect::<Option<_>>()?;
        let votes = |list: &Value| {
            let suffrages = list.get("suffrages").and_then(Value::as_u64)?;
            let candidates = list.get("candidates").and_then(Value::as_array)?;
            Some(ListVotes {
                suffrages: u32::try_from(suffrages).ok()?,
                candidates: u32::try_from(candidates.len()).ok(),
            })
        };
        let lists: Vec<_> = lists.iter().map(votes).collect::<Option<_>>()?;
        let race =
            Race { titulaires: delegation.titulaires, lists: &lists, short_list: ShortList::Ask, lot: &[] };
        let shared = allocate(self.facts.parameters(), &race).ok()?;
        let decided = delegation.system == VotingSystem::RepresentationProportionnelle
            && shared.status == Status::Decided;
        decided.then(|| Sheet::written(&Apportionment::of(&shared, &names), Origin::Law))?
    }

    /// With the day, the seats and the office.
    fn polled(&self, counted: Sheet, number: u32, ended: &Sheet) -> Sheet {
        let (day, from) = self.polling_day();
        let office = Sheet::object([("office", Some(self.office(number, ended)))]);
        self.with_seats(counted.over(office, Rest::Falls)).with("polling_day", written(day), from)
    }

    /// The hours are those of the notice. Where one voted, and who presided, is known of the principal office only.
    fn office(&self, number: u32, ended: &Sheet) -> Sheet {
        let notice = section(&self.record.notice);
        let notice = match self.transmitted(DemarcheKind::ElectionNotice) {
            Some(notified) => notice.over(notified.clone(), Rest::Falls),
            None => notice,
        };
        let hours = [("opened_at", "opens_at"), ("closed_at", "closes_at")];
        let hours = hours.map(|(field, noticed)| (field, notice.field(noticed).cloned()));
        let office = Sheet::object(hours).with("number", number, Origin::Company);
        if number != Office::PRINCIPAL {
            return office;
        }
        let signatory = |field| ended.field("signed_by").and_then(|signed| signed.field(field)).cloned();
        let people = ["president", "assessors"].map(|field| (field, signatory(field)));
        let place = [("place", notice.field("place").cloned())];
        office.over(Sheet::object(place.into_iter().chain(people)), Rest::Falls)
    }

    fn agreement(&self) -> Sheet {
        let agreed = self.with_seats(self.ended(Outcome::Office, OfficeResult::FIELDS, people::agreed));
        let entered =
            self.record.candidacies.as_ref().and_then(|entered| entered.candidates.office_agreement);
        let agreed = agreed.with("all_agreed", entered, Origin::Record);
        let Some(CandidateDeclaration::Candidates(declared)) = self.candidates else { return agreed };
        let earlier = Origin::Earlier(DemarcheKind::CandidateDeclaration);
        agreed.with("all_agreed", declared.office_agreement, earlier)
    }

    /// Candidatures stayed open for the extension, because nobody had stood.
    fn nobody(&self) -> Sheet {
        let ended = self.ended(Outcome::NoCandidate, NoCandidateResult::FIELDS, no_people);
        let closed = Calendar::of(self.facts).map(|calendar| calendar.candidates_extension().date());
        ended.with("candidatures_closed_on", written(closed), Origin::Law)
    }
}
