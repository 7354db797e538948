### Who takes the place of a delegate who goes.

next_suppleant =
    Der nächste Ersatzdelegierte derselben Liste rückt nach, in der Reihenfolge der Stimmen; bei Gleichheit der
    Älteste.

drawn = Gleiche Stimmen und gleiches Geburtsdatum: Das Los hat bestimmt, welcher Ersatzdelegierte nachrückt.

draw =
    { $equal } Ersatzdelegierte haben gleich viele Stimmen und sind am selben Tag geboren: Das Los muss gezogen
    werden.

nobody_left =
    Die Liste hat keinen Ersatzdelegierten mehr, und ihre ordentlichen Delegierten sind nicht vollzählig: Der Minister
    kann nach Anhörung der vertretenen Gewerkschaften die gesamte Erneuerung anordnen.

suppleant_gone = Ein ausscheidender Ersatzdelegierter wird nicht ersetzt; die folgenden rücken auf.
