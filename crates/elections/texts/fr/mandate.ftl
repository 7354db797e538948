### How the mandate of a delegate ends.

not_reelected = Le mandat prend fin à l'installation de la nouvelle délégation.

left_the_firm = Le mandat prend fin avec le contrat de travail.

resigned = Le mandat prend fin par démission.

left_the_union =
    Le mandat prend fin quand le syndicat qui a présenté le délégué communique qu'il n'en fait plus partie.

death = Le mandat prend fin par décès.

lost_work_permit = Le mandat prend fin avec l'autorisation de travail.
