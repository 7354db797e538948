### What happened to a démarche.

happening = { $happening ->
    [started] Started
    [draft_saved] Saved
    [pieces_changed] Documents changed
    [confirmed] Entry confirmed
    [signed] Signed
    [transmitted] Transmitted
    [accepted] Taken up
    [sent_back] Sent back for correction
    [answered] Document returned
    [closed] Closed
    [reopened] Reopened
    [signed_copy_returned] Signed copy returned
    [wrote] Message to the administration
   *[informed] Message from the administration
}
