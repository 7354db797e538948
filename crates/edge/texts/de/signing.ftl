### Was zu Unterschriften und Unterschriftenrunden gefunden wird.

only_by_hand = Unterzeichnende werden nur bei einer handschriftlichen Unterschrift genannt.
    .action = Entfernen Sie sie, oder wählen Sie die handschriftliche Unterschrift.

statement_without_file = Eine Erklärung bringt keine Datei mit.
    .action = Entfernen Sie die Datei, oder wählen Sie eine andere Art zu unterzeichnen.

certificate_is_prepared = Eine Unterschrift mit Zertifikat wird zuerst vorbereitet.
    .action = Bereiten Sie die Unterschrift vor, unterzeichnen Sie die Prüfsumme, und geben Sie die Unterschrift ab.

base64_form = Das ist kein Text in Base64.
    .action = Senden Sie die DER-Bytes in Base64.

cms_too_large = Die Unterschrift ist zu groß für den vorgesehenen Platz.
    .action = Fügen Sie beim Unterzeichnen nur die Zertifikatskette bei.

cms_unreadable = Das ist keine PDF-Unterschrift einer einzigen Person.
    .action = Verlangen Sie vom Signaturprodukt eine abgesetzte CMS-Signatur (PAdES-B-B).

cms_other_document = Die Unterschrift gilt einem anderen Dokument.
    .action = Unterzeichnen Sie die Prüfsumme der Vorbereitung.

cms_certificate = Die Unterschrift enthält das Zertifikat der unterzeichnenden Person nicht oder ist nicht daran gebunden.
    .action = Verlangen Sie vom Signaturprodukt eine PAdES-B-B-Signatur mit ihrem Zertifikat.

cms_algorithm = Der Algorithmus der Unterschrift ist nicht zugelassen.
    .action = Unterzeichnen Sie mit SHA-256 und RSA 2048, ECDSA P-256 oder stärker.

cms_wrong = Die Unterschrift wurde nicht mit dem Schlüssel ihres Zertifikats erstellt.
    .action = Unterzeichnen Sie erneut.

pdf_not_signable = Dieses PDF ist nicht so geschrieben, dass es sichere Unterschriften tragen kann.
    .action = Drucken Sie es mit einem anderen Programm als PDF.

signed_pdf_differs = Dieses PDF ist nicht das hier gedruckte Dokument mit Unterschriften und sonst nichts.
    .action = Laden Sie das Dokument in derselben Sprache herunter und unterzeichnen Sie es, ohne es anders zu speichern.

signed_pdf_visible = Die Unterschrift wird auf einer Seite gezeigt und könnte dort etwas verdecken.
    .action = Unterzeichnen Sie ohne sichtbares Bild der Unterschrift.

signed_pdf_unsigned = Dieses PDF bringt keine neue Unterschrift mit.
    .action = Unterzeichnen Sie das Dokument mit Ihrem Signaturprodukt und laden Sie es dann hoch.

document_signed_already = Dieses Dokument trägt schon eine Unterschrift.
    .action = Eröffnen Sie die Runde mit dem nicht unterzeichneten Dokument.

file_not_pdf = Diese Datei ist kein PDF.
    .action = Laden Sie ein PDF hoch.

signed_file_too_large = Mit der Unterschrift ist die Datei größer als 10 MiB.
    .action = Verkleinern Sie das Dokument.

preparations_waiting = { $most } Vorbereitungen warten schon auf Ihre Unterschrift.
    .action = Unterzeichnen oder verwerfen Sie zuerst einige.

rounds_open = { $most } Unterschriftenrunden sind für diese Wahl schon offen.
    .action = Beenden Sie zuerst einige oder brechen Sie sie ab.

round_president_missing = Unter den Unterzeichnenden fehlt der Vorsitzende.
    .action = Nennen Sie den Vorsitzenden des Wahlbüros.

round_presidents = Mehr als ein Vorsitzender ist genannt.
    .action = Behalten Sie nur den Vorsitzenden des Wahlbüros.

round_assessor_missing = Unter den Unterzeichnenden fehlen die Beisitzer.
    .action = Nennen Sie alle Beisitzer des Wahlbüros.

round_signer_missing = { $name } unterzeichnet dieses Protokoll und fehlt unter den Unterzeichnenden.
    .action = Nennen Sie diese Person so, wie das Protokoll sie nennt, in derselben Funktion.

round_too_many = Mehr als { $most } Unterzeichnende sind genannt.
    .action = Nennen Sie nur das Wahlbüro.

round_signatory_twice = Diese Person ist in derselben Funktion zweimal genannt.
    .action = Nennen Sie sie einmal.

signatory_unknown = Diese Person gehört nicht zu dieser Runde.
    .action = Wählen Sie eine unterzeichnende Person dieser Runde.

file_or_document = Erwartet wird eine Datei, ein Dokument oder ein Protokoll, eines von den dreien.
    .action = Geben Sie genau eines davon an.
