//! Random histories of a poll: whatever happens, its facts change only as they may, every filing held when it was made, and the
//! company sees each.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use diesel::{
    QueryableByName, sql_query,
    sql_types::{Array, Bytea, Jsonb, Text, Timestamptz},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use filings::{Content, Context, check};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    TestServer,
    dice::{Dice, seed},
    world::{OwnCompany, Space},
};
use types::DemarcheKind;

use crate::polls::{begin_in, poll};

const HISTORIES: u64 = 6;
const ACTS: usize = 20;
const HEADCOUNTS: [u32; 6] = [20, 60, 99, 100, 120, 301];

struct History {
    server: TestServer,
    world: OwnCompany,
    dice: Dice,
    now: DateTime<Utc>,
    filed: BTreeMap<DemarcheKind, Filed>,
    /// The fiduciary that acts for the company, and its power, as long as that has not ended.
    mandate: Option<(Space, String)>,
    /// Whether there was a mandate: its code works once.
    mandated: bool,
}

/// A filing: its address, and the space that made it.
#[derive(Clone)]
struct Filed {
    path: String,
    space: Space,
}

impl History {
    async fn begin(seed: u64) -> Self {
        let server = TestServer::start().await;
        let world = OwnCompany::of(&server.client(), 60).await;
        let now = tests::server::START.parse().unwrap();
        let filed = BTreeMap::new();
        Self { server, world, dice: Dice::of(seed), now, filed, mandate: None, mandated: false }
    }

    /// Lets something happen; whether it was a decision.
    async fn act(&mut self) -> bool {
        let headcount = *self.dice.pick(&HEADCOUNTS);
        let election = self.world.company.election.clone();
        let act = self.dice.roll(14);
        match act {
            0 => {
                let week = *self.dice.pick(&["mon_fri", "tue_sat"]);
                self.world.register(headcount, week).await;
            }
            1 => {
                let path = format!("/v1/elections/{election}/own-count");
                let seen = self.world.space.owner.get(&path).await.expect(200).etag();
                let staff = json!({ "cdi_full_time": headcount });
                self.world.space.owner.put_if(&path, &seen, &staff).await.expect(200);
            }
            2 => {
                let opening = *self.dice.pick(&[None, Some("2024-03-11"), Some("2024-03-10")]);
                let plan =
                    json!({ "notice": { "opening_day": opening, "postal_vote": self.dice.roll(2) == 0 } });
                self.world.space.record(&election, &plan).await.expect(200);
            }
            3 => {
                let facts = match self.dice.roll(3) {
                    0 => json!({ "headcount": headcount }),
                    1 => json!({ "closes_at": "18:00" }),
                    _ => json!({ "postal_vote": self.dice.roll(2) == 0 }),
                };
                let mut decision = json!({ "decided_on": "2024-02-01", "reference": "1", "reason": "Revu" });
                decision.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
                let path = format!("/v1/elections/{election}/decisions");
                self.world.authority.reviewer.post(&path, &decision).await.expect(201);
            }
            4 | 5 => {
                self.now += chrono::Duration::days(i64::try_from(self.dice.roll(9)).unwrap());
                self.server.set_time(&self.now.to_rfc3339());
            }
            6 => self.correct().await,
            7 => self.change_mandate().await,
            8 => self.reopen().await,
            _ => self.file().await,
        }
        act == 3
    }

    /// Files the next démarche for the poll as it stands; what is refused stays a draft.
    async fn file(&mut self) {
        let Some(kind) = DemarcheKind::ALL.into_iter().find(|kind| !self.filed.contains_key(kind)) else {
            return;
        };
        let election = &self.world.company.election;
        let space = match &self.mandate {
            Some((fiduciary, _)) if self.dice.roll(2) == 0 => fiduciary.clone(),
            _ => self.world.space.clone(),
        };
        let mut draft = space.sample(election, kind).await;
        if kind == DemarcheKind::ElectionNotice {
            draft["postal_vote"] = json!(self.dice.roll(2) == 0);
        }
        let path = begin_in(&space, election, kind, &draft).await;
        let filed = Filed { path, space };
        if Self::send(&filed).await {
            self.filed.insert(kind, filed);
        }
    }

    /// A fiduciary acts for the company, or no longer: what it filed goes on in the company's own space then.
    async fn change_mandate(&mut self) {
        if let Some((fiduciary, access)) = self.mandate.take() {
            let path = format!("/v1/accesses/{access}/endings");
            fiduciary.owner.post(&path, &json!({ "reason": "Fin du mandat" })).await.expect(200);
            for filed in self.filed.values_mut() {
                filed.space = self.world.space.clone();
            }
        } else if !self.mandated {
            let owner = self.server.client().fresh_person("Anne Weber").await;
            let term = &self.world.authority.term;
            let fiduciary = Space::found(&owner, "fiduciary", "Fiduciaire du Centre", term).await;
            let access = fiduciary.add(&self.world.company).await;
            (self.mandate, self.mandated) = (Some((fiduciary, access)), true);
        }
    }

    /// The desk closes something that was filed and opens it again.
    async fn reopen(&mut self) {
        let filed: Vec<String> = self.filed.values().map(|filed| filed.path.clone()).collect();
        if filed.is_empty() {
            return;
        }
        let path = self.dice.pick(&filed).clone();
        let reviewer = &self.world.authority.reviewer;
        for step in ["acceptances", "closures"] {
            reviewer.post(&format!("{path}/{step}"), &Value::Null).await;
        }
        reviewer.post(&format!("{path}/reopenings"), &json!({ "reason": "Un total est faux" })).await;
    }

    /// Sends back what was filed and has it filed again, as it is or as the poll stands now.
    async fn correct(&mut self) {
        let filed: Vec<_> = self.filed.iter().map(|(kind, filed)| (*kind, filed.clone())).collect();
        if filed.is_empty() {
            return;
        }
        let (kind, filed) = self.dice.pick(&filed).clone();
        let (path, owner) = (&filed.path, &filed.space.owner);
        let body = json!({ "text": "Merci de corriger.", "points": [] });
        self.world.authority.reviewer.post(&format!("{path}/corrections"), &body).await;
        if self.dice.roll(2) == 0 {
            let draft = self.world.space.sample(&self.world.company.election, kind).await;
            let seen = owner.get(path).await.expect(200);
            owner.put_if(&format!("{path}/draft"), &seen.etag(), &draft).await;
        }
        Self::send(&filed).await;
    }

    async fn send(filed: &Filed) -> bool {
        let (path, owner) = (&filed.path, &filed.space.owner);
        filed.space.attach_required(path).await;
        let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await;
        if confirmed.status != 201 {
            return false;
        }
        let signature = json!({
            "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest")
        });
        let signed =
            owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
        owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.status == 201
    }

    /// What must not change where facts stand.
    async fn facts(&self) -> (bool, Value) {
        let poll = poll(&self.world.space.owner, &self.world).await;
        let fixed = !poll.json["fixed_at"].is_null()
            || self.now > "2024-03-13T00:00:00Z".parse::<DateTime<Utc>>().unwrap();
        let facts = ["headcount", "headcount_source", "arrangements", "seats", "milestones"];
        (fixed, facts.iter().map(|fact| poll.json[fact].clone()).collect())
    }

    /// The company sees from its own space everything that was filed in its name, by whomever, in its catalogue and as it is.
    async fn company_sees_all(&self) -> usize {
        let owner = &self.world.space.owner;
        let catalogue = format!("/v1/elections/{}/catalogue", self.world.company.election);
        let listed = owner.get(&catalogue).await.expect(200).json["items"].to_string();
        for filed in self.filed.values() {
            let read = owner.get(&filed.path).await.expect(200);
            assert!(read.json["transmitted_at"].is_string() && listed.contains(&read.id()), "{}", filed.path);
            let receipts = owner.get(&format!("{}/receipts", filed.path)).await.expect(200);
            assert!(!receipts.json["items"].as_array().unwrap().is_empty());
        }
        let by_others = self.filed.values().filter(|filed| filed.space.id != self.world.space.id);
        by_others.count()
    }

    /// Holds every transmission against what it names.
    async fn hold_again(&self) -> usize {
        let mut owner = AsyncPgConnection::establish(&self.server.database.owner_url).await.unwrap();
        let contents: Vec<Bytes> = sql_query(
            "select received_content as content from demarches where received_content is not null
             union select content from correction_rounds",
        )
        .load(&mut owner)
        .await
        .unwrap();
        let contents: HashMap<Vec<u8>, Content> = contents
            .into_iter()
            .map(|bytes| {
                let content = Content::parse_canonical(&bytes.content).unwrap();
                (Sha256::digest(&bytes.content).to_vec(), content)
            })
            .collect();
        let sent: Vec<Sent> = sql_query(
            "select d.kind, t.content_digest, t.transmitted_at, t.facts, t.earlier
             from transmissions t join demarches d on d.id = t.demarche_id",
        )
        .load(&mut owner)
        .await
        .unwrap();
        for one in &sent {
            let facts = serde_json::from_value(one.facts.clone()).unwrap();
            let earlier: Vec<_> = one.earlier.iter().map(|digest| contents[digest].clone()).collect();
            let content = &contents[&one.content_digest];
            let context = Context {
                facts: &facts,
                earlier: &earlier,
                signed: None,
                now: app::civil_time(one.transmitted_at),
            };
            let again = check(content.kind(), &content.to_draft(), &facts).within(&context);
            assert!(again.content.is_some(), "{}: {:?}", one.kind, again.findings);
        }
        sent.len()
    }
}

#[derive(QueryableByName)]
struct Bytes {
    #[diesel(sql_type = Bytea)]
    content: Vec<u8>,
}

#[derive(QueryableByName)]
struct Sent {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bytea)]
    content_digest: Vec<u8>,
    #[diesel(sql_type = Timestamptz)]
    transmitted_at: DateTime<Utc>,
    #[diesel(sql_type = Jsonb)]
    facts: Value,
    #[diesel(sql_type = Array<Bytea>)]
    earlier: Vec<Vec<u8>>,
}

#[tokio::test(flavor = "multi_thread")]
async fn only_decisions_rewrite_a_poll_whose_facts_stand_and_every_filing_held_when_it_was_made() {
    let (mut sent, mut by_others) = (0, 0);
    for turn in 0..HISTORIES {
        let mut history = History::begin(seed() + turn).await;
        for act in 0..ACTS {
            let (fixed, before) = history.facts().await;
            let decided = history.act().await;
            let (_, after) = history.facts().await;
            assert!(decided || !fixed || before == after, "turn {turn}, act {act}: {before} {after}");
            by_others += history.company_sees_all().await;
        }
        sent += history.hold_again().await;
    }
    assert!(sent >= 10 && by_others > 0, "the histories say little: {sent}, {by_others}");
}
