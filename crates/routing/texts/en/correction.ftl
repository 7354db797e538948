### What reviewers write most often.

canned = { $canned ->
    [invalid_piece] The attached piece is not valid.
    [illegible_piece] The attached piece is illegible. Attach a better copy.
    [other_piece] The attached piece does not belong to this filing.
    [missing_piece] A required piece is missing.
    [unsigned_piece] The attached piece is not signed by everybody who must sign.
    [incomplete] This entry is incomplete.
    [wrong_date] Check this date.
    [wrong_number] This number does not fit the headcount that was declared.
    [name_otherwise] Write the name as it stands in the identity document.
    [contradiction] This entry contradicts an earlier filing of the same election.
   *[not_corrected] This point was asked for before and is not corrected.
}
