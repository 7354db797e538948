//! What was found about a signature, each finding with its code, its weight and its sentence.

pub use crate::texts::Reason;
use crate::verdict::{SubIndication, Verdict};

use Reason as R;
use SubIndication as S;

impl Reason {
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
            | R::TimeStamp
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
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use types::Language;

    use super::*;

    #[test]
    fn each_reason_has_its_own_code_and_a_sentence_in_three_languages() {
        let codes: BTreeSet<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        assert_eq!(codes.len(), Reason::ALL.len());
        let languages = [Language::Fr, Language::De, Language::En];
        let sentences: BTreeSet<_> =
            Reason::ALL.iter().flat_map(|reason| languages.map(|language| reason.render(language))).collect();
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
