### code: message
### found by code

required = Champ obligatoire
    .explanation = Ce champ est vide ou manque.
    .action = Complétez ce champ.

# $expected (Text)
wrong_type = Type de valeur inattendu
    .explanation = La valeur n'est pas du type JSON attendu : { $expected }.
    .action = Saisissez une valeur de ce type.

unknown_field = Champ inconnu
    .explanation = Il n'y a pas de champ de ce nom ici.
    .action = Retirez ce champ ou corrigez son nom.

duplicate_key = Clé en double
    .explanation = Cette clé figure deux fois.
    .action = Gardez-en une.

key_too_long = Clé trop longue
    .explanation = Cette clé a plus de 200 caractères.
    .action = Retirez ce champ ou corrigez son nom.

not_an_object = Objet JSON attendu
    .explanation = Un objet JSON est attendu.
    .action = Mettez les données entre accolades.

not_applicable = Champ sans objet
    .explanation = Ce champ n'a pas sa place avec les autres réponses du formulaire.
    .action = Videz ce champ.

# $allowed (Text)
unknown_value = Valeur inconnue
    .explanation = Ce champ prend l'une de ces valeurs : { $allowed }.
    .action = Choisissez l'une d'elles.

bad_date = Date illisible
    .explanation = Une date s'écrit AAAA-MM-JJ, de 1900 à 2199, et doit exister.
    .action = Corrigez la date.

bad_time = Heure illisible
    .explanation = Une heure s'écrit HH:MM, de 00:00 à 23:59.
    .action = Corrigez l'heure.

bad_moment = Moment illisible
    .explanation =
        Un moment s'écrit AAAA-MM-JJTHH:MM:SS, à l'heure du Luxembourg, ou avec son décalage, tel que +01:00.
    .action = Corrigez le moment.

bad_decimal = Nombre illisible
    .explanation = Un nombre a au plus deux décimales, par exemple 37.50.
    .action = Corrigez le nombre.

bad_country = Pays inconnu
    .explanation = Une nationalité est un code ISO 3166-1 de deux lettres majuscules, par exemple LU.
    .action = Choisissez le code du pays.

# $least (Text)
# $most (Text)
out_of_range = Nombre hors limites
    .explanation = Ce nombre va de { $least } à { $most }.
    .action = Corrigez le nombre.

# $most (Number)
too_long = Texte trop long
    .explanation = Ce texte a au plus { $most ->
        [one] { $most } caractère
       *[other] { $most } caractères
    }.
    .action = Raccourcissez le texte.

# $most (Number)
too_many_items = Trop d'éléments
    .explanation = Cette liste a au plus { $most ->
        [one] { $most } élément
       *[other] { $most } éléments
    }.
    .action = Retirez des éléments.

# $least (Number)
too_few_items = Trop peu d'éléments
    .explanation = Cette liste a au moins { $least ->
        [one] { $least } élément
       *[other] { $least } éléments
    }.
    .action = Complétez la liste.

# $most (Number)
too_many_findings = Trop de remarques
    .explanation = Le contrôle n'en montre que { $most }.
    .action = Corrigez celles-ci et contrôlez à nouveau.

text_one_line = Texte sur plusieurs lignes
    .explanation = Ce texte tient sur une ligne, sans retour ni tabulation.
    .action = Écrivez-le sur une ligne.

text_spaces_around = Espace autour du texte
    .explanation = Le texte commence ou finit par une espace que personne ne voit.
    .action = Retirez cette espace.

text_control_character = Caractère de commande
    .explanation = Le texte contient un caractère de commande, souvent issu d'un copier-coller.
    .action = Saisissez le texte à la main.

text_invisible_character = Caractère invisible
    .explanation = Le texte contient un caractère que personne ne voit, souvent issu d'un copier-coller.
    .action = Saisissez le texte à la main.

text_direction_character = Sens d'écriture modifié
    .explanation = Le texte contient un caractère qui change le sens d'écriture.
    .action = Saisissez le texte à la main.

text_not_composed = Accent détaché de sa lettre
    .explanation = Une lettre et son accent sont écrits en deux caractères (le texte n'est pas en forme NFC).
    .action = Saisissez le texte à la main.

matricule_digits = Matricule incomplet
    .explanation = Le matricule d'une personne a exactement 13 chiffres.
    .action = Recopiez le matricule de la carte de sécurité sociale.

matricule_date = Matricule sans date possible
    .explanation = Les huit premiers chiffres d'un matricule sont une date de naissance.
    .action = Recopiez le matricule de la carte de sécurité sociale.

matricule_check = Chiffres de contrôle faux
    .explanation = Les deux derniers chiffres du matricule ne vont pas avec les onze premiers.
    .action = Recopiez le matricule de la carte de sécurité sociale.
