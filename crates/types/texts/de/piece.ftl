### What the pieces of a démarche are called, and a piece without a name of its own.

kind = { $kind ->
    [candidatures] Kandidaturen
    [signed_pv] Unterschriebenes Protokoll
    [signed_form] Unterschriebenes Formular
    [president_notice] Mitteilung des Präsidenten
    [postal_vote_authorisation] Genehmigung der Briefwahl
   *[other] Anderes Dokument
}
