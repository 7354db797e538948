//! The tables as the catalogue of Postgres tells them, printed as the file `schema.rs` of this crate.

use diesel::{
    QueryableByName,
    sql_types::{Bool, Text},
};

use crate::{StoreError, schema_steps::connect, sql::*};

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    type_name: String,
    #[diesel(sql_type = Bool)]
    required: bool,
    #[diesel(sql_type = Text)]
    primary_key: String,
}

const COLUMNS: &str = "
    select c.relname::text as table_name, a.attname::text as column_name,
           format_type(a.atttypid, null) as type_name, a.attnotnull as required,
           coalesce((
               select string_agg(k.attname::text, ', ' order by array_position(i.indkey::int2[], k.attnum))
               from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
               where i.indrelid = c.oid and i.indisprimary
           ), '') as primary_key
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like '\\_\\_%'
    order by c.relname, a.attnum";

fn diesel_type(name: &str) -> Option<&'static str> {
    Some(match name {
        "uuid" => "Uuid",
        "uuid[]" => "Array<Uuid>",
        "bytea[]" => "Array<Bytea>",
        "text" => "Text",
        "timestamp with time zone" => "Timestamptz",
        "smallint" => "Int2",
        "integer" => "Int4",
        "bigint" => "Int8",
        "bytea" => "Bytea",
        "boolean" => "Bool",
        "date" => "Date",
        "jsonb" => "Jsonb",
        _ => return None,
    })
}

/// The text of `schema.rs` for the database behind this address.
///
/// # Errors
/// Postgres can't be reached, or a column has a type that this crate does not know.
pub async fn print(url: &str) -> Result<String, StoreError> {
    let mut conn = connect(url).await?;
    let columns: Vec<Column> = diesel::sql_query(COLUMNS).load(&mut conn).await?;
    let mut text = String::from(
        "//! The tables as diesel sees them: printed from the catalogue by `scripts/regenerate`, never edited.\n",
    );
    for table in columns.chunk_by(|a, b| a.table_name == b.table_name) {
        let Some(first) = table.first() else { continue };
        text += &format!("\ndiesel::table! {{\n    {} ({}) {{\n", first.table_name, first.primary_key);
        for column in table {
            let name = diesel_type(&column.type_name)
                .ok_or_else(|| StoreError::Schema(format!("no diesel type for {}", column.type_name)))?;
            let name = if column.required { name.to_owned() } else { format!("Nullable<{name}>") };
            text += &format!("        {} -> {name},\n", column.column_name);
        }
        text += "    }\n}\n";
    }
    text += "\ndiesel::allow_tables_to_appear_in_same_query!(\n";
    for table in columns.chunk_by(|a, b| a.table_name == b.table_name) {
        text += &format!("    {},\n", table.first().map_or("", |column| &column.table_name));
    }
    text += ");\n";
    Ok(text)
}
