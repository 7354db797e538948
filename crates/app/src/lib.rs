//! The use cases of Scrutin: authorise, load, decide, save, record.
