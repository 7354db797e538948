more_voters_than_electors = Mehr Wähler als Wahlberechtigte
    .explanation = Nur eingetragene Wahlberechtigte wählen.
    .action = Berichtigen Sie beide Zahlen.

more_postal_voters_than_voters = Mehr Briefwähler als Wähler
    .explanation = Briefwähler gehören zu den Wählern.
    .action = Berichtigen Sie beide Zahlen.

ballots_unlike_voters = Stimmzettel und Wähler
    .explanation = Stimmzettel in der Urne und zurückgewiesene Briefe ergeben zusammen die Zahl der Wähler.
    .action = Zählen Sie nach, oder geben Sie die zurückgewiesenen Briefe an.

ballots_unlike_their_parts = Gültige, leere und ungültige
    .explanation = Gültige, leere und ungültige Stimmzettel ergeben zusammen die Stimmzettel in der Urne.
    .action = Berichtigen Sie diese Zahlen.

too_many_votes = Zu viele Stimmen
    .explanation = Jeder gültige Stimmzettel trägt höchstens eine Stimme je Sitz: insgesamt { $most }, nicht { $votes }.
    .action = Berichtigen Sie die Stimmen.

more_votes_than_ballots = Mehr Stimmen als Stimmzettel
    .explanation = Bei der Mehrheitswahl hat ein Kandidat höchstens eine Stimme je gültigem Stimmzettel: { $most }.
    .action = Berichtigen Sie die Stimmen.

too_many_elected = Zu viele Gewählte
    .explanation = { $titulaires ->
        [one] { $titulaires } ordentliches
       *[other] { $titulaires } ordentliche
    } und { $suppleants ->
        [one] { $suppleants } stellvertretendes Mitglied
       *[other] { $suppleants } stellvertretende Mitglieder
    } sind gewählt; das sind mehr als Sitze.
    .action = Berichtigen Sie, wer gewählt ist.

seats_of_titulaires_not_given = Nicht vergebene Sitze
    .explanation = Genügend Kandidaten haben Stimmen für { $expected ->
        [one] { $expected } ordentliches Mitglied
       *[other] { $expected } ordentliche Mitglieder
    }.
    .action = Berichtigen Sie, wer gewählt ist.

elected_on_too_weak_a_list = Gewählt auf zu schwacher Liste
    .explanation = Eine Liste unter { $percent } der Stimmen erhält keinen Sitz.
    .action = Berichtigen Sie die Stimmen, oder wer gewählt ist.

wrong_number_of_assessors = Anzahl der Beisitzer
    .explanation = Das Wahlbüro hat einen Vorsitzenden und { $expected } Beisitzer, die alle unterzeichnen.
    .action = Geben Sie jeden Beisitzer an.

signed_before_the_poll = Vor der Wahl unterzeichnet
    .explanation = Das Protokoll wird nach der Wahl vom { $poll } unterzeichnet.
    .action = Berichtigen Sie den Tag der Unterschrift.

suffrages_unlike_the_candidates = Stimmen der Liste
    .explanation = Die Kandidaten dieser Liste haben zusammen { $sum } Stimmen; das ist nicht die Summe der Liste.
    .action = Prüfen Sie die Summe und die Stimmen.

more_than_two_votes_a_ballot = Mehr als zwei Stimmen je Zettel
    .explanation = Bei der Verhältniswahl hat ein Kandidat höchstens zwei Stimmen je gültigem Stimmzettel: { $most }.
    .action = Prüfen Sie die Stimmen.

rank_against_the_votes = Rang gegen die Stimmen
    .explanation = Ein Kandidat mit weniger Stimmen steht besser als dieser.
    .action = Prüfen Sie, wer gewählt ist, oder nennen Sie den Grund, etwa eine Ablehnung.

equal_votes_out_of_order = Stimmengleichheit
    .explanation = Ein jüngerer Kandidat mit gleich vielen Stimmen steht besser als dieser.
    .action = Geben Sie bei Gleichheit dem Älteren den Sitz, oder nennen Sie den Grund.

empty_seats = Leere Sitze
    .explanation = { $seats ->
        [one] { $seats } Sitz eines ordentlichen oder stellvertretenden Mitglieds bleibt leer.
       *[other] { $seats } Sitze von ordentlichen oder stellvertretenden Mitgliedern bleiben leer.
    }
    .action = Prüfen Sie, ob Kandidaten fehlen.

signed_on_another_day = An einem anderen Tag unterzeichnet
    .explanation = Das Protokoll wird an Ort und Stelle unterzeichnet, am { $poll }.
    .action = Prüfen Sie den Tag; eine Abweichung hindert die Bestätigung nicht.

late_proces_verbal = Spätes Protokoll
    .explanation = Ohne Abstimmung wird das Protokoll spätestens am { $latest } übermittelt.
    .action = Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.

other_seats_of_the_list = Sitze der Liste
    .explanation = Die Stimmen geben dieser Liste { $titulaires ->
        [one] { $titulaires } ordentliches
       *[other] { $titulaires } ordentliche
    } und { $suppleants ->
        [one] { $suppleants } stellvertretendes Mitglied
       *[other] { $suppleants } stellvertretende Mitglieder
    }.
    .action = Prüfen Sie die Stimmen und wer gewählt ist, oder nennen Sie den Grund, etwa eine Ablehnung.

person_never_stood = Nie kandidiert
    .explanation = Diese Person steht nicht in der Mitteilung der Kandidaten, die übermittelt wurde.
    .action = Berichtigen Sie die Matrikel, oder lassen Sie zuerst die Mitteilung der Kandidaten berichtigen.

stood_on_another_list = Andere Liste als mitgeteilt
    .explanation = Diese Person wurde nicht auf dieser Liste als Kandidat mitgeteilt.
    .action = Berichtigen Sie die Liste, oder lassen Sie zuerst die Mitteilung der Kandidaten berichtigen.

somebody_stood = Es gab Kandidaten
    .explanation = { $count ->
        [one] { $count } Kandidat wurde
       *[other] { $count } Kandidaten wurden
    } mitgeteilt; der Minister bestimmt die Mitglieder nur, wenn niemand kandidiert.
    .action = Berichtigen Sie den Ausgang der Wahl.

candidates_left_out = Kandidaten ohne Ergebnis
    .explanation = { $count ->
        [one] { $count } mitgeteilter Kandidat steht
       *[other] { $count } mitgeteilte Kandidaten stehen
    } nicht im Ergebnis.
    .action = Ergänzen Sie sie, oder nennen Sie den Grund, etwa einen Rückzug.

other_outcome_than_declared = Anderer Ausgang als mitgeteilt
    .explanation = Die Mitteilung der Kandidaten sagt das Gegenteil: eine Abstimmung ohne Einigung aller Kandidaten, und keine mit ihr.
    .action = Prüfen Sie den Ausgang der Wahl.

poll_not_closed = Abstimmung noch nicht beendet
    .explanation = Die Abstimmung endet am { $poll }; das Ergebnis einer Abstimmung gibt es erst, wenn das letzte Wahlbüro geschlossen hat.
    .action = Warten Sie die Auszählung vor der Bestätigung ab.

other_than_the_proces_verbal = Anders als das Protokoll
    .explanation = Das unterzeichnete Protokoll sagt an dieser Stelle etwas anderes.
    .action = Übernehmen Sie, was im Protokoll steht, oder lassen Sie es berichtigen und neu unterzeichnen.
