### Ce qui est relevé quant aux signatures et aux tours de signatures.
### found by code
### code: message

only_by_hand = Des signataires ne sont nommés que pour une signature manuscrite.
    .action = Retirez-les, ou choisissez la signature manuscrite.

statement_without_file = Une déclaration n'apporte pas de fichier.
    .action = Retirez le fichier, ou choisissez une autre façon de signer.

certificate_is_prepared = Une signature par certificat se prépare d'abord.
    .action = Préparez la signature, signez l'empreinte, puis remettez la signature.

base64_form = Ce n'est pas du texte en base 64.
    .action = Envoyez les octets DER en base 64.

cms_too_large = La signature est trop grande pour la place prévue.
    .action = Signez sans joindre plus que la chaîne de certificats.

cms_unreadable = Ce n'est pas la signature d'un PDF par une seule personne.
    .action = Demandez au produit de signature une signature CMS détachée (PAdES-B-B).

cms_other_document = La signature porte sur un autre document.
    .action = Signez l'empreinte donnée par la préparation.

cms_certificate = La signature ne contient pas le certificat de son signataire, ou n'y est pas liée.
    .action = Demandez au produit de signature une signature PAdES-B-B avec son certificat.

cms_algorithm = Le procédé de la signature n'est pas admis.
    .action = Signez avec SHA-256 et RSA 2048, ECDSA P-256 ou plus.

cms_wrong = La signature n'a pas été faite avec la clé de son certificat.
    .action = Signez à nouveau.

pdf_not_signable = Ce PDF n'est pas écrit de façon à porter des signatures sûres.
    .action = Imprimez-le en PDF avec un autre programme.

signed_pdf_differs = Ce PDF n'est pas le document imprimé ici, avec des signatures et rien d'autre.
    .action = Téléchargez le document dans la même langue et signez-le sans l'enregistrer autrement.

signed_pdf_visible = La signature est affichée sur une page et pourrait y cacher quelque chose.
    .action = Signez sans image visible de la signature.

signed_pdf_unsigned = Ce PDF n'apporte pas de nouvelle signature.
    .action = Signez le document avec votre produit de signature, puis déposez-le.

document_signed_already = Ce document porte déjà une signature.
    .action = Ouvrez le tour avec le document non signé.

file_not_pdf = Ce fichier n'est pas un PDF.
    .action = Déposez un PDF.

signed_file_too_large = Avec la signature, le fichier dépasse 10 Mio.
    .action = Réduisez le document.

# $most (Number)
preparations_waiting = { $most } préparations attendent déjà votre signature.
    .action = Signez ou annulez-en d'abord.

# $most (Number)
rounds_open = { $most } tours de signatures sont déjà ouverts pour ce scrutin.
    .action = Terminez ou annulez-en d'abord.

round_president_missing = Le président manque parmi les signataires.
    .action = Nommez le président du bureau.

round_presidents = Plus d'un président est nommé.
    .action = Ne gardez que le président du bureau.

round_assessor_missing = Les assesseurs manquent parmi les signataires.
    .action = Nommez chaque assesseur du bureau.

# $name (Text)
round_signer_missing = { $name } signe ce procès-verbal et manque parmi les signataires.
    .action = Nommez cette personne comme le procès-verbal la nomme, dans la même fonction.

# $most (Number)
round_too_many = Plus de { $most } signataires sont nommés.
    .action = Nommez seulement le bureau.

round_signatory_twice = Cette personne est nommée deux fois dans la même fonction.
    .action = Nommez-la une fois.

signatory_unknown = Ce signataire n'est pas de ce tour.
    .action = Choisissez un signataire de ce tour.

file_or_document = Un fichier, un document ou un procès-verbal est attendu, l'un des trois.
    .action = Indiquez-en un seul.
