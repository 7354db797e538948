//! What is known of an election when a paper is made of it.

use elections::{Company, Election, Facts};
use filings::{
    Content, check,
    record::{ElectionRecord, Minutes, prefill},
};
use store::{Tx, companies, demarches::records, spaces::certified};
use types::{DemarcheKind, ElectionId, Finding, SpaceId};

use crate::{
    AppError,
    demarches::{proces_verbaux, read_content, records::entered},
};

/// What is known of an election.
pub(super) struct Known {
    pub(super) election: ElectionId,
    pub(super) company: Company,
    /// The number of the office of which a record is asked for.
    pub(super) office: u32,
    pub(super) facts: Facts,
    /// What was confirmed or transmitted, what was transmitted first.
    contents: Vec<Content>,
    /// What others have transmitted: nothing else is printed here.
    elsewhere: Vec<DemarcheKind>,
    /// What the company entered; the desk has no part in it.
    record: Option<ElectionRecord>,
    /// What its procès-verbaux say, which it has entered too.
    minutes: Minutes,
}

impl Known {
    /// What these spaces know, or the desk where there are none.
    pub(super) async fn of(
        tx: &mut Tx,
        election: &Election,
        office: u32,
        spaces: Option<&[SpaceId]>,
    ) -> Result<Self, AppError> {
        let company = companies::find(tx, election.company).await?.ok_or(AppError::NotFound)?;
        let own = match spaces {
            Some(_) => certified(tx, election.company, election.term).await?,
            None => None,
        };
        let is_principal = own.zip(spaces).is_some_and(|(own, spaces)| spaces.contains(&own));
        let said = records::contents(tx, election.id, spaces, is_principal).await?;
        let mut elsewhere = records::transmitted_kinds(tx, election.id).await?;
        let mut contents = Vec::new();
        for said in said {
            let content = read_content(&said.content)?;
            elsewhere.retain(|kind| !said.transmitted || *kind != content.kind());
            contents.push(content);
        }
        let (record, minutes) = match spaces {
            None => (None, Minutes::default()),
            Some(_) => (Some(entered(tx, election).await?), proces_verbaux::minutes(tx, election).await?),
        };
        let id = election.id;
        Ok(Self {
            election: id,
            company,
            office,
            facts: election.facts(),
            contents,
            elsewhere,
            record,
            minutes,
        })
    }

    /// Whether the caller acts for the company, and so has what it entered.
    pub(super) const fn of_company(&self) -> bool {
        self.record.is_some()
    }

    /// What a démarche of this kind says: the one that was confirmed or transmitted, or what would be confirmed now, unless
    /// somebody else has transmitted one. Every finding points into the draft, behind the code of the kind.
    pub(super) fn content(&self, kind: DemarcheKind) -> Result<Content, Vec<Finding>> {
        if self.elsewhere.contains(&kind) {
            return Err(vec![Finding::error(format!("/{}", kind.code()), "transmitted_elsewhere")]);
        }
        if let Some(content) = self.contents.iter().find(|content| content.kind() == kind) {
            return Ok(content.clone());
        }
        let Some(record) = &self.record else {
            return Err(vec![Finding::error(format!("/{}", kind.code()), "not_transmitted")]);
        };
        let draft = prefill(kind, &self.facts, record, &self.contents, &self.minutes).draft;
        let checked = check(kind, &draft, &self.facts);
        checked.content.ok_or_else(|| {
            let there = |finding: Finding| Finding {
                pointer: format!("/{}{}", kind.code(), finding.pointer),
                ..finding
            };
            checked.findings.into_iter().map(there).collect()
        })
    }
}

/// A finding at a place of what a démarche of this kind says.
pub(super) fn missing(kind: DemarcheKind, place: &str, code: &'static str) -> Finding {
    Finding::error(format!("/{}{place}", kind.code()), code)
}
