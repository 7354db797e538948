//! The table in which diesel remembers the steps that were run.

diesel::table! {
    __diesel_schema_migrations (version) {
        version -> Text,
        run_on -> Timestamptz,
    }
}
