### How the mandate of a delegate ends.

not_reelected = Das Mandat endet mit der Einsetzung des neuen Betriebsrats.

left_the_firm = Das Mandat endet mit dem Arbeitsvertrag.

resigned = Das Mandat endet durch Rücktritt.

left_the_union =
    Das Mandat endet, wenn die Gewerkschaft, die das Mitglied vorgeschlagen hat, mitteilt, dass es ihr nicht mehr
    angehört.

death = Das Mandat endet durch Tod.

lost_work_permit = Das Mandat endet mit der Arbeitserlaubnis.
