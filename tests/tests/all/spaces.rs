//! Spaces and the codes that open them: each code once, each space for what it is, one answer for all bad codes.

use std::time::{Duration, Instant};

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    server::START,
    world::{Agency, Authority, Codes, Company, OwnCompany, Space},
};

/// Whether a condition holds in the database.
async fn holds(server: &TestServer, condition: &str) -> bool {
    let mut conn = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    let asked =
        format!("do $$ begin if not ({condition}) then raise exception 'it does not'; end if; end $$");
    conn.batch_execute(&asked).await.is_ok()
}

/// Whether so many codes that were not accepted are counted for the spaces.
async fn counted(server: &TestServer, failures: usize) -> bool {
    let sum = "(select coalesce(sum(failures), 0) from code_failures where scope like 'space:%')";
    holds(server, &format!("{sum} = {failures}")).await
}

async fn certify(space: &Space, code: &str) -> Answer {
    let path = format!("/v1/spaces/{}/certifications", space.id);
    space.owner.post(&path, &json!({ "titulaire_code": code })).await
}

async fn found(server: &TestServer, kind: &str, term: &str) -> Space {
    let owner = server.client().fresh_person("Anne Weber").await;
    Space::found(&owner, kind, "Organisation", term).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_space_and_a_company_are_certified_once() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (authority, term) = (&world.authority, &world.authority.term);
    certify(&world.space, &world.company.codes.titulaire).await.problem(409, "code_already_registered");
    let other = authority.company("Garage Weber", 30).await;
    certify(&world.space, &other.codes.titulaire).await.problem(409, "space_already_certified");
    // The refusal used nothing up: the code certifies the space that it was meant for.
    let second = found(&server, "firm", term).await;
    certify(&second, &world.company.codes.titulaire).await.problem(409, "code_already_registered");
    let certified = certify(&second, &other.codes.titulaire).await.expect(201);
    assert_eq!(certified.json["space"]["company_id"], other.company.as_str());
    // A company has one certified space: the first one ends before another begins.
    let third = found(&server, "firm", term).await;
    let replaced = replace_ended(authority, &world.space, &world.company, "titulaire").await;
    certify(&third, &replaced).await.expect(201);
    let first = world.space.owner.get(&format!("/v1/spaces/{}", world.space.id)).await.expect(200);
    assert_eq!(first.json["certified_at"], Value::Null);
    assert!(counted(&server, 0).await);
}

/// Ends the access that a company's code of this kind gave to this space, and replaces the code.
async fn replace_ended(authority: &Authority, space: &Space, company: &Company, kind: &str) -> String {
    let accesses = space.owner.get(&format!("/v1/spaces/{}/accesses", space.id)).await.expect(200);
    let items = accesses.json["items"].as_array().unwrap();
    let access = items.iter().find(|access| access["company_id"] == company.company.as_str()).unwrap();
    let reason = json!({ "reason": "Fin de mandat" });
    let ending = format!("/v1/accesses/{}/endings", access["id"].as_str().unwrap());
    space.owner.post(&ending, &reason).await.expect(200);
    let code = code_of(authority, company, kind).await;
    let path = format!("/v1/codes/{code}/replacements");
    authority.administrator.post(&path, &reason).await.expect(201).text("/code")
}

/// The registered or issued code of a company.
async fn code_of(authority: &Authority, company: &Company, kind: &str) -> String {
    let path = format!("/v1/terms/{}/codes?limit=100", authority.term);
    let codes = authority.administrator.get(&path).await.expect(200);
    let alive = |code: &&Value| ["issued", "registered"].contains(&code["state"].as_str().unwrap());
    let mine = |code: &&Value| code["company_id"] == company.company.as_str() && code["kind"] == kind;
    let items = codes.json["items"].as_array().unwrap();
    items.iter().filter(alive).find(mine).unwrap()["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_space_takes_its_kind_of_code() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let company = authority.company("Boulangerie Müller", 60).await;
    let own = found(&server, "firm", &authority.term).await;
    let fiduciary = found(&server, "fiduciary", &authority.term).await;
    certify(&fiduciary, &company.codes.titulaire).await.problem(409, "not_a_firm_space");
    own.try_codes(&company.codes).await.problem(409, "not_a_fiduciary_space");
    let path = format!("/v1/spaces/{}/accesses/bulk", own.id);
    let line =
        json!({ "titulaire_code": company.codes.titulaire, "mandataire_code": company.codes.mandataire });
    own.owner.post(&path, &json!({ "items": [line] })).await.problem(409, "not_a_fiduciary_space");
    let mandates = format!("/v1/spaces/{}/mandates", fiduciary.id);
    fiduciary.owner.get(&mandates).await.problem(409, "not_a_firm_space");
    let swapped =
        Codes { titulaire: company.codes.mandataire.clone(), mandataire: company.codes.titulaire.clone() };
    let answer = fiduciary.try_codes(&swapped).await.problem(422, "content_invalid");
    assert_eq!(
        answer.found(),
        [("/titulaire_code", "code_other_kind"), ("/mandataire_code", "code_other_kind")]
    );
    let answer = certify(&own, &company.codes.mandataire).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/titulaire_code", "code_other_kind")]);
    fiduciary.try_codes(&company.codes).await.expect(201);
    certify(&own, &company.codes.titulaire).await.expect(201);
    assert!(counted(&server, 0).await);
}

/// The code with another character at this place.
fn mistyped(code: &str, place: usize) -> String {
    let other = if code.as_bytes()[place] == b'A' { 'B' } else { 'A' };
    code.char_indices().map(|(at, c)| if at == place { other } else { c }).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_code_is_located_and_counts_as_no_failure() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let company = authority.company("Boulangerie Müller", 60).await;
    let space = found(&server, "fiduciary", &authority.term).await;
    let own = found(&server, "firm", &authority.term).await;
    let good = &company.codes.titulaire;
    for group in 1..=5 {
        let answer =
            certify(&own, &mistyped(good, (group - 1) * 6 + 2)).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("/titulaire_code", "code_check")]);
        let message = answer.text("/errors/0/message");
        assert!(message.contains(&format!("group {group};")), "{message}");
        assert!(!answer.json.to_string().contains(&good[..5]), "a code in an error");
    }
    for (code, expected) in [
        ("ABCDE", "code_length"),
        ("", "required"),
        ("UUUUU-UUUUU-UUUUU-UUUUU-UUUUU", "code_symbol"),
        ("ééééé-00000-00000-00000-00000", "code_symbol"),
        (&format!("{good}0"), "code_length"),
    ] {
        let answer = certify(&own, code).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("/titulaire_code", expected)], "{code}");
    }
    let both = Codes { titulaire: mistyped(good, 0), mandataire: mistyped(&company.codes.mandataire, 28) };
    let answer = space.try_codes(&both).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/titulaire_code", "code_check"), ("/mandataire_code", "code_check")]);
    assert!(counted(&server, 0).await);
    let forgiving = good.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
    certify(&own, &forgiving).await.expect(201);
}

/// What a caller can tell two refusals apart by: all but the number of the request.
fn refusal_of(answer: Answer) -> (u16, Value) {
    let answer = answer.problem(422, "code_not_accepted");
    let mut json = answer.json.clone();
    json["instance"].take();
    json["request_id"].take();
    (answer.status.as_u16(), json)
}

/// A term that is over, and the codes of a company in it.
async fn over(server: &TestServer, authority: &Authority, company: &Company) -> (String, Codes) {
    let new = json!({ "first_year": 1979 });
    let term = authority.administrator.post("/v1/terms", &new).await.expect(201).id();
    let past = Authority { term: term.clone(), ..authority.clone() };
    let path = format!("/v1/terms/{term}/code-batches");
    let batch = json!({ "company_ids": [company.company] });
    authority.administrator.post(&path, &batch).await.problem(409, "code_expired");
    server.set_time("1984-03-01T09:00:00Z");
    let codes = past.issue(std::slice::from_ref(&company.company)).await.remove(0);
    server.set_time(START);
    (term, codes)
}

#[tokio::test(flavor = "multi_thread")]
async fn all_codes_that_are_not_accepted_get_one_answer() {
    let (server, elsewhere) = (TestServer::start().await, TestServer::start().await);
    let authority = Authority::of(&server.client()).await;
    let unknown = Authority::of(&elsewhere.client()).await.company("Inconnue", 60).await.codes;
    let [company, other, revoked] = [
        authority.company("Une", 60).await,
        authority.company("Autre", 60).await,
        authority.company("Révoquée", 60).await,
    ];
    for kind in ["titulaire", "mandataire"] {
        let path = format!("/v1/codes/{}/revocations", code_of(&authority, &revoked, kind).await);
        authority.administrator.post(&path, &json!({ "reason": "Perdue" })).await.expect(200);
    }
    let (past, expired) = over(&server, &authority, &company).await;
    let space = found(&server, "fiduciary", &authority.term).await;
    let (own, old) = (found(&server, "firm", &authority.term).await, found(&server, "firm", &past).await);
    let old_fiduciary = found(&server, "fiduciary", &past).await;
    let pair =
        |a: &Codes, b: &Codes| Codes { titulaire: a.titulaire.clone(), mandataire: b.mandataire.clone() };
    let mut answers = vec![
        refusal_of(space.try_codes(&unknown).await),
        refusal_of(space.try_codes(&revoked.codes).await),
        refusal_of(space.try_codes(&expired).await),
        refusal_of(old_fiduciary.try_codes(&expired).await),
        refusal_of(space.try_codes(&pair(&company.codes, &other.codes)).await),
        refusal_of(space.try_codes(&pair(&company.codes, &unknown)).await),
        refusal_of(space.try_codes(&pair(&unknown, &company.codes)).await),
        refusal_of(space.try_codes(&pair(&company.codes, &expired)).await),
        refusal_of(space.try_codes(&pair(&revoked.codes, &company.codes)).await),
        refusal_of(certify(&own, &unknown.titulaire).await),
        refusal_of(certify(&own, &revoked.codes.titulaire).await),
        refusal_of(certify(&own, &expired.titulaire).await),
        refusal_of(certify(&old, &expired.titulaire).await),
        refusal_of(certify(&old, &company.codes.titulaire).await),
    ];
    assert!(counted(&server, answers.len()).await, "each counts once");
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:#?}");
    // None of it used a good code up.
    space.try_codes(&company.codes).await.expect(201);
    certify(&own, &company.codes.titulaire).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn over_the_budget_bad_codes_cost_time_and_good_ones_pass() {
    let delay = Duration::from_secs(1);
    let server = TestServer::with(|settings| {
        settings.failures_before_delay = 2;
        settings.failure_delay = delay;
    })
    .await;
    let agency = Agency::of(&server.client(), &[20, 30]).await;
    let [one, other] = [&agency.companies[0], &agency.companies[1]];
    let space = found(&server, "fiduciary", &agency.authority.term).await;
    let wrong = Codes { titulaire: one.codes.titulaire.clone(), mandataire: other.codes.mandataire.clone() };
    for place in 0..4 {
        let begun = Instant::now();
        space.try_codes(&wrong).await.problem(422, "code_not_accepted");
        assert_eq!(begun.elapsed() >= delay, place >= 2, "{place}: {:?}", begun.elapsed());
    }
    let fresh = agency.authority.company("Fraîche", 40).await;
    let begun = Instant::now();
    space.try_codes(&fresh.codes).await.expect(201);
    assert!(begun.elapsed() < delay, "{:?}", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fiduciary_has_ten_spaces_and_a_company_one() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let open = |space: &Space, title: &str| {
        let path = format!("/v1/organisations/{}/spaces", space.organisation);
        let body = json!({ "term_id": authority.term, "title": title });
        let owner: Client = space.owner.clone();
        async move { owner.post(&path, &body).await }
    };
    let own = found(&server, "firm", &authority.term).await;
    open(&own, "Deuxième").await.problem(409, "space_limit_reached");
    let fiduciary = found(&server, "fiduciary", &authority.term).await;
    for number in 2..=10 {
        let opened = open(&fiduciary, &format!("Groupe {number}")).await.expect(201);
        assert_eq!(opened.json["ordinal"], number);
    }
    open(&fiduciary, "Groupe 11").await.problem(409, "space_limit_reached");
    let mut conn = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    let eleventh = format!(
        "insert into spaces (id, organisation_id, term_id, kind, ordinal, title, created_at)
         values (gen_random_uuid(), '{}', '{}', 'fiduciary', 11, 'Groupe 11', now())",
        fiduciary.organisation, authority.term
    );
    let refused = conn.batch_execute(&eleventh).await.unwrap_err().to_string();
    assert!(refused.contains("spaces_at_most_ten"), "{refused}");
    let listed = fiduciary.owner.get("/v1/spaces?limit=100").await.expect(200);
    assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(10));
    // Another term has its own ten.
    let next =
        authority.administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await.expect(201).id();
    let path = format!("/v1/organisations/{}/spaces", fiduciary.organisation);
    let body = json!({ "term_id": next, "title": "Groupe 1" });
    fiduciary.owner.post(&path, &body).await.expect(201);
    let nowhere = json!({ "term_id": uuid::Uuid::nil(), "title": "Groupe 1" });
    let answer = fiduciary.owner.post(&path, &nowhere).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/term_id", "term_unknown")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_whose_letter_was_taken_gets_back_in() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let company = authority.company("Boulangerie Müller", 60).await;
    let thief = found(&server, "firm", &authority.term).await;
    thief.certify(&company).await;
    let own = found(&server, "firm", &authority.term).await;
    certify(&own, &company.codes.titulaire).await.problem(409, "code_already_registered");

    let administrator = &authority.administrator;
    let listed = administrator.get(&format!("/v1/terms/{}/codes", authority.term)).await.expect(200);
    let codes = listed.json["items"].as_array().unwrap();
    let code = codes.iter().find(|code| code["kind"] == "titulaire").unwrap();
    let (code, access) = (code["id"].as_str().unwrap(), code["access_id"].as_str().unwrap());
    let reason = json!({ "reason": "Lettre détournée" });
    let replacements = format!("/v1/codes/{code}/replacements");
    administrator.post(&replacements, &reason).await.problem(409, "code_access_not_ended");
    administrator.post(&format!("/v1/accesses/{access}/endings"), &reason).await.expect(200);
    let letter = administrator.post(&replacements, &reason).await.expect(201).text("/code");

    certify(&own, &letter).await.expect(201);
    let theirs = thief.owner.get(&format!("/v1/spaces/{}", thief.id)).await.expect(200);
    assert_eq!(theirs.json["company_id"], Value::Null, "the certification went with the access");
    thief.owner.get(&format!("/v1/companies/{}", company.company)).await.problem(404, "not_found");
}
