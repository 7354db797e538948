//! What the law leaves open: every choice by its name, with the options and the default.

/// One choice, as the page of settings prints it.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its name in JSON.
    pub name: &'static str,
    /// What is chosen.
    pub meaning: &'static str,
    /// The options with their meaning; the first one is the default.
    pub options: &'static [(&'static str, &'static str)],
}

#[cfg(feature = "schema")]
impl Setting {
    pub(crate) fn schema(&self) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        let options = self.options.iter().map(|(code, meaning)| format!("- `{code}`:{meaning}"));
        let description = format!("{}\n\n{}", self.meaning.trim(), options.collect::<Vec<_>>().join("\n"));
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::Type::String)
            .enum_values(Some(self.options.iter().map(|(code, _)| *code)))
            .description(Some(description))
            .into()
    }
}

/// Every choice, in the order of the law.
pub const ALL: &[Setting] = &[
    crate::headcount::ThresholdMode::SETTING,
    crate::headcount::Rounding::SETTING,
    crate::ballots::OtherSign::SETTING,
    crate::ballots::MarksAboveBoxes::SETTING,
    crate::ballots::CircleAndCrosses::SETTING,
    crate::ballots::SeveralCircles::SETTING,
    crate::ballots::BlankBallots::SETTING,
    crate::headcount::MonthDay::SETTING,
    crate::headcount::CddWindowEnd::SETTING,
    crate::headcount::PresenceBasis::SETTING,
    crate::headcount::ANNUAL_HOURS_DIVISOR,
    crate::headcount::WEEKLY_DIVISOR,
    crate::calendar::BeforeLimits::SETTING,
    crate::calendar::ContestationWeek::SETTING,
    crate::calendar::ConstituentLimit::SETTING,
    crate::calendar::ExtensionDaysKind::SETTING,
    crate::calendar::ExtensionWhen::SETTING,
    crate::electorate::GroupSeniority::SETTING,
    crate::electorate::ServiceCount::SETTING,
    crate::electorate::ApprenticeCandidates::SETTING,
    crate::electorate::StudentElectors::SETTING,
    crate::electorate::DirectorReading::SETTING,
    crate::electorate::ExcludedElectors::SETTING,
    crate::candidatures::LateWithdrawal::SETTING,
    crate::candidatures::DeceasedCandidate::SETTING,
    crate::candidatures::ListNumbers::SETTING,
    crate::candidatures::CandidateOrder::SETTING,
    crate::allocation::ShortList::SETTING,
    crate::ranking::Departed::SETTING,
    crate::ranking::MinimumVotes::SETTING,
    crate::after_vote::BureauCount::SETTING,
    crate::after_vote::HoursShare::SETTING,
    crate::after_vote::FreedTranche::SETTING,
    crate::after_vote::Retention::SETTING,
];

/// Choices among named options, the default first. Doc comments are their printed description.
///
/// ```text
/// setting! {
///     /// What is chosen.
///     ThresholdMode as "threshold_mode" {
///         /// What the default does.
///         Min = "min",
///         /// What the other option does.
///         Average = "average",
///     }
/// }
/// ```
macro_rules! setting {
    ($(
        $(#[doc = $meaning:literal])+
        $name:ident as $field:literal {
            $(#[doc = $first_doc:literal])+
            $first:ident = $first_code:literal,
            $($(#[doc = $doc:literal])+ $option:ident = $code:literal,)+
        }
    )+) => {$(
        $(#[doc = $meaning])+
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize,
        )]
        pub enum $name {
            $(#[doc = $first_doc])+
            #[default]
            #[serde(rename = $first_code)]
            $first,
            $($(#[doc = $doc])+ #[serde(rename = $code)] $option,)+
        }

        impl $name {
            /// The choice, as the page of settings prints it.
            pub const SETTING: $crate::settings::Setting = $crate::settings::Setting {
                name: $field,
                meaning: concat!($($meaning),+),
                options: &[
                    ($first_code, concat!($($first_doc),+)),
                    $(($code, concat!($($doc),+)),)+
                ],
            };
        }

        // Not derived: inside a macro the derive does not see how the options are renamed.
        #[cfg(feature = "schema")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                Self::SETTING.schema()
            }
        }

        #[cfg(feature = "schema")]
        impl utoipa::ToSchema for $name {
            fn name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )+};
}

pub(crate) use setting;

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, fmt::Write, fs, path::Path};

    use super::ALL;

    /// The page of settings, as it is committed.
    fn page() -> String {
        let mut page = "# Settings\n\nWhat the law leaves open, or what only weak sources say. The first option is the default.\n".to_owned();
        page += "Printed by a test from the code.\n\n| setting | what is chosen | options |\n|---|---|---|\n";
        for setting in ALL {
            let options = setting.options.iter().map(|(code, meaning)| format!("`{code}`:{meaning}"));
            let options = options.collect::<Vec<_>>().join("<br>");
            writeln!(page, "| `{}` |{} | {options} |", setting.name, setting.meaning).unwrap();
        }
        page
    }

    #[test]
    fn the_committed_page_of_settings_is_the_printed_one() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/law/SETTINGS.md");
        if std::env::var_os("SCRUTIN_REGENERATE").is_some() {
            fs::write(&path, page()).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), page(), "print it anew with scripts/regenerate");
    }

    #[cfg(feature = "schema")]
    #[test]
    fn a_schema_knows_the_options_by_the_codes_that_json_has() {
        use utoipa::PartialSchema;

        use crate::ThresholdMode;

        let schema = serde_json::to_value(ThresholdMode::schema()).unwrap();
        let codes =
            [ThresholdMode::Min, ThresholdMode::Average].map(|mode| serde_json::to_value(mode).unwrap());
        assert_eq!(schema["enum"], serde_json::Value::from(codes.to_vec()));
        assert!(schema["description"].as_str().unwrap().contains("- `min`: The company never"));
    }

    #[test]
    fn every_setting_stands_once_with_at_least_two_options() {
        let names: HashSet<_> = ALL.iter().map(|setting| setting.name).collect();
        assert_eq!(names.len(), ALL.len());
        assert!(ALL.iter().all(|setting| setting.options.len() >= 2));
    }
}
