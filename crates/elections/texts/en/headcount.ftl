### For how much contracts count, and what follows from the sum.

## For how much one contract counts

in_full = A CDI of { $hours } hours a week, so at least { $below }, counts as one.

part_time = { $hours ->
    [one] { $hours } hour a week, less than { $below }, counts
   *[other] { $hours } hours a week, less than { $below }, count
} as { $hours } ÷ { $divisor }.

not_running = The contract does not run on { $day }: it does not count.

permanent_replacement =
    A CDI counts even where it replaces somebody absent: only CDD and employees assigned by another employer are left
    out as replacements.

hours_present = Presence counts pro rata: { $hours } of the { $divisor } hours of a year.

days_present = Presence counts pro rata: { $days } of { $of } days, from { $from } to { $until }.

capped = Nobody counts for more than one.

replacement = A CDD or an employee assigned by another employer who replaces somebody absent does not count.

apprentice = Apprentices do not count, but they vote.

student = Students do not count.

not_employed = Without a contract of employment the head of a company does not count.

suspended = A suspended contract still exists: it counts.

manager = A manager with a contract of employment counts like every employee.

transferred = After a transfer of undertaking the entry with the first employer counts, { $since }.

mission = { $months } months of missions in the year, at least { $least }: the temporary worker counts as one.

mission_too_short = { $months ->
    [one] { $months } month
   *[other] { $months } months
} of missions in the year, less than { $least }: the temporary worker does not count.

## Several contracts of one person

one_person_by_matricule = The same matricule as on line { $line }: one person, counted there.

one_person_by_birth = The same name and date of birth as on line { $line }: one person, counted there.

one_person_by_name =
    The same name as on line { $line }, and one contract follows the other: we take them for one person, counted there.

hours_added_up = The hours of the contracts of one person are added up: { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} a week.

presence_under_cdi = The presence of the same person under a CDI counts too: { $days } of { $of } days.

asked_counted_as_one =
    Lines { $lines } bear the same name and run at the same time: one person or several? Give their matricules or dates of
    birth; until then they count as one person, which counts more.

asked_counted_apart =
    Lines { $lines } bear the same name and run at the same time: one person or several? Give their matricules or dates of
    birth; until then they count as several people, which counts more.

asked_who_it_is = Another line bears the same name and runs at the same time: is it the same person?

otherwise_open = Otherwise the headcount is { $raw }: whether there is a delegation to elect depends on the answer.

otherwise_other_seats = Otherwise the headcount is { $raw }: { $titulaires ->
    [one] { $titulaires } titulaire
   *[other] { $titulaires } titulaires
} would be elected.

otherwise_the_same = Otherwise the headcount is { $raw }: the outcome is the same.

## The sum, the threshold and the rounding

sum_at_least_16_hours = CDI of 16 hours or more: { $counted } (people: { $people }).

sum_below_16_hours = CDI below 16 hours: { $counted } (people: { $people }).

sum_cdd = CDD, by their presence: { $counted } (people: { $people }).

sum_mis_a_disposition = Employees assigned by another employer, by their presence: { $counted } (people: { $people }).

sum_mission = Temporary workers of the temporary-work company: { $counted } (people: { $people }).

sum_replacement = CDD and employees assigned by another employer, as replacements: { $counted } (people: { $people }).

sum_apprenti = Apprentices: { $counted } (people: { $people }).

sum_etudiant = Students: { $counted } (people: { $people }).

sum_non_salarie = Heads of the company without contract of employment: { $counted } (people: { $people }).

sum_not_running = CDI that do not run on the day: { $counted } (people: { $people }).

reached = The headcount of { $raw } reaches the threshold of { $threshold }.

not_reached = The headcount of { $raw } does not reach the threshold of { $threshold }: no delegation is elected.

day_not_reached = The headcount of { $raw } on the computation day does not reach the threshold of { $threshold }.

ask_for_codes = A company that must elect and got no letter from the ITM asks it for its codes.

declare_none = A company that got the letter of the ITM and need not elect declares so with procedure 3.

not_reached_unrounded =
    The headcount of { $raw } is not rounded for the threshold of { $threshold }: no delegation is elected.

months_unknown = The headcounts of the previous twelve months are not known: only the computation day is judged.

months_min_reached = The lowest headcount of the twelve months is { $value }: the threshold of { $threshold } is reached.

months_min_not_reached =
    The lowest headcount of the twelve months is { $value }, below the threshold of { $threshold }: no delegation is
    elected.

months_average_reached = The average of the twelve months is { $value }: the threshold of { $threshold } is reached.

months_average_not_reached =
    The average of the twelve months is { $value }, below the threshold of { $threshold }: no delegation is elected.

months_reached_day_not =
    The twelve months reach the threshold of { $threshold }, the computation day does not: ask the ITM which holds.

rounded_down = For the table of seats { $raw } is rounded down to { $band }.

rounded_half_up = For the table of seats { $raw } is rounded to the nearest whole number: { $band }.
