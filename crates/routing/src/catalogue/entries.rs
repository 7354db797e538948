//! The entries of the catalogue.

use super::{Entry, Service, Theme};
use crate::texts::Catalogue::*;

/// Every entry, in the order of an election.
pub const ENTRIES: &[Entry] = &[
    Entry {
        service: Service::ElectionNotice,
        theme: Theme::BeforeThePoll,
        about: ElectionNoticeAbout,
        filed_by: Employer,
        addressed_to: Itm,
        when: ElectionNoticeWhen,
        article: "L.411-1; ITM",
        needs: &[
            ElectionNoticeNeedsHeadcount,
            ElectionNoticeNeedsPlaceAndHours,
            ElectionNoticeNeedsWhereCandidatesArePosted,
            ElectionNoticeNeedsPostalVote,
        ],
        keywords: "ITM élections sociales délégation du personnel affichage bureau de vote effectif computation \
            convocation scrutin sièges titulaires suppléants Sozialwahlen Personaldelegation Aushang Wahllokal \
            Wahlbekanntmachung Wahlausschreiben social elections staff delegation posting headcount polling",
    },
    Entry {
        service: Service::ClaimsNotice,
        theme: Theme::BeforeThePoll,
        about: ClaimsNoticeAbout,
        filed_by: Employer,
        addressed_to: Itm,
        when: ClaimsNoticeWhen,
        article: "RGD 11.09.2018; ITM",
        needs: &[ClaimsNoticeNeedsDeposit, ClaimsNoticeNeedsClaimsTo],
        keywords: "ITM élections sociales délégation du personnel listes électorales électeurs dépôt consultation \
            réclamations affichage Sozialwahlen Wählerlisten Wählerverzeichnis Einsprüche social elections \
            electoral lists voters roll deposit claims",
    },
    Entry {
        service: Service::CandidateDeclaration,
        theme: Theme::Candidatures,
        about: CandidateDeclarationAbout,
        filed_by: Employer,
        addressed_to: Itm,
        when: CandidateDeclarationWhen,
        article: "L.413-1; ITM",
        needs: &[CandidateDeclarationNeedsEachCandidate, CandidateDeclarationNeedsWhoPresents],
        keywords: "ITM élections sociales délégation du personnel candidats candidatures listes syndicat OGBL LCGB \
            élus d'office défaut de candidats carence Sozialwahlen Kandidaten Kandidatenliste Gewerkschaft melden \
            social elections candidates union no candidate",
    },
    Entry {
        service: Service::ResultDeclaration,
        theme: Theme::Results,
        about: ResultDeclarationAbout,
        filed_by: Employer,
        addressed_to: Itm,
        when: ResultDeclarationWhen,
        article: "L.413-1(6)(7); RGD 11.09.2018",
        needs: &[ResultDeclarationNeedsSignedPv, ResultDeclarationNeedsCounts],
        keywords: "ITM élections sociales délégation du personnel résultats procès-verbal PV dépouillement recensement \
            élus élection d'office suffrages bulletins Sozialwahlen Wahlergebnis Protokoll Auszählung Gewählte \
            social elections results count record elected votes",
    },
    Entry {
        service: Service::FunctionsDeclaration,
        theme: Theme::AfterThePoll,
        about: FunctionsDeclarationAbout,
        filed_by: Employer,
        addressed_to: Itm,
        when: FunctionsDeclarationWhen,
        article: "L.416-1(3)",
        needs: &[FunctionsDeclarationNeedsMeeting, FunctionsDeclarationNeedsOffices],
        keywords: "ITM élections sociales délégation du personnel fonctions président vice-président secrétaire bureau \
            sécurité santé égalité réunion constituante Sozialwahlen Personaldelegation Präsident Sekretär \
            Sicherheitsdelegierter Gleichstellungsdelegierter social elections staff delegation president secretary \
            safety equality delegate",
    },
    Entry {
        service: Service::ClaimOnLists,
        theme: Theme::Disputes,
        about: ClaimOnListsAbout,
        filed_by: ClaimOnListsFiledBy,
        addressed_to: ClaimOnListsAddressedTo,
        when: ClaimOnListsWhen,
        article: "RGD 11.09.2018; ITM",
        needs: &[ClaimOnListsNeedsCompany, ClaimOnListsNeedsWhom],
        keywords: "ITM élections sociales délégation du personnel électeur salarié inscrit inscription radié oublié liste \
            je ne suis pas sur la liste réclamer sans signature sans authentification Sozialwahlen Wähler Wählerliste \
            Einspruch ohne Anmeldung social elections voter claim list without sign-in",
    },
    Entry {
        service: Service::Contestation,
        theme: Theme::Disputes,
        about: ContestationAbout,
        filed_by: ContestationFiledBy,
        addressed_to: ContestationAddressedTo,
        when: ContestationWhen,
        article: "L.417-4; RGD 11.09.2018",
        needs: &[ContestationNeedsCompanyAndDay, ContestationNeedsGrounds],
        keywords: "ITM élections sociales délégation du personnel contester recours annuler irrégularité résultat directeur \
            sans signature sans authentification Sozialwahlen Anfechtung anfechten Unregelmäßigkeit ohne Anmeldung \
            social elections contest appeal irregularity without sign-in",
    },
];
