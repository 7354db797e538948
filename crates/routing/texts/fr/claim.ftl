### What a voter files without signing in, and its life at the desk.

# $kind (crate::claim::ClaimKind)
kind = { $kind ->
    [claim_on_lists] Réclamation contre les listes électorales
   *[contestation] Contestation de l'élection
}

# $kind (crate::claim::ClaimKind)
notice = { $kind ->
    [claim_on_lists]
        Une réclamation s'adresse à l'employeur ; l'ITM en a maintenant une copie. Remettez-la aussi à l'employeur.
   *[contestation]
        La contestation est chez le directeur de l'ITM. Confirmez-la par lettre recommandée dans le même délai. La décision
        vous parviendra par écrit.
}

# $state (crate::claim::ClaimState)
state = { $state ->
    [received] Reçue
    [taken_up] En traitement
    [answered] Décidée
   *[closed] Fermée
}

# $step (crate::claim::ClaimStep)
step = { $step ->
    [take_up] Prendre en charge
    [match] Rattacher à un scrutin
    [answer] Décider
   *[close] Clôturer
}

# $decision (crate::claim::Decision)
decision = { $decision ->
    [upheld] Fondée
    [rejected] Non fondée
    [inadmissible] Irrecevable
   *[forwarded] Transmise à l'autorité compétente
}
