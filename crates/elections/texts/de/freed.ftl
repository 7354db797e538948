### How many delegates are freed from all other work.

## Parts of the sentences below

freed_delegates = { $freed ->
    [one] { $freed } freigestelltes Mitglied
   *[other] { $freed } freigestellte Mitglieder
}

## The sentences

none = Unter { $from } Arbeitnehmern wird kein Mitglied freigestellt.

band = Eine Belegschaft von { $headcount } ergibt { freed_delegates }.

full_steps = Eine Belegschaft von { $headcount } liegt { $steps ->
    [0] keine volle Stufe
    [one] eine volle Stufe
   *[other] { $steps } volle Stufen
} von { $step } über { $top }: { $base } + { $steps } = { freed_delegates }. Das Gesetz sagt nicht, ob eine begonnene Stufe
    genügt.

started_steps = Eine Belegschaft von { $headcount } liegt { $steps ->
    [one] eine begonnene Stufe
   *[other] { $steps } begonnene Stufen
} von { $step } über { $top }: { $base } + { $steps } = { freed_delegates }. Das Gesetz sagt nicht, ob eine begonnene Stufe
    genügt.

named =
    Über { $above } Arbeitnehmern benennt jede nationale Gewerkschaft mit Kollektivvertrag eines davon: { $named }
    insgesamt.

more_unions =
    { $unions } Gewerkschaften können benennen, aber es gibt nur { freed_delegates }: Das müssen sie unter sich regeln.

elected = Der Betriebsrat wählt { $elected ->
    [one] { $elected } freigestelltes Mitglied
   *[other] { $elected } freigestellte Mitglieder
} in geheimer Verhältniswahl nach Listen.
