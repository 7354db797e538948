//! The texts of the rules about the procès-verbal and about what follows the vote.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.851",
        ["Liste nommée deux fois", "Liste zweimal genannt", "List named twice"],
        [
            "Une liste précédente porte déjà ce nom.",
            "Eine frühere Liste hat bereits diesen Namen.",
            "An earlier list already has this name.",
        ],
        [
            "Donnez à chaque liste son nom.",
            "Geben Sie jeder Liste ihren eigenen Namen.",
            "Give each list a name of its own.",
        ],
    ),
    rule(
        "F.852",
        "RGD 11.09.2018",
        ["Signature manquante", "Fehlende Unterschrift", "Missing signature"],
        [
            "Le procès-verbal est signé par le président du bureau, ou par celui qui l'a dressé.",
            "Das Protokoll wird vom Vorsitzenden des Wahlbüros unterschrieben, oder von dem, der es aufgenommen hat.",
            "The procès-verbal is signed by the president of the office, or by whoever established it.",
        ],
        [
            "Faites signer, puis indiquez le jour.",
            "Lassen Sie unterschreiben und geben Sie den Tag an.",
            "Have it signed, then enter the day.",
        ],
    ),
    rule(
        "F.853",
        "RGD 11.09.2018",
        [
            "Signature d'un assesseur manquante",
            "Unterschrift eines Beisitzers fehlt",
            "Missing signature of an assessor",
        ],
        [
            "Chaque assesseur signe le procès-verbal, séance tenante.",
            "Jeder Beisitzer unterschreibt das Protokoll an Ort und Stelle.",
            "Each assessor signs the procès-verbal on the spot.",
        ],
        [
            "Faites signer, puis indiquez le jour.",
            "Lassen Sie unterschreiben und geben Sie den Tag an.",
            "Have it signed, then enter the day.",
        ],
    ),
    form(
        "F.855",
        ["Deux fois dans le bureau", "Zweimal im Wahlbüro", "Twice in the office"],
        [
            "La même personne siège déjà à une autre place du bureau.",
            "Dieselbe Person sitzt schon an anderer Stelle im Wahlbüro.",
            "The same person already sits in the office at another place.",
        ],
        [
            "Le bureau a un président et des assesseurs différents.",
            "Vorsitzender und Beisitzer sind verschiedene Personen.",
            "President and assessors are different people.",
        ],
    ),
    rule(
        "F.856",
        "RGD 11.09.2018",
        ["Observateur membre du bureau", "Beobachter im Wahlbüro", "Observer within the office"],
        [
            "Un observateur ne fait pas partie du bureau.",
            "Ein Beobachter gehört dem Wahlbüro nicht an.",
            "An observer is no member of the office.",
        ],
        [
            "Retirez l'observateur ou changez le bureau.",
            "Entfernen Sie den Beobachter oder ändern Sie das Wahlbüro.",
            "Take the observer off, or change the office.",
        ],
    ),
    form(
        "F.859",
        ["Dépouillement d'un autre scrutin", "Auszählung einer anderen Wahl", "Counting of another poll"],
        [
            "Jour, sièges et système de ce dépouillement ne sont pas ceux du recensement général.",
            "Tag, Sitze und Wahlsystem dieser Auszählung sind nicht die des Gesamtergebnisses.",
            "Day, seats and system of this counting are not those of the general count.",
        ],
        [
            "Joignez le dépouillement de ce scrutin, ou corrigez-le.",
            "Fügen Sie die Auszählung dieser Wahl bei, oder berichtigen Sie sie.",
            "Add the counting of this poll, or correct it.",
        ],
    ),
    rule(
        "F.862",
        "RGD 11.09.2018",
        ["Nombre électoral", "Wahlzahl", "Nombre électoral"],
        [
            "Le nombre électoral est le nombre entier au-dessus de {total} / {divisor} : {expected}.",
            "Die Wahlzahl ist die ganze Zahl über {total} / {divisor}: {expected}.",
            "The nombre électoral is the whole number above {total} / {divisor}: {expected}.",
        ],
        [
            "Corrigez le nombre électoral et ce qui en dépend.",
            "Berichtigen Sie die Wahlzahl und was davon abhängt.",
            "Correct it and what depends on it.",
        ],
    ),
    rule(
        "F.863",
        "RGD 11.09.2018",
        ["Première répartition", "Erste Verteilung", "First round"],
        [
            "Le nombre électoral donne {expected} sièges à cette liste.",
            "Die Wahlzahl gibt dieser Liste {expected} Sitze.",
            "The nombre électoral gives this list {expected} seats.",
        ],
        [
            "Corrigez le nombre de sièges.",
            "Berichtigen Sie die Zahl der Sitze.",
            "Correct the number of seats.",
        ],
    ),
    rule(
        "F.864",
        "RGD 11.09.2018",
        ["Sièges suivants", "Weitere Sitze", "Further seats"],
        [
            "Après la première répartition, {expected} sièges vont un à un au plus fort quotient.",
            "Nach der ersten Verteilung gehen {expected} Sitze einzeln an den höchsten Quotienten.",
            "After the first round, {expected} seats go one by one to the highest quotient.",
        ],
        [
            "Inscrivez chaque siège avec tous les quotients.",
            "Tragen Sie jeden Sitz mit allen Quotienten ein.",
            "Enter each seat with all quotients.",
        ],
    ),
    rule(
        "F.865",
        "RGD 11.09.2018",
        ["Quotient faux", "Falscher Quotient", "Wrong quotient"],
        [
            "Le quotient de cette liste est {expected}.",
            "Der Quotient dieser Liste ist {expected}.",
            "The quotient of this list is {expected}.",
        ],
        ["Corrigez le quotient.", "Berichtigen Sie den Quotienten.", "Correct the quotient."],
    ),
    rule(
        "F.866",
        "RGD 11.09.2018",
        ["Siège à une autre liste", "Sitz einer anderen Liste", "Seat of another list"],
        [
            "Le siège va au plus fort quotient, à égalité à la liste qui a le plus de suffrages : {expected}.",
            "Der Sitz geht an den höchsten Quotienten, bei Gleichheit an die Liste mit den meisten Stimmen: {expected}.",
            "The seat goes to the highest quotient, between equal ones to the list with most suffrages: {expected}.",
        ],
        [
            "Corrigez la liste et les quotients qui suivent.",
            "Berichtigen Sie die Liste und die folgenden Quotienten.",
            "Correct the list and the quotients that follow.",
        ],
    ),
    rule(
        "F.867",
        "L.413-1(3)",
        ["Sièges de la liste", "Sitze der Liste", "Seats of the list"],
        [
            "Les suffrages donnent à cette liste {titulaires} titulaires et {suppleants} suppléants.",
            "Die Stimmen geben dieser Liste {titulaires} ordentliche und {suppleants} Ersatzdelegierte.",
            "The suffrages give this list {titulaires} titulaires and {suppleants} suppléants.",
        ],
        [
            "Corrigez le nombre, ou qui est élu.",
            "Berichtigen Sie die Zahl, oder wer gewählt ist.",
            "Correct the number, or who is elected.",
        ],
    ),
    rule(
        "F.868",
        "L.413-1(6)",
        ["Accord manquant", "Fehlende Einigung", "Missing agreement"],
        [
            "Sans vote, tous les candidats conviennent de qui devient titulaire et suppléant, et dans quel ordre.",
            "Ohne Abstimmung einigen sich alle Kandidaten, wer ordentlicher und wer Ersatzdelegierter wird und in welcher Reihenfolge.",
            "Without a vote, all candidates agree who becomes titulaire and suppléant, and in which order.",
        ],
        [
            "Faites voter, ou obtenez l'accord de tous.",
            "Lassen Sie wählen, oder holen Sie die Einigung aller ein.",
            "Hold the vote, or get the agreement of all.",
        ],
    ),
    rule(
        "F.869",
        "L.413-1(7)",
        ["Dressé avant la clôture", "Vor Fristende aufgenommen", "Established before the close"],
        [
            "Les candidatures restent ouvertes jusqu'au {closed}.",
            "Kandidaturen sind bis zum {closed} möglich.",
            "Candidatures stay open until {closed}.",
        ],
        [
            "Corrigez le jour, ou attendez la clôture.",
            "Berichtigen Sie den Tag, oder warten Sie das Fristende ab.",
            "Correct the day, or wait for the close.",
        ],
    ),
    form(
        "F.870",
        ["Signé avant d'être dressé", "Vor der Aufnahme unterschrieben", "Signed before it was established"],
        [
            "Le procès-verbal est dressé le {established}.",
            "Das Protokoll ist am {established} aufgenommen.",
            "The procès-verbal is established on {established}.",
        ],
        [
            "Corrigez l'un des deux jours.",
            "Berichtigen Sie einen der beiden Tage.",
            "Correct one of the two days.",
        ],
    ),
    rule(
        "F.871",
        "RGD 11.09.2018",
        ["Tirage au sort à inscrire", "Losentscheid fehlt", "Lot to be recorded"],
        [
            "Ces listes sont à égalité en tout : {lists}. Le sort décide de {seats} siège(s).",
            "Diese Listen stehen in allem gleich: {lists}. Das Los entscheidet über {seats} Sitz(e).",
            "These lists stand equal in everything: {lists}. A lot decides on {seats} seat(s).",
        ],
        [
            "Tirez au sort et inscrivez l'ordre des listes.",
            "Losen Sie und tragen Sie die Reihenfolge der Listen ein.",
            "Draw the lot and enter the order of the lists.",
        ],
    ),
    form(
        "F.872",
        ["Tirage au sort sans objet", "Los ohne Anlass", "Lot without need"],
        [
            "Le tirage inscrit ne nomme pas les listes à égalité, chacune une fois.",
            "Das eingetragene Los nennt nicht die gleichstehenden Listen, jede einmal.",
            "The lot on record does not name the equal lists, each once.",
        ],
        [
            "Inscrivez les listes à égalité, dans l'ordre du tirage.",
            "Tragen Sie die gleichstehenden Listen in der Reihenfolge des Loses ein.",
            "Enter the equal lists in the order of the lot.",
        ],
    ),
    form(
        "F.873",
        ["Liste inconnue", "Unbekannte Liste", "Unknown list"],
        [
            "Aucune liste de ce scrutin ne porte le nom {list}.",
            "Keine Liste dieser Wahl heißt {list}.",
            "No list of this poll is called {list}.",
        ],
        [
            "Corrigez le nom de la liste.",
            "Berichtigen Sie den Namen der Liste.",
            "Correct the name of the list.",
        ],
    ),
    rule(
        "W.851",
        "RGD 11.09.2018",
        ["Candidat au bureau", "Kandidat im Wahlbüro", "Candidate in the office"],
        [
            "Une personne de ce nom est candidate ; les candidats ne devraient pas siéger au bureau.",
            "Eine Person dieses Namens kandidiert; Kandidaten sollten nicht im Wahlbüro sitzen.",
            "A person of this name stands; candidates should not sit in the office.",
        ],
        [
            "Vérifiez s'il s'agit d'un homonyme.",
            "Prüfen Sie, ob es nur der gleiche Name ist.",
            "Check whether it is only the same name.",
        ],
    ),
    form(
        "W.853",
        ["Réclamation sans décision", "Beanstandung ohne Entscheidung", "Claim without a decision"],
        [
            "Le bureau décide de chaque réclamation et inscrit sa décision.",
            "Das Wahlbüro entscheidet über jede Beanstandung und trägt seine Entscheidung ein.",
            "The office decides each claim and records its decision.",
        ],
        ["Inscrivez la décision.", "Tragen Sie die Entscheidung ein.", "Enter the decision."],
    ),
    rule(
        "W.854",
        "RGD 11.09.2018",
        ["Répartition non inscrite", "Sitzverteilung nicht eingetragen", "Sharing of seats not recorded"],
        [
            "Le procès-verbal indique le nombre électoral, les quotients et les sièges de chaque liste.",
            "Das Protokoll nennt Wahlzahl, Quotienten und Sitze jeder Liste.",
            "The procès-verbal gives the nombre électoral, the quotients and the seats of each list.",
        ],
        ["Inscrivez la répartition.", "Tragen Sie die Verteilung ein.", "Enter the sharing of the seats."],
    ),
    rule(
        "W.855",
        "RGD 11.09.2018",
        ["Égalité parfaite de candidats", "Völlig gleiche Kandidaten", "Candidates equal in everything"],
        [
            "{equal} candidats ont autant de voix et sont nés le même jour ; un tirage au sort décide de leur rang.",
            "{equal} Kandidaten haben gleich viele Stimmen und sind am selben Tag geboren; das Los entscheidet über ihren Rang.",
            "{equal} candidates have as many votes and were born on the same day; a lot decides their rank.",
        ],
        [
            "Gardez la trace du tirage au procès-verbal.",
            "Halten Sie das Los im Protokoll fest.",
            "Keep the lot on record.",
        ],
    ),
    rule(
        "W.856",
        "RGD 11.09.2018",
        ["Liste trop courte", "Zu kurze Liste", "List too short"],
        [
            "Une liste a plus de sièges que de candidats : {lists}. Aucun texte ne dit ce que deviennent ces sièges.",
            "Eine Liste hat mehr Sitze als Kandidaten: {lists}. Kein Text sagt, was mit diesen Sitzen geschieht.",
            "A list has more seats than candidates: {lists}. No text says what becomes of these seats.",
        ],
        [
            "Décidez, et inscrivez le choix.",
            "Entscheiden Sie, und tragen Sie die Wahl ein.",
            "Decide, and put the choice on record.",
        ],
    ),
];
