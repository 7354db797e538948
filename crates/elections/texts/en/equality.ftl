### The time of the equality delegate.

no_delegation = Below { $threshold } employees there is no delegation and no equality delegate.

monthly = With { $headcount } employees the equality delegate has { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} more a month.

weekly = With { $headcount } employees, so above { $above }, the equality delegate has { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} more a week.
