### Documents that the administration returns.

# $kind (crate::document::DocumentKind)
kind = { $kind ->
    [notice] Avis
    [poster] Affiche des candidatures
    [ballot] Modèle de bulletin de vote
    [pv] Procès-verbal
    [synthesis] Synthèse des résultats
   *[form] Formulaire
}

# $purpose (crate::document::Purpose)
purpose = { $purpose ->
    [pour_avis] Pour avis
    [affichage] Affichage
   *[a_signer] À signer
}

pv_to_sign = PV à signer

# $state (crate::document::DocumentState)
state = { $state ->
    [unread] Non lu
    [read] Lu
   *[signed_copy_returned] Copie signée remise
}

# $step (crate::document::DocumentStep)
step = { $step ->
    [read] Lire
   *[return_signed_copy] Remettre la copie signée
}
