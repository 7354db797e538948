### Which pieces a démarche asks for, when, and why.

# $need (crate::pieces::Need)
need = { $need ->
    [required] Requise
   *[optional] Facultative
}

# $asked (crate::pieces::Asked)
asked = { $asked ->
    [always] Toujours
   *[with_candidates] Si elle déclare des candidats
}

# $piece (types::PieceKind)
why = { $piece ->
    [candidatures] Les candidatures telles que l'employeur les a reçues : elles prouvent qui présente qui, et quand.
    [signed_pv]
        Les données déclarées sont celles du procès-verbal signé séance tenante ; sans vote, celui de l'élection d'office ou
        à défaut de candidats.
    [signed_form] L'employeur imprime le formulaire, le signe, le fait signer par le président et le joint.
    [president_notice] La communication écrite du président fait courir les cinq jours.
    [postal_vote_authorisation] Le vote par correspondance demande une autorisation ministérielle.
   *[other] Tout autre document qui explique la démarche.
}
