### Who takes the place of a delegate who goes.

next_suppleant =
    Das nächste stellvertretende Mitglied derselben Liste rückt nach, in der Reihenfolge der Stimmen; bei Gleichheit
    das älteste.

drawn = Gleiche Stimmen und gleiches Geburtsdatum: Das Los hat bestimmt, welches stellvertretende Mitglied nachrückt.

draw =
    { $equal } stellvertretende Mitglieder haben gleich viele Stimmen und sind am selben Tag geboren: Das Los muss
    entscheiden.

nobody_left =
    Die Liste hat kein stellvertretendes Mitglied mehr, und ihre ordentlichen Mitglieder sind nicht vollzählig: Der
    Minister kann die vollständige Erneuerung anordnen, nach Anhörung der vertretenen Gewerkschaften.

suppleant_gone = Ein ausscheidendes stellvertretendes Mitglied wird nicht ersetzt; die folgenden rücken auf.
