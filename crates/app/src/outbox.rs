//! The outbox: one server at a time takes the mails that are due, sends them outside of any transaction, and notes what
//! became of them.

use chrono::{DateTime, Duration, Utc};
use store::{
    Action, Change, Resource, Tx,
    outbox::{self, Attempted, Mail, Recipient},
};
use types::{CompanyId, MailId, ServerId, SpaceId};

use crate::{
    App, AppError, AppResult, Request, TooMany, mail,
    paces::{Counts, until_tomorrow},
};

/// Why mails go to addresses that somebody chose.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Occasion {
    /// Somebody is invited to a space.
    Invitation(SpaceId),
    /// Somebody is to sign for a company.
    Signing(CompanyId),
}

/// Puts mails on their way to addresses that the caller chose. They are counted by the caller, by the space or the company, and
/// by each address.
///
/// # Errors
/// So many have gone that day: then none goes, and nothing of the call is kept.
pub(crate) async fn send_to_chosen(
    tx: &mut Tx,
    app: &App,
    request: &Request,
    occasion: Occasion,
    mails: &[Mail],
) -> Result<(), AppError> {
    let paces = &app.settings.paces;
    let (what, pace, place) = match occasion {
        Occasion::Invitation(space) => ("mails of invitation", &paces.invitations, space.0),
        Occasion::Signing(company) => ("mails of signing", &paces.signing, company.0),
    };
    let mut counts = Counts::of(app, what);
    let person = request.caller()?.person;
    for mail in mails {
        counts.add(&[b"person", person.0.as_bytes().as_slice()].concat(), 1, pace.person);
        counts.add(&[b"place", place.as_bytes().as_slice()].concat(), 1, pace.place);
        let address = mail.recipient.trim().to_lowercase();
        counts.add(&[b"address", address.as_bytes()].concat(), 1, pace.recipient);
    }
    if !counts.fit(tx).await? {
        return Err(AppError::TooManyToday(TooMany::Mails, until_tomorrow(tx)));
    }
    Ok(outbox::add(tx, mails).await?)
}

/// How many mails are taken at once.
const BATCH: u8 = 20;

/// For how long a server leads without a word.
const LEAD: Duration = Duration::seconds(60);

/// For how long a mail that was taken is nobody else's: longer than the slowest server of mail takes for a batch.
const TAKEN: Duration = Duration::minutes(30);

/// The pauses between attempts; after the last one a mail is given up.
const PAUSES: [Duration; 7] = [
    Duration::minutes(1),
    Duration::minutes(5),
    Duration::minutes(30),
    Duration::hours(2),
    Duration::hours(6),
    Duration::hours(12),
    Duration::hours(24),
];

/// How an attempt to send a mail ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The next server has taken it over.
    Sent,
    /// It may succeed later.
    NotNow,
    /// It will never succeed: the address is no address, or is not known where it leads.
    Never,
}

/// What follows an attempt, the `attempts`-th one.
fn after(ending: Ending, attempts: u16, now: DateTime<Utc>) -> Attempted {
    match ending {
        Ending::Sent => Attempted::Sent,
        Ending::Never => Attempted::Failed,
        Ending::NotNow => match PAUSES.get(usize::from(attempts).saturating_sub(1)) {
            Some(pause) => Attempted::Again(now + *pause),
            None => Attempted::Failed,
        },
    }
}

/// The mails that are due, if this server leads; it takes the lead where nobody has it.
pub async fn take(app: &App, request: &Request, server: ServerId) -> AppResult<Vec<Mail>> {
    app.for_anybody(&request.call, async |tx| {
        let now = tx.real_now();
        // By a wrong clock a mail would be given up early, or put off for years.
        if !app.clock.agrees_with(store::time(tx).await?) {
            return Ok(Vec::new());
        }
        if !outbox::lead(tx, "mail", server, now + LEAD).await? {
            return Ok(Vec::new());
        }
        Ok(outbox::take(tx, BATCH, now + TAKEN).await?)
    })
    .await
}

/// Notes how an attempt ended. Who invited is told where the mail of an invitation was given up.
pub async fn note(app: &App, request: &Request, id: MailId, attempts: u16, ending: Ending) -> AppResult<()> {
    app.for_anybody(&request.call, async |tx| {
        let attempted = after(ending, attempts, tx.real_now());
        outbox::note(tx, id, attempted).await?;
        if attempted != Attempted::Failed {
            return Ok(());
        }
        let Some(undelivered) = outbox::note_undelivered(tx, id).await? else { return Ok(()) };
        let change = Change::new(Resource::Invitation, undelivered.invitation, Action::Undelivered);
        tx.record(change.in_space(undelivered.space));
        let Some(Recipient { email, language }) = undelivered.inviter else { return Ok(()) };
        let text = mail::undelivered(&undelivered.invited, &app.settings.public_address, language);
        let mail = text.to(tx, email, language);
        Ok(outbox::add(tx, &[mail]).await?)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_for_two_days_ever_more_seldom_and_then_given_up() {
        let now = DateTime::<Utc>::default();
        let mut waited = Duration::zero();
        for (attempts, pause) in (1..).zip(PAUSES) {
            assert_eq!(after(Ending::NotNow, attempts, now), Attempted::Again(now + pause));
            assert!(pause > waited / i32::from(attempts), "{pause}");
            waited += pause;
        }
        assert_eq!(after(Ending::NotNow, 8, now), Attempted::Failed);
        assert!(waited > Duration::hours(44) && waited < Duration::hours(48), "{waited}");
        for attempts in [1, 8, 9] {
            assert_eq!(after(Ending::Sent, attempts, now), Attempted::Sent);
            assert_eq!(after(Ending::Never, attempts, now), Attempted::Failed);
        }
    }
}
