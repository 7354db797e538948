### What the five démarches are called.

kind = { $kind ->
    [election_notice] Election notice
    [claims_notice] Notice of the claims period
    [candidate_declaration] Declaration of candidates
    [result_declaration] Declaration of results
   *[functions_declaration] Declaration of functions
}
