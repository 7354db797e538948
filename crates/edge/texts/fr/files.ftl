### Ce qui est relevé dans les fichiers téléversés.
### found by code
### code: message

file_content = Le contenu n'est pas un PDF, PNG ou JPEG, ou n'est pas du type annoncé.
    .action = Envoyez le fichier lui-même, avec son type.

not_a_picture = Une photo est un fichier PNG ou JPEG.
    .action = Téléversez une photo de l'affiche.

file_unreadable = Ce fichier est abîmé, coupé ou construit comme aucun fichier ordinaire.
    .action = Ouvrez-le, enregistrez-le à nouveau ou imprimez-le dans un PDF neuf, puis envoyez celui-ci.

file_encrypted = Ce PDF est protégé par un mot de passe ou des restrictions.
    .action = Enregistrez-le sans protection.

file_has_script = Ce PDF contient du JavaScript.
    .action = Imprimez-le dans un PDF neuf et envoyez celui-ci.

file_has_action = Ce PDF lance un programme ou envoie des données.
    .action = Imprimez-le dans un PDF neuf et envoyez celui-ci.

file_has_xfa_form = Ce PDF est un formulaire XFA : ce qu'il montre n'est pas ce que disent ses pages.
    .action = Imprimez le formulaire rempli dans un PDF neuf.

file_has_media = Ce fichier contient du son, un film, des images animées ou en trois dimensions.
    .action = Enregistrez-le sans ces éléments.

file_has_files = Ce PDF porte un autre fichier en lui.
    .action = Retirez le fichier joint et envoyez-le à part.

# $most (Number)
file_too_many_pages = Ce PDF a plus de { $most } pages.
    .action = Répartissez-le sur plusieurs fichiers.

file_too_large_unpacked = Le contenu de ce PDF, une fois décompressé, est trop grand.
    .action = Numérisez avec une résolution plus faible ou en JPEG, ou répartissez le document.

file_trailing_data = Quelque chose suit la fin de ce fichier.
    .action = Ouvrez-le, enregistrez-le à nouveau et envoyez le nouveau fichier.

file_two_in_one = Ce fichier est aussi autre chose : une archive, une page web ou un autre document.
    .action = Enregistrez ou imprimez le document seul et envoyez le nouveau fichier.

# $most (Number)
picture_too_large = Une image a trop de pixels ; { $most } millions au plus pour une image.
    .action = Réduisez l'image ou numérisez avec une résolution plus faible.

picture_carries_too_much = Cette image porte trop de données qui ne sont pas l'image.
    .action = Enregistrez-la à nouveau sans métadonnées.

# $most (Number)
# $mebibytes (Number)
space_store_full = L'espace garde déjà { $most } documents ou { $mebibytes } Mio.
    .action = Supprimez des documents qui ne servent plus.

ticket_not_usable = Sous ce ticket, aucune pièce n'attend.
    .action = Téléversez la pièce à nouveau : un ticket sert une fois, dans la journée.

files_waiting = Trop de fichiers attendent d'être utilisés.
    .action = Utilisez-les, ou attendez : un fichier non utilisé disparaît après un jour.

files_today = Trop de fichiers ont été déposés aujourd'hui sans connexion.
    .action = Déposez sans cette pièce, ou revenez demain ; l'ITM la prend aussi par lettre.

file_empty = Le fichier est vide.
    .action = Envoyez le fichier.

# $most (Number)
too_many_attachments = Une démarche a au plus { $most } pièces.
    .action = Retirez une pièce.
