### What must hang in a company, and the log of what hung there.

# $state (crate::posting::PostingState)
state = { $state ->
    [upcoming] À venir
    [to_post] À afficher
    [hanging] Affiché
    [done] Affichage accompli
    [incomplete] Affichage incomplet
   *[missed] Non affiché
}

# $line (crate::posting::LineState)
line = { $line ->
    [hangs] Affiché
    [taken_down] Retiré
   *[withdrawn] Annulé
}
