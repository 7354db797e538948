### Whether a delegation is elected, how many sit in it, and by which system.

no_obligation = Unter { $threshold } Arbeitnehmern ist kein Betriebsrat zu wählen.

band = Eine Belegschaft von { $headcount } ergibt { $titulaires ->
    [one] ein ordentliches und ein stellvertretendes Mitglied.
   *[other] { $titulaires } ordentliche und ebenso viele stellvertretende Mitglieder.
}

steps = { $headcount } liegt um { $over } über { $top }: { $step } passt { $steps ->
    [0] kein Mal
    [one] einmal
   *[other] { $steps } Mal
} hinein, also { $base } + { $steps }.

majority = Unter { $threshold } Arbeitnehmern gilt die relative Mehrheitswahl.

proportional = Ab { $threshold } Arbeitnehmern gilt die Verhältniswahl.
