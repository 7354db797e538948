### A run that writes letters.

state = { $state ->
    [running] Running
    [completed] Completed
   *[interrupted] Interrupted
}
