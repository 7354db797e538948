drop table paper_filings;
