//! Typed ids: a UUID that says what it names, so that a company's id never stands where a space's is wanted.

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident),+ $(,)?) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// The five years of a delegation, and the national poll that opens them.
    TermId,
    /// A company or a fiduciary as an owner of spaces.
    OrganisationId,
    /// A company that must vote.
    CompanyId,
    /// One poll of one company.
    ElectionId,
    /// A professional space of one organisation for one term.
    SpaceId,
    /// A natural person who signs in.
    PersonId,
    /// A person's place in a space.
    MembershipId,
    /// An open invitation to a space.
    InvitationId,
    /// An access code; not its characters.
    CodeId,
    /// A run that writes letters with codes.
    LetterRunId,
    /// The power of one space to act for one company in one term.
    AccessId,
    /// A filing, from its draft to its closing.
    DemarcheId,
    /// A signature under a démarche.
    SignatureId,
    /// A PDF that waits for one signature.
    PreparationId,
    /// A round in which a procès-verbal is signed.
    RoundId,
    /// Who signs in a round.
    SignatoryId,
    /// The number of a certificate that a person has shown; not its digits.
    CertificateNumberId,
    /// A piece attached to a démarche.
    AttachmentId,
    /// Uploaded bytes.
    FileId,
    /// A document that a space keeps.
    SpaceFileId,
    /// A document that the authority returned.
    DocumentId,
    /// One copy of a document that hung somewhere.
    PostingId,
    /// A photo of it.
    PostingPhotoId,
    /// Proof of a transmission or a return.
    ReceiptId,
    /// A decision about a poll.
    DecisionId,
    /// A content of a démarche as it reached the administration.
    TransmissionId,
    /// A round of correction.
    CorrectionId,
    /// A message about a démarche.
    MessageId,
    /// A file that went with a message.
    MessageAttachmentId,
    /// An event of the audit trail.
    EventId,
    /// What the filer is told of without looking.
    NoticeId,
    /// A mail on its way out.
    MailId,
    /// A running server, for as long as it runs.
    ServerId,
    /// What a voter filed without signing in.
    ClaimId,
    /// A piece of it.
    ClaimFileId,
    /// What a company filed on paper.
    PaperFilingId,
    /// An API token; not its secret.
    TokenId,
}
