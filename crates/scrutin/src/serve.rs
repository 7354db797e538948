//! The server: refuses unsafe ground, serves, and on TERM or INT finishes what runs.

use std::{error::Error, time::Duration};

use actix_web::{App as Web, HttpServer, middleware::from_fn, web::Data};
use api::Limits;
use app::{App, Printing, Request, housekeeping};

use crate::{configuration::Server, mail::deliver};

/// Serves until TERM or INT.
pub(crate) async fn run(server: Server) -> Result<(), Box<dyn Error>> {
    let (printing, sandbox) = (Printing::default(), server.sandbox());
    let first = server.app(&printing, &sandbox)?;
    first.store.check_ground().await?;
    // One for all workers: what an address may send does not grow with their number.
    let limits = Data::new(Limits::new(first.settings.open_requests, first.clock.clone()));
    if server.is_trial() {
        log::warn!("TRIAL MODE: anybody on this machine can sign in as a demonstration person");
    }
    let (listen, workers) = (server.listen, server.workers);
    let tidying = tokio::spawn(tidy(server.app(&printing, &sandbox)?));
    let delivering = match server.post()? {
        Some(post) => Some(tokio::spawn(deliver(server.app(&printing, &sandbox)?, post))),
        None => None,
    };
    let serving = HttpServer::new(move || {
        // The same settings made an app a moment ago; a worker without one answers 500 and says so.
        let app = server.app(&printing, &sandbox);
        let app = app.map(Data::new).map_err(|error| log::error!("no worker: {error}")).ok();
        let web = Web::new().app_data(limits.clone()).wrap(from_fn(api::edge)).configure(api::configure);
        match app {
            Some(app) => web.app_data(app),
            None => web,
        }
    });
    let serving = match workers {
        Some(workers) => serving.workers(workers.max(1)),
        None => serving,
    };
    let serving = serving.shutdown_timeout(30).bind(listen)?;
    for address in serving.addrs() {
        log::info!("listening on http://{address}");
    }
    serving.run().await?;
    tidying.abort();
    if let Some(delivering) = delivering {
        delivering.abort();
    }
    log::info!("stopped");
    Ok(())
}

/// Forgets every hour what was promised for a time only.
async fn tidy(app: App) {
    let mut hours = tokio::time::interval(Duration::from_secs(3_600));
    loop {
        hours.tick().await;
        match housekeeping::tidy(&app, &Request::of_nobody(&app, "tidy")).await {
            Ok(forgotten) => log::info!("forgot {} old rows", forgotten.value),
            Err(refusal) => log::warn!("housekeeping failed: {refusal:?}"),
        }
    }
}
