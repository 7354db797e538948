//! The sum of all contracts: exact, by category, and in each of the twelve months before.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use types::{Finding, capped};

use super::{Category, Contract, ContractKind, Frame, MonthDay, WeighedContract, limits::MAX_PEOPLE, weigh};
use crate::{Fraction, reasons::Reason, texts};

/// People whose contracts are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The JSON pointer to the place where they stand.
    pub at: String,
    /// How many they are, up to [`MAX_PEOPLE`].
    pub people: u32,
    /// The contract of each.
    pub contract: Contract,
}

impl Group {
    /// So many people, who stand nowhere in particular.
    #[must_use]
    pub fn of(people: u32, contract: Contract) -> Self {
        Self { at: String::new(), people, contract }
    }

    /// One person.
    #[must_use]
    pub fn of_one(at: String, contract: Contract) -> Self {
        Self { at, people: 1, contract }
    }
}

/// The sum of one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountCategoryTotal))]
pub struct CategoryTotal {
    /// Which.
    pub category: Category,
    /// How many people belong to it.
    pub people: u64,
    /// For how many they count.
    pub counted: Fraction,
}

/// The headcount of one of the twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The day on which it is taken.
    pub day: NaiveDate,
    /// The exact headcount.
    pub headcount: Fraction,
}

/// A headcount with all that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headcount {
    /// The exact sum.
    pub raw: Fraction,
    /// The sum by category; only those to which somebody belongs, in the order of [`Category::ALL`].
    pub categories: Vec<CategoryTotal>,
    /// For how much each group counts a head, in the order in which they were given.
    pub lines: Vec<WeighedContract>,
    /// The months before the computation day, oldest first; empty without a computation day.
    pub months: Vec<Month>,
}

impl Headcount {
    /// The sum in words, by category.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        self.categories.iter().map(CategoryTotal::reason).collect()
    }
}

impl CategoryTotal {
    fn reason(&self) -> Reason {
        let (people, counted) = (self.people.into(), self.counted.into());
        let reason = match self.category {
            Category::AtLeast16Hours => texts::Headcount::SumAtLeast16Hours { people, counted },
            Category::Below16Hours => texts::Headcount::SumBelow16Hours { people, counted },
            Category::Cdd => texts::Headcount::SumCdd { people, counted },
            Category::MisADisposition => texts::Headcount::SumMisADisposition { people, counted },
            Category::Mission => texts::Headcount::SumMission { people, counted },
            Category::Replacement => texts::Headcount::SumReplacement { people, counted },
            Category::Apprenti => texts::Headcount::SumApprenti { people, counted },
            Category::Etudiant => texts::Headcount::SumEtudiant { people, counted },
            Category::NonSalarie => texts::Headcount::SumNonSalarie { people, counted },
            Category::NotRunning => texts::Headcount::SumNotRunning { people, counted },
        };
        reason.into()
    }
}

/// Counts.
///
/// # Errors
/// Everything that is wrong in any group, up to a hundred findings; each pointer begins with that of its group.
pub fn count(groups: &[Group], frame: &Frame) -> Result<Headcount, Vec<Finding>> {
    let mut lines = Vec::with_capacity(groups.len());
    let mut findings = Vec::new();
    for group in groups {
        if group.people > MAX_PEOPLE {
            let finding = Finding::error(group.at.clone(), "out_of_range").with("least", 0);
            findings.push(finding.with("most", MAX_PEOPLE));
        }
        match weigh(&group.contract, frame) {
            Ok(counted) => lines.push(counted),
            Err(found) => {
                findings.extend(found.into_iter().map(|finding| Finding {
                    pointer: format!("{}{}", group.at, finding.pointer),
                    ..finding
                }))
            }
        }
    }
    if !findings.is_empty() {
        return Err(capped(findings));
    }
    sums(groups, lines, frame).ok_or_else(|| vec![Finding::error("", "bad_decimal")])
}

/// The sums of what was weighed; `None` where one is too fine to be exact.
fn sums(groups: &[Group], lines: Vec<WeighedContract>, frame: &Frame) -> Option<Headcount> {
    let mut categories = Vec::new();
    for category in Category::ALL {
        let mut total = CategoryTotal { category, people: 0, counted: Fraction::default() };
        for (group, line) in groups.iter().zip(&lines).filter(|(_, line)| line.category == category) {
            total.people += u64::from(group.people);
            total.counted = total.counted.plus(line.weight.times(group.people.into())?)?;
        }
        if total.people > 0 {
            categories.push(total);
        }
    }
    let raw = raw_sum(categories.iter().map(|total| total.counted))?;
    let months = months(groups, &lines, frame)?;
    Some(Headcount { raw, categories, lines, months })
}

/// The exact sum of the parts of a headcount; `None` where it is too fine to be exact.
#[must_use]
pub fn raw_sum(parts: impl IntoIterator<Item = Fraction>) -> Option<Fraction> {
    parts.into_iter().try_fold(Fraction::default(), Fraction::plus)
}

/// The headcounts of the months before the computation day. Who counts by presence or by missions has one share for
/// the whole year; a CDI counts in the months in which it runs.
fn months(groups: &[Group], lines: &[WeighedContract], frame: &Frame) -> Option<Vec<Month>> {
    let Some(computation_day) = frame.day else { return Some(Vec::new()) };
    let mut constant = Fraction::default();
    let mut permanent = Vec::new();
    let always = Frame { day: None, ..*frame };
    for (group, line) in groups.iter().zip(lines) {
        if group.contract.kind == ContractKind::Cdi {
            let weight = weigh(&group.contract, &always).ok()?.weight;
            permanent.push((&group.contract, weight.times(group.people.into())?));
        } else {
            constant = constant.plus(line.weight.times(group.people.into())?)?;
        }
    }
    let headcount = |day: NaiveDate| {
        let running = permanent.iter().filter(|(contract, _)| contract.runs_on(day));
        raw_sum(running.map(|(_, weight)| *weight))?.plus(constant)
    };
    let back = (1..=frame.law.reference_months.value).rev();
    let days = back.filter_map(|back| month_day(computation_day, back, frame.settings.month_day));
    days.map(|day| Some(Month { day, headcount: headcount(day)? })).collect()
}

/// The first or the last day of the month that lies so many months before a first day of a month.
fn month_day(first: NaiveDate, back: u32, which: MonthDay) -> Option<NaiveDate> {
    match which {
        MonthDay::First => first.checked_sub_months(Months::new(back)),
        MonthDay::Last => {
            first.checked_sub_months(Months::new(back.checked_sub(1)?))?.checked_sub_days(Days::new(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Parameters, headcount::Settings};

    fn frame(month_day: MonthDay) -> Frame {
        let law = Parameters::latest();
        let settings = Settings { month_day, ..Settings::under(law) };
        Frame::dated("2024-02-09".parse().unwrap(), "2024-02-19".parse().ok(), settings, law)
    }

    fn months(contract: Contract, month_day: MonthDay) -> Vec<(String, String)> {
        let groups = [Group::of(3, contract)];
        let months = count(&groups, &frame(month_day)).unwrap().months;
        months.iter().map(|month| (month.day.to_string(), month.headcount.to_string())).collect()
    }

    #[test]
    fn a_month_has_the_headcount_of_its_first_or_of_its_last_day() {
        let contract = Contract { from: "2024-01-15".parse().ok(), ..Contract::cdi(40.into()) };
        let first = months(contract.clone(), MonthDay::First);
        assert_eq!(first.len(), 12);
        assert_eq!(first[0], ("2023-02-01".to_owned(), "0".to_owned()));
        assert_eq!(first[11], ("2024-01-01".to_owned(), "0".to_owned()));
        let last = months(contract, MonthDay::Last);
        assert_eq!(last[0], ("2023-02-28".to_owned(), "0".to_owned()));
        assert_eq!(last[11], ("2024-01-31".to_owned(), "3".to_owned()));
    }

    #[test]
    fn who_counts_by_presence_has_one_share_for_the_whole_year() {
        let contract =
            Contract { hours_present: Some(938.into()), ..Contract::new(ContractKind::MisADisposition) };
        assert!(months(contract, MonthDay::First).iter().all(|(_, headcount)| headcount == "1.5"));
    }

    #[test]
    fn findings_of_all_groups_are_told_at_once_up_to_a_hundred() {
        let bad = |place: usize| Group::of_one(format!("/{place}"), Contract::new(ContractKind::Cdi));
        let findings =
            |many| count(&(0..many).map(bad).collect::<Vec<_>>(), &frame(MonthDay::First)).unwrap_err();
        let few = findings(2);
        let pointers: Vec<_> = few.iter().map(|finding| finding.pointer.as_str()).collect();
        assert_eq!(pointers, ["/0/weekly_hours", "/1/weekly_hours"]);
        let many = findings(101);
        assert_eq!((many.len(), many[99].code), (100, "too_many_findings"));
        assert_eq!(findings(100)[99].code, "required");
    }

    #[test]
    fn too_many_people_are_refused() {
        let group = Group { at: "/x".to_owned(), people: MAX_PEOPLE + 1, contract: Contract::cdi(40.into()) };
        let findings = count(&[group], &frame(MonthDay::First)).unwrap_err();
        assert_eq!((findings[0].pointer.as_str(), findings[0].code), ("/x", "out_of_range"));
    }
}
