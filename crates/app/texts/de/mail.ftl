### What mails say: what happened in general words and where to look, never anything of a file.

## At the end of a mail

automatic = Diese E-Mail wird selbsttätig versandt und enthält nichts aus der Akte. { $why ->
    [preferences] Sie können sie in Ihren Einstellungen abbestellen.
    [paper_filing] Sie erhalten sie, weil diese Adresse bei der Einreichung genannt wurde.
   *[signatory]
        Sie erhalten sie, weil Sie unter den Unterzeichnenden genannt sind. Kennen Sie den Absender nicht, tun Sie nichts.
}

sender = Scrutin, Betriebsratswahlen

## Something happened to a démarche

demarche = Vorgang: { $kind }

demarche_address = Sie finden ihn hier:

## A filing on paper has moved on

paper_filing = Ihre Einreichung auf Papier: { $status }

tracking_address = Verfolgen Sie sie mit Ihrer Verfolgungsnummer:

## Somebody is invited to a space

invitation = Sie sind in einen beruflichen Bereich eingeladen

invited = Sie sind in einen beruflichen Bereich für die Betriebsratswahlen eingeladen.

accept =
    Melden Sie sich an und zeigen Sie diesen Code und Ihre Zertifikatsnummer innerhalb { $days ->
        [one] eines Tages
       *[other] von { $days } Tagen
    } an der Adresse

invitation_code = Einladungscode:

works_once = Der Code gilt einmal. Kennen Sie den Absender nicht, tun Sie nichts.

## Somebody is to sign a procès-verbal

to_sign = { $occasion ->
    [opened] Ein Protokoll wartet auf Ihre Unterschrift
   *[reminded] Erinnerung: Ein Protokoll wartet auf Ihre Unterschrift
}

round_address = Wenden Sie sich an das Unternehmen, in dessen Wahlbüro Sie sitzen, oder sehen Sie es hier ein:
