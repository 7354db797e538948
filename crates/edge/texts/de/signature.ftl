### Was zum Zertifikat einer Unterschrift gefunden wird.

number_missing = Das Zertifikat enthält keine Nummer mit 20 Ziffern.
    .action = Unterzeichnen Sie mit einem LuxTrust- oder eID-Zertifikat einer natürlichen Person.

number_other = Die Nummer des Zertifikats ist weder Ihre noch die einer Person, die hier handeln darf.
    .action = Unterzeichnen Sie mit Ihrem Zertifikat; ist es Ihres, melden Sie zuerst seine Nummer.

person_other = Das Zertifikat ist nicht das der erwarteten Person.
    .action = Lassen Sie die genannte Person mit ihrem Zertifikat unterzeichnen.

other_certificate = Die Unterschrift wurde mit einem anderen Zertifikat als dem gewählten erstellt.
    .action = Unterzeichnen Sie mit dem gewählten Zertifikat, oder bereiten Sie neu vor.

## Was die Prüfung sagt, aus jedem anderen Grund

other = { $reason }
    .action = Unterzeichnen Sie erneut, mit einem gültigen Zertifikat einer anerkannten Stelle.
