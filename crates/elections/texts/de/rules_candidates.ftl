list_too_long = Liste zu lang
    .explanation =
        Eine Liste hat höchstens { $most } Kandidaten, so viele wie ordentliche und stellvertretende Mitglieder; diese hat
        { $candidates }.
    .action = Lassen Sie den Vertreter der Liste Kandidaten streichen.

candidate_too_young = Kandidat zu jung
    .explanation = Ein Kandidat ist am Wahltag, dem { $poll }, mindestens { $age } Jahre alt.
    .action = Prüfen Sie die Matrikel, oder weisen Sie die Kandidatur zurück.

too_few_supporters = Zu wenige Unterstützer
    .explanation =
        Es braucht mindestens { $needed } Unterstützer: Wähler bei der Mehrheitswahl, Arbeitnehmer bei der
        Verhältniswahl.
    .action = Prüfen Sie die Zahl der Unterstützer, oder weisen Sie die Kandidatur zurück.

presentation_not_possible = Vorschlag nicht möglich
    .explanation =
        Bei der Mehrheitswahl schlagen { $electors } Wähler vor, bei der Verhältniswahl { $percent } der Belegschaft;
        Gewerkschaften bei beiden.
    .action = Berichtigen Sie, wer die Kandidatur vorschlägt.

headcount_large_enough_to_elect = Belegschaft groß genug
    .explanation = Ein Betriebsrat wird ab { $least } Arbeitnehmern gewählt.
    .action = Berichtigen Sie die Belegschaft, oder wählen Sie eine andere Situation.

delegation_not_recent_enough = Betriebsrat nicht neu genug
    .explanation = Ein Betriebsrat wird nicht erneuert, wenn er vor dem { $poll } und weniger als ein Jahr davor gewählt wurde.
    .action = Prüfen Sie den Tag jener Wahl, oder führen Sie die Wahl durch.

too_many_candidates_without_a_vote = Zu viele Kandidaten ohne Wahl
    .explanation = Eine Wahl ohne Abstimmung verlangt höchstens { $most } Kandidaten, so viele wie Sitze.
    .action = Streichen Sie die Einigung: es ist zu wählen.

two_lists_alike = Zwei gleiche Listen
    .explanation = Eine andere Liste trägt schon diesen Namen oder diese Nummer.
    .action = Unterscheiden Sie die Listen nach Namen und Nummer.

candidature_received_late = Kandidatur spät eingegangen
    .explanation = Kandidaturen werden bis zum { $deadline } angenommen, außer bei Verlängerung um drei Tage.
    .action = Prüfen Sie Tag und Uhrzeit, oder vermerken Sie die ausgehängte Verlängerung.

fewer_candidates_than_seats = Weniger Kandidaten als Sitze
    .explanation = { $candidates ->
        [one] { $candidates } Kandidat
       *[other] { $candidates } Kandidaten
    } für { $seats ->
        [one] { $seats } Sitz
       *[other] { $seats } Sitze
    }: die Frist wird um drei Tage verlängert.
    .action = Vermerken Sie, dass die Verlängerung ausgehängt wurde.
