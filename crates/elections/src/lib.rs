//! The rules of the election of a staff delegation: seats, dates, and what each démarche must say.
