### The training leave of delegates.

no_delegation = Below { $threshold } employees there is no delegation and no training leave.

per_mandate = With { $headcount } employees a titulaire has { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
} of training leave per mandate.

per_year = With { $headcount } employees a titulaire has { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
} of training leave per year.

first_mandate = A titulaire elected for the first time has { $hours } hours more.

half = A suppléant has half of that.
