national_poll_already_over = Landesweite Wahl schon vorbei
    .explanation = Die nächste landesweite Wahl folgt auf die Wahl vom { $elected }.
    .action = Geben Sie die folgende landesweite Wahl an, oder lassen Sie das Feld leer.

neither_a_date_nor_a_year = Weder Datum noch Jahr
    .explanation = Die landesweite Wahl ist ein Datum JJJJ-MM-TT oder ein Jahr von 1900 bis 2199.
    .action = Berichtigen Sie das Datum oder das Jahr.

facts_without_a_delegation = Angaben ohne Betriebsrat
    .explanation = Diese Angabe betrifft einen gewählten Betriebsrat, aber es fehlt dessen Wahltag.
    .action = Geben Sie den Wahltag an, oder leeren Sie dieses Feld.
