### The term of a delegation, and what happens to it between two national polls.

## Parts of the sentences below

titulaires_missing = { $missing ->
    [one] Ein ordentlicher Delegierter der Liste fehlt
   *[other] { $missing } ordentliche Delegierte der Liste fehlen
}

suppleants_follow = { $missing ->
    [one] ein Ersatzdelegierter dieser Liste rückt nach
   *[other] Ersatzdelegierte dieser Liste rücken nach
}

## The next national poll

five_years = Das Mandat dauert { $years ->
    [one] { $years } Jahr.
   *[other] { $years } Jahre.
}

window =
    Die landesweite Wahl liegt zwischen dem { $from } und dem { $until }; ihr Tag ist nicht veröffentlicht.

unexpected_poll =
    Die angegebene landesweite Wahl ({ $next }) ist nicht die, die im Abstand von { $years } Jahren folgt
    ({ $expected }). Prüfen Sie es.

renewed =
    Gewählt am { $elected }, ist die Delegation am { $renewed_from } ein Jahr alt: Sie wird bei der landesweiten Wahl
    ({ $next }) erneuert.

prolonged =
    Gewählt am { $elected }, ist die Delegation erst am { $renewed_from } ein Jahr alt, nach der landesweiten Wahl
    ({ $next }): Sie wird um fünf Jahre verlängert, bis zur folgenden Wahl ({ $ends }).

undecided =
    Gewählt am { $elected }: Eine landesweite Wahl ab dem { $renewed_from } erneuert sie, eine frühere verlängert sie.
    Der Tag ist noch zu veröffentlichen.

## The headcount

no_obligation = { $headcount ->
    [one] { $headcount } Beschäftigter
   *[other] { $headcount } Beschäftigte
}, unter { $threshold }: Es ist keine Delegation zu wählen.

threshold_reached =
    Mit { $headcount } Beschäftigten ist die Schwelle von { $threshold } erreicht: Das Unternehmen wählt außerhalb des
    Zeitraums.

continues_below =
    Die Belegschaft ist auf { $headcount } gefallen, unter { $threshold }: Die Delegation bleibt in ihrer Zusammensetzung
    bis zum Ende des Mandats.

continues =
    Die Belegschaft beträgt { $headcount }: Die Delegation bleibt in ihrer Zusammensetzung bis zum Ende des Mandats.

## Empty places

replaced = { titulaires_missing }: { suppleants_follow }.

suppleants_unknown = { titulaires_missing }: { suppleants_follow }; geben Sie an, wie viele noch da sind.

may_be_ordered =
    { titulaires_missing } und die Ersatzdelegierten reichen nicht mehr: Der Minister kann die vollständige Neuwahl
    anordnen, nach Anhörung der vertretenen Gewerkschaften.

## A transfer

survives = Was übergeht, behält seine Eigenständigkeit: Seine Delegation bleibt.

joins =
    Die Eigenständigkeit geht verloren: Die Delegierten treten der aufnehmenden Delegation bis zur nächsten Erneuerung
    bei; Präsident und Büro werden binnen eines Monats neu bestimmt.

acts_for_all = Die aufnehmende Einheit hat keine Delegation: Die übergegangene handelt für alle.

## One delegate

mandate_ends = Das Mandat des Delegierten endet.

ends_at_installation = Wer nicht wiedergewählt wird, bleibt bis zum Amtsantritt der neuen Delegation im Amt.
