drop table trial_clock;
