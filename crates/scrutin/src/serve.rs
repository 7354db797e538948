//! The server: refuses unsafe ground, serves, and on TERM or INT finishes what runs.

use std::{
    error::Error,
    sync::Arc,
    thread::available_parallelism,
    time::{Duration, Instant},
};

use actix_web::{App as Web, HttpServer, dev::ServerHandle, middleware::from_fn, web::Data};
use app::{App, Ground, Request, ground, housekeeping, limits::Limit};
use edge::Gate;
use store::Task;
use tokio::signal::unix::{Signal, SignalKind, signal};
use types::ServerId;

use crate::{configuration::Server, mail::deliver, sealer::Sealer};

/// How often it is looked at the clocks, and tried whether Postgres takes writes again.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Signals that come so close to the first one are the same wish: a terminal and a script may both send one.
const TOGETHER: Duration = Duration::from_secs(1);

/// Serves until TERM or INT.
pub(crate) async fn run(server: Server) -> Result<(), Box<dyn Error>> {
    let signals = Signals::new()?;
    let shared = Arc::new(server.shared()?);
    server.check_process()?;
    server.may_seal()?;
    server.check_sandbox(&shared).await?;
    let first = server.app(&shared)?;
    first.store.check_ground().await?;
    // One for all workers: what an address may send does not grow with their number.
    let gate = Data::new(Gate::new(first.settings.limits.clone(), first.clock.clone()));
    let (connections, trusted_proxy) =
        (first.settings.limits.size(Limit::ConnectionsOfAll), first.settings.trusted_proxy);
    raise_open_files(first.settings.limits.of(Limit::ConnectionsOfAll));
    let watching = gate.clone();
    if server.is_trial() {
        if first.store.holds_others().await? {
            return Err(
                "trial mode lets anybody in as administrator: this database holds real persons".into()
            );
        }
        log::warn!("TRIAL MODE: anybody on this machine can sign in as a demonstration person");
        first.look_at_trial_clock().await?;
    } else if first.store.holds_demonstration().await? {
        return Err(
            "the database holds demonstration persons who could sign in: run `scrutin trial end`".into()
        );
    }
    let id: ServerId = first.entropy.id(first.clock.now(), 0);
    ground::look(&first, id).await;
    let (listen, workers, drain) = (server.listen, server.workers, server.drain());
    let sealer = Arc::new(Sealer::new(server.app(&shared)?, id));
    let sealing = tokio::spawn(Arc::clone(&sealer).run());
    let mut beside = vec![tokio::spawn(watch(first, id)), tokio::spawn(tidy(server.app(&shared)?))];
    if let Some(post) = server.post()? {
        beside.push(tokio::spawn(deliver(server.app(&shared)?, post)));
    }
    let ground = shared.ground.clone();
    let serving = HttpServer::new(move || {
        // The same settings made an app a moment ago; a worker without one answers 500 and says so.
        let app = server.app(&shared);
        let app = app.map(Data::new).map_err(|error| log::error!("no worker: {error}")).ok();
        let web = Web::new()
            .app_data(gate.clone())
            .wrap(from_fn(api::ground::only_on_safe_ground))
            .wrap(from_fn(edge::browsers::only_own_pages))
            .wrap(from_fn(api::edge))
            .configure(api::configure);
        match app {
            Some(app) => web.app_data(app),
            None => web,
        }
    });
    let workers = workers.or_else(|| available_parallelism().ok().map(Into::into)).unwrap_or(1).max(1);
    let serving = serving
        .workers(workers)
        .max_connections((connections / workers).max(1))
        .on_connect(move |connection, kept| {
            edge::on_connect(connection, kept);
            watching.connected(connection, trusted_proxy, kept);
        })
        .client_disconnect_timeout(LINGER);
    let serving = serving.disable_signals().shutdown_timeout(30).bind(listen)?;
    for address in serving.addrs() {
        log::info!("listening on http://{address}");
    }
    let serving = serving.run();
    beside.push(tokio::spawn(end(signals, ground, serving.handle(), drain)));
    serving.await?;
    beside.iter().for_each(tokio::task::JoinHandle::abort);
    sealer.end(sealing).await;
    log::info!("stopped");
    Ok(())
}

/// The two signals that end a server.
struct Signals {
    term: Signal,
    int: Signal,
}

impl Signals {
    fn new() -> Result<Self, std::io::Error> {
        Ok(Self { term: signal(SignalKind::terminate())?, int: signal(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.term.recv() => {}
            _ = self.int.recv() => {}
        }
    }
}

/// At the first signal the server is no longer ready, so that nobody sends it more; then it takes no more work and finishes
/// what runs. At the second one it ends at once.
async fn end(mut signals: Signals, ground: Ground, serving: ServerHandle, drain: Duration) {
    signals.next().await;
    let ended_at = Instant::now();
    log::info!("ending: finishing what runs");
    ground.end();
    let finished = async {
        tokio::time::sleep(drain).await;
        serving.stop(true).await;
        std::future::pending::<()>().await;
    };
    let again = async {
        signals.next().await;
        while ended_at.elapsed() < TOGETHER {
            signals.next().await;
        }
    };
    tokio::select! {
        () = finished => {}
        () = again => {
            log::warn!("told to end twice: what ran was broken off");
            std::process::exit(1);
        }
    }
}

/// Looks at the ground for as long as the server runs.
async fn watch(app: App, server: ServerId) {
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        ground::look(&app, server).await;
    }
}

/// How long a connection is listened to after an answer that came before its request was whole: what still comes is thrown
/// away, so that the answer arrives.
const LINGER: Duration = Duration::from_secs(2);

/// Lets the process have as many files open as its connections need, two for each, and some more for the database and the
/// children.
fn raise_open_files(connections: u64) {
    match rlimit::increase_nofile_limit(2 * connections + 1_024) {
        Ok(most) if most < 2 * connections => {
            log::warn!("this process may open {most} files only, and is to take {connections} connections");
        }
        Ok(_) => {}
        Err(error) => log::warn!("how many files may be open is not known: {error}"),
    }
}

/// Forgets every hour what was promised for a time only.
async fn tidy(app: App) {
    let mut hours = tokio::time::interval(Duration::from_secs(3_600));
    loop {
        hours.tick().await;
        match housekeeping::tidy(&app, &Request::of_nobody(&app, Task::Housekeeping, "tidy"))
            .await
            .map(|tidied| tidied.value)
        {
            Ok(Some(forgotten)) => log::info!("forgot {} old rows", forgotten.rows()),
            Ok(None) => {
                log::error!("nothing old is forgotten: the clocks of this server and of Postgres differ")
            }
            Err(refusal) => log::warn!("housekeeping failed: {refusal}"),
        }
    }
}
