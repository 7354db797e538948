//! H. The law alone: calculators that need no sign-in and store nothing.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Client};

use crate::output::{day, detail, findings, refusal, section, shows, step, text};

/// H.
pub(crate) async fn act(nobody: &Client) {
    section("H. The law alone: calculators, without sign-in");
    seats(nobody).await;
    holidays(nobody).await;
    step("A headcount that is none");
    let refused = ask(nobody, "seats", &json!({ "headcount": -1 })).await;
    shows(refusal(&refused, 422, "content_invalid"));
    findings(&refused).iter().for_each(detail);
}

async fn ask(nobody: &Client, name: &str, facts: &Value) -> Answer {
    nobody.send(nobody.request(Method::POST, &format!("/v1/calculators/{name}")).json(facts)).await
}

async fn seats(nobody: &Client) {
    for (headcount, titulaires, system) in
        [(60, 3, json!("majorite_relative")), (6_000, 26, json!("representation_proportionnelle"))]
    {
        step(&format!("What {headcount} employees elect"));
        let answer = ask(nobody, "seats", &json!({ "headcount": headcount })).await.expect(200);
        assert_eq!((&answer.json["titulaires"], &answer.json["system"]), (&json!(titulaires), &system));
        shows(format!("{titulaires} titulaires, {titulaires} suppléants"));
        for reason in answer.json["reasons"].as_array().into_iter().flatten() {
            let article = reason["article"].as_str().map(|article| format!(" ({article})"));
            detail(format!("{}{}", text(reason, "text"), article.unwrap_or_default()));
        }
    }
}

async fn holidays(nobody: &Client) {
    step("The legal holidays of 2029, the year of the next polls");
    let answer = ask(nobody, "holidays", &json!({ "year": 2029 })).await.expect(200);
    let dates = answer.json["dates"].as_array().cloned().unwrap_or_default();
    assert!(dates.contains(&json!("2029-06-23")) && dates.len() >= 10, "{dates:?}");
    shows(format!("{} days, the National Day on {}", dates.len(), day(&json!("2029-06-23"))));
}
