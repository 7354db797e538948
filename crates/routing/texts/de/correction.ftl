### What reviewers write most often.

canned = { $canned ->
    [invalid_piece] Die Anlage ist nicht gültig.
    [illegible_piece] Die Anlage ist unleserlich. Fügen Sie eine bessere Kopie bei.
    [other_piece] Die Anlage gehört nicht zu diesem Verfahren.
    [missing_piece] Eine verlangte Anlage fehlt.
    [unsigned_piece] Die Anlage ist nicht von allen verlangten Personen unterschrieben.
    [incomplete] Diese Angabe ist unvollständig.
    [wrong_date] Überprüfen Sie dieses Datum.
    [wrong_number] Diese Zahl entspricht nicht der gemeldeten Belegschaft.
    [name_otherwise] Schreiben Sie den Namen, wie er im Ausweis steht.
    [contradiction] Diese Angabe widerspricht einem früheren Verfahren derselben Wahl.
   *[not_corrected] Dieser Punkt wurde schon verlangt und ist nicht berichtigt.
}
