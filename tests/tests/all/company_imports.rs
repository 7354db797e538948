//! The register comes as a table, and comes again: every difference is told, applied or left as asked, and no name is damaged.

use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, WINDOWS_1252};
use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    world::{Authority, OwnCompany, fresh_matricule},
};

const HEADER: &str = "matricule;legal_name;street;postal_code;locality;headcount";

async fn import(authority: &Authority, query: &str, table: impl Into<Vec<u8>>) -> Answer {
    let path = format!("/v1/terms/{}/company-imports{query}", authority.term);
    authority.administrator.post_bytes(&path, "text/csv", table.into()).await
}

fn counts(answer: &Answer) -> [u64; 4] {
    let count = |field: &str| answer.json[field].as_u64().unwrap();
    let changes = answer.json["changes"].as_array().unwrap().len() as u64;
    [count("added"), count("known"), count("without_poll"), changes]
}

/// A table of these lines.
fn table(lines: &[[String; 3]]) -> String {
    let mut table = HEADER.to_owned();
    for [matricule, name, headcount] in lines {
        table += &format!("\n{matricule};{name};1, rue de la Gare;L-1611;Luxembourg;{headcount}");
    }
    table
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nation_comes_again_with_four_hundred_changes() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let matricules = std::iter::repeat_with(|| fresh_matricule().as_str().to_owned());
    let mut lines: Vec<[String; 3]> = matricules
        .take(4_221)
        .enumerate()
        .map(|(number, matricule)| {
            [matricule, format!("Firme Müller {number}"), (15 + number % 300).to_string()]
        })
        .collect();
    assert_eq!(
        counts(&import(&authority, "?validate_only=true", table(&lines)).await.expect(201)),
        [4_221, 0, 0, 0]
    );
    assert_eq!(counts(&import(&authority, "", table(&lines)).await.expect(201)), [4_221, 0, 0, 0]);
    for line in lines.iter_mut().take(400) {
        line[2] = "1000".to_owned();
    }
    lines[0][1] = "Firme Schröder".to_owned();
    lines.push([fresh_matricule().as_str().to_owned(), "Firme neuve".to_owned(), "20".to_owned()]);
    let changed = table(&lines);
    // Told, and left: by a dry run, and where nobody asks for more.
    let dry = import(&authority, "?validate_only=true&apply_changes=true", changed.clone()).await.expect(201);
    assert_eq!((counts(&dry), &dry.json["applied"]), ([1, 4_221, 0, 400], &json!(false)));
    let left = import(&authority, "", changed.clone()).await.expect(201);
    assert_eq!((counts(&left), &left.json["applied"]), ([1, 4_221, 0, 400], &json!(false)));
    let first = &left.json["changes"][0];
    assert_eq!((&first["line"], &first["legal_name"]), (&json!(2), &json!("Firme Müller 0")));
    let differences = json!([
        { "field": "legal_name", "before": "Firme Müller 0", "after": "Firme Schröder" },
        { "field": "headcount", "before": "15", "after": "1000" },
    ]);
    assert_eq!(first["differences"], differences);
    let company = format!("/v1/companies/{}", first["company_id"].as_str().unwrap());
    assert_eq!(authority.administrator.get(&company).await.json["headcount"], 15);
    // Applied, and then there is nothing more to say.
    let applied = import(&authority, "?apply_changes=true", changed.clone()).await.expect(201);
    assert_eq!((counts(&applied), &applied.json["applied"]), ([0, 4_222, 0, 400], &json!(true)));
    let read = authority.administrator.get(&company).await.expect(200);
    assert_eq!((&read.json["legal_name"], &read.json["headcount"]), (&json!("Firme Schröder"), &json!(1000)));
    let polls = authority.administrator.get(&format!("{company}/elections")).await.expect(200);
    assert_eq!(polls.json["items"][0]["headcount"], 1000, "its poll follows the register");
    assert_eq!(counts(&import(&authority, "", changed).await.expect(201)), [0, 4_222, 0, 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_cell_and_a_missing_column_say_nothing() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let path = format!("/v1/companies/{}", world.company.company);
    let before = world.authority.administrator.get(&path).await.expect(200).json;
    let field = |name: &str| before[name].as_str().unwrap();
    let line = ["matricule", "legal_name", "street", "postal_code", "locality"].map(field).join(";");
    for table in [
        format!("{HEADER}\n{line};\n"),
        format!("matricule;legal_name;street;postal_code;locality\n{line}\n"),
    ] {
        let imported = import(&world.authority, "?apply_changes=true", table).await.expect(201);
        assert_eq!(counts(&imported), [0, 1, 0, 0]);
    }
    assert_eq!(world.authority.administrator.get(&path).await.json, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_read_in_every_encoding_of_a_spreadsheet_or_asked_about() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let names = ["Crèche Noël", "Müller & Söhne", "L'Église d'Érasme", "Šimek & Žižka", "Cœur", "Sàrl Zoë"];
    let all = |names: &[&str]| -> Vec<[String; 3]> {
        names
            .iter()
            .map(|name| [fresh_matricule().as_str().to_owned(), (*name).to_owned(), "20".to_owned()])
            .collect()
    };
    for encoding in [WINDOWS_1252, ISO_8859_15, MACINTOSH] {
        let writable = |name: &&&str| !encoding.encode(name).2;
        let written: Vec<&str> = names.iter().filter(writable).copied().collect();
        let lines = all(&written);
        let bytes = encoding.encode(&table(&lines)).0.into_owned();
        import(&authority, "", bytes).await.expect(201);
        let preview = import(&authority, "?validate_only=true", table(&lines)).await.expect(201);
        assert_eq!(
            counts(&preview),
            [0, written.len() as u64, 0, 0],
            "{}: each name came exactly",
            encoding.name()
        );
    }
    let asked = |encoding: &'static Encoding| encoding.encode(&table(&all(&["Sšhne"]))).0.into_owned();
    let refused = import(&authority, "", asked(WINDOWS_1252)).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/lines/2", "F.618")]);
    let message = refused.json["errors"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("windows-1252 « Sšhne »") && message.contains("macintosh « Söhne »"),
        "{message}"
    );
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    let declared = "text/csv; charset=windows-1252";
    let taken = authority.administrator.post_bytes(&path, declared, asked(WINDOWS_1252)).await.expect(201);
    assert_eq!(taken.json["warnings"], Value::Array(Vec::new()));
}
