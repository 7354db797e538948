candidature_received_after_the_deadline = Kandidatur nach Ende der Frist
    .explanation = Kandidaturen werden bis zum { $deadline } angenommen.
    .action = Weisen Sie die Kandidatur zurück, oder prüfen Sie Tag und Uhrzeit.

candidate_not_eligible = Kandidat nicht wählbar
    .explanation = Eine Bedingung der Wählbarkeit fehlt; die Gründe nennen sie.
    .action = Prüfen Sie die Angaben, oder weisen Sie die Kandidatur zurück.

acceptance_not_signed = Annahme nicht unterzeichnet
    .explanation = Jeder Kandidat unterzeichnet, dass er die Kandidatur annimmt.
    .action = Lassen Sie die Annahme vor Ende der Frist unterzeichnen.

candidate_on_two_lists = Kandidat auf zwei Listen
    .explanation = Niemand kandidiert auf zwei Listen.
    .action = Fragen Sie den Kandidaten, welche gilt.

eligibility_to_be_decided = Wählbarkeit zu klären
    .explanation = Die Angaben oder das Gesetz lassen die Wählbarkeit offen; die Gründe sagen, warum.
    .action = Entscheiden Sie, und bewahren Sie den Grund auf.

role_to_be_examined = Funktion zu prüfen
    .explanation = Die Funktion des Kandidaten wird nicht erkannt; manche Funktionen schließen aus.
    .action = Prüfen Sie, dass sie keine der ausschließenden ist.

presented_twice = Zweimal vorgeschlagen
    .explanation = Diese Person ist schon vorgeschlagen; sie zählt nur einmal.
    .action = Belassen Sie es bei einer der beiden Kandidaturen.
