### What the title of a démarche can name.

# $placeholder (crate::titles::Placeholder)
placeholder = { $placeholder ->
    [year] Année du scrutin
    [day] Jour du scrutin
    [number] Numéro de la démarche, de 1 à 5
    [kind] Nom de la démarche
    [company] Dénomination de l'entreprise
    [headcount] Effectif déclaré
   *[band] Tranche d'effectif
}
