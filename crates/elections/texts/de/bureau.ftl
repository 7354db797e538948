### How many further members the bureau has.

none = Ein Betriebsrat mit { $members ->
    [one] { $members } Mitglied
   *[other] { $members } Mitgliedern
}, weniger als { $from }, hat keine weiteren Mitglieder im Vorstand.

extra = Ein Betriebsrat mit { $members } Mitgliedern hat { $extra ->
    [one] { $extra } weiteres Mitglied
   *[other] { $extra } weitere Mitglieder
} im Vorstand, in Verhältniswahl nach Listen gewählt.

titulaires_count = Als Mitglieder zählen hier nur die ordentlichen; das Gesetz sagt es nicht ausdrücklich.

all_count = Als Mitglieder zählen hier ordentliche und stellvertretende; das Gesetz sagt es nicht ausdrücklich.
