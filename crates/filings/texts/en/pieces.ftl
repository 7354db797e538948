### Which pieces a démarche asks for, when, and why.

need = { $need ->
    [required] Required
   *[optional] Optional
}

asked = { $asked ->
    [always] Always
   *[with_candidates] Where it declares candidates
}

why = { $piece ->
    [candidatures] The candidacies as the employer received them: they prove who presents whom, and when.
    [signed_pv]
        What is declared is what the procès-verbal says that was signed on the spot; without a vote, that of the élection
        d'office or à défaut de candidats.
    [signed_form] The employer prints the form, signs it, has the president sign it, and attaches it.
    [president_notice] The five days run from the written notice of the president.
    [postal_vote_authorisation] A postal vote needs an authorisation of the minister.
   *[other] Any other document that explains the procedure.
}
