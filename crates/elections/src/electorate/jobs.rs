//! Part-timers with several employers: where they may stand (L.413-5).

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Verdict;
use crate::{Fraction, reasons::Reason, texts::Electorate};

/// How long somebody has worked for an employer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seniority {
    /// Since this day.
    Since(NaiveDate),
    /// For so many months.
    Months(Fraction),
}

impl Seniority {
    /// Which of two is longer; `None` where a day meets a number of months.
    fn longer(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Since(this), Self::Since(that)) => Some(that.cmp(&this)),
            (Self::Months(this), Self::Months(that)) => Some(this.cmp(&that)),
            (Self::Since(_), Self::Months(_)) | (Self::Months(_), Self::Since(_)) => None,
        }
    }
}

/// The jobs of a part-timer with several employers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jobs {
    /// Weekly hours in this company.
    pub hours: Fraction,
    /// Seniority in this company.
    pub seniority: Option<Seniority>,
    /// The jobs elsewhere.
    pub others: Vec<OtherJob>,
}

/// A job with another employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherJob {
    /// Weekly hours there.
    pub hours: Fraction,
    /// Seniority there.
    pub seniority: Option<Seniority>,
    /// Whether that company must elect a delegation.
    pub subject_to_obligation: Option<bool>,
}

/// Whether the employee may stand in this company: where the weekly hours are longest; between equal hours, where the
/// seniority is longest; always where the other company elects nobody. Where that is not told, the other company is taken
/// as one that elects (L.413-5).
pub(super) fn judge(jobs: &Jobs) -> (Verdict, Vec<Reason>) {
    let mut verdict = Verdict::Yes;
    let mut reasons = Vec::new();
    for other in &jobs.others {
        let (here, reason) = against(jobs, other);
        verdict = verdict.and(here);
        reasons.push(reason.into());
    }
    (verdict, reasons)
}

fn against(jobs: &Jobs, other: &OtherJob) -> (Verdict, Electorate) {
    let (here, there) = (jobs.hours.into(), other.hours.into());
    if other.subject_to_obligation == Some(false) {
        return (Verdict::Yes, Electorate::OtherFirmElectsNobody { here, there });
    }
    match jobs.hours.cmp(&other.hours) {
        Ordering::Greater => (Verdict::Yes, Electorate::LongestHoursHere { here, there }),
        Ordering::Less => (Verdict::No, Electorate::LongestHoursThere { here, there }),
        Ordering::Equal => {
            let hours = here;
            let both = jobs.seniority.zip(other.seniority);
            match both.and_then(|(here, there)| here.longer(there)) {
                Some(Ordering::Greater) => (Verdict::Yes, Electorate::LongestServiceHere { hours }),
                Some(Ordering::Less) => (Verdict::No, Electorate::LongestServiceThere { hours }),
                Some(Ordering::Equal) => (Verdict::Undecided, Electorate::EqualService { hours }),
                None => (Verdict::Undecided, Electorate::ServiceNotTold { hours }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(hours: u32, months: Option<u32>, subject: Option<bool>) -> OtherJob {
        let seniority = months.map(|months| Seniority::Months(months.into()));
        OtherJob { hours: hours.into(), seniority, subject_to_obligation: subject }
    }

    #[test]
    fn the_longest_hours_decide_then_the_longest_service() {
        use Verdict::{No, Undecided, Yes};
        for (hours, months, other, expected) in [
            (20, None, job(16, None, Some(true)), Yes),
            (16, None, job(20, None, Some(true)), No),
            (16, None, job(20, None, Some(false)), Yes),
            (16, None, job(20, None, None), No),
            (20, None, job(16, None, None), Yes),
            (20, Some(24), job(20, Some(12), Some(true)), Yes),
            (20, Some(12), job(20, Some(24), Some(true)), No),
            (20, Some(12), job(20, Some(12), Some(true)), Undecided),
            (20, None, job(20, Some(12), Some(true)), Undecided),
            (20, Some(12), job(20, Some(24), None), No),
        ] {
            let jobs = Jobs {
                hours: hours.into(),
                seniority: months.map(|months: u32| Seniority::Months(months.into())),
                others: vec![other],
            };
            assert_eq!(judge(&jobs).0, expected, "{jobs:?}");
        }
    }

    #[test]
    fn one_better_job_elsewhere_is_enough() {
        let others = vec![job(10, None, Some(true)), job(30, None, Some(true))];
        let jobs = Jobs { hours: 20.into(), seniority: None, others };
        assert_eq!(judge(&jobs).0, Verdict::No);
        assert_eq!(judge(&jobs).1.len(), 2);
    }

    #[test]
    fn an_earlier_day_is_a_longer_service() {
        let since = |text: &str| Seniority::Since(text.parse().unwrap());
        assert_eq!(since("2020-01-01").longer(since("2021-01-01")), Some(Ordering::Greater));
        assert_eq!(since("2020-01-01").longer(Seniority::Months(3.into())), None);
    }
}
