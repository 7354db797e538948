### The hours that a delegation has, and its share among the lists.

# $threshold (Number)
no_delegation =
    En dessous de { $threshold } salariés, il n'y a pas de délégation, donc pas de crédit d'heures.

# $from (Number)
freed_instead = À partir de { $from } salariés, des délégués libérés remplacent le crédit d'heures.

# $hours (Number)
# $headcount (Number)
# $divisor (Number)
# $exact (Result)
# $rounded (Number)
formula =
    { $hours } heures × { $headcount } salariés ÷ { $divisor } { $exact }, soit { $rounded ->
        [one] { $rounded } heure
       *[other] { $rounded } heures
    } par semaine ; une demie est arrondie vers le haut.

# $list (Text)
# $seats (Number)
# $all (Number)
# $percent (Percent)
too_few_seats = La liste { $list } { $seats ->
    [0] n'a aucun siège
    [one] a { $seats } siège
   *[other] a { $seats } sièges
} sur { $all }, moins de { $percent } : elle n'a pas de part.

# $hours (Number)
# $votes (Number)
in_proportion = { $hours ->
    [1] L'heure se partage
   *[other] Les { $hours } heures se partagent
} en proportion { $votes ->
    [1] du seul suffrage
   *[other] des { $votes } suffrages
} des listes qui ont assez de sièges.

# $hours (Number)
one_list = Une seule liste a assez de sièges : { $hours ->
    [1] l'heure lui revient.
   *[other] les { $hours } heures lui reviennent.
}

# $hours (Number)
no_votes =
    Ces listes n'ont pas de suffrages, par exemple après une élection sans vote ; aucun texte connu ne dit comment
    partager { $hours ->
        [1] l'heure.
       *[other] les { $hours } heures.
    }

# $lists (List)
drawn = À égalité, le sort a donné une heure de plus à { $lists }.

largest_remainder =
    En heures entières : chaque liste a la partie entière de sa part, le reste va aux plus grands restes.

# $hours (Number)
# $lists (List)
draw = Pour { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}, ces listes sont à égalité : { $lists }. Il faut un tirage au sort.
