drop table letter_run_firms;
drop table letter_runs;
