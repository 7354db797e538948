### Where a value of a draft comes from.

law = Calculé selon la loi

company = Dossier de l'entreprise et de son scrutin

record = Fiche de l'élection

earlier = Démarche antérieure

proces_verbal = Procès-verbal signé

general_count = Dépouillement de tous les bureaux
