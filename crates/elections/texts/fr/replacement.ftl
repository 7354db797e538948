### Who takes the place of a delegate who goes.

next_suppleant =
    Le suppléant suivant de la même liste devient titulaire, dans l'ordre des voix ; à égalité, le plus âgé.

drawn = Mêmes voix et même date de naissance : le sort a désigné le suppléant qui devient titulaire.

# $equal (Number)
draw = { $equal } suppléants ont autant de voix et sont nés le même jour : il faut un tirage au sort.

nobody_left =
    Il ne reste aucun suppléant sur la liste et ses titulaires ne sont plus au complet : le ministre peut ordonner le
    renouvellement intégral, sur avis des syndicats représentés.

suppleant_gone = Un suppléant qui part n'est pas remplacé ; ceux qui suivent avancent.
