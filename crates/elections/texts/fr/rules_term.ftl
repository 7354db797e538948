# code: F.961
# $elected (Day)
national_poll_already_over = Scrutin national déjà passé
    .explanation = Le prochain scrutin national suit l'élection du { $elected }.
    .action = Indiquez le scrutin national qui suit, ou laissez le champ vide.

# code: F.962
neither_a_date_nor_a_year = Ni date ni année
    .explanation = Le scrutin national est une date AAAA-MM-JJ, ou une année de 1900 à 2199.
    .action = Corrigez la date ou l'année.

# code: F.963
facts_without_a_delegation = Faits sans délégation
    .explanation = Ce fait est celui d'une délégation élue, mais aucun jour d'élection n'est donné.
    .action = Indiquez le jour de l'élection, ou videz ce champ.
