no_lot_to_draw = Kein Losentscheid
    .explanation = Dieses Los entscheidet nichts: keine Gleichheit bleibt nach Stimmen und Alter offen.
    .action = Entfernen Sie dieses Los, oder berichtigen Sie die Stimmen.

not_among_the_tied = Nicht unter den Gleichen
    .explanation = Diese Liste oder Person ist mit den anderen des Loses nicht gleich, oder steht zweimal darin.
    .action = Berichtigen Sie das Los.

incomplete_lot = Unvollständiges Los
    .explanation = Das Los muss mindestens { $least } der Gleichen nennen, der Reihe nach.
    .action = Ergänzen Sie das Los.

unknown_name = Unbekannter Name
    .explanation = Hier trägt keine Liste und keine Person diesen Namen.
    .action = Berichtigen Sie den Namen.

candidate_twice = Kandidat doppelt
    .explanation = Ein anderer Kandidat trägt bereits diese Kennung.
    .action = Geben Sie jedem seine eigene.

wrong_number_of_candidates = Anzahl der Kandidaten
    .explanation = Diese Zahl ist nicht die der aufgezählten Kandidaten: { $found }.
    .action = Berichtigen Sie die Zahl.
