//! The company's own count before its notice: who works there, and how many of them count (L.411-1, L.412-1).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use elections::{
    Fraction, Hundredths, Parameters,
    headcount::{Category, CategoryTotal},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use types::{CompanyId, ElectionId, Language};

/// What a company has counted for a poll.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OwnCount {
    /// The poll.
    pub election: ElectionId,
    /// The company.
    pub company: CompanyId,
    /// The employees as they were entered, JSON; none before the first count, and once they were erased. No stored answer has
    /// it.
    #[serde(skip)]
    pub staff: Option<String>,
    /// What came of it; none before the first count.
    pub counted: Option<Counted>,
    /// When it was last counted.
    pub updated_at: Option<DateTime<Utc>>,
    /// Changes with every count; 0 before the first.
    pub version: i32,
}

types::versioned! { OwnCount }

/// What came of a count; nobody is named in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// The headcount that finds its line in the table of seats.
    pub headcount: u32,
    /// The same as démarche 1 asks for it.
    pub breakdown: Value,
    /// The sums and their reasons, by the code of the language.
    pub answers: BTreeMap<String, Value>,
}

impl OwnCount {
    /// A count that nobody has made.
    #[must_use]
    pub fn none(election: ElectionId, company: CompanyId) -> Self {
        Self { election, company, staff: None, counted: None, updated_at: None, version: 0 }
    }
}

impl Counted {
    /// The sums and their reasons in a language.
    #[must_use]
    pub fn answer(&self, language: Language) -> Option<&Value> {
        self.answers.get(language.code())
    }

    /// Fills the headcount of the notice in what was entered about a poll, unless it says one itself.
    pub fn fill(&self, record: &mut Value) {
        let Some(record) = record.as_object_mut() else { return };
        let notice = record.entry("notice").or_insert_with(|| json!({}));
        if let Some(notice) = notice.as_object_mut() {
            notice.entry("headcount").or_insert_with(|| self.breakdown.clone());
        }
    }
}

/// The breakdown of a headcount as démarche 1 asks for it; its total only where the sums by category are not known.
/// `full_time` is the full week in hours: the law's, or that of the collective agreement, which the breakdown then says.
#[must_use]
pub fn breakdown(categories: &[CategoryTotal], total: u32, full_time: Fraction, law: &Parameters) -> Value {
    if categories.is_empty() {
        return json!({ "total": total });
    }
    let of = |wanted: &[Category]| {
        let these = || categories.iter().filter(|each| wanted.contains(&each.category));
        let counted = these().try_fold(Fraction::default(), |sum, each| sum.plus(each.counted));
        (these().map(|each| each.people).sum::<u64>(), counted.unwrap_or_default())
    };
    let (_, whole) = of(&[Category::AtLeast16Hours, Category::Mission]);
    let (short, short_counted) = of(&[Category::Below16Hours]);
    let pro_rata = |category| {
        let (employees, counted) = of(&[category]);
        json!({ "employees": employees, "counted": Hundredths::rounded(counted) })
    };
    let mut breakdown = json!({
        "at_least_16_hours": whole.floor(),
        "below_16_hours": {
            "employees": short, "weekly_hours": short_counted.times(full_time).and_then(Hundredths::rounded)
        },
        "fixed_term": pro_rata(Category::Cdd),
        "seconded": pro_rata(Category::MisADisposition),
        "total": total
    });
    if full_time != law.full_time_hours.value {
        breakdown["full_time_hours"] = json!(Hundredths::rounded(full_time));
    }
    breakdown
}

#[cfg(test)]
mod tests {
    use elections::{
        Facts,
        headcount::{Frame, Settings, Totals, count},
    };
    use types::DemarcheKind;

    use super::*;
    use crate::{check, sample};

    #[test]
    fn a_count_fills_the_headcount_of_a_notice_that_passes_its_check() {
        let law = Parameters::latest();
        let settings = Settings::under(law);
        let hours = |text: &str| text.parse().unwrap();
        let totals = Totals {
            cdi_full_time: 117,
            below_16_hours: vec![hours("15.5"), hours("4.25")],
            cdd_hours: vec![hours("938"), hours("1000")],
            mis_a_disposition_hours: vec![hours("1876")],
            apprentices: 3,
            ..Totals::default()
        };
        let counted =
            count(&totals.groups(&settings, false, law).unwrap(), &Frame::undated(settings, law)).unwrap();
        let total = u32::try_from(counted.raw.floor()).unwrap();
        let breakdown = breakdown(&counted.categories, total, settings.weekly_divisor, law);
        assert_eq!(
            breakdown,
            json!({
                "at_least_16_hours": 117, "below_16_hours": { "employees": 2, "weekly_hours": "19.75" },
                "fixed_term": { "employees": 2, "counted": "1.03" },
                "seconded": { "employees": 1, "counted": "1.00" }, "total": 119
            })
        );
        let facts =
            Facts { headcount: Some(119), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
        let kind = DemarcheKind::ElectionNotice;
        let mut notice = sample(kind, &facts);
        notice["headcount"] = breakdown;
        let checked = check(kind, &notice, &facts);
        assert!(checked.content.is_some(), "{:?}", checked.findings);
    }

    #[test]
    fn the_contracts_of_one_person_fill_a_notice_as_one_person() {
        use elections::headcount::{Contract, ContractKind, Group};

        let law = Parameters::latest();
        let settings = Settings::under(law);
        let frame = Frame::dated("2024-02-09".parse().unwrap(), "2024-02-19".parse().ok(), settings, law);
        let of_one = |kind, hours: u32, from: &str, until: Option<&str>| Contract {
            matricule: "1893120105732".parse().ok(),
            weekly_hours: Some(hours.into()),
            from: from.parse().ok(),
            until: until.and_then(|day| day.parse().ok()),
            ..Contract::new(kind)
        };
        let cdd = |until| of_one(ContractKind::Cdd, 10, "2023-02-01", until);
        let cdi = |hours, from| of_one(ContractKind::Cdi, hours, from, None);
        for (lines, whole, short, fixed_term) in [
            ([cdd(Some("2023-12-31")), cdi(40, "2024-01-01")], 101, json!([0, "0.00"]), json!([0, "0.00"])),
            ([cdi(10, "2015-01-01"), cdi(10, "2016-01-01")], 101, json!([0, "0.00"]), json!([0, "0.00"])),
            ([cdi(5, "2015-01-01"), cdi(5, "2016-01-01")], 100, json!([1, "10.00"]), json!([0, "0.00"])),
            ([cdd(None), cdi(15, "2015-01-01")], 100, json!([0, "0.00"]), json!([1, "0.63"])),
        ] {
            let mut staff = vec![Group::of(100, Contract::cdi(40.into()))];
            staff.extend(lines.map(|contract| Group::of_one(String::new(), contract)));
            let counted = count(&staff, &frame).unwrap();
            let total = u32::try_from(counted.raw.floor()).unwrap();
            let filled = breakdown(&counted.categories, total, settings.weekly_divisor, law);
            let part_time = &filled["below_16_hours"];
            assert_eq!(filled["at_least_16_hours"], whole);
            assert_eq!(json!([part_time["employees"], part_time["weekly_hours"]]), short);
            assert_eq!(
                json!([filled["fixed_term"]["employees"], filled["fixed_term"]["counted"]]),
                fixed_term
            );
            let facts =
                Facts { headcount: Some(total), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
            let mut notice = sample(DemarcheKind::ElectionNotice, &facts);
            notice["headcount"] = filled;
            let checked = check(DemarcheKind::ElectionNotice, &notice, &facts);
            assert!(checked.content.is_some(), "{:?}", checked.findings);
        }
    }

    #[test]
    fn what_was_typed_for_the_notice_goes_before_the_count() {
        let breakdown = breakdown(&[], 20, Fraction::whole(40), Parameters::latest());
        let counted = Counted { headcount: 20, breakdown, answers: BTreeMap::new() };
        for (record, headcount) in [
            (json!({}), json!({ "total": 20 })),
            (json!({ "notice": { "place": "Salle" } }), json!({ "total": 20 })),
            (json!({ "notice": { "headcount": { "total": 21 } } }), json!({ "total": 21 })),
        ] {
            let mut filled = record.clone();
            counted.fill(&mut filled);
            assert_eq!(filled["notice"]["headcount"], headcount, "{record}");
        }
    }
}
