//! The texts of the rules of démarche 5, the declaration of functions.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.501",
        "L.416-1(1)",
        ["Réunion avant l'élection", "Sitzung vor der Wahl", "Meeting before the election"],
        [
            "La réunion constituante suit le scrutin du {poll}.",
            "Die konstituierende Sitzung folgt auf die Wahl vom {poll}.",
            "The constituent meeting follows the poll of {poll}.",
        ],
        [
            "Corrigez le jour de la réunion.",
            "Berichtigen Sie den Tag der Sitzung.",
            "Correct the day of the meeting.",
        ],
    ),
    rule(
        "F.502",
        "L.416-1(3)",
        ["Lettre avant la réunion", "Schreiben vor der Sitzung", "Letter before the meeting"],
        [
            "Le président écrit à l'employeur après la réunion du {meeting}.",
            "Der Vorsitzende schreibt dem Arbeitgeber nach der Sitzung vom {meeting}.",
            "The president writes to the employer after the meeting of {meeting}.",
        ],
        [
            "Corrigez le jour de la lettre.",
            "Berichtigen Sie den Tag des Schreibens.",
            "Correct the day of the letter.",
        ],
    ),
    rule(
        "F.503",
        "L.416-1(1)",
        ["Fonction non pourvue", "Unbesetzte Funktion", "Office not filled"],
        [
            "Une délégation de {titulaires} titulaires élit un président, un vice-président et un secrétaire.",
            "Eine Delegation mit {titulaires} ordentlichen Delegierten wählt einen Vorsitzenden, einen \
             Stellvertreter und einen Sekretär.",
            "A delegation of {titulaires} titulaires elects a president, a vice-president and a secretary.",
        ],
        ["Indiquez cette personne.", "Geben Sie diese Person an.", "Enter this person."],
    ),
    rule(
        "W.501",
        "L.416-1(1)",
        ["Réunion tardive", "Späte Sitzung", "Late meeting"],
        [
            "La réunion constituante a lieu dans le mois de l'élection, au plus tard le {latest}.",
            "Die konstituierende Sitzung findet binnen eines Monats statt, spätestens am {latest}.",
            "The constituent meeting takes place within a month of the election, on {latest} at the latest.",
        ],
        [
            "Vérifiez le jour ; un retard n'empêche pas de confirmer.",
            "Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.",
            "Check the day; a late one can be confirmed all the same.",
        ],
    ),
    rule(
        "W.502",
        "L.416-1(3)",
        ["Lettre tardive", "Spätes Schreiben", "Late letter"],
        [
            "Le président écrit à l'employeur dans les trois jours, au plus tard le {latest}.",
            "Der Vorsitzende schreibt dem Arbeitgeber binnen drei Tagen, spätestens am {latest}.",
            "The president writes to the employer within three days, on {latest} at the latest.",
        ],
        [
            "Vérifiez le jour ; un retard n'empêche pas de confirmer.",
            "Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.",
            "Check the day; a late one can be confirmed all the same.",
        ],
    ),
    rule(
        "W.503",
        "L.416-1(1)",
        ["Taille du bureau", "Größe des Büros", "Size of the bureau"],
        [
            "Avec {titulaires} titulaires, le bureau a {expected} membres en plus de ses trois fonctions.",
            "Bei {titulaires} ordentlichen Delegierten hat das Büro {expected} Mitglieder neben seinen drei \
             Funktionen.",
            "With {titulaires} titulaires, the bureau has {expected} members beside its three offices.",
        ],
        [
            "Vérifiez les membres du bureau.",
            "Prüfen Sie die Mitglieder des Büros.",
            "Check the members of the bureau.",
        ],
    ),
    form(
        "W.504",
        ["Deux fonctions au bureau", "Zwei Funktionen im Büro", "Two offices in the bureau"],
        [
            "Cette personne a déjà une fonction dans le bureau.",
            "Diese Person hat schon eine Funktion im Büro.",
            "This person already has an office in the bureau.",
        ],
        [
            "Vérifiez que le cumul est voulu.",
            "Prüfen Sie, ob dies gewollt ist.",
            "Check that this is intended.",
        ],
    ),
    form(
        "W.505",
        ["Contestation encore possible", "Anfechtung noch möglich", "Contestation still possible"],
        [
            "L'élection peut être contestée jusqu'au {until}.",
            "Die Wahl kann bis zum {until} angefochten werden.",
            "The election can be contested until {until}.",
        ],
        [
            "Attendez de préférence la fin de ce délai; la réunion reste possible.",
            "Warten Sie besser das Ende dieser Frist ab; die Sitzung bleibt möglich.",
            "Rather wait for the end of that time; the meeting remains possible.",
        ],
    ),
];
