### How things are signed, what that is worth, and the round in which a procès-verbal is signed.

# $method (crate::signing::Method)
method = { $method ->
    [statement] Déclaration « lu et approuvé »
    [certificate] Signature par certificat
    [signed_pdf] PDF signé déposé
   *[hand_signed] Signature manuscrite
}

# $level (crate::signing::Level)
level = { $level ->
    [simple] Signature électronique simple
    [validated] Signature électronique validée
   *[hand_signed] Signature manuscrite, non validée
}

# $office (crate::signing::Office)
office = { $office ->
    [president] Président
    [assessor] Assesseur
   *[secretary] Secrétaire
}

# $round (crate::signing::RoundState)
round = { $round ->
    [open] En cours de signature
    [complete] Signé par tous
   *[cancelled] Annulé
}
