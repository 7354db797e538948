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
    pub(super) counted: Counted,
    /// What was asked, and what the office decided.
    pub(super) claims: &'static [(&'static str, &'static str)],
}

/// How many came, and what was in the urn.
pub(super) struct Counted {
    electors: u32,
    pub(super) valid: u32,
    blank: u32,
    null: u32,
    by_post: u32,
    /// Of these, how many envelopes were refused.
    refused: u32,
}

impl Counted {
    pub(super) fn counts(&self) -> Counts {
        let by_post =
            Counts { postal_voters: self.by_post, rejected_postal: self.refused, ..Counts::default() };
        let ballots = self.valid + self.blank + self.null;
        Counts {
            electors: self.electors,
            voters: ballots + self.refused,
            ballots,
            valid: self.valid,
            blank: self.blank,
            null_ballots: self.null,
            ..by_post
        }
    }
}

/// 57 electors, six votes each.
pub(super) const BAKERY: Bureau = Bureau {
    place: "Salle de repos, premier étage",
    opened_at: "05:30",
    closed_at: "14:00",
    president: ("Müller", "Marc"),
    assessors: [("Steichen", "Claire"), ("Teixeira Marques", "Jorge")],
    observers: &[("Urbany", "Iris", "LCGB")],
    counted: Counted { electors: 57, valid: 48, blank: 2, null: 1, by_post: 0, refused: 0 },
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
    counted: Counted { electors: 15, valid: 11, blank: 1, null: 0, by_post: 0, refused: 0 },
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
        counted: Counted { electors: 236, valid: 194, blank: 4, null: 2, by_post: 23, refused: 1 },
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
        counted: Counted { electors: 162, valid: 135, blank: 3, null: 1, by_post: 0, refused: 0 },
        claims: &[],
    },
];
