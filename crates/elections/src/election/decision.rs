//! A decision of the authority or of a court about a poll.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{DecisionId, ElectionId, Finding};

use crate::{TimeOfDay, texts};

types::coded! {
    /// What is decided, or brought before those who decide.
    #[cfg_attr(feature = "schema", schema(as = DecisionKindView))]
    DecisionKind {
        /// Facts of the poll are other ones.
        Facts = "facts",
        /// The result or the electorate is contested (L.417-4).
        Contestation = "contestation",
        /// A decision on a contestation is appealed against (L.417-4).
        Appeal = "appeal",
        /// What was brought is dismissed.
        Dismissal = "dismissal",
        /// The ballots are counted again.
        Recount = "recount",
        /// The poll is annulled.
        Annulment = "annulment",
        /// The poll is to be held again.
        ReRun = "re_run",
        /// The delegation is to be renewed as a whole (L.413-2(3)).
        Renewal = "renewal",
        /// Delegates are designated, as nobody stood (L.413-1(7)).
        Designation = "designation",
        /// The delegation sits on through the next national poll (L.413-2(3)).
        Prolongation = "prolongation",
        /// The delegation has ended.
        End = "end",
    }

    /// With whom it lies, or who has decided.
    #[cfg_attr(feature = "schema", schema(as = DecisionMakerView))]
    DecisionMaker {
        /// The director of the labour inspectorate.
        Itm = "itm",
        /// The minister of labour.
        Minister = "minister",
        /// The administrative tribunal.
        AdministrativeTribunal = "administrative_tribunal",
        /// The administrative court.
        AdministrativeCourt = "administrative_court",
    }

    /// How a poll, or the delegation that it gave, stands before those who decide.
    #[cfg_attr(feature = "schema", schema(as = PollStandingView))]
    PollStanding {
        /// Contested, and not decided.
        Contested = "contested",
        /// A court has to decide; the delegation sits on meanwhile.
        AppealPending = "appeal_pending",
        /// Annulled.
        Annulled = "annulled",
        /// To be held again.
        ReRunOrdered = "re_run_ordered",
        /// Its delegates were designated.
        Designated = "designated",
        /// Its delegation sits on through the next national poll.
        Prolonged = "prolonged",
        /// To be renewed as a whole.
        RenewalOrdered = "renewal_ordered",
        /// Its delegation has ended.
        Ended = "ended",
    }
}

types::labels! {
    DecisionKind => texts::Decision::Kind { kind },
    DecisionMaker => texts::Decision::Maker { maker },
    PollStanding => texts::Decision::Standing { standing },
}

impl DecisionKind {
    /// With whom it can lie: regularity with the director of the ITM, then with the administrative courts (L.417-4); renewal
    /// and designation with the minister (L.413-2(3), L.413-1(7)).
    #[must_use]
    pub const fn makers(self) -> &'static [DecisionMaker] {
        use DecisionMaker::{AdministrativeCourt, AdministrativeTribunal, Itm, Minister};
        match self {
            Self::Facts | Self::Prolongation | Self::End => {
                &[Itm, Minister, AdministrativeTribunal, AdministrativeCourt]
            }
            Self::Contestation => &[Itm],
            Self::Appeal => &[AdministrativeTribunal, AdministrativeCourt],
            Self::Dismissal | Self::Recount | Self::Annulment | Self::ReRun => {
                &[Itm, AdministrativeTribunal, AdministrativeCourt]
            }
            Self::Renewal | Self::Designation => &[Minister],
        }
    }

    /// How a poll stands once this was decided; none where it stands as before.
    const fn leads_to(self) -> Option<PollStanding> {
        match self {
            Self::Facts | Self::Recount | Self::Dismissal => None,
            Self::Contestation => Some(PollStanding::Contested),
            Self::Appeal => Some(PollStanding::AppealPending),
            Self::Annulment => Some(PollStanding::Annulled),
            Self::ReRun => Some(PollStanding::ReRunOrdered),
            Self::Renewal => Some(PollStanding::RenewalOrdered),
            Self::Designation => Some(PollStanding::Designated),
            Self::Prolongation => Some(PollStanding::Prolonged),
            Self::End => Some(PollStanding::Ended),
        }
    }
}

/// How a poll stands after these, in the order in which they were entered. What is dismissed leaves it as it stood before that was
/// brought.
#[must_use]
pub fn standing_after(decided: impl IntoIterator<Item = DecisionKind>) -> Option<PollStanding> {
    let (mut standing, mut before) = (None, Vec::new());
    for kind in decided {
        match kind {
            DecisionKind::Contestation | DecisionKind::Appeal => before.push(standing),
            DecisionKind::Dismissal => standing = before.pop().flatten(),
            DecisionKind::Facts
            | DecisionKind::Recount
            | DecisionKind::Annulment
            | DecisionKind::ReRun
            | DecisionKind::Renewal
            | DecisionKind::Designation
            | DecisionKind::Prolongation
            | DecisionKind::End => {}
        }
        standing = kind.leads_to().or(standing);
    }
    standing
}

/// What was decided of the facts of a poll; what it leaves out stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecidedFacts {
    /// How many employees count for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u32>,
    /// Its day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub election_day: Option<NaiveDate>,
    /// The first day of voting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_day: Option<NaiveDate>,
    /// When voting begins, on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<TimeOfDay>,
    /// When the last office closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<TimeOfDay>,
    /// Whether votes are sent by post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_vote: Option<bool>,
    /// Whether candidatures stay open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<bool>,
}

/// A decision that was entered: it changes what it names, also where the facts of the poll stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollDecision {
    /// The decision.
    pub id: DecisionId,
    /// About which poll.
    pub election: ElectionId,
    /// What is decided.
    #[serde(default = "of_facts")]
    pub kind: DecisionKind,
    /// With whom it lies.
    #[serde(default = "by_itm")]
    pub maker: DecisionMaker,
    /// Its day.
    pub decided_on: NaiveDate,
    /// Its number, as those who took it file it.
    pub reference: String,
    /// Why.
    pub reason: String,
    /// What was decided of the facts.
    pub facts: DecidedFacts,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
}

const fn of_facts() -> DecisionKind {
    DecisionKind::Facts
}

const fn by_itm() -> DecisionMaker {
    DecisionMaker::Itm
}

/// What can't be decided so: nothing, by somebody with whom it does not lie, or on a day that is yet to come.
#[must_use]
pub fn judge_decision(
    kind: DecisionKind,
    maker: DecisionMaker,
    decided_on: NaiveDate,
    facts: &DecidedFacts,
    today: NaiveDate,
) -> Vec<Finding> {
    let findings = [
        (decided_on > today).then(|| Finding::error("/decided_on", "day_to_come")),
        (kind == DecisionKind::Facts && *facts == DecidedFacts::default())
            .then(|| Finding::error("", "decision_says_nothing")),
        (!kind.makers().contains(&maker)).then(|| Finding::error("/maker", "decision_not_theirs")),
    ];
    findings.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_decides_what_and_how_a_poll_stands_then() {
        use DecisionKind as Kind;
        use DecisionMaker::{AdministrativeCourt, AdministrativeTribunal, Itm, Minister};
        for (kind, by, not_by, after) in [
            (Kind::Facts, Itm, None, None),
            (Kind::Contestation, Itm, Some(AdministrativeCourt), Some(PollStanding::Contested)),
            (Kind::Appeal, AdministrativeTribunal, Some(Itm), Some(PollStanding::AppealPending)),
            (Kind::Dismissal, AdministrativeCourt, Some(Minister), None),
            (Kind::Recount, Itm, Some(Minister), None),
            (Kind::Annulment, Itm, Some(Minister), Some(PollStanding::Annulled)),
            (Kind::ReRun, AdministrativeTribunal, Some(Minister), Some(PollStanding::ReRunOrdered)),
            (Kind::Renewal, Minister, Some(Itm), Some(PollStanding::RenewalOrdered)),
            (Kind::Designation, Minister, Some(Itm), Some(PollStanding::Designated)),
            (Kind::Prolongation, Minister, None, Some(PollStanding::Prolonged)),
            (Kind::End, Minister, None, Some(PollStanding::Ended)),
        ] {
            let day = NaiveDate::default();
            let facts = DecidedFacts { headcount: Some(15), ..DecidedFacts::default() };
            let codes = |maker| {
                let findings = judge_decision(kind, maker, day, &facts, day);
                findings.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
            };
            assert_eq!(codes(by), [""; 0], "{kind:?}");
            if let Some(maker) = not_by {
                assert_eq!(codes(maker), ["decision_not_theirs"], "{kind:?}");
            }
            assert_eq!(standing_after([kind]), after, "{kind:?}");
        }
    }

    #[test]
    fn what_is_dismissed_leaves_a_poll_as_it_stood_before() {
        use DecisionKind::{Annulment, Appeal, Contestation, Dismissal, Prolongation, ReRun, Recount};
        for (decided, standing) in [
            (&[Contestation, Recount][..], Some(PollStanding::Contested)),
            (&[Contestation, Dismissal], None),
            (&[Contestation, Annulment, Appeal], Some(PollStanding::AppealPending)),
            (&[Contestation, Annulment, Appeal, Dismissal], Some(PollStanding::Annulled)),
            (&[Contestation, Appeal, Dismissal, Dismissal], None),
            (&[Prolongation, Contestation, Dismissal], Some(PollStanding::Prolonged)),
            (&[Contestation, ReRun, Appeal, Annulment], Some(PollStanding::Annulled)),
            (&[Dismissal], None),
        ] {
            assert_eq!(standing_after(decided.iter().copied()), standing, "{decided:?}");
        }
    }

    #[test]
    fn a_decision_is_taken_before_it_is_entered_and_says_something() {
        let (today, nothing) = (NaiveDate::default(), DecidedFacts::default());
        let findings = judge_decision(
            DecisionKind::Facts,
            DecisionMaker::Itm,
            today + chrono::Days::new(1),
            &nothing,
            today,
        );
        let found: Vec<_> = findings.iter().map(|found| (found.pointer.as_str(), found.code)).collect();
        assert_eq!(found, [("/decided_on", "day_to_come"), ("", "decision_says_nothing")]);
        assert!(judge_decision(DecisionKind::Recount, DecisionMaker::Itm, today, &nothing, today).is_empty());
    }
}
