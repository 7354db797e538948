contract_without_hours = Vertrag ohne Stunden
    .explanation = Die wöchentliche Arbeitszeit eines Vertrags ist nicht null.
    .action = Geben Sie die Stunden des Vertrags an.

end_before_the_beginning = Ende vor dem Beginn
    .explanation = Der Vertrag endet vor seinem ersten Tag, dem { $from }.
    .action = Berichtigen Sie die Daten.

entry_with_the_first_employer_after_the_transfer = Eintritt beim ersten Arbeitgeber nach dem Übergang
    .explanation =
        Wer bei einem Betriebsübergang übernommen wird, ist spätestens am { $from } beim ersten Arbeitgeber eingetreten.
    .action = Berichtigen Sie die Daten.

period_of_presence_unknown = Zeitraum der Anwesenheit unbekannt
    .explanation =
        Ohne Stunden wird die Anwesenheit in Tagen der zwölf Monate vor dem Tag der Wählerlisten gemessen, und dieser
        Tag ist nicht bekannt.
    .action = Geben Sie die Stunden, den Tag der Listen oder den Wahltag an.

mission_outside_of_a_temporary_work_firm = Einsatzvertrag außerhalb eines Leiharbeitsunternehmens
    .explanation = Einsatzverträge und eigenes Stammpersonal gibt es nur bei einem Leiharbeitsunternehmen.
    .action = Geben Sie die Person als überlassen an, oder das Unternehmen als Leiharbeitsunternehmen.

few_hours_in_the_wrong_list = Teilzeit in der falschen Liste
    .explanation = Ein Vertrag unter { $below } Stunden zählt nach seinen Stunden.
    .action = Setzen Sie ihn in die Liste der Teilzeit unter { $below } Stunden.

many_hours_in_the_wrong_list = Teilzeit in der falschen Liste
    .explanation = Ein Vertrag ab { $below } Stunden zählt als eins.
    .action = Setzen Sie ihn in die Liste der Teilzeit ab { $below } Stunden.

more_than_full_time = Mehr als Vollzeit
    .explanation = Eine Teilzeit hat höchstens { $most } Stunden, die der Vollzeit.
    .action = Berichtigen Sie die Stunden, oder zählen Sie die Person zur Vollzeit.

more_absent_than_employed = Mehr Abwesende als Arbeitnehmer
    .explanation = Höchstens { $most ->
        [one] { $most } Arbeitnehmer kann
       *[other] { $most } Arbeitnehmer können
    } in Elternzeit sein.
    .action = Berichtigen Sie die Zahlen.

lists_after_the_poll = Listen nach der Wahl
    .explanation = Die Wählerlisten werden vor der Wahl vom { $poll } hinterlegt.
    .action = Berichtigen Sie die Daten.

lists_before_the_notice = Listen vor der Bekanntmachung
    .explanation = Die Wählerlisten werden nach dem Aushang der Wahlankündigung am { $posted } hinterlegt.
    .action = Berichtigen Sie die Daten.
