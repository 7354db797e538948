//! The texts of the rules of démarche 4, the declaration of results.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.401",
        ["Plus de votants que d'électeurs", "Mehr Wähler als Wahlberechtigte", "More voters than electors"],
        [
            "Seuls les électeurs inscrits votent.",
            "Nur eingetragene Wahlberechtigte wählen.",
            "Only registered electors vote.",
        ],
        ["Corrigez les deux nombres.", "Berichtigen Sie beide Zahlen.", "Correct both numbers."],
    ),
    form(
        "F.402",
        [
            "Plus de votes postaux que de votants",
            "Mehr Briefwähler als Wähler",
            "More postal voters than voters",
        ],
        [
            "Les votants par correspondance font partie des votants.",
            "Briefwähler gehören zu den Wählern.",
            "Postal voters are among the voters.",
        ],
        ["Corrigez les deux nombres.", "Berichtigen Sie beide Zahlen.", "Correct both numbers."],
    ),
    form(
        "F.403",
        ["Bulletins et votants", "Stimmzettel und Wähler", "Ballots and voters"],
        [
            "Les bulletins dans l'urne et les envois postaux rejetés font ensemble le nombre des votants.",
            "Stimmzettel in der Urne und zurückgewiesene Briefe ergeben zusammen die Zahl der Wähler.",
            "The ballots in the urn and the rejected postal envelopes together make the number of voters.",
        ],
        [
            "Recomptez, ou indiquez les envois rejetés.",
            "Zählen Sie nach, oder geben Sie die zurückgewiesenen Briefe an.",
            "Count again, or enter the rejected envelopes.",
        ],
    ),
    form(
        "F.404",
        ["Valables, blancs et nuls", "Gültige, leere und ungültige", "Valid, blank and null"],
        [
            "Les bulletins valables, blancs et nuls font ensemble les bulletins dans l'urne.",
            "Gültige, leere und ungültige Stimmzettel ergeben zusammen die Stimmzettel in der Urne.",
            "Valid, blank and null ballots together make the ballots in the urn.",
        ],
        ["Corrigez ces nombres.", "Berichtigen Sie diese Zahlen.", "Correct these numbers."],
    ),
    rule(
        "F.405",
        "ITM",
        ["Trop de suffrages", "Zu viele Stimmen", "Too many votes"],
        [
            "Chaque bulletin valable porte au plus une voix par siège : {most} en tout, et non {votes}.",
            "Jeder gültige Stimmzettel trägt höchstens eine Stimme je Sitz: insgesamt {most}, nicht {votes}.",
            "Each valid ballot holds one vote a seat at most: {most} in all, not {votes}.",
        ],
        ["Corrigez les suffrages.", "Berichtigen Sie die Stimmen.", "Correct the votes."],
    ),
    rule(
        "F.406",
        "ITM",
        ["Plus de voix que de bulletins", "Mehr Stimmen als Stimmzettel", "More votes than ballots"],
        [
            "Au vote majoritaire, un candidat a au plus une voix par bulletin valable : {most}.",
            "Bei der Mehrheitswahl hat ein Kandidat höchstens eine Stimme je gültigem Stimmzettel: {most}.",
            "In a majority vote a candidate has one vote of each valid ballot at most: {most}.",
        ],
        ["Corrigez les voix.", "Berichtigen Sie die Stimmen.", "Correct the votes."],
    ),
    rule(
        "F.407",
        "L.412-1",
        ["Trop d'élus", "Zu viele Gewählte", "Too many elected"],
        [
            "{titulaires} titulaires et {suppleants} suppléants sont élus; c'est plus que de sièges.",
            "{titulaires} ordentliche und {suppleants} Ersatzdelegierte sind gewählt; das sind mehr als Sitze.",
            "{titulaires} titulaires and {suppleants} suppléants are elected; that is more than the seats.",
        ],
        ["Corrigez qui est élu.", "Berichtigen Sie, wer gewählt ist.", "Correct who is elected."],
    ),
    rule(
        "F.408",
        "L.413-1(1)",
        ["Sièges de titulaire non attribués", "Nicht vergebene Sitze", "Seats of titulaires not given"],
        [
            "Assez de candidats ont des voix pour {expected} titulaires.",
            "Genügend Kandidaten haben Stimmen für {expected} ordentliche Delegierte.",
            "Enough candidates have votes for {expected} titulaires.",
        ],
        ["Corrigez qui est élu.", "Berichtigen Sie, wer gewählt ist.", "Correct who is elected."],
    ),
    rule(
        "F.409",
        "L.413-1(3)",
        ["Élu d'une liste trop faible", "Gewählt auf zu schwacher Liste", "Elected on too weak a list"],
        [
            "Une liste qui n'a pas {percent} % des suffrages n'a pas d'élu.",
            "Eine Liste unter {percent} % der Stimmen erhält keinen Sitz.",
            "A list below {percent} % of the suffrages elects nobody.",
        ],
        [
            "Corrigez les suffrages ou qui est élu.",
            "Berichtigen Sie die Stimmen, oder wer gewählt ist.",
            "Correct the suffrages or who is elected.",
        ],
    ),
    rule(
        "F.410",
        "RGD 11.09.2018",
        ["Nombre d'assesseurs", "Anzahl der Beisitzer", "Number of assessors"],
        [
            "Le bureau a un président et {expected} assesseurs, qui signent tous.",
            "Das Wahlbüro hat einen Vorsitzenden und {expected} Beisitzer, die alle unterschreiben.",
            "The office has a president and {expected} assessors, who all sign.",
        ],
        ["Indiquez chaque assesseur.", "Geben Sie jeden Beisitzer an.", "Enter each assessor."],
    ),
    rule(
        "F.411",
        "RGD 11.09.2018",
        ["Signé avant le scrutin", "Vor der Wahl unterschrieben", "Signed before the poll"],
        [
            "Le procès-verbal est signé après le scrutin du {poll}.",
            "Das Protokoll wird nach der Wahl vom {poll} unterschrieben.",
            "The procès-verbal is signed after the poll of {poll}.",
        ],
        [
            "Corrigez le jour de la signature.",
            "Berichtigen Sie den Tag der Unterschrift.",
            "Correct the day of signing.",
        ],
    ),
    form(
        "W.401",
        ["Suffrages de la liste", "Stimmen der Liste", "Suffrages of the list"],
        [
            "Les candidats de cette liste ont {sum} suffrages ensemble, ce qui n'est pas le total de la liste.",
            "Die Kandidaten dieser Liste haben zusammen {sum} Stimmen; das ist nicht die Summe der Liste.",
            "The candidates of this list have {sum} suffrages together, which is not the total of the list.",
        ],
        [
            "Vérifiez le total et les voix.",
            "Prüfen Sie die Summe und die Stimmen.",
            "Check the total and the votes.",
        ],
    ),
    form(
        "W.402",
        ["Plus de deux voix par bulletin", "Mehr als zwei Stimmen je Zettel", "More than two votes a ballot"],
        [
            "Au vote proportionnel, un candidat a au plus deux voix par bulletin valable : {most}.",
            "Bei der Verhältniswahl hat ein Kandidat höchstens zwei Stimmen je gültigem Stimmzettel: {most}.",
            "In a proportional vote a candidate has two votes of each valid ballot at most: {most}.",
        ],
        ["Vérifiez les voix.", "Prüfen Sie die Stimmen.", "Check the votes."],
    ),
    form(
        "W.403",
        ["Rang contraire aux voix", "Rang gegen die Stimmen", "Rank against the votes"],
        [
            "Un candidat qui a moins de voix est mieux placé que celui-ci.",
            "Ein Kandidat mit weniger Stimmen steht besser als dieser.",
            "A candidate who has fewer votes stands better than this one.",
        ],
        [
            "Vérifiez qui est élu, ou dites pourquoi, par exemple un refus de mandat.",
            "Prüfen Sie, wer gewählt ist, oder nennen Sie den Grund, etwa eine Ablehnung.",
            "Check who is elected, or say why, for example a refused mandate.",
        ],
    ),
    form(
        "W.404",
        ["Égalité de voix", "Stimmengleichheit", "Equal votes"],
        [
            "Un candidat plus jeune, avec autant de voix, est mieux placé que celui-ci.",
            "Ein jüngerer Kandidat mit gleich vielen Stimmen steht besser als dieser.",
            "A younger candidate with as many votes stands better than this one.",
        ],
        [
            "À égalité, donnez le siège au plus âgé, ou dites pourquoi.",
            "Geben Sie bei Gleichheit dem Älteren den Sitz, oder nennen Sie den Grund.",
            "Give the seat to the oldest, or say why not.",
        ],
    ),
    form(
        "W.405",
        ["Sièges vides", "Leere Sitze", "Empty seats"],
        [
            "{seats} sièges de titulaire ou de suppléant restent vides.",
            "{seats} Sitze von ordentlichen oder Ersatzdelegierten bleiben leer.",
            "{seats} seats of titulaires or suppléants stay empty.",
        ],
        [
            "Vérifiez que les candidats manquent.",
            "Prüfen Sie, ob Kandidaten fehlen.",
            "Check that candidates are lacking.",
        ],
    ),
    rule(
        "W.406",
        "RGD 11.09.2018",
        ["Signé un autre jour", "An einem anderen Tag unterschrieben", "Signed on another day"],
        [
            "Le procès-verbal est signé séance tenante, le {poll}.",
            "Das Protokoll wird an Ort und Stelle unterschrieben, am {poll}.",
            "The procès-verbal is signed on the spot, on {poll}.",
        ],
        [
            "Vérifiez le jour ; un écart n'empêche pas de confirmer.",
            "Prüfen Sie den Tag; eine Abweichung hindert die Bestätigung nicht.",
            "Check the day; a differing one can be confirmed all the same.",
        ],
    ),
    rule(
        "W.407",
        "L.413-1(6)(7)",
        ["Procès-verbal tardif", "Spätes Protokoll", "Late procès-verbal"],
        [
            "Sans vote, le procès-verbal est transmis au plus tard le {latest}.",
            "Ohne Abstimmung wird das Protokoll spätestens am {latest} übermittelt.",
            "Without a vote, the procès-verbal is sent by {latest}.",
        ],
        [
            "Vérifiez le jour ; un retard n'empêche pas de confirmer.",
            "Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.",
            "Check the day; a late one can be confirmed all the same.",
        ],
    ),
    rule(
        "W.408",
        "L.413-1(3)",
        ["Sièges de la liste", "Sitze der Liste", "Seats of the list"],
        [
            "Les suffrages donnent à cette liste {titulaires} titulaires et {suppleants} suppléants.",
            "Die Stimmen geben dieser Liste {titulaires} ordentliche und {suppleants} Ersatzdelegierte.",
            "The suffrages give this list {titulaires} titulaires and {suppleants} suppléants.",
        ],
        [
            "Vérifiez les suffrages et qui est élu, ou dites pourquoi, par exemple un refus de mandat.",
            "Prüfen Sie die Stimmen und wer gewählt ist, oder nennen Sie den Grund, etwa eine Ablehnung.",
            "Check the suffrages and who is elected, or say why, for example a refused mandate.",
        ],
    ),
];
