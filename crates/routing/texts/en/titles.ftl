### What the title of a démarche can name.

placeholder = { $placeholder ->
    [year] Year of the poll
    [day] Day of the poll
    [number] Number of the démarche, 1 to 5
    [kind] Name of the démarche
    [company] Name of the firm
    [headcount] Declared headcount
   *[band] Headcount band
}
