### Was an hochgeladenen Dateien gefunden wird.

file_content = Der Inhalt ist kein PDF, PNG oder JPEG oder nicht vom angegebenen Typ.
    .action = Senden Sie die Datei selbst, mit ihrem Typ.

not_a_picture = Ein Foto ist eine PNG- oder JPEG-Datei.
    .action = Laden Sie ein Foto des Aushangs hoch.

file_unreadable = Diese Datei ist beschädigt, abgeschnitten oder anders gebaut als jede gewöhnliche Datei.
    .action = Öffnen Sie sie, speichern Sie sie neu oder drucken Sie sie in ein neues PDF, und senden Sie dieses.

file_encrypted = Dieses PDF ist durch ein Passwort oder Einschränkungen geschützt.
    .action = Speichern Sie es ohne Schutz.

file_has_script = Dieses PDF enthält JavaScript.
    .action = Drucken Sie es in ein neues PDF und senden Sie dieses.

file_has_action = Dieses PDF startet ein Programm oder sendet Daten.
    .action = Drucken Sie es in ein neues PDF und senden Sie dieses.

file_has_xfa_form = Dieses PDF ist ein XFA-Formular: Was es zeigt, steht nicht auf seinen Seiten.
    .action = Drucken Sie das ausgefüllte Formular in ein neues PDF.

file_has_media = Diese Datei enthält Ton, Film, bewegte oder dreidimensionale Bilder.
    .action = Speichern Sie sie ohne diese Teile.

file_has_files = Dieses PDF trägt eine andere Datei in sich.
    .action = Entfernen Sie die beigefügte Datei und senden Sie sie getrennt.

file_too_many_pages = Dieses PDF hat mehr als { $most } Seiten.
    .action = Teilen Sie es auf mehrere Dateien auf.

file_too_large_unpacked = Der Inhalt dieses PDF ist entpackt zu groß.
    .action = Scannen Sie mit geringerer Auflösung oder als JPEG, oder teilen Sie das Dokument auf.

file_trailing_data = Hinter dem Ende dieser Datei steht noch etwas.
    .action = Öffnen Sie sie, speichern Sie sie neu und senden Sie die neue Datei.

file_two_in_one = Diese Datei ist zugleich etwas anderes: ein Archiv, eine Webseite oder ein anderes Dokument.
    .action = Speichern oder drucken Sie das Dokument allein und senden Sie die neue Datei.

picture_too_large = Ein Bild hat zu viele Pixel; höchstens { $most } Millionen für ein Bild.
    .action = Verkleinern Sie das Bild oder scannen Sie mit geringerer Auflösung.

picture_carries_too_much = Dieses Bild trägt zu viele Daten, die nicht das Bild sind.
    .action = Speichern Sie es neu ohne Metadaten.

space_store_full = Der Bereich bewahrt schon { $most } Dokumente oder { $mebibytes } MiB auf.
    .action = Löschen Sie Dokumente, die nicht mehr gebraucht werden.

ticket_not_usable = Unter diesem Ticket wartet kein Beleg.
    .action = Laden Sie den Beleg erneut hoch: Ein Ticket dient einmal, binnen eines Tages.

files_waiting = Zu viele Dateien warten auf ihre Verwendung.
    .action = Verwenden Sie sie oder warten Sie: eine ungenutzte Datei verschwindet nach einem Tag.

files_today = Heute wurden ohne Anmeldung zu viele Dateien hochgeladen.
    .action = Reichen Sie ohne diesen Beleg ein oder kommen Sie morgen wieder; die ITM nimmt ihn auch per Brief.

file_empty = Die Datei ist leer.
    .action = Senden Sie die Datei.

too_many_attachments = Ein Vorgang hat höchstens { $most } Belege.
    .action = Entfernen Sie einen Beleg.
