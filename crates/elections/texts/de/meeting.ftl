### The first meeting of a delegation, and who is elected there.

most_votes_convenes = Wer unter den Gewählten die meisten Stimmen hat, beruft die konstituierende Sitzung ein.

equal_conveners = { $equal } Gewählte haben gleich viele Stimmen; kein Text entscheidet: Der Älteste beruft ein.

oldest_convenes = Ohne Abstimmung gewählt: Das älteste ordentliche Mitglied beruft die konstituierende Sitzung ein.

relative_majority = Das Amt geht an das ordentliche Mitglied mit den meisten Stimmen in geheimer Wahl.

equal_votes = { $equal } ordentliche Mitglieder haben gleich viele Stimmen: Das älteste ist gewählt.

draw = { $equal } von ihnen sind am selben Tag geboren; kein Text entscheidet: Das Los muss entscheiden.
