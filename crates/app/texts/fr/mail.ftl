### What mails say: what happened, to which company and démarche, and where to look; never what was filed.

## At the end of a mail

# $why (Why: preferences, paper_filing, invitation, signatory)
automatic = Ce courriel est envoyé automatiquement et ne contient rien de ce qui a été déposé. { $why ->
    [preferences] Vous pouvez le refuser dans vos préférences.
    [paper_filing] Vous le recevez parce que cette adresse a été indiquée lors du dépôt.
    [invitation] Vous le recevez parce que cette adresse a été indiquée pour vous inviter.
   *[signatory]
        Vous le recevez parce que vous êtes nommé parmi les signataires. Si vous ne connaissez pas l'expéditeur, ne faites
        rien.
}

sender = Scrutin, élections sociales

## Something happened to a démarche

# $happened (Text)
# $company (Text)
happened = { $happened } : { $company }

# $company (Text)
company = Entreprise : { $company }

# $kind (Text)
# $title (Text)
demarche = Démarche : { $kind }, « { $title } »

demarche_address = Vous la trouvez ici :

## A filing on paper has moved on

# $status (Text)
paper_filing = Votre dépôt sur papier : { $status }

tracking_address = Suivez-le avec votre numéro de suivi :

## Somebody is invited to a space

invitation = Vous êtes invité dans un espace professionnel

# $person (Text)
# $organisation (Text)
# $space (Text)
invited = { $person }, { $organisation }, vous invite dans l'espace professionnel « { $space } » pour les élections sociales.

# $days (Number)
accept =
    Connectez-vous, puis présentez ce code et votre numéro de certificat dans { $days ->
        [one] un délai d'un jour
       *[other] les { $days } jours
    } à l'adresse

invitation_code = Code d'invitation :

works_once = Le code sert une fois. Si vous ne connaissez pas l'expéditeur, ne faites rien.

## Somebody sees other companies than before

# $organisation (Text)
sight_changed = Vos entreprises ont changé : { $organisation }

# $count (Number)
gained = { $count ->
    [one] Vous voyez maintenant une entreprise de plus.
   *[other] Vous voyez maintenant { $count } entreprises de plus.
}

# $count (Number)
lost = { $count ->
    [one] Vous ne voyez plus une entreprise.
   *[other] Vous ne voyez plus { $count } entreprises.
}

spaces_address = Vos espaces professionnels :

## The mail of an invitation was given up

undelivered = Une invitation n'est pas arrivée

# $invited (Text)
undelivered_to = Le courriel d'invitation à { $invited } n'a pas pu être remis. Vérifiez l'adresse et invitez de nouveau.

## Somebody is to sign a procès-verbal

# $occasion (crate::mail::Occasion)
# $company (Text)
to_sign = { $occasion ->
    [opened] Un procès-verbal attend votre signature : { $company }
   *[reminded] Rappel : un procès-verbal attend votre signature : { $company }
}

round_address = Adressez-vous à l'entreprise dont vous êtes du bureau, ou consultez-le ici :
