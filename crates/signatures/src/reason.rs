//! What was found about a signature, each finding with its code, its weight and its sentence.

use types::Language;

use crate::verdict::{SubIndication, Verdict};

/// What was found about a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// No field for signatures shows it, or several do.
    NotInAField,
    /// Its byte range is not from the beginning to the end of its revision without its own bytes.
    ByteRange,
    /// Its own bytes are not one hexadecimal string, filled up with zeros.
    Contents,
    /// It is of a kind that is not validated here.
    Kind,
    /// Its CMS can't be read, or says what a signature of a PDF does not say.
    Cms,
    /// Its CMS has no signer, or several.
    Signers,
    /// The bytes of the document are not those that were signed.
    DigestDiffers,
    /// The signature was not made with the key of its certificate.
    SignatureWrong,
    /// A later revision changes what was signed.
    Changed,
    /// The time that it claims is after the end of a certificate.
    Expired,
    /// The time that it claims is before the beginning of a certificate.
    NotYetValid,
    /// An algorithm or a key does not count, or is not known here.
    WeakAlgorithm,
    /// The certificate of the signer is not in the signature.
    NoSignerCertificate,
    /// The signature does not bind the certificate of its signer.
    CertificateNotBound,
    /// It has attributes that nobody signed, such as a time stamp: they are not validated here.
    UnsignedAttributes,
    /// The file goes on after the last signature.
    NotWholeFile,
    /// A later signature of the same file is broken, so that nothing vouches for the file as it is.
    LaterBroken,
    /// A later signature is shown on a page, where it can cover what was signed.
    LaterVisible,
    /// The signature allows no further one, and there is one.
    NoFurtherChange,
    /// It does not say when it was made.
    NoTime,
    /// It says that it was made later than now.
    InFuture,
    /// No chain of certificates leads to an anchor.
    NoChain,
    /// A certificate above the signer's may not issue certificates, or not so deep.
    NotAnAuthority,
    /// The certificate is not for signing documents.
    NotForSigning,
    /// A certificate has a critical extension that is not known here.
    UnknownExtension,
    /// A certificate came along that is not on the chain.
    StrayCertificate,
    /// A certificate has ended, or not begun, at the time of validation.
    OutOfBounds,
    /// The document names the older kind of signature, which says less. Only a remark.
    OlderKind,
}

use Reason as R;
use SubIndication as S;

impl Reason {
    /// All of them.
    pub const ALL: [Self; 28] = [
        R::NotInAField,
        R::ByteRange,
        R::Contents,
        R::Kind,
        R::Cms,
        R::Signers,
        R::DigestDiffers,
        R::SignatureWrong,
        R::Changed,
        R::Expired,
        R::NotYetValid,
        R::WeakAlgorithm,
        R::NoSignerCertificate,
        R::CertificateNotBound,
        R::UnsignedAttributes,
        R::NotWholeFile,
        R::LaterBroken,
        R::LaterVisible,
        R::NoFurtherChange,
        R::NoTime,
        R::InFuture,
        R::NoChain,
        R::NotAnAuthority,
        R::NotForSigning,
        R::UnknownExtension,
        R::StrayCertificate,
        R::OutOfBounds,
        R::OlderKind,
    ];

    /// The verdict that this alone leads to; nothing for a remark.
    #[must_use]
    pub const fn verdict(self) -> Option<Verdict> {
        use Verdict::{Indeterminate, TotalFailed};
        match self {
            R::NotInAField | R::ByteRange | R::Contents | R::Cms | R::Signers | R::Changed => {
                Some(TotalFailed(S::FormatFailure))
            }
            R::DigestDiffers => Some(TotalFailed(S::HashFailure)),
            R::SignatureWrong => Some(TotalFailed(S::SigCryptoFailure)),
            R::Expired => Some(TotalFailed(S::Expired)),
            R::NotYetValid => Some(TotalFailed(S::NotYetValid)),
            R::WeakAlgorithm => Some(Indeterminate(S::CryptoConstraintsFailure)),
            R::NoSignerCertificate | R::CertificateNotBound => {
                Some(Indeterminate(S::NoSigningCertificateFound))
            }
            R::Kind
            | R::UnsignedAttributes
            | R::NotWholeFile
            | R::LaterBroken
            | R::LaterVisible
            | R::NoFurtherChange
            | R::NoTime
            | R::InFuture => Some(Indeterminate(S::SigConstraintsFailure)),
            R::NoChain => Some(Indeterminate(S::NoCertificateChainFound)),
            R::NotAnAuthority | R::NotForSigning | R::UnknownExtension | R::StrayCertificate => {
                Some(Indeterminate(S::ChainConstraintsFailure))
            }
            R::OutOfBounds => Some(Indeterminate(S::OutOfBoundsNoPoe)),
            R::OlderKind => None,
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// A sentence for people.
    #[must_use]
    pub const fn sentence(self, language: Language) -> &'static str {
        let (_, fr, de, en) = self.words();
        language.pick(fr, de, en)
    }

    const fn words(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            R::NotInAField => (
                "not_in_a_field",
                "La signature ne figure pas dans un champ de signature du document.",
                "Die Unterschrift steht in keinem Unterschriftsfeld des Dokuments.",
                "The signature does not stand in a signature field of the document.",
            ),
            R::ByteRange => (
                "byte_range",
                "La signature ne couvre pas exactement le document.",
                "Die Unterschrift deckt das Dokument nicht genau ab.",
                "The signature does not cover exactly the document.",
            ),
            R::Contents => (
                "contents",
                "Le contenu de la signature n'est pas inscrit comme il doit l'être.",
                "Der Inhalt der Unterschrift ist nicht so eingetragen, wie er sein muss.",
                "The content of the signature is not written as it must be.",
            ),
            R::Kind => (
                "kind",
                "Cette sorte de signature n'est pas vérifiée ici.",
                "Diese Art von Unterschrift wird hier nicht geprüft.",
                "This kind of signature is not validated here.",
            ),
            R::Cms => (
                "cms",
                "La signature est illisible.",
                "Die Unterschrift ist nicht lesbar.",
                "The signature cannot be read.",
            ),
            R::Signers => (
                "signers",
                "La signature n'a pas exactement un signataire.",
                "Die Unterschrift hat nicht genau eine unterzeichnende Person.",
                "The signature does not have exactly one signer.",
            ),
            R::DigestDiffers => (
                "digest_differs",
                "Le document a été modifié après la signature.",
                "Das Dokument wurde nach der Unterschrift verändert.",
                "The document was changed after it was signed.",
            ),
            R::SignatureWrong => (
                "signature_wrong",
                "La signature n'a pas été faite avec la clé de son certificat.",
                "Die Unterschrift wurde nicht mit dem Schlüssel ihres Zertifikats erstellt.",
                "The signature was not made with the key of its certificate.",
            ),
            R::Changed => (
                "changed",
                "Un ajout ultérieur modifie ce qui a été signé.",
                "Ein späterer Zusatz verändert, was unterschrieben wurde.",
                "A later addition changes what was signed.",
            ),
            R::Expired => (
                "expired",
                "Le certificat avait expiré au moment indiqué par la signature.",
                "Das Zertifikat war zur angegebenen Zeit der Unterschrift abgelaufen.",
                "The certificate had expired at the time that the signature claims.",
            ),
            R::NotYetValid => (
                "not_yet_valid",
                "Le certificat n'était pas encore valable au moment indiqué par la signature.",
                "Das Zertifikat war zur angegebenen Zeit der Unterschrift noch nicht gültig.",
                "The certificate was not yet valid at the time that the signature claims.",
            ),
            R::WeakAlgorithm => (
                "weak_algorithm",
                "La signature emploie un procédé ou une clé qui n'est pas admis.",
                "Die Unterschrift verwendet ein Verfahren oder einen Schlüssel, der nicht zugelassen ist.",
                "The signature uses an algorithm or a key that is not accepted.",
            ),
            R::NoSignerCertificate => (
                "no_signer_certificate",
                "Le certificat du signataire manque dans la signature.",
                "Das Zertifikat der unterzeichnenden Person fehlt in der Unterschrift.",
                "The signature does not contain the certificate of its signer.",
            ),
            R::CertificateNotBound => (
                "certificate_not_bound",
                "La signature n'est pas liée au certificat de son signataire.",
                "Die Unterschrift ist nicht an das Zertifikat ihrer unterzeichnenden Person gebunden.",
                "The signature is not bound to the certificate of its signer.",
            ),
            R::UnsignedAttributes => (
                "unsigned_attributes",
                "La signature porte un horodatage ou un autre ajout non signé, qui n'est pas vérifié ici.",
                "Die Unterschrift trägt einen Zeitstempel oder einen anderen nicht unterschriebenen Zusatz, der hier nicht geprüft wird.",
                "The signature carries a time stamp or another unsigned addition, which is not validated here.",
            ),
            R::NotWholeFile => (
                "not_whole_file",
                "Le fichier continue après la dernière signature.",
                "Die Datei geht nach der letzten Unterschrift weiter.",
                "The file goes on after the last signature.",
            ),
            R::LaterBroken => (
                "later_broken",
                "Une signature ultérieure du même fichier n'est pas intacte.",
                "Eine spätere Unterschrift derselben Datei ist nicht unversehrt.",
                "A later signature of the same file is not intact.",
            ),
            R::LaterVisible => (
                "later_visible",
                "Une signature ultérieure est affichée sur une page et pourrait couvrir ce qui a été signé.",
                "Eine spätere Unterschrift wird auf einer Seite gezeigt und könnte Unterschriebenes verdecken.",
                "A later signature is shown on a page and could cover what was signed.",
            ),
            R::NoFurtherChange => (
                "no_further_change",
                "La signature n'admet aucun ajout, et il y en a un.",
                "Die Unterschrift lässt keinen Zusatz zu, und es gibt einen.",
                "The signature allows no addition, and there is one.",
            ),
            R::NoTime => (
                "no_time",
                "La signature ne dit pas quand elle a été faite.",
                "Die Unterschrift sagt nicht, wann sie erstellt wurde.",
                "The signature does not say when it was made.",
            ),
            R::InFuture => (
                "in_future",
                "La signature indique un moment à venir.",
                "Die Unterschrift gibt einen künftigen Zeitpunkt an.",
                "The signature claims a time in the future.",
            ),
            R::NoChain => (
                "no_chain",
                "Le certificat n'a pas été délivré par une autorité reconnue ici.",
                "Das Zertifikat wurde von keiner hier anerkannten Stelle ausgestellt.",
                "The certificate was not issued by an authority that is recognised here.",
            ),
            R::NotAnAuthority => (
                "not_an_authority",
                "Un certificat de la chaîne n'a pas le droit d'en délivrer d'autres.",
                "Ein Zertifikat der Kette darf keine anderen ausstellen.",
                "A certificate of the chain may not issue others.",
            ),
            R::NotForSigning => (
                "not_for_signing",
                "Le certificat n'est pas destiné à signer des documents.",
                "Das Zertifikat ist nicht zum Unterschreiben von Dokumenten bestimmt.",
                "The certificate is not meant for signing documents.",
            ),
            R::UnknownExtension => (
                "unknown_extension",
                "Un certificat contient une condition qui n'est pas connue ici.",
                "Ein Zertifikat enthält eine Bedingung, die hier nicht bekannt ist.",
                "A certificate holds a condition that is not known here.",
            ),
            R::StrayCertificate => (
                "stray_certificate",
                "La signature apporte un certificat qui n'appartient pas à sa chaîne.",
                "Die Unterschrift bringt ein Zertifikat mit, das nicht zu ihrer Kette gehört.",
                "The signature brings along a certificate that does not belong to its chain.",
            ),
            R::OutOfBounds => (
                "out_of_bounds",
                "Un certificat n'est pas valable au moment de la vérification.",
                "Ein Zertifikat ist zum Zeitpunkt der Prüfung nicht gültig.",
                "A certificate is not valid at the time of validation.",
            ),
            R::OlderKind => (
                "older_kind",
                "La signature est d'une sorte plus ancienne (adbe.pkcs7.detached).",
                "Die Unterschrift ist von einer älteren Art (adbe.pkcs7.detached).",
                "The signature is of an older kind (adbe.pkcs7.detached).",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_reason_has_its_own_code_and_a_sentence_in_three_languages() {
        let codes: BTreeSet<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        assert_eq!(codes.len(), Reason::ALL.len());
        let languages = [Language::Fr, Language::De, Language::En];
        let sentences: BTreeSet<_> = Reason::ALL
            .iter()
            .flat_map(|reason| languages.map(|language| reason.sentence(language)))
            .collect();
        assert_eq!(sentences.len(), Reason::ALL.len() * languages.len());
        assert!(sentences.iter().all(|sentence| sentence.ends_with('.')));
    }

    #[test]
    fn each_sub_indication_has_its_own_code_and_a_reason_that_leads_to_it() {
        let codes: BTreeSet<_> = SubIndication::ALL.iter().map(|why| why.code()).collect();
        assert_eq!(codes.len(), SubIndication::ALL.len());
        for why in SubIndication::ALL {
            let leads = Reason::ALL.iter().filter_map(|reason| reason.verdict()?.sub_indication());
            assert!(leads.into_iter().any(|led| led == why), "{}", why.code());
        }
    }

    #[test]
    fn no_reason_alone_makes_a_signature_hold() {
        assert!(Reason::ALL.iter().all(|reason| reason.verdict() != Some(Verdict::TotalPassed)));
        let remarks: Vec<_> = Reason::ALL.iter().filter(|reason| reason.verdict().is_none()).collect();
        assert_eq!(remarks, [&Reason::OlderKind]);
    }
}
