alter table terms
    drop constraint terms_published_dates_by_week,
    drop column published_dates;
