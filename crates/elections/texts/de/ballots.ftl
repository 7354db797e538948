### How a ballot is read.

## Parts of the sentences below

held = { $used } von { $allowed ->
    [one] { $allowed } möglichen Stimme
   *[other] { $allowed } möglichen Stimmen
}

doubtful = { $doubt ->
    [other_sign] anderes Zeichen
    [marks_above_boxes] mehr Kreuze als Kästchen
    [circle_and_crosses] Kreis und Kreuze
   *[several_circles] mehrere Kreise
}

## What a ballot counts for

within = Der Stimmzettel trägt { held }.

circle = Der Kreis der Liste { $list } gibt { $size ->
    [one] ihrem einzigen Kandidaten eine Stimme.
   *[other] jedem ihrer { $size } Kandidaten eine Stimme.
}

blank = Der Stimmzettel trägt keine Stimme: Er ist leer.

blank_within_null = Das Protokoll führt leere Stimmzettel unter den ungültigen.

## What makes it null

too_many_votes = Der Stimmzettel trägt { $used } Stimmen, mehr als { $allowed ->
    [one] die eine des Wählers: Er ist ungültig.
   *[other] die { $allowed } des Wählers: Er ist ungültig.
}

list_too_long = Die Liste { $list } hat { $size } Kandidaten, mehr als die { $allowed }, die eine Liste haben darf.

mark_outside_box = Ein Kreuz steht außerhalb der Kästchen: Der Stimmzettel ist ungültig.

not_stamped = Der Stimmzettel wurde nicht vom Vorsitzenden ausgegeben, er ist nicht gestempelt: Er ist ungültig.

altered = Der gedruckte Text wurde verändert: Der Stimmzettel ist ungültig.

object_inside = Der Stimmzettel enthält einen Gegenstand: Er ist ungültig.

recognisable_mark = Ein Zeichen kann den Wähler erkennen lassen: Der Stimmzettel ist ungültig.

two_return_envelopes = Der Wähler hat zwei Umschläge gesandt: Die Stimmzettel sind ungültig.

several_ballots = Der Umschlag enthält mehrere Stimmzettel: Sie sind ungültig.

neutral_envelope_missing = Der neutrale Umschlag fehlt: Der Stimmzettel ist ungültig.

neutral_envelope_marked = Der neutrale Umschlag trägt ein Zeichen: Der Stimmzettel ist ungültig.

## What no text settles

other_sign =
    Auf dem Stimmzettel steht ein anderes Zeichen als ein Kreuz oder ein gefüllter Kreis; es kann ihn ungültig machen.

marks_above_boxes = Kandidat { $candidate } hat { $marks } Kreuze für { $boxes ->
    [one] ein einziges Kästchen; was darüber hinausgeht, steht in keinem.
   *[other] { $boxes } Kästchen; was darüber hinausgeht, steht in keinem.
}

circle_and_crosses =
    Kreis und Kreuze geben Kandidat { $candidate } zusammen { $votes } Stimmen, mehr als { $most }.

several_circles = Die Kreise von { $circles } Listen sind gefüllt; der Stimmzettel trägt { held }.

bureau_decides = Kein bekannter Text regelt diesen Fall ({ doubtful }): Das Wahlbüro entscheidet.

null_by_setting = Nach der Einstellung für diesen Fall ({ doubtful }) ist der Stimmzettel ungültig.

valid_by_setting =
    Nach der Einstellung für diesen Fall ({ doubtful }) ist der Stimmzettel im Rahmen der erlaubten Stimmen gültig.

decided_valid = Das Wahlbüro hat entschieden, dass der Stimmzettel zählt.

decided_null = Das Wahlbüro hat entschieden, dass der Stimmzettel ungültig ist.
