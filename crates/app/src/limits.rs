//! The limits of one server, all in one table: what each is, what it protects, and what the operator chose.
//!
//! A further limit is one line in [`Limit`]: the setting, `--help`, `docs/LIMITS.md`, `docs/scrutin.env` and its count in
//! `/v1/platform` follow. Who refuses because of a limit names it, so that the refusal is counted.

use std::{num::NonZeroU32, ops::RangeInclusive, time::Duration};

/// How fast requests may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// So many a second, for ever.
    pub per_second: NonZeroU32,
    /// So many at once, after a pause.
    pub burst: NonZeroU32,
}

impl Pace {
    /// A pace; none where one of both is zero.
    #[must_use]
    pub const fn of(per_second: u32, burst: u32) -> Option<Self> {
        match (NonZeroU32::new(per_second), NonZeroU32::new(burst)) {
            (Some(per_second), Some(burst)) => Some(Self { per_second, burst }),
            (None, _) | (_, None) => None,
        }
    }

    /// The pace of so many times a client, for a network of many clients.
    #[must_use]
    pub fn times(self, clients: u32) -> Self {
        let times =
            |count: NonZeroU32| count.saturating_mul(NonZeroU32::new(clients).unwrap_or(NonZeroU32::MIN));
        Self { per_second: times(self.per_second), burst: times(self.burst) }
    }
}

macro_rules! limits {
    ($($(#[doc = $protects:literal])+ $name:ident $setting:literal = $default:literal $unit:literal, $least:literal..=$most:literal;)+) => {
        /// One limit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Limit { $($(#[doc = $protects])+ $name),+ }

        impl Limit {
            /// Every limit, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The environment variable by which an operator chooses it.
            #[must_use]
            pub const fn setting(self) -> &'static str {
                match self { $(Self::$name => concat!("SCRUTIN_", $setting)),+ }
            }

            /// What it is where the operator chooses nothing.
            #[must_use]
            pub const fn default(self) -> u64 {
                match self { $(Self::$name => $default),+ }
            }

            /// In what it counts.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self { $(Self::$name => $unit),+ }
            }

            /// What an operator may choose.
            #[must_use]
            pub const fn range(self) -> RangeInclusive<u64> {
                match self { $(Self::$name => $least..=$most),+ }
            }

            /// What is limited, and what that protects.
            #[must_use]
            pub const fn protects(self) -> &'static str {
                match self { $(Self::$name => concat!($($protects),+).trim_ascii()),+ }
            }
        }
    };
}

limits! {
    /// Time in which a JSON body is whole, from its first to its last byte: a slow sender holds no memory for long.
    JsonBodyTime "JSON_BODY_TIME_MS" = 15_000 "ms", 100..=600_000;
    /// Time over which the speed of an upload is looked at.
    UploadWindow "UPLOAD_WINDOW_MS" = 10_000 "ms", 100..=600_000;
    /// Bytes a second that an upload moves at least, in each of these windows.
    UploadSpeed "UPLOAD_BYTES_PER_SECOND" = 8_192 "bytes a second", 1..=1_000_000_000;
    /// Connections of one address at once, where clients connect by themselves. A /56 and a /24 have more, see below.
    ConnectionsOfAddress "CONNECTIONS_PER_ADDRESS" = 256 "connections", 1..=1_000_000;
    /// Connections of all addresses at once; further ones wait.
    ConnectionsOfAll "CONNECTIONS_AT_ONCE" = 8_192 "connections", 1..=1_000_000;
    /// Requests a second of one address without sign-in; 0 for as many as it can.
    OpenPace "OPEN_REQUESTS_PER_SECOND" = 10 "requests a second", 0..=100_000;
    /// So many of these at once, after a pause.
    OpenBurst "OPEN_REQUESTS_AT_ONCE" = 50 "requests", 1..=1_000_000;
    /// Requests a second of one signed-in person; 0 for as many as it can.
    PersonPace "PERSON_REQUESTS_PER_SECOND" = 200 "requests a second", 0..=100_000;
    /// So many of these at once, after a pause.
    PersonBurst "PERSON_REQUESTS_AT_ONCE" = 2_000 "requests", 1..=1_000_000;
    /// Tokens a second that this server has not seen working, from one address, before they are looked up no more; 0 for as
    /// many as it can. A token that worked passes always.
    NewTokenPace "NEW_TOKENS_PER_SECOND" = 5 "tokens a second", 0..=100_000;
    /// So many of these at once, after a pause.
    NewTokenBurst "NEW_TOKENS_AT_ONCE" = 200 "tokens", 1..=1_000_000;
    /// Memory for bodies on their way in, of one address without sign-in.
    OpenMemoryOfAddress "OPEN_BODY_MIB_PER_ADDRESS" = 8 "MiB", 1..=1_000_000;
    /// The same, of all callers without sign-in together.
    OpenMemory "OPEN_BODY_MIB" = 64 "MiB", 1..=1_000_000;
    /// Memory for bodies on their way in, of one signed-in person.
    MemoryOfPerson "PERSON_BODY_MIB" = 64 "MiB", 10..=1_000_000;
    /// The same, of all signed-in callers together; nobody else can take of it.
    MemoryOfPersons "SIGNED_IN_BODY_MIB" = 256 "MiB", 10..=1_000_000;
    /// Calls under way at once of one signed-in person, besides the first: what is more is refused before anything is looked up.
    CallsOfPerson "PERSON_CALLS_AT_ONCE" = 64 "calls", 1..=100_000;
    /// The same, of all signed-in callers together; four times as many persons may have their first call under way. So what
    /// waits for a connection is answered soon, and under overload nobody waits to be refused.
    Calls "SIGNED_IN_CALLS_AT_ONCE" = 512 "calls", 1..=100_000;
    /// Large bodies read and laws computed at once for callers without sign-in.
    OpenTurns "OPEN_TURNS" = 2 "at once", 1..=1_000;
    /// Large bodies read at once for signed-in callers.
    SignedInTurns "SIGNED_IN_TURNS" = 4 "at once", 1..=1_000;
    /// Connections to the database of one worker.
    Connections "CONNECTIONS" = 10 "connections", 1..=10_000;
    /// Those of them that are kept for callers without sign-in, unknown tokens among them; the others are for who is signed in.
    OpenConnections "OPEN_CONNECTIONS" = 3 "connections", 1..=10_000;
    /// Codes not accepted in an hour, from one space or address, before further ones cost time. Counted in Postgres.
    FailuresBeforeDelay "FAILURES_BEFORE_DELAY" = 20 "codes an hour", 0..=1_000_000;
    /// What a code not accepted costs then.
    FailureDelay "FAILURE_DELAY_MS" = 2_000 "ms", 0..=60_000;
    /// Uploaded files of signed-in callers that are looked into at once, each in a process of its own.
    InspectionsAtOnce "INSPECTIONS_AT_ONCE" = 2 "processes", 1..=1_000;
    /// The same for callers without sign-in, apart from those.
    OpenInspectionsAtOnce "OPEN_INSPECTIONS_AT_ONCE" = 1 "processes", 1..=1_000;
    /// The address space of such a process.
    InspectionMemory "INSPECTION_MEMORY_MIB" = 512 "MiB", 128..=65_536;
    /// Processor time that looking into a file may take; a file that needs more is unreadable. Where five times as long by the
    /// clock were not enough for it, the caller is told to come again.
    InspectionTime "INSPECTION_SECONDS" = 2 "seconds", 1..=60;
    /// Papers that are set at once; each takes a core.
    PrintsAtOnce "PRINTS_AT_ONCE" = 2 "papers", 1..=1_000;
    /// Days for which who works in a company is kept, as it was entered for an own count; what came of the count stays.
    StaffDays "STAFF_DAYS" = 365 "days", 0..=3_650;
    /// Seconds that every reader of an answer has, however slow.
    ReaderGrace "READER_GRACE_SECONDS" = 10 "seconds", 0..=3_600;
    /// Bytes a second that a reader takes after that: who is slower is left.
    ReaderSpeed "READER_BYTES_PER_SECOND" = 8_192 "bytes a second", 1..=1_000_000_000;
}

/// What the operator chose for each limit.
#[derive(Clone, Debug)]
pub struct Limits([u64; Limit::ALL.len()]);

impl Default for Limits {
    fn default() -> Self {
        let mut limits = Self([0; Limit::ALL.len()]);
        for limit in Limit::ALL {
            limits.set(*limit, limit.default());
        }
        limits
    }
}

impl Limits {
    /// What was chosen.
    #[must_use]
    pub fn of(&self, limit: Limit) -> u64 {
        self.0.get(limit as usize).copied().unwrap_or_else(|| limit.default())
    }

    /// Chooses.
    pub fn set(&mut self, limit: Limit, value: u64) {
        if let Some(place) = self.0.get_mut(limit as usize) {
            *place = value;
        }
    }

    /// A number that fits everywhere.
    #[must_use]
    pub fn count(&self, limit: Limit) -> u32 {
        u32::try_from(self.of(limit)).unwrap_or(u32::MAX)
    }

    /// A number of things.
    #[must_use]
    pub fn size(&self, limit: Limit) -> usize {
        usize::try_from(self.of(limit)).unwrap_or(usize::MAX)
    }

    /// A limit in milliseconds.
    #[must_use]
    pub fn millis(&self, limit: Limit) -> Duration {
        Duration::from_millis(self.of(limit))
    }

    /// A limit in MiB, in bytes.
    #[must_use]
    pub fn mebibytes(&self, limit: Limit) -> u64 {
        self.of(limit).saturating_mul(1024 * 1024)
    }

    /// A pace of two limits; none where it is switched off.
    #[must_use]
    pub fn pace(&self, per_second: Limit, burst: Limit) -> Option<Pace> {
        Pace::of(self.count(per_second), self.count(burst))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_limit_has_a_setting_of_its_own_and_a_default_that_may_be_chosen() {
        let mut settings = HashSet::new();
        for (index, limit) in Limit::ALL.iter().enumerate() {
            assert!(settings.insert(limit.setting()), "{}", limit.setting());
            assert!(limit.range().contains(&limit.default()), "{}", limit.setting());
            assert!(!limit.protects().is_empty() && !limit.unit().is_empty(), "{}", limit.setting());
            assert_eq!((*limit as usize, Limits::default().of(*limit)), (index, limit.default()));
        }
    }
}
