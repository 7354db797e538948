### What can be filed: what each filing is for, by when, and what one should have at hand.

theme = { $theme ->
    [before_the_poll] Before the poll
    [candidatures] Candidacies
    [results] Results
    [after_the_poll] After the poll
   *[disputes] Claims and challenges
}

## Who files, and to whom it goes

employer = The employer or its agent

itm = Inspectorate of labour and mines (ITM)

## The notice of the election

election_notice_about = Tells the staff the day, hour and place of the poll, the seats and the system of the vote.

election_notice_when = At least one full month before the poll opens, on the day on which it is posted in the company.

election_notice_needs_headcount = The headcount on the computation day, by kind of contract

election_notice_needs_place_and_hours = Where the poll is held, when it opens and closes

election_notice_needs_where_candidates_are_posted = Where the names of the candidates can be seen, and who may stand

election_notice_needs_postal_vote = Whether there is a postal vote

## The notice of the claims period

claims_notice_about = Tells that the electoral lists are deposited, and until when one can claim against them.

claims_notice_when = On the day of the deposit of the lists, at least three weeks before the poll opens.

claims_notice_needs_deposit = The day and the place of the deposit of the electoral lists

claims_notice_needs_claims_to = To whom in the company claims are addressed

## The declaration of candidates

candidate_declaration_about = Registers the valid candidacies, or declares that there is no election or no candidate.

candidate_declaration_when =
    At the latest on the fourth working day before the poll; with a postal vote, before the ballots are sent.

candidate_declaration_needs_each_candidate = Of each candidate: surname, first names, profession, matricule, nationality, sex

candidate_declaration_needs_who_presents = Who presents each list or candidacy, and how many support it

## The declaration of results

result_declaration_about = Hands in the result of the poll as the signed procès-verbal says it.

result_declaration_when = On the day of the poll; the procès-verbal of an election without a vote at the latest on that day.

result_declaration_needs_signed_pv = The procès-verbal signed by the president and the assessors

result_declaration_needs_counts = Electors, voters, ballots, and the votes of each candidate

## The declaration of functions

functions_declaration_about = Declares the president, the board, and the delegates for safety and for equality.

functions_declaration_when = Within five days of the president's written notice to the employer.

functions_declaration_needs_meeting = The day of the constituent meeting and that of the president's letter

functions_declaration_needs_offices = Name and matricule of everybody who has a function

## A claim against the electoral lists

claim_on_lists_about = Asks to add, remove or correct somebody on the electoral lists of one's company.

claim_on_lists_filed_by = Any employee of the company

claim_on_lists_addressed_to = The employer, with a copy to the inspectorate of labour and mines (ITM)

claim_on_lists_when =
    Within the three working days that follow the deposit of the lists. A late claim is taken, and marked late.

claim_on_lists_needs_company = The name of the company

claim_on_lists_needs_whom = Who is to be added, removed or corrected, and why

## A contestation

contestation_about = Challenges the electorate or the regularity of the poll.

contestation_filed_by = Electors, candidates, unions

contestation_addressed_to = The director of the inspectorate of labour and mines (ITM)

contestation_when =
    Within the fifteen days that follow the last day on which the results are posted; confirm it by registered letter within
    the same time. A late challenge is taken, and marked late.

contestation_needs_company_and_day = The name of the company and the day of the poll

contestation_needs_grounds = What is challenged, and the documents that show it
