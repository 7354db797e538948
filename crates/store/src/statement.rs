//! Statements that do several things at once, written in SQL.
//!
//! Unlike `diesel::sql_query`, such a statement has types, and each connection prepares it once.

/// Declares a statement as a struct of what it binds: its text, broken where a value stands, and the types of its columns.
macro_rules! statement {
    (
        $(#[$meta:meta])*
        $name:ident -> ($($column:ty),* $(,)?):
        $first:literal $(, $field:ident: $type:ty as $sql_type:ty, $next:literal)* $(,)?
    ) => {
        $(#[$meta])*
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
        }

        impl diesel::query_builder::QueryId for $name {
            type QueryId = Self;
            const HAS_STATIC_QUERY_ID: bool = true;
        }

        impl diesel::query_builder::Query for $name {
            type SqlType = ($($column,)*);
        }

        impl diesel::query_builder::QueryFragment<diesel::pg::Pg> for $name {
            fn walk_ast<'b>(
                &'b self,
                mut out: diesel::query_builder::AstPass<'_, 'b, diesel::pg::Pg>,
            ) -> diesel::QueryResult<()> {
                out.push_sql($first);
                $(
                    out.push_bind_param::<$sql_type, _>(&self.$field)?;
                    out.push_sql($next);
                )*
                Ok(())
            }
        }
    };
}

pub(crate) use statement;
