//! Whether this server may run on this Postgres, as this role; and whether Postgres takes writes.

use chrono::Duration;
use diesel::{
    QueryableByName,
    migration::MigrationSource,
    pg::Pg,
    sql_types::{Bool, Text},
};
use diesel_async::AsyncPgConnection;
use types::ServerId;

use crate::{
    Store, StoreError, Tx,
    applied::__diesel_schema_migrations,
    outbox,
    pool::SESSION,
    schema::server_requirements,
    schema_steps::{APPEND_ONLY, LANGUAGE, STEPS, failed},
    sql::*,
};

diesel::define_sql_function! {
    /// A setting of the server.
    fn current_setting(name: Text) -> Text;
}
diesel::define_sql_function! {
    /// The object id of a relation; null where there is none.
    #[sql_name = "to_regclass"]
    fn relation(name: Text) -> Nullable<Oid>;
}

/// What the role of the server may do, and must not.
#[derive(Debug, QueryableByName)]
struct Powers {
    #[diesel(sql_type = Bool)]
    superuser: bool,
    #[diesel(sql_type = Bool)]
    makes_roles: bool,
    #[diesel(sql_type = Bool)]
    makes_databases: bool,
    #[diesel(sql_type = Bool)]
    passes_row_security: bool,
    #[diesel(sql_type = Bool)]
    replicates: bool,
    #[diesel(sql_type = Bool)]
    owns: bool,
    #[diesel(sql_type = Bool)]
    makes_tables: bool,
}

const POWERS: &str = "
    select rolsuper as superuser, rolcreaterole as makes_roles, rolcreatedb as makes_databases,
           rolbypassrls as passes_row_security, rolreplication as replicates,
           exists (
               select from pg_class c
               where c.relnamespace = to_regnamespace('public') and pg_has_role(c.relowner, 'MEMBER')
           ) or exists (
               select from pg_database d
               where d.datname = current_database() and pg_has_role(d.datdba, 'MEMBER')
           ) as owns,
           coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) as makes_tables
    from pg_roles where rolname = current_user";

/// Whether a table of the trail can be changed by this role.
#[derive(Debug, QueryableByName)]
struct Changeable {
    #[diesel(sql_type = Bool)]
    changeable: bool,
}

impl Powers {
    /// The first of them that is too much.
    fn too_much(&self) -> Option<&'static str> {
        [
            (self.superuser, "is a superuser"),
            (self.makes_roles, "may make roles"),
            (self.makes_databases, "may make databases"),
            (self.passes_row_security, "passes row-level security"),
            (self.replicates, "may replicate"),
            (self.owns, "owns the database or a table of it"),
            (self.makes_tables, "may make tables"),
        ]
        .into_iter()
        .find_map(|(has, what)| has.then_some(what))
    }
}

fn own_versions() -> Result<Vec<String>, StoreError> {
    let steps = MigrationSource::<Pg>::migrations(&STEPS).map_err(|error| failed(error.as_ref()))?;
    Ok(steps.iter().map(|step| step.name().version().to_string()).collect())
}

impl Store {
    /// Refuses a Postgres on which an acknowledged change could be lost, a schema that is not ours, and a role that may do
    /// more than the server needs or lets statements run for ever.
    ///
    /// # Errors
    /// `fsync` or `full_page_writes` is off, a step is missing, the schema asks for a newer server, the role has too much
    /// power, or a connection does not have the settings of [`crate::schema_steps::bootstrap`].
    pub async fn check_ground(&self) -> Result<(), StoreError> {
        let mut conn = self.connection().await?;
        for setting in ["fsync", "full_page_writes"] {
            if setting_of(&mut conn, setting).await? == "off" {
                return Err(StoreError::Schema(format!(
                    "Postgres runs with {setting} = off: an acknowledged change could be lost. Turn it on."
                )));
            }
        }
        check_steps(&mut conn).await?;
        check_powers(&mut conn).await?;
        for (setting, wanted) in SESSION.into_iter().chain([LANGUAGE]) {
            let found = setting_of(&mut conn, setting).await?;
            if found != wanted {
                return Err(StoreError::Schema(format!(
                    "connections have {setting} = {found}, not {wanted}: run `scrutin bootstrap`, and put no pooler between"
                )));
            }
        }
        Ok(())
    }
}

async fn setting_of(conn: &mut AsyncPgConnection, name: &str) -> Result<String, StoreError> {
    Ok(diesel::select(current_setting(name)).get_result(conn).await?)
}

async fn check_steps(conn: &mut AsyncPgConnection) -> Result<(), StoreError> {
    let steps: Option<u32> = diesel::select(relation("__diesel_schema_migrations")).get_result(conn).await?;
    if steps.is_none() {
        return Err(StoreError::Schema("the database is empty: run `scrutin migrate`".into()));
    }
    let done: Vec<String> =
        __diesel_schema_migrations::table.select(__diesel_schema_migrations::version).load(conn).await?;
    let own = own_versions()?;
    if let Some(missing) = own.iter().find(|version| !done.contains(version)) {
        return Err(StoreError::Schema(format!("step {missing} is missing: run `scrutin migrate`")));
    }
    let minimum: String =
        server_requirements::table.select(server_requirements::minimum_schema).first(conn).await?;
    if own.iter().all(|version| *version < minimum) {
        return Err(StoreError::Schema(format!("the schema asks for a server that knows step {minimum}")));
    }
    Ok(())
}

async fn check_powers(conn: &mut AsyncPgConnection) -> Result<(), StoreError> {
    let powers: Powers = diesel::sql_query(POWERS).get_result(conn).await?;
    let too_much = powers.too_much().map(str::to_owned);
    let mut trail = None;
    for table in APPEND_ONLY {
        let query = "select has_table_privilege($1, 'UPDATE, DELETE, TRUNCATE') as changeable";
        let found: Changeable = diesel::sql_query(query).bind::<Text, _>(table).get_result(conn).await?;
        if found.changeable {
            trail = Some(format!("may change rows of {table}"));
        }
    }
    match too_much.or(trail) {
        None => Ok(()),
        Some(what) => Err(StoreError::Schema(format!(
            "the role of SCRUTIN_DATABASE_URL {what}: serve as the role that `scrutin bootstrap` and `migrate` made"
        ))),
    }
}

/// Writes one small row, to see whether Postgres takes it.
///
/// # Errors
/// It does not.
pub async fn probe_write(tx: &mut Tx, server: ServerId) -> Result<(), StoreError> {
    let until = tx.real_now() + Duration::seconds(5);
    outbox::lead(tx, "probe", server, until).await.map(|_| ())
}
