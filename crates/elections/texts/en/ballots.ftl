### How a ballot is read.

## Parts of the sentences below

held = { $used } of { $allowed ->
    [one] { $allowed } possible vote
   *[other] { $allowed } possible votes
}

doubtful = { $doubt ->
    [other_sign] another mark
    [marks_above_boxes] more crosses than boxes
    [circle_and_crosses] circle and crosses
   *[several_circles] several circles
}

## What a ballot counts for

within = The ballot holds { held }.

circle = The circle of list { $list } gives { $size ->
    [one] its only candidate one vote.
   *[other] each of its { $size } candidates one vote.
}

blank = The ballot holds no vote at all: it is blank.

blank_within_null = The procès-verbal lists blank ballots among the invalid ones.

## What makes it null

too_many_votes = The ballot holds { $used } votes, more than the { $allowed ->
    [one] one of the elector: it is invalid.
   *[other] { $allowed } of the elector: it is invalid.
}

list_too_long = List { $list } has { $size } candidates, more than the { $allowed } that a list may have.

mark_outside_box = A cross stands outside the boxes: the ballot is invalid.

not_stamped = The president did not hand out this ballot, it is not stamped: it is invalid.

altered = The printed text was changed: the ballot is invalid.

object_inside = The ballot contains an object: it is invalid.

recognisable_mark = A mark can show who voted: the ballot is invalid.

two_return_envelopes = The elector sent two return envelopes: the ballots are invalid.

several_ballots = The envelope holds several ballots: they are invalid.

neutral_envelope_missing = The neutral envelope is missing: the ballot is invalid.

neutral_envelope_marked = The neutral envelope carries a mark: the ballot is invalid.

## What no text settles

other_sign = The ballot bears a mark other than a cross or a filled circle; it may make the ballot invalid.

marks_above_boxes = Candidate { $candidate } has { $marks } crosses for { $boxes ->
    [one] a single box; the excess is in no box.
   *[other] { $boxes } boxes; the excess is in no box.
}

circle_and_crosses =
    The circle and the crosses together give candidate { $candidate } { $votes } votes, more than { $most }.

several_circles = The circles of { $circles } lists are filled; the ballot holds { held }.

bureau_decides = No known text settles this case ({ doubtful }): the electoral office decides.

null_by_setting = By the setting for this case ({ doubtful }) the ballot is invalid.

valid_by_setting = By the setting for this case ({ doubtful }) the ballot is valid within the votes that are allowed.

decided_valid = The electoral office decided that the ballot counts.

decided_null = The electoral office decided that the ballot is invalid.
