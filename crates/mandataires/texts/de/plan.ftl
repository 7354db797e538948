### Why companies are in one group, and others in none.

grouped = { $grouped ->
    [one_band] Betriebe derselben Größenklasse
   *[merged] Benachbarte Größenklassen zusammengelegt, da die Bereiche nicht ausreichen
}

unassigned = { $unassigned ->
    [headcount_unknown] Die Beschäftigtenzahl ist nicht bekannt
    [below_threshold] Die Beschäftigtenzahl liegt unter der gesetzlichen Schwelle
   *[outside_bands] Keine Größenklasse umfasst diese Beschäftigtenzahl
}
