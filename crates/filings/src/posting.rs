//! When the paper that answers a démarche must hang in the company.

use chrono::NaiveDate;
use elections::{Calendar, Circumstances, Confidence, Facts, Window, calendar::Event, reasons};
use types::DemarcheKind;

use crate::Content;

/// The days on which the paper that answers a démarche must hang in the company; `None` while the day of the poll is not
/// fixed, and for the functions, of which no text says it.
///
/// The notice of election hangs from the day that it names, at the latest a month before the poll, until the poll closes;
/// no text says the last day, but until then it tells where and when one votes. The notice of the claims period hangs from
/// the deposit of the lists to the last day to claim. The candidatures and the results follow the calendar of the ITM; with
/// a postal vote the candidatures hang from the day on which ballots are sent.
#[must_use]
pub fn posting(
    kind: DemarcheKind,
    facts: &Facts,
    content: Option<&Content>,
    postal_vote: Option<bool>,
) -> Option<Window> {
    let calendar =
        Calendar::of(facts)?.with_circumstances(Circumstances { postal_vote, ..Circumstances::default() });
    Some(match (kind, content) {
        (DemarcheKind::ElectionNotice, Some(Content::ElectionNotice(notice))) => {
            until(notice.posted_on, notice.polling_day)
        }
        (DemarcheKind::ElectionNotice, _) => until(calendar.notice_latest(), calendar.election_day),
        (DemarcheKind::ClaimsNotice, Some(Content::ClaimsNotice(notice))) => {
            until(notice.posted_on, notice.claims_until)
        }
        (DemarcheKind::ClaimsNotice, _) => until(calendar.claims_notice_latest(), calendar.claims().until),
        (DemarcheKind::CandidateDeclaration, _) => calendar.candidates_posting(),
        (DemarcheKind::ResultDeclaration, _) => calendar.results_posting(),
        (DemarcheKind::FunctionsDeclaration, _) => return None,
    })
}

/// Never empty, whatever days were said.
fn until(from: NaiveDate, until: NaiveDate) -> Window {
    Window { from, until: until.max(from) }
}

/// The step of the calendar that asks for the posting, with its article and how well it is known.
#[must_use]
pub fn posting_basis(kind: DemarcheKind) -> Option<(Event, Option<&'static str>, Confidence)> {
    let event = match kind {
        DemarcheKind::ElectionNotice => Event::NoticeLatest,
        DemarcheKind::ClaimsNotice => Event::ClaimsNoticeLatest,
        DemarcheKind::CandidateDeclaration => Event::CandidatesPosting,
        DemarcheKind::ResultDeclaration => Event::ResultsPosting,
        DemarcheKind::FunctionsDeclaration => return None,
    };
    let (article, confidence) = reasons::posting_basis();
    Some((event, article, confidence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check, sample};
    use elections::WeekPattern;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts(week: WeekPattern) -> Facts {
        Facts { headcount: Some(60), election_day: Some(day("2024-03-12")), week, ..Facts::default() }
    }

    #[test]
    fn what_hangs_when_at_the_poll_of_2024() {
        use DemarcheKind::*;
        use WeekPattern::{MonFri, TueSat};
        for (kind, week, postal, expected) in [
            (ElectionNotice, MonFri, None, ["2024-02-09", "2024-03-12"]),
            (ElectionNotice, TueSat, None, ["2024-02-10", "2024-03-12"]),
            (ClaimsNotice, MonFri, None, ["2024-02-19", "2024-02-22"]),
            (ClaimsNotice, TueSat, None, ["2024-02-17", "2024-02-22"]),
            (CandidateDeclaration, MonFri, None, ["2024-03-07", "2024-03-11"]),
            (CandidateDeclaration, MonFri, Some(false), ["2024-03-07", "2024-03-11"]),
            (CandidateDeclaration, MonFri, Some(true), ["2024-03-01", "2024-03-11"]),
            (ResultDeclaration, MonFri, None, ["2024-03-13", "2024-03-15"]),
        ] {
            let days = posting(kind, &facts(week), None, postal).unwrap();
            assert_eq!(days, Window::from(expected.map(day)), "{kind:?} {week:?} {postal:?}");
        }
        assert_eq!(posting(FunctionsDeclaration, &facts(MonFri), None, None), None);
        assert_eq!(posting(ResultDeclaration, &Facts::default(), None, None), None);
    }

    #[test]
    fn a_notice_hangs_from_the_day_that_it_names() {
        let facts = facts(WeekPattern::MonFri);
        for (kind, posted_on, until) in [
            (DemarcheKind::ElectionNotice, "2024-02-05", "2024-03-12"),
            (DemarcheKind::ClaimsNotice, "2024-02-16", "2024-02-21"),
        ] {
            let mut draft = sample(kind, &facts);
            draft["posted_on"] = posted_on.into();
            if kind == DemarcheKind::ClaimsNotice {
                draft["lists_deposited_on"] = posted_on.into();
                draft["claims_from"] = "2024-02-19".into();
                draft["claims_until"] = until.into();
            }
            let content = check(kind, &draft, &facts).content;
            let days = posting(kind, &facts, content.as_ref(), None);
            assert_eq!(days, Some(Window { from: day(posted_on), until: day(until) }), "{kind:?}");
        }
    }

    #[test]
    fn every_posting_has_its_step_in_the_calendar() {
        for kind in DemarcheKind::ALL {
            let asked = posting(kind, &facts(WeekPattern::MonFri), None, None).is_some();
            assert_eq!(posting_basis(kind).is_some(), asked, "{kind:?}");
        }
        let basis = posting_basis(DemarcheKind::ResultDeclaration).unwrap();
        assert_eq!((basis.0, basis.2), (Event::ResultsPosting, Confidence::H));
    }
}
