### The first meeting of a delegation, and who is elected there.

most_votes_convenes = The elected member with the most votes convenes the constituent meeting.

equal_conveners = { $equal } elected members have the same number of votes; no text decides: the oldest convenes.

oldest_convenes = Elected without a vote: the oldest titulaire convenes the constituent meeting.

relative_majority = The position goes to the titulaire with the most votes in the secret ballot.

equal_votes = { $equal } titulaires have the same number of votes: the oldest is elected.

draw = { $equal } of them were born on the same day; no text decides: lots must be drawn.
