drop table own_counts;
