//! Titles of démarches: one by hand, all of a space by its pattern, and what a pattern would do.

use std::collections::HashSet;

use elections::Election;
use mandataires::{Bands, Placing, Power};
use routing::demarche::Demarche;
use routing::titles::{Pattern, Subject, TitlePattern};
use serde::{Deserialize, Serialize};
use store::{
    Action, Change, Resource, Tx,
    demarches::titles::{self, Titled},
};
use types::{DemarcheId, DemarcheKind, Language, SpaceId};

use crate::{
    App, AppError, AppResult, Request,
    demarches::{read_again, record},
    error::unless_stale,
    policy::{self, Side},
};

/// The most titles that a preview tells.
const MAX: usize = 100;

/// A title of a démarche before and after.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Retitled {
    pub demarche: DemarcheId,
    /// As it is called.
    pub old: String,
    /// As the pattern calls it; the same where somebody wrote the old one.
    pub new: String,
    /// Whether somebody wrote the old one, so that it stays.
    pub by_hand: bool,
}

/// What a pattern does to the titles of a space.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preview {
    pub changes: usize,
    /// How many stay because somebody wrote them.
    pub by_hand: usize,
    /// The first hundred démarches.
    pub items: Vec<Retitled>,
}

/// A pattern, and how many titles changed with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Applied {
    pub pattern: TitlePattern,
    pub renamed: usize,
}

types::versioned! { Applied.pattern }

fn read(pattern: Option<&str>) -> Result<Pattern, AppError> {
    let read = pattern.map_or_else(|| Ok(Pattern::usual()), Pattern::parse);
    read.map_err(|error| error.finding("/pattern").into())
}

/// The pattern by which a space titles; the usual one where a kept one no longer reads.
async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<TitlePattern, AppError> {
    titles::pattern(tx, space).await?.ok_or(AppError::NotFound)
}

fn title(pattern: &Pattern, titled: &Titled, language: Language) -> String {
    let bands = Bands::ordinary();
    let band = match bands.place(titled.headcount) {
        Placing::Band(place) => bands.as_slice().get(place).map(|band| band.label()),
        Placing::Unknown | Placing::BelowThreshold | Placing::OutsideBands => None,
    };
    let subject = Subject {
        kind: titled.kind,
        company: &titled.legal_name,
        year: titled.year,
        day: titled.day,
        headcount: titled.headcount,
        band: band.as_deref(),
    };
    pattern.title(&subject, language)
}

/// The title of a new démarche in a space: one of its own where that is given, else by the pattern of the space; the usual one
/// where it has none, in the language that was chosen for the space, else in the caller's.
pub(crate) async fn of_new(
    tx: &mut Tx,
    space: SpaceId,
    kind: DemarcheKind,
    election: &Election,
    legal_name: &str,
    own: Option<&str>,
    language: Language,
) -> Result<String, AppError> {
    if let Some(own) = own {
        return Ok(own.to_owned());
    }
    let kept = of_space(tx, space).await?;
    let (pattern, language) = match kept.pattern.as_deref().map(Pattern::parse) {
        Some(Ok(pattern)) => (pattern, kept.language),
        Some(Err(_)) | None => {
            (Pattern::usual(), if kept.language_chosen { kept.language } else { language })
        }
    };
    let term = store::companies::terms::find(tx, election.term).await?.ok_or(AppError::NotFound)?;
    let day = election.election_day;
    let titled = Titled {
        id: tx.id(),
        company: election.company,
        title: String::new(),
        by_hand: false,
        kind,
        legal_name: legal_name.to_owned(),
        headcount: election.headcount,
        day,
        year: day.map_or(term.first_year, |day| chrono::Datelike::year(&day)),
    };
    Ok(title(&pattern, &titled, language))
}

/// The pattern of a space.
pub async fn read_pattern(app: &App, request: &Request, space: SpaceId) -> AppResult<TitlePattern> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::See).await)
        .run(async |tx, _standing| of_space(tx, space).await)
        .await
}

/// Says what a pattern would do to the titles of a space; nothing changes.
///
/// # Errors
/// The caller may not act in the whole space, or the pattern does not read: with the column.
pub async fn preview(
    app: &App,
    request: &Request,
    space: SpaceId,
    pattern: Option<&str>,
    language: Language,
) -> AppResult<Preview> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::Act).await)
        .run(async |tx, _standing| {
            let pattern = read(pattern)?;
            let mut preview = Preview { changes: 0, by_hand: 0, items: Vec::new() };
            for titled in titles::of_space(tx, space).await? {
                let new =
                    if titled.by_hand { titled.title.clone() } else { title(&pattern, &titled, language) };
                preview.changes += usize::from(new != titled.title);
                preview.by_hand += usize::from(titled.by_hand);
                if preview.items.len() < MAX {
                    let (demarche, by_hand) = (titled.id, titled.by_hand);
                    preview.items.push(Retitled { demarche, old: titled.title, new, by_hand });
                }
            }
            Ok(preview)
        })
        .await
}

/// Gives a space a pattern, or takes it away, and titles by it all démarches whose title nobody wrote.
///
/// # Errors
/// The caller may not act in the whole space, the space has changed since the caller saw it, or the pattern does not
/// read: with the column.
pub async fn set_pattern(
    app: &App,
    request: &Request,
    space: SpaceId,
    pattern: Option<&str>,
    language: Language,
) -> AppResult<Applied> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::Act).await)
        .run(async |tx, _standing| {
            let seen = of_space(tx, space).await?;
            request.expects(seen.version)?;
            let read = read(pattern)?;
            unless_stale(titles::set_pattern(tx, &seen, pattern, language).await?)?;
            tx.record(Change::new(Resource::Space, space, Action::TitlePatternSet).in_space(space));
            let all = titles::of_space(tx, space).await?;
            let renamed = all.iter().filter(|titled| !titled.by_hand).filter_map(|titled| {
                let new = title(&read, titled, language);
                (new != titled.title).then_some((titled.id, new))
            });
            let renamed: Vec<_> = renamed.collect();
            let changed: HashSet<_> = titles::set_by_pattern(tx, &renamed).await?.into_iter().collect();
            for titled in all.iter().filter(|titled| changed.contains(&titled.id)) {
                let change = Change::new(Resource::Demarche, titled.id, Action::Renamed).in_space(space);
                tx.record(change.of_company(titled.company));
            }
            let pattern = of_space(tx, space).await?;
            Ok(Applied { pattern, renamed: changed.len() })
        })
        .await
}

/// Gives a démarche a title of one's own, wherever it stands, or none, so that the pattern of its space titles it again.
///
/// # Errors
/// The caller may not draft here, or the démarche has changed since the caller saw it.
pub async fn rename(
    app: &App,
    request: &Request,
    id: DemarcheId,
    own: Option<&str>,
    language: Language,
) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Draft)).await)
        .run(async |tx, demarche| {
            request.expects(demarche.version)?;
            let named = match own {
                Some(own) => own.to_owned(),
                None => by_pattern(tx, &demarche, language).await?,
            };
            unless_stale(titles::set(tx, id, demarche.version, &named, own.is_some()).await?)?;
            record(tx, &demarche, Action::Renamed);
            read_again(tx, id).await
        })
        .await
}

async fn by_pattern(tx: &mut Tx, demarche: &Demarche, language: Language) -> Result<String, AppError> {
    let election =
        store::companies::elections::find(tx, demarche.election).await?.ok_or(AppError::NotFound)?;
    of_new(tx, demarche.space, demarche.kind, &election, &demarche.legal_name, None, language).await
}
