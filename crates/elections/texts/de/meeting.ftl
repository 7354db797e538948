### The first meeting of a delegation, and who is elected there.

most_votes_convenes = Wer unter den Gewählten die meisten Stimmen hat, beruft die konstituierende Sitzung ein.

equal_conveners = { $equal } Gewählte haben gleich viele Stimmen; kein Text entscheidet: Der Älteste beruft ein.

oldest_convenes = Ohne Abstimmung gewählt: Der älteste ordentliche Delegierte beruft die konstituierende Sitzung ein.

relative_majority = Das Amt geht an den ordentlichen Delegierten mit den meisten Stimmen in geheimer Wahl.

equal_votes = { $equal } ordentliche Delegierte haben gleich viele Stimmen: Der älteste gewinnt.

draw = { $equal } von ihnen sind am selben Tag geboren; kein Text entscheidet: Das Los muss gezogen werden.
