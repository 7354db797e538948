//! The sum of all contracts: exact, by category, and in each of the twelve months before.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use types::{Finding, capped};

use super::{
    Category, Contract, Doubt, Frame, MonthDay, WeighedContract,
    limits::MAX_PEOPLE,
    people::{Held, People, people},
    person::{Counted, Weighed, weigh_person},
    weigh,
};
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
    /// The number of the line, from 1 on, by which a sentence names it; 0 where nobody numbers lines.
    pub line: u64,
}

impl Group {
    /// So many people, who stand nowhere in particular.
    #[must_use]
    pub fn of(people: u32, contract: Contract) -> Self {
        Self { at: String::new(), people, contract, line: 0 }
    }

    /// One person.
    #[must_use]
    pub fn of_one(at: String, contract: Contract) -> Self {
        Self { at, people: 1, contract, line: 0 }
    }

    /// The contract on a numbered line. Lines of one person count once.
    #[must_use]
    pub fn of_line(line: u64, at: String, contract: Contract) -> Self {
        Self { at, people: 1, contract, line }
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
    /// For how much each group counts a head, in the order in which they were given. A person of several lines counts on
    /// one of them.
    pub lines: Vec<WeighedContract>,
    /// The months before the computation day, oldest first; empty without a computation day.
    pub months: Vec<Month>,
    /// Lines of which nothing says whether they are one person.
    pub doubts: Vec<Doubt>,
    /// The headcount with each doubt counted the other way, which counts less; `None` without doubts.
    pub otherwise: Option<Otherwise>,
}

/// A headcount as it would be too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// The exact sum.
    pub raw: Fraction,
    /// The months before the computation day, oldest first.
    pub months: Vec<Month>,
}

impl Headcount {
    /// The sum in words, by category, and what is asked about it.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let sums = self.categories.iter().map(CategoryTotal::reason);
        sums.chain(self.doubts.iter().map(Doubt::reason)).collect()
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
    let mut weighed = Vec::with_capacity(groups.len());
    let always = Frame { day: None, ..*frame };
    let mut findings = Vec::new();
    for group in groups {
        if group.people > MAX_PEOPLE {
            let finding = Finding::error(group.at.clone(), "out_of_range").with("least", 0);
            findings.push(finding.with("most", MAX_PEOPLE));
        }
        let both = weigh(&group.contract, frame)
            .and_then(|today| Ok(Weighed { today, running: weigh(&group.contract, &always)? }));
        match both {
            Ok(both) => weighed.push(both),
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
    sums(groups, &weighed, frame).ok_or_else(|| vec![Finding::error("", "bad_decimal")])
}

/// The sums of what was weighed; `None` where one is too fine to be exact.
fn sums(groups: &[Group], weighed: &[Weighed], frame: &Frame) -> Option<Headcount> {
    let days = month_days(frame);
    let People { persons, doubts } = people(groups);
    let weigh = |held: &[Held]| weigh_person(held, groups, weighed, &days, frame);
    let mut counted =
        persons.iter().map(|held| weigh(held).map(|one| vec![one])).collect::<Option<Vec<_>>>()?;
    let mut otherwise = counted.clone();
    let mut open = Vec::new();
    for set in doubts {
        let apart: Vec<Counted> =
            set.iter().filter_map(|person| counted.get(*person)).flatten().cloned().collect();
        let held = set.iter().filter_map(|person| persons.get(*person)).flatten();
        let together = weigh(&as_one(held))?;
        let Some(doubt) = Doubt::between(&apart, &together, groups)? else { continue };
        let (first, rest) = set.split_first()?;
        let instead = if doubt.as_one { &mut counted } else { &mut otherwise };
        *instead.get_mut(*first)? = vec![together];
        for person in rest {
            instead.get_mut(*person)?.clear();
        }
        open.push(doubt);
    }
    let (counted, otherwise) = (counted.concat(), otherwise.concat());
    let mut headcount = added_up(&counted, groups, &days)?;
    if !open.is_empty() {
        let other = added_up(&otherwise, groups, &days)?;
        headcount.otherwise = Some(Otherwise { raw: other.raw, months: other.months });
    }
    for doubt in &open {
        doubt.note(&mut headcount.lines);
    }
    headcount.doubts = open;
    Some(headcount)
}

/// The contracts of several persons as if they were one; nothing binds them.
fn as_one<'a>(held: impl Iterator<Item = &'a Held>) -> Vec<Held> {
    let mut held: Vec<Held> = held.map(|(place, _)| (*place, None)).collect();
    held.sort_by_key(|(place, _)| *place);
    held
}

/// The sums over everybody, and the lines in the order of the groups.
fn added_up(counted: &[Counted], groups: &[Group], days: &[NaiveDate]) -> Option<Headcount> {
    let people = |one: &Counted| groups.get(one.lead).map(|group| group.people);
    let mut categories = Vec::new();
    for category in Category::ALL {
        let mut total = CategoryTotal { category, people: 0, counted: Fraction::default() };
        for one in counted.iter().filter(|one| one.line.category == category) {
            let people = people(one)?;
            total.people += u64::from(people);
            total.counted = total.counted.plus(one.line.weight.times(people.into())?)?;
        }
        if total.people > 0 {
            categories.push(total);
        }
    }
    let raw = raw_sum(categories.iter().map(|total| total.counted))?;
    let mut months = Vec::with_capacity(days.len());
    for (index, day) in days.iter().enumerate() {
        let mut headcount = Fraction::default();
        for one in counted {
            headcount = headcount.plus(one.months.get(index)?.times(people(one)?.into())?)?;
        }
        months.push(Month { day: *day, headcount });
    }
    let mut lines: Vec<(usize, WeighedContract)> = Vec::with_capacity(groups.len());
    for one in counted {
        lines.push((one.lead, one.line.clone()));
        lines.extend(one.others.iter().cloned());
    }
    lines.sort_by_key(|(place, _)| *place);
    let lines = lines.into_iter().map(|(_, line)| line).collect();
    Some(Headcount { raw, categories, lines, months, doubts: Vec::new(), otherwise: None })
}

/// The exact sum of the parts of a headcount; `None` where it is too fine to be exact.
#[must_use]
pub fn raw_sum(parts: impl IntoIterator<Item = Fraction>) -> Option<Fraction> {
    parts.into_iter().try_fold(Fraction::default(), Fraction::plus)
}

/// The days on which the headcounts of the months before the computation day are taken, oldest first.
fn month_days(frame: &Frame) -> Vec<NaiveDate> {
    let back = (1..=frame.law.reference_months.value).rev();
    let day = |back| month_day(frame.day?, back, frame.settings.month_day);
    back.filter_map(day).collect()
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
    use crate::{
        Parameters,
        headcount::{ContractKind, Settings},
    };

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
        let group = Group { at: "/x".to_owned(), ..Group::of(MAX_PEOPLE + 1, Contract::cdi(40.into())) };
        let findings = count(&[group], &frame(MonthDay::First)).unwrap_err();
        assert_eq!((findings[0].pointer.as_str(), findings[0].code), ("/x", "out_of_range"));
    }
}
