### How a ballot is read.

## Parts of the sentences below

held = { $used } voix sur { $allowed ->
    [one] { $allowed } possible
   *[other] { $allowed } possibles
}

doubtful = { $doubt ->
    [other_sign] autre signe
    [marks_above_boxes] plus de croix que de cases
    [circle_and_crosses] cercle et croix
   *[several_circles] plusieurs cercles
}

## What a ballot counts for

# $used (Number)
# $allowed (Number)
within = Le bulletin porte { held }.

# $list (Text)
# $size (Number)
circle = Le cercle de la liste { $list } donne une voix à { $size ->
    [1] son seul candidat.
   *[other] chacun de ses { $size } candidats.
}

blank = Le bulletin ne porte aucune voix : il est blanc.

blank_within_null = Le procès-verbal imprime les bulletins blancs parmi les nuls.

## What makes it null

# $used (Number)
# $allowed (Number)
too_many_votes = Le bulletin porte { $used } voix, plus que { $allowed ->
    [1] la seule de l'électeur : il est nul.
   *[other] les { $allowed } de l'électeur : il est nul.
}

# $list (Text)
# $size (Number)
# $allowed (Number)
list_too_long = La liste { $list } a { $size } candidats, plus que les { $allowed } qu'une liste peut avoir.

mark_outside_box = Une croix se trouve hors des cases : le bulletin est nul.

not_stamped = Le bulletin n'a pas été remis par le président, il n'est pas estampillé : il est nul.

altered = Le texte imprimé a été modifié : le bulletin est nul.

object_inside = Le bulletin contient un objet : il est nul.

recognisable_mark = Une marque peut faire reconnaître l'électeur : le bulletin est nul.

two_return_envelopes = L'électeur a envoyé deux enveloppes : les bulletins sont nuls.

several_ballots = L'enveloppe contient plusieurs bulletins : ils sont nuls.

neutral_envelope_missing = L'enveloppe neutre manque : le bulletin est nul.

neutral_envelope_marked = L'enveloppe neutre porte une marque : le bulletin est nul.

## What no text settles

other_sign = Un autre signe qu'une croix ou un cercle rempli figure sur le bulletin ; il peut le rendre nul.

# $candidate (Text)
# $marks (Number)
# $boxes (Number)
marks_above_boxes = Le candidat { $candidate } a { $marks } croix pour { $boxes ->
    [1] une seule case ; ce qui dépasse n'est dans aucune case.
   *[other] { $boxes } cases ; ce qui dépasse n'est dans aucune case.
}

# $votes (Number)
# $candidate (Text)
# $most (Number)
circle_and_crosses =
    Le cercle et les croix donnent ensemble { $votes } voix au candidat { $candidate }, plus que { $most }.

# $circles (Number)
# $used (Number)
# $allowed (Number)
several_circles = Les cercles de { $circles } listes sont remplis ; le bulletin porte { held }.

# $doubt (BallotDoubt: other_sign, marks_above_boxes, circle_and_crosses, several_circles)
bureau_decides = Aucun texte connu ne règle ce cas ({ doubtful }) : le bureau décide.

# $doubt (BallotDoubt: other_sign, marks_above_boxes, circle_and_crosses, several_circles)
null_by_setting = Selon le réglage de ce cas ({ doubtful }), le bulletin est nul.

# $doubt (BallotDoubt: other_sign, marks_above_boxes, circle_and_crosses, several_circles)
valid_by_setting =
    Selon le réglage de ce cas ({ doubtful }), le bulletin est valable dans la limite des voix permises.

decided_valid = Le bureau a décidé que le bulletin compte.

decided_null = Le bureau a décidé que le bulletin est nul.
