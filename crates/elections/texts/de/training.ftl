### The training leave of delegates.

no_delegation = Unter { $threshold } Beschäftigten gibt es keine Delegation und keinen Bildungsurlaub.

per_mandate = Bei { $headcount } Beschäftigten hat ein ordentlicher Delegierter { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
} Bildungsurlaub je Mandat.

per_year = Bei { $headcount } Beschäftigten hat ein ordentlicher Delegierter { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
} Bildungsurlaub im Jahr.

first_mandate = Ein zum ersten Mal gewählter ordentlicher Delegierter hat { $hours } Stunden mehr.

half = Ein Ersatzdelegierter hat die Hälfte.
