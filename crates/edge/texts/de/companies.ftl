### Was zu Unternehmen, ihren Codes, ihren Größenklassen und Tabellen davon gefunden wird.

company_matricule_digits = Die Matrikel einer juristischen Person hat 11 Ziffern.
    .action = Berichtigen Sie die Matrikel.

company_matricule_year = Die ersten vier Ziffern sind das Gründungsjahr, von 1800 bis 2199.
    .action = Berichtigen Sie die Matrikel.

company_matricule_check = Die Prüfziffer der Matrikel passt nicht zu den anderen Ziffern.
    .action = Berichtigen Sie die Matrikel oder geben Sie, wenn sie bestätigt ist, im Feld dafür den Grund an.

rcs_number_form = Eine RCS-Nummer ist ein Buchstabe und 1 bis 7 Ziffern.
    .action = Berichtigen Sie die Nummer, zum Beispiel B12345.

headcount_form = Eine Belegschaft ist eine ganze Zahl bis zu einer Million.
    .action = Berichtigen Sie die Zahl.

week_pattern_unknown = Die Woche geht von Montag bis Freitag oder von Dienstag bis Samstag.
    .action = Wählen Sie eine davon; die Beschreibung der Felder nennt ihre Codes.

company_unknown = Kein Unternehmen hat diese Kennung.
    .action = Berichtigen Sie die Kennung.

company_exists = Dieses Unternehmen hat bereits eine Wahl in diesem Mandat.
    .action = Entfernen Sie die Zeile.

company_not_in_space = Der Bereich handelt nicht für alle diese Unternehmen.
    .action = Wählen Sie unter den Unternehmen des Bereichs.

owner_not_limited = Ein Eigentümer sieht alle Unternehmen.
    .action = Entfernen Sie die Grenze oder wählen Sie eine andere Rolle.

term_unknown = Kein Mandat hat diese Kennung.
    .action = Berichtigen Sie die Kennung.

space_unknown = Kein Bereich derselben Organisation und desselben Mandats, in dem Sie handeln dürfen, hat diese Kennung.
    .action = Wählen Sie einen Bereich aus der Liste Ihrer Bereiche.

firms_or_all = Geben Sie entweder Unternehmen an oder alle, die keine Codes haben.
    .action = Behalten Sie eines von beiden.

csv_empty = Die Datei hat keine Zeile.
    .action = Ergänzen Sie Zeilen unter dem Kopf.

line_twice = Das Unternehmen der Zeile { $line } steht schon in Zeile { $first }.
    .action = Entfernen Sie eine der Zeilen.

too_many_lines = Ein Import nimmt höchstens { $most } Zeilen.
    .action = Teilen Sie die Datei.

code_length = { $found ->
    [one] Ein Code hat 25 Zeichen; gelesen wurde { $found }.
   *[other] Ein Code hat 25 Zeichen; gelesen wurden { $found }.
}
    .action = Vergleichen Sie mit dem Brief, Gruppe für Gruppe.

code_symbol = Ein Zeichen der Gruppe { $group } kommt in Codes nicht vor.
    .action = Vergleichen Sie diese Gruppe mit dem Brief.

code_other_kind = Das ist der andere Code: titulaire und mandataire sind vertauscht.
    .action = Tauschen Sie die beiden Codes.

code_check = { $group ->
    [0] Der Code enthält einen Tippfehler; prüfen Sie alle Gruppen.
   *[other] Der Code enthält einen Tippfehler, wohl in Gruppe { $group }; prüfen Sie alle.
}
    .action = Vergleichen Sie mit dem Brief.

bands_empty = Mindestens eine Größenklasse ist nötig.
    .action = Ergänzen Sie eine Größenklasse.

bands_below_threshold = Die erste Größenklasse beginnt bei 15 oder mehr.
    .action = Berichtigen Sie die Größenklasse.

band_reversed = Die Größenklasse endet vor ihrem Anfang.
    .action = Berichtigen Sie die Größenklasse.

band_open_before_last = Nur die letzte Größenklasse darf offen sein.
    .action = Geben Sie der Größenklasse ein Ende.

bands_gap = Zwischen zwei Größenklassen fehlt eine Zahl.
    .action = Schließen Sie die Größenklassen lückenlos an.

bands_overlap = Zwei Größenklassen überschneiden sich.
    .action = Berichtigen Sie ihre Grenzen.
