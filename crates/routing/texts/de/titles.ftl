### What the title of a démarche can name.

placeholder = { $placeholder ->
    [year] Jahr der Wahl
    [day] Wahltag
    [number] Nummer der Meldung, 1 bis 5
    [kind] Name der Meldung
    [company] Name des Betriebs
    [headcount] Gemeldete Belegschaft
   *[band] Größenklasse
}
