### Who is elected among candidates.

# $titulaires (Number)
# $suppleants (Number)
order = Les candidats sont classés par suffrages : { $titulaires ->
    [0] aucun n'est titulaire,
    [one] le premier est titulaire,
   *[other] les { $titulaires } premiers sont titulaires,
} { $suppleants ->
    [0] aucun n'est suppléant.
    [one] le suivant est suppléant.
   *[other] les { $suppleants } suivants sont suppléants, dans cet ordre.
}

# $votes (Number)
# $candidates (List)
oldest = À égalité de { $votes ->
    [one] { $votes } suffrage
   *[other] { $votes } suffrages
}, le plus âgé passe avant : { $candidates }.

# $candidates (List)
draw_titulaires = Mêmes suffrages et même date de naissance : le sort doit dire qui est titulaire parmi { $candidates }.

# $candidates (List)
draw_elected = Mêmes suffrages et même date de naissance : le sort doit dire qui est élu parmi { $candidates }.

# $candidates (List)
draw_order =
    Mêmes suffrages et même date de naissance : le sort doit fixer l'ordre des suppléants { $candidates }.

# $candidates (List)
drawn = Mêmes suffrages et même date de naissance ; l'ordre du sort : { $candidates }.

# $candidate (Text)
passed_over =
    { $candidate } est décédé ou s'est retiré : ses suffrages restent comptés, le siège va au suivant.

# $least (Number)
# $candidates (List)
too_few_votes = Il faut au moins { $least ->
    [one] { $least } suffrage
   *[other] { $least } suffrages
} pour être élu ; { $candidates } { $candidates ->
    [one] n'en a pas assez.
   *[other] n'en ont pas assez.
}

# $titulaires (Number)
# $suppleants (Number)
vacant =
    Sièges qui restent vacants, faute de candidats : { $titulaires } de titulaire et { $suppleants } de suppléant.

# $expected (Number)
# $said (Number)
other_votes_per_elector =
    Attention : un électeur a une voix par siège, { $expected } en tout, et non { $said }.
