wrong_number_of_columns = Unerwartete Zahl von Spalten
    .explanation = Spalten in Zeile { $line }: { $found }; erwartete Spalten: { $expected }.
    .action = Setzen Sie Namen und Vornamen in zwei Spalten, oder benennen Sie die Spalten in der ersten Zeile.

missing_column = Fehlende Spalte
    .explanation = Die erste Zeile nennt die Spalten, aber nicht Namen und Vornamen.
    .action = Nennen Sie eine Spalte „Name“ und eine „Vornamen“.

column_named_twice = Spalte zweimal genannt
    .explanation = Spalte { $column } trägt denselben Namen wie eine andere.
    .action = Entfernen Sie eine der beiden.

date_of_birth_unlike_the_matricule = Geburtsdatum anders als in der Matrikel
    .explanation = Eine Matrikel beginnt mit dem Geburtsdatum; dieses ist ein anderes.
    .action = Berichtigen Sie das Datum oder die Matrikel.

line_like_a_header = Spaltennamen unvollständig
    .explanation =
        Zeile { $line } scheint Spalten zu benennen, aber nicht klar die von Namen und Vornamen; das Weitere könnte
        falsch gelesen werden.
    .action = Benennen Sie die Spalten „Name“ und „Vornamen“, oder entfernen Sie diese Zeile.

column_not_read = Spalte nicht gelesen
    .explanation = Spalte { $column } hat keinen bekannten Namen; sie wird nicht gelesen.
    .action = Benennen Sie die Spalte, oder lassen Sie sie weg.

damaged_characters = Beschädigte Zeichen
    .explanation = Dieser Text scheint in einer anderen Kodierung gelesen, zum Beispiel „Ã©“ für „é“.
    .action = Vergleichen Sie ihn mit dem Original.

two_scripts_in_one_word = Zwei Schriften in einem Wort
    .explanation = Ein Wort mischt lateinische, griechische oder kyrillische Buchstaben, die sich ähneln.
    .action = Geben Sie den Namen von Hand ein, wenn er nicht so geschrieben wird.

no_usual_name = Ungewöhnlicher Name
    .explanation = Dieser Name trägt eine Ziffer oder ein Zeichen, das kein Name trägt, oder keinen Buchstaben.
    .action = Prüfen Sie, dass dies der Name ist, und nur er.

line_not_read = Zeile nicht gelesen
    .explanation = Zeile { $line } steht über den Spaltennamen oder wiederholt sie; sie wird nicht gelesen.
    .action = Nennt sie eine Person, so setzen Sie sie unter die Spaltennamen.

the_same_name_twice = Derselbe Name zweimal
    .explanation = Zeile { $line } trägt denselben Namen wie eine frühere, ohne anderes Geburtsdatum.
    .action = Entfernen Sie sie, wenn es dieselbe Person ist.
