### What must hold before a démarche is transmitted, and what to do where it does not.

# $condition (crate::lights::Condition)
condition = { $condition ->
    [not_with_administration] La démarche est entre vos mains
    [entries_confirmed] La saisie est contrôlée et confirmée
    [signed] La démarche est signée
    [signature_covers_content] La signature porte sur le contenu actuel
    [first_of_its_kind] Aucune autre démarche de ce type n'a été transmise pour ce scrutin
    [polling_day_fixed] Le jour du scrutin est fixé
    [poll_held] Le scrutin a lieu
    [entries_hold] Les données tiennent face au scrutin et aux démarches déjà reçues
   *[required_piece] La pièce requise est jointe
}

# $condition (crate::lights::Condition)
action = { $condition ->
    [not_with_administration] Elle est déjà transmise ; il n'y a rien à faire, sauf si l'administration la renvoie.
    [entries_confirmed] Complétez la saisie, puis confirmez-la.
    [signed] Signez la démarche.
    [signature_covers_content] Confirmez et signez le contenu tel qu'il est maintenant.
    [first_of_its_kind] Supprimez celle-ci ; la première peut être corrigée si l'administration la renvoie.
    [polling_day_fixed] Attendez que le ministre ait fixé le jour ; ce qui est préparé reste.
    [poll_held] Le scrutin a été retiré ; rien n'est à déposer. Adressez-vous à l'administration si c'est une erreur.
    [entries_hold] Revoyez les points signalés, puis confirmez et signez de nouveau.
   *[required_piece] Joignez la pièce.
}
