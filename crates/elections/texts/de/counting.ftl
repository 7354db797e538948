### The general count of a poll.

offices = { $offices ->
    [one] Die Gesamtzählung ist die des einzigen Wahlbüros.
   *[other] Die Gesamtzählung ist die Summe von { $offices } Wahlbüros.
}

most_votes = { $valid ->
    [one] { $valid } gültiger Stimmzettel
   *[other] { $valid } gültige Stimmzettel
} mit höchstens { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
} { $valid ->
    [one] ergibt
   *[other] ergeben
} höchstens { $most ->
    [one] { $most } Stimme.
   *[other] { $most } Stimmen.
}

boxes = Ein Kandidat hat je gültigem Stimmzettel höchstens { $boxes ->
    [one] eine Stimme.
   *[other] { $boxes } Stimmen.
}
