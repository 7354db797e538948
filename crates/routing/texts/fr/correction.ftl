### What reviewers write most often.

# $canned (crate::correction::CannedText)
canned = { $canned ->
    [invalid_piece] La pièce jointe n'est pas valable.
    [illegible_piece] La pièce jointe est illisible. Joignez une meilleure copie.
    [other_piece] La pièce jointe ne correspond pas à cette démarche.
    [missing_piece] Une pièce requise manque.
    [unsigned_piece] La pièce jointe n'est pas signée par toutes les personnes requises.
    [incomplete] Cette indication est incomplète.
    [wrong_date] Vérifiez cette date.
    [wrong_number] Ce nombre ne correspond pas à l'effectif déclaré.
    [name_otherwise] Écrivez le nom tel qu'il figure sur la pièce d'identité.
    [contradiction] Cette indication contredit une démarche antérieure de la même élection.
   *[not_corrected] Ce point a déjà été demandé et n'est pas corrigé.
}
