//! For how much one person counts, under one contract or several: nobody for more than one (L.411-1(2), L.411-2).

use chrono::NaiveDate;

use super::{
    Contract, ContractKind, Frame, Group, WeighedContract,
    people::{Bond, Held, overlap},
    raw_sum,
    weigh::{at_most_one, by_missions, by_week, days, weekly_share},
};
use crate::{Fraction, reasons::Reason, texts};

/// For how much a person counts, and under which contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The contract under which the person counts, by its place among the groups.
    pub(super) lead: usize,
    /// What its line says.
    pub(super) line: WeighedContract,
    /// For how much on the day of each of the twelve months, oldest first.
    pub(super) months: Vec<Fraction>,
    /// What the lines of the other contracts say, each with its place.
    pub(super) others: Vec<(usize, WeighedContract)>,
}

/// A contract by itself.
pub(super) struct Weighed {
    /// For how much it counts on the computation day.
    pub(super) today: WeighedContract,
    /// For how much it counts where it runs.
    pub(super) running: WeighedContract,
}

/// Weighs a person. `weighed` are all contracts by themselves, `months` the days of the twelve months. `None` where a number is
/// too fine to be exact.
pub(super) fn weigh_person(
    held: &[Held],
    groups: &[Group],
    weighed: &[Weighed],
    months: &[NaiveDate],
    frame: &Frame,
) -> Option<Counted> {
    let own = |(place, _): &Held| {
        Some(Own { place: *place, contract: &groups.get(*place)?.contract, weighed: weighed.get(*place)? })
    };
    let person = Person { contracts: held.iter().map(own).collect::<Option<_>>()?, frame };
    let (lead, line) = person.on(frame.day)?;
    let months = months.iter().map(|day| Some(person.on(Some(*day))?.1.weight)).collect::<Option<_>>()?;
    let number = groups.get(lead)?.line;
    let bond_of_lead = held.iter().find(|(place, _)| *place == lead).and_then(|(_, bond)| *bond);
    let others = held.iter().filter(|(place, _)| *place != lead).map(|(place, bond)| {
        let reason = bond.or(bond_of_lead).map(|bond| one_person(bond, number));
        let reasons = reason.into_iter().collect();
        (*place, WeighedContract { category: line.category, weight: Fraction::default(), reasons })
    });
    Some(Counted { lead, others: others.collect(), line, months })
}

fn one_person(bond: Bond, line: u64) -> Reason {
    let line = line.into();
    match bond {
        Bond::Matricule => texts::Headcount::OnePersonByMatricule { line },
        Bond::NameAndBirth => texts::Headcount::OnePersonByBirth { line },
        Bond::Name => texts::Headcount::OnePersonByName { line },
    }
    .into()
}

struct Own<'a> {
    place: usize,
    contract: &'a Contract,
    weighed: &'a Weighed,
}

impl Own<'_> {
    fn runs(&self, day: Option<NaiveDate>) -> bool {
        day.is_none_or(|day| self.contract.runs_on(day))
    }

    fn is_permanent(&self) -> bool {
        self.contract.kind == ContractKind::Cdi
    }

    /// Whether it counts by presence.
    fn is_by_presence(&self) -> bool {
        let kinds = [ContractKind::Cdd, ContractKind::MisADisposition];
        kinds.contains(&self.contract.kind) && !self.contract.replaces_absent
    }
}

struct Person<'a> {
    contracts: Vec<Own<'a>>,
    frame: &'a Frame,
}

/// By which contract something counts, and for how much.
type Part = (usize, WeighedContract);

impl Person<'_> {
    /// For how much the person counts on a day, and by which contract.
    fn on(&self, day: Option<NaiveDate>) -> Option<Part> {
        let running: Vec<_> =
            self.contracts.iter().filter(|own| own.is_permanent() && own.runs(day)).collect();
        let last = self.contracts.last()?;
        let nothing = || WeighedContract { weight: Fraction::default(), ..last.weighed.today.clone() };
        if self.contracts.len() == 1 {
            let counts = !last.is_permanent() || !running.is_empty();
            return Some((last.place, if counts { last.weighed.running.clone() } else { nothing() }));
        }
        let permanent = self.by_hours(&running)?;
        if permanent.as_ref().is_some_and(|(_, counted)| counted.weight >= Fraction::whole(1)) {
            return permanent;
        }
        // The fewer hours come last: whoever counts as a part-timer alone stays below 16 hours in the notice.
        let parts = [self.by_missions()?, self.by_presence(&running, day)?, permanent];
        let (counting, idle): (Vec<Part>, Vec<Part>) =
            parts.into_iter().flatten().partition(|(_, counted)| counted.weight > Fraction::default());
        let sum = raw_sum(counting.iter().map(|(_, counted)| counted.weight))?;
        let mut counting = counting.into_iter();
        let Some((lead, mut line)) = counting.next() else {
            return idle.into_iter().next().or_else(|| Some((last.place, nothing())));
        };
        line.reasons.extend(counting.flat_map(|(_, counted)| counted.reasons));
        Some((lead, capped(line, sum)))
    }

    /// One CDI as it counts by itself, several by all of their hours.
    fn by_hours(&self, running: &[&Own<'_>]) -> Option<Option<Part>> {
        let Some(first) = running.first() else { return Some(None) };
        if running.len() == 1 {
            return Some(Some((first.place, first.weighed.running.clone())));
        }
        let hours = raw_sum(running.iter().filter_map(|own| own.contract.weekly_hours))?;
        let mut counted = by_week(hours, self.frame)?;
        counted.reasons.insert(0, texts::Headcount::HoursAddedUp { hours: hours.into() }.into());
        for reason in running.iter().flat_map(|own| own.weighed.running.reasons.iter().skip(1)) {
            if !counted.reasons.contains(reason) {
                counted.reasons.push(reason.clone());
            }
        }
        Some(Some((first.place, counted)))
    }

    /// Missions are added up: ten months in all make one (L.411-2).
    fn by_missions(&self) -> Option<Option<Part>> {
        let missions: Vec<_> =
            self.contracts.iter().filter(|own| own.contract.kind == ContractKind::Mission).collect();
        let Some(first) = missions.first() else { return Some(None) };
        let months = raw_sum(missions.iter().filter_map(|own| own.contract.mission_months))?;
        Some(Some((first.place, by_missions(months, self.frame))))
    }

    /// Presence under all contracts that count by it; beside a CDI only under those at the same time. Whoever is there on
    /// the day under such a contract was present under an earlier or a later CDI too.
    fn by_presence(&self, running: &[&Own<'_>], day: Option<NaiveDate>) -> Option<Option<Part>> {
        let beside = |own: &&Own<'_>| {
            running.is_empty() || running.iter().any(|cdi| overlap(cdi.contract, own.contract))
        };
        let present: Vec<_> =
            self.contracts.iter().filter(|own| own.is_by_presence()).filter(beside).collect();
        let counts = |own: &&&Own<'_>| own.weighed.running.weight > Fraction::default();
        let Some(lead) = present.iter().find(counts).or(present.first()) else { return Some(None) };
        let mut sum = raw_sum(present.iter().map(|own| own.weighed.running.weight))?;
        let mut reasons: Vec<Reason> =
            present.iter().flat_map(|own| own.weighed.running.reasons.iter().cloned()).collect();
        if running.is_empty() && present.iter().any(|own| own.runs(day)) {
            let (share, reason) = self.under_cdi()?;
            sum = sum.plus(share)?;
            reasons.extend(reason);
        }
        let line = WeighedContract { reasons, ..lead.weighed.running.clone() };
        Some(Some((lead.place, capped(line, sum))))
    }

    /// Presence under CDI, in calendar days of the twelve months.
    fn under_cdi(&self) -> Option<(Fraction, Option<Reason>)> {
        let Some(window) = self.frame.window else { return Some((Fraction::default(), None)) };
        let of = days(window.from, window.until);
        let (mut sum, mut all) = (Fraction::default(), 0_u64);
        for cdi in self.contracts.iter().filter(|own| own.is_permanent()) {
            let from = cdi.contract.entered().map_or(window.from, |entered| entered.max(window.from));
            let until = cdi.contract.until.map_or(window.until, |until| until.min(window.until));
            let present = days(from, until);
            let share = Fraction::whole(present).over(Fraction::whole(of))?;
            sum = sum.plus(weekly_share(cdi.contract.weekly_hours?, self.frame)?.times(share)?)?;
            all = all.saturating_add(present);
        }
        let reason =
            (all > 0).then(|| texts::Headcount::PresenceUnderCdi { days: all.into(), of: of.into() });
        Some((sum, reason.map(Into::into)))
    }
}

/// A line that counts for so much, but never for more than one.
fn capped(mut line: WeighedContract, weight: Fraction) -> WeighedContract {
    let note = Reason::from(texts::Headcount::Capped);
    if weight > Fraction::whole(1) && !line.reasons.contains(&note) {
        line.reasons.push(note);
    }
    WeighedContract { weight: at_most_one(weight), ..line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Parameters,
        headcount::{Question, Settings, count},
    };

    /// The poll of 2024: computation day 01.02.2024, lists on 19.02.2024.
    fn frame() -> Frame {
        let law = Parameters::latest();
        let day = |text: &str| text.parse().unwrap();
        let dated = Frame::dated(day("2024-02-09"), Some(day("2024-02-19")), Settings::under(law), law);
        Frame { temporary_work_firm: true, ..dated }
    }

    /// Contracts of the same matricule: kind, weekly hours, first and last day.
    fn of_one(lines: &[(ContractKind, &str, &str, &str)]) -> Vec<Group> {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        let lines = lines.iter().map(|(kind, hours, from, until)| Contract {
            matricule: "1893120105732".parse().ok(),
            weekly_hours: hours.parse().ok(),
            from: day(from),
            until: day(until),
            ..Contract::new(*kind)
        });
        (1..).zip(lines).map(|(line, contract)| Group::of_line(line, String::new(), contract)).collect()
    }

    #[test]
    fn one_person_counts_for_one_at_most_at_every_time() {
        use ContractKind::{Apprenti, Cdd, Cdi};
        let (begin, lists) = ("2023-02-19", "2024-02-18");
        for (lines, day, first_month, last_month, counted_on) in [
            // A CDD became a CDI: there all the time.
            (&[(Cdd, "40", "2023-02-01", "2023-12-31"), (Cdi, "40", "2024-01-01", "")][..], "1", "1", "1", 1),
            // So with a part-timer: by the hours all the time.
            (&[(Cdd, "10", begin, "2023-12-31"), (Cdi, "10", "2024-01-01", "")], "0.25", "79/365", "0.25", 1),
            // A CDI became a CDD: present all the time.
            (&[(Cdi, "40", "2015-01-01", "2023-06-30"), (Cdd, "40", "2023-07-01", "")], "1", "1", "1", 1),
            // A CDD before a CDI that has ended counts by its presence alone.
            (
                &[(Cdd, "40", begin, "2023-03-31"), (Cdi, "40", "2023-04-01", "2024-01-31")],
                "41/365",
                "41/365",
                "1",
                0,
            ),
            // A CDD that was renewed.
            (&[(Cdd, "40", begin, "2023-12-31"), (Cdd, "40", "2024-01-01", lists)], "1", "1", "1", 0),
            // Two part-times at one time: the hours are added up.
            (&[(Cdi, "10", "", ""), (Cdi, "10", "", "")], "1", "1", "1", 0),
            (&[(Cdi, "5", "", ""), (Cdi, "5", "", "")], "0.25", "0.25", "0.25", 0),
            (&[(Cdi, "5", "", ""), (Cdi, "5", "", "2023-02-28")], "0.125", "0.25", "0.125", 0),
            // Two full weeks are one person.
            (&[(Cdi, "40", "", ""), (Cdi, "40", "", "")], "1", "1", "1", 0),
            // Few hours beside a CDD count beside it.
            (&[(Cdi, "10", "", ""), (Cdd, "10", begin, lists)], "0.5", "0.5", "0.5", 1),
            (&[(Cdi, "10", "", ""), (Cdd, "40", begin, lists)], "1", "1", "1", 1),
            // An apprenticeship does not count, the CDI after it does.
            (
                &[(Apprenti, "40", "2020-09-01", "2023-07-31"), (Cdi, "40", "2023-08-01", "")],
                "1",
                "0",
                "1",
                1,
            ),
            // Nobody is left.
            (&[(Cdi, "40", "", "2023-03-31"), (Cdi, "40", "2023-04-01", "2024-01-31")], "0", "1", "1", 1),
        ] {
            let headcount = count(&of_one(lines), &frame()).unwrap();
            let months: Vec<String> =
                headcount.months.iter().map(|month| month.headcount.to_string()).collect();
            let found = (headcount.raw.to_string(), months[0].as_str(), months[11].as_str());
            assert_eq!(found, (day.to_owned(), first_month, last_month), "{lines:?}");
            let weights: Vec<Fraction> = headcount.lines.iter().map(|line| line.weight).collect();
            assert_eq!(weights[counted_on], headcount.raw, "{lines:?}");
            assert_eq!(headcount.categories.iter().map(|total| total.people).sum::<u64>(), 1, "{lines:?}");
            assert_eq!(headcount.otherwise, None);
        }
    }

    #[test]
    fn missions_of_one_person_are_added_up() {
        for (months, counted) in [(["6", "4"], 1), (["6", "3.99"], 0), (["12", "12"], 1)] {
            let mut lines =
                of_one(&[(ContractKind::Mission, "", "", ""), (ContractKind::Mission, "", "", "")]);
            for (line, months) in lines.iter_mut().zip(months) {
                line.contract.mission_months = months.parse().ok();
            }
            assert_eq!(count(&lines, &frame()).unwrap().raw, counted, "{months:?}");
        }
    }

    #[test]
    fn the_lines_say_where_a_person_counts() {
        let mut lines = of_one(&[
            (ContractKind::Cdd, "40", "2023-02-01", "2023-12-31"),
            (ContractKind::Cdi, "40", "2024-01-01", ""),
        ]);
        for (matricule, birth, code) in [
            (true, None, "headcount.one_person_by_matricule"),
            (false, "1990-01-01".parse().ok(), "headcount.one_person_by_birth"),
            (false, None, "headcount.one_person_by_name"),
        ] {
            for line in &mut lines {
                line.contract.name = Some("Weber".to_owned());
                line.contract.matricule = line.contract.matricule.take().filter(|_| matricule);
                line.contract.birth = birth;
            }
            let headcount = count(&lines, &frame()).unwrap();
            let codes =
                headcount.lines.iter().map(|line| line.reasons.iter().map(Reason::code).collect::<Vec<_>>());
            assert_eq!(codes.collect::<Vec<_>>(), [vec![code], vec!["headcount.in_full"]]);
        }
    }

    /// So many of one line each, and two lines of one name at the same time, each of so many hours.
    fn with_namesakes(others: u32, hours: &str) -> Vec<Group> {
        let namesake =
            Contract { name: Some("Da Silva Maria".to_owned()), ..Contract::cdi(hours.parse().unwrap()) };
        let mut staff = vec![Group::of(others, Contract::cdi(40.into()))];
        staff.extend([8, 9].map(|line| Group::of_line(line, String::new(), namesake.clone())));
        staff
    }

    #[test]
    fn namesakes_at_the_same_time_are_asked_about_and_count_as_what_counts_more() {
        let law = Parameters::latest();
        for (others, hours, raw, otherwise, obligation, titulaires, code) in [
            (14, "10", "15", "14.5", None, None, "headcount.otherwise_open"),
            (13, "40", "15", "14", None, None, "headcount.otherwise_open"),
            (24, "40", "26", "25", Some(true), Some(2), "headcount.otherwise_other_seats"),
            (30, "40", "32", "31", Some(true), Some(2), "headcount.otherwise_the_same"),
            (10, "40", "12", "11", Some(false), None, "headcount.otherwise_the_same"),
        ] {
            let headcount = count(&with_namesakes(others, hours), &frame()).unwrap();
            let instead = headcount.otherwise.as_ref().unwrap().raw;
            assert_eq!(
                (headcount.raw.to_string(), instead.to_string()),
                (raw.to_owned(), otherwise.to_owned())
            );
            assert_eq!(
                (&headcount.doubts[0].lines[..], headcount.doubts[0].as_one),
                (&[8, 9][..], hours == "10")
            );
            let decision = headcount.decide(&frame().settings, law).unwrap();
            assert_eq!(decision.question, Some(Question::SamePerson));
            let elected = decision.delegation.map(|delegation| delegation.titulaires);
            assert_eq!((decision.obligation, elected), (obligation, titulaires), "{others} {hours}");
            assert_eq!(decision.reasons.last().unwrap().code(), code, "{others} {hours}");
            let [_, first, second] = &headcount.lines[..] else { panic!("{headcount:?}") };
            let asked = Reason::from(texts::Headcount::AskedWhoItIs);
            assert!(first.reasons.ends_with(std::slice::from_ref(&asked)), "{others} {hours}");
            assert!(second.reasons.ends_with(&[asked]), "{others} {hours}");
        }
    }

    #[test]
    fn namesakes_who_count_alike_as_one_or_two_are_not_asked_about() {
        let headcount = count(&with_namesakes(14, "5"), &frame()).unwrap();
        assert_eq!((headcount.raw, headcount.doubts), ("14.25".parse().unwrap(), vec![]));
        assert_eq!(headcount.otherwise, None);
    }
}
