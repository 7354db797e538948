### What must hold before a démarche is transmitted, and what to do where it does not.

condition = { $condition ->
    [not_with_administration] Der Vorgang liegt bei Ihnen
    [entries_confirmed] Die Eingabe ist geprüft und bestätigt
    [signed] Der Vorgang ist unterzeichnet
    [signature_covers_content] Die Unterschrift gilt für den jetzigen Inhalt
    [first_of_its_kind] Kein anderer Vorgang dieser Art wurde für diese Wahl übermittelt
    [polling_day_fixed] Der Wahltag ist festgelegt
    [poll_held] Die Wahl findet statt
    [entries_hold] Die Angaben stimmen mit der Wahl und dem bereits Eingegangenen überein
   *[required_piece] Der verlangte Beleg ist da
}

action = { $condition ->
    [not_with_administration] Er ist schon übermittelt; nichts zu tun, solange die Verwaltung ihn nicht zurücksendet.
    [entries_confirmed] Vervollständigen Sie die Eingabe und bestätigen Sie sie.
    [signed] Unterzeichnen Sie den Vorgang.
    [signature_covers_content] Bestätigen und unterzeichnen Sie den Inhalt, wie er jetzt ist.
    [first_of_its_kind] Löschen Sie diesen; der erste kann berichtigt werden, wenn die Verwaltung ihn zurücksendet.
    [polling_day_fixed] Warten Sie, bis der Minister den Tag festgelegt hat; was vorbereitet ist, bleibt.
    [poll_held] Die Wahl wurde zurückgezogen; es ist nichts einzureichen. Wenden Sie sich an die Verwaltung, wenn das ein Irrtum ist.
    [entries_hold] Sehen Sie die genannten Punkte durch, bestätigen und unterzeichnen Sie dann erneut.
   *[required_piece] Hängen Sie den Beleg an.
}
