//! The steps of the schema and the two roles.

use diesel::sql_types::Text;
use diesel_async::{AsyncConnection, AsyncMigrationHarness, AsyncPgConnection, SimpleAsyncConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::{StoreError, pool::SESSION, sql::*};

pub(crate) const STEPS: EmbeddedMigrations = embed_migrations!("../../migrations");

/// The tables to which the server's role may only add and which it may read.
pub(crate) const APPEND_ONLY: [&str; 8] = [
    "audit_events",
    "audit_personal_payloads",
    "decisions",
    "security_events",
    "receipts",
    "sealed_leaves",
    "transmissions",
    "tree_heads",
];

/// The tables from which the server's role may delete; of all others it keeps what came.
pub(crate) const DELETABLE: [&str; 15] = [
    "attachments",
    "authority_members",
    "claim_files",
    "claims",
    "code_failures",
    "demarches",
    "file_bytes",
    "files",
    "idempotency_records",
    "leases",
    "membership_limits",
    "outbox",
    "paces",
    "signature_preparations",
    "space_files",
];

/// diesel tells some failures apart by their words only; nobody but a superuser may set the language of these.
pub(crate) const LANGUAGE: (&str, &str) = ("lc_messages", "C");

diesel::define_sql_function! {
    /// A string as an identifier in SQL.
    fn quote_ident(name: Text) -> Text;
}
diesel::define_sql_function! {
    /// A string as a literal in SQL.
    fn quote_literal(value: Text) -> Text;
}

pub(crate) async fn connect(url: &str) -> Result<AsyncPgConnection, StoreError> {
    AsyncPgConnection::establish(url).await.map_err(|error| StoreError::Unavailable(Box::new(error)))
}

/// As the owner, who sees rows that are locked only where it says that it works on them.
async fn connect_for_upkeep(owner_url: &str) -> Result<AsyncPgConnection, StoreError> {
    let mut conn = connect(owner_url).await?;
    conn.batch_execute("set scrutin.upkeep = 'on'").await?;
    Ok(conn)
}

pub(crate) fn failed(error: &(dyn std::error::Error + Send + Sync)) -> StoreError {
    StoreError::Schema(format!("a step of the schema failed: {error}"))
}

/// Runs the steps that are missing, as the owner; answers their names.
///
/// # Errors
/// Postgres can't be reached, or a step fails; the steps before it stay.
pub async fn migrate(owner_url: &str) -> Result<Vec<String>, StoreError> {
    let mut harness = AsyncMigrationHarness::new(connect_for_upkeep(owner_url).await?);
    let versions = harness.run_pending_migrations(STEPS).map_err(|error| failed(error.as_ref()))?;
    Ok(versions.iter().map(ToString::to_string).collect())
}

/// Takes all steps back, the last one first, as the owner.
///
/// # Errors
/// Postgres can't be reached, or a step fails.
pub async fn revert_all(owner_url: &str) -> Result<usize, StoreError> {
    let mut harness = AsyncMigrationHarness::new(connect_for_upkeep(owner_url).await?);
    Ok(harness.revert_all_migrations(STEPS).map_err(|error| failed(error.as_ref()))?.len())
}

/// Lets the server's role work on the tables: add, read and change on most, delete where something is ever deleted, add
/// and read on the audit trail, no DDL.
///
/// # Errors
/// Postgres fails.
pub async fn grant(owner_url: &str, app_role: &str) -> Result<(), StoreError> {
    let mut conn = connect(owner_url).await?;
    let role = quoted_ident(&mut conn, app_role).await?;
    let (append_only, deletable) = (APPEND_ONLY.join(", "), DELETABLE.join(", "));
    conn.batch_execute(&format!(
        "grant usage on schema public to {role};
         grant execute on all functions in schema public to {role};
         grant select, insert, update on all tables in schema public to {role};
         revoke delete on all tables in schema public from {role};
         grant delete on {deletable} to {role};
         revoke update on {append_only} from {role};
         revoke insert, update on server_requirements, __diesel_schema_migrations from {role};"
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
             alter role {name} password {password} nosuperuser nocreatedb nocreaterole noreplication nobypassrls;"
        ))
        .await
        .map_err(|error| StoreError::Schema(format!("role {literal} can't be made: {error}")))?;
    }
    let app_name = quoted_ident(&mut conn, app.name).await?;
    for (setting, value) in SESSION.into_iter().chain([LANGUAGE]) {
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
