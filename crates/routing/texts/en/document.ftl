### Documents that the administration returns.

kind = { $kind ->
    [notice] Notice
    [poster] Poster of candidates
    [ballot] Model ballot
    [pv] Procès-verbal
    [synthesis] Summary of results
   *[form] Form
}

purpose = { $purpose ->
    [pour_avis] For information
    [affichage] To be posted
   *[a_signer] To be signed
}

pv_to_sign = PV to sign

state = { $state ->
    [unread] Unread
    [read] Read
   *[signed_copy_returned] Signed copy handed in
}

step = { $step ->
    [read] Read
   *[return_signed_copy] Hand in the signed copy
}
