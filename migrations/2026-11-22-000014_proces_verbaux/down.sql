drop table proces_verbaux;
