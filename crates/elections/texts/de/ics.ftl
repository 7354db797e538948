### The calendar of an election as a file for the calendars of people.

name = Betriebsratswahlen { $day }
