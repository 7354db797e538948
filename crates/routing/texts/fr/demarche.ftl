### The life of a démarche: its statuses, the names on the buttons, and the two sides.

# $status (crate::demarche::Status)
status = { $status ->
    [draft] En préparation
    [ready] Transmissible
    [transmitted] Transmis
    [accepted] Accepté
    [to_correct] À corriger
   *[closed] Fermé
}

# $step (crate::demarche::Step)
step = { $step ->
    [edit] Modifier
    [attach] Joindre une pièce
    [detach] Retirer une pièce
    [confirm] Confirmer la saisie
    [sign] Signer
    [transmit] Transmettre
    [delete] Supprimer
    [accept] Accepter
    [send_back] Renvoyer pour correction
    [return_document] Retourner un document
    [close] Clôturer
   *[reopen] Rouvrir
}

# $actor (crate::demarche::Actor)
actor = { $actor ->
    [filer] Requérant
   *[authority] Administration
}
