//! What the operator chooses, by environment or by the file that `SCRUTIN_CONFIG` names (see `docs/scrutin.env`).

use std::{error::Error, num::NonZeroU64, time::Duration};

use app::{
    Ahead, App, Bounds, Clock, Ground, Keys, MAX_PRINTS, MailPace, NetworkPace, Paces, Printing, ReaderPace,
    Settings,
    limits::Limit,
    os_entropy,
    sandbox::validation,
    sandbox::{self, Confined, Means, Sandbox},
};
use clap::Args;
use proof::SealKeys;
use store::{Store, schema_steps};
use types::check_line;

use crate::{limit_settings::LimitSettings, mail::Post};

mod safety;

/// Reads the file that `SCRUTIN_CONFIG` names into the environment; what is set there already stays.
pub(crate) fn read_file() -> Result<(), Box<dyn Error>> {
    match std::env::var_os("SCRUTIN_CONFIG") {
        None => Ok(()),
        Some(path) => dotenvy::from_path(&path)
            .map_err(|error| format!("SCRUTIN_CONFIG={}: {error}", path.display()).into()),
    }
}

/// Reads so many numbers with commas between them.
fn numbers<const COUNT: usize>(text: &str) -> Result<[u32; COUNT], String> {
    let message = || format!("{COUNT} numbers with commas between them");
    let numbers: Result<Vec<u32>, _> = text.split(',').map(|number| number.trim().parse()).collect();
    numbers.ok().and_then(|numbers| numbers.try_into().ok()).ok_or_else(message)
}

/// Reads what stands on one line of a letter.
fn contact(text: &str) -> Result<String, String> {
    check_line(text, 200).map(|()| text.to_owned()).map_err(|problem| problem.to_string())
}

/// A database.
#[derive(Args)]
pub(crate) struct Database {
    /// Where the database is.
    #[arg(long, env = "SCRUTIN_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: String,
}

/// The database as its owner and as the server see it.
#[derive(Args)]
pub(crate) struct Owner {
    /// As the owner, who may change tables.
    #[arg(long, env = "SCRUTIN_OWNER_URL", hide_env_values = true)]
    pub(crate) owner_url: String,
    /// As the server's role, which may not.
    #[arg(long, env = "SCRUTIN_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: String,
}

/// What `bootstrap` needs: a superuser, and the two addresses that shall work afterwards.
#[derive(Args)]
pub(crate) struct Bootstrap {
    /// As a superuser, for this command only.
    #[arg(long, env = "SCRUTIN_ADMIN_URL", hide_env_values = true)]
    admin_url: String,
    #[command(flatten)]
    owner: Owner,
}

impl Bootstrap {
    pub(crate) async fn run(&self) -> Result<(), Box<dyn Error>> {
        let owner = Url::parse(&self.owner.owner_url)?;
        let app = Url::parse(&self.owner.database_url)?;
        if owner.database != app.database {
            return Err("SCRUTIN_OWNER_URL and SCRUTIN_DATABASE_URL name different databases".into());
        }
        let (owner_role, app_role) = (owner.role(), app.role());
        Ok(schema_steps::bootstrap(&self.admin_url, owner_role, app_role, &owner.database).await?)
    }
}

/// The parts of an address that roles and databases are made from.
pub(crate) struct Url {
    pub(crate) user: String,
    password: String,
    database: String,
}

impl Url {
    pub(crate) fn parse(text: &str) -> Result<Self, Box<dyn Error>> {
        let shape = "an address of a database is postgres://USER:PASSWORD@HOST/DATABASE";
        let rest =
            text.strip_prefix("postgres://").or_else(|| text.strip_prefix("postgresql://")).ok_or(shape)?;
        let (who, place) = rest.rsplit_once('@').ok_or(shape)?;
        let (user, password) = who.split_once(':').unwrap_or((who, ""));
        let database = place.split_once('/').ok_or(shape)?.1.split('?').next().unwrap_or_default();
        let plain = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        Ok(Self { user: plain(user), password: plain(password), database: plain(database) })
    }

    fn role(&self) -> schema_steps::Role<'_> {
        schema_steps::Role { name: &self.user, password: &self.password }
    }
}

/// What the server needs.
#[derive(Args, Clone)]
pub(crate) struct Server {
    /// The database, as the server's role.
    #[arg(long, env = "SCRUTIN_DATABASE_URL", hide_env_values = true)]
    database_url: String,
    /// The server's keys: `1:HEX,2:HEX`, 32 bytes each; the highest number digests new codes.
    #[arg(long, env = "SCRUTIN_KEYS", hide_env_values = true)]
    keys: String,
    /// The keys that sign tree heads and receipts: `1:HEX,2:HEX`, 32 bytes each; the highest number signs.
    #[arg(long, env = "SCRUTIN_SEAL_KEYS", hide_env_values = true)]
    seal_keys: Option<String>,
    /// Where to listen.
    #[arg(long, env = "SCRUTIN_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: std::net::SocketAddr,
    /// Where people reach the server, as papers name it; the address where it listens when absent.
    #[arg(long, env = "SCRUTIN_PUBLIC_ADDRESS")]
    public_address: Option<String>,
    /// How the authority is reached, on one line: letters with codes print it.
    #[arg(long, env = "SCRUTIN_AUTHORITY_CONTACT", value_parser = contact)]
    authority_contact: Option<String>,
    /// Trial mode: demonstration persons sign in without a secret. Only on loopback.
    #[arg(long, env = "SCRUTIN_TRIAL", default_value_t = false, action = clap::ArgAction::Set)]
    trial: bool,
    /// Worker threads; as many as cores when absent.
    #[arg(long, env = "SCRUTIN_WORKERS")]
    pub(crate) workers: Option<usize>,
    /// The address of the proxy whose X-Forwarded-For is believed.
    #[arg(long, env = "SCRUTIN_TRUSTED_PROXY")]
    trusted_proxy: Option<std::net::IpAddr>,
    /// Whether the processes that look into files must be confined by seccomp; false lets it work where the kernel has none.
    #[arg(long, env = "SCRUTIN_INSPECTION_CONFINED", default_value_t = true, action = clap::ArgAction::Set)]
    inspection_confined: bool,
    /// Claims that may come without sign-in in a day: from an address, a /28 (/56 of IPv6), a /24 (/48), from all.
    #[arg(long, env = "SCRUTIN_CLAIMS_A_DAY", default_value = "100,200,800,8000", value_parser = numbers::<4>)]
    claims_a_day: [u32; 4],
    /// The same for the bytes of their pieces, in MiB.
    #[arg(long, env = "SCRUTIN_CLAIM_MIB_A_DAY", default_value = "60,120,480,4096", value_parser = numbers::<4>)]
    claim_mib_a_day: [u32; 4],
    /// Invitations by mail in a day: of a person, to a space, to an address.
    #[arg(long, env = "SCRUTIN_INVITATIONS_A_DAY", default_value = "400,400,10", value_parser = numbers::<3>)]
    invitations_a_day: [u32; 3],
    /// Requests for a signature by mail in a day: of a person, about a company, to an address.
    #[arg(long, env = "SCRUTIN_SIGNING_MAILS_A_DAY", default_value = "2000,400,30", value_parser = numbers::<3>)]
    signing_mails_a_day: [u32; 3],
    /// A file with the certificates of the authorities whose signatures count, in PEM.
    #[arg(long, env = "SCRUTIN_TRUST_ANCHORS")]
    trust_anchors: Option<std::path::PathBuf>,
    /// How mail leaves: smtps://.., smtp://..?tls=required, or file:FOLDER on a trial server. No mail when absent.
    #[arg(long, env = "SCRUTIN_MAIL_URL", hide_env_values = true)]
    mail_url: Option<String>,
    /// From whom mail comes: `Name <address>`.
    #[arg(long, env = "SCRUTIN_MAIL_FROM")]
    mail_from: Option<String>,
    /// After TERM: for how many seconds /health/ready says 503 before no more work is taken; 5 when absent, 0 in trial mode.
    #[arg(long, env = "SCRUTIN_DRAIN_SECONDS")]
    drain_seconds: Option<u16>,
    #[command(flatten)]
    limits: LimitSettings,
}

/// What all workers of a process share.
pub(crate) struct Shared {
    printing: Printing,
    sandbox: Sandbox,
    /// What was found about the ground.
    pub(crate) ground: Ground,
    /// How the clock of a trial is set.
    ahead: Ahead,
}

impl Server {
    /// What all workers share: the press, the ground, and the places where uploaded files are looked into.
    ///
    /// # Errors
    /// What is set can't go together.
    pub(crate) fn shared(&self) -> Result<Shared, Box<dyn Error>> {
        self.check_trial()?;
        // This very program, also where another one has taken its place on the disk.
        let sandbox = Sandbox::new("/proc/self/exe".into(), &[sandbox::ARGUMENT], self.inspection());
        let printing =
            Printing::new(Bounds { places: self.limits.0.size(Limit::PrintsAtOnce), ..MAX_PRINTS });
        Ok(Shared { printing, sandbox, ground: Ground::default(), ahead: Ahead::default() })
    }

    fn inspection(&self) -> Means {
        let (limits, Means { signed_in, open, .. }) = (&self.limits.0, Means::default());
        Means {
            memory: limits.mebibytes(Limit::InspectionMemory),
            time: Duration::from_secs(limits.of(Limit::InspectionTime)),
            signed_in: Bounds { places: limits.size(Limit::InspectionsAtOnce), ..signed_in },
            open: Bounds { places: limits.size(Limit::OpenInspectionsAtOnce), ..open },
            confined: if self.inspection_confined { Confined::Required } else { Confined::WherePossible },
        }
    }

    /// The use cases with everything they need, for one worker.
    pub(crate) fn app(&self, shared: &Shared) -> Result<App, Box<dyn Error>> {
        let (entropy, limits) = (os_entropy(), &self.limits.0);
        let connections = limits.size(Limit::Connections);
        let guests = limits.size(Limit::OpenConnections).min(connections / 2);
        let store = Store::new(&self.database_url, connections, entropy)?;
        Ok(App {
            store: store.with_guests(guests),
            clock: Clock::System,
            ahead: shared.ahead.clone(),
            entropy,
            keys: self.keys()?,
            sandbox: shared.sandbox.clone(),
            ground: shared.ground.clone(),
            settings: Settings {
                trial: self.trial,
                failures_before_delay: i32::try_from(limits.of(Limit::FailuresBeforeDelay))
                    .unwrap_or(i32::MAX),
                failure_delay: limits.millis(Limit::FailureDelay),
                trusted_proxy: self.trusted_proxy,
                limits: limits.clone(),
                public_address: self.address(),
                authority_contact: self.authority_contact.clone(),
                inspection: self.inspection(),
                sends_mail: self.mail_url.is_some(),
                trust_anchors: self.trust_anchors()?,
                paces: self.paces(),
                readers: ReaderPace {
                    grace: Duration::from_secs(limits.of(Limit::ReaderGrace)),
                    bytes_per_second: NonZeroU64::new(limits.of(Limit::ReaderSpeed))
                        .unwrap_or(NonZeroU64::MIN),
                },
                ..Settings::default()
            },
            printing: shared.printing.clone(),
            policy: store::Policy::default(),
        })
    }

    fn paces(&self) -> Paces {
        let network = |numbers: [u32; 4], unit: i64| {
            let [line, customer, company, all] = numbers.map(|number| i64::from(number) * unit);
            NetworkPace { blocks: [line, customer, company], all }
        };
        let mails = |numbers: [u32; 3]| {
            let [person, place, recipient] = numbers.map(i64::from);
            MailPace { person, place, recipient }
        };
        Paces {
            claims: network(self.claims_a_day, 1),
            claim_bytes: network(self.claim_mib_a_day, 1024 * 1024),
            invitations: mails(self.invitations_a_day),
            signing: mails(self.signing_mails_a_day),
        }
    }

    fn keys(&self) -> Result<Keys, Box<dyn Error>> {
        let keys = Keys::parse(&self.keys)?;
        let Some(seals) = &self.seal_keys else { return Ok(keys) };
        Ok(keys.sealed_by(SealKeys::parse(seals).map_err(|error| format!("SCRUTIN_SEAL_KEYS: {error}"))?))
    }

    /// Refuses to sign for years with a key that can't be changed.
    pub(crate) fn may_seal(&self) -> Result<(), Box<dyn Error>> {
        if self.seal_keys.is_none() && !self.trial {
            return Err(
                "SCRUTIN_SEAL_KEYS is missing: it signs receipts and the audit trail (docs/PROOF.md)".into(),
            );
        }
        Ok(())
    }

    /// The way for mail to leave, where there is one.
    pub(crate) fn post(&self) -> Result<Option<Post>, Box<dyn Error>> {
        let open = |url: &String| Post::open(url, self.mail_from.as_deref(), self.trial);
        self.mail_url.as_ref().map(open).transpose()
    }

    fn address(&self) -> String {
        let here = || format!("http://{}", self.listen);
        self.public_address.as_deref().map_or_else(here, |address| address.trim_end_matches('/').to_owned())
    }

    fn trust_anchors(&self) -> Result<String, Box<dyn Error>> {
        let Some(path) = &self.trust_anchors else { return Ok(String::new()) };
        let message = |error: &dyn Error| format!("SCRUTIN_TRUST_ANCHORS={}: {error}", path.display());
        let pem = std::fs::read_to_string(path).map_err(|error| message(&error))?;
        validation::count_anchors(&pem).map_err(|error| message(&error))?;
        Ok(pem)
    }

    /// Whether this is a trial server.
    pub(crate) fn is_trial(&self) -> bool {
        self.trial
    }
}
