### What reviewers write most often.

canned = { $canned ->
    [invalid_piece] The supporting document is not valid.
    [illegible_piece] The supporting document is illegible. Attach a better copy.
    [other_piece] The supporting document does not belong to this procedure.
    [missing_piece] A required document is missing.
    [unsigned_piece] The supporting document is not signed by everybody who must sign.
    [incomplete] This entry is incomplete.
    [wrong_date] Check this date.
    [wrong_number] This number does not fit the headcount that was declared.
    [name_otherwise] Write the name as it stands in the identity document.
    [contradiction] This entry contradicts an earlier procedure of the same election.
   *[not_corrected] This point was asked for before and is not corrected.
}
