### The days of an election, and why they are these.

## The whole calendar

fitted =
    Die Tage werden gezählt wie in den Kalendern der ITM von 2019 und 2024. Ein veröffentlichtes Datum geht vor.

week_mon_fri =
    Das Unternehmen arbeitet von Montag bis Freitag; dieser Kalender gilt auch für durchgehende Arbeit.

week_tue_sat = Das Unternehmen arbeitet von Dienstag bis Samstag; der Montag ist kein Arbeitstag.

opens_early =
    Die Wahl öffnet am { $opening } und schließt am { $poll }: Fristen davor laufen von der Öffnung, Fristen danach vom
    Schluss.

off_cycle = Diese Wahl findet außerhalb der landesweiten Wahl statt: Ihr Tag ist frei.

outside_window =
    Der { $poll } liegt nicht zwischen dem { $first } und dem { $last }: Der Tag der landesweiten Wahl muss es, der einer
    anderen Wahl nicht.

crossing_claims =
    Die Frist für Einsprüche gegen die Wählerlisten endet am { $ends }, nicht vor dem Ende der Kandidaturfrist am
    { $needed }: Jemand muss entscheiden.

crossing_postal =
    Die Kandidaturfrist endet am { $ends }, nicht vor dem { $needed }, an dem die Kandidaturen für die Briefwahl
    eingetragen sein müssen: Jemand muss entscheiden.

not_part = Der Schritt „{ $event }“ gehört nicht zu dieser Wahl.

## A day that moves or stays

published = Die Verwaltung hat dieses Datum veröffentlicht ({ $when }); es geht der Berechnung vor.

moved_back = Der letzte Tag, der { $limit }, ist kein Arbeitstag: Es gilt der Arbeitstag davor, der { $day }.

moved_forward =
    Der letzte Tag, der { $limit }, ist kein Arbeitstag: Nach der allgemeinen Klausel gilt der nächste Arbeitstag, der
    { $day }.

moved_on = Der letzte Tag, der { $limit }, ist kein Arbeitstag: Die Frist geht bis zum nächsten Arbeitstag, dem { $day }.

texts_differ =
    Achtung: Der { $limit } ist kein Arbeitstag; die Kalender der ITM haben dann den { $backward }, die allgemeine Klausel
    den { $forward }. Der frühere Tag ist sicher.

rest_day_kept =
    Der letzte Tag, der { $limit }, ist kein Arbeitstag; der Text verschiebt ihn nicht. Die allgemeine Klausel ginge bis zum
    { $next }; der frühere Tag ist sicher.

## The steps until the poll closes

ministerial_order =
    Der Minister setzt einen Tag für alle fest und veröffentlicht ihn im Amtsblatt; kein Text sagt, bis wann.

codes_latest = Die ITM versendet die Codes { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
} vor dem { $poll }.

codes_off_cycle =
    Außerhalb der landesweiten Wahl versendet die ITM die Codes binnen { $days } Tagen nach dem Antrag des Unternehmens.

reference_period = Die { $months } Monate vor dem Stichtag, dem { $day }.

computation_date =
    Der erste Tag des Monats, in dem die Wahlankündigung aushängt, spätestens am { $notice }. Ein Aushang in einem
    früheren Monat verschiebt ihn.

notice_latest = Mindestens { $months ->
    [one] einen vollen Monat
   *[other] { $months } volle Monate
} vor dem { $opening }: Der letzte Tag ist der { $limit }.

postal_request_latest = Die Briefwahl wird mindestens { $months ->
    [one] einen Monat
   *[other] { $months } Monate
} vor dem { $opening } beim Minister beantragt.

lists_deposit_latest =
    Mindestens { $days } volle Tage vor dem { $opening }, am Abend: Der letzte Tag ist der { $limit }.

claims_notice_latest = Die Bekanntmachung zu Einsprüchen wird am Tag der Auslegung der Listen ausgehängt.

claims =
    Die { $days } Arbeitstage nach der Auslegung der Listen; der Einspruch geht an den Arbeitgeber, eine Kopie an die
    ITM.

candidates_deadline = { $days } Tage vor dem { $opening }, um { $hour } Uhr, gleich welcher Tag das ist.

candidates_extension =
    Mangels Kandidaten { $days } Tage mehr, zur selben Uhrzeit; ein Aushang weist darauf hin.

candidates_validation =
    Nach Ablauf der Frist stellt der Arbeitgeber die gültigen Kandidaturen fest; kein Tag ist vorgeschrieben.

register_candidates_latest = { $days ->
    [one] Der letzte Arbeitstag
   *[other] Der { $days }. Arbeitstag
} vor dem { $opening }.

register_candidates_postal_latest = Bei Briefwahl vor dem Versand der Unterlagen am { $sent }.

postal_dispatch_latest =
    Mindestens { $days } volle Tage vor dem { $opening }: Der letzte Tag ist der { $limit }.

candidates_posting =
    Die letzten { $days } Arbeitstage vor der Wahl; die ITM gibt den Aushang am Tag der Eintragung zurück.

candidates_posting_postal = Bei Briefwahl vom Versand der Unterlagen am { $sent } bis zum Tag vor der Wahl.

opening_day = Die Wahl öffnet höchstens { $days } Tage vor ihrem Schluss.

election_day = Die Wahl schließt am { $poll }; an diesem Tag werden die Stimmen ausgezählt.

## The steps after the poll

pv_latest =
    Das Protokoll einer Wahl von Amts wegen oder mangels Kandidaten wird spätestens am Wahltag übermittelt.

pv_latest_vote =
    Nach einer Abstimmung wird das Protokoll an Ort und Stelle unterzeichnet; kein Text sagt, bis wann es zu übermitteln
    ist: Der Wahltag ist ein Richtwert.

results_posting = Die { $days } Tage nach dem { $poll }.

mandate_refusal_latest = { $days ->
    [one] Der Tag nach dem { $poll }
   *[other] Der { $days }. Tag nach dem { $poll }
}, nach einem verwandten Text.

contestation = { $days } Tage nach dem { $posted }, dem letzten Tag des Aushangs der Ergebnisse.

constituent_latest = { $months ->
    [one] Einen Monat
   *[other] { $months } Monate
} nach dem { $poll }.

officers_notice_latest =
    { $days } Tage nach der konstituierenden Sitzung ({ $meeting }); auch L.414-14 und L.414-15.

functions_latest =
    { $days } Tage nach dem Brief des Vorsitzenden ({ $letter }); das von beiden unterzeichnete Formular liegt bei.

constituent_pv =
    Der Betriebsrat sendet das Protokoll seiner Sitzung an die ITM, getrennt von den Funktionen; kein Tag ist
    vorgeschrieben.

ministerial_designation_latest =
    Wenn niemand kandidiert hat: Untersuchung der ITM, dann Ministerialbeschluss binnen { $months ->
        [one] eines Monats
       *[other] { $months } Monaten
    } nach dem { $poll }.

protection_end =
    { $months } Monate nach der letzten Kandidatur; länger, wenn nach einer Anfechtung neu gewählt wird.

ees_request_latest = { $months } Monate nach dem { $poll }, auf Antrag von mindestens zwei Betriebsräten.
