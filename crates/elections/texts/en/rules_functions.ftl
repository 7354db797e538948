meeting_before_the_election = Meeting before the election
    .explanation = The constituent meeting follows the poll of { $poll }.
    .action = Correct the day of the meeting.

letter_before_the_meeting = Letter before the meeting
    .explanation = The president writes to the employer after the meeting of { $meeting }.
    .action = Correct the day of the letter.

office_not_filled = Office not filled
    .explanation = A delegation of { $titulaires } titulaires elects a president, a vice-president and a secretary.
    .action = Enter this person.

late_meeting = Late meeting
    .explanation = The constituent meeting takes place within a month of the election, on { $latest } at the latest.
    .action = Check the day; a late one can be confirmed all the same.

late_letter = Late letter
    .explanation = The president writes to the employer within three days, on { $latest } at the latest.
    .action = Check the day; a late one can be confirmed all the same.

other_size_of_the_bureau = Size of the board
    .explanation = With { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    }, the board has { $expected ->
        [one] { $expected } member
       *[other] { $expected } members
    } beside its three offices.
    .action = Check the members of the board.

two_offices_of_one_person = Two offices on the board
    .explanation = This person already has an office on the board.
    .action = Check that this is intended.

contestation_still_possible = Challenge still possible
    .explanation = The election can be challenged until { $until }.
    .action = Rather wait for the end of that time; the meeting remains possible.

office_holder_not_elected = Office without a seat
    .explanation =
        President, vice-president, secretary and members of the board are titulaires; by the result that was transmitted
        this person was not elected.
    .action = Correct the person, or have the result corrected first.

equality_delegate_not_elected = Equality delegate not elected
    .explanation =
        The delegate for equality is a titulaire or a suppléant; by the result that was transmitted this person was not
        elected.
    .action = Correct the person, or have the result corrected first.

office_of_a_suppleant = Office of a suppléant
    .explanation =
        By the result that was transmitted this person is a suppléant; the offices of the board are for titulaires.
    .action = Check that this person has replaced a titulaire.
