//! The words of a form: a label for every field of the five démarches, a word for every code.

use crate::Word;

macro_rules! words {
    ($($key:literal = $fr:literal, $de:literal, $en:literal;)+) => {
        &[$(($key, Word::new($fr, $de, $en))),+]
    };
}

/// The label of a field, and its place among the others.
pub(super) fn field(name: &str) -> Option<(usize, Word)> {
    FIELDS.iter().enumerate().find(|(_, (field, _))| *field == name).map(|(place, (_, word))| (place, *word))
}

/// The word for a code of a field.
pub(super) fn code(field: &str, code: &str) -> Option<Word> {
    let codes = CODES.iter().find(|(of, _)| *of == field)?.1;
    codes.iter().find(|(known, _)| *known == code).map(|(_, word)| *word)
}

/// Every field, in the order in which a form shows them.
pub(super) const FIELDS: &[(&str, Word)] = words! {
    "situation" = "Situation", "Lage", "Situation";
    "outcome" = "Issue", "Ausgang", "Outcome";
    "posted_on" = "Affiché le", "Ausgehängt am", "Posted on";
    "opening_day" = "Ouverture du scrutin", "Beginn der Wahl", "Opening day of the poll";
    "polling_day" = "Jour du scrutin", "Wahltag", "Polling day";
    "opens_at" = "Ouverture du bureau", "Öffnung des Wahlbüros", "Poll opens at";
    "closes_at" = "Clôture du bureau", "Schließung des Wahlbüros", "Poll closes at";
    "place" = "Lieu du vote", "Wahlort", "Place of the vote";
    "system" = "Système électoral", "Wahlsystem", "Voting system";
    "titulaires" = "Délégués titulaires à élire", "Zu wählende Mitglieder (titulaires)", "Titulaires to elect";
    "suppleants" = "Délégués suppléants à élire", "Zu wählende Ersatzmitglieder (suppléants)", "Suppléants to elect";
    "candidates_consultation" = "Consultation des noms des candidats", "Einsicht in die Namen der Kandidaten", "Where the names of candidates can be consulted";
    "eligibility_conditions" = "Conditions d'éligibilité", "Bedingungen der Wählbarkeit", "Who may stand";
    "postal_vote" = "Vote par correspondance", "Briefwahl", "Postal vote";
    "headcount" = "Effectif", "Belegschaft", "Headcount";
    "at_least_16_hours" = "Salariés occupés 16 heures par semaine ou plus", "Arbeitnehmer mit 16 Wochenstunden oder mehr", "Employees of 16 hours a week or more";
    "below_16_hours" = "Salariés occupés moins de 16 heures par semaine", "Arbeitnehmer mit weniger als 16 Wochenstunden", "Employees below 16 hours a week";
    "fixed_term" = "Salariés à durée déterminée", "Befristet Beschäftigte", "Fixed-term employees";
    "seconded" = "Salariés mis à disposition", "Überlassene Arbeitnehmer", "Employees put at disposal";
    "employees" = "nombre", "Anzahl", "number";
    "weekly_hours" = "somme des heures hebdomadaires", "Summe der Wochenstunden", "sum of weekly hours";
    "counted" = "comptent pour", "zählen als", "count as";
    "full_time_hours" = "Durée hebdomadaire conventionnelle du travail", "Tarifliche Wochenarbeitszeit", "Weekly hours of a full-time employee";
    "total" = "Effectif total", "Gesamte Belegschaft", "Total headcount";
    "elected_on" = "Jour de l'élection", "Tag der Wahl", "Day of the election";
    "lists_deposited_on" = "Dépôt des listes électorales", "Auslage der Wählerlisten", "Deposit of the electoral lists";
    "consultation_place" = "Lieu de consultation", "Ort der Einsicht", "Where they can be consulted";
    "claims_from" = "Réclamations du", "Einsprüche ab", "Claims from";
    "claims_until" = "Réclamations jusqu'au", "Einsprüche bis", "Claims until";
    "claims_to" = "Réclamations à adresser à", "Einsprüche zu richten an", "Claims addressed to";
    "office_agreement" = "Accord de tous les candidats (élection d'office)", "Einigung aller Kandidaten (Wahl ohne Abstimmung)", "Agreement of all candidates (election without a vote)";
    "counts" = "Électeurs et bulletins", "Wähler und Stimmzettel", "Electors and ballots";
    "electors" = "Électeurs inscrits", "Eingetragene Wähler", "Registered electors";
    "voters" = "Votants", "Abstimmende", "Voters";
    "postal_voters" = "dont par correspondance", "davon per Briefwahl", "of them by post";
    "rejected_postal" = "Enveloppes de correspondance écartées", "Zurückgewiesene Briefwahlumschläge", "Postal envelopes refused";
    "ballots" = "Bulletins dans l'urne", "Stimmzettel in der Urne", "Ballots in the urn";
    "blank" = "Bulletins blancs", "Leere Stimmzettel", "Blank ballots";
    "null" = "Bulletins nuls", "Ungültige Stimmzettel", "Null ballots";
    "valid" = "Bulletins valables", "Gültige Stimmzettel", "Valid ballots";
    "lists" = "Liste", "Liste", "List";
    "name" = "Dénomination", "Bezeichnung", "Name";
    "number" = "Numéro", "Nummer", "Number";
    "suffrages" = "Suffrages de la liste", "Stimmen der Liste", "Suffrages of the list";
    "presented_by" = "Présentation", "Vorschlag", "Presentation";
    "capacity" = "Présentée par", "Vorgeschlagen durch", "Presented by";
    "union_name" = "Syndicat", "Gewerkschaft", "Union";
    "supporters" = "Signatures à l'appui", "Unterschriften zur Unterstützung", "Supporters";
    "received_on" = "Reçue le", "Eingegangen am", "Received on";
    "received_at" = "Reçue à", "Eingegangen um", "Received at";
    "candidatures" = "Candidatures", "Kandidaturen", "Candidatures";
    "candidate" = "Candidat", "Kandidat", "Candidate";
    "candidates" = "Candidats", "Kandidaten", "Candidates";
    "elected" = "Élus", "Gewählte", "Elected";
    "surname" = "Nom", "Name", "Surname";
    "first_names" = "Prénoms", "Vornamen", "First names";
    "profession" = "Profession", "Beruf", "Profession";
    "matricule" = "Matricule", "Matrikel", "Matricule";
    "nationality" = "Nationalité", "Nationalität", "Nationality";
    "sex" = "Sexe", "Geschlecht", "Sex";
    "list" = "Liste", "Liste", "List";
    "seat" = "Siège", "Sitz", "Seat";
    "votes" = "Suffrages", "Stimmen", "Votes";
    "status" = "Résultat", "Ergebnis", "Result";
    "established_on" = "Établi le", "Erstellt am", "Established on";
    "established_by" = "Établi par", "Erstellt von", "Established by";
    "signed_on" = "Procès-verbal signé le", "Niederschrift unterzeichnet am", "Record signed on";
    "signed_by" = "Signataires du procès-verbal", "Unterzeichner der Niederschrift", "Signatories of the record";
    "constituent_meeting_on" = "Réunion constituante", "Konstituierende Sitzung", "Constituent meeting";
    "notified_on" = "Communication à l'employeur", "Mitteilung an den Arbeitgeber", "Notice to the employer";
    "president" = "Président", "Vorsitz", "President";
    "assessors" = "Assesseur", "Beisitzer", "Assessor";
    "vice_president" = "Vice-président", "Stellvertretender Vorsitz", "Vice-president";
    "secretary" = "Secrétaire", "Sekretariat", "Secretary";
    "bureau_members" = "Membre du bureau", "Mitglied des Vorstands", "Member of the bureau";
    "security_delegate" = "Délégué à la sécurité et à la santé", "Sicherheits- und Gesundheitsdelegierter", "Delegate for safety and health";
    "equality_delegate" = "Délégué à l'égalité", "Gleichstellungsdelegierter", "Delegate for equality";
};

/// The fields whose values are codes.
pub(super) const CODES: &[(&str, &[(&str, Word)])] = &[
    (
        "situation",
        words! {
            "candidates" = "Des candidatures sont valables", "Es liegen gültige Kandidaturen vor", "There are valid candidatures";
            "fewer_than_15" = "Moins de 15 salariés", "Weniger als 15 Arbeitnehmer", "Fewer than 15 employees";
            "recent_delegation" = "Délégation élue il y a moins d'un an", "Delegation vor weniger als einem Jahr gewählt", "Delegation elected less than a year ago";
            "no_candidate" = "Aucune candidature", "Keine Kandidatur", "No candidature";
        },
    ),
    (
        "outcome",
        words! {
            "vote" = "Vote", "Abstimmung", "Vote";
            "office" = "Élection d'office", "Wahl ohne Abstimmung", "Election without a vote";
            "no_candidate" = "Aucune candidature", "Keine Kandidatur", "No candidature";
        },
    ),
    (
        "system",
        words! {
            "majorite_relative" = "Majorité relative", "Relative Mehrheit", "Relative majority";
            "representation_proportionnelle" = "Représentation proportionnelle", "Verhältniswahl", "Proportional representation";
        },
    ),
    (
        "capacity",
        words! {
            "national_union" = "un syndicat représentatif sur le plan national", "eine auf nationaler Ebene repräsentative Gewerkschaft", "a union representative at the national level";
            "sector_union" = "un syndicat représentatif dans son secteur", "eine in ihrem Sektor repräsentative Gewerkschaft", "a union representative in its sector";
            "outgoing_majority_union" = "le syndicat majoritaire de la délégation sortante", "die Mehrheitsgewerkschaft der scheidenden Delegation", "the majority union of the outgoing delegation";
            "employees" = "des salariés", "Arbeitnehmer", "employees";
            "electors" = "des électeurs", "Wähler", "electors";
        },
    ),
    (
        "sex",
        words! {
            "female" = "féminin", "weiblich", "female";
            "male" = "masculin", "männlich", "male";
            "unspecified" = "non indiqué", "ohne Angabe", "unspecified";
        },
    ),
    (
        "status",
        words! {
            "titulaire" = "élu titulaire", "als titulaire gewählt", "elected titulaire";
            "suppleant" = "élu suppléant", "als suppléant gewählt", "elected suppléant";
            "not_elected" = "non élu", "nicht gewählt", "not elected";
        },
    ),
    (
        "seat",
        words! {
            "titulaire" = "titulaire", "titulaire", "titulaire";
            "suppleant" = "suppléant", "suppléant", "suppléant";
        },
    ),
];
