//! The steps of the schema, the two roles, and whether this server may run on this Postgres.

use diesel::{migration::MigrationSource, pg::Pg, sql_types::Text};
use diesel_async::{AsyncConnection, AsyncMigrationHarness, AsyncPgConnection, SimpleAsyncConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::{Store, StoreError, applied::__diesel_schema_migrations, schema::server_requirements, sql::*};

const STEPS: EmbeddedMigrations = embed_migrations!("../../migrations");

/// The tables to which the server's role may only add and which it may read.
const APPEND_ONLY: [&str; 4] = ["audit_events", "audit_personal_payloads", "security_events", "receipts"];

/// The longest that a statement of the server may run and wait for a lock; they live in Postgres, so that nothing is
/// dropped around a transaction.
const SETTINGS: [(&str, &str); 4] = [
    ("statement_timeout", "15s"),
    ("lock_timeout", "10s"),
    ("idle_in_transaction_session_timeout", "30s"),
    // diesel tells some failures apart by their words only.
    ("lc_messages", "C"),
];

diesel::define_sql_function! {
    /// A setting of the server.
    fn current_setting(name: Text) -> Text;
}
diesel::define_sql_function! {
    /// A string as an identifier in SQL.
    fn quote_ident(name: Text) -> Text;
}
diesel::define_sql_function! {
    /// A string as a literal in SQL.
    fn quote_literal(value: Text) -> Text;
}
diesel::define_sql_function! {
    /// The object id of a relation; null where there is none.
    #[sql_name = "to_regclass"]
    fn relation(name: Text) -> Nullable<Oid>;
}

async fn connect(url: &str) -> Result<AsyncPgConnection, StoreError> {
    AsyncPgConnection::establish(url).await.map_err(|error| StoreError::Unavailable(Box::new(error)))
}

fn failed(error: &(dyn std::error::Error + Send + Sync)) -> StoreError {
    StoreError::Schema(format!("a step of the schema failed: {error}"))
}

/// Runs the steps that are missing, as the owner; answers their names.
///
/// # Errors
/// Postgres can't be reached, or a step fails; the steps before it stay.
pub async fn migrate(owner_url: &str) -> Result<Vec<String>, StoreError> {
    let mut harness = AsyncMigrationHarness::new(connect(owner_url).await?);
    let versions = harness.run_pending_migrations(STEPS).map_err(|error| failed(error.as_ref()))?;
    Ok(versions.iter().map(ToString::to_string).collect())
}

/// Takes all steps back, the last one first, as the owner.
///
/// # Errors
/// Postgres can't be reached, or a step fails.
pub async fn revert_all(owner_url: &str) -> Result<usize, StoreError> {
    let mut harness = AsyncMigrationHarness::new(connect(owner_url).await?);
    Ok(harness.revert_all_migrations(STEPS).map_err(|error| failed(error.as_ref()))?.len())
}

/// Lets the server's role work on the tables: everything on most, add and read on the audit trail, no DDL.
///
/// # Errors
/// Postgres fails.
pub async fn grant(owner_url: &str, app_role: &str) -> Result<(), StoreError> {
    let mut conn = connect(owner_url).await?;
    let role = quoted_ident(&mut conn, app_role).await?;
    let append_only = APPEND_ONLY.join(", ");
    conn.batch_execute(&format!(
        "grant usage on schema public to {role};
         grant select, insert, update, delete on all tables in schema public to {role};
         revoke update, delete on {append_only} from {role};
         revoke insert, update, delete on server_requirements, __diesel_schema_migrations from {role};"
    ))
    .await?;
    Ok(())
}

/// A role to be made: its name and its password.
#[derive(Clone, Copy)]
pub struct Role<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its password.
    pub password: &'a str,
}

/// Makes the owner, the server's role and the database where they are missing, and sets passwords and timeouts.
///
/// # Errors
/// Postgres can't be reached, or the role of this address may not do this.
pub async fn bootstrap(
    admin_url: &str,
    owner: Role<'_>,
    app: Role<'_>,
    database: &str,
) -> Result<(), StoreError> {
    let mut conn = connect(admin_url).await?;
    conn.batch_execute("set lc_messages = 'C'").await?;
    for role in [owner, app] {
        let name = quoted_ident(&mut conn, role.name).await?;
        let literal = quoted_literal(&mut conn, role.name).await?;
        let password = quoted_literal(&mut conn, role.password).await?;
        conn.batch_execute(&format!(
            "do $$ begin create role {name} login; exception when duplicate_object then null; \
             when unique_violation then null; end $$; \
             alter role {name} password {password} nosuperuser nocreatedb nocreaterole;"
        ))
        .await
        .map_err(|error| StoreError::Schema(format!("role {literal} can't be made: {error}")))?;
    }
    let app_name = quoted_ident(&mut conn, app.name).await?;
    for (setting, value) in SETTINGS {
        conn.batch_execute(&format!("alter role {app_name} set {setting} = '{value}'")).await?;
    }
    let (name, owner_name) =
        (quoted_ident(&mut conn, database).await?, quoted_ident(&mut conn, owner.name).await?);
    let made = conn
        .batch_execute(&format!(
            "create database {name} owner {owner_name} encoding 'UTF8' template template0"
        ))
        .await;
    match made {
        Err(error) if !error.to_string().contains("already exists") => Err(error.into()),
        _ => Ok(()),
    }
}

async fn quoted_ident(conn: &mut AsyncPgConnection, name: &str) -> Result<String, StoreError> {
    Ok(diesel::select(quote_ident(name)).get_result(conn).await?)
}

async fn quoted_literal(conn: &mut AsyncPgConnection, value: &str) -> Result<String, StoreError> {
    Ok(diesel::select(quote_literal(value)).get_result(conn).await?)
}

fn own_versions() -> Result<Vec<String>, StoreError> {
    let steps = MigrationSource::<Pg>::migrations(&STEPS).map_err(|error| failed(error.as_ref()))?;
    Ok(steps.iter().map(|step| step.name().version().to_string()).collect())
}

impl Store {
    /// Refuses a Postgres on which an acknowledged change could be lost, and a schema that is not ours.
    ///
    /// # Errors
    /// `fsync` or `synchronous_commit` is off, a step is missing, or the schema asks for a newer server.
    pub async fn check_ground(&self) -> Result<(), StoreError> {
        let mut conn = self.connection().await?;
        for setting in ["fsync", "synchronous_commit"] {
            let value: String = diesel::select(current_setting(setting)).get_result(&mut conn).await?;
            if value == "off" {
                return Err(StoreError::Schema(format!(
                    "Postgres runs with {setting} = off: an acknowledged change could be lost. Turn it on."
                )));
            }
        }
        let steps: Option<u32> =
            diesel::select(relation("__diesel_schema_migrations")).get_result(&mut conn).await?;
        if steps.is_none() {
            return Err(StoreError::Schema("the database is empty: run `scrutin migrate`".into()));
        }
        let done: Vec<String> = __diesel_schema_migrations::table
            .select(__diesel_schema_migrations::version)
            .load(&mut conn)
            .await?;
        let own = own_versions()?;
        if let Some(missing) = own.iter().find(|version| !done.contains(version)) {
            return Err(StoreError::Schema(format!("step {missing} is missing: run `scrutin migrate`")));
        }
        let minimum: String =
            server_requirements::table.select(server_requirements::minimum_schema).first(&mut conn).await?;
        if own.iter().all(|version| *version < minimum) {
            return Err(StoreError::Schema(format!(
                "the schema asks for a server that knows step {minimum}"
            )));
        }
        Ok(())
    }
}
