//! The world of the roles: a fiduciary's space that acts for two companies, its members, and the first company's own space.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use tests::{
    Answer, Client,
    world::{Authority, Company, Space, returned_document, upload},
};
use types::DemarcheKind;

use super::table::Role;

/// The kind of every démarche here.
pub(crate) const KIND: DemarcheKind = DemarcheKind::ElectionNotice;

/// The same person with a token that was revoked.
async fn ended(person: &Client) -> Client {
    let token = person.post("/v1/tokens", &json!({ "label": "Ended" })).await.expect(201);
    person.post(&format!("/v1/tokens/{}/revocations", token.id()), &Value::Null).await.expect(204);
    person.with_token(&token.text("/token"))
}

/// One organisation with everybody in it, and the authority that it shares with others.
pub(crate) struct World {
    pub(crate) authority: Arc<Authority>,
    operator: Client,
    /// The company about which everything is, certified in `own_space`.
    pub(crate) company: Company,
    /// The other company, the only one for which the limited member may act.
    pub(crate) other: Company,
    /// The fiduciary's space, which acts for both.
    pub(crate) space: Space,
    /// The company's own space.
    pub(crate) own_space: Space,
    stranger: Client,
    reader: Client,
    contributor: Client,
    manager: Client,
    limited: Client,
    ended: Client,
    former: Client,
    /// The place of the reader in the fiduciary's space.
    pub(crate) reader_place: String,
}

impl World {
    /// Two worlds at one authority: the one of the roles, and another.
    pub(crate) async fn pair(nobody: &Client) -> [Self; 2] {
        let authority = Arc::new(Authority::of(nobody).await);
        let own = Self::build(nobody, &authority, "Boulangerie Müller").await;
        [own, Self::build(nobody, &authority, "Garage Schmit").await]
    }

    /// One world at this authority, named so.
    pub(crate) async fn build(nobody: &Client, authority: &Arc<Authority>, name: &str) -> Self {
        let company = authority.company(name, 60).await;
        let other = authority.company(&format!("{name}, l'autre"), 60).await;
        let owner = nobody.fresh_person("Owner").await;
        let space = Space::found(&owner, "fiduciary", &format!("Fiduciaire {name}"), &authority.term).await;
        space.add(&company).await;
        space.add(&other).await;
        let company_owner = nobody.fresh_person("Firm owner").await;
        let own_space = Space::found(&company_owner, "firm", name, &authority.term).await;
        own_space.certify(&company).await;
        let (former, place) = space.member("Former", "manager", None).await;
        owner.delete_if(&format!("/v1/members/{place}"), "\"1-en\"").await.expect(204);
        let (reader, reader_place) = space.member("Reader", "reader", None).await;
        Self {
            authority: authority.clone(),
            operator: nobody.persona("operator").await,
            stranger: nobody.fresh_person("Stranger").await,
            contributor: space.member("Contributor", "contributor", None).await.0,
            manager: space.member("Manager", "manager", None).await.0,
            limited: space.member("Limited", "manager", Some(std::slice::from_ref(&other.company))).await.0,
            ended: ended(&owner).await,
            former,
            company,
            other,
            space,
            own_space,
            reader,
            reader_place,
        }
    }

    /// The person who has this role.
    pub(crate) fn person(&self, role: Role) -> Client {
        match role {
            Role::Nobody => self.stranger.with_token(""),
            Role::Stranger => self.stranger.clone(),
            Role::Reader => self.reader.clone(),
            Role::Contributor => self.contributor.clone(),
            Role::Manager => self.manager.clone(),
            Role::Owner => self.space.owner.clone(),
            Role::Limited => self.limited.clone(),
            Role::CompanyOwner => self.own_space.owner.clone(),
            Role::Reviewer => self.authority.reviewer.clone(),
            Role::Administrator => self.authority.administrator.clone(),
            Role::Operator => self.operator.clone(),
            Role::EndedToken => self.ended.clone(),
            Role::ExMember => self.former.clone(),
        }
    }

    pub(crate) fn administrator(&self) -> &Client {
        &self.authority.administrator
    }

    pub(crate) fn manager(&self) -> &Client {
        &self.manager
    }

    pub(crate) fn owner(&self) -> &Client {
        &self.space.owner
    }

    /// A fresh company for which the fiduciary's space acts; the company and the access.
    pub(crate) async fn held_company(&self) -> (Company, String) {
        let company = self.authority.company("Cordonnerie Weis", 40).await;
        let access = self.space.add(&company).await;
        (company, access)
    }

    /// The own space of this company, founded by the company's owner.
    pub(crate) async fn certified_space(&self, company: &Company) -> Space {
        let space =
            Space::found(&self.own_space.owner, "firm", "Cordonnerie Weis", &self.authority.term).await;
        space.certify(company).await;
        space
    }

    /// A fresh organisation of this kind whose space has the same members; the limited one is limited to no company.
    pub(crate) async fn team(&self, kind: &str) -> Space {
        let space = Space::found(self.owner(), kind, "Une équipe", &self.authority.term).await;
        for (person, role) in
            [(&self.reader, "reader"), (&self.contributor, "contributor"), (&self.manager, "manager")]
        {
            self.join(&space, person, role, &Value::Null).await;
        }
        self.join(&space, &self.limited, "manager", &json!([])).await;
        space
    }

    /// The body that invites somebody.
    pub(crate) fn invitation(role: &str, limits: &Value) -> Value {
        json!({
            "surname": "Weber", "first_name": "Anne", "email": "weber@example.lu",
            "certificate_number": "12345678901234567890", "role": role, "limits": limits
        })
    }

    /// Invites somebody to a space; the whole answer.
    pub(crate) async fn invite(&self, space: &Space, role: &str, limits: &Value) -> Answer {
        let path = format!("/v1/spaces/{}/invitations", space.id);
        space.owner.post(&path, &Self::invitation(role, limits)).await.expect(201)
    }

    async fn join(&self, space: &Space, person: &Client, role: &str, limits: &Value) {
        let link = self.invite(space, role, limits).await.text("/link_token");
        let shown = json!({ "link_token": link, "certificate_number": "12345678901234567890" });
        person.post("/v1/invitation-acceptances", &shown).await.expect(201);
    }

    /// A fresh poll of the company, on a day of its own.
    pub(crate) async fn poll(&self) -> String {
        static POLLS: AtomicU64 = AtomicU64::new(0);
        let path = format!("/v1/companies/{}/elections", self.company.company);
        // From Tuesday to Friday, a day of its own for each.
        let number = POLLS.fetch_add(1, Ordering::Relaxed);
        let first = NaiveDate::from_ymd_opt(2024, 3, 19).expect("a day");
        let day = first + Days::new(7 * (number / 4) + number % 4);
        let body = json!({
            "term_id": self.authority.term, "poll": "off_cycle", "election_day_on": day
        });
        self.administrator().post(&path, &body).await.expect(201).id()
    }

    /// A fresh démarche of the fiduciary for a fresh poll of the company, taken this far.
    pub(crate) async fn filing(&self, until: &str) -> Answer {
        self.space.demarche(&self.poll().await, KIND, until).await
    }

    /// A fresh démarche that the desk has accepted; its id.
    pub(crate) async fn accepted(&self) -> String {
        let id = self.filing("transmitted").await.id();
        let path = format!("/v1/demarches/{id}/acceptances");
        self.authority.reviewer.post(&path, &Value::Null).await.expect(201);
        id
    }

    /// A fresh démarche that the desk has sent back, as its makers read it.
    pub(crate) async fn sent_back(&self) -> Answer {
        let id = self.filing("transmitted").await.id();
        let path = format!("/v1/demarches/{id}/corrections");
        self.authority.reviewer.post(&path, &json!({ "text": "Le lieu manque." })).await.expect(201);
        self.owner().get(&format!("/v1/demarches/{id}")).await.expect(200)
    }

    /// A fresh piece of this démarche.
    pub(crate) async fn piece(&self, demarche: &str) -> String {
        let body = json!({ "file_id": upload(self.owner()).await, "name": "Plan des lieux.pdf" });
        self.owner().post(&format!("/v1/demarches/{demarche}/attachments"), &body).await.expect(201).id()
    }

    /// A fresh document, returned to be signed.
    pub(crate) async fn document(&self) -> String {
        let demarche = self.filing("transmitted").await.id();
        returned_document(&self.authority.reviewer, &demarche).await.text("/document/id")
    }
}
