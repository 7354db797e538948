### Why companies are in one group, and others in none.

grouped = { $grouped ->
    [one_band] Unternehmen derselben Größenklasse
   *[merged] Benachbarte Größenklassen zusammengelegt, da die Bereiche nicht ausreichen
}

unassigned = { $unassigned ->
    [headcount_unknown] Die Belegschaft ist nicht bekannt
    [below_threshold] Die Belegschaft liegt unter der gesetzlichen Schwelle
    [outside_bands] Keine Größenklasse umfasst diese Belegschaft
    [placed_by_hand] Es wurde von Hand zugeordnet
    [space_pinned] Sein Bereich ist angeheftet
   *[no_space] Alle Bereiche sind angeheftet
}
