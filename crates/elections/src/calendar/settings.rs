//! What the calendars of the ITM, the règlement and the law leave open about days.

use serde::{Deserialize, Serialize};

use crate::settings::setting;

setting! {
    /// Where a limit of "at least so long before the poll" goes when it falls on a day on which the company does not work.
    BeforeLimits as "before_limits" {
        /// Back to the last working day before, as in the calendars of the ITM.
        Backward = "backward",
        /// On to the next working day, as the general clause of the RGD says.
        Forward = "forward",
    }

    /// Whose working week ends the period of contestation.
    ContestationWeek as "contestation_week" {
        /// The office days of the ITM, Monday to Friday: it must be able to receive the letter.
        ItmOfficeDays = "itm_office_days",
        /// The working week of the company.
        Company = "firm",
    }

    /// How the days are counted by which candidatures stay open where they are missing.
    ExtensionDaysKind as "extension_days_kind" {
        /// Calendar days.
        Calendar = "calendar",
        /// Working days of the company.
        Working = "working",
    }

    /// Below how many candidates candidatures stay open for the extension.
    ExtensionWhen as "extension_when" {
        /// Below the number of titulaires and suppléants together.
        BelowMembers = "below_members",
        /// Below the number of titulaires.
        BelowTitulaires = "below_titulaires",
        /// Only where nobody stands.
        NoCandidate = "no_candidate",
    }

    /// Where the month after the poll goes that the constituent meeting has (L.416-1(1) is silent), when it ends on a day
    /// on which the company does not work.
    ConstituentLimit as "constituent_limit" {
        /// Nowhere: the day stays as it is computed.
        AsComputed = "as_computed",
        /// On to the next working day, as other limits after the poll.
        NextWorkingDay = "next_working_day",
    }
}

/// The choices about days; the default is what the ITM did in 2019 and 2024.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CalendarSettings {
    /// Limits before the poll that fall on a day of rest.
    pub before_limits: BeforeLimits,
    /// The last day of contestation.
    pub contestation_week: ContestationWeek,
    /// The days of the extension.
    pub extension_days_kind: ExtensionDaysKind,
    /// What the extension needs.
    pub extension_when: ExtensionWhen,
    /// The last day of the constituent meeting.
    pub constituent_limit: ConstituentLimit,
}
