//! The titles of démarches: written by hand, or by the pattern of their space.

use chrono::{Datelike, NaiveDate};
use diesel::{IntoSql, dsl::array_position, sql_types};
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, DemarcheKind, Language, SpaceId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::known,
    schema::{accesses, companies, demarches, elections as polls, spaces, terms},
    sql::*,
};

/// The pattern of a space.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TitlePattern {
    /// The space.
    pub space: SpaceId,
    /// The pattern; none where titles are the usual ones.
    pub pattern: Option<String>,
    /// The language of the words in it.
    pub language: Language,
    /// Whether somebody chose that language; else the usual titles are in that of whoever starts a démarche.
    #[serde(default)]
    pub language_chosen: bool,
    /// The version of the space.
    pub version: i32,
}

/// A démarche with all that a title can say of it.
#[derive(Clone, Debug)]
pub struct Titled {
    /// The démarche.
    pub id: DemarcheId,
    /// The firm.
    pub company: CompanyId,
    /// Its title.
    pub title: String,
    /// Whether somebody wrote that.
    pub by_hand: bool,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// The firm's legal name.
    pub legal_name: String,
    /// The firm's headcount as declared.
    pub headcount: Option<u32>,
    /// The day of the poll.
    pub day: Option<NaiveDate>,
    /// The year of that day, or of the term.
    pub year: i32,
}

/// The pattern of a space.
///
/// # Errors
/// Postgres fails.
pub async fn pattern(tx: &mut Tx, space: SpaceId) -> Result<Option<TitlePattern>, StoreError> {
    let row = spaces::table
        .find(Uuid::from(space))
        .select((
            spaces::title_pattern,
            spaces::title_language,
            spaces::title_language_chosen,
            spaces::version,
        ))
        .first::<(Option<String>, String, bool, i32)>(tx.conn())
        .await
        .optional()?;
    row.map(|(pattern, language, language_chosen, version)| {
        let language = known(Language::from_code(&language), "language")?;
        Ok(TitlePattern { space, pattern, language, language_chosen, version })
    })
    .transpose()
}

/// Gives a space another pattern; false where the space has changed since this version.
///
/// # Errors
/// Postgres fails.
pub async fn set_pattern(
    tx: &mut Tx,
    seen: &TitlePattern,
    pattern: Option<&str>,
    language: Language,
) -> Result<bool, StoreError> {
    let same = spaces::table.find(Uuid::from(seen.space)).filter(spaces::version.eq(seen.version));
    let changed = diesel::update(same)
        .set((
            spaces::title_pattern.eq(pattern),
            spaces::title_language.eq(language.code()),
            spaces::title_language_chosen.eq(true),
            spaces::version.eq(seen.version + 1),
        ))
        .execute(tx.conn());
    Ok(changed.await? == 1)
}

type Row = (Uuid, Uuid, String, bool, String, String, Option<i32>, Option<NaiveDate>, Option<NaiveDate>, i32);

impl TryFrom<Row> for Titled {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, company, title, by_hand, kind, legal_name, headcount, own_day, national_day, first_year) =
            row;
        let day = own_day.or(national_day);
        Ok(Self {
            id: id.into(),
            company: company.into(),
            title,
            by_hand,
            kind: known(DemarcheKind::from_code(&kind), "kind of démarche")?,
            legal_name,
            headcount: headcount.and_then(|count| count.try_into().ok()),
            day,
            year: day.map_or(first_year, |day| day.year()),
        })
    }
}

/// The démarches that the living powers of a space hold, in the order of their ids.
///
/// # Errors
/// Postgres fails.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Titled>, StoreError> {
    let rows = demarches::table
        .inner_join(companies::table.on(companies::id.eq(demarches::company_id)))
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .inner_join(polls::table.on(polls::id.eq(demarches::election_id)))
        .inner_join(terms::table.on(terms::id.eq(polls::term_id)))
        .filter(accesses::space_id.eq(Uuid::from(space)))
        .filter(accesses::ended_at.is_null())
        .order(demarches::id)
        .select((
            demarches::id,
            demarches::company_id,
            demarches::title,
            demarches::titled_by_hand,
            demarches::kind,
            companies::legal_name,
            companies::headcount,
            polls::election_day,
            terms::national_day,
            terms::first_year,
        ))
        .load::<Row>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Gives one démarche this title. When it last changed stays, because that is said of its status (MyGuichet 7.9).
///
/// # Errors
/// Postgres fails.
pub async fn set(
    tx: &mut Tx,
    id: DemarcheId,
    version: i32,
    title: &str,
    by_hand: bool,
) -> Result<bool, StoreError> {
    let same = demarches::table.find(Uuid::from(id)).filter(demarches::version.eq(version));
    let changed = diesel::update(same)
        .set((
            demarches::title.eq(title),
            demarches::titled_by_hand.eq(by_hand),
            demarches::version.eq(version + 1),
        ))
        .execute(tx.conn());
    Ok(changed.await? == 1)
}

/// Gives each of these démarches its title in one statement, save those whose title somebody wrote meanwhile; answers
/// those that were changed.
///
/// # Errors
/// Postgres fails.
pub async fn set_by_pattern(
    tx: &mut Tx,
    titles: &[(DemarcheId, String)],
) -> Result<Vec<DemarcheId>, StoreError> {
    let ids: Vec<Uuid> = titles.iter().map(|(id, _)| (*id).into()).collect();
    let texts: Vec<&str> = titles.iter().map(|(_, title)| title.as_str()).collect();
    let these = demarches::table
        .filter(demarches::id.eq_any(ids.clone()))
        .filter(demarches::titled_by_hand.eq(false));
    let ids = ids.into_sql::<sql_types::Array<sql_types::Uuid>>();
    let texts = texts.into_sql::<sql_types::Array<sql_types::Text>>();
    let changed = diesel::update(these)
        .set((
            demarches::title.eq(texts.index(array_position(ids, demarches::id).assume_not_null())),
            demarches::version.eq(demarches::version + 1),
        ))
        .returning(demarches::id)
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(changed.into_iter().map(Into::into).collect())
}
