//! The HTTP tests of Scrutin and the tests over everything.
