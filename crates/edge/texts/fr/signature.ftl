### Ce qui est relevé quant au certificat d'une signature.
### found by code

number_missing = Le certificat ne contient pas de numéro de 20 chiffres.
    .action = Signez avec un certificat LuxTrust ou eID de personne physique.

number_other = Le numéro du certificat n'est ni le vôtre ni celui d'une personne qui peut agir ici.
    .action = Signez avec votre certificat ; si c'est le vôtre, déclarez d'abord son numéro.

person_other = Le certificat n'est pas celui du signataire attendu.
    .action = Faites signer la personne nommée, avec son certificat.

other_certificate = La signature a été faite avec un autre certificat que celui choisi.
    .action = Signez avec le certificat choisi, ou préparez à nouveau.

## Ce que dit la vérification, pour toute autre raison

# $reason (Text)
other = { $reason }
    .action = Signez à nouveau, avec un certificat valable d'une autorité reconnue.
