claims_period_too_short = Einspruchsfrist zu kurz
    .explanation = Die Arbeitnehmer haben { $days } Arbeitstage für ihren Einspruch.
    .action = Verlängern Sie die Frist.

lists_deposited_after_the_opening = Listen nach der Öffnung hinterlegt
    .explanation = Die Wählerlisten werden vor der Öffnung der Wahl am { $poll } hinterlegt.
    .action = Berichtigen Sie den Tag der Hinterlegung.

lists_deposited_late = Späte Hinterlegung der Listen
    .explanation = Die Listen werden mindestens drei Wochen vor der Wahl hinterlegt, spätestens am { $latest }.
    .action = Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.

other_claims_period = Andere Einspruchsfrist
    .explanation = Die drei Arbeitstage nach der Hinterlegung gehen vom { $from } bis zum { $until }.
    .action = Prüfen Sie die Tage; eine Abweichung hindert die Bestätigung nicht.

posted_on_another_day = Aushang an einem anderen Tag
    .explanation = Die Bekanntmachung hängt am Tag der Hinterlegung aus, am { $expected }.
    .action = Prüfen Sie den Tag des Aushangs.
