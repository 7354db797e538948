### The words of the templates.

## every paper

page = page
check_at = To be checked at
posted = Posted on { $posted_on }
labour_code = Code du travail (Labour Code), art.
regulation = grand-ducal regulation of 11 September 2018 on the election of staff delegates (Mém. A 838)

## words of several papers

company = Company
polled_on = Poll of
list = List
full_name = Surname and first names
profession = Profession
suffrages = Votes
content = Content
signature = Signature
for_the_employer = For the employer
no = no

## the poll and its seats

day_and_hours = Day and hours
poll_hours = { $poll_day }, from { $poll_opens_at } to { $poll_closes_at }
poll_days = from { $poll_opening_day }, { $poll_opens_at }, to { $poll_day }, { $poll_closes_at }
poll_place = Where one votes
to_elect = To be elected
seats = { $seats_titulaires ->
    [one] { $seats_titulaires } full delegate (titulaire)
   *[other] { $seats_titulaires } full delegates (titulaires)
} and { $seats_suppleants ->
    [one] { $seats_suppleants } substitute (suppléant)
   *[other] { $seats_suppleants } substitutes (suppléants)
}
votes_each = Votes of an elector
voting_system = Voting system
electoral_system = Voting system
system = { $system ->
    [majorite_relative] relative majority
   *[representation_proportionnelle] proportional representation
}

## what an elector is told; what stands between * and * is bold

votes_to_give =
    Each elector has *{ $seats_votes } votes*, as many as there are full delegates and substitutes to elect. They need not
    all be given.
list_vote = *List vote*: filling or crossing the circle at the head of a list gives a vote to each of its candidates.
votes_for_persons = *Votes for persons*: a cross (+ or ×) in one of the two boxes after a name gives this candidate a
    vote, in both boxes two; two votes a candidate at most. Votes may go to several lists.
one_vote_a_candidate = A cross (+ or ×) in the box after a name gives this candidate a vote; one vote a candidate only.
cross_outside = A cross outside of a box makes the ballot invalid.
null_ballot =
    A ballot is *invalid* if it has more than { $seats_votes } votes, a mark that shows who voted or an alteration, if an
    object is inside, or if the president of the office did not hand it out.
secret_vote =
    The vote is *secret*. The president hands out a ballot stamped on its back; the elector folds it in four, the stamp
    outside, and puts it into the ballot box. A spoiled ballot is replaced and destroyed.
by_post = *By post*, where the Minister has authorised it: the envelope must reach the principal office before the poll
    closes, whenever it was sent.

## receipt.typ

demarche = Procedure
document = Document
handed_over_by = Handed over by
handed_over_to = Handed over to
day_and_hour = Date and time
due = Due
late = received after the last day
in_time = received in time
handed_over = What was handed over
signed_file = Signed file
the_receipt = The receipt
number = Number
digest = SHA-256 digest
signing_key = Signing key
digests_prove = The digests are SHA-256 sums: who holds the files can prove that they are the ones that were handed over.

## election_notice.typ

elected_as_follows = The staff delegation is elected as follows.
the_poll = The poll
postal_vote = Postal vote
postal_vote_asked = asked of the Minister of Labour, or authorised
candidatures = Candidates
hand_in_to = To be handed to the employer
hand_in_until = by { $candidatures_until }
candidates_names = Names of the candidates
to_be_seen = to be seen:
eligibility = Who may stand
the_headcount = The headcount
employees_on = Employees on { $headcount_counted_on }
employees_number = number
counted_as = counted as
at_least_16_hours = 16 hours a week or more
below_16_hours = below 16 hours a week:
hours_in_all = hours a week in all
fixed_term = fixed-term contract, by their presence
seconded = assigned by another employer, by their presence
headcount = Headcount

## claims_notice.typ

lists_deposited = The electoral lists for the election of the staff delegation have been deposited. { lists_open }
lists_deposited_for_poll =
    The electoral lists for the election of the staff delegation on { $polling_day } have been deposited. { lists_open }
lists_open = Every employee may see them and make a claim.
see_lists = Seeing the lists
deposited_on = Deposited on
where = Where
claim = Claiming
period = Period
claims_period = from { $claims_from } to { $claims_until }, both included
addressed_to = To be addressed to
copy_to = Copy for information
authority = Inspection du travail et des mines
what_lists_say =
    The lists are alphabetical and say who may vote and who may stand. A claim is addressed to the employer within this
    period, with a copy to the Inspection du travail et des mines.

## candidate_poster.typ

candidates = Candidates
how_to_vote = How to vote

## model_ballot.typ

election_of = Election of the staff delegation on { $polling_day }
ballot_by_lists =
    You have *{ $seats_votes } votes*. Filling or crossing the *circle* above a list gives a vote to each of its
    candidates. A *cross* in a box gives the candidate a vote, in both boxes two; you may choose from several lists. More
    than { $seats_votes } votes: the ballot is invalid.
ballot_by_majority =
    You have *{ $seats_votes } votes*. A *cross* in a candidate’s box gives a vote; one vote a candidate only. More than
    { $seats_votes } crosses, or a cross outside of a box: the ballot is invalid.
continued = cont.
name_and_profession = Surname and first names, profession
vote = Vote

## records of a poll: the office, its counts, who is elected

row_number = No.
name = Name
place_and_day = Place and date
the_office = The polling office
office = Office
office_number = No. { $office_number }
principal_office = No. { $office_number } (principal office)
voting_open = Voting
office_hours = from { $office_opened_at } to { $office_closed_at }
office_days = from { $opening_day }, { $office_opened_at }, to { $polling_day }, { $office_closed_at }
office_place = Place
president = President
assessors = Assessors
observers = Observers
counts = Electors and ballots
counts_electors = Registered electors
counts_voters = Voters
counts_postal_voters = of whom by post
counts_rejected_postal = of which postal envelopes set aside
counts_ballots = Ballots found in the ballot box
counts_valid = valid ballots
counts_blank = blank ballots
counts_null_ballots = invalid ballots
office_of_column = Office
all_offices = Together
count = Number
ballots_together = Valid, blank and invalid together
result = Result
seat_titulaire = titulaire
seat_suppleant = suppléant
seat_none = not elected
together = Together
all_lists = All lists
elected_titulaire = Elected titulaires
elected_suppleant = Elected suppléants
claims = Claims
no_claim = No claim was made.
claim_subject = Subject
claim_decision = Decision of the office
not_decided = no decision yet
remarks = Remarks
closed_and_signed = Closed and signed on the spot by the president and each assessor.
the_president = President
assessor = Assessor

## general_census_record.typ

sharing = How the seats are shared
nombre_electoral =
    The { $sharing_suffrages } votes of all lists, divided by the number of titulaires to elect plus one ({ $divisor }),
    give the *nombre électoral* *{ $sharing_nombre_electoral }*, the whole number just above the quotient. Lists with less
    than { $sharing_percent } % of the votes get no seat (art. L.413-1(3)). Each other list gets as many seats of
    titulaires as its votes contain this number, and as many of suppléants.
by_nombre_electoral = By the nombre électoral
titulaires = Titulaires
further_seats =
    The seats that remain are given one by one: the votes of each list are divided by the number of its seats plus one,
    and the seat goes to the highest quotient. Between equal quotients it goes to the list with the most votes; if they
    have as many, a lot decides.
quotients = Quotients
seat_to = Seat to
short_list = { $sharing_short_list ->
    [ask] The office must choose what becomes of seats that a list gets beyond the number of its candidates. No text settles this case.
    [redistribute] The office has chosen: a list gets no more seats than it has candidates; those that are left go to the other lists by the same quotients. No text settles this case.
   *[vacant] The office has chosen: seats that a list gets beyond the number of its candidates stay vacant. No text settles this case.
}
seats_without_list = Seats without a list:
by_lot = Given by lot:
candidates_by_lot = Lot among candidates equal in votes and age, in the order drawn:

## office_election_record.typ, no_candidate_record.typ

all_agreed =
    On { $established_on } it is put on record that there are no more candidates than titulaires and suppléants to elect,
    and that all candidates have agreed who becomes titulaire and who suppléant, and in which order. There is therefore no
    vote. The following are elected without one, in the agreed order:
poll_planned_on = Poll planned on
candidatures_closed = Candidacies closed on
nobody_stood =
    On { $established_on } it is put on record that nobody stood until { $candidatures_closed_on }, the extension
    included. There is therefore no vote. After an enquiry of the Inspection du travail et des mines the Minister
    designates titulaires and suppléants ex officio among the employees who may be elected, two months after the day of
    the poll at the latest.
established = Established on { $established_on } for the employer by:

## results_summary.typ

outcome = Outcome
how_it_ended = { $outcome ->
    [vote] vote
    [office] election without a vote
   *[no_candidate] nobody stood
}
posting = Posted
posted_during = from { $posted_from } to { $posted_until }
designated = Nobody stood. The Minister designates the delegates ex officio (art. L.413-1(7)).
contest = { contestable }.
contest_until = { contestable }, hence until { $contested_until }.
contestable = { $outcome ->
    [vote] The election
    [office] The election
   *[no_candidate] The regularity of the electoral operations
} can be contested before the director of the Inspection du travail et des mines, by registered letter, within fifteen days after the last day of posting

## functions_declaration.typ

constituent_meeting = Constituent meeting
told_to_employer = Told to the employer
functions = Functions
function = Function
matricule = Matricule
function_president = President
function_vice_president = Vice-president
function_secretary = Secretary
function_bureau_member = Member of the board
function_security_delegate = Delegate for safety and health
function_equality_delegate = Delegate for equality
functions_approved = Read and approved by the employer and by the president of the delegation.
president_of_delegation = President of the delegation

## demarche_form.typ

matricule_of_company = matricule
yes = yes
what_is_signed = What is signed
content_digest = Content, SHA-256
form_approved = Read and approved (“lu et approuvé”). Whoever signs confirms that what stands above is complete and right.
for_the_company = For the company
further_signatory = Further signatory, if any

## code_letter.typ: a sheet for the titulaire, one for the mandataire

letter_about = Staff delegation elections, term { $term }
letter_questions =
    The code can be registered until { $valid_until } inclusive, once only. For questions, or if a letter went astray, ask
    the authority named above and give the number of the letter, { $number }. Never tell the code itself on the telephone
    or by e-mail.
letter_poll = The poll is on { $poll_day }. Procedures and their limits:
letter_day_open = The day of the poll is not fixed yet; your space will then show every limit.
letter_until = at the latest on
letter_functions_due = five days after the president’s letter to the employer
letter_contact = Contact of the authority: { $contact }.
letter_no_contact = Contact of the authority: not stated.
titulaire_title = Access code “titulaire”
titulaire_code = Titulaire code
titulaire_picture = QR code of the titulaire code
titulaire_purpose =
    This code certifies the professional space of your company for the staff delegation elections of the term { $term }.
    With it you file yourself and see the documents that come back.
titulaire_first = Sign in at { $place }.
titulaire_second = Open a professional space for the staff delegation elections: each term needs a new space.
titulaire_third =
    Register the code there: type it or scan it; capitals, blanks and hyphens do not matter.
titulaire_warning = Keep this sheet: it opens the space of your company.
mandataire_title = Access code “mandataire”
mandataire_code = Mandataire code
mandataire_picture = QR code of the mandataire code
mandataire_purpose =
    This code gives a mandataire, such as a fiduciary, the power to act for your company in the staff delegation elections of
    the term { $term }. Without a mandataire you do not need it.
mandataire_first = Hand this sheet to your mandataire and tell them your titulaire code, which names the company.
mandataire_second = The mandataire signs in at { $place } and opens their own professional space.
mandataire_third =
    There they type both codes. Only the mandataire code is registered; the titulaire code stays yours.
mandataire_warning = Hand this sheet to nobody but your mandataire: who has it can act for you.
