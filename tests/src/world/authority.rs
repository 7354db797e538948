//! The authority of a world, and the companies that it enters.

use std::sync::{
    LazyLock,
    atomic::{AtomicU32, Ordering},
};

use app::Clock;
use serde_json::{Value, json};
use types::CompanyMatricule;

use crate::{Answer, Client, server::START};

/// Where the clock of a trial is set.
pub const CLOCK: &str = "/v1/trial/clock";

/// A matricule that this process has not given yet, and in all likelihood no other.
///
/// # Panics
/// Never in practice: one serial number in eleven has no check digit, and a hundred are tried.
#[must_use]
pub fn fresh_matricule() -> CompanyMatricule {
    static NEXT: LazyLock<AtomicU32> =
        LazyLock::new(|| AtomicU32::new(u32::from_be_bytes(app::os_entropy().bytes())));
    (0..100)
        .find_map(|_| {
            // 40 years of a million numbers each.
            let number = NEXT.fetch_add(1, Ordering::Relaxed) % 40_000_000;
            let year = 1950 + u16::try_from(number / 1_000_000).ok()?;
            CompanyMatricule::compose(year, number % 1_000_000)
        })
        .expect("a matricule")
}

/// The authority of a world: its administrator, its reviewer, and the term of 2024.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Terms, companies, codes.
    pub administrator: Client,
    /// The desk.
    pub reviewer: Client,
    /// The term 2024-2029, national day 12.03.2024.
    pub term: String,
}

/// Both codes of one company, in clear.
#[derive(Clone, Debug)]
pub struct Codes {
    /// Certifies the company's own space.
    pub titulaire: String,
    /// For an agent.
    pub mandataire: String,
}

/// A company that must vote.
#[derive(Clone, Debug)]
pub struct Company {
    /// The company.
    pub company: String,
    /// Its ordinary poll.
    pub election: String,
    /// Its letters.
    pub codes: Codes,
}

impl Authority {
    /// Enters these fields of a company anew into the register; the others stay.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn register(&self, company: &str, fields: &Value) {
        const KEPT: [&str; 9] = [
            "rcs_number",
            "legal_name",
            "street",
            "postal_code",
            "locality",
            "language",
            "sector",
            "week_pattern",
            "headcount",
        ];
        let path = format!("/v1/companies/{company}");
        let read = self.administrator.get(&path).await.expect(200);
        let kept = KEPT.map(|field| (field.to_owned(), read.json[field].clone()));
        let mut entry = Value::Object(kept.into_iter().filter(|(_, value)| !value.is_null()).collect());
        for (field, value) in fields.as_object().into_iter().flatten() {
            entry[field] = value.clone();
        }
        self.administrator.put_if(&path, &read.etag(), &entry).await.expect(200);
    }

    /// Signs the authority's persons in and finds or opens the term of 2024. At a server that goes by
    /// the clock of the machine, the clock of the trial is set to the campaign of then.
    ///
    /// # Panics
    /// The server is not in trial mode.
    pub async fn of(nobody: &Client) -> Self {
        let administrator = nobody.persona("authority-administrator").await;
        let reviewer = nobody.persona("reviewer").await;
        let clock = administrator.get(CLOCK).await.expect(200);
        let real = clock.text("/real_now").parse().expect("a time");
        if clock.json["is_set"] == false && Clock::System.agrees_with(real) {
            administrator.put_if(CLOCK, &clock.etag(), &json!({ "now": START })).await;
        }
        let new = json!({ "first_year": 2024, "national_day_on": "2024-03-12" });
        let opened = administrator.post("/v1/terms", &new).await;
        let term = if opened.status.as_u16() == 201 {
            opened.id()
        } else {
            let listed = administrator.get("/v1/terms?limit=100").await.expect(200);
            let items = listed.json["items"].as_array().cloned().unwrap_or_default();
            let term = items.iter().find(|term| term["first_year"] == 2024).expect("the term of 2024");
            term["id"].as_str().expect("its id").to_owned()
        };
        Self { administrator, reviewer, term }
    }

    /// Sets the clock of the trial to this moment.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn set_clock(&self, now: &str) -> Answer {
        let clock = self.administrator.get(CLOCK).await.expect(200);
        self.administrator.put_if(CLOCK, &clock.etag(), &json!({ "now": now })).await.expect(200)
    }

    /// Sets the clock of the trial back to the real time.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn today(&self) {
        let clock = self.administrator.get(CLOCK).await.expect(200);
        self.administrator.delete_if(CLOCK, &clock.etag()).await.expect(200);
    }

    /// Enters a company with this headcount and issues its codes.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn company(&self, name: &str, headcount: u32) -> Company {
        let body = json!({
            "term_id": self.term, "matricule": fresh_matricule().as_str(),
            "entry": {
                "legal_name": name, "street": "1, rue de la Gare", "postal_code": "L-1611",
                "locality": "Luxembourg", "headcount": headcount
            }
        });
        let entered = self.administrator.post("/v1/companies", &body).await.expect(201);
        let company = entered.text("/company/id");
        let codes = self.issue(std::slice::from_ref(&company)).await.remove(0);
        Company { company, election: entered.text("/election_id"), codes }
    }

    /// Issues the codes of these companies; in the order of the companies.
    ///
    /// # Panics
    /// The server refuses.
    pub async fn issue(&self, companies: &[String]) -> Vec<Codes> {
        let path = format!("/v1/terms/{}/code-batches", self.term);
        let batch = self.administrator.post(&path, &json!({ "company_ids": companies })).await.expect(201);
        let codes = batch.json["codes"].as_array().cloned().unwrap_or_default();
        let code = |company: &String, kind: &str| {
            let found =
                codes.iter().find(|code| code["company_id"] == company.as_str() && code["kind"] == kind);
            found.and_then(|code| code["code"].as_str()).expect("a code").to_owned()
        };
        let pair = |company| Codes {
            titulaire: code(company, "titulaire"),
            mandataire: code(company, "mandataire"),
        };
        companies.iter().map(pair).collect()
    }
}
