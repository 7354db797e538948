### The calendar of an election as a file for the calendars of people.

# $day (Day)
name = Élections sociales { $day }
