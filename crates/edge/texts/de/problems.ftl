### Die Ablehnungen: was geschehen ist, und was zu tun ist.

body_unreadable = Der Inhalt ist kein lesbares JSON
    .action = Senden Sie ein einziges JSON-Dokument in UTF-8.

path_unreadable = Die Adresse enthält eine unlesbare Kennung
    .action = Übernehmen Sie die Kennung, wie sie gegeben wurde.

query_unreadable = Ein Abfrageparameter ist unbekannt oder unlesbar
    .action = Sehen Sie die Parameter dieser Operation an.

header_unreadable = Die Kopfzeile Idempotency-Key oder If-Match ist unlesbar
    .action =
        Senden Sie einen Schlüssel mit höchstens 200 Zeichen ohne Leerzeichen (ohne Anmeldung mindestens 16), und in If-Match
        einen einzigen ETag, wie er gelesen wurde.

idempotency_key_missing = Die Kopfzeile Idempotency-Key fehlt
    .action = Wählen Sie für diese Handlung einen neuen Schlüssel und behalten Sie ihn für Wiederholungen.

not_signed_in = Sie sind nicht angemeldet
    .action = Senden Sie ein gültiges Token in der Kopfzeile Authorization.

trial_loopback_only = Ein Testserver antwortet nur diesem Rechner
    .action = Rufen Sie ihn über localhost oder 127.0.0.1 auf, ohne Proxy, von einer Seite, die von ihm stammt.

foreign_page = Die Anfrage kommt von einer Seite eines anderen Servers
    .action = Verwenden Sie die Seite unter der öffentlichen Adresse dieses Servers oder ein Programm, das kein Browser ist.

not_allowed = Ihre Rolle erlaubt diese Handlung nicht
    .action = Bitten Sie eine Person, deren Rolle es erlaubt.

not_found = Nicht gefunden
    .action = Prüfen Sie die Adresse und das verwendete Konto.

method_not_allowed = Methode nicht erlaubt
    .action = Sehen Sie die Kopfzeile Allow.

not_acceptable = Diese Form der Antwort gibt es nicht
    .action = Sehen Sie die Formen dieser Operation an.

request_too_slow = Die Anfrage kam nicht rechtzeitig an
    .action = Versuchen Sie es mit demselben Schlüssel erneut.

body_too_slow = Der Inhalt der Anfrage kommt zu langsam an
    .action = Versuchen Sie es mit demselben Schlüssel erneut, über eine bessere Verbindung.

pieces_missing = Verlangte Belege fehlen
    .action = Fügen Sie die genannten Belege hinzu und übermitteln Sie dann; noch ist nichts bei der Verwaltung angekommen.

document_already_attached = Dieses Dokument ist diesem Vorgang schon beigefügt
    .action = Es ist nichts zu tun: Es ist da.

idempotency_key_in_flight = Ein Aufruf mit diesem Schlüssel läuft noch
    .action = Warten Sie kurz und versuchen Sie es mit demselben Schlüssel erneut.

term_exists = Dieses Mandat gibt es schon
    .action = Verwenden Sie das bestehende Mandat.

company_exists = Ein Unternehmen mit dieser Matrikel ist bekannt
    .action = Ändern Sie das bestehende Unternehmen.

code_registered = Dieser Code wurde registriert
    .action = Beenden Sie seinen Zugang und ersetzen Sie ihn dann.

code_already_ended = Dieser Code wurde bereits widerrufen oder ersetzt
    .action = Es ist nichts zu tun.

code_access_not_ended = Der Zugang dieses Codes ist nicht beendet
    .action = Beenden Sie zuerst den Zugang.

code_expired = Das Mandat dieses Codes ist vorbei
    .action = Stellen Sie Codes für das laufende Mandat aus.

code_already_replaced = Dieser Code wurde bereits ersetzt
    .action = Verwenden Sie den neuen Brief.

code_already_registered = Dieser Code wurde bereits registriert
    .action = Ein Code wird nur einmal registriert. Bitten Sie die Behörde um Ersatz.

space_limit_reached = Die Organisation hat alle erlaubten Bereiche dieses Mandats
    .action = Verwenden Sie einen bestehenden Bereich: ein Unternehmen hat einen, ein Bevollmächtigter zehn.

space_already_certified = Der Bereich oder das Unternehmen ist bereits zertifiziert
    .action = Verwenden Sie den zertifizierten Bereich.

not_a_firm_space = Dies ist kein eigener Bereich eines Unternehmens
    .action = Verwenden Sie den Bereich des Unternehmens.

not_a_fiduciary_space = Dies ist kein Bereich eines Bevollmächtigten
    .action = Verwenden Sie den Bereich eines Bevollmächtigten.

access_exists = Der Bereich handelt bereits für dieses Unternehmen
    .action = Es ist nichts zu tun.

access_already_ended = Dieser Zugang ist bereits beendet
    .action = Es ist nichts zu tun.

last_owner = Ein Bereich braucht mindestens einen Eigentümer
    .action = Ernennen Sie zuerst einen anderen Eigentümer.

last_administrator = Die Behörde braucht mindestens einen Administrator
    .action = Ernennen Sie zuerst einen anderen Administrator.

already_member = Die Person ist bereits Mitglied dieses Bereichs
    .action = Ändern Sie ihre Rolle.

invitation_closed = Die Einladung ist nicht mehr offen
    .action = Bitten Sie um eine neue Einladung.

signed_other_content = Der Inhalt ist nicht der gelesene oder unterzeichnete
    .action = Lesen Sie den Vorgang erneut, bestätigen und unterzeichnen Sie ihn.

polling_day_not_fixed = Der Wahltag ist nicht festgelegt
    .action = Warten Sie, bis der Minister den Tag festgelegt hat, und übermitteln Sie dann; der Vorgang bleibt bereit.

poll_withdrawn = Diese Wahl wurde zurückgezogen
    .action = Für diese Wahl ist nichts einzureichen; wenden Sie sich an die Verwaltung, wenn das ein Irrtum ist.

poll_filed_for = Für diese Wahl wurde bereits eingereicht oder entschieden
    .action = Tragen Sie eine Entscheidung ein: Nur sie ändert die Wahl noch.

poll_of_the_term = Diese Wahl findet am nationalen Wahltag ihres Mandats statt
    .action = Legen Sie den nationalen Wahltag fest, oder tragen Sie eine Entscheidung ein.

document_not_for_signature = Dieses Dokument ist nicht zu unterzeichnen
    .action = Lesen Sie das Dokument oder hängen Sie es aus.

document_not_for_posting = Dieses Dokument ist nicht auszuhängen
    .action = Ein Aushangprotokoll gibt es nur für Dokumente, die mit Tagen zum Aushang zurückgesandt wurden.

posting_log_full = Das Aushangprotokoll ist voll
    .action = Es enthält 200 Zeilen; geben Sie das Abnehmen in den vorhandenen Zeilen an.

posting_already_taken_down = Das Abnehmen ist schon angegeben
    .action = Ist die Angabe falsch, ziehen Sie die Zeile zurück und tragen Sie eine neue ein.

posting_withdrawn = Diese Zeile des Protokolls ist zurückgezogen
    .action = Tragen Sie eine neue Zeile ein.

signed_copy_already_returned = Das unterzeichnete Exemplar wurde bereits zurückgegeben
    .action = Es ist nichts zu tun.

claim_step_refused = Der Stand des Einspruchs erlaubt diesen Schritt nicht
    .action = Lesen Sie den Einspruch und seine möglichen Schritte erneut.

paper_filing_step_refused = Der Stand der Einreichung auf Papier erlaubt diesen Schritt nicht
    .action = Lesen Sie die Einreichung und ihre möglichen Schritte erneut.

file_not_usable = Diese Datei ist hier nicht verwendbar
    .action = Laden Sie die Datei selbst hoch; jede dient einmal.

paper_not_ready = Dieses Dokument kann noch nicht erstellt werden
    .action = Ergänzen Sie, was die Befunde nennen, im Dossier der Wahl oder im Vorgang.

not_printable = Dieses Dokument kann nicht gedruckt werden
    .action = Ein Name oder Text enthält ein Zeichen, das keine unserer Schriften kennt; ersetzen Sie es.

messages_closed = Zu diesem Vorgang ist keine Mitteilung möglich
    .action = Schreiben Sie zwischen der Übermittlung und dem Abschluss des Vorgangs.

demarche_step_refused = Der Stand des Vorgangs erlaubt diesen Schritt nicht
    .action = Sehen Sie die erlaubten Schritte des Vorgangs an.

already_transmitted = Für diese Wahl wurde bereits ein Vorgang dieser Art übermittelt
    .action = Verwenden Sie den ersten Vorgang.

stale = Der Gegenstand wurde seit Ihrem Lesen geändert
    .action = Lesen Sie ihn erneut, oder simulieren Sie erneut, und wiederholen Sie es mit dem neuen ETag oder Digest.

body_too_large = Der Inhalt ist zu groß
    .action = Sehen Sie die Grenzen dieser Operation an.

media_type_not_supported = Diese Art von Inhalt wird hier nicht angenommen
    .action = Sehen Sie die Typen dieser Operation an.

content_invalid = Angaben sind zu berichtigen
    .action = Berichtigen Sie die angegebenen Felder.

code_not_accepted = Der Code wird nicht angenommen
    .action = Prüfen Sie beide Briefe und das Mandat, dann wenden Sie sich an die Behörde.

idempotency_key_reused = Dieser Schlüssel diente einem anderen Aufruf
    .action = Wählen Sie für eine neue Handlung einen neuen Schlüssel.

signature_preparation_ended = Diese Vorbereitung ist nicht mehr offen
    .action = Bereiten Sie die Unterschrift neu vor.

signed_meanwhile = Jemand anderes hat inzwischen unterzeichnet
    .action = Bereiten Sie neu vor: Unterzeichnet wird die neueste Fassung.

signatory_has_signed = Diese Person oder dieses Zertifikat hat schon unterzeichnet
    .action = Sehen Sie nach, wer noch fehlt.

signing_round_closed = Diese Unterschriftenrunde ist beendet
    .action = Eröffnen Sie bei Bedarf eine neue Runde.

signing_round_not_complete = Es fehlen noch Unterschriften
    .action = Warten Sie, bis alle unterzeichnet haben, oder erinnern Sie sie.

signing_round_signed_by_certificate = Jemand hat mit einem Zertifikat unterzeichnet
    .action = Lassen Sie die anderen ebenso unterzeichnen, oder brechen Sie diese Runde ab und eröffnen Sie eine neue.

proces_verbal_changed = Das Protokoll wurde während des Drucks geändert
    .action = Lesen Sie es erneut und öffnen Sie die Runde noch einmal.

reminded_today = Alle Fehlenden wurden heute schon erinnert
    .action = Versuchen Sie es morgen wieder.

signature_not_accepted = Die Unterschrift wird nicht angenommen
    .action = Lesen Sie die Gründe und unterzeichnen Sie erneut mit einem anerkannten Zertifikat.

precondition_missing = Die Kopfzeile If-Match fehlt
    .action = Lesen Sie den Gegenstand und senden Sie seinen ETag in If-Match.

too_many_requests = Zu viele Anfragen
    .action = Warten Sie die Zeit der Kopfzeile Retry-After.

too_many_claims = Auf diesem Weg wurden heute zu viele Einsprüche eingereicht
    .action =
        Versuchen Sie es morgen (Luxemburger Zeit, nach der Zeit in Retry-After) oder per Brief: auch so nimmt die ITM sie an.

too_many_mails = Heute zu viele E-Mails, von Ihnen oder an diese Adresse
    .action = Nichts wurde gesandt oder gespeichert. Versuchen Sie es morgen (Luxemburger Zeit), nach der Zeit in Retry-After.

clock_differs = Die Uhren des Servers und der Datenbank gehen auseinander
    .action = Nichts wird geändert, solange die Zeit nicht sicher ist. Versuchen Sie es später mit demselben Schlüssel erneut.

server_ending = Der Server wird beendet
    .action = Wenden Sie sich an einen anderen Server, oder versuchen Sie es gleich erneut.

storage_full = Die Datenbank nimmt nichts mehr auf
    .action = Nichts wurde gespeichert; gelesen werden kann weiterhin. Versuchen Sie es später mit demselben Schlüssel erneut.

unavailable = Der Dienst ist vorübergehend nicht verfügbar
    .action = Versuchen Sie es mit demselben Schlüssel erneut; nichts ist verloren.

internal = Fehler auf unserer Seite
    .action = Geben Sie die Nummer der Anfrage an die Hilfe weiter.
