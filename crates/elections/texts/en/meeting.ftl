### The first meeting of a delegation, and who is elected there.

most_votes_convenes = The elected member with most votes convenes the constituent meeting.

equal_conveners = { $equal } elected members have as many votes; no text decides: the oldest convenes.

oldest_convenes = Elected without a vote: the oldest titulaire convenes the constituent meeting.

relative_majority = The office goes to the titulaire with most votes in the secret ballot.

equal_votes = { $equal } titulaires have as many votes: the oldest wins.

draw = { $equal } of them were born on the same day; no text decides: a lot must be drawn.
