//! Any bytes as a signed PDF: judged or refused, the same each time, and never taken for what they are not.

use chrono::{DateTime, Utc};
use signatures::{Anchors, Request, Verdict, compare, normalise, prepare, trial::Authority, validate};

/// A file.
pub fn run(data: &[u8]) {
    let Some(now) = DateTime::<Utc>::from_timestamp(1_857_546_900, 0) else { return };
    let Ok(authority) = Authority::new([7; 32], now - chrono::TimeDelta::days(1)) else { return };
    let Ok(anchors) = Anchors::from_der("trial", authority.anchor()) else { return };
    let reports = validate(data, &anchors, now);
    assert_eq!(reports, validate(data, &anchors, now), "judged twice, judged differently");
    for report in reports.iter().flatten() {
        let remarks_only = report.reasons.iter().all(|reason| reason.verdict().is_none());
        assert_eq!(report.verdict == Verdict::TotalPassed, remarks_only);
    }
    if reports.is_ok() {
        assert!(compare(data, data).is_ok(), "a file differs from itself");
    }
    if let Ok(written) = normalise(data) {
        assert_eq!(normalise(&written), Ok(written), "what was written anew is written otherwise");
    }
    let request = Request { field: "fuzz", name: "Fuzz", reason: "", place: None, at: now, reserve: 1024 };
    if let Ok(prepared) = prepare(data, &request) {
        assert_eq!(compare(&prepared.bytes, data), Ok(()), "preparing changes a file");
    }
}
