### What can be filed: what each filing is for, by when, and what one should have at hand.

theme = { $theme ->
    [before_the_poll] Vor der Wahl
    [candidatures] Kandidaturen
    [results] Ergebnisse
    [after_the_poll] Nach der Wahl
   *[disputes] Einsprüche und Anfechtungen
}

## Who files, and to whom it goes

employer = Der Arbeitgeber oder sein Beauftragter

itm = Gewerbeinspektion (ITM)

## The notice of the election

election_notice_about = Gibt dem Personal Tag, Uhrzeit und Ort der Wahl, die Sitze und das Wahlsystem bekannt.

election_notice_when = Mindestens einen vollen Monat vor Öffnung der Wahl, am Tag des Aushangs im Unternehmen.

election_notice_needs_headcount = Die Belegschaft am Stichtag, nach Art des Vertrags

election_notice_needs_place_and_hours = Ort, Öffnung und Schließung der Wahl

election_notice_needs_where_candidates_are_posted = Wo die Namen der Kandidaten aushängen, und wer wählbar ist

election_notice_needs_postal_vote = Ob es eine Briefwahl gibt

## The notice of the claims period

claims_notice_about = Gibt die Auslage der Wählerlisten bekannt und bis wann man Einspruch erheben kann.

claims_notice_when = Am Tag der Auslage der Listen, mindestens drei Wochen vor Öffnung der Wahl.

claims_notice_needs_deposit = Tag und Ort der Auslage der Wählerlisten

claims_notice_needs_claims_to = An wen im Unternehmen Einsprüche zu richten sind

## The declaration of candidates

candidate_declaration_about = Teilt die gültigen Kandidaturen mit, oder dass es keine Wahl oder keine Kandidaten gibt.

candidate_declaration_when = Spätestens am vierten Arbeitstag vor der Wahl; bei Briefwahl vor dem Versand der Stimmzettel.

candidate_declaration_needs_each_candidate =
    Von jedem Kandidaten: Name, Vornamen, Beruf, Matrikel, Staatsangehörigkeit, Geschlecht

candidate_declaration_needs_who_presents = Wer jede Liste oder Kandidatur vorschlägt und wie viele sie unterstützen

## The declaration of results

result_declaration_about = Übermittelt das Ergebnis der Wahl nach dem unterzeichneten Protokoll.

result_declaration_when =
    Am Wahltag; das Protokoll einer Wahl von Amts wegen oder mangels Kandidaten spätestens an diesem Tag.

result_declaration_needs_signed_pv = Das von Vorsitzendem und Beisitzern unterzeichnete Protokoll

result_declaration_needs_counts = Wahlberechtigte, Wähler, Stimmzettel und die Stimmen jedes Kandidaten

## The declaration of functions

functions_declaration_about = Teilt den Vorsitzenden, den Vorstand und die Beauftragten für Sicherheit und Gleichberechtigung mit.

functions_declaration_when = Binnen fünf Tagen nach der schriftlichen Mitteilung des Vorsitzenden an den Arbeitgeber.

functions_declaration_needs_meeting = Der Tag der konstituierenden Sitzung und der des Schreibens des Vorsitzenden

functions_declaration_needs_offices = Name und Matrikel jeder Person mit einer Funktion

## A claim against the electoral lists

claim_on_lists_about = Verlangt, jemanden in die Wählerlisten des Unternehmens aufzunehmen, zu streichen oder zu berichtigen.

claim_on_lists_filed_by = Jeder Arbeitnehmer des Unternehmens

claim_on_lists_addressed_to = Der Arbeitgeber, mit Kopie an die Gewerbeinspektion (ITM)

claim_on_lists_when =
    Binnen drei Arbeitstagen nach der Auslage der Listen. Ein später Einspruch wird angenommen und als verspätet vermerkt.

claim_on_lists_needs_company = Der Name des Unternehmens

claim_on_lists_needs_whom = Wer aufzunehmen, zu streichen oder zu berichtigen ist und warum

## A contestation

contestation_about = Ficht das Wahlrecht oder den ordnungsgemäßen Ablauf der Wahl an.

contestation_filed_by = Wähler, Kandidaten, Gewerkschaften

contestation_addressed_to = Der Direktor der Gewerbeinspektion (ITM)

contestation_when =
    Binnen fünfzehn Tagen nach dem letzten Tag des Aushangs der Ergebnisse; bestätigen Sie sie innerhalb derselben Frist per
    Einschreiben. Eine späte Anfechtung wird angenommen und als verspätet vermerkt.

contestation_needs_company_and_day = Der Name des Unternehmens und der Wahltag

contestation_needs_grounds = Was angefochten wird, und Unterlagen, die es zeigen
