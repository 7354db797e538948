### How many further members the bureau has.

none = Eine Delegation mit { $members ->
    [one] { $members } Mitglied
   *[other] { $members } Mitgliedern
}, weniger als { $from }, hat keine weiteren Mitglieder im Büro.

extra = Eine Delegation mit { $members } Mitgliedern hat { $extra ->
    [one] { $extra } weiteres Mitglied
   *[other] { $extra } weitere Mitglieder
} im Büro, nach Listen im Verhältnis gewählt.

titulaires_count = Als Mitglieder zählen hier nur die ordentlichen Delegierten; das Gesetz sagt es nicht ausdrücklich.

all_count = Als Mitglieder zählen hier ordentliche und Ersatzdelegierte; das Gesetz sagt es nicht ausdrücklich.
