### What was found about a signature.
### code: message

not_in_a_field = La signature ne figure pas dans un champ de signature du document.

byte_range = La signature ne couvre pas exactement le document.

contents = Le contenu de la signature n'est pas inscrit comme il doit l'être.

kind = Cette sorte de signature n'est pas vérifiée ici.

cms = La signature est illisible.

signers = La signature n'a pas exactement un signataire.

digest_differs = Le document a été modifié après la signature.

signature_wrong = La signature n'a pas été faite avec la clé de son certificat.

changed = Un ajout ultérieur modifie ce qui a été signé.

expired = Le certificat avait expiré au moment indiqué par la signature.

not_yet_valid = Le certificat n'était pas encore valable au moment indiqué par la signature.

weak_algorithm = La signature emploie un procédé ou une clé qui n'est pas admis.

no_signer_certificate = Le certificat du signataire manque dans la signature.

certificate_not_bound = La signature n'est pas liée au certificat de son signataire.

time_stamp = La signature porte un horodatage, qui est lu et n'est pas vérifié ici.

unsigned_attributes = La signature porte un ajout non signé, qui n'est pas vérifié ici.

not_whole_file = Le fichier continue après la dernière signature.

later_broken = Une signature ultérieure du même fichier n'est pas intacte.

later_visible = Une signature ultérieure est affichée sur une page et pourrait couvrir ce qui a été signé.

no_further_change = La signature n'admet aucun ajout, et il y en a un.

no_time = La signature ne dit pas quand elle a été faite.

in_future = La signature indique un moment à venir.

no_chain = Le certificat n'a pas été délivré par une autorité reconnue ici.

not_an_authority = Un certificat de la chaîne n'a pas le droit d'en délivrer d'autres.

not_for_signing = Le certificat n'est pas destiné à signer des documents.

unknown_extension = Un certificat contient une condition qui n'est pas connue ici.

stray_certificate = La signature apporte un certificat qui n'appartient pas à sa chaîne.

out_of_bounds = Un certificat n'est pas valable au moment de la vérification.

older_kind = La signature est d'une sorte plus ancienne (adbe.pkcs7.detached).
