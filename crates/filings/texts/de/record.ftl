### Where a value of a draft comes from.

law = Nach dem Gesetz berechnet

company = Dossier des Betriebs und seiner Wahl

record = Stammblatt der Wahl

earlier = Frühere Meldung
