### How the seats are shared among the lists. The steps of a procès-verbal, in their order.

## Parts of the sentences below

votes = { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
}

total_votes = { $total ->
    [one] { $total } Stimme
   *[other] { $total } Stimmen
}

all_seats = { $seats ->
    [one] { $seats } Sitz
   *[other] { $seats } Sitze
}

seats_won = { $titulaires ->
    [0] { $suppleants ->
        [0] kein Sitz
        [one] kein ordentliches Mitglied und ein stellvertretendes
       *[other] kein ordentliches Mitglied und { $suppleants } stellvertretende
    }
    [one] ein ordentliches Mitglied und { $suppleants ->
        [0] kein stellvertretendes
        [one] ein stellvertretendes
       *[other] { $suppleants } stellvertretende
    }
   *[other] { $titulaires } ordentliche Mitglieder und { $suppleants ->
        [0] kein stellvertretendes
        [one] ein stellvertretendes
       *[other] { $suppleants } stellvertretende
    }
}

seats_vacant = { $seats ->
    [one] Der Sitz des ordentlichen und der des stellvertretenden Mitglieds bleiben frei
   *[other] Die { $seats } Sitze der ordentlichen und ebenso viele der stellvertretenden Mitglieder bleiben frei
}

## The votes

total = { $lists ->
    [0] Keine Liste stellt sich zur Wahl: { total_votes }.
    [one] Die einzige Liste hat { total_votes }.
   *[other] Die { $lists } Listen haben zusammen { total_votes }.
}

no_suffrages = Ohne gültige Stimme ist niemand gewählt: { seats_vacant }.

## The threshold

above = { $list } hat { votes }, mehr als { $percent } aller Stimmen ({ $least }), und nimmt teil.

exactly = { $list } hat { votes }, genau { $percent } aller Stimmen ({ $least }); das genügt, sie nimmt teil.

below = { $list } hat { votes }, weniger als { $percent } aller Stimmen ({ $least }), und erhält keinen Sitz.

nobody = Keine Liste hat { $percent } der Stimmen: { seats_vacant }.

## The nombre électoral

quotient =
    Die Gesamtzahl ({ $total }) geteilt durch { $divisor } ({ all_seats } plus eins) ergibt { $value }; die Wahlzahl ist
    die nächste ganze Zahl darüber: { $quotient }.

quotient_divides =
    Die Gesamtzahl ({ $total }) geteilt durch { $divisor } ({ all_seats } plus eins) ergibt genau { $below }. Die
    Wahlzahl ist die nächste ganze Zahl darüber: { $quotient }, nicht { $below }.

quotient_divides_and_overflows =
    Die Gesamtzahl ({ $total }) geteilt durch { $divisor } ({ all_seats } plus eins) ergibt genau { $below }. Die
    Wahlzahl ist dennoch die nächste ganze Zahl darüber: { $quotient }, nicht { $below }; mit { $below } { $given ->
        [one] wäre { $given } Sitz
       *[other] wären { $given } Sitze
    } zu vergeben und nicht { $seats }.

## The first round

first_round = { $seats ->
    [0] { $list }: { $votes }, weniger als { $quotient }, ergibt noch keinen Sitz.
    [one] { $list }: { $votes } geteilt durch { $quotient } ergibt einen Sitz (ganzer Teil).
   *[other] { $list }: { $votes } geteilt durch { $quotient } ergibt { $seats } Sitze (ganzer Teil).
}

capped = { $candidates ->
    [0] { $list } hat keinen Kandidaten
    [one] { $list } hat nur einen Kandidaten
   *[other] { $list } hat nur { $candidates } Kandidaten
}: { $seats ->
    [one] Ein überzähliger Sitz wird den anderen Listen angeboten.
   *[other] { $seats } überzählige Sitze werden den anderen Listen angeboten.
}

after_first_round = So vergebene Sitze: { $given }; noch zu vergeben: { $left }.

## Seat by seat

one_quotient = { $list } ({ $votes } : { $divisor } { $value })

full =
    { $list } hat keinen Kandidaten mehr für einen Sitz ({ $candidates } insgesamt) und nimmt an den Quotienten nicht
    mehr teil.

highest = Sitz { $seat }: { $quotients }. Den höchsten Quotienten hat { $list }, die den Sitz erhält.

most_suffrages =
    Sitz { $seat }: { $quotients }. Den höchsten Quotienten haben { $tie } gemeinsam; bei gleichem Quotienten erhält
    den Sitz die Liste mit den meisten Stimmen: { $list } ({ $votes }).

one_each =
    Sitz { $seat }: { $quotients }. Den höchsten Quotienten haben { $tie } gemeinsam; jede mit { votes } erhält einen
    der übrigen Sitze, die Reihenfolge ändert nichts. Dieser Sitz wird { $list } zugeschrieben.

lot =
    Sitz { $seat }: { $quotients }. Den höchsten Quotienten haben { $tie } gemeinsam; bei gleicher Stimmenzahl
    ({ $votes }) hat das Los { $list } bestimmt.

open =
    Ab Sitz { $seat }: { $quotients }. Den höchsten Quotienten haben { $tie } gemeinsam; auch die Stimmenzahl
    ({ $votes }) entscheidet nicht, kein bekannter Text geht weiter.

## What is open

lots_needed = Auszulosen: { $seats ->
    [one] ein Sitz unter { $lists }.
   *[other] { $seats } Sitze unter { $lists }, höchstens einer für jede.
}

choice_needed = Zu wenige Kandidaten auf { $lists }: { $seats ->
    [0] Zu entscheiden ist, ob ihre überzähligen Sitze an die anderen Listen gehen oder frei bleiben.
    [one] Zu entscheiden ist, ob dieser Sitz an die anderen Listen geht oder frei bleibt.
   *[other] Zu entscheiden ist, ob diese { $seats } Sitze an die anderen Listen gehen oder frei bleiben.
}

lot_waits = Das angegebene Los wartet auf diese Entscheidung: Erst sie zeigt, ob und unter wem es nötig ist.

## The result

all_seated = { $candidates ->
    [one] Der einzige Kandidat von { $list } ist ordentliches Mitglied.
   *[other] Alle { $candidates } Kandidaten von { $list } sind ordentliche Mitglieder.
}

vacant_titulaires = Sitze ordentlicher Mitglieder, die mangels Kandidaten frei bleiben: { $seats }.

suppleants = Jede Liste hat ebenso viele stellvertretende Mitglieder wie ordentliche, solange sie Kandidaten hat.

vacant_suppleants = Sitze stellvertretender Mitglieder, die frei bleiben: { $seats }.

result = { $list }: { seats_won }.

result_so_far = Schon sicher für { $list }: { seats_won }.

## What does not fit the headcount

other_headcount = Achtung: Eine Belegschaft von { $headcount } ergibt { $expected ->
    [0] kein ordentliches Mitglied,
    [one] ein ordentliches Mitglied,
   *[other] { $expected } ordentliche Mitglieder,
} nicht { $titulaires }.

other_system = Achtung: Bei einer Belegschaft von { $headcount } gilt nicht dieses Wahlsystem.
