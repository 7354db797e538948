//! The texts of the rules about ballots and counts.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.801",
        ["Candidat inconnu", "Unbekannter Kandidat", "Unknown candidate"],
        [
            "Aucune candidature de ce nom ne figure sur le bulletin.",
            "Auf dem Stimmzettel steht keine Kandidatur dieses Namens.",
            "No candidature of this name stands on the ballot.",
        ],
        [
            "Corrigez le nom, ou complétez les candidatures.",
            "Berichtigen Sie den Namen, oder ergänzen Sie die Kandidaturen.",
            "Correct the name, or complete the candidatures.",
        ],
    ),
    form(
        "F.802",
        ["Taille de la liste", "Größe der Liste", "Size of the list"],
        [
            "La liste a {size} candidats ; autant de noms, ni plus ni moins, lui appartiennent.",
            "Die Liste hat {size} Kandidaten; ebenso viele Namen gehören zu ihr, nicht mehr und nicht weniger.",
            "The list has {size} candidates; as many names belong to it, no more and no fewer.",
        ],
        [
            "Corrigez le nombre ou les noms.",
            "Berichtigen Sie die Zahl oder die Namen.",
            "Correct the number or the names.",
        ],
    ),
    form(
        "F.803",
        ["Candidat nommé deux fois", "Kandidat zweimal genannt", "Candidate named twice"],
        [
            "Un candidat est nommé deux fois, ici ou sur une autre liste.",
            "Ein Kandidat ist zweimal genannt, hier oder auf einer anderen Liste.",
            "A candidate is named twice, here or on another list.",
        ],
        [
            "Nommez chaque candidat une seule fois.",
            "Nennen Sie jeden Kandidaten nur einmal.",
            "Name each candidate once only.",
        ],
    ),
    form(
        "F.804",
        ["Liste inconnue", "Unbekannte Liste", "Unknown list"],
        [
            "Aucune liste de ce nom ne figure parmi les candidatures.",
            "Unter den Kandidaturen ist keine Liste dieses Namens.",
            "No list of this name is among the candidatures.",
        ],
        [
            "Corrigez le nom, ou complétez les candidatures.",
            "Berichtigen Sie den Namen, oder ergänzen Sie die Kandidaturen.",
            "Correct the name, or complete the candidatures.",
        ],
    ),
    rule(
        "F.811",
        "RGD 11.09.2018",
        ["Un seul bureau principal", "Genau ein Hauptwahlbüro", "One principal office"],
        [
            "Un bureau, et un seul, est le bureau principal ; il recense les autres.",
            "Genau ein Wahlbüro ist das Hauptwahlbüro; es fasst die anderen zusammen.",
            "Exactly one office is the principal office; it gathers the others.",
        ],
        [
            "Désignez le bureau principal.",
            "Bestimmen Sie das Hauptwahlbüro.",
            "Say which office is the principal one.",
        ],
    ),
    form(
        "F.812",
        ["Deux bureaux du même nom", "Zwei Wahlbüros gleichen Namens", "Two offices of one name"],
        [
            "Un autre bureau porte déjà ce nom ; serait-il compté deux fois ?",
            "Ein anderes Wahlbüro heißt schon so; ist es doppelt gezählt?",
            "Another office has this name already; is it counted twice?",
        ],
        [
            "Donnez à chaque bureau son nom, ou retirez le double.",
            "Geben Sie jedem Wahlbüro seinen Namen, oder entfernen Sie das doppelte.",
            "Give each office a name of its own, or remove the double one.",
        ],
    ),
    rule(
        "F.813",
        "RGD 11.09.2018",
        ["Président absent", "Vorsitzender fehlt", "President absent"],
        [
            "Chaque bureau de vote a un président.",
            "Jedes Wahlbüro hat einen Vorsitzenden.",
            "Each polling office has a president.",
        ],
        [
            "Indiquez qui a présidé ce bureau.",
            "Geben Sie an, wer in diesem Wahlbüro den Vorsitz hatte.",
            "Say who presided over this office.",
        ],
    ),
    rule(
        "F.814",
        "RGD 11.09.2018",
        ["Bulletins contestés non tranchés", "Strittige Stimmzettel offen", "Contested ballots not decided"],
        [
            "Le bureau n'a pas encore décidé de {undecided} bulletin(s).",
            "Das Wahlbüro hat über {undecided} Stimmzettel noch nicht entschieden.",
            "The bureau has yet to decide on {undecided} ballot(s).",
        ],
        [
            "Faites décider le bureau ; sa décision figure au procès-verbal.",
            "Lassen Sie das Wahlbüro entscheiden; die Entscheidung steht im Protokoll.",
            "Let the bureau decide; its decision stands in the procès-verbal.",
        ],
    ),
    form(
        "F.815",
        [
            "Plus de bulletins contestés que de bulletins",
            "Mehr strittige als alle Stimmzettel",
            "More contested ballots than ballots",
        ],
        [
            "Les bulletins que le bureau a tranchés font partie des valables, blancs et nuls.",
            "Die entschiedenen Stimmzettel gehören zu den gültigen, leeren und ungültigen.",
            "The ballots that the bureau decided on are among the valid, blank and null ones.",
        ],
        ["Corrigez ces nombres.", "Berichtigen Sie diese Zahlen.", "Correct these numbers."],
    ),
    form(
        "F.816",
        [
            "Moins de voix que de bulletins valables",
            "Weniger Stimmen als gültige Stimmzettel",
            "Fewer votes than valid ballots",
        ],
        [
            "Un bulletin sans voix est blanc : {valid} bulletins valables portent au moins autant de voix, et non {votes}.",
            "Ein Stimmzettel ohne Stimme ist leer: {valid} gültige tragen mindestens so viele Stimmen, nicht {votes}.",
            "A ballot without a vote is blank: {valid} valid ballots hold at least as many votes, not {votes}.",
        ],
        [
            "Recomptez les voix, ou les bulletins blancs.",
            "Zählen Sie die Stimmen oder die leeren Stimmzettel nach.",
            "Count the votes again, or the blank ballots.",
        ],
    ),
    rule(
        "F.817",
        "RGD 11.09.2018",
        ["Suffrages de liste impossibles", "Unmögliche Listenstimmen", "Impossible list votes"],
        [
            "Chaque cercle rempli donne à la liste {size} suffrages : leur nombre est un multiple de {size}, au plus {most}.",
            "Jeder gefüllte Kreis gibt der Liste {size} Stimmen: ihre Zahl ist ein Vielfaches von {size}, höchstens {most}.",
            "Each filled circle gives the list {size} suffrages: their number is a multiple of {size}, {most} at most.",
        ],
        [
            "Recomptez les cercles remplis.",
            "Zählen Sie die gefüllten Kreise nach.",
            "Count the filled circles again.",
        ],
    ),
    form(
        "F.818",
        [
            "Plus d'envois rejetés que de votes postaux",
            "Mehr zurückgewiesene Briefe als Briefwähler",
            "More rejected than postal votes",
        ],
        [
            "Les envois postaux rejetés font partie des votes par correspondance.",
            "Zurückgewiesene Briefe gehören zu den Briefwahlstimmen.",
            "Rejected envelopes are among the postal votes.",
        ],
        ["Corrigez les deux nombres.", "Berichtigen Sie beide Zahlen.", "Correct both numbers."],
    ),
    rule(
        "F.819",
        "RGD 11.09.2018",
        ["Moins de voix que de cercles", "Weniger Stimmen als Kreise", "Fewer votes than circles"],
        [
            "{circles} cercles de sa liste donnent à ce candidat au moins autant de voix.",
            "{circles} Kreise seiner Liste geben diesem Kandidaten mindestens so viele Stimmen.",
            "{circles} circles of the list give this candidate at least as many votes.",
        ],
        [
            "Ajoutez les voix de liste aux voix nominatives du candidat.",
            "Zählen Sie die Listenstimmen zu den Namensstimmen des Kandidaten.",
            "Add the list votes to the nominal votes of the candidate.",
        ],
    ),
    form(
        "F.820",
        [
            "Les bureaux ne font pas le total",
            "Die Wahlbüros ergeben nicht die Summe",
            "Offices and general count",
        ],
        [
            "Les bureaux donnent ensemble {expected}, et non {said}.",
            "Die Wahlbüros ergeben zusammen {expected}, nicht {said}.",
            "The offices make {expected} together, not {said}.",
        ],
        [
            "Corrigez le recensement général ou le bureau en cause.",
            "Berichtigen Sie die Gesamtzählung oder das betroffene Wahlbüro.",
            "Correct the general count, or the office at fault.",
        ],
    ),
    form(
        "W.811",
        [
            "Bureau trop petit pour le secret",
            "Wahlbüro zu klein für das Geheimnis",
            "Office too small for secrecy",
        ],
        [
            "Moins de {least} bulletins : les chiffres de ce bureau peuvent révéler des votes.",
            "Weniger als {least} Stimmzettel: die Zahlen dieses Wahlbüros können Stimmen verraten.",
            "Fewer than {least} ballots: the numbers of this office may reveal votes.",
        ],
        [
            "Mêlez ces bulletins à ceux du bureau principal avant de compter, et ne publiez que le recensement général.",
            "Mischen Sie diese Stimmzettel vor der Zählung mit denen des Hauptwahlbüros, und veröffentlichen Sie nur die Gesamtzählung.",
            "Mix these ballots with those of the principal office before the count, and publish the general count only.",
        ],
    ),
    rule(
        "W.812",
        "ITM",
        [
            "Votes postaux dans un bureau supplémentaire",
            "Briefwahl in einem weiteren Wahlbüro",
            "Postal votes in an additional office",
        ],
        [
            "Les votes par correspondance sont adressés au président du bureau principal.",
            "Briefwahlstimmen gehen an den Vorsitzenden des Hauptwahlbüros.",
            "Postal votes are addressed to the president of the principal office.",
        ],
        [
            "Vérifiez où ces votes sont comptés.",
            "Prüfen Sie, wo diese Stimmen gezählt werden.",
            "Check where these votes are counted.",
        ],
    ),
    form(
        "W.813",
        ["Candidats sans nombre de voix", "Kandidaten ohne Stimmenzahl", "Candidates without a number"],
        [
            "{candidates} candidat(s) n'ont pas de nombre de voix ici ; il est pris pour zéro.",
            "{candidates} Kandidat(en) haben hier keine Stimmenzahl; sie gilt als null.",
            "{candidates} candidate(s) have no number of votes here; it is taken for zero.",
        ],
        [
            "Indiquez chaque nombre, même zéro.",
            "Geben Sie jede Zahl an, auch null.",
            "Enter each number, zero too.",
        ],
    ),
];
