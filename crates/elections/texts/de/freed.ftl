### How many delegates are freed from all other work.

## Parts of the sentences below

freed_delegates = { $freed ->
    [one] { $freed } freigestellter Delegierter
   *[other] { $freed } freigestellte Delegierte
}

## The sentences

none = Unter { $from } Beschäftigten wird kein Delegierter freigestellt.

band = Eine Belegschaft von { $headcount } ergibt { $freed ->
    [one] { $freed } freigestellten Delegierten.
   *[other] { $freed } freigestellte Delegierte.
}

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
    Über { $above } Beschäftigten benennt jede nationale Gewerkschaft mit Kollektivvertrag einen davon: { $named }
    insgesamt.

more_unions = { $unions } Gewerkschaften können benennen, aber es gibt nur { $freed ->
    [one] { $freed } freigestellten Delegierten
   *[other] { $freed } freigestellte Delegierte
}: Das müssen sie unter sich regeln.

elected = Die Delegation wählt { $elected ->
    [one] { $elected } freigestellten Delegierten
   *[other] { $elected } freigestellte Delegierte
} geheim nach Listen im Verhältnis.
