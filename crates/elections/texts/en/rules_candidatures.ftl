candidature_received_after_the_deadline = Candidacy received after the deadline
    .explanation = Candidacies are received until { $deadline }.
    .action = Refuse the candidacy, or check the day and the hour.

candidate_not_eligible = Candidate not eligible
    .explanation = A condition of eligibility is missing; the reasons name it.
    .action = Check the facts, or refuse the candidacy.

acceptance_not_signed = Acceptance not signed
    .explanation = Each candidate signs that he or she agrees to stand.
    .action = Have the acceptance signed before candidacies close.

candidate_on_two_lists = Candidate on two lists
    .explanation = Nobody stands on two lists.
    .action = Ask the candidate which one counts.

eligibility_to_be_decided = Eligibility to be decided
    .explanation = The facts or the law leave eligibility open; the reasons say why.
    .action = Decide, and keep the reason.

role_to_be_examined = Role to be examined
    .explanation = The role of the candidate is not understood; some roles exclude.
    .action = Check that it is not one of those that exclude.

presented_twice = Presented twice
    .explanation = This person is presented already, and counts once.
    .action = Leave one of the two candidacies.
