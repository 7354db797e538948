### What the pieces of a démarche are called, and a piece without a name of its own.

kind = { $kind ->
    [candidatures] Candidacies
    [signed_pv] Signed procès-verbal
    [signed_form] Signed form
    [president_notice] Notice of the president
    [postal_vote_authorisation] Authorisation of the vote by post
   *[other] Other document
}
