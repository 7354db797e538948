### Whether a delegation is elected, how many sit in it, and by which system.

no_obligation = Unter { $threshold } Beschäftigten ist keine Delegation zu wählen.

band = Eine Belegschaft von { $headcount } ergibt { $titulaires ->
    [one] einen ordentlichen und einen Ersatzdelegierten.
   *[other] { $titulaires } ordentliche und ebenso viele Ersatzdelegierte.
}

steps = { $headcount } liegt um { $over } über { $top }: { $step } passt { $steps ->
    [0] kein Mal
    [one] einmal
   *[other] { $steps } Mal
} hinein, also { $base } + { $steps }.

majority = Unter { $threshold } Beschäftigten gilt die relative Mehrheitswahl.

proportional = Ab { $threshold } Beschäftigten gilt die Verhältniswahl.
