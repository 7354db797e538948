### Who somebody is in a space, and at the authority.

role = { $role ->
    [reader] Reader
    [contributor] Contributor
    [manager] Manager
   *[owner] Owner
}

authority_role = { $authority_role ->
    [reviewer] Reviewer
    [administrator] Administrator
   *[operator] Platform operator
}
