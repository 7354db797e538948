### A run that writes letters.

# $state (crate::RunState)
state = { $state ->
    [running] En cours
    [completed] Terminé
   *[interrupted] Interrompu
}
