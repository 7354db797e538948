### What the five démarches are called.

# $kind (crate::DemarcheKind)
kind = { $kind ->
    [election_notice] Avis d'élection
    [claims_notice] Avis relatif au délai de réclamation
    [candidate_declaration] Déclaration des candidats
    [result_declaration] Déclaration des résultats
   *[functions_declaration] Déclaration des fonctions
}
