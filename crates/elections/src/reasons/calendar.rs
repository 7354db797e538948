//! The sentences about the days of an election.

use super::{Sentence, by, plain};
use crate::Confidence::{H, M};

pub(super) mod after;
pub(super) mod before;

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "calendar.fitted",
        "ITM",
        M,
        [
            "Les jours se comptent comme dans les calendriers de l'ITM de 2019 et de 2024. Une date publiée \
             l'emporte.",
            "Die Tage werden gezählt wie in den Kalendern der ITM von 2019 und 2024. Ein veröffentlichtes \
             Datum geht vor.",
            "Days are counted as in the calendars of the ITM of 2019 and 2024. A published date comes first.",
        ],
    ),
    by(
        "calendar.week_mon_fri",
        "ITM",
        H,
        [
            "L'entreprise travaille du lundi au vendredi ; ce calendrier vaut aussi pour le travail continu.",
            "Der Betrieb arbeitet von Montag bis Freitag; dieser Kalender gilt auch für durchgehende Arbeit.",
            "The firm works from Monday to Friday; this calendar holds for continuous work too.",
        ],
    ),
    by(
        "calendar.week_tue_sat",
        "ITM",
        H,
        [
            "L'entreprise travaille du mardi au samedi ; le lundi n'est pas un jour ouvré.",
            "Der Betrieb arbeitet von Dienstag bis Samstag; der Montag ist kein Arbeitstag.",
            "The firm works from Tuesday to Saturday; Monday is no working day.",
        ],
    ),
    by(
        "calendar.opens_early",
        "ITM",
        H,
        [
            "Le scrutin s'ouvre le {opening} et se clôt le {poll} : les délais d'avant courent de \
             l'ouverture, ceux d'après de la clôture.",
            "Die Wahl öffnet am {opening} und schließt am {poll}: Fristen davor laufen von der Öffnung, \
             Fristen danach vom Schluss.",
            "The poll opens on {opening} and closes on {poll}: limits before it run from the opening, limits \
             after it from the close.",
        ],
    ),
    by(
        "calendar.off_cycle",
        "L.413-2(3)",
        H,
        [
            "L'élection se tient hors période : son jour est libre.",
            "Die Wahl findet außerhalb des Zeitraums statt: Ihr Tag ist frei.",
            "The election is held off cycle: its day is free.",
        ],
    ),
    by(
        "calendar.outside_window",
        "L.413-2(2)",
        H,
        [
            "Le {poll} n'est pas entre le {first} et le {last} (mois-jour) : le jour national doit l'être, \
             une élection hors période non.",
            "Der {poll} liegt nicht zwischen {first} und {last} (Monat-Tag): Der nationale Tag muss es, eine \
             Wahl außerhalb des Zeitraums nicht.",
            "{poll} is not between {first} and {last} (month-day): the national day must be, an election off \
             cycle need not.",
        ],
    ),
    by(
        "calendar.published",
        "ITM",
        H,
        [
            "L'administration a publié {when} ; cette date l'emporte sur le calcul.",
            "Die Verwaltung hat {when} veröffentlicht; dieses Datum geht der Berechnung vor.",
            "The administration has published {when}; that date comes before the computation.",
        ],
    ),
    by(
        "calendar.moved_back",
        "ITM",
        M,
        [
            "Le dernier jour, {limit}, n'est pas ouvré : c'est le jour ouvré précédent, {day}.",
            "Der letzte Tag, {limit}, ist kein Arbeitstag: Es gilt der Arbeitstag davor, {day}.",
            "The last day, {limit}, is no working day: it is the working day before, {day}.",
        ],
    ),
    by(
        "calendar.moved_forward",
        "RGD 11.09.2018",
        H,
        [
            "Le dernier jour, {limit}, n'est pas ouvré : par la clause générale c'est le jour ouvré suivant, \
             {day}.",
            "Der letzte Tag, {limit}, ist kein Arbeitstag: Nach der allgemeinen Klausel gilt der nächste \
             Arbeitstag, {day}.",
            "The last day, {limit}, is no working day: by the general clause it is the next working day, \
             {day}.",
        ],
    ),
    by(
        "calendar.texts_differ",
        "ITM; RGD 11.09.2018",
        M,
        [
            "Attention : au lieu du {limit}, non ouvré, les calendriers de l'ITM ont le {backward}, la \
             clause générale le {forward}. Le plus tôt est sûr.",
            "Achtung: Für den {limit}, keinen Arbeitstag, haben die Kalender der ITM den {backward}, die \
             allgemeine Klausel den {forward}. Der frühere Tag ist sicher.",
            "Mind: for {limit}, no working day, the calendars of the ITM have {backward}, the general clause \
             {forward}. The earlier day is safe.",
        ],
    ),
    by(
        "calendar.rest_day_kept",
        "L.416-1(1)",
        M,
        [
            "Le dernier jour, {limit}, n'est pas ouvré ; le texte ne le déplace pas. La clause générale irait \
             au {next} ; le plus tôt est sûr.",
            "Der letzte Tag, {limit}, ist kein Arbeitstag; der Text verschiebt ihn nicht. Die allgemeine \
             Klausel ginge bis zum {next}; der frühere Tag ist sicher.",
            "The last day, {limit}, is no working day; the text does not move it. The general clause would \
             go on to {next}; the earlier day is safe.",
        ],
    ),
    plain(
        "calendar.crossing_claims",
        [
            "Les réclamations contre les listes courent jusqu'au {ends}, pas avant la clôture des \
             candidatures le {needed} : quelqu'un doit décider.",
            "Einwendungen gegen die Wählerlisten laufen bis zum {ends}, nicht vor dem Ende der \
             Kandidaturfrist am {needed}: Jemand muss entscheiden.",
            "Claims against the electoral lists run until {ends}, not before candidatures close on \
             {needed}: somebody must decide.",
        ],
    ),
    plain(
        "calendar.crossing_postal",
        [
            "Les candidatures restent ouvertes jusqu'au {ends}, pas avant le {needed}, où elles doivent être \
             enregistrées pour le vote par correspondance : quelqu'un doit décider.",
            "Kandidaturen sind bis zum {ends} offen, nicht vor dem {needed}, an dem sie für die Briefwahl \
             eingetragen sein müssen: Jemand muss entscheiden.",
            "Candidatures stay open until {ends}, not before {needed}, when they must be registered for the \
             postal vote: somebody must decide.",
        ],
    ),
    plain(
        "calendar.not_part",
        [
            "L'étape « {event} » ne fait pas partie de cette élection.",
            "Der Schritt „{event}“ gehört nicht zu dieser Wahl.",
            "The step \u{201c}{event}\u{201d} is not part of this election.",
        ],
    ),
    by(
        "calendar.moved_on",
        "RGD 11.09.2018",
        H,
        [
            "Le dernier jour, {limit}, n'est pas ouvré : le délai va jusqu'au jour ouvré suivant, {day}.",
            "Der letzte Tag, {limit}, ist kein Arbeitstag: Die Frist geht bis zum nächsten Arbeitstag, \
             {day}.",
            "The last day, {limit}, is no working day: the limit goes on to the next working day, {day}.",
        ],
    ),
];
