entry_before_birth = Eintritt vor der Geburt
    .explanation = Niemand tritt vor seiner Geburt ein.
    .action = Berichtigen Sie eines der beiden Daten.

contract_that_ends_before_it_begins = Vertragsende vor dem Beginn
    .explanation = Das Ende des Vertrags liegt vor dem Eintritt.
    .action = Berichtigen Sie eines der beiden Daten.

matricule_in_a_name = Matrikel in einem Namen
    .explanation = Dieser Name enthält so viele Ziffern wie eine Matrikel; eine Matrikel wird nie ausgehängt.
    .action = Entfernen Sie die Ziffern aus dem Namen.

not_the_first_of_the_month = Nicht der Monatserste
    .explanation = Der Stichtag ist der erste Tag des Monats, in dem die Bekanntmachung aushängt.
    .action = Geben Sie den ersten Tag dieses Monats an.

notice_after_the_poll = Bekanntmachung nach der Wahl
    .explanation = Die Bekanntmachung hängt mindestens einen Monat vor der Wahl am { $poll } aus.
    .action = Berichtigen Sie eines der beiden Daten.
