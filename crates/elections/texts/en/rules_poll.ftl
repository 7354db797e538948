wrong_number_of_seats = Number of seats
    .explanation = A headcount of { $headcount } gives { $expected ->
        [one] { $expected } titulaire
       *[other] { $expected } titulaires
    } and as many suppléants.
    .action = Enter { $expected }, or correct the headcount.

wrong_voting_system = Voting system
    .explanation = The vote is by relative majority below 100 employees, proportional from 100 on. Headcount: { $headcount }.
    .action = Choose { $expected ->
        [majorite_relative] relative majority
       *[representation_proportionnelle] proportional representation
    }, or correct the headcount.

person_entered_twice = Person entered twice
    .explanation = This matricule stands further up already; nobody stands twice.
    .action = Remove one of the two.

other_day_of_the_poll = Day of the poll
    .explanation = The poll of this election closes on { $expected }.
    .action = Enter that day.

headcount_other_than_on_file = Headcount other than on file
    .explanation = The file of the election holds a headcount of { $known }.
    .action = Check the headcount; a differing one can be confirmed all the same.

day_to_come = A day to come
    .explanation = This day has not come yet: today is { $today }.
    .action = Correct the day, or wait for it before you confirm.

candidatures_still_open = Candidacies still open
    .explanation = Candidacies are received until { $until }, with the extension where there is one.
    .action = Wait until they have closed before you state who stands.
