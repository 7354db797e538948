### Why companies are in one group, and others in none.

# $grouped (crate::GroupReason)
grouped = { $grouped ->
    [one_band] Entreprises d'une même tranche d'effectif
   *[merged] Tranches voisines réunies, faute d'espaces en nombre suffisant
}

# $unassigned (crate::UnassignedReason)
unassigned = { $unassigned ->
    [headcount_unknown] L'effectif n'est pas connu
    [below_threshold] L'effectif est inférieur au seuil légal
    [outside_bands] Aucune tranche ne comprend cet effectif
    [placed_by_hand] Elle a été placée à la main
    [space_pinned] Son espace est épinglé
   *[no_space] Tous les espaces sont épinglés
}
