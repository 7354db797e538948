### Who votes and who may stand.

## Parts of the sentences below

weekly_hours = { $here ->
    [one] { $here } hour
   *[other] { $here } hours
} a week here, { $there } elsewhere

equal_hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} a week here as elsewhere

## The contract

bound_by_contract = The contract of employment gives the vote.

apprentice_votes_only = An apprentice votes, and does not stand.

apprentice_stands_too = An apprentice votes and, by the setting that was chosen, may stand.

student = A contract of a pupil or student gives neither vote nor eligibility.

student_admitted =
    By the setting that was chosen, pupils and students under contract vote and stand like every employee.

put_at_disposal =
    Temporary workers and employees assigned by another employer neither vote nor stand in the user company.

no_contract = Without a contract of employment or apprenticeship there is no vote.

contract_ended = The contract ends on { $last }, before the poll of { $poll }.

## The age

old_enough = The age of { $age } is reached on { $poll }, the day of the poll.

too_young_to_stand =
    The age to vote is reached, but not the { $age } years of a candidate on { $poll }.

too_young_to_vote = The age of { $age } is not reached on { $poll }, the day of the poll.

## The time in the company

transferred = After a transfer of undertaking the entry with the first employer counts, { $since }.

group_service = By the setting that was chosen, seniority counts from the entry in the group, { $since }.

long_enough_to_vote = Employed since { $since }: at least { $months } months on { $poll }.

too_short_to_vote = Employed since { $since }: less than { $months } months on { $poll }.

long_enough_to_stand = Seniority since { $since }: at least { $months } months before { $day }.

too_short_to_stand = Seniority since { $since }: less than { $months } months before { $day }.

## The authorisation to work

authorised_to_work = A Luxembourger, or authorised to work.

not_authorised_to_work = Without authorisation to work nobody stands.

## Several employers

longest_hours_here = { weekly_hours }: the longest hours are here.

longest_hours_there = { weekly_hours }: the employee stands there.

longest_service_here = { equal_hours }, and the longest seniority here.

longest_service_there = { equal_hours }, and the longest seniority there.

equal_service = { equal_hours }, and equal seniority: the law is silent, a person decides.

service_not_told = { equal_hours }: both seniorities must be known.

other_firm_elects_nobody = The other company elects no delegation: the employee stands here ({ weekly_hours }).

## Ranks and relatives

ordinary_role = This role does not keep anybody from standing.

head_of_firm = The head of the company does not stand.

gerant = A gérant does not stand.

directeur = A director does not stand.

head_of_personnel = The head of the personnel department does not stand.

spouse = The spouse of the head of the company is treated as a relative by marriage and does not stand.

relative =
    A relative in degree { $degree } of the head of the company does not stand (up to degree { $most }).

distant_relative = Degree { $degree } does not exclude: only degree { $most } or nearer does.

relative_of_another_leader =
    Only relatives of the head of the company are excluded, not those of a gérant, of a director or of the head of the
    personnel department; where that person is the head of the company too, say so.

degree_unclear = The degree is not clear; up to degree { $most } it excludes: a person decides.

role_to_be_examined = The role is not recognised; it does not exclude, but is to be examined.

title_without_power = The title alone, without real power over the staff, does not exclude.

power_over_staff = Real power over the staff counts as management: no candidacy.

excluded_votes = Whoever can't stand for this reason votes, being an employee.

excluded_no_vote = By the setting that was chosen, whoever is excluded for this reason does not vote.

## The electoral lists

posted_list =
    The list is alphabetical and numbered; posted, it bears neither date of birth nor matricule.

claim_in_time = The claim came on { $received }, within the period from { $from } to { $until }.

early_claim = The claim came on { $received }, before { $from }, the first day of the period.

late_claim = The claim came on { $received }, after { $until }, the last day of the period.

contestation_in_time = The challenge came on { $received }, within the period from { $from } to { $until }.

early_contestation = The challenge came on { $received }, before { $from }, the first day of the period.

late_contestation = The challenge came on { $received }, after { $until }, the last day of the period.
