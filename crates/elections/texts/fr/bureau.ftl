### How many further members the bureau has.

# $members (Number)
# $from (Number)
none = { $members ->
    [one] Une délégation de { $members } membre, moins de { $from }, n'a pas d'autres membres au bureau.
   *[other] Une délégation de { $members } membres, moins de { $from }, n'a pas d'autres membres au bureau.
}

# $members (Number)
# $extra (Number)
extra = Une délégation de { $members } membres a { $extra ->
    [one] { $extra } membre de plus au bureau, élu
   *[other] { $extra } membres de plus au bureau, élus
} sur listes à la proportionnelle.

titulaires_count = Seuls les titulaires comptent ici comme membres ; la loi ne le dit pas expressément.

all_count = Titulaires et suppléants comptent ici comme membres ; la loi ne le dit pas expressément.
