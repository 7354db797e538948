### What must hold before a démarche is transmitted, and what to do where it does not.

condition = { $condition ->
    [not_with_administration] Das Verfahren liegt bei Ihnen
    [entries_confirmed] Die Eingaben sind geprüft und bestätigt
    [signed] Das Verfahren ist unterschrieben
    [signature_covers_content] Die Unterschrift gilt für den jetzigen Inhalt
    [first_of_its_kind] Kein anderes Verfahren dieser Art wurde für diese Wahl übermittelt
   *[required_piece] Die verlangte Beilage ist da
}

action = { $condition ->
    [not_with_administration] Es ist schon übermittelt; nichts zu tun, solange die Verwaltung es nicht zurücksendet.
    [entries_confirmed] Vervollständigen Sie die Eingaben und bestätigen Sie sie.
    [signed] Unterschreiben Sie das Verfahren.
    [signature_covers_content] Bestätigen und unterschreiben Sie den Inhalt, wie er jetzt ist.
    [first_of_its_kind] Löschen Sie dieses; das erste kann berichtigt werden, wenn die Verwaltung es zurücksendet.
   *[required_piece] Fügen Sie die Beilage hinzu.
}
