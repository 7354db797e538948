list_named_twice = Liste zweimal genannt
    .explanation = Eine frühere Liste hat bereits diesen Namen.
    .action = Geben Sie jeder Liste ihren eigenen Namen.

missing_signature = Fehlende Unterschrift
    .explanation = Das Protokoll wird vom Vorsitzenden des Wahlbüros unterzeichnet, oder von dem, der es aufgenommen hat.
    .action = Lassen Sie unterzeichnen und geben Sie den Tag an.

missing_signature_of_an_assessor = Unterschrift eines Beisitzers fehlt
    .explanation = Jeder Beisitzer unterzeichnet das Protokoll an Ort und Stelle.
    .action = Lassen Sie unterzeichnen und geben Sie den Tag an.

twice_in_the_office = Zweimal im Wahlbüro
    .explanation = Dieselbe Person sitzt schon an anderer Stelle im Wahlbüro.
    .action = Vorsitzender und Beisitzer sind verschiedene Personen.

observer_within_the_office = Beobachter im Wahlbüro
    .explanation = Ein Beobachter gehört dem Wahlbüro nicht an.
    .action = Entfernen Sie den Beobachter oder ändern Sie das Wahlbüro.

counting_of_another_poll = Auszählung einer anderen Wahl
    .explanation = Tag, Sitze und Wahlsystem dieser Auszählung sind nicht die des Gesamtergebnisses.
    .action = Fügen Sie die Auszählung dieser Wahl bei, oder berichtigen Sie sie.

wrong_nombre_electoral = Wahlzahl
    .explanation = Die Wahlzahl ist die ganze Zahl über { $total } : { $divisor }, also { $expected }.
    .action = Berichtigen Sie die Wahlzahl und was davon abhängt.

wrong_first_round = Erste Verteilung
    .explanation = Die Wahlzahl gibt dieser Liste { $expected ->
        [one] { $expected } Sitz
       *[other] { $expected } Sitze
    }.
    .action = Berichtigen Sie die Zahl der Sitze.

wrong_number_of_further_seats = Weitere Sitze
    .explanation = Nach der ersten Verteilung { $expected ->
        [one] geht { $expected } Sitz
       *[other] gehen { $expected } Sitze einzeln
    } an den höchsten Quotienten.
    .action = Tragen Sie jeden Sitz mit allen Quotienten ein.

wrong_quotient = Falscher Quotient
    .explanation = Der Quotient dieser Liste ist { $expected }.
    .action = Berichtigen Sie den Quotienten.

seat_of_another_list = Sitz einer anderen Liste
    .explanation = Der Sitz geht an den höchsten Quotienten, bei Gleichheit an die Liste mit den meisten Stimmen: { $expected }.
    .action = Berichtigen Sie die Liste und die folgenden Quotienten.

wrong_seats_of_the_list = Sitze der Liste
    .explanation = Die Stimmen geben dieser Liste { $titulaires ->
        [one] { $titulaires } ordentliches
       *[other] { $titulaires } ordentliche
    } und { $suppleants ->
        [one] { $suppleants } stellvertretendes Mitglied
       *[other] { $suppleants } stellvertretende Mitglieder
    }.
    .action = Berichtigen Sie die Zahl, oder wer gewählt ist.

missing_agreement = Fehlende Einigung
    .explanation =
        Ohne Abstimmung einigen sich alle Kandidaten, wer ordentliches und wer stellvertretendes Mitglied wird und in welcher
        Reihenfolge.
    .action = Lassen Sie wählen, oder holen Sie die Einigung aller ein.

established_before_the_close = Vor Fristende aufgenommen
    .explanation = Kandidaturen sind bis zum { $closed } möglich.
    .action = Berichtigen Sie den Tag, oder warten Sie das Fristende ab.

signed_before_it_was_established = Vor der Aufnahme unterzeichnet
    .explanation = Das Protokoll ist am { $established } aufgenommen.
    .action = Berichtigen Sie einen der beiden Tage.

lot_to_be_recorded = Losentscheid fehlt
    .explanation = Diese Listen stehen in allem gleich: { $lists }. Das Los entscheidet über { $seats ->
        [one] { $seats } Sitz
       *[other] { $seats } Sitze
    }.
    .action = Losen Sie und tragen Sie die Reihenfolge der Listen ein.

lot_without_need = Los ohne Anlass
    .explanation = Das eingetragene Los nennt nicht die gleichstehenden Listen, jede einmal.
    .action = Tragen Sie die gleichstehenden Listen in der Reihenfolge des Loses ein.

unknown_list = Unbekannte Liste
    .explanation = Keine Liste dieser Wahl heißt { $list }.
    .action = Berichtigen Sie den Namen der Liste.

candidate_in_the_office = Kandidat im Wahlbüro
    .explanation = Eine Person dieses Namens kandidiert; Kandidaten sollten nicht im Wahlbüro sitzen.
    .action = Prüfen Sie, ob es nur der gleiche Name ist.

claim_without_a_decision = Beanstandung ohne Entscheidung
    .explanation = Das Wahlbüro entscheidet über jede Beanstandung und trägt seine Entscheidung ein.
    .action = Tragen Sie die Entscheidung ein.

sharing_of_seats_not_recorded = Sitzverteilung nicht eingetragen
    .explanation = Das Protokoll nennt Wahlzahl, Quotienten und Sitze jeder Liste.
    .action = Tragen Sie die Verteilung ein.

candidates_equal_in_everything = Völlig gleiche Kandidaten
    .explanation =
        { $equal } Kandidaten haben gleich viele Stimmen und sind am selben Tag geboren; das Los entscheidet über ihren
        Rang.
    .action = Halten Sie das Los im Protokoll fest.

list_too_short = Zu kurze Liste
    .explanation = { $lists ->
        [one] Eine Liste hat mehr Sitze als Kandidaten: { $lists }.
       *[other] Mehrere Listen haben mehr Sitze als Kandidaten: { $lists }.
    } Kein Text sagt, was mit diesen Sitzen geschieht.
    .action = Entscheiden Sie, und tragen Sie die Wahl ein.
