//! The firms of the demonstration world, and how their polls went.

use elections::WeekPattern;
use types::Language;

/// A firm and its poll of 2024.
pub(super) struct Firm {
    /// Of its matricule.
    pub(super) serial: u32,
    pub(super) name: &'static str,
    pub(super) street: &'static str,
    pub(super) postal_code: &'static str,
    pub(super) locality: &'static str,
    pub(super) rcs_number: &'static str,
    /// Of the letters that it gets.
    pub(super) language: Language,
    pub(super) week: WeekPattern,
    pub(super) headcount: u32,
    pub(super) poll: Poll,
}

/// How a poll went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Poll {
    /// Twelve people stood for six seats.
    Majority,
    /// One person stood, and was voted on.
    Lone,
    /// Four lists, of which one stayed below five per cent; two offices, two days, a postal vote.
    Lists,
    /// As many stood as there are seats, and all agreed.
    Agreed,
    /// Nobody stood.
    Nobody,
    /// Nothing was done yet, and no codes were issued.
    Ahead,
}

/// All of them. The first has a space of its own; a fiduciary acts for the others whose polls are over.
pub(super) const FIRMS: [Firm; 8] = [
    Firm {
        serial: 100_001,
        name: "DÉMONSTRATION Boulangerie Müller & Fils s.à r.l.",
        street: "17, rue de l’Église",
        postal_code: "L-4994",
        locality: "Schouweiler",
        rcs_number: "B900001",
        language: Language::Fr,
        week: WeekPattern::TueSat,
        headcount: 60,
        poll: Poll::Majority,
    },
    Firm {
        serial: 100_002,
        name: "DÉMONSTRATION Ateliers de l’Alzette s.a.",
        street: "120, route d’Esch",
        postal_code: "L-1471",
        locality: "Luxembourg",
        rcs_number: "B900002",
        language: Language::Fr,
        week: WeekPattern::MonFri,
        headcount: 420,
        poll: Poll::Lists,
    },
    Firm {
        serial: 100_003,
        name: "DÉMONSTRATION Garage du Kirchberg s.à r.l.",
        street: "3, rue Edward Steichen",
        postal_code: "L-2540",
        locality: "Luxembourg",
        rcs_number: "B900003",
        language: Language::De,
        week: WeekPattern::MonFri,
        headcount: 16,
        poll: Poll::Lone,
    },
    Firm {
        serial: 100_005,
        name: "DÉMONSTRATION Menuiserie et Agencement Reuter-Schœtter, successeurs de Jean-Pierre Kremer & Cie s.e.c.s.",
        street: "45A, Grand-Rue",
        postal_code: "L-9710",
        locality: "Clervaux",
        rcs_number: "B900005",
        language: Language::Fr,
        week: WeekPattern::MonFri,
        headcount: 90,
        poll: Poll::Agreed,
    },
    Firm {
        serial: 100_006,
        name: "DÉMONSTRATION Café-Restaurant «Beim Jängi» s.à r.l.-S",
        street: "2, place d’Armes",
        postal_code: "L-1136",
        locality: "Luxembourg",
        rcs_number: "B900006",
        language: Language::Fr,
        week: WeekPattern::TueSat,
        headcount: 28,
        poll: Poll::Nobody,
    },
    Firm {
        serial: 100_007,
        name: "DÉMONSTRATION Caves de la Moselle s.à r.l.",
        street: "9, quai de la Moselle",
        postal_code: "L-5405",
        locality: "Bech-Kleinmacher",
        rcs_number: "B900007",
        language: Language::Fr,
        week: WeekPattern::MonFri,
        headcount: 34,
        poll: Poll::Ahead,
    },
    Firm {
        serial: 100_008,
        name: "DÉMONSTRATION Gärtnerei Schœtter s.à r.l.",
        street: "8, um Bierg",
        postal_code: "L-6187",
        locality: "Gonderange",
        rcs_number: "B900008",
        language: Language::De,
        week: WeekPattern::TueSat,
        headcount: 22,
        poll: Poll::Ahead,
    },
    Firm {
        serial: 100_009,
        name: "DÉMONSTRATION Data Services s.a.",
        street: "33, rue du Puits Romain",
        postal_code: "L-8070",
        locality: "Bertrange",
        rcs_number: "B900009",
        language: Language::En,
        week: WeekPattern::MonFri,
        headcount: 130,
        poll: Poll::Ahead,
    },
];
