### Titles that say more than what a paper is.

# $record (Text)
# $office (Number)
of_office = { $record }, bureau { $office }
