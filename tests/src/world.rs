//! Worlds, built over HTTP: a term, companies with their codes, spaces, filed démarches.

use serde_json::{Value, json};
use types::DemarcheKind;

use crate::{Answer, Client};

mod authority;

pub use authority::{Authority, CLOCK, Codes, Company, fresh_matricule};

/// A small PDF: one empty page.
pub const PDF: &[u8] = b"\
%PDF-1.4\n\
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
xref\n\
0 4\n\
0000000000 65535 f \n\
0000000009 00000 n \n\
0000000052 00000 n \n\
0000000101 00000 n \n\
trailer<</Size 4/Root 1 0 R>>\n\
startxref\n\
164\n\
%%EOF\n\
";

/// A space and the person who owns it.
#[derive(Clone, Debug)]
pub struct Space {
    /// Its owner.
    pub owner: Client,
    /// The organisation.
    pub organisation: String,
    /// The space.
    pub id: String,
}

impl Space {
    /// A fresh person founds an organisation of this kind (`firm` or `fiduciary`) with one space.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn found(owner: &Client, kind: &str, name: &str, term: &str) -> Self {
        let body =
            json!({ "kind": kind, "name": name, "term_id": term, "space_title": "Élections sociales" });
        let founded = owner.post("/v1/organisations", &body).await.expect(201);
        Self {
            owner: owner.clone(),
            organisation: founded.text("/organisation/id"),
            id: founded.text("/space/id"),
        }
    }

    /// Certifies it as this company's own.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn certify(&self, company: &Company) -> Answer {
        let path = format!("/v1/spaces/{}/certifications", self.id);
        self.owner.post(&path, &json!({ "titulaire_code": company.codes.titulaire })).await.expect(201)
    }

    /// Adds this company with both of its codes; the access.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn add(&self, company: &Company) -> String {
        self.add_codes(&company.codes).await.id()
    }

    /// Adds the company of these codes.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn add_codes(&self, codes: &Codes) -> Answer {
        self.try_codes(codes).await.expect(201)
    }

    /// Shows these two codes, whatever comes of it.
    pub async fn try_codes(&self, codes: &Codes) -> Answer {
        let path = format!("/v1/spaces/{}/accesses", self.id);
        let body = json!({ "titulaire_code": codes.titulaire, "mandataire_code": codes.mandataire });
        self.owner.post(&path, &body).await
    }

    /// Lets a fresh person in with this role; the person, signed in, and the place in the space.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn member(&self, name: &str, role: &str, limits: Option<&[String]>) -> (Client, String) {
        let person = self.owner.with_token("").fresh_person(name).await;
        let number = "12345678901234567890";
        let path = format!("/v1/spaces/{}/invitations", self.id);
        let body = json!({
            "surname": "Weber", "first_name": name, "email": "weber@example.lu", "certificate_number": number,
            "role": role, "limits": limits
        });
        let link = self.owner.post(&path, &body).await.expect(201).text("/link_token");
        let shown = json!({ "link_token": link, "certificate_number": number });
        let place = person.post("/v1/invitation-acceptances", &shown).await.expect(201).id();
        (person, place)
    }

    /// This grouping as somebody applies it: with the digest of its simulation.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn simulated(&self, person: &Client, order: &Value) -> Value {
        let path = format!("/v1/organisations/{}/grouping-simulations", self.organisation);
        let mut applied = order.clone();
        applied["digest"] = person.post(&path, order).await.expect(200).json["digest"].clone();
        applied
    }

    /// Simulates this grouping and applies it; what was done.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn group(&self, order: &Value) -> Answer {
        let path = format!("/v1/organisations/{}/groupings", self.organisation);
        self.owner.post(&path, &self.simulated(&self.owner, order).await).await.expect(201)
    }

    /// Keeps a small PDF for this company, or for the whole space.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn keep(&self, name: &str, company: Option<&str>) -> Answer {
        let path = format!("/v1/spaces/{}/files", self.id);
        let body = json!({ "file_id": upload(&self.owner).await, "name": name, "company_id": company });
        self.owner.post(&path, &body).await.expect(201)
    }

    /// Attaches to the démarche at this address what it requires and does not have.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn attach_required(&self, path: &str) {
        let lights = self.owner.get(&format!("{path}/lights")).await.expect(200);
        let red = |light: &&Value| light["state"] == "red" && !light["piece"].is_null();
        for light in lights.json["lights"].as_array().into_iter().flatten().filter(red) {
            let body = json!({ "file_id": upload(&self.owner).await, "kind": light["piece"] });
            self.owner.post(&format!("{path}/attachments"), &body).await.expect(201);
        }
    }

    /// Starts a démarche of this kind.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn start(&self, election: &str, kind: DemarcheKind) -> Answer {
        let path = format!("/v1/spaces/{}/demarches", self.id);
        self.owner.post(&path, &json!({ "election_id": election, "kind": kind.code() })).await.expect(201)
    }

    /// Saves the record of this poll over the one that is there; the answer.
    pub async fn record(&self, election: &str, record: &Value) -> Answer {
        let path = format!("/v1/elections/{election}/record");
        let seen = self.owner.get(&path).await.expect(200);
        self.owner.put_if(&path, &seen.etag(), record).await
    }

    /// Starts a démarche whose draft is prefilled, and transmits it as it is.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn transmit_prefilled(&self, election: &str, kind: DemarcheKind) -> Answer {
        let path = format!("/v1/spaces/{}/demarches", self.id);
        let body = json!({ "election_id": election, "kind": kind.code(), "prefill": true });
        let started = self.owner.post(&path, &body).await.expect(201);
        self.finish(&format!("/v1/demarches/{}", started.id())).await
    }

    /// Attaches what the complete draft at this address requires, confirms, signs and transmits it.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn finish(&self, path: &str) -> Answer {
        let filed = self.owner.get(path).await.expect(200);
        let kind = DemarcheKind::ALL.into_iter().find(|kind| kind.code() == filed.text("/kind"));
        self.wait_for(kind.expect("a kind"), &self.facts(&filed.text("/election_id")).await);
        self.attach_required(path).await;
        let confirmed = self.owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
        let signature = json!({
            "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest")
        });
        let signed = self.owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await;
        let tag = signed.expect(201).etag();
        self.owner.post_if(&format!("{path}/transmissions"), &tag, &Value::Null).await.expect(201);
        self.owner.get(path).await
    }

    /// Starts a démarche and takes it as far as `until`: `draft`, `confirmed`, `ready` or `transmitted`.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn demarche(&self, election: &str, kind: DemarcheKind, until: &str) -> Answer {
        let started = self.start(election, kind).await;
        if until == "draft" {
            return started;
        }
        let path = format!("/v1/demarches/{}", started.id());
        let facts = self.facts(election).await;
        self.wait_for(kind, &facts);
        let draft = filings::sample(kind, &facts);
        self.owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
        let confirmed = self.owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
        if until == "confirmed" {
            return self.owner.get(&path).await;
        }
        let signature = json!({
            "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest")
        });
        let signed = self.owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await;
        let signed = signed.expect(201);
        if until == "ready" {
            return signed;
        }
        self.attach_required(&path).await;
        let signed = self.owner.get(&path).await.expect(200);
        let sent = self.owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await;
        sent.expect(201);
        self.owner.get(&path).await
    }

    /// A complete draft for this poll.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn sample(&self, election: &str, kind: DemarcheKind) -> Value {
        filings::sample(kind, &self.facts(election).await)
    }

    /// A whole record of this poll.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn sample_record(&self, election: &str) -> Value {
        filings::sample_record(&self.facts(election).await)
    }

    /// Moves the clock of a test server on to when a sample of this kind can be filed: candidates once candidatures have closed,
    /// results on the evening of the poll, functions after the meeting.
    fn wait_for(&self, kind: DemarcheKind, facts: &elections::Facts) {
        let Some(calendar) = elections::Calendar::of(facts) else { return };
        let (day, hour) = match kind {
            DemarcheKind::ElectionNotice | DemarcheKind::ClaimsNotice => return,
            DemarcheKind::CandidateDeclaration => (calendar.candidates_extension().date(), 18),
            DemarcheKind::ResultDeclaration => (calendar.election_day, 19),
            DemarcheKind::FunctionsDeclaration => {
                let contested = calendar.contestation().until;
                (elections::working_days_after(contested, 1, facts.week), 12)
            }
        };
        let moment = day.and_hms_opt(hour, 0, 0).expect("an hour").and_utc();
        self.owner.wait_until(moment);
    }

    async fn facts(&self, election: &str) -> elections::Facts {
        let poll = self.owner.get(&format!("/v1/elections/{election}")).await.expect(200);
        let day = |pointer: &str| poll.json.pointer(pointer)?.as_str()?.parse().ok();
        let election_day = day("/election_day_on");
        elections::Facts {
            headcount: poll.json["headcount"].as_u64().and_then(|count| count.try_into().ok()),
            election_day,
            opening_day: day("/arrangements/opening_day_on").filter(|opens| Some(*opens) != election_day),
            ..elections::Facts::default()
        }
    }
}

/// The authority and one company in its own certified space.
pub struct OwnCompany {
    /// The authority.
    pub authority: Authority,
    /// The company.
    pub company: Company,
    /// Its own space.
    pub space: Space,
}

impl OwnCompany {
    /// Enters a company with this headcount and lets a fresh person certify its space.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn of(nobody: &Client, headcount: u32) -> Self {
        let authority = Authority::of(nobody).await;
        let company = authority.company("Boulangerie Müller", headcount).await;
        let owner = nobody.fresh_person("Marc Müller").await;
        let space = Space::found(&owner, "firm", "Boulangerie Müller", &authority.term).await;
        space.certify(&company).await;
        Self { authority, company, space }
    }

    /// Enters what the authority's register says of the company from now on.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn register(&self, headcount: u32, week: &str) {
        let fields = json!({ "headcount": headcount, "week_pattern": week });
        self.authority.register(&self.company.company, &fields).await;
    }

    /// Takes a démarche of the company as far as `until`, see [`Space::demarche`].
    ///
    /// # Panics
    /// The server refuses.
    pub async fn demarche(&self, kind: DemarcheKind, until: &str) -> Answer {
        self.space.demarche(&self.company.election, kind, until).await
    }
}

/// The authority, and a fiduciary's space that acts for so many companies.
pub struct Agency {
    /// The authority.
    pub authority: Authority,
    /// The companies, in the order of their headcounts.
    pub companies: Vec<Company>,
    /// The fiduciary's first space.
    pub space: Space,
    /// Its accesses, in the order of the companies.
    pub accesses: Vec<String>,
}

impl Agency {
    /// Enters a company for each headcount and adds all of them to a fresh fiduciary.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn of(nobody: &Client, headcounts: &[u32]) -> Self {
        let authority = Authority::of(nobody).await;
        let owner = nobody.fresh_person("Anne Weber").await;
        let space = Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &authority.term).await;
        let (mut companies, mut accesses) = (Vec::new(), Vec::new());
        for headcount in headcounts {
            let company = authority.company(&format!("Firme de {headcount}"), *headcount).await;
            accesses.push(space.add(&company).await);
            companies.push(company);
        }
        Self { authority, companies, space, accesses }
    }
}

/// Uploads the smallest PDF; its id.
///
/// # Panics
/// The server refuses.
pub async fn upload(client: &Client) -> String {
    client.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201).id()
}

/// Uploads a copy of that document that somebody has signed by hand.
///
/// # Panics
/// The server refuses.
pub async fn upload_signed(client: &Client) -> String {
    let scan = [PDF, b"\n"].concat();
    client.post_bytes("/v1/files", "application/pdf", scan).await.expect(201).id()
}

/// A document returned for a transmitted démarche by this reviewer, to be signed.
///
/// # Panics
/// The server refuses.
pub async fn returned_document(reviewer: &Client, demarche: &str) -> Answer {
    let path = format!("/v1/demarches/{demarche}");
    let accepted = reviewer.get(&path).await.expect(200);
    if accepted.json["status"] == "transmitted" {
        reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    }
    let body = json!({
        "purpose": "a_signer", "kind": "pv", "name": "PV de dépouillement.pdf", "file_id": upload(reviewer).await,
        "due_on": "2024-03-12", "message": "À signer par le président et les assesseurs"
    });
    reviewer.post(&format!("{path}/documents"), &body).await.expect(201)
}

/// A claim of this kind, `claim_on_lists` or `contestation`, as a voter files it.
#[must_use]
pub fn sample_claim(kind: &str) -> Value {
    let mut claim = json!({
        "kind": kind,
        "firm": { "name": "Boulangerie Müller", "locality": "Luxembourg", "polling_day": "2024-03-12" },
        "filer": {
            "surname": "Weber", "first_names": "Anne", "capacity": "elector", "email": "weber@example.lu"
        },
        "text": "Je travaille dans l'entreprise depuis 2019."
    });
    if kind == "contestation" {
        claim["grounds"] = json!("regularity");
    } else {
        claim["elector"] = json!({ "wanted": "add", "surname": "Weber", "first_names": "Anne" });
    }
    claim
}
