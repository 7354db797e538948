### The first meeting of a delegation, and who is elected there.

most_votes_convenes = L'élu qui a le plus de voix convoque la réunion constituante.

# $equal (Number)
equal_conveners = { $equal } élus ont autant de voix ; aucun texte ne tranche : le plus âgé convoque.

oldest_convenes = Élus sans vote : le titulaire le plus âgé convoque la réunion constituante.

relative_majority = La fonction va au titulaire qui a le plus de voix au scrutin secret.

# $equal (Number)
equal_votes = { $equal } titulaires ont autant de voix : le plus âgé l'emporte.

# $equal (Number)
draw = { $equal } d'entre eux sont nés le même jour ; aucun texte ne tranche : il faut un tirage au sort.
