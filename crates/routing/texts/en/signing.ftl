### How things are signed, what that is worth, and the round in which a procès-verbal is signed.

method = { $method ->
    [statement] Statement "lu et approuvé"
    [certificate] Signature by certificate
    [signed_pdf] Signed PDF, uploaded
   *[hand_signed] Signature by hand
}

level = { $level ->
    [simple] Simple electronic signature
    [validated] Validated electronic signature
   *[hand_signed] Signed by hand, not validated
}

office = { $office ->
    [president] President
    [assessor] Assessor
   *[secretary] Secretary
}

round = { $round ->
    [open] Being signed
    [complete] Signed by everybody
   *[cancelled] Cancelled
}
