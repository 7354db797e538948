### Ce qui est relevé quant à la forme d'une saisie, quelle qu'elle soit.
### found by code
### code: message

# $count (Number)
more_findings = { $count ->
    [one] Il y a { $count } autre constat.
   *[other] Il y a { $count } autres constats.
}
    .action = Corrigez ce qui est nommé, puis réessayez.

body_not_expected = Cette opération ne prend pas de corps.
    .action = Envoyez la requête sans corps.

too_short = Ce texte est trop court.
    .action = Complétez le texte.

text_blank = Ce texte est vide.
    .action = Complétez le texte.

email_form = Ce n'est pas une adresse e-mail.
    .action = Corrigez l'adresse.

certificate_number_form = Un numéro de certificat (SSN) a exactement 20 chiffres.
    .action = Relevez le numéro sur le site de LuxTrust.

digest_form = Une empreinte SHA-256 a 64 chiffres hexadécimaux.
    .action = Reprenez l'empreinte de la démarche.

statement_other = La signature exige les mots « lu et approuvé ».
    .action = Écrivez « lu et approuvé ».

day_outside_window = Le renouvellement a lieu entre le 1er février et le 31 mars de la première année (L.413-2).
    .action = Corrigez la date.

language_unknown = La langue est fr, de ou en.
    .action = Choisissez-en une.

# $days (Number)
clock_too_far = L'horloge d'essai se règle à { $days } jours au plus de l'heure réelle.
    .action = Choisissez une heure plus proche.

persona_unknown = Aucune personne de démonstration n'a ce nom.
    .action = Voyez la liste dans la documentation.

persona_or_name = Donnez soit une personne de démonstration, soit un nom.
    .action = Gardez l'un des deux.

one_of_two = Une seule des deux sources peut être nommée.
    .action = Gardez-en une.

day_to_come = Ce jour est encore à venir.
    .action = Indiquez le jour de la réception.
