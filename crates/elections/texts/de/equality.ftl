### The time of the equality delegate.

no_delegation = Unter { $threshold } Arbeitnehmern gibt es keinen Betriebsrat und keinen Gleichberechtigungsbeauftragten.

monthly = Bei { $headcount } Arbeitnehmern hat der Gleichberechtigungsbeauftragte { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
} im Monat zusätzlich.

weekly = Bei { $headcount } Arbeitnehmern, also über { $above }, hat der Gleichberechtigungsbeauftragte { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
} je Woche zusätzlich.
