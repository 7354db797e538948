### A filing that came on paper.

# $step (crate::paper_filing::PaperStep)
step = { $step ->
    [accept] Prendre en charge
    [send_back] Retourner pour correction
    [take_correction] Recevoir la correction
   *[close] Clôturer
}

# $channel (crate::paper_filing::Channel)
channel = { $channel ->
    [letter] Lettre
    [registered_letter] Lettre recommandée
   *[in_person] Dépôt sur place
}
