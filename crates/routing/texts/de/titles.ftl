### What the title of a démarche can name.

placeholder = { $placeholder ->
    [year] Jahr der Wahl
    [day] Wahltag
    [number] Nummer des Vorgangs, 1 bis 5
    [kind] Name des Vorgangs
    [company] Name des Unternehmens
    [headcount] Mitgeteilte Belegschaft
   *[band] Größenklasse
}
