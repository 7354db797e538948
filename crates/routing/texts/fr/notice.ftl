### What the filer is told of, without anything of the file.

# $kind (crate::notice::NoticeKind)
kind = { $kind ->
    [sent_back] Une démarche est à corriger
    [message] L'administration vous a écrit au sujet d'une démarche
    [document] L'administration a retourné un document
    [accepted] L'administration a pris en charge une démarche
    [closed] L'administration a clôturé une démarche
    [reopened] L'administration a rouvert une démarche
   *[decided] Une décision concerne un scrutin pour lequel vous avez déposé
}
