### Which pieces a démarche asks for, when, and why.

need = { $need ->
    [required] Erforderlich
   *[optional] Freiwillig
}

asked = { $asked ->
    [always] Immer
   *[with_candidates] Wenn Kandidaten gemeldet werden
}

why = { $piece ->
    [candidatures] Die Kandidaturen, wie der Arbeitgeber sie erhielt: Sie beweisen, wer wen wann vorschlägt.
    [signed_pv]
        Die gemeldeten Angaben sind die des sofort unterschriebenen Protokolls; ohne Wahl die des Protokolls der Wahl von
        Amts wegen oder mangels Kandidaten.
    [signed_form]
        Der Arbeitgeber druckt das Formular, unterschreibt es, lässt den Präsidenten unterschreiben und fügt es bei.
    [president_notice] Mit der schriftlichen Mitteilung des Präsidenten beginnen die fünf Tage.
    [postal_vote_authorisation] Die Briefwahl verlangt eine Genehmigung des Ministers.
   *[other] Jedes andere Dokument, das das Verfahren erklärt.
}
