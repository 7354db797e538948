### A run that writes letters.

state = { $state ->
    [running] Läuft
    [completed] Abgeschlossen
   *[interrupted] Abgebrochen
}
