### What steps, those who act at them and voting systems are called.

event = { $event ->
    [ministerial_order] Ministerieller Beschluss über den Wahltag
    [codes_latest] Versand der Zugangscodes per Einschreiben
    [reference_period] Bezugszeitraum der Belegschaft
    [computation_date] Stichtag der Belegschaft
    [notice_latest] Aushang der Wahlankündigung, Vorgang 1
    [postal_request_latest] Antrag auf Genehmigung der Briefwahl
    [lists_deposit_latest] Auslegung der Wählerlisten, am Abend
    [claims_notice_latest] Aushang der Bekanntmachung der Einspruchsfrist, Vorgang 2
    [claims] Einsprüche gegen die Wählerlisten
    [candidates_deadline] Ende der Kandidaturfrist
    [candidates_extension] Verlängerung mangels Kandidaten
    [candidates_validation] Feststellung der gültigen Kandidaturen
    [register_candidates_latest] Eintragung der gültigen Kandidaturen, Vorgang 3
    [register_candidates_postal_latest] Eintragung der Kandidaturen vor dem Versand
    [postal_dispatch_latest] Versand der Briefwahlunterlagen per Einschreiben
    [candidates_posting] Aushang der Kandidaturen
    [opening_day] Öffnung der Wahl
    [election_day] Ende der Wahl und Auszählung
    [pv_latest] Protokoll unterzeichnet und übermittelt, Vorgang 4
    [results_posting] Aushang der Ergebnisse
    [mandate_refusal_latest] Ablehnung des Mandats
    [contestation] Anfechtung beim Direktor der ITM
    [constituent_latest] Konstituierende Sitzung
    [officers_notice_latest] Mitteilung der Funktionen an den Arbeitgeber
    [functions_latest] Eintragung der Funktionen, Vorgang 5
    [constituent_pv] Protokoll der konstituierenden Sitzung an die ITM
    [ministerial_designation_latest] Bestellung von Amts wegen durch den Minister
    [protection_end] Ende des Kandidatenschutzes
   *[ees_request_latest] Antrag auf einen Betriebsrat der wirtschaftlichen und sozialen Einheit
}

actor = { $actor ->
    [minister] Arbeitsminister
    [itm] ITM
    [employer] Arbeitgeber
    [outgoing_delegation] Scheidender Betriebsrat
    [employees] Arbeitnehmer
    [candidates] Kandidaten
    [unions] Gewerkschaften
    [polling_office] Wahlbüro
    [elected_delegate] Gewähltes Mitglied
    [convener] Gewählter mit den meisten Stimmen, ohne Wahl das älteste ordentliche Mitglied
    [president] Vorsitzender des Betriebsrats
   *[delegation] Betriebsrat
}

system = { $system ->
    [majorite_relative] Relative Mehrheitswahl
   *[representation_proportionnelle] Verhältniswahl
}
