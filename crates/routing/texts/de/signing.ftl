### How things are signed, what that is worth, and the round in which a procès-verbal is signed.

method = { $method ->
    [statement] Erklärung „lu et approuvé“
    [certificate] Unterschrift mit Zertifikat
    [signed_pdf] Hochgeladenes unterzeichnetes PDF
   *[hand_signed] Handschriftliche Unterschrift
}

level = { $level ->
    [simple] Einfache elektronische Signatur
    [validated] Validierte elektronische Signatur
   *[hand_signed] Handschriftlich, nicht validiert
}

office = { $office ->
    [president] Vorsitz
    [assessor] Beisitz
   *[secretary] Schriftführung
}

round = { $round ->
    [open] Wird unterzeichnet
    [complete] Von allen unterzeichnet
   *[cancelled] Abgebrochen
}
