### Les libellés des champs d'une réclamation ou d'une contestation, dans l'ordre du formulaire.
### code: message
### found by code

kind = Objet du dépôt
firm = Entreprise
name = Nom
locality = Localité
matricule = Matricule
polling_day = Jour du scrutin
filer = Auteur du dépôt
surname = Nom de famille
first_names = Prénoms
capacity = Qualité
email = Adresse e-mail
phone = Téléphone
address = Adresse postale
elector = Personne concernée
wanted = Demande
lists_deposited_on = Dépôt des listes électorales
grounds = Motif
text = Exposé et demande
pieces = Pièces jointes
ticket = Numéro de la pièce téléversée
