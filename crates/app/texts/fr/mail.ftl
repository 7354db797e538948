### What mails say: what happened in general words and where to look, never anything of a file.

## At the end of a mail

# $why (Why: preferences, paper_filing, signatory)
automatic = Ce courriel est envoyé automatiquement et ne contient rien du dossier. { $why ->
    [preferences] Vous pouvez le refuser dans vos préférences.
    [paper_filing] Vous le recevez parce que cette adresse a été indiquée lors du dépôt.
   *[signatory]
        Vous le recevez parce que vous êtes nommé parmi les signataires. Si vous ne connaissez pas l'expéditeur, ne faites
        rien.
}

sender = Scrutin, élections sociales

## Something happened to a démarche

# $kind (Text)
demarche = Démarche : { $kind }

demarche_address = Consultez-la ici :

## A filing on paper has moved on

# $status (Text)
paper_filing = Votre dépôt sur papier : { $status }

tracking_address = Suivez-le avec votre numéro de suivi :

## Somebody is invited to a space

invitation = Vous êtes invité dans un espace professionnel

invited = Vous êtes invité dans un espace professionnel pour les élections sociales.

# $days (Number)
accept =
    Connectez-vous, puis présentez ce code et votre numéro de certificat dans { $days ->
        [one] un délai d'un jour
       *[other] les { $days } jours
    } à l'adresse

invitation_code = Code d'invitation :

works_once = Le code sert une fois. Si vous ne connaissez pas l'expéditeur, ne faites rien.

## Somebody is to sign a procès-verbal

# $occasion (crate::notices::mail::Occasion)
to_sign = { $occasion ->
    [opened] Un procès-verbal attend votre signature
   *[reminded] Rappel : un procès-verbal attend votre signature
}

round_address = Adressez-vous à l'entreprise dont vous êtes du bureau, ou consultez-le ici :
