### How the mandate of a delegate ends.

not_reelected = The mandate ends when the new delegation is installed.

left_the_firm = The mandate ends with the contract of employment.

resigned = The mandate ends by resignation.

left_the_union =
    The mandate ends when the union that presented the delegate says that he or she no longer belongs to it.

death = The mandate ends by death.

lost_work_permit = The mandate ends with the permission to work.
