### What mails say: what happened, to which company and démarche, and where to look; never what was filed.

## At the end of a mail

automatic = Diese E-Mail wird selbsttätig versandt und enthält nichts von dem, was eingereicht wurde. { $why ->
    [preferences] Sie können sie in Ihren Einstellungen abbestellen.
    [paper_filing] Sie erhalten sie, weil diese Adresse bei der Einreichung genannt wurde.
    [invitation] Sie erhalten sie, weil diese Adresse genannt wurde, um Sie einzuladen.
   *[signatory]
        Sie erhalten sie, weil Sie unter den Unterzeichnenden genannt sind. Kennen Sie den Absender nicht, tun Sie nichts.
}

sender = Scrutin, Betriebsratswahlen

## Something happened to a démarche

happened = { $happened }: { $company }

company = Unternehmen: { $company }

demarche = Vorgang: { $kind }, „{ $title }“

demarche_address = Sie finden ihn hier:

## A filing on paper has moved on

paper_filing = Ihre Einreichung auf Papier: { $status }

tracking_address = Verfolgen Sie sie mit Ihrer Verfolgungsnummer:

## Somebody is invited to a space

invitation = Sie sind in einen beruflichen Bereich eingeladen

invited = { $person }, { $organisation }, lädt Sie in den beruflichen Bereich „{ $space }“ für die Betriebsratswahlen ein.

accept =
    Melden Sie sich an und zeigen Sie diesen Code und Ihre Zertifikatsnummer innerhalb { $days ->
        [one] eines Tages
       *[other] von { $days } Tagen
    } an der Adresse

invitation_code = Einladungscode:

works_once = Der Code gilt einmal. Kennen Sie den Absender nicht, tun Sie nichts.

## Somebody sees other companies than before

sight_changed = Ihre Unternehmen haben sich geändert: { $organisation }

gained = { $count ->
    [one] Sie sehen jetzt ein Unternehmen mehr.
   *[other] Sie sehen jetzt { $count } Unternehmen mehr.
}

lost = { $count ->
    [one] Ein Unternehmen sehen Sie nicht mehr.
   *[other] { $count } Unternehmen sehen Sie nicht mehr.
}

spaces_address = Ihre beruflichen Bereiche:

## The mail of an invitation was given up

undelivered = Eine Einladung ist nicht angekommen

undelivered_to = Die Einladung an { $invited } konnte nicht zugestellt werden. Prüfen Sie die Adresse und laden Sie erneut ein.

## Somebody is to sign a procès-verbal

to_sign = { $occasion ->
    [opened] Ein Protokoll wartet auf Ihre Unterschrift: { $company }
   *[reminded] Erinnerung: Ein Protokoll wartet auf Ihre Unterschrift: { $company }
}

round_address = Wenden Sie sich an das Unternehmen, in dessen Wahlbüro Sie sitzen, oder sehen Sie es hier ein:
