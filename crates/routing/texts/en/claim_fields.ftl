### The labels of the fields of a claim or a challenge, in the order of the form.

kind = What is filed
firm = Company
name = Name
locality = Town
matricule = Matricule
polling_day = Polling day
filer = Who files
surname = Surname
first_names = First names
capacity = As whom
email = E-mail address
phone = Telephone
address = Postal address
elector = Person concerned
wanted = What is asked for
lists_deposited_on = Deposit of the electoral lists
grounds = Ground
text = What happened and what is asked for
pieces = Supporting documents
ticket = Number of the uploaded document
