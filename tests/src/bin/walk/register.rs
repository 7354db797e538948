//! The companies of one walk, and their CSV as Excel writes it here: Windows-1252, semicolons, CRLF.

use std::collections::BTreeSet;

use tests::world::fresh_matricule;

/// A company as the authority's register has it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) matricule: String,
    pub(crate) name: String,
    locality: &'static str,
    pub(crate) headcount: Option<u32>,
}

/// How many clients of which headcounts the fiduciary has: the least, how far apart, how many.
const CLIENTS: [(u32, u32, u32); 6] =
    [(15, 1, 120), (136, 0, 120), (151, 5, 30), (301, 13, 15), (501, 71, 8), (1001, 600, 2)];
const TRADES: [&str; 10] = [
    "Menuiserie",
    "Hôtel",
    "Pâtisserie",
    "Crèche",
    "Garage",
    "Café-Brasserie",
    "Étude",
    "Imprimerie",
    "Maçonnerie",
    "Pépinière",
];
const LOCALITIES: [&str; 6] =
    ["Esch-sur-Alzette", "Pétange", "Differdange", "Grevenmacher", "Rédange-sur-Attert", "Clervaux"];

/// The company of 60, the company of 150, and 300 clients: 295 in all bands, two below 15, three never counted.
pub(crate) fn entries() -> Vec<Entry> {
    let mut matricules = BTreeSet::new();
    while matricules.len() < 302 {
        matricules.insert(fresh_matricule().as_str().to_owned());
    }
    let known =
        CLIENTS.iter().flat_map(|(least, apart, many)| (0..*many).map(move |n| Some(least + apart * n)));
    let headcounts = known.chain([Some(9), Some(14), None, None, None]);
    let clients = headcounts.zip(1..).map(|(headcount, number)| {
        let locality = LOCALITIES[number % LOCALITIES.len()];
        (format!("{} {locality} {number:03} s.à r.l.", TRADES[number % TRADES.len()]), locality, headcount)
    });
    let own = [
        ("Boulangerie Müller & Fils s.à r.l.".to_owned(), "Esch-sur-Alzette", Some(60)),
        ("Ateliers de l’Alzette s.a.".to_owned(), "Luxembourg", Some(150)),
    ];
    let entry = |((name, locality, headcount), matricule)| Entry { matricule, name, locality, headcount };
    own.into_iter().chain(clients).zip(matricules).map(entry).collect()
}

/// The file that Excel saves.
pub(crate) fn csv(entries: &[Entry]) -> Vec<u8> {
    let mut text = "matricule;legal_name;street;postal_code;locality;headcount\r\n".to_owned();
    for entry in entries {
        let headcount = entry.headcount.map(|count| count.to_string()).unwrap_or_default();
        let Entry { matricule, name, locality, .. } = entry;
        text += &format!("{matricule};{name};1, rue de l’Église;L-4010;{locality};{headcount}\r\n");
    }
    windows_1252(&text)
}

/// The same file with a wrong check digit in line 4 and a headcount in words in line 7.
pub(crate) fn spoiled_csv(entries: &[Entry]) -> Vec<u8> {
    let mut entries = entries.to_vec();
    let digit = entries[2].matricule.pop();
    entries[2].matricule.push(if digit == Some('0') { '1' } else { '0' });
    let spoiled = csv(&entries);
    let mut lines: Vec<Vec<u8>> = spoiled.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let seventh = &mut lines[6];
    let start = seventh.iter().rposition(|byte| *byte == b';').map_or(0, |place| place + 1);
    seventh.splice(start.., *b"vingt\r");
    lines.join(&b'\n')
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '’' => 0x92,
        other => u8::try_from(other).expect("a character of Windows-1252"),
    };
    text.chars().map(byte).collect()
}
