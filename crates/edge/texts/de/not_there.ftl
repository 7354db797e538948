### Dass noch nichts bei der Verwaltung ist.

nothing = Noch nichts ist bei der Verwaltung angekommen.
of_correction = Die Verwaltung hat, was übermittelt wurde; von der Berichtigung ist noch nichts angekommen.
