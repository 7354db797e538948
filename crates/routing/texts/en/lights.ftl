### What must hold before a démarche is transmitted, and what to do where it does not.

condition = { $condition ->
    [not_with_administration] The démarche is in your hands
    [entries_confirmed] The entries are checked and confirmed
    [signed] The démarche is signed
    [signature_covers_content] The signature covers what stands there now
    [first_of_its_kind] No other démarche of this kind was transmitted for this poll
   *[required_piece] The required piece is attached
}

action = { $condition ->
    [not_with_administration] It is transmitted already; there is nothing to do unless the administration sends it back.
    [entries_confirmed] Complete the entries, then confirm them.
    [signed] Sign the démarche.
    [signature_covers_content] Confirm and sign the content as it is now.
    [first_of_its_kind] Delete this one; the first can be corrected if the administration sends it back.
   *[required_piece] Attach the piece.
}
