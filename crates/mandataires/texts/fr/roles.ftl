### Who somebody is in a space, and at the authority.

# $role (crate::Role)
role = { $role ->
    [reader] Lecteur
    [contributor] Contributeur
    [manager] Gestionnaire
   *[owner] Propriétaire
}

# $authority_role (crate::AuthorityRole)
authority_role = { $authority_role ->
    [reviewer] Instructeur
    [administrator] Administrateur
   *[operator] Opérateur de la plateforme
}
