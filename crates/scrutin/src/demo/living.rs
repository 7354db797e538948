//! Polls under way today: companies that reached 15 employees this year, and one whose delegation is renewed by order (L.413-2(3)).
//! Their days are chosen at each start while nobody has filed for them, so that each stands where it is to stand.

use app::{
    App, Page, Request, civil_day, codes,
    companies::{self, terms},
    demarches::corrections::NewRound,
    demonstration, desk, spaces,
    spaces::accesses::{self, CodePair},
};
use chrono::NaiveDate;
use elections::{Calendar, Election, ElectionKind, Facts, WeekPattern, calendar::working};
use filings::sample;
use serde::Deserialize;
use types::{CompanyId, DemarcheId, DemarcheKind, SpaceId, TermId};

use super::{Loaded, facts_of, filing::Filer, refused, sign_in, world::Living};

/// How far a poll is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Course {
    /// Its codes have not been issued yet, and everything is ahead.
    Letters,
    /// Everything is ahead.
    Ahead,
    /// Nothing is filed, and the notice is due tomorrow, or on the next day on which one can be.
    DueTomorrow,
    /// Nothing was filed, and the notice was due three days ago or a little before.
    Missed,
    /// The notice is confirmed and signed, and waits for its transmission.
    Ready,
    /// The notice was transmitted and sent back.
    ToCorrect,
}

impl Course {
    /// In how many days the notice is due, or since how many it was.
    const fn due_in(self) -> i64 {
        match self {
            Self::Letters => 40,
            Self::Ahead => 25,
            Self::DueTomorrow => 1,
            Self::Missed => -3,
            Self::Ready => 6,
            Self::ToCorrect => 9,
        }
    }

    /// How far it goes in filing the notice.
    const fn is_filed(self) -> bool {
        matches!(self, Self::Ready | Self::ToCorrect)
    }

    const fn says(self) -> &'static str {
        match self {
            Self::Letters => "waits for its letter with codes",
            Self::Ahead => "everything is ahead",
            Self::DueTomorrow => "nothing is filed",
            Self::Missed => "nothing was filed",
            Self::Ready => "the notice is signed and not transmitted",
            Self::ToCorrect => "the notice was sent back",
        }
    }

    /// A day of the poll with which it stands there today.
    fn day(self, today: NaiveDate, week: WeekPattern) -> Option<NaiveDate> {
        let wanted = today.checked_add_signed(chrono::Duration::days(self.due_in()))?;
        let mut ahead = today.iter_days().skip(1).take(366).filter(|day| working(*day, week));
        match self {
            Self::Missed => ahead.take_while(|day| due(*day, week).is_some_and(|due| due <= wanted)).last(),
            Self::Letters | Self::Ahead | Self::DueTomorrow | Self::Ready | Self::ToCorrect => {
                ahead.find(|day| due(*day, week).is_some_and(|due| due >= wanted))
            }
        }
    }
}

/// When the notice of a poll on this day is due.
fn due(day: NaiveDate, week: WeekPattern) -> Option<NaiveDate> {
    let facts = Facts { election_day: Some(day), week, ..Facts::default() };
    Calendar::of(&facts).map(|calendar| calendar.notice_latest())
}

/// Who keeps these polls.
struct Keeper<'a> {
    app: &'a App,
    administrator: &'a Request,
    reviewer: Request,
    agency: Request,
    space: SpaceId,
    term: TermId,
    today: NaiveDate,
}

/// Enters the polls that are missing, and moves those for which nobody has filed; says how each stands.
pub(super) async fn keep(app: &App, administrator: &Request, living: &[Living]) -> Loaded<Vec<String>> {
    let (reviewer, agency) = (sign_in(app, "reviewer").await?, sign_in(app, "fiduciary-manager").await?);
    let today = civil_day(administrator.call.at.legal);
    let page = Page { after: None, limit: 1 };
    let listed = spaces::list(app, &agency, page).await.map_err(refused)?.value.items;
    let Some(space) = listed.first() else {
        return Ok(vec!["no poll is under way: the fiduciary has no space any more".to_owned()]);
    };
    let term = terms::read(app, administrator, space.term).await.map_err(refused)?.value;
    if !term.has_voted(today) || today > term.ends_on {
        return Ok(vec!["no poll is under way: the clock stands outside of the term".to_owned()]);
    }
    let (space, term) = (space.id, term.id);
    let keeper = Keeper { app, administrator, reviewer, agency, space, term, today };
    let mut said = Vec::new();
    for one in living {
        // Whatever somebody made of one of them, the others go on.
        let kept = keeper.keep(one).await;
        said.push(kept.unwrap_or_else(|error| format!("{}: left as it is, {error}", one.company.name)));
    }
    Ok(said)
}

impl Keeper<'_> {
    async fn keep(&self, one: &Living) -> Loaded<String> {
        let week = one.company.week;
        let company = self.company(one).await?;
        let page = Page { after: None, limit: 100 };
        let polls = companies::elections(self.app, self.administrator, company, page).await;
        let polls = polls.map_err(refused)?.value.items;
        let current = polls.into_iter().rev().find(|poll| self.stands(one.course, poll));
        let day = one.course.day(self.today, week).ok_or("no such day")?;
        let day = match current {
            None => {
                let poll = self.enter(company, day).await?;
                if one.course.is_filed() {
                    self.file(one, &poll).await?;
                }
                day
            }
            Some(poll) => {
                let moved = !one.course.is_filed()
                    && demonstration::move_poll(self.app, self.administrator, poll.id, day)
                        .await
                        .map_err(refused)?
                        .value;
                if moved { day } else { poll.election_day.unwrap_or(day) }
            }
        };
        let due = due(day, week).ok_or("no such day")?;
        Ok(format!("{}: poll of {day}, notice due on {due}; {}", one.company.name, one.course.says()))
    }

    /// The company, which is entered where it is not known; the fiduciary acts for it.
    async fn company(&self, one: &Living) -> Loaded<CompanyId> {
        let facts = facts_of(&one.company)?;
        let known = demonstration::company(self.app, self.administrator, &facts.matricule).await;
        if let Some(known) = known.map_err(refused)?.value {
            return Ok(known);
        }
        let entered = companies::create(self.app, self.administrator, self.term, facts).await;
        let id = entered.map_err(refused)?.value.company.id;
        if one.course != Course::Letters {
            let issued = codes::issue(self.app, self.administrator, self.term, &[id]).await;
            let [titulaire, mandataire] = super::clear(&issued.map_err(refused)?.value)?;
            let pair = CodePair { titulaire, mandataire };
            accesses::add(self.app, &self.agency, self.space, &pair).await.map_err(refused)?;
        }
        Ok(id)
    }

    /// Whether this is the poll that the company is in: not over, and not later than what was prepared for it.
    fn stands(&self, course: Course, poll: &Election) -> bool {
        let first = match course {
            Course::Ready => poll.election_day.and_then(|day| due(day, poll.week)),
            Course::Letters | Course::Ahead | Course::DueTomorrow | Course::Missed | Course::ToCorrect => {
                poll.election_day
            }
        };
        poll.kind == ElectionKind::OffCycle && first.is_some_and(|day| day >= self.today)
    }

    async fn enter(&self, company: CompanyId, day: NaiveDate) -> Loaded<Election> {
        let kind = ElectionKind::OffCycle;
        let entered =
            companies::add_election(self.app, self.administrator, company, self.term, kind, day).await;
        Ok(entered.map_err(refused)?.value)
    }

    /// The notice, as far as its course goes.
    async fn file(&self, one: &Living, poll: &Election) -> Loaded<()> {
        let filer = Filer {
            app: self.app,
            request: &self.agency,
            space: self.space,
            election: poll.id,
            legal: self.agency.call.at.legal,
        };
        let mut draft = sample(DemarcheKind::ElectionNotice, &poll.facts());
        draft["place"] = one.place.as_str().into();
        let signed = filer.prepare(DemarcheKind::ElectionNotice, &draft).await?;
        if one.course == Course::ToCorrect {
            filer.transmit(signed).await?;
            self.send_back(signed.0, one).await?;
        }
        Ok(())
    }

    async fn send_back(&self, id: DemarcheId, one: &Living) -> Loaded<()> {
        let round = NewRound { message: one.asked.clone(), points: Vec::new() };
        desk::send_back(self.app, &self.reviewer, id, round).await.map_err(refused)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_every_day_of_the_year_each_poll_stands_where_it_is_to_stand() {
        let first: NaiveDate = "2026-12-01".parse().unwrap();
        for today in first.iter_days().take(366) {
            for week in [WeekPattern::MonFri, WeekPattern::TueSat] {
                for (course, least, most) in [
                    (Course::Letters, 40, 46),
                    (Course::Ahead, 25, 31),
                    (Course::DueTomorrow, 1, 7),
                    (Course::Missed, -9, -3),
                    (Course::Ready, 6, 12),
                    (Course::ToCorrect, 9, 15),
                ] {
                    let day = course.day(today, week).unwrap();
                    let left = (due(day, week).unwrap() - today).num_days();
                    assert!(day > today, "{course:?} {today} {week:?}: {day}");
                    assert!((least..=most).contains(&left), "{course:?} {today} {week:?}: {left} days");
                }
            }
        }
    }
}
