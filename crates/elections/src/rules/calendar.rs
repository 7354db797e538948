//! The texts of what a calendar is asked for that can't be.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.951",
        [
            "Date publiée d'une autre forme",
            "Veröffentlichtes Datum anderer Form",
            "Published date of another shape",
        ],
        [
            "L'étape {event} prend {expected}.",
            "Der Schritt {event} nimmt {expected}.",
            "The step {event} takes {expected}.",
        ],
        [
            "Donnez une date, ou une paire de dates.",
            "Geben Sie ein Datum oder ein Datumspaar an.",
            "Give one date, or a pair of dates.",
        ],
    ),
    form(
        "F.952",
        ["Période inversée", "Verkehrter Zeitraum", "Window the wrong way round"],
        [
            "Le dernier jour, {until}, est avant le premier, {from}.",
            "Der letzte Tag, {until}, liegt vor dem ersten, {from}.",
            "The last day, {until}, lies before the first, {from}.",
        ],
        ["Corrigez les deux dates.", "Berichtigen Sie beide Daten.", "Correct both dates."],
    ),
    rule(
        "F.953",
        "RGD 11.09.2018",
        ["Demande de codes tardive", "Verspäteter Antrag auf Codes", "Codes asked for too late"],
        [
            "L'entreprise demande ses codes avant le scrutin du {poll}.",
            "Der Betrieb beantragt seine Codes vor der Wahl am {poll}.",
            "The firm asks for its codes before the poll of {poll}.",
        ],
        [
            "Corrigez le jour de la demande.",
            "Berichtigen Sie den Tag des Antrags.",
            "Correct the day of the request.",
        ],
    ),
    form(
        "F.954",
        ["Jour du scrutin publié", "Veröffentlichter Wahltag", "Published day of the poll"],
        [
            "Le jour {event} n'est pas une étape à publier : il est celui du scrutin lui-même.",
            "Der Tag {event} ist kein Schritt zum Veröffentlichen: Er ist der Tag der Wahl selbst.",
            "The day {event} is no step to publish: it is that of the poll itself.",
        ],
        [
            "Donnez-le comme jour du scrutin.",
            "Geben Sie ihn als Wahltag an.",
            "Give it as the day of the poll.",
        ],
    ),
    form(
        "F.955",
        ["Étape publiée deux fois", "Doppelt veröffentlichter Schritt", "Step published twice"],
        [
            "L'étape {event} a déjà une date pour cette semaine de travail.",
            "Der Schritt {event} hat für diese Arbeitswoche schon ein Datum.",
            "The step {event} already has a date for this working week.",
        ],
        ["Retirez l'une des dates.", "Entfernen Sie eines der Daten.", "Remove one of the dates."],
    ),
    form(
        "F.956",
        ["Date publiée trop tardive", "Veröffentlichtes Datum zu spät", "Published date too late"],
        [
            "L'étape {event} se termine avant le {poll}, où le scrutin s'ouvre.",
            "Der Schritt {event} endet vor dem {poll}, an dem die Wahl öffnet.",
            "The step {event} ends before {poll}, when the poll opens.",
        ],
        [
            "Corrigez la date publiée ou le jour du scrutin.",
            "Berichtigen Sie das veröffentlichte Datum oder den Wahltag.",
            "Correct the published date or the day of the poll.",
        ],
    ),
    form(
        "F.957",
        ["Date publiée trop précoce", "Veröffentlichtes Datum zu früh", "Published date too early"],
        [
            "L'étape {event} suit le {poll}, où le scrutin se clôt.",
            "Der Schritt {event} folgt auf den {poll}, an dem die Wahl schließt.",
            "The step {event} follows {poll}, when the poll closes.",
        ],
        [
            "Corrigez la date publiée ou le jour du scrutin.",
            "Berichtigen Sie das veröffentlichte Datum oder den Wahltag.",
            "Correct the published date or the day of the poll.",
        ],
    ),
    form(
        "F.958",
        ["Personne, et pas de prolongation", "Niemand, und keine Verlängerung", "Nobody, and no extension"],
        [
            "Sans aucun candidat, les candidatures restent ouvertes.",
            "Ohne Kandidaten bleibt die Kandidaturfrist offen.",
            "Without any candidate candidatures stay open.",
        ],
        [
            "Corrigez le nombre de candidats ou la prolongation.",
            "Berichtigen Sie die Zahl der Kandidaten oder die Verlängerung.",
            "Correct the number of candidates or the extension.",
        ],
    ),
    form(
        "F.959",
        ["Identifiant d'une autre forme", "Kennung anderer Form", "Id of another shape"],
        [
            "Un identifiant a de 1 à {most} lettres sans accent, chiffres ou traits d'union.",
            "Eine Kennung hat 1 bis {most} Buchstaben ohne Akzent, Ziffern oder Bindestriche.",
            "An id has 1 to {most} letters without accent, digits or hyphens.",
        ],
        ["Corrigez l'identifiant.", "Berichtigen Sie die Kennung.", "Correct the id."],
    ),
];
