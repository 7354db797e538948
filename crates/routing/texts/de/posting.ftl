### What must hang in a company, and the log of what hung there.

state = { $state ->
    [upcoming] Steht bevor
    [to_post] Auszuhängen
    [hanging] Hängt aus
    [done] Aushang erfüllt
    [incomplete] Aushang unvollständig
   *[missed] Nicht ausgehängt
}

line = { $line ->
    [hangs] Hängt aus
    [taken_down] Abgenommen
   *[withdrawn] Zurückgezogen
}
