### A filing that came on paper.

step = { $step ->
    [accept] Accept
    [send_back] Send back
    [take_correction] Take the correction
   *[close] Close
}

channel = { $channel ->
    [letter] Letter
    [registered_letter] Registered letter
   *[in_person] Handed in
}
