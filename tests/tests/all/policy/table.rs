//! The committed table of expected answers, read and checked for its form.

use api::routes::{Operation, operations};

const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/policy.csv"));

/// Who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Nobody,
    Stranger,
    Reader,
    Contributor,
    Manager,
    Owner,
    Limited,
    CompanyOwner,
    Reviewer,
    Administrator,
    Operator,
    EndedToken,
    ExMember,
}

impl Role {
    /// In the order of the columns, each with its heading.
    pub(crate) const ALL: [(Self, &str); 13] = [
        (Self::Nobody, "nobody"),
        (Self::Stranger, "stranger"),
        (Self::Reader, "reader"),
        (Self::Contributor, "contributor"),
        (Self::Manager, "manager"),
        (Self::Owner, "owner"),
        (Self::Limited, "limited"),
        (Self::CompanyOwner, "firm_owner"),
        (Self::Reviewer, "reviewer"),
        (Self::Administrator, "administrator"),
        (Self::Operator, "operator"),
        (Self::EndedToken, "ended_token"),
        (Self::ExMember, "ex_member"),
    ];
}

/// Whose thing is named in the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Own,
    Foreign,
    Unknown,
}

/// One expected answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) role: Role,
    pub(crate) place: Place,
    pub(crate) status: u16,
}

impl Cell {
    pub(crate) fn is_done(self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Row {
    /// `operation` or `operation:variant`.
    pub(crate) name: String,
    /// The test that tries the line.
    pub(crate) group: String,
    /// Every expected answer.
    pub(crate) cells: Vec<Cell>,
    /// What somebody who may is answered whose token is revoked while the body comes; none where no body is sent, or no
    /// sign-in asked for.
    pub(crate) revoked_midway: Option<u16>,
}

impl Row {
    /// The operation that the line is about.
    pub(crate) fn operation(&self) -> &'static Operation {
        let id = self.name.split(':').next();
        operations()
            .iter()
            .find(|operation| Some(operation.id) == id)
            .unwrap_or_else(|| panic!("there is no operation {}", self.name))
    }

    /// The expected answer of one role, where the operation has such a place.
    pub(crate) fn status(&self, role: Role, place: Place) -> Option<u16> {
        let cell = self.cells.iter().find(|cell| cell.role == role && cell.place == place);
        cell.map(|cell| cell.status)
    }
}

/// Every line of the table, in its order.
pub(crate) fn rows() -> Vec<Row> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let mut lines = lines.map(|line| line.split(',').map(str::trim).collect::<Vec<_>>());
    let callers = Role::ALL.map(|(_, name)| name);
    let expected: Vec<_> =
        ["operation", "group"].into_iter().chain(callers).chain(["revoked_midway"]).collect();
    assert_eq!(lines.next(), Some(expected), "the heading of policy.csv");
    lines.map(|line| row(&line)).collect()
}

fn row(line: &[&str]) -> Row {
    let [name, group, cells @ .., midway] = line else { panic!("an empty line in policy.csv") };
    assert_eq!(cells.len(), Role::ALL.len(), "the cells of {name}");
    let revoked_midway = match *midway {
        "-" => None,
        status => Some(status.parse().unwrap_or_else(|_| panic!("{name}, revoked_midway: {status}"))),
    };
    let group = (*group).to_owned();
    let mut row = Row { name: (*name).to_owned(), group, cells: Vec::new(), revoked_midway };
    let places: &[Place] = if row.operation().pattern.contains('{') {
        &[Place::Own, Place::Foreign, Place::Unknown]
    } else {
        &[Place::Own]
    };
    for (cell, (role, heading)) in cells.iter().zip(Role::ALL) {
        let statuses: Vec<u16> = cell
            .split('/')
            .map(|status| status.parse().unwrap_or_else(|_| panic!("{name}, {heading}: {cell}")))
            .collect();
        assert_eq!(statuses.len(), places.len(), "{name}, {heading}: {cell}");
        let read = places.iter().zip(statuses);
        row.cells.extend(read.map(|(place, status)| Cell { role, place: *place, status }));
    }
    row
}
