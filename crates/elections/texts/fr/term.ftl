### The term of a delegation, and what happens to it between two national polls.

## Parts of the sentences below

titulaires_missing = { $missing ->
    [one] Un titulaire de la liste manque
   *[other] { $missing } titulaires de la liste manquent
}

suppleants_follow = { $missing ->
    [one] un suppléant de cette liste le remplace
   *[other] des suppléants de cette liste les remplacent
}

## The next national poll

# $years (Number)
five_years = Le mandat est de { $years ->
    [one] { $years } an.
   *[other] { $years } ans.
}

# $from (Day)
# $until (Day)
window = Le scrutin national tombe entre le { $from } et le { $until } ; son jour n'est pas publié.

# $next (Period)
# $years (Number)
# $expected (Period)
unexpected_poll =
    Le scrutin national indiqué ({ $next }) n'est pas celui qui suit l'élection dans le cycle de { $years } ans
    ({ $expected }). Vérifiez.

# $elected (Day)
# $renewed_from (Day)
# $next (Period)
renewed =
    Élue le { $elected }, la délégation a un an le { $renewed_from } : elle est renouvelée au scrutin national
    ({ $next }).

# $elected (Day)
# $renewed_from (Day)
# $next (Period)
# $ends (Period)
prolonged =
    Élue le { $elected }, la délégation n'a un an que le { $renewed_from }, après le scrutin national ({ $next }) : elle
    est prolongée de cinq ans, jusqu'au scrutin suivant ({ $ends }).

# $elected (Day)
# $renewed_from (Day)
undecided =
    Élue le { $elected } : un scrutin national à partir du { $renewed_from } la renouvelle, un scrutin plus tôt la
    prolonge. Le jour reste à publier.

## The headcount

# $headcount (Number)
# $threshold (Number)
no_obligation = { $headcount ->
    [one] { $headcount } salarié
   *[other] { $headcount } salariés
}, en dessous de { $threshold } : il n'y a pas de délégation à élire.

# $headcount (Number)
# $threshold (Number)
threshold_reached =
    Avec { $headcount } salariés le seuil de { $threshold } est atteint : l'entreprise élit hors période.

# $headcount (Number)
# $threshold (Number)
continues_below =
    L'effectif est tombé à { $headcount }, en dessous de { $threshold } : la délégation continue dans sa composition
    jusqu'à la fin du mandat.

# $headcount (Number)
continues =
    L'effectif est de { $headcount } : la délégation continue dans sa composition jusqu'à la fin du mandat.

## Empty places

# $missing (Number)
replaced = { titulaires_missing } : { suppleants_follow }.

# $missing (Number)
suppleants_unknown = { titulaires_missing } : { suppleants_follow } ; indiquez combien il en reste.

# $missing (Number)
may_be_ordered =
    { titulaires_missing } et les suppléants ne suffisent plus : le ministre peut ordonner le renouvellement intégral,
    sur avis des syndicats représentés.

## A transfer

survives = Ce qui est transféré garde son autonomie : sa délégation subsiste.

joins =
    L'autonomie est perdue : les délégués rejoignent la délégation d'accueil jusqu'au prochain renouvellement ;
    président et bureau sont désignés à nouveau dans le mois.

acts_for_all = L'entité d'accueil n'a pas de délégation : celle qui est transférée agit pour tous.

## One delegate

mandate_ends = Le mandat du délégué prend fin.

ends_at_installation =
    Qui n'est pas réélu reste en fonction jusqu'à l'installation de la nouvelle délégation.
