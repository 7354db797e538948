//! The sentences about electors and those who may stand.

use super::{Sentence, by};
use crate::Confidence::{H, L, M};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "electorate.bound_by_contract",
        "L.413-3",
        H,
        [
            "Le contrat de travail donne le droit de vote.",
            "Der Arbeitsvertrag gibt das Wahlrecht.",
            "The contract of employment gives the vote.",
        ],
    ),
    by(
        "electorate.apprentice_votes_only",
        "L.413-3",
        M,
        [
            "Un apprenti vote ; il ne se présente pas.",
            "Ein Lehrling wählt; er kandidiert nicht.",
            "An apprentice votes, and does not stand.",
        ],
    ),
    by(
        "electorate.apprentice_stands_too",
        "L.413-3",
        L,
        [
            "Un apprenti vote ; selon le réglage choisi, il peut se présenter.",
            "Ein Lehrling wählt; nach der gewählten Einstellung kann er kandidieren.",
            "An apprentice votes and, by the setting that was chosen, may stand.",
        ],
    ),
    by(
        "electorate.student",
        "L.413-3",
        L,
        [
            "Un contrat d'élève ou d'étudiant ne donne ni vote ni éligibilité.",
            "Ein Schüler- oder Studentenvertrag gibt weder Wahlrecht noch Wählbarkeit.",
            "A contract of a pupil or student gives neither vote nor eligibility.",
        ],
    ),
    by(
        "electorate.student_admitted",
        "L.413-3",
        L,
        [
            "Selon le réglage choisi, un élève ou étudiant sous contrat vote et se présente comme \
             tout salarié.",
            "Nach der gewählten Einstellung wählen und kandidieren Schüler und Studenten mit Vertrag \
             wie alle.",
            "By the setting that was chosen, pupils and students under contract vote and stand as \
             everybody does.",
        ],
    ),
    by(
        "electorate.put_at_disposal",
        "L.413-6",
        H,
        [
            "Un intérimaire ou un salarié mis à disposition ne vote pas et ne se présente pas dans \
             l'entreprise utilisatrice.",
            "Leiharbeiter und überlassene Beschäftigte wählen und kandidieren nicht im \
             Entleihbetrieb.",
            "Temporary workers and employees put at disposal neither vote nor stand in the user firm.",
        ],
    ),
    by(
        "electorate.no_contract",
        "L.413-3",
        H,
        [
            "Sans contrat de travail ou d'apprentissage, pas de vote.",
            "Ohne Arbeits- oder Lehrvertrag kein Wahlrecht.",
            "Without a contract of employment or apprenticeship there is no vote.",
        ],
    ),
    by(
        "electorate.old_enough",
        "L.413-4(1)",
        H,
        [
            "{age} ans sont accomplis le {poll}, jour du scrutin.",
            "{age} Jahre sind am Wahltag, dem {poll}, vollendet.",
            "The age of {age} is reached on {poll}, the day of the poll.",
        ],
    ),
    by(
        "electorate.too_young_to_stand",
        "L.413-4(1)",
        H,
        [
            "L'âge de voter est atteint, mais non les {age} ans d'un candidat le {poll}.",
            "Das Wahlalter ist erreicht, nicht aber am {poll} die {age} Jahre eines Kandidaten.",
            "The age to vote is reached, but not the {age} years of a candidate on {poll}.",
        ],
    ),
    by(
        "electorate.too_young_to_vote",
        "L.413-3",
        H,
        [
            "{age} ans ne sont pas accomplis le {poll}, jour du scrutin.",
            "{age} Jahre sind am Wahltag, dem {poll}, nicht vollendet.",
            "The age of {age} is not reached on {poll}, the day of the poll.",
        ],
    ),
    by(
        "electorate.contract_ended",
        "L.413-3",
        H,
        [
            "Le contrat finit le {last}, avant le scrutin du {poll}.",
            "Der Vertrag endet am {last}, vor der Wahl am {poll}.",
            "The contract ends on {last}, before the poll of {poll}.",
        ],
    ),
    by(
        "electorate.transferred",
        "L.411-1(1)",
        H,
        [
            "Après un transfert d'entreprise, l'entrée auprès du premier employeur compte : {since}.",
            "Nach einem Betriebsübergang zählt der Eintritt beim ersten Arbeitgeber: {since}.",
            "After a transfer of undertaking the entry with the first employer counts: {since}.",
        ],
    ),
    by(
        "electorate.group_service",
        "L.413-4(1)",
        L,
        [
            "Selon le réglage choisi, l'ancienneté compte depuis l'entrée dans le groupe : {since}.",
            "Nach der gewählten Einstellung zählt die Betriebszugehörigkeit ab dem Eintritt in die \
             Gruppe: {since}.",
            "By the setting that was chosen, seniority counts from the entry in the group: {since}.",
        ],
    ),
    by(
        "electorate.long_enough_to_vote",
        "L.413-3",
        H,
        [
            "Occupé depuis le {since} : {months} mois au moins le {poll}.",
            "Seit dem {since} beschäftigt: am {poll} mindestens {months} Monate.",
            "Occupied since {since}: at least {months} months on {poll}.",
        ],
    ),
    by(
        "electorate.too_short_to_vote",
        "L.413-3",
        M,
        [
            "Occupé depuis le {since} : moins de {months} mois le {poll}.",
            "Seit dem {since} beschäftigt: am {poll} weniger als {months} Monate.",
            "Occupied since {since}: less than {months} months on {poll}.",
        ],
    ),
    by(
        "electorate.long_enough_to_stand",
        "L.413-4(1)",
        H,
        [
            "Ancienneté depuis le {since} : {months} mois au moins avant le {day}.",
            "Betriebszugehörigkeit seit dem {since}: mindestens {months} Monate vor dem {day}.",
            "Seniority since {since}: at least {months} months before {day}.",
        ],
    ),
    by(
        "electorate.too_short_to_stand",
        "L.413-4(1)",
        H,
        [
            "Ancienneté depuis le {since} : moins de {months} mois avant le {day}.",
            "Betriebszugehörigkeit seit dem {since}: weniger als {months} Monate vor dem {day}.",
            "Seniority since {since}: less than {months} months before {day}.",
        ],
    ),
    by(
        "electorate.authorised_to_work",
        "L.413-4(1)",
        H,
        [
            "De nationalité luxembourgeoise, ou autorisé à travailler.",
            "Luxemburger Staatsangehörigkeit oder Arbeitserlaubnis.",
            "A Luxembourger, or authorised to work.",
        ],
    ),
    by(
        "electorate.not_authorised_to_work",
        "L.413-4(1)",
        H,
        [
            "Sans autorisation de travail, on ne se présente pas.",
            "Ohne Arbeitserlaubnis keine Kandidatur.",
            "Without authorisation to work nobody stands.",
        ],
    ),
    by(
        "electorate.longest_hours_here",
        "L.413-5",
        H,
        [
            "{here} heures par semaine ici, {there} ailleurs : l'horaire le plus long est ici.",
            "{here} Wochenstunden hier, {there} anderswo: die längere Arbeitszeit ist hier.",
            "{here} hours a week here, {there} elsewhere: the longest hours are here.",
        ],
    ),
    by(
        "electorate.longest_hours_there",
        "L.413-5",
        H,
        [
            "{here} heures par semaine ici, {there} ailleurs : on se présente là-bas.",
            "{here} Wochenstunden hier, {there} anderswo: die Kandidatur gehört dorthin.",
            "{here} hours a week here, {there} elsewhere: the employee stands there.",
        ],
    ),
    by(
        "electorate.longest_service_here",
        "L.413-5",
        H,
        [
            "{here} heures ici comme ailleurs ({there}), et l'ancienneté la plus longue ici.",
            "{here} Stunden hier wie anderswo ({there}), und die längere Zugehörigkeit hier.",
            "{here} hours here as elsewhere ({there}), and the longest seniority here.",
        ],
    ),
    by(
        "electorate.longest_service_there",
        "L.413-5",
        H,
        [
            "{here} heures ici comme ailleurs ({there}), et l'ancienneté la plus longue là-bas.",
            "{here} Stunden hier wie anderswo ({there}), und die längere Zugehörigkeit dort.",
            "{here} hours here as elsewhere ({there}), and the longest seniority there.",
        ],
    ),
    by(
        "electorate.equal_service",
        "L.413-5",
        L,
        [
            "Mêmes heures ({here}, {there}) et même ancienneté : la loi ne tranche pas, une personne \
             décide.",
            "Gleiche Stunden ({here}, {there}) und gleiche Zugehörigkeit: das Gesetz schweigt, ein \
             Mensch entscheidet.",
            "Equal hours ({here}, {there}) and equal seniority: the law is silent, a person decides.",
        ],
    ),
    by(
        "electorate.service_not_told",
        "L.413-5",
        H,
        [
            "Mêmes heures ({here}, {there}) : il faut connaître les deux anciennetés.",
            "Gleiche Stunden ({here}, {there}): beide Zugehörigkeiten müssen bekannt sein.",
            "Equal hours ({here}, {there}): both seniorities must be known.",
        ],
    ),
    by(
        "electorate.other_firm_elects_nobody",
        "L.413-5",
        H,
        [
            "L'autre entreprise n'élit pas de délégation : on se présente ici ({here} heures ici, \
             {there} là-bas).",
            "Das andere Unternehmen wählt keine Delegation: kandidiert wird hier ({here} Stunden \
             hier, {there} dort).",
            "The other firm elects no delegation: the employee stands here ({here} hours here, \
             {there} there).",
        ],
    ),
    by(
        "electorate.posted_list",
        "RGD 11.09.2018",
        M,
        [
            "La liste est alphabétique et numérotée ; affichée, elle ne porte ni date de naissance ni \
             matricule.",
            "Die Liste ist alphabetisch und nummeriert; ausgehängt trägt sie weder Geburtsdatum noch \
             Matrikel.",
            "The list is alphabetical and numbered; posted, it bears neither date of birth nor \
             matricule.",
        ],
    ),
    by(
        "electorate.contestation_in_time",
        "L.417-4",
        H,
        [
            "La contestation est venue le {received}, dans le délai du {from} au {until}.",
            "Die Anfechtung kam am {received}, in der Frist vom {from} bis {until}.",
            "The contestation came on {received}, within the period from {from} to {until}.",
        ],
    ),
    by(
        "electorate.early_contestation",
        "L.417-4",
        M,
        [
            "La contestation est venue le {received}, avant le {from}, premier jour du délai.",
            "Die Anfechtung kam am {received}, vor dem {from}, dem ersten Tag der Frist.",
            "The contestation came on {received}, before {from}, the first day of the period.",
        ],
    ),
    by(
        "electorate.late_contestation",
        "L.417-4",
        H,
        [
            "La contestation est venue le {received}, après le {until}.",
            "Die Anfechtung kam am {received}, nach dem {until}.",
            "The contestation came on {received}, after {until}.",
        ],
    ),
    by(
        "electorate.late_claim",
        "RGD 11.09.2018",
        M,
        [
            "La réclamation est venue le {received}, après le {until}.",
            "Die Beschwerde kam am {received}, nach dem {until}.",
            "The claim came on {received}, after {until}.",
        ],
    ),
    by(
        "electorate.early_claim",
        "RGD 11.09.2018",
        M,
        [
            "La réclamation est venue le {received}, avant le {from}, premier jour du délai.",
            "Die Beschwerde kam am {received}, vor dem {from}, dem ersten Tag der Frist.",
            "The claim came on {received}, before {from}, the first day of the period.",
        ],
    ),
    by(
        "electorate.claim_in_time",
        "RGD 11.09.2018",
        H,
        [
            "La réclamation est venue le {received}, dans le délai du {from} au {until}.",
            "Die Beschwerde kam am {received}, in der Frist vom {from} bis {until}.",
            "The claim came on {received}, within the period from {from} to {until}.",
        ],
    ),
];
