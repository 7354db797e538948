drop table uploads_a_day;
