### The life of a démarche: its statuses, the names on the buttons, and the two sides.

status = { $status ->
    [draft] In preparation
    [ready] Ready to transmit
    [transmitted] Transmitted
    [accepted] Accepted
    [to_correct] To be corrected
   *[closed] Closed
}

step = { $step ->
    [edit] Edit
    [attach] Attach a document
    [detach] Remove a document
    [confirm] Confirm the entry
    [sign] Sign
    [transmit] Transmit
    [delete] Delete
    [accept] Accept
    [send_back] Send back for correction
    [return_document] Return a document
    [close] Close
   *[reopen] Reopen
}

actor = { $actor ->
    [filer] Filer
   *[authority] Administration
}
