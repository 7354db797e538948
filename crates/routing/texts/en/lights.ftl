### What must hold before a démarche is transmitted, and what to do where it does not.

condition = { $condition ->
    [not_with_administration] The procedure is in your hands
    [entries_confirmed] The entry is checked and confirmed
    [signed] The procedure is signed
    [signature_covers_content] The signature covers the present content
    [first_of_its_kind] No other procedure of this kind was transmitted for this poll
    [polling_day_fixed] The day of the poll is fixed
    [poll_held] The poll is to be held
    [entries_hold] The entries hold against the poll and what was received before
   *[required_piece] The required document is attached
}

action = { $condition ->
    [not_with_administration] It is transmitted already; there is nothing to do unless the administration sends it back.
    [entries_confirmed] Complete the entry, then confirm it.
    [signed] Sign the procedure.
    [signature_covers_content] Confirm and sign the content as it is now.
    [first_of_its_kind] Delete this one; the first can be corrected if the administration sends it back.
    [polling_day_fixed] Wait until the Minister has fixed the day; what is prepared stays.
    [poll_held] The poll was withdrawn; nothing is to be filed. Write to the administration if that is an error.
    [entries_hold] Look at the points that are named, then confirm and sign again.
   *[required_piece] Attach the document.
}
