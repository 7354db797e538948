### What the filer is told of, without anything of the file.

kind = { $kind ->
    [sent_back] Ein Verfahren ist zu berichtigen
    [message] Die Verwaltung hat Ihnen zu einem Verfahren geschrieben
    [document] Die Verwaltung hat ein Dokument zurückgesandt
    [accepted] Die Verwaltung hat ein Verfahren angenommen
   *[closed] Die Verwaltung hat ein Verfahren abgeschlossen
}
