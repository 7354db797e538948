### What the filer is told of, without anything of the file.

kind = { $kind ->
    [sent_back] Ein Vorgang ist zu berichtigen
    [message] Die Verwaltung hat Ihnen zu einem Vorgang geschrieben
    [document] Die Verwaltung hat ein Dokument zurückgesandt
    [accepted] Die Verwaltung hat einen Vorgang angenommen
    [closed] Die Verwaltung hat einen Vorgang abgeschlossen
    [reopened] Die Verwaltung hat einen Vorgang wieder geöffnet
   *[decided] Eine Entscheidung betrifft eine Wahl, für die Sie eingereicht haben
}
