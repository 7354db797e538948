//! The life of a démarche and of what comes back: statuses, steps, documents and the folder they go to.
