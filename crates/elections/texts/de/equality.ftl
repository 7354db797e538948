### The time of the equality delegate.

no_delegation = Unter { $threshold } Beschäftigten gibt es keine Delegation und keinen Gleichstellungsdelegierten.

monthly = Bei { $headcount } Beschäftigten hat der Gleichstellungsdelegierte { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
} im Monat zusätzlich.

weekly = Bei { $headcount } Beschäftigten, also über { $above }, hat der Gleichstellungsdelegierte { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
} je Woche zusätzlich.
