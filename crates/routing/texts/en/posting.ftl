### What must hang in a company, and the log of what hung there.

state = { $state ->
    [upcoming] Upcoming
    [to_post] To be posted
    [hanging] Posted
    [done] Posting done
    [incomplete] Posting incomplete
   *[missed] Not posted
}

line = { $line ->
    [hangs] Posted
    [taken_down] Taken down
   *[withdrawn] Withdrawn
}
