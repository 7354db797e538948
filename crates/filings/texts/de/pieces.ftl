### Which pieces a démarche asks for, when, and why.

need = { $need ->
    [required] Erforderlich
   *[optional] Freiwillig
}

asked = { $asked ->
    [always] Immer
   *[with_candidates] Wenn Kandidaten mitgeteilt werden
}

why = { $piece ->
    [candidatures] Die Kandidaturen, wie der Arbeitgeber sie erhielt: Sie beweisen, wer wen wann vorschlägt.
    [signed_pv]
        Die mitgeteilten Angaben sind die des sofort unterzeichneten Protokolls; ohne Wahl die des Protokolls der Wahl von
        Amts wegen oder mangels Kandidaten.
    [signed_form]
        Der Arbeitgeber druckt das Formular, unterzeichnet es, lässt den Vorsitzenden unterzeichnen und hängt es an.
    [president_notice] Mit der schriftlichen Mitteilung des Vorsitzenden beginnen die fünf Tage.
    [postal_vote_authorisation] Die Briefwahl verlangt eine Genehmigung des Ministers.
   *[other] Jedes andere Dokument, das den Vorgang erklärt.
}
