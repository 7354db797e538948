# code: F.651
entry_before_birth = Entrée avant la naissance
    .explanation = Personne n'entre dans une entreprise avant sa naissance.
    .action = Corrigez l'une des deux dates.

# code: F.652
contract_that_ends_before_it_begins = Contrat fini avant son début
    .explanation = La fin du contrat vient avant l'entrée.
    .action = Corrigez l'une des deux dates.

# code: F.653
matricule_in_a_name = Matricule dans un nom
    .explanation = Ce nom contient autant de chiffres qu'un matricule ; un matricule n'est jamais affiché.
    .action = Retirez les chiffres du nom.

# code: F.654
not_the_first_of_the_month = Pas le premier du mois
    .explanation = Le jour du calcul est le premier jour du mois où l'avis est affiché.
    .action = Indiquez le premier jour de ce mois.

# code: F.655
# $poll (Day)
notice_after_the_poll = Avis après le scrutin
    .explanation = L'avis est affiché un mois au moins avant le scrutin du { $poll }.
    .action = Corrigez l'une des deux dates.
