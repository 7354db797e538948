//! The walk: `walk [--papers FOLDER] [URL]` goes through the whole of a running trial server over HTTP, from the companies'
//! CSV to the signed procès-verbal, and through the polls of 2029, and prints each step with what the server answered. FOLDER
//! gets every paper that it prints.
//!
//! It makes companies of its own, so that it can be repeated on the same data. Where an answer is not the one that is told
//! here, it prints `step N differs: …` and ends with 1.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the walk is there to be read")]
#![expect(clippy::expect_used, reason = "a walk that can't go on stops where it stands")]

mod ahead;
mod authority;
mod desk;
mod fiduciary;
mod five;
mod law;
mod lists;
mod members;
mod notice;
mod output;
mod own_space;
mod papers;
mod register;

use std::{env, fs, path::PathBuf, process::ExitCode, time::Instant};

use reqwest::Method;
use tests::{Client, world::Authority};

/// Where `scripts/run` listens.
const USUAL: &str = "http://127.0.0.1:8080";

#[tokio::main]
async fn main() -> ExitCode {
    let (url, folder) = match asked(env::args().skip(1)) {
        Ok(asked) => asked,
        Err(problem) => {
            eprintln!("walk: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let nobody = Client::nobody(url.trim_end_matches('/'));
    if let Err(problem) = is_ready(&nobody).await {
        eprintln!("walk: {url} is no Scrutin that is ready ({problem}). Start one with scripts/run.");
        return ExitCode::FAILURE;
    }
    output::say_what_differs();
    println!("The walk through {url}, from the firms' CSV to the signed procès-verbal");
    let begun = Instant::now();
    // In a task of its own: a step that differs ends the task, and the program says so in its status.
    let walked = tokio::spawn(walk(nobody.clone(), folder)).await;
    Authority::of(&nobody).await.today().await;
    if walked.is_err() {
        return ExitCode::FAILURE;
    }
    println!("\nwalk: {} steps, all as told, in {:.1} s", output::steps(), begun.elapsed().as_secs_f64());
    ExitCode::SUCCESS
}

/// The address of the server, and the folder that gets the papers.
fn asked(mut arguments: impl Iterator<Item = String>) -> Result<(String, Option<PathBuf>), String> {
    let (mut url, mut folder) = (USUAL.to_owned(), None);
    while let Some(argument) = arguments.next() {
        if argument == "--papers" {
            let path = PathBuf::from(arguments.next().ok_or("--papers asks for a folder")?);
            fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            folder = Some(path);
        } else {
            url = argument;
        }
    }
    Ok((url, folder))
}

async fn is_ready(nobody: &Client) -> Result<(), String> {
    match nobody.try_send(nobody.request(Method::GET, "/health/ready")).await {
        Ok(answer) if answer.status.is_success() => Ok(()),
        Ok(answer) => Err(answer.status.to_string()),
        Err(error) if error.is_connect() => Err("no server answers".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

async fn walk(nobody: Client, folder: Option<PathBuf>) {
    let world = authority::act(&nobody).await;
    let spaces = own_space::act(&nobody, &world).await;
    let filed = notice::act(&world, &spaces.sixty).await;
    desk::act(&world, &spaces.sixty, &filed).await;
    five::act(&world, &spaces.proportional).await;
    let fiduciary = fiduciary::act(&nobody, &world).await;
    members::act(&nobody, &world, &fiduciary).await;
    law::act(&nobody).await;
    papers::act(&nobody, &world.authority, &spaces.sixty, folder).await;
    ahead::act(&nobody, &world).await;
}
