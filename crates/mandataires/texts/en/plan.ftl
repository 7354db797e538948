### Why companies are in one group, and others in none.

grouped = { $grouped ->
    [one_band] Companies of one headcount band
   *[merged] Neighbouring bands joined, as there are too few spaces
}

unassigned = { $unassigned ->
    [headcount_unknown] The headcount is not known
    [below_threshold] The headcount is below the legal threshold
    [outside_bands] No band holds this headcount
    [placed_by_hand] It was placed by hand
    [space_pinned] Its space is pinned
   *[no_space] All spaces are pinned
}
