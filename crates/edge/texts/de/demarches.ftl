### Was zu einem Vorgang gefunden wird: seine Papiere und Belege, seine Berichtigung, seine Verfolgung.

attach = Fügen Sie den Beleg hinzu und übermitteln Sie dann.

not_confirmed = Der Inhalt dieses Vorgangs ist nicht bestätigt.
    .action = Bestätigen Sie die Eingabe.

not_transmitted = Dieser Vorgang ist noch nicht übermittelt.
    .action = Warten Sie auf die Übermittlung.

transmitted_elsewhere = Dieser Vorgang wurde aus einem anderen Bereich übermittelt: Das Papier wird nur dort gedruckt.
    .action = Fragen Sie, wer den Vorgang übermittelt hat, nach dem Papier.

paper_without_vote = Es wird nicht gewählt, also gibt es weder Aushang der Kandidaturen noch Stimmzettel.
    .action = Drucken Sie das passende Protokoll.

sign_without_letter = Das Zeichen „{ $sign }“ ({ $code }) gibt es in keiner unserer Schriften.
    .action = Ersetzen Sie es im Dossier der Wahl oder im Vorgang.

copy_not_signed = Das ist das Dokument selbst, ohne Unterschrift.
    .action = Laden Sie die unterzeichnete Kopie hoch: das signierte PDF oder den Scan.

moment_to_come = Dieser Zeitpunkt liegt in der Zukunft.
    .action = Das Protokoll sagt, was geschehen ist: Tragen Sie es danach ein.

taken_down_before_hung = Das Abnehmen liegt vor dem Aushängen.
    .action = Berichtigen Sie einen der Zeitpunkte.

until_before_from = Der letzte Tag liegt vor dem ersten.
    .action = Berichtigen Sie einen der beiden Tage.

not_to_be_posted = Nur ein Dokument zum Aushang hat Aushangtage.
    .action = Wählen Sie „affichage“ oder lassen Sie die Tage weg.

candidatures_missing = Die Kandidaturen, wie Sie sie erhielten, fehlen.
    .action = { attach }

signed_pv_missing = Das unterzeichnete Protokoll fehlt.
    .action = { attach }

signed_form_missing = Das vom Arbeitgeber und vom Vorsitzenden unterzeichnete Formular fehlt.
    .action = { attach }

president_notice_missing = Die Mitteilung des Vorsitzenden fehlt.
    .action = { attach }

postal_vote_authorisation_missing = Die Genehmigung der Briefwahl fehlt.
    .action = { attach }

piece_missing = Ein verlangter Beleg fehlt.
    .action = { attach }

piece_not_of_demarche = Dieser Vorgang nimmt keinen Beleg dieser Art.
    .action = Wählen Sie eine der Arten des Vorgangs oder „other“.

pattern_placeholder_unknown = Bei Zeichen { $column }: Einen Platzhalter dieses Namens gibt es nicht. Es gibt: { $allowed }.
    .action = Berichtigen Sie das Muster.

pattern_brace_alone = Bei Zeichen { $column }: Eine Klammer ist nicht geschlossen oder nicht geöffnet.
    .action = Setzen Sie Klammern nur um einen Namen.

tracking_number_length = Eine Verfolgungsnummer hat { $symbols } Zeichen.
    .action = Übertragen Sie die ganze Nummer.

tracking_number_symbol = Das Zeichen { $place } kommt in keiner Verfolgungsnummer vor.
    .action = Prüfen Sie dieses Zeichen.

tracking_number_check = Diese Verfolgungsnummer enthält einen Tippfehler.
    .action = Vergleichen Sie sie mit der Empfangsbestätigung.

contact_missing = Niemand könnte Ihnen antworten: weder E-Mail noch Anschrift.
    .action = Geben Sie eine E-Mail oder eine Anschrift an.

field_not_open = Dieses Feld ist nicht zu berichtigen.
    .action = Setzen Sie den früheren Wert wieder ein, oder schreiben Sie der Verwaltung.

piece_not_asked = In dieser Berichtigung wird kein Beleg verlangt.
    .action = Fügen Sie ihn einer Mitteilung an die Verwaltung bei.

piece_not_open = Dieser Beleg ist nicht zu berichtigen.
    .action = Lassen Sie ihn stehen, oder schreiben Sie der Verwaltung.

pointer_leads_nowhere = Dieser Zeiger führt im Vorgang nirgendwohin.
    .action = Nennen Sie ein vorhandenes Feld oder das fehlende Feld eines vorhandenen Objekts.

piece_not_received = Dieser Beleg ist nicht unter den empfangenen.
    .action = Nennen Sie einen Beleg aus der Liste des Vorgangs.

rule_unknown = Keine Regel trägt diesen Code.
    .action = Nehmen Sie einen Code aus der Liste der Regeln.

canned_text_unknown = Kein Textbaustein trägt diesen Code.
    .action = Nehmen Sie einen Code aus der Liste der Textbausteine.

decision_not_theirs = Diese Entscheidung liegt nicht bei dieser Stelle.
    .action = Geben Sie an, wer nach dem Arbeitsgesetzbuch entscheidet (L.417-4, L.413-2(3), L.413-1(7)).

poll_day_past = Dieser Tag ist vorbei.
    .action = Geben Sie einen Tag an, der noch bevorsteht.

poll_day_outside_term = Dieser Tag liegt außerhalb des Mandats.
    .action = Geben Sie einen Tag des Mandats an, oder wählen Sie ein anderes Mandat.

poll_day_taken = Das Unternehmen hat an diesem Tag schon eine Wahl.
    .action = Geben Sie einen anderen Tag an, oder ziehen Sie die andere Wahl zurück.

decision_says_nothing = Diese Entscheidung entscheidet nichts.
    .action = Geben Sie mindestens eine Angabe zur Wahl an.

point_says_nothing = Dieser Punkt sagt nicht, was zu berichtigen ist.
    .action = Geben Sie eine Regel, einen Textbaustein oder Ihre Worte an.

point_in_two_places = Dieser Punkt nennt mehr als eine Stelle.
    .action = Machen Sie einen Punkt je Stelle.

warning_not_found = An dieser Stelle steht keine Warnung mit diesem Code, oder sie ist schon abgehakt.
    .action = Übernehmen Sie Code und Zeiger aus der Prüfung des Vorgangs.
