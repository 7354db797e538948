### What the pieces of a démarche are called, and a piece without a name of its own.

# $kind (crate::PieceKind)
kind = { $kind ->
    [candidatures] Candidatures
    [signed_pv] Procès-verbal signé
    [signed_form] Formulaire signé
    [president_notice] Communication du président
    [postal_vote_authorisation] Autorisation du vote par correspondance
   *[other] Autre document
}
