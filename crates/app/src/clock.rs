//! The one clock and the one source of chance, and the civil day of Luxembourg.

use std::{
    sync::{
        Arc, LazyLock,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use types::Entropy;

/// The time, as the operating system or a test tells it.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's.
    System,
    /// One that a test moves, in milliseconds since 1970.
    Fixed(Arc<AtomicI64>),
    /// The machine's, wrong by so much: for tests of what a wrong clock does.
    Wrong(chrono::Duration),
}

/// How far the clocks of a server and of Postgres may be apart.
const MAX_APART: chrono::Duration = chrono::Duration::minutes(1);

/// From here on the steady time is counted.
static BEGINNING: LazyLock<Instant> = LazyLock::new(Instant::now);

impl Clock {
    /// The moment for which a call is decided.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one clock")]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => {
                let now = Utc::now();
                // Postgres keeps microseconds; what is answered now must equal what is read later.
                DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
            }
            Self::Wrong(by) => Self::System.now() + *by,
            Self::Fixed(millis) => {
                DateTime::from_timestamp_millis(millis.load(Ordering::Relaxed)).unwrap_or_default()
            }
        }
    }

    /// Whether it agrees with the time that Postgres told a moment ago, to the minute. A clock that a test moves is compared
    /// with nothing.
    #[must_use]
    pub fn agrees_with(&self, postgres: DateTime<Utc>) -> bool {
        match self {
            Self::Fixed(_) => true,
            Self::System | Self::Wrong(_) => (self.now() - postgres).abs() <= MAX_APART,
        }
    }

    /// A time of which only the distances mean something, and that nobody sets back while the server runs.
    #[must_use]
    pub fn steady(&self) -> Duration {
        match self {
            Self::System | Self::Wrong(_) => BEGINNING.elapsed(),
            Self::Fixed(millis) => {
                Duration::from_millis(u64::try_from(millis.load(Ordering::Relaxed)).unwrap_or_default())
            }
        }
    }
}

/// The date in Luxembourg at this moment; legal days are counted in it.
#[must_use]
pub fn civil_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&chrono_tz::Europe::Luxembourg).date_naive()
}

/// When a day begins in Luxembourg, and when the next one does.
#[must_use]
pub fn civil_bounds(day: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    // The clocks there never move at midnight.
    let begins = |day: NaiveDate| {
        let midnight = day.and_time(NaiveTime::MIN);
        let local = midnight.and_local_timezone(chrono_tz::Europe::Luxembourg).earliest();
        local.map_or_else(|| midnight.and_utc(), |local| local.to_utc())
    };
    (begins(day), begins(day.succ_opt().unwrap_or(day)))
}

/// Date and hour in Luxembourg at this moment, to the second, as papers say them.
#[must_use]
pub fn civil_time(moment: DateTime<Utc>) -> NaiveDateTime {
    let local = moment.with_timezone(&chrono_tz::Europe::Luxembourg).naive_local();
    local.with_nanosecond(0).unwrap_or(local)
}

/// Random bytes of the operating system. Without them no secret can be made, so the process ends.
#[must_use]
pub fn os_entropy() -> Entropy {
    #[expect(clippy::disallowed_methods, reason = "this is the one source of chance")]
    fn fill(bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            log::error!("the operating system gives no random bytes: {error}");
            std::process::abort();
        }
    }
    Entropy::new(fill)
}
