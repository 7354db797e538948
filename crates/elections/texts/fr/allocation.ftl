### How the seats are shared among the lists. The steps of a procès-verbal, in their order.

## Parts of the sentences below

votes = { $votes ->
    [one] { $votes } suffrage
   *[other] { $votes } suffrages
}

total_votes = { $total ->
    [one] { $total } suffrage
   *[other] { $total } suffrages
}

all_seats = { $seats ->
    [one] { $seats } siège
   *[other] { $seats } sièges
}

seats_won = { $titulaires ->
    [0] { $suppleants ->
        [0] aucun siège
        [one] aucun titulaire et un suppléant
       *[other] aucun titulaire et { $suppleants } suppléants
    }
    [one] un titulaire et { $suppleants ->
        [0] aucun suppléant
        [one] un suppléant
       *[other] { $suppleants } suppléants
    }
   *[other] { $titulaires } titulaires et { $suppleants ->
        [0] aucun suppléant
        [one] un suppléant
       *[other] { $suppleants } suppléants
    }
}

seats_vacant = { $seats ->
    [one] le siège de titulaire et celui de suppléant restent vacants
   *[other] les { $seats } sièges de titulaire et autant de suppléants restent vacants
}

## The votes

# $lists (Number)
# $total (Number)
total = { $lists ->
    [0] Aucune liste n'est candidate : { total_votes }.
    [one] La seule liste a { total_votes }.
   *[other] Les { $lists } listes ont ensemble { total_votes }.
}

# $seats (Number)
no_suffrages = Sans suffrage valable, personne n'est élu : { seats_vacant }.

## The threshold

# $list (Text)
# $votes (Number)
# $percent (Percent)
# $least (Fraction) - the votes that are exactly so many per cent
above = { $list } a { votes }. C'est plus de { $percent } des suffrages ({ $least }) : elle participe.

# $list (Text)
# $votes (Number)
# $percent (Percent)
# $least (Fraction)
exactly = { $list } a { votes }. C'est exactement { $percent } des suffrages ({ $least }) : c'est assez, elle participe.

# $list (Text)
# $votes (Number)
# $percent (Percent)
# $least (Fraction)
below = { $list } a { votes }. C'est moins de { $percent } des suffrages ({ $least }) : elle n'a pas d'élu.

# $percent (Percent)
# $seats (Number)
nobody = Aucune liste n'a { $percent } des suffrages : { seats_vacant }.

## The nombre électoral

# $total (Number)
# $divisor (Number)
# $seats (Number)
# $value (Fraction)
# $quotient (Number)
quotient =
    Le total ({ $total }) divisé par { $divisor } ({ all_seats } plus un) fait { $value } ; le nombre électoral est le
    nombre entier immédiatement supérieur : { $quotient }.

# $total (Number)
# $divisor (Number)
# $seats (Number)
# $below (Number) - the exact quotient
# $quotient (Number)
quotient_divides =
    Le total ({ $total }) divisé par { $divisor } ({ all_seats } plus un) fait exactement { $below }. Le nombre
    électoral est le nombre entier immédiatement supérieur : { $quotient }, et non { $below }.

# $total (Number)
# $divisor (Number)
# $seats (Number)
# $below (Number) - the exact quotient
# $quotient (Number)
# $given (Number) - more than there are seats
quotient_divides_and_overflows =
    Le total ({ $total }) divisé par { $divisor } ({ all_seats } plus un) fait exactement { $below }. Le nombre
    électoral est pourtant le nombre entier immédiatement supérieur : { $quotient }, et non { $below } ; avec { $below },
    il y aurait { $given ->
        [one] { $given } siège
       *[other] { $given } sièges
    } à donner et non { $seats }.

## The first round

# $list (Text)
# $votes (Number)
# $quotient (Number)
# $seats (Number)
first_round = { $seats ->
    [0] { $list } : { $votes }, moins que { $quotient }, ne donne pas encore de siège.
    [one] { $list } : { $votes } divisé par { $quotient } donne un siège (partie entière).
   *[other] { $list } : { $votes } divisé par { $quotient } donne { $seats } sièges (partie entière).
}

# $list (Text)
# $candidates (Number)
# $seats (Number) - at least one
capped = { $candidates ->
    [0] { $list } n'a aucun candidat
    [one] { $list } n'a qu'un candidat
   *[other] { $list } n'a que { $candidates } candidats
} : { $seats ->
    [one] un siège en trop est proposé aux autres listes.
   *[other] { $seats } sièges en trop sont proposés aux autres listes.
}

# $given (Number)
# $left (Number)
after_first_round = Sièges attribués ainsi : { $given } ; sièges qui restent : { $left }.

## Seat by seat

# $list (Text)
# $votes (Number)
# $divisor (Number)
# $value (Result)
one_quotient = { $list } ({ $votes } ÷ { $divisor } { $value })

# $list (Text)
# $candidates (Number)
full = { $list } n'a plus de candidat pour un siège ({ $candidates } en tout) : elle ne participe plus aux quotients.

# $seat (Number) - the first, the second, ..
# $quotients (Messages: one_quotient)
# $list (Text)
highest = Siège { $seat } : { $quotients }. Le quotient le plus élevé est celui de { $list }, qui prend le siège.

# $seat (Number)
# $quotients (Messages: one_quotient)
# $tie (List)
# $list (Text)
# $votes (Number)
most_suffrages =
    Siège { $seat } : { $quotients }. Le quotient le plus élevé est commun à { $tie } ; à quotient égal, le siège
    revient à la liste qui a le plus de suffrages : { $list } ({ $votes }).

# $seat (Number)
# $quotients (Messages: one_quotient)
# $tie (List)
# $list (Text)
# $votes (Number)
one_each =
    Siège { $seat } : { $quotients }. Le quotient le plus élevé est commun à { $tie } ; celles qui ont { votes }
    reçoivent chacune un des sièges restants, l'ordre n'y change rien. Ce siège est inscrit à { $list }.

# $seat (Number)
# $quotients (Messages: one_quotient)
# $tie (List)
# $list (Text)
# $votes (Number)
lot =
    Siège { $seat } : { $quotients }. Le quotient le plus élevé est commun à { $tie } ; à égalité de suffrages
    ({ $votes }), le sort a désigné { $list }.

# $seat (Number)
# $quotients (Messages: one_quotient)
# $tie (List)
# $votes (Number)
open =
    À partir du siège { $seat } : { $quotients }. Le quotient le plus élevé est commun à { $tie } ; même le nombre de
    suffrages ({ $votes }) ne départage pas, aucun texte connu ne va plus loin.

## What is open

# $seats (Number)
# $lists (List)
lots_needed = À tirer au sort : { $seats ->
    [one] un siège parmi { $lists }.
   *[other] { $seats } sièges parmi { $lists }, au plus un pour chacune.
}

# $lists (List)
# $seats (Number)
choice_needed = Pas assez de candidats sur { $lists } : { $seats ->
    [0] à décider si leurs sièges en trop vont aux autres listes ou restent vacants.
    [one] à décider si ce siège va aux autres listes ou reste vacant.
   *[other] à décider si ces { $seats } sièges vont aux autres listes ou restent vacants.
}

lot_waits = Le tirage au sort indiqué attend cette décision : elle dit s'il en faut un, et entre qui.

## The result

# $list (Text)
# $candidates (Number) - at least one
all_seated = { $candidates ->
    [one] Le seul candidat de { $list } est titulaire.
   *[other] Les { $candidates } candidats de { $list } sont tous titulaires.
}

# $seats (Number)
vacant_titulaires = Sièges de titulaire qui restent vacants, faute de candidats : { $seats }.

suppleants = Chaque liste a autant de suppléants que de titulaires, tant qu'elle a des candidats.

# $seats (Number)
vacant_suppleants = Sièges de suppléant qui restent vacants : { $seats }.

# $list (Text)
# $titulaires (Number)
# $suppleants (Number)
result = { $list } : { seats_won }.

# $list (Text)
# $titulaires (Number)
# $suppleants (Number)
result_so_far = Déjà acquis à { $list } : { seats_won }.

## What does not fit the headcount

# $headcount (Number)
# $expected (Number)
# $titulaires (Number)
other_headcount = Attention : un effectif de { $headcount } { $expected ->
    [0] ne donne aucun titulaire,
    [one] donne un titulaire,
   *[other] donne { $expected } titulaires,
} et non { $titulaires }.

# $headcount (Number)
other_system = Attention : avec un effectif de { $headcount }, ce n'est pas ce système de vote qui s'applique.
