unknown_candidate = Unbekannter Kandidat
    .explanation = Auf dem Stimmzettel steht keine Kandidatur dieses Namens.
    .action = Berichtigen Sie den Namen, oder ergänzen Sie die Kandidaturen.

other_size_of_the_list = Größe der Liste
    .explanation = Die Liste hat { $size } Kandidaten; ebenso viele Namen gehören zu ihr, nicht mehr und nicht weniger.
    .action = Berichtigen Sie die Zahl oder die Namen.

candidate_named_twice = Kandidat zweimal genannt
    .explanation = Ein Kandidat ist zweimal genannt, hier oder auf einer anderen Liste.
    .action = Nennen Sie jeden Kandidaten nur einmal.

unknown_list = Unbekannte Liste
    .explanation = Unter den Kandidaturen ist keine Liste dieses Namens.
    .action = Berichtigen Sie den Namen, oder ergänzen Sie die Kandidaturen.

one_principal_office = Genau ein Hauptwahlbüro
    .explanation = Genau ein Wahlbüro ist das Hauptwahlbüro; es fasst die anderen zusammen.
    .action = Bestimmen Sie das Hauptwahlbüro.

two_offices_of_one_name = Zwei Wahlbüros gleichen Namens
    .explanation = Ein anderes Wahlbüro heißt schon so; ist es doppelt gezählt?
    .action = Geben Sie jedem Wahlbüro seinen Namen, oder entfernen Sie das doppelte.

president_absent = Vorsitzender fehlt
    .explanation = Jedes Wahlbüro hat einen Vorsitzenden.
    .action = Geben Sie an, wer in diesem Wahlbüro den Vorsitz hatte.

contested_ballots_not_decided = Strittige Stimmzettel offen
    .explanation = Das Wahlbüro hat über { $undecided } Stimmzettel noch nicht entschieden.
    .action = Lassen Sie das Wahlbüro entscheiden; die Entscheidung steht im Protokoll.

more_contested_ballots_than_ballots = Mehr strittige als alle Stimmzettel
    .explanation = Die entschiedenen Stimmzettel gehören zu den gültigen, leeren und ungültigen.
    .action = Berichtigen Sie diese Zahlen.

fewer_votes_than_valid_ballots = Weniger Stimmen als gültige Stimmzettel
    .explanation = Ein Stimmzettel ohne Stimme ist leer: { $valid ->
        [one] { $valid } gültiger trägt
       *[other] { $valid } gültige tragen
    } mindestens so viele Stimmen, nicht { $votes }.
    .action = Zählen Sie die Stimmen oder die leeren Stimmzettel nach.

impossible_list_votes = Unmögliche Listenstimmen
    .explanation =
        Jeder gefüllte Kreis gibt der Liste { $size } Stimmen: ihre Zahl ist ein Vielfaches von { $size }, höchstens
        { $most }.
    .action = Zählen Sie die gefüllten Kreise nach.

more_rejected_than_postal_votes = Mehr zurückgewiesene Briefe als Briefwähler
    .explanation = Zurückgewiesene Briefe gehören zu den Briefwahlstimmen.
    .action = Berichtigen Sie beide Zahlen.

fewer_votes_than_circles = Weniger Stimmen als Kreise
    .explanation = { $circles ->
        [one] { $circles } Kreis seiner Liste gibt
       *[other] { $circles } Kreise seiner Liste geben
    } diesem Kandidaten mindestens so viele Stimmen.
    .action = Zählen Sie die Listenstimmen zu den Namensstimmen des Kandidaten.

offices_unlike_the_general_count = Die Wahlbüros ergeben nicht die Summe
    .explanation = Die Wahlbüros ergeben zusammen { $expected }, nicht { $said }.
    .action = Berichtigen Sie die Gesamtzählung oder das betroffene Wahlbüro.

office_too_small_for_secrecy = Wahlbüro zu klein für das Geheimnis
    .explanation = Weniger als { $least } Stimmzettel: die Zahlen dieses Wahlbüros können Stimmen verraten.
    .action =
        Mischen Sie diese Stimmzettel vor der Zählung mit denen des Hauptwahlbüros, und veröffentlichen Sie nur die
        Gesamtzählung.

postal_votes_in_an_additional_office = Briefwahl in einem weiteren Wahlbüro
    .explanation = Briefwahlstimmen gehen an den Vorsitzenden des Hauptwahlbüros.
    .action = Prüfen Sie, wo diese Stimmen gezählt werden.

candidates_without_a_number = Kandidaten ohne Stimmenzahl
    .explanation = { $candidates ->
        [one] { $candidates } Kandidat hat
       *[other] { $candidates } Kandidaten haben
    } hier keine Stimmenzahl; sie gilt als null.
    .action = Geben Sie jede Zahl an, auch null.
