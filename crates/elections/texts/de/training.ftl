### The training leave of delegates.

no_delegation = Unter { $threshold } Arbeitnehmern gibt es keinen Betriebsrat und keinen Bildungsurlaub.

per_mandate = Bei { $headcount } Arbeitnehmern hat ein ordentliches Mitglied { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
} Bildungsurlaub je Mandat.

per_year = Bei { $headcount } Arbeitnehmern hat ein ordentliches Mitglied { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
} Bildungsurlaub im Jahr.

first_mandate = Ein zum ersten Mal gewähltes ordentliches Mitglied hat { $hours } Stunden mehr.

half = Ein stellvertretendes Mitglied hat die Hälfte.
