//! Who may act for whom: roles, headcount bands, and the grouping of a fiduciary's firms over its spaces.
