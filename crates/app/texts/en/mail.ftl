### What mails say: what happened, to which company and démarche, and where to look; never what was filed.

## At the end of a mail

automatic = This mail is sent automatically and contains nothing of what was filed. { $why ->
    [preferences] You can turn it off in your preferences.
    [paper_filing] You get it because this address was given with the filing.
    [invitation] You get it because this address was given to invite you.
   *[signatory] You get it because you are named among the signatories. If you do not know the sender, do nothing.
}

sender = Scrutin, staff delegation elections

## Something happened to a démarche

happened = { $happened }: { $company }

company = Company: { $company }

demarche = Procedure: { $kind }, “{ $title }”

demarche_address = Look at it here:

## A filing on paper has moved on

paper_filing = Your filing on paper: { $status }

tracking_address = Follow it by your tracking number:

## Somebody is invited to a space

invitation = You are invited to a business eSpace

invited = { $person }, { $organisation }, invites you to the business eSpace “{ $space }” for the staff delegation elections.

accept =
    Sign in, then show this code and your certificate number within { $days ->
        [one] a day
       *[other] { $days } days
    } at

invitation_code = Invitation code:

works_once = The code works once. If you do not know the sender, do nothing.

## Somebody sees other companies than before

sight_changed = Your companies have changed: { $organisation }

gained = { $count ->
    [one] You now see one more company.
   *[other] You now see { $count } more companies.
}

lost = { $count ->
    [one] You no longer see one company.
   *[other] You no longer see { $count } companies.
}

spaces_address = Your professional spaces:

## The mail of an invitation was given up

undelivered = An invitation did not arrive

undelivered_to = The invitation to { $invited } could not be delivered. Check the address and invite again.

## Somebody is to sign a procès-verbal

to_sign = { $occasion ->
    [opened] A procès-verbal awaits your signature: { $company }
   *[reminded] Reminder: a procès-verbal awaits your signature: { $company }
}

round_address = Ask the company in whose electoral office you sit, or look at it here:
