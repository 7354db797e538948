### What the pieces of a démarche are called, and a piece without a name of its own.

kind = { $kind ->
    [candidatures] Kandidaturen
    [signed_pv] Unterzeichnetes Protokoll
    [signed_form] Unterzeichnetes Formular
    [president_notice] Mitteilung des Vorsitzenden
    [postal_vote_authorisation] Genehmigung der Briefwahl
   *[other] Anderes Dokument
}
