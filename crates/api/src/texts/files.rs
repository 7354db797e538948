//! Texts of findings about uploaded files.

use super::Texts;

pub(super) const TEXTS: &[Texts] = &[
    (
        "file_content",
        [
            "Le contenu n'est pas un PDF, PNG ou JPEG, ou n'est pas du type annoncé.",
            "Der Inhalt ist kein PDF, PNG oder JPEG oder nicht vom angegebenen Typ.",
            "The content is no PDF, PNG or JPEG, or not of the type declared.",
        ],
        [
            "Envoyez le fichier lui-même, avec son type.",
            "Senden Sie die Datei selbst, mit ihrem Typ.",
            "Send the file itself, with its type.",
        ],
    ),
    (
        "not_a_picture",
        [
            "Une photo est un fichier PNG ou JPEG.",
            "Ein Foto ist eine PNG- oder JPEG-Datei.",
            "A photo is a PNG or JPEG file.",
        ],
        [
            "Téléversez une photo de l'affiche.",
            "Laden Sie ein Foto des Aushangs hoch.",
            "Upload a photo of what hangs.",
        ],
    ),
    (
        "file_unreadable",
        [
            "Ce fichier est abîmé, coupé ou construit comme aucun fichier ordinaire.",
            "Diese Datei ist beschädigt, abgeschnitten oder anders gebaut als jede gewöhnliche Datei.",
            "This file is damaged, cut off or built like no ordinary file.",
        ],
        [
            "Ouvrez-le, enregistrez-le à nouveau ou imprimez-le dans un PDF neuf, puis envoyez celui-ci.",
            "Öffnen Sie sie, speichern Sie sie neu oder drucken Sie sie in ein neues PDF, und senden Sie dieses.",
            "Open it, save it anew or print it to a new PDF, and send that.",
        ],
    ),
    (
        "file_encrypted",
        [
            "Ce PDF est protégé par un mot de passe ou des restrictions.",
            "Dieses PDF ist durch ein Passwort oder Einschränkungen geschützt.",
            "This PDF is protected by a password or by restrictions.",
        ],
        ["Enregistrez-le sans protection.", "Speichern Sie es ohne Schutz.", "Save it without protection."],
    ),
    (
        "file_has_script",
        ["Ce PDF contient du JavaScript.", "Dieses PDF enthält JavaScript.", "This PDF contains JavaScript."],
        [
            "Imprimez-le dans un PDF neuf et envoyez celui-ci.",
            "Drucken Sie es in ein neues PDF und senden Sie dieses.",
            "Print it to a new PDF and send that.",
        ],
    ),
    (
        "file_has_action",
        [
            "Ce PDF lance un programme ou envoie des données.",
            "Dieses PDF startet ein Programm oder sendet Daten.",
            "This PDF starts a program or sends data.",
        ],
        [
            "Imprimez-le dans un PDF neuf et envoyez celui-ci.",
            "Drucken Sie es in ein neues PDF und senden Sie dieses.",
            "Print it to a new PDF and send that.",
        ],
    ),
    (
        "file_has_xfa_form",
        [
            "Ce PDF est un formulaire XFA : ce qu'il montre n'est pas ce que disent ses pages.",
            "Dieses PDF ist ein XFA-Formular: Was es zeigt, steht nicht auf seinen Seiten.",
            "This PDF is an XFA form: what it shows is not what stands on its pages.",
        ],
        [
            "Imprimez le formulaire rempli dans un PDF neuf.",
            "Drucken Sie das ausgefüllte Formular in ein neues PDF.",
            "Print the filled form to a new PDF.",
        ],
    ),
    (
        "file_has_media",
        [
            "Ce fichier contient du son, un film, des images animées ou en trois dimensions.",
            "Diese Datei enthält Ton, Film, bewegte oder dreidimensionale Bilder.",
            "This file contains sound, film, moving or three-dimensional pictures.",
        ],
        ["Enregistrez-le sans ces éléments.", "Speichern Sie sie ohne diese Teile.", "Save it without them."],
    ),
    (
        "file_has_files",
        [
            "Ce PDF porte un autre fichier en lui.",
            "Dieses PDF trägt eine andere Datei in sich.",
            "This PDF carries another file.",
        ],
        [
            "Retirez le fichier joint et envoyez-le à part.",
            "Entfernen Sie die beigefügte Datei und senden Sie sie getrennt.",
            "Remove the file within it and send it separately.",
        ],
    ),
    (
        "file_too_many_pages",
        [
            "Ce PDF a plus de {most} pages.",
            "Dieses PDF hat mehr als {most} Seiten.",
            "This PDF has more than {most} pages.",
        ],
        [
            "Répartissez-le sur plusieurs fichiers.",
            "Teilen Sie es auf mehrere Dateien auf.",
            "Split it into several files.",
        ],
    ),
    (
        "file_too_large_unpacked",
        [
            "Le contenu de ce PDF, une fois décompressé, est trop grand.",
            "Der Inhalt dieses PDF ist entpackt zu groß.",
            "The content of this PDF is too large once it is unpacked.",
        ],
        [
            "Numérisez avec une résolution plus faible ou en JPEG, ou répartissez le document.",
            "Scannen Sie mit geringerer Auflösung oder als JPEG, oder teilen Sie das Dokument auf.",
            "Scan with a lower resolution or as JPEG, or split the document.",
        ],
    ),
    (
        "file_trailing_data",
        [
            "Quelque chose suit la fin de ce fichier.",
            "Hinter dem Ende dieser Datei steht noch etwas.",
            "Something stands behind the end of this file.",
        ],
        [
            "Ouvrez-le, enregistrez-le à nouveau et envoyez le nouveau fichier.",
            "Öffnen Sie sie, speichern Sie sie neu und senden Sie die neue Datei.",
            "Open it, save it anew and send the new file.",
        ],
    ),
    (
        "file_two_in_one",
        [
            "Ce fichier est aussi autre chose : une archive, une page web ou un autre document.",
            "Diese Datei ist zugleich etwas anderes: ein Archiv, eine Webseite oder ein anderes Dokument.",
            "This file is also something else: an archive, a web page or another document.",
        ],
        [
            "Enregistrez ou imprimez le document seul et envoyez le nouveau fichier.",
            "Speichern oder drucken Sie das Dokument allein und senden Sie die neue Datei.",
            "Save or print the document alone and send the new file.",
        ],
    ),
    (
        "picture_too_large",
        [
            "Une image a trop de pixels ; {most} millions au plus pour une image.",
            "Ein Bild hat zu viele Pixel; höchstens {most} Millionen für ein Bild.",
            "A picture has too many pixels; {most} million at most for a picture.",
        ],
        [
            "Réduisez l'image ou numérisez avec une résolution plus faible.",
            "Verkleinern Sie das Bild oder scannen Sie mit geringerer Auflösung.",
            "Reduce the picture or scan with a lower resolution.",
        ],
    ),
    (
        "picture_carries_too_much",
        [
            "Cette image porte trop de données qui ne sont pas l'image.",
            "Dieses Bild trägt zu viele Daten, die nicht das Bild sind.",
            "This picture carries too much that is not the picture.",
        ],
        [
            "Enregistrez-la à nouveau sans métadonnées.",
            "Speichern Sie es neu ohne Metadaten.",
            "Save it anew without metadata.",
        ],
    ),
    (
        "space_store_full",
        [
            "L'espace garde déjà {most} documents ou {mebibytes} Mio.",
            "Der Bereich bewahrt schon {most} Dokumente oder {mebibytes} MiB auf.",
            "The space keeps {most} documents or {mebibytes} MiB already.",
        ],
        [
            "Supprimez des documents qui ne servent plus.",
            "Löschen Sie Dokumente, die nicht mehr gebraucht werden.",
            "Delete documents that are no longer needed.",
        ],
    ),
    (
        "ticket_not_usable",
        [
            "Sous ce ticket, aucune pièce n'attend.",
            "Unter diesem Ticket wartet keine Beilage.",
            "No piece waits under this ticket.",
        ],
        [
            "Téléversez la pièce à nouveau : un ticket sert une fois, dans la journée.",
            "Laden Sie die Beilage erneut hoch: ein Ticket dient einmal, binnen eines Tages.",
            "Upload the piece again: a ticket serves once, within a day.",
        ],
    ),
    (
        "files_waiting",
        [
            "Trop de fichiers attendent d'être utilisés.",
            "Zu viele Dateien warten auf ihre Verwendung.",
            "Too many files wait to be used.",
        ],
        [
            "Utilisez-les, ou attendez : un fichier non utilisé disparaît après un jour.",
            "Verwenden Sie sie oder warten Sie: eine ungenutzte Datei verschwindet nach einem Tag.",
            "Use them, or wait: a file that is not used goes after a day.",
        ],
    ),
    (
        "files_today",
        [
            "Trop de fichiers ont été déposés aujourd'hui sans connexion.",
            "Heute wurden ohne Anmeldung zu viele Dateien hochgeladen.",
            "Too many files were uploaded today without sign-in.",
        ],
        [
            "Déposez sans cette pièce, ou revenez demain ; l'ITM la prend aussi par lettre.",
            "Reichen Sie ohne dieses Schriftstück ein oder kommen Sie morgen wieder; die ITM nimmt es auch per Brief.",
            "File without this piece, or come again tomorrow; the ITM takes it by letter too.",
        ],
    ),
    (
        "file_empty",
        ["Le fichier est vide.", "Die Datei ist leer.", "The file is empty."],
        ["Envoyez le fichier.", "Senden Sie die Datei.", "Send the file."],
    ),
    (
        "too_many_attachments",
        [
            "Une démarche a au plus {most} pièces.",
            "Ein Verfahren hat höchstens {most} Anlagen.",
            "A démarche has at most {most} attachments.",
        ],
        ["Retirez une pièce.", "Entfernen Sie eine Anlage.", "Remove one."],
    ),
];
