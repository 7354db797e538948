//! Forms to look at: each démarche, with as many people on it as are wanted.

use chrono::NaiveDate;
use documents::DemarcheForm;
use serde_json::{Value, json};
use types::DemarcheKind;

pub(crate) type People = [(String, String)];

/// The forms of all five démarches, the candidates and the results by majority and by lists, with these people.
pub(super) fn samples(people: &People, lists: usize) -> Vec<DemarcheForm> {
    let each = people.len().div_ceil(lists.max(1)).max(1);
    contents(people, each).iter().map(|(kind, content)| form(*kind, content)).collect()
}

/// A form of this content.
pub(crate) fn form(kind: DemarcheKind, content: &Value) -> DemarcheForm {
    DemarcheForm {
        kind,
        company: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
        matricule: "20012400019".into(),
        polling_day: NaiveDate::from_ymd_opt(2024, 3, 12),
        content: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        parts: DemarcheForm::parts(content).unwrap(),
    }
}

/// What the démarches say, with so many people on each list.
pub(crate) fn contents(people: &People, each: usize) -> [(DemarcheKind, Value); 7] {
    use DemarcheKind::{
        CandidateDeclaration, ClaimsNotice, ElectionNotice, FunctionsDeclaration, ResultDeclaration,
    };
    [
        (ElectionNotice, notice()),
        (ClaimsNotice, claims()),
        (CandidateDeclaration, candidatures(people)),
        (CandidateDeclaration, candidate_lists(people, each)),
        (ResultDeclaration, votes(people)),
        (ResultDeclaration, list_votes(people, each)),
        (FunctionsDeclaration, functions(people)),
    ]
}

fn notice() -> Value {
    json!({
        "posted_on": "2024-02-09", "polling_day": "2024-03-12", "opening_day": "2024-03-11", "opens_at": "09:00",
        "closes_at": "17:30", "place": "Salle de réunion, 1er étage", "titulaires": 15, "suppleants": 15,
        "system": "representation_proportionnelle",
        "candidates_consultation": "Tableau d'affichage à l'entrée et intranet",
        "eligibility_conditions": "Avoir 18 ans accomplis au jour de l'élection.\nÊtre Luxembourgeois ou autorisé à travailler.",
        "postal_vote": true,
        "headcount": {
            "at_least_16_hours": 1244, "below_16_hours": { "employees": 4, "weekly_hours": "50.00" },
            "fixed_term": { "employees": 5, "counted": "3.42" }, "seconded": { "employees": 2, "counted": "1.33" },
            "full_time_hours": "38.00", "total": 1250
        }
    })
}

fn claims() -> Value {
    json!({
        "lists_deposited_on": "2024-02-19", "consultation_place": "Bureau du personnel", "posted_on": "2024-02-19",
        "claims_from": "2024-02-20", "claims_until": "2024-02-22", "claims_to": "Service du personnel"
    })
}

/// Thirteen digits for the person of a place.
fn matricule(place: usize) -> String {
    format!("19600104{:05}", 10_000 + place)
}

pub(crate) fn person((place, (surname, first_names)): (usize, &(String, String))) -> Value {
    json!({ "surname": surname, "first_names": first_names, "matricule": matricule(place) })
}

fn candidate((place, (surname, first_names)): (usize, &(String, String))) -> Value {
    json!({
        "surname": surname, "first_names": first_names, "profession": "technicien de maintenance",
        "matricule": matricule(place), "nationality": "LU", "sex": if place % 2 == 0 { "female" } else { "male" }
    })
}

fn result((place, (surname, first_names)): (usize, &(String, String))) -> Value {
    let status = match place {
        0..3 => "titulaire",
        3..6 => "suppleant",
        _ => "not_elected",
    };
    json!({
        "surname": surname, "first_names": first_names, "matricule": matricule(place),
        "votes": 1_400_usize.saturating_sub(place * 7), "status": status
    })
}

fn candidatures(people: &People) -> Value {
    let one = |who| {
        json!({
            "candidate": candidate(who), "received_on": "2024-02-26", "received_at": "16:00",
            "presented_by": { "capacity": "electors", "supporters": 5 }
        })
    };
    let candidatures: Vec<Value> = people.iter().enumerate().map(one).collect();
    json!({
        "situation": "candidates", "system": "majorite_relative", "office_agreement": false,
        "candidatures": candidatures
    })
}

fn candidate_lists(people: &People, each: usize) -> Value {
    let list = |(index, people): (usize, &People)| {
        json!({
            "name": format!("Liste «Ensemble» {}", index + 1), "number": index + 1,
            "presented_by": { "capacity": "national_union", "union_name": "OGBL" },
            "received_on": "2024-02-26", "received_at": "16:00",
            "candidates": people.iter().enumerate().map(candidate).collect::<Vec<_>>()
        })
    };
    json!({
        "situation": "candidates", "system": "representation_proportionnelle", "office_agreement": false,
        "lists": people.chunks(each).enumerate().map(list).collect::<Vec<_>>()
    })
}

/// A vote, without lists and candidates.
fn vote(system: &str) -> Value {
    json!({
        "outcome": "vote", "polling_day": "2024-03-12", "titulaires": 3, "suppleants": 3, "system": system,
        "counts": {
            "electors": 1780, "voters": 1602, "postal_voters": 40, "rejected_postal": 2, "ballots": 1600,
            "valid": 1580, "blank": 12, "null": 8
        },
        "signed_on": "2024-03-12",
        "signed_by": {
            "president": { "surname": "Thill", "first_names": "Marie-Josée" },
            "assessors": [
                { "surname": "Kœnig", "first_names": "Luc" }, { "surname": "Da Silva", "first_names": "João" }
            ]
        }
    })
}

fn votes(people: &People) -> Value {
    let mut content = vote("majorite_relative");
    content["candidates"] = people.iter().enumerate().map(result).collect();
    content
}

fn list_votes(people: &People, each: usize) -> Value {
    let list = |(index, people): (usize, &People)| {
        json!({
            "name": format!("Liste «Ensemble» {}", index + 1), "number": index + 1, "suffrages": 12_345,
            "candidates": people.iter().enumerate().map(result).collect::<Vec<_>>()
        })
    };
    let mut content = vote("representation_proportionnelle");
    content["lists"] = people.chunks(each).enumerate().map(list).collect();
    content
}

fn functions(people: &People) -> Value {
    let all: Vec<Value> = people.iter().enumerate().map(person).collect();
    let of = |place: usize| all.get(place % all.len().max(1)).cloned().unwrap_or_default();
    json!({
        "constituent_meeting_on": "2024-04-03", "notified_on": "2024-04-04", "president": of(0),
        "vice_president": of(1), "secretary": of(2), "bureau_members": [of(3), of(4)],
        "security_delegate": of(5), "equality_delegate": of(6)
    })
}
