published_date_of_another_shape = Veröffentlichtes Datum anderer Form
    .explanation = Dieser Schritt nimmt { $expected ->
        [one] ein einziges Datum
       *[two] zwei Daten, die seines ersten und seines letzten Tages
    }.
    .action = Geben Sie ein Datum oder ein Datumspaar an.

window_the_wrong_way_round = Verkehrter Zeitraum
    .explanation = Der letzte Tag, { $until }, liegt vor dem ersten, { $from }.
    .action = Berichtigen Sie beide Daten.

codes_asked_for_too_late = Verspäteter Antrag auf Codes
    .explanation = Das Unternehmen beantragt seine Codes vor der Wahl am { $poll }.
    .action = Berichtigen Sie den Tag des Antrags.

published_day_of_the_poll = Veröffentlichter Wahltag
    .explanation = Dieser Tag ist kein Schritt zum Veröffentlichen: Er ist der Tag der Wahl selbst.
    .action = Geben Sie ihn als Wahltag an.

step_published_twice = Doppelt veröffentlichter Schritt
    .explanation = Dieser Schritt hat für diese Arbeitswoche schon ein Datum.
    .action = Entfernen Sie eines der Daten.

published_date_too_late = Veröffentlichtes Datum zu spät
    .explanation = Dieser Schritt endet vor dem { $poll }, an dem die Wahl öffnet.
    .action = Berichtigen Sie das veröffentlichte Datum oder den Wahltag.

published_date_too_early = Veröffentlichtes Datum zu früh
    .explanation = Dieser Schritt folgt auf den { $poll }, an dem die Wahl schließt.
    .action = Berichtigen Sie das veröffentlichte Datum oder den Wahltag.

nobody_and_no_extension = Niemand, und keine Verlängerung
    .explanation = Ohne Kandidaten bleibt die Kandidaturfrist offen.
    .action = Berichtigen Sie die Zahl der Kandidaten oder die Verlängerung.

id_of_another_shape = Kennung anderer Form
    .explanation = Eine Kennung hat 1 bis { $most } Buchstaben ohne Akzent, Ziffern oder Bindestriche.
    .action = Berichtigen Sie die Kennung.
