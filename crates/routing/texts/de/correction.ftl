### What reviewers write most often.

canned = { $canned ->
    [invalid_piece] Der Beleg ist nicht gültig.
    [illegible_piece] Der Beleg ist unleserlich. Fügen Sie eine bessere Kopie bei.
    [other_piece] Der Beleg gehört nicht zu diesem Vorgang.
    [missing_piece] Ein verlangter Beleg fehlt.
    [unsigned_piece] Der Beleg ist nicht von allen verlangten Personen unterzeichnet.
    [incomplete] Diese Angabe ist unvollständig.
    [wrong_date] Überprüfen Sie dieses Datum.
    [wrong_number] Diese Zahl entspricht nicht der mitgeteilten Belegschaft.
    [name_otherwise] Schreiben Sie den Namen, wie er im Ausweis steht.
    [contradiction] Diese Angabe widerspricht einem früheren Vorgang derselben Wahl.
   *[not_corrected] Dieser Punkt wurde schon verlangt und ist nicht berichtigt.
}
