//! I. Every kind of paper in French, German and English: out of the demonstration world, forms signed by certificate, and letters.

use std::{
    collections::BTreeSet,
    fs,
    io::{Cursor, Read},
    path::PathBuf,
};

use serde_json::{Value, json};
use tests::{
    Answer, Client,
    signing::sign_by_certificate,
    world::{Authority, Space, fresh_matricule},
};
use types::DemarcheKind;

use crate::{
    lists::all,
    output::{detail, section, shows, step, text},
};

const LANGUAGES: [&str; 3] = ["fr", "de", "en"];

/// The companies of the demonstration world that have voted: what their names hold, and a word for the names of files.
const COMPANIES: [(&str, &str); 5] = [
    ("Boulangerie Müller", "twelve"),
    ("Ateliers de l’Alzette", "fifty"),
    ("Garage du Kirchberg", "one"),
    ("Menuiserie et Agencement", "agreed"),
    ("Café-Restaurant", "nobody"),
];

/// The papers of a poll: kind, what people call it, and which of the companies have it.
const OF_POLLS: [(&str, &str, &[&str]); 10] = [
    ("election_notice", "Avis d'élection", &["twelve", "fifty", "one", "agreed", "nobody"]),
    ("claims_notice", "Avis de réclamation", &["twelve", "fifty", "one", "agreed", "nobody"]),
    ("candidate_poster", "Affiche des candidatures", &["twelve", "fifty", "one"]),
    ("model_ballot", "Modèle de bulletin", &["twelve", "fifty", "one"]),
    ("counting_record", "PV de dépouillement", &["twelve", "fifty", "one"]),
    ("general_census_record", "PV de recensement général", &["twelve", "fifty", "one"]),
    ("office_election_record", "PV d'élection d'office", &["agreed"]),
    ("no_candidate_record", "PV à défaut de candidats", &["nobody"]),
    ("results_summary", "Synthèse des résultats", &["twelve", "fifty", "one", "agreed", "nobody"]),
    ("functions_declaration", "Déclaration des fonctions", &["twelve", "fifty", "one", "agreed"]),
];

/// A company of the demonstration world, with whoever acts for it.
struct Company {
    word: &'static str,
    client: Client,
    election: String,
    /// Its démarches, each with its kind.
    demarches: Vec<(String, String)>,
}

/// Where what is printed goes.
struct Tray<'a> {
    nobody: &'a Client,
    folder: Option<PathBuf>,
}

/// I.
pub(crate) async fn act(nobody: &Client, authority: &Authority, space: &Space, folder: Option<PathBuf>) {
    section("I. The papers, each in French, German and English");
    let tray = Tray { nobody, folder };
    let companies = companies(nobody).await;
    for (kind, title, having) in OF_POLLS {
        step(title);
        let mut printed = Vec::new();
        for company in companies.iter().filter(|company| having.contains(&company.word)) {
            let path = format!("/v1/elections/{}/papers/{kind}", company.election);
            printed.extend(tray.print(&company.client, &path, kind, company.word).await);
            if (kind, company.word) == ("counting_record", "fifty") {
                let path = format!("{path}?office=2");
                printed.extend(tray.print(&company.client, &path, kind, "fifty-office-2").await);
            }
        }
        tray.output(kind, &printed).await;
    }
    forms(&tray, &companies).await;
    receipts(&tray, &companies).await;
    signed(&tray, space).await;
    letters(&tray, authority).await;
}

async fn companies(nobody: &Client) -> Vec<Company> {
    step("The firms of the demonstration world have voted");
    let mut companies = Vec::new();
    for persona in ["firm-owner", "fiduciary-manager"] {
        let client = nobody.persona(persona).await;
        for space in all(&client, "/v1/spaces").await {
            let filed = all(&client, &format!("/v1/spaces/{}/demarches", text(&space, "id"))).await;
            for (name, word) in COMPANIES {
                let theirs: Vec<&Value> =
                    filed.iter().filter(|one| text(one, "legal_name").contains(name)).collect();
                let Some(first) = theirs.first() else { continue };
                let demarches =
                    theirs.iter().map(|one| (text(one, "id").to_owned(), text(one, "kind").to_owned()));
                let (election, demarches) = (text(first, "election_id").to_owned(), demarches.collect());
                companies.push(Company { word, client: client.clone(), election, demarches });
            }
        }
    }
    let filed: usize = companies.iter().map(|company| company.demarches.len()).sum();
    assert_eq!(
        (companies.len(), filed),
        (5, 24),
        "is this data of an older demonstration? scripts/postgres remove run makes room for the new one"
    );
    shows(format!("{} firms, {filed} démarches transmitted", companies.len()));
    companies
}

impl Tray<'_> {
    /// Prints a paper in the three languages; the numbers under which they can be checked, and their bytes.
    async fn print(&self, client: &Client, path: &str, kind: &str, word: &str) -> Vec<(String, usize)> {
        let sign = if path.contains('?') { '&' } else { '?' };
        let mut printed = Vec::new();
        for language in LANGUAGES {
            let paper = client.get(&format!("{path}{sign}language={language}")).await.expect(200);
            assert_eq!(paper.header("content-type"), "application/pdf");
            self.lay(&format!("{kind}-{language}-{word}.pdf"), &paper.bytes);
            printed.push((number(&paper), paper.bytes.len()));
        }
        assert!(
            printed[0].0 != printed[1].0 && printed[1].0 != printed[2].0,
            "another language, another number"
        );
        printed
    }

    fn lay(&self, name: &str, bytes: &[u8]) {
        assert!(bytes.starts_with(b"%PDF-1.7"), "{name} is no PDF");
        if let Some(folder) = &self.folder {
            fs::write(folder.join(name), bytes).expect("a folder to write into");
        }
    }

    /// Anybody who holds the first of these papers can check it.
    async fn output(&self, kind: &str, printed: &[(String, usize)]) {
        let (number, _) = printed.first().expect("a paper");
        let checked = self.nobody.get(&format!("/v1/papers/{number}")).await.expect(200);
        assert_eq!((checked.text("/kind").as_str(), checked.text("/language").as_str()), (kind, "fr"));
        let bytes: usize = printed.iter().map(|(_, bytes)| bytes).sum();
        shows(format!("{} PDFs, {} KiB; {number} is known to everybody", printed.len(), bytes / 1024));
    }
}

/// The number in the name under which a paper is saved.
fn number(paper: &Answer) -> String {
    let name = paper.header("content-disposition").trim_end_matches(".pdf");
    let (_, number) = name.rsplit_once("%20").expect("a number in the name of the file");
    number.replace("%2D", "-")
}

async fn forms(tray: &Tray<'_>, companies: &[Company]) {
    step("Forms of the five démarches");
    let mut printed = Vec::new();
    for company in companies {
        for (id, kind) in &company.demarches {
            let word = format!("{kind}-{}", company.word);
            let path = format!("/v1/demarches/{id}/paper");
            printed.extend(tray.print(&company.client, &path, "demarche_form", &word).await);
        }
    }
    tray.output("demarche_form", &printed).await;
}

async fn receipts(tray: &Tray<'_>, companies: &[Company]) {
    step("Receipts of their transmission");
    let mut printed = Vec::new();
    for company in companies.iter().filter(|company| company.word == "twelve") {
        for (id, kind) in &company.demarches {
            for receipt in all(&company.client, &format!("/v1/demarches/{id}/receipts")).await {
                let path = format!("/v1/receipts/{}/paper", text(&receipt, "id"));
                printed.extend(tray.print(&company.client, &path, "receipt", kind).await);
            }
        }
    }
    tray.output("receipt", &printed).await;
}

async fn signed(tray: &Tray<'_>, space: &Space) {
    step("All five, signed with a person's own certificate");
    let filed = all(&space.owner, &format!("/v1/spaces/{}/demarches", space.id)).await;
    // The poll of 2024 has been held, so that all five can be said.
    let polls =
        all(&space.owner, &format!("/v1/companies/{}/elections", text(&filed[0], "company_id"))).await;
    let held = polls.iter().find(|poll| poll["poll"] == "ordinary").expect("a poll that was held");
    let election = text(held, "id").to_owned();
    let (mut levels, mut bytes) = (BTreeSet::new(), 0);
    for kind in DemarcheKind::ALL {
        let confirmed = space.demarche(&election, kind, "confirmed").await.id();
        sign_by_certificate(&space.owner, &confirmed).await;
        let signature = all(&space.owner, &format!("/v1/demarches/{confirmed}/signatures")).await.remove(0);
        let file = format!("/v1/signatures/{}/file", text(&signature, "id"));
        let file = space.owner.get(&file).await.expect(200);
        tray.lay(&format!("demarche_form-fr-signed-{}.pdf", kind.code()), &file.bytes);
        levels.insert(text(&signature, "level").to_owned());
        bytes += file.bytes.len();
    }
    assert_eq!(levels, BTreeSet::from(["validated".to_owned()]));
    shows(format!("5 PDFs, {} KiB, validated", bytes / 1024));
}

async fn letters(tray: &Tray<'_>, authority: &Authority) {
    step("Letters with both codes, in the language of each firm");
    let mut companies = Vec::new();
    for language in LANGUAGES {
        let matricule = fresh_matricule();
        let entry = json!({
            "legal_name": "Établissements Gœrens, Weiß & Cie s.à r.l.", "street": "45A, montée de l’Église",
            "postal_code": "L-9710", "locality": "Clervaux", "headcount": 40, "language": language
        });
        let body = json!({ "term_id": authority.term, "matricule": matricule.as_str(), "entry": entry });
        let entered = authority.administrator.post("/v1/companies", &body).await.expect(201);
        companies.push((entered.text("/company/id"), format!("{}.pdf", matricule.as_str()), language));
    }
    let wish = json!({ "company_ids": companies.iter().map(|(id, ..)| id).collect::<Vec<_>>() });
    let path = format!("/v1/terms/{}/letter-runs", authority.term);
    let sent = authority.administrator.post(&path, &wish).await.expect(201);
    assert_eq!(sent.header("content-type"), "application/zip");
    let mut archive = zip::ZipArchive::new(Cursor::new(sent.bytes)).expect("an archive");
    let mut bytes = 0;
    for (_, name, language) in &companies {
        let mut letter = Vec::new();
        archive.by_name(name).expect("a letter").read_to_end(&mut letter).expect("its bytes");
        tray.lay(&format!("code_letter-{language}.pdf"), &letter);
        bytes += letter.len();
    }
    shows(format!("3 PDFs, {} KiB, streamed once", bytes / 1024));
    detail("a sheet for the titulaire, a sheet for the mandataire");
}
