### Who somebody is in a space, and at the authority.

role = { $role ->
    [reader] Leser
    [contributor] Bearbeiter
    [manager] Verwalter
   *[owner] Eigentümer
}

authority_role = { $authority_role ->
    [reviewer] Sachbearbeiter
    [administrator] Administrator
   *[operator] Plattformbetreiber
}
