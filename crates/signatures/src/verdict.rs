//! What is said about a signature, in the terms of ETSI EN 319 102-1.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It holds: everything that is checked here was found to be right.
    TotalPassed,
    /// Nobody can say with what is at hand; it must not be taken for a signature that holds.
    Indeterminate(SubIndication),
    /// It does not hold.
    TotalFailed(SubIndication),
}

impl Verdict {
    /// `TOTAL_PASSED`, `INDETERMINATE` or `TOTAL_FAILED`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TotalPassed => "TOTAL_PASSED",
            Self::Indeterminate(_) => "INDETERMINATE",
            Self::TotalFailed(_) => "TOTAL_FAILED",
        }
    }

    /// Why it does not hold, or not surely.
    #[must_use]
    pub const fn sub_indication(self) -> Option<SubIndication> {
        match self {
            Self::TotalPassed => None,
            Self::Indeterminate(why) | Self::TotalFailed(why) => Some(why),
        }
    }
}

/// Why a signature does not hold, or not surely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubIndication {
    /// The signature is not written as it must be.
    FormatFailure,
    /// The document is not the one that was signed.
    HashFailure,
    /// The signature was not made with the key of its certificate.
    SigCryptoFailure,
    /// The signature claims a time after the end of its certificate.
    Expired,
    /// The signature claims a time before the beginning of its certificate.
    NotYetValid,
    /// The signature or its document break a rule for signatures.
    SigConstraintsFailure,
    /// A certificate may not be used for this.
    ChainConstraintsFailure,
    /// No chain leads from the certificate to an anchor.
    NoCertificateChainFound,
    /// The certificate of the signer is not there, or not bound.
    NoSigningCertificateFound,
    /// An algorithm or a key is too weak, or unknown.
    CryptoConstraintsFailure,
    /// A certificate is not valid at the time of validation, and nothing proves that the signature is older.
    OutOfBoundsNoPoe,
}

impl SubIndication {
    pub const ALL: [Self; 11] = [
        Self::FormatFailure,
        Self::HashFailure,
        Self::SigCryptoFailure,
        Self::Expired,
        Self::NotYetValid,
        Self::SigConstraintsFailure,
        Self::ChainConstraintsFailure,
        Self::NoCertificateChainFound,
        Self::NoSigningCertificateFound,
        Self::CryptoConstraintsFailure,
        Self::OutOfBoundsNoPoe,
    ];

    /// The word of the standard: `HASH_FAILURE`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FormatFailure => "FORMAT_FAILURE",
            Self::HashFailure => "HASH_FAILURE",
            Self::SigCryptoFailure => "SIG_CRYPTO_FAILURE",
            Self::Expired => "EXPIRED",
            Self::NotYetValid => "NOT_YET_VALID",
            Self::SigConstraintsFailure => "SIG_CONSTRAINTS_FAILURE",
            Self::ChainConstraintsFailure => "CHAIN_CONSTRAINTS_FAILURE",
            Self::NoCertificateChainFound => "NO_CERTIFICATE_CHAIN_FOUND",
            Self::NoSigningCertificateFound => "NO_SIGNING_CERTIFICATE_FOUND",
            Self::CryptoConstraintsFailure => "CRYPTO_CONSTRAINTS_FAILURE",
            Self::OutOfBoundsNoPoe => "OUT_OF_BOUNDS_NO_POE",
        }
    }
}
