//! The titles of démarches: written by hand, or by the pattern of their space.

use chrono::{Datelike, NaiveDate};
use diesel::{IntoSql, dsl::array_position, sql_types};
use elections::Arrangements;
use routing::titles::TitlePattern;
use serde_json::Value;
use types::{CompanyId, DemarcheId, DemarcheKind, Language, SpaceId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    schema::{accesses, companies, demarches, elections as polls, spaces, terms},
    sql::*,
};

/// A démarche with all that a title can say of it.
#[derive(Clone, Debug)]
pub struct Titled {
    pub id: DemarcheId,
    pub company: CompanyId,
    pub title: String,
    /// Whether somebody wrote that.
    pub by_hand: bool,
    pub kind: DemarcheKind,
    pub legal_name: String,
    /// The company's headcount as declared.
    pub headcount: Option<u32>,
    pub day: Option<NaiveDate>,
    /// The year of that day, or of the term.
    pub year: i32,
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = spaces)]
    struct PatternRow -> TitlePattern {
        space: Col<SpaceId> = spaces::id,
        pattern: Option<String> = spaces::title_pattern,
        language: Col<Language> = spaces::title_language,
        language_chosen: bool = spaces::title_language_chosen,
        version: i32,
    }
}

/// The pattern of a space.
pub async fn pattern(tx: &mut Tx, space: SpaceId) -> Result<Option<TitlePattern>, StoreError> {
    one(PatternRow::query().filter(spaces::id.eq(Col(space))).first(tx.conn()).await)
}

/// Gives a space another pattern; false where the space has changed since this version.
pub async fn set_pattern(
    tx: &mut Tx,
    seen: &TitlePattern,
    pattern: Option<&str>,
    language: Language,
) -> Result<bool, StoreError> {
    let same = spaces::table.find(Col(seen.space)).filter(spaces::version.eq(seen.version));
    let changed = diesel::update(same)
        .set((
            spaces::title_pattern.eq(pattern),
            spaces::title_language.eq(Col(language)),
            spaces::title_language_chosen.eq(true),
            spaces::version.eq(seen.version + 1),
        ))
        .execute(tx.conn());
    Ok(changed.await? == 1)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = demarches)]
struct Row {
    id: Col<DemarcheId>,
    company_id: Col<CompanyId>,
    title: String,
    titled_by_hand: bool,
    kind: Col<DemarcheKind>,
    #[diesel(select_expression = companies::legal_name)]
    legal_name: String,
    #[diesel(select_expression = companies::headcount)]
    headcount: Option<Col<u32>>,
    #[diesel(select_expression = polls::election_day)]
    own_day: Option<NaiveDate>,
    #[diesel(select_expression = polls::arrangements)]
    arrangements: Value,
    #[diesel(select_expression = terms::national_day)]
    national_day: Option<NaiveDate>,
    #[diesel(select_expression = terms::first_year)]
    first_year: i32,
}

impl TryFrom<Row> for Titled {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let arrangements: Arrangements = serde_json::from_value(row.arrangements)?;
        let day = arrangements.day(row.own_day).or(row.national_day);
        Ok(Self {
            id: row.id.0,
            company: row.company_id.0,
            title: row.title,
            by_hand: row.titled_by_hand,
            kind: row.kind.0,
            legal_name: row.legal_name,
            headcount: row.headcount.map(|count| count.0),
            day,
            year: day.map_or(row.first_year, |day| day.year()),
        })
    }
}

/// The démarches that the living powers of a space hold, in the order of their ids.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Titled>, StoreError> {
    let held = demarches::table
        .inner_join(companies::table.on(companies::id.eq(demarches::company_id)))
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .inner_join(polls::table.on(polls::id.eq(demarches::election_id)))
        .inner_join(terms::table.on(terms::id.eq(polls::term_id)))
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::ended_at.is_null())
        .order(demarches::id)
        .select(Row::as_select());
    all(held.load(tx.conn()).await)
}

/// Gives one démarche this title. When it last changed stays, because that is said of its status (MyGuichet 7.9).
pub async fn set(
    tx: &mut Tx,
    id: DemarcheId,
    version: i32,
    title: &str,
    by_hand: bool,
) -> Result<bool, StoreError> {
    let same = demarches::table.find(Col(id)).filter(demarches::version.eq(version));
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
pub async fn set_by_pattern(
    tx: &mut Tx,
    titles: &[(DemarcheId, String)],
) -> Result<Vec<DemarcheId>, StoreError> {
    let ids: Vec<Col<DemarcheId>> = titles.iter().map(|(id, _)| Col(*id)).collect();
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
        .returning(demarches::id);
    all(changed.load::<Uuid>(tx.conn()).await)
}
