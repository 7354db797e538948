//! Reading a ballot by the rules of its paper.

use types::{Finding, capped};

use super::{
    Ballot, BallotRules, BlankBallots, Handling, MAX_LISTS, MAX_VOTES, Outcome, Paper, PaperList, Reading,
    Suffrages, Votes, clean_name, place,
};
use crate::{
    VotingSystem,
    reasons::Reason,
    rules,
    texts::{BallotDoubt, Ballots},
};

/// The most candidates that a ballot may name.
const MAX_MARKED: usize = 5_000;

/// Reads a ballot.
///
/// What makes it null comes first: a flaw, or more votes than the elector has. Then each doubt is handled as the rules
/// say; one that makes it null does, else one that the bureau must decide makes it contested. What is left is valid,
/// or blank where nothing is voted for.
///
/// # Errors
/// The ballot is not one of this paper: a candidate that is not on it (`F.801`), a circle without a list
/// (`not_applicable`, `required`), a number out of range. All findings, with the pointers of `marks`, `list_circles` and
/// `list_sizes`.
pub fn read(paper: &Paper, ballot: &Ballot, rules: &BallotRules) -> Result<Reading, Vec<Finding>> {
    let findings = misfits(paper, ballot);
    if !findings.is_empty() {
        return Err(capped(findings));
    }
    let voiding = voiding(paper, ballot);
    if !voiding.is_empty() {
        return Ok(Reading { outcome: Outcome::Null, decided: None, reasons: voiding });
    }
    let votes = ballot.has_votes().then(|| votes(paper, ballot));
    let doubts = doubts(paper, ballot, rules);
    let any = |handling| doubts.iter().any(|doubt| doubt.handling == handling);
    let mut reasons: Vec<Reason> = doubts.iter().flat_map(Doubt::reasons).collect();
    let outcome = if any(Handling::Null) {
        Outcome::Null
    } else {
        reasons.extend(counted(paper, ballot, votes.as_ref(), rules));
        match votes {
            votes if any(Handling::Contested) => Outcome::Contested(votes),
            Some(votes) => Outcome::Valid(votes),
            None => Outcome::Blank,
        }
    };
    Ok(Reading { outcome, decided: None, reasons })
}

/// What can't be on a ballot of this paper.
fn misfits(paper: &Paper, ballot: &Ballot) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, count, most) in
        [("/marks", ballot.marks.len(), MAX_MARKED), ("/list_circles", ballot.circles.len(), MAX_LISTS)]
    {
        if count > most {
            findings.push(Finding::error(at, "too_many_items").with("most", most));
        }
    }
    if !findings.is_empty() {
        return findings;
    }
    findings.extend(misplaced_marks(paper, ballot));
    findings.extend(misplaced_circles(paper, ballot));
    findings
}

fn misplaced_marks(paper: &Paper, ballot: &Ballot) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (candidate, crosses) in &ballot.marks {
        let at = place("/marks", candidate);
        if let Some(finding) = clean_name(at.clone(), candidate) {
            findings.push(finding);
        } else if !paper.has(candidate) {
            findings.push(Finding::new(at.clone(), rules::Counting::UnknownCandidate));
        }
        if *crosses > MAX_VOTES {
            findings.push(Finding::error(at, "out_of_range").with("least", 0).with("most", MAX_VOTES));
        }
    }
    findings
}

fn misplaced_circles(paper: &Paper, ballot: &Ballot) -> Vec<Finding> {
    match paper.system() {
        VotingSystem::MajoriteRelative if ballot.circles.is_empty() => Vec::new(),
        VotingSystem::MajoriteRelative => vec![Finding::error("/list_circles", "not_applicable")],
        VotingSystem::RepresentationProportionnelle => {
            let unknown = ballot.circles.iter().filter(|list| paper.list(list).is_none());
            unknown.map(|list| Finding::error(place("/list_sizes", list), "required")).collect()
        }
    }
}

/// Why the ballot is null before anybody doubts.
fn voiding(paper: &Paper, ballot: &Ballot) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = ballot.flaws.iter().map(|flaw| flaw.reason()).collect();
    let (used, allowed) = (expressed(paper, ballot), paper.votes_per_elector());
    if used > u64::from(allowed) {
        reasons.push(Ballots::TooManyVotes { used: used.into(), allowed: allowed.into() }.into());
        for (name, list) in circled(paper, ballot).filter(|(_, list)| list.size > allowed) {
            let (size, allowed) = (list.size.into(), allowed.into());
            reasons.push(Ballots::ListTooLong { list: name.to_owned(), size, allowed }.into());
        }
    }
    reasons
}

/// The votes that the elector expressed: a circle for each candidate of its list, and each cross in a box.
fn expressed(paper: &Paper, ballot: &Ballot) -> u64 {
    let circles: u64 = circled(paper, ballot).map(|(_, list)| u64::from(list.size)).sum();
    let crosses: u64 = ballot.marks.values().map(|crosses| u64::from(*crosses.min(&paper.boxes()))).sum();
    circles + crosses
}

fn circled<'a>(paper: &'a Paper, ballot: &'a Ballot) -> impl Iterator<Item = (&'a str, &'a PaperList)> {
    paper.lists().filter(|(name, _)| ballot.circles.contains(*name))
}

/// What no text settles, with what the rules make of it.
struct Doubt {
    about: Ballots,
    doubt: BallotDoubt,
    handling: Handling,
}

impl Doubt {
    fn new(about: Ballots, doubt: BallotDoubt, handling: impl Into<Handling>) -> Self {
        Self { about, doubt, handling: handling.into() }
    }

    fn reasons(&self) -> [Reason; 2] {
        let doubt = self.doubt;
        let handled = match self.handling {
            Handling::Contested => Ballots::BureauDecides { doubt },
            Handling::Null => Ballots::NullBySetting { doubt },
            Handling::Valid => Ballots::ValidBySetting { doubt },
        };
        [self.about.clone().into(), handled.into()]
    }
}

fn doubts(paper: &Paper, ballot: &Ballot, rules: &BallotRules) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if ballot.other_sign {
        doubts.push(Doubt::new(Ballots::OtherSign, BallotDoubt::OtherSign, rules.other_sign));
    }
    let boxes = paper.boxes();
    for (candidate, crosses) in &ballot.marks {
        if *crosses > boxes {
            let (marks, boxes) = ((*crosses).into(), boxes.into());
            let about = Ballots::MarksAboveBoxes { candidate: candidate.clone(), marks, boxes };
            doubts.push(Doubt::new(about, BallotDoubt::MarksAboveBoxes, rules.marks_above_boxes));
        }
        let with_circle =
            crosses.min(&boxes) + u32::from(*crosses > 0 && in_circle(paper, ballot, candidate));
        if with_circle > boxes {
            let (votes, most) = (with_circle.into(), boxes.into());
            let about = Ballots::CircleAndCrosses { votes, candidate: candidate.clone(), most };
            doubts.push(Doubt::new(about, BallotDoubt::CircleAndCrosses, rules.circle_and_crosses));
        }
    }
    if ballot.circles.len() > 1 {
        let about = Ballots::SeveralCircles {
            circles: ballot.circles.len().into(),
            used: expressed(paper, ballot).into(),
            allowed: paper.votes_per_elector().into(),
        };
        doubts.push(Doubt::new(about, BallotDoubt::SeveralCircles, rules.several_circles));
    }
    doubts
}

fn in_circle(paper: &Paper, ballot: &Ballot, candidate: &str) -> bool {
    paper.list_of(candidate).is_some_and(|list| ballot.circles.contains(list))
}

/// The votes within all limits: what is above the boxes of a candidate does not count.
fn votes(paper: &Paper, ballot: &Ballot) -> Votes {
    let mut votes = Votes::default();
    for (name, list) in circled(paper, ballot) {
        let suffrages = Suffrages { list_votes: list.size, nominal_votes: 0 };
        votes.lists.insert(name.to_owned(), suffrages);
        votes.used += list.size;
        votes.candidates.extend(list.candidates.iter().map(|candidate| (candidate.clone(), 1)));
    }
    for (candidate, crosses) in ballot.marks.iter().filter(|(_, crosses)| **crosses > 0) {
        let list = paper.list_of(candidate);
        let of_circle = u32::from(list.is_some_and(|list| ballot.circles.contains(list)));
        let nominal = (*crosses).min(paper.boxes() - of_circle);
        votes.candidates.insert(candidate.clone(), of_circle + nominal);
        if let Some(list) = list {
            votes.lists.entry(list.to_owned()).or_default().nominal_votes += nominal;
        }
        votes.used += nominal;
    }
    votes
}

/// What the ballot counts for where it is not null.
fn counted(paper: &Paper, ballot: &Ballot, votes: Option<&Votes>, rules: &BallotRules) -> Vec<Reason> {
    let Some(votes) = votes else {
        let mut reasons = vec![Ballots::Blank.into()];
        match rules.blank_ballots {
            BlankBallots::Apart => {}
            BlankBallots::WithinNull => reasons.push(Ballots::BlankWithinNull.into()),
        }
        return reasons;
    };
    let circles = circled(paper, ballot)
        .map(|(name, list)| Ballots::Circle { list: name.to_owned(), size: list.size.into() });
    let within = Ballots::Within { used: votes.used.into(), allowed: paper.votes_per_elector().into() };
    circles.chain([within]).map(Into::into).collect()
}
