//! Duplicates of démarches: a new draft that says the same.

use filings::due_on;
use mandataires::Power;
use routing::demarche::Demarche;
use store::{
    Action,
    companies::elections as polls,
    demarches::{self, Start},
};
use types::{DemarcheId, ElectionId, Language};

use crate::{
    App, AppError, AppResult, Request,
    demarches::titles,
    demarches::{read_again, record, unless_withdrawn},
    policy::{self, Side},
};

#[derive(Clone, Debug)]
pub struct NewDuplicate {
    /// Another poll of the same company in the same term; none for the same poll.
    pub election: Option<ElectionId>,
    /// A title of one's own; none for the one that a new démarche has.
    pub title: Option<String>,
    pub language: Language,
}

/// Starts a draft with the content of a démarche, wherever that stands (MyGuichet 7.6).
///
/// What was typed goes along under the same power of the same space, so nobody sees more than before. Confirmation,
/// signature and pieces do not: a file belongs to one démarche.
///
/// # Errors
/// The caller may not draft here, or the other poll is not one of this company in this term.
pub async fn duplicate(
    app: &App,
    request: &Request,
    id: DemarcheId,
    new: NewDuplicate,
) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| {
        let first = policy::demarche(tx, request, id, Side::Filer(Power::Draft)).await?;
        let election = new.election.unwrap_or(first.election);
        let election = polls::find(tx, election).await?.ok_or(AppError::NotFound)?;
        let same = (election.company, election.term) == (first.company, first.term);
        if same { Ok((first, election)) } else { Err(AppError::NotFound) }
    })
    .run(async |tx, (first, election)| {
        unless_withdrawn(&election)?;
        let (space, company, own) = (first.space, &first.legal_name, new.title.as_deref());
        let title = titles::of_new(tx, space, first.kind, &election, company, own, new.language).await?;
        let start = Start {
            id: tx.id(),
            election: election.id,
            company: first.company,
            access: first.access,
            kind: first.kind,
            title,
            titled_by_hand: new.title.is_some(),
            draft: first.draft,
            due_on: due_on(first.kind, &election.facts(), None),
        };
        demarches::start(tx, &start, request.caller()?.person).await?;
        let demarche = read_again(tx, start.id).await?;
        // It begins here, as any other; that it is a copy is told by the operation.
        record(tx, &demarche, Action::Started);
        Ok(demarche)
    })
    .await
}
