//! The polling offices of the demonstration world: who sat there, who watched, how many came.

use filings::content::Counts;

type Names = (&'static str, &'static str);

/// An office on the day of the poll.
pub(super) struct Bureau {
    pub(super) place: &'static str,
    pub(super) opened_at: &'static str,
    pub(super) closed_at: &'static str,
    /// Surname and first names, as of everybody here.
    pub(super) president: Names,
    pub(super) assessors: [Names; 2],
    /// And the list for which they watched.
    pub(super) observers: &'static [(&'static str, &'static str, &'static str)],
    pub(super) counts: Counts,
    /// What was asked, and what the office decided.
    pub(super) claims: &'static [(&'static str, &'static str)],
}

/// 57 electors, six votes each.
pub(super) const BAKERY: Bureau = Bureau {
    place: "Salle de repos, premier étage",
    opened_at: "05:30",
    closed_at: "14:00",
    president: ("Müller", "Marc"),
    assessors: [("Steichen", "Claire"), ("Teixeira Marques", "Jorge")],
    observers: &[("Urbany", "Iris", "LCGB")],
    counts: Counts {
        electors: 57,
        voters: 51,
        postal_voters: 0,
        rejected_postal: 0,
        ballots: 51,
        valid: 48,
        blank: 2,
        null_ballots: 1,
    },
    claims: &[(
        "Une croix tracée entre deux cases d'un bulletin.",
        "Le bureau ne reconnaît pas à qui va la voix; le bulletin est nul.",
    )],
};

/// 15 electors, two votes each.
pub(super) const GARAGE: Bureau = Bureau {
    place: "Bureau de l'atelier",
    opened_at: "08:00",
    closed_at: "10:00",
    president: ("Hengen", "Roland"),
    assessors: [("Lentz", "Christiane"), ("Pinto", "Rui Manuel")],
    observers: &[],
    counts: Counts {
        electors: 15,
        voters: 12,
        postal_voters: 0,
        rejected_postal: 0,
        ballots: 12,
        valid: 11,
        blank: 1,
        null_ballots: 0,
    },
    claims: &[],
};

/// 398 electors in two offices, sixteen votes each; the principal one opens the envelopes that came by post.
pub(super) const WORKS: [Bureau; 2] = [
    Bureau {
        place: "Siège, salle de conférence du rez-de-chaussée",
        opened_at: "14:00",
        closed_at: "17:30",
        president: ("Ries-Kayser", "Marie-Josée"),
        assessors: [("Steffen-Toussaint", "Luc"), ("Carvalho", "Paula Cristina")],
        observers: &[("Urbany", "Iris", "OGBL"), ("Gillen", "Marc-André", "LCGB")],
        counts: Counts {
            electors: 236,
            voters: 201,
            postal_voters: 23,
            rejected_postal: 1,
            ballots: 200,
            valid: 194,
            blank: 4,
            null_ballots: 2,
        },
        claims: &[(
            "Une enveloppe de vote par correspondance est parvenue au bureau sans déclaration signée.",
            "L'enveloppe est écartée sans être ouverte, à l'unanimité.",
        )],
    },
    Bureau {
        place: "Atelier de Bissen, réfectoire",
        opened_at: "14:00",
        closed_at: "17:30",
        president: ("Gloden", "Nico"),
        assessors: [("Hamdi", "Karim"), ("Wolter", "Édith")],
        observers: &[("Fischbach", "Jeannot", "Liste neutre «Ensemble à l'Alzette»")],
        counts: Counts {
            electors: 162,
            voters: 139,
            postal_voters: 0,
            rejected_postal: 0,
            ballots: 139,
            valid: 135,
            blank: 3,
            null_ballots: 1,
        },
        claims: &[],
    },
];
