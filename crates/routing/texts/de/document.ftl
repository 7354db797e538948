### Documents that the administration returns.

kind = { $kind ->
    [notice] Bekanntmachung
    [poster] Aushang der Kandidaten
    [ballot] Musterstimmzettel
    [pv] Protokoll
    [synthesis] Zusammenfassung der Ergebnisse
   *[form] Formular
}

purpose = { $purpose ->
    [pour_avis] Zur Kenntnisnahme
    [affichage] Zum Aushang
   *[a_signer] Zu unterzeichnen
}

pv_to_sign = Zu unterzeichnendes Protokoll

state = { $state ->
    [unread] Ungelesen
    [read] Gelesen
   *[signed_copy_returned] Unterzeichnete Kopie abgegeben
}

step = { $step ->
    [read] Lesen
   *[return_signed_copy] Unterzeichnete Kopie abgeben
}
