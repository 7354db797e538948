### Documents that the administration returns.

kind = { $kind ->
    [notice] Bekanntmachung
    [poster] Aushang der Kandidaturen
    [ballot] Muster des Stimmzettels
    [pv] Protokoll
    [synthesis] Zusammenfassung der Ergebnisse
   *[form] Formular
}

purpose = { $purpose ->
    [pour_avis] Zur Kenntnisnahme
    [affichage] Zum Aushang
   *[a_signer] Zu unterschreiben
}

pv_to_sign = Zu unterschreibendes PV

state = { $state ->
    [unread] Ungelesen
    [read] Gelesen
   *[signed_copy_returned] Unterschriebene Kopie abgegeben
}

step = { $step ->
    [read] Lesen
   *[return_signed_copy] Unterschriebene Kopie abgeben
}
