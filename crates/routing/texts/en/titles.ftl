### What the title of a démarche can name.

placeholder = { $placeholder ->
    [year] Year of the poll
    [day] Day of the poll
    [number] Number of the procedure, 1 to 5
    [kind] Name of the procedure
    [company] Name of the company
    [headcount] Declared headcount
   *[band] Headcount band
}
