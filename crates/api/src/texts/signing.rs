//! Texts of findings about signatures, and rounds of them.

use super::Texts;

pub(super) const TEXTS: &[Texts] = &[
    (
        "only_by_hand",
        [
            "Des signataires ne sont nommés que pour une signature manuscrite.",
            "Unterzeichnende werden nur bei einer handschriftlichen Unterschrift genannt.",
            "Signatories are named only for a signature by hand.",
        ],
        [
            "Retirez-les, ou choisissez la signature manuscrite.",
            "Entfernen Sie sie, oder wählen Sie die handschriftliche Unterschrift.",
            "Remove them, or choose the signature by hand.",
        ],
    ),
    (
        "statement_without_file",
        [
            "Une déclaration n'apporte pas de fichier.",
            "Eine Erklärung bringt keine Datei mit.",
            "A statement brings no file.",
        ],
        [
            "Retirez le fichier, ou choisissez une autre façon de signer.",
            "Entfernen Sie die Datei, oder wählen Sie eine andere Art zu unterschreiben.",
            "Remove the file, or choose another way to sign.",
        ],
    ),
    (
        "certificate_is_prepared",
        [
            "Une signature par certificat se prépare d'abord.",
            "Eine Unterschrift mit Zertifikat wird zuerst vorbereitet.",
            "A signature by certificate is prepared first.",
        ],
        [
            "Préparez la signature, signez l'empreinte, puis remettez la signature.",
            "Bereiten Sie die Unterschrift vor, unterschreiben Sie die Prüfsumme, und geben Sie die Unterschrift ab.",
            "Prepare the signature, sign the digest, then hand in the signature.",
        ],
    ),
    (
        "base64_form",
        ["Ce n'est pas du texte en base 64.", "Das ist kein Text in Base64.", "This is no text in base 64."],
        [
            "Envoyez les octets DER en base 64.",
            "Senden Sie die DER-Bytes in Base64.",
            "Send the DER bytes in base 64.",
        ],
    ),
    (
        "cms_too_large",
        [
            "La signature est trop grande pour la place prévue.",
            "Die Unterschrift ist zu groß für den vorgesehenen Platz.",
            "The signature is too large for its place.",
        ],
        [
            "Signez sans joindre plus que la chaîne de certificats.",
            "Fügen Sie beim Unterschreiben nur die Zertifikatskette bei.",
            "Sign without adding more than the chain of certificates.",
        ],
    ),
    (
        "cms_unreadable",
        [
            "Ce n'est pas la signature d'un PDF par une seule personne.",
            "Das ist keine PDF-Unterschrift einer einzigen Person.",
            "This is no signature of a PDF by one person.",
        ],
        [
            "Demandez au produit de signature une signature CMS détachée (PAdES-B-B).",
            "Verlangen Sie vom Signaturprodukt eine abgesetzte CMS-Signatur (PAdES-B-B).",
            "Ask the signing product for a detached CMS signature (PAdES-B-B).",
        ],
    ),
    (
        "cms_other_document",
        [
            "La signature porte sur un autre document.",
            "Die Unterschrift gilt einem anderen Dokument.",
            "The signature is of another document.",
        ],
        [
            "Signez l'empreinte donnée par la préparation.",
            "Unterschreiben Sie die Prüfsumme der Vorbereitung.",
            "Sign the digest that the preparation gave.",
        ],
    ),
    (
        "cms_certificate",
        [
            "La signature ne contient pas le certificat de son signataire, ou n'y est pas liée.",
            "Die Unterschrift enthält das Zertifikat der unterzeichnenden Person nicht oder ist nicht daran gebunden.",
            "The signature does not contain the certificate of its signer, or does not bind it.",
        ],
        [
            "Demandez au produit de signature une signature PAdES-B-B avec son certificat.",
            "Verlangen Sie vom Signaturprodukt eine PAdES-B-B-Signatur mit ihrem Zertifikat.",
            "Ask the signing product for a PAdES-B-B signature with its certificate.",
        ],
    ),
    (
        "cms_algorithm",
        [
            "Le procédé de la signature n'est pas admis.",
            "Das Verfahren der Unterschrift ist nicht zugelassen.",
            "The algorithm of the signature is not accepted.",
        ],
        [
            "Signez avec SHA-256 et RSA 2048, ECDSA P-256 ou plus.",
            "Unterschreiben Sie mit SHA-256 und RSA 2048, ECDSA P-256 oder stärker.",
            "Sign with SHA-256 and RSA 2048, ECDSA P-256 or more.",
        ],
    ),
    (
        "cms_wrong",
        [
            "La signature n'a pas été faite avec la clé de son certificat.",
            "Die Unterschrift wurde nicht mit dem Schlüssel ihres Zertifikats erstellt.",
            "The signature was not made with the key of its certificate.",
        ],
        ["Signez à nouveau.", "Unterschreiben Sie erneut.", "Sign again."],
    ),
    (
        "pdf_not_signable",
        [
            "Ce PDF n'est pas écrit de façon à porter des signatures sûres.",
            "Dieses PDF ist nicht so geschrieben, dass es sichere Unterschriften tragen kann.",
            "This PDF is not written so that it can carry safe signatures.",
        ],
        [
            "Enregistrez-le à nouveau comme PDF simple, sans formulaire.",
            "Speichern Sie es neu als einfaches PDF ohne Formular.",
            "Save it anew as a plain PDF without a form.",
        ],
    ),
    (
        "signed_pdf_differs",
        [
            "Ce PDF n'est pas le document imprimé ici, avec des signatures et rien d'autre.",
            "Dieses PDF ist nicht das hier gedruckte Dokument mit Unterschriften und sonst nichts.",
            "This PDF is not the document that was printed here, with signatures and nothing else.",
        ],
        [
            "Téléchargez le document dans la même langue et signez-le sans l'enregistrer autrement.",
            "Laden Sie das Dokument in derselben Sprache herunter und unterschreiben Sie es, ohne es anders zu speichern.",
            "Download the document in the same language and sign it without saving it otherwise.",
        ],
    ),
    (
        "signed_pdf_visible",
        [
            "La signature est affichée sur une page et pourrait y cacher quelque chose.",
            "Die Unterschrift wird auf einer Seite gezeigt und könnte dort etwas verdecken.",
            "The signature is shown on a page and could hide something there.",
        ],
        [
            "Signez sans image visible de la signature.",
            "Unterschreiben Sie ohne sichtbares Bild der Unterschrift.",
            "Sign without a visible picture of the signature.",
        ],
    ),
    (
        "signed_pdf_unsigned",
        [
            "Ce PDF n'apporte pas de nouvelle signature.",
            "Dieses PDF bringt keine neue Unterschrift mit.",
            "This PDF brings no further signature.",
        ],
        [
            "Signez le document avec votre produit de signature, puis déposez-le.",
            "Unterschreiben Sie das Dokument mit Ihrem Signaturprodukt und laden Sie es dann hoch.",
            "Sign the document with your signing product, then upload it.",
        ],
    ),
    (
        "document_signed_already",
        [
            "Ce document porte déjà une signature.",
            "Dieses Dokument trägt schon eine Unterschrift.",
            "This document carries a signature already.",
        ],
        [
            "Ouvrez le tour avec le document non signé.",
            "Eröffnen Sie die Runde mit dem nicht unterschriebenen Dokument.",
            "Open the round with the unsigned document.",
        ],
    ),
    (
        "file_not_pdf",
        ["Ce fichier n'est pas un PDF.", "Diese Datei ist kein PDF.", "This file is no PDF."],
        ["Déposez un PDF.", "Laden Sie ein PDF hoch.", "Upload a PDF."],
    ),
    (
        "signed_file_too_large",
        [
            "Avec la signature, le fichier dépasse 10 Mio.",
            "Mit der Unterschrift ist die Datei größer als 10 MiB.",
            "With the signature, the file is larger than 10 MiB.",
        ],
        ["Réduisez le document.", "Verkleinern Sie das Dokument.", "Make the document smaller."],
    ),
    (
        "preparations_waiting",
        [
            "{most} préparations attendent déjà votre signature.",
            "{most} Vorbereitungen warten schon auf Ihre Unterschrift.",
            "{most} preparations wait for your signature already.",
        ],
        [
            "Signez ou annulez-en d'abord.",
            "Unterschreiben oder verwerfen Sie zuerst einige.",
            "Sign or cancel some of them first.",
        ],
    ),
    (
        "rounds_open",
        [
            "{most} tours de signatures sont déjà ouverts pour ce scrutin.",
            "{most} Unterschriftenrunden sind für diese Wahl schon offen.",
            "{most} rounds of signatures are open for this poll already.",
        ],
        [
            "Terminez ou annulez-en d'abord.",
            "Beenden Sie zuerst einige oder brechen Sie sie ab.",
            "Finish or cancel some of them first.",
        ],
    ),
    (
        "round_president_missing",
        [
            "Le président manque parmi les signataires.",
            "Unter den Unterzeichnenden fehlt der Vorsitz.",
            "The president is missing among the signatories.",
        ],
        [
            "Nommez le président du bureau.",
            "Nennen Sie den Vorsitz des Wahlbüros.",
            "Name the president of the office.",
        ],
    ),
    (
        "round_presidents",
        [
            "Plus d'un président est nommé.",
            "Mehr als ein Vorsitz ist genannt.",
            "More than one president is named.",
        ],
        [
            "Ne gardez que le président du bureau.",
            "Behalten Sie nur den Vorsitz des Wahlbüros.",
            "Keep only the president of the office.",
        ],
    ),
    (
        "round_assessor_missing",
        [
            "Les assesseurs manquent parmi les signataires.",
            "Unter den Unterzeichnenden fehlen die Beisitzenden.",
            "The assessors are missing among the signatories.",
        ],
        [
            "Nommez chaque assesseur du bureau.",
            "Nennen Sie alle Beisitzenden des Wahlbüros.",
            "Name each assessor of the office.",
        ],
    ),
    (
        "round_too_many",
        [
            "Plus de {most} signataires sont nommés.",
            "Mehr als {most} Unterzeichnende sind genannt.",
            "More than {most} signatories are named.",
        ],
        ["Nommez seulement le bureau.", "Nennen Sie nur das Wahlbüro.", "Name the office only."],
    ),
    (
        "round_signatory_twice",
        [
            "Cette personne est nommée deux fois dans la même fonction.",
            "Diese Person ist in derselben Funktion zweimal genannt.",
            "This person is named twice in the same office.",
        ],
        ["Nommez-la une fois.", "Nennen Sie sie einmal.", "Name the person once."],
    ),
    (
        "signatory_unknown",
        [
            "Ce signataire n'est pas de ce tour.",
            "Diese Person gehört nicht zu dieser Runde.",
            "This signatory is not of this round.",
        ],
        [
            "Choisissez un signataire de ce tour.",
            "Wählen Sie eine unterzeichnende Person dieser Runde.",
            "Choose a signatory of this round.",
        ],
    ),
    (
        "file_or_document",
        [
            "Un fichier, un document ou un procès-verbal est attendu, l'un des trois.",
            "Erwartet wird eine Datei, ein Dokument oder ein Protokoll, eines von den dreien.",
            "A file, a document or a procès-verbal is expected, one of the three.",
        ],
        [
            "Indiquez file_id, document_id ou proces_verbal.",
            "Geben Sie file_id, document_id oder proces_verbal an.",
            "Name file_id, document_id or proces_verbal.",
        ],
    ),
    (
        "signature.number_missing",
        [
            "Le certificat ne contient pas de numéro de 20 chiffres.",
            "Das Zertifikat enthält keine Nummer mit 20 Ziffern.",
            "The certificate holds no number of 20 digits.",
        ],
        [
            "Signez avec un certificat LuxTrust ou eID de personne physique.",
            "Unterschreiben Sie mit einem LuxTrust- oder eID-Zertifikat einer natürlichen Person.",
            "Sign with a LuxTrust or eID certificate of a natural person.",
        ],
    ),
    (
        "signature.number_other",
        [
            "Le numéro du certificat n'est ni le vôtre ni celui d'une personne qui peut agir ici.",
            "Die Nummer des Zertifikats ist weder Ihre noch die einer Person, die hier handeln darf.",
            "The number of the certificate is neither yours nor that of a person who may act here.",
        ],
        [
            "Signez avec votre certificat ; si c'est le vôtre, déclarez d'abord son numéro.",
            "Unterschreiben Sie mit Ihrem Zertifikat; ist es Ihres, melden Sie zuerst seine Nummer.",
            "Sign with your own certificate; if it is yours, declare its number first.",
        ],
    ),
    (
        "signature.person_other",
        [
            "Le certificat n'est pas celui du signataire attendu.",
            "Das Zertifikat ist nicht das der erwarteten Person.",
            "The certificate is not that of the expected signatory.",
        ],
        [
            "Faites signer la personne nommée, avec son certificat.",
            "Lassen Sie die genannte Person mit ihrem Zertifikat unterschreiben.",
            "Let the named person sign with the own certificate.",
        ],
    ),
    (
        "signature.other_certificate",
        [
            "La signature a été faite avec un autre certificat que celui choisi.",
            "Die Unterschrift wurde mit einem anderen Zertifikat als dem gewählten erstellt.",
            "The signature was made with another certificate than the chosen one.",
        ],
        [
            "Signez avec le certificat choisi, ou préparez à nouveau.",
            "Unterschreiben Sie mit dem gewählten Zertifikat, oder bereiten Sie neu vor.",
            "Sign with the chosen certificate, or prepare anew.",
        ],
    ),
];
