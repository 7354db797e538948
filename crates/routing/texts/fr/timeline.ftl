### What happened to a démarche.

# $happening (crate::timeline::Happening)
happening = { $happening ->
    [started] Créée
    [draft_saved] Sauvegardée
    [pieces_changed] Pièces jointes modifiées
    [confirmed] Saisie confirmée
    [signed] Signée
    [transmitted] Transmise
    [accepted] Prise en charge
    [sent_back] Renvoyée pour correction
    [answered] Document retourné
    [closed] Clôturée
    [reopened] Rouverte
    [signed_copy_returned] Copie signée retournée
    [wrote] Message à l'administration
   *[informed] Message de l'administration
}
