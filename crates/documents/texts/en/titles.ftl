### Titles that say more than what a paper is.

of_office = { $record }, electoral office { $office }
