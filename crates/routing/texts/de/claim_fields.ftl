### Die Beschriftungen der Felder eines Einspruchs oder einer Anfechtung, in der Reihenfolge des Formulars.

kind = Was eingereicht wird
firm = Unternehmen
name = Name
locality = Ort
matricule = Matrikel
polling_day = Wahltag
filer = Wer einreicht
surname = Nachname
first_names = Vornamen
capacity = Eigenschaft
email = E-Mail-Adresse
phone = Telefon
address = Postanschrift
elector = Betroffene Person
wanted = Was verlangt wird
lists_deposited_on = Auslage der Wählerlisten
grounds = Grund
text = Darlegung und Antrag
pieces = Belege
ticket = Nummer der hochgeladenen Belegs
