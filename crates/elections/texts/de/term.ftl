### The term of a delegation, and what happens to it between two national polls.

## Parts of the sentences below

titulaires_missing = { $missing ->
    [one] Ein ordentliches Mitglied der Liste fehlt
   *[other] { $missing } ordentliche Mitglieder der Liste fehlen
}

suppleants_follow = { $missing ->
    [one] Ein stellvertretendes Mitglied dieser Liste rückt nach
   *[other] Stellvertretende Mitglieder dieser Liste rücken nach
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
    Gewählt am { $elected }, ist der Betriebsrat am { $renewed_from } ein Jahr alt: Er wird bei der landesweiten Wahl
    ({ $next }) erneuert.

prolonged =
    Gewählt am { $elected }, ist der Betriebsrat erst am { $renewed_from } ein Jahr alt, nach der landesweiten Wahl
    ({ $next }): Sein Mandat wird um fünf Jahre verlängert, bis zur folgenden Wahl ({ $ends }).

undecided =
    Gewählt am { $elected }: Eine landesweite Wahl ab dem { $renewed_from } erneuert den Betriebsrat, eine frühere
    verlängert sein Mandat. Der Tag ist noch zu veröffentlichen.

## The headcount

no_obligation = { $headcount } Arbeitnehmer, unter { $threshold }: Es ist kein Betriebsrat zu wählen.

threshold_reached =
    Mit { $headcount } Arbeitnehmern ist die Schwelle von { $threshold } erreicht: Das Unternehmen wählt außerhalb der
    landesweiten Wahl.

continues_below =
    Die Belegschaft ist auf { $headcount } gefallen, unter { $threshold }: Der Betriebsrat bleibt in seiner Zusammensetzung
    bis zum Ende des Mandats.

continues =
    Die Belegschaft beträgt { $headcount }: Der Betriebsrat bleibt in seiner Zusammensetzung bis zum Ende des Mandats.

## Empty places

replaced = { titulaires_missing }: { suppleants_follow }.

suppleants_unknown = { titulaires_missing }: { suppleants_follow }; geben Sie an, wie viele noch da sind.

may_be_ordered =
    { titulaires_missing } und die stellvertretenden reichen nicht mehr: Der Minister kann die vollständige Erneuerung
    anordnen, nach Anhörung der vertretenen Gewerkschaften.

## A transfer

survives = Was übergeht, behält seine Eigenständigkeit: Sein Betriebsrat bleibt.

joins =
    Die Eigenständigkeit geht verloren: Die Mitglieder treten dem aufnehmenden Betriebsrat bis zur nächsten Erneuerung
    bei; Vorsitzender und Vorstand werden binnen eines Monats neu bestimmt.

acts_for_all = Die aufnehmende Einheit hat keinen Betriebsrat: Der übergegangene handelt für alle.

## One delegate

mandate_ends = Das Mandat des Mitglieds endet.

ends_at_installation = Wer nicht wiedergewählt wird, bleibt bis zum Amtsantritt des neuen Betriebsrats im Amt.
