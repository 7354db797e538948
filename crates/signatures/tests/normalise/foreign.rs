//! PDFs as honest programs build them that no standard of ours would: each kind in twenty ways.

use std::{collections::BTreeMap, fmt::Write as _, io::Write as _};

use flate2::{Compression, write::ZlibEncoder};

/// How many ways of each kind.
const WAYS: usize = 20;

/// A file and what it is called.
pub(crate) type Named = (String, Vec<u8>);

/// A document before it is a file.
struct Document {
    /// By their numbers.
    objects: BTreeMap<usize, Vec<u8>>,
    /// Those that may stand in a stream of objects.
    packable: Vec<usize>,
    info: Option<usize>,
}

impl Document {
    fn size(&self) -> usize {
        self.objects.keys().max().map_or(1, |last| last + 1)
    }

    fn add(&mut self, object: impl Into<Vec<u8>>) -> usize {
        let number = self.size();
        self.objects.insert(number, object.into());
        number
    }

    fn stream(&mut self, dict: &str, data: &[u8]) -> usize {
        let head = format!("<<{dict}/Length {}>>\nstream\n", data.len());
        self.add([head.as_bytes(), data, b"\nendstream"].concat())
    }

    /// What each trailer says.
    fn trailer(&self) -> String {
        let info = self.info.map(|info| format!("/Info {info} 0 R")).unwrap_or_default();
        let id = "<0F1E2D3C4B5A69788796A5B4C3D2E1F0>";
        format!("/Size {}/Root 1 0 R{info}/ID[{id}{id}]", self.size())
    }
}

pub(crate) fn packed(data: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(data).unwrap_or_default();
    packed.finish().unwrap_or_default()
}

/// What each page shows.
fn shown(page: usize) -> String {
    format!("BT /F1 12 Tf 72 770 Td (Proc\\350s-verbal, page {page}) Tj 0 -20 Td (Liste 1: 77) Tj ET")
}

/// One of the documents: pages, a font, and by its way a description, a form, a link, a tree of its structure.
fn document(way: usize) -> Document {
    let mut document = Document { objects: BTreeMap::new(), packable: Vec::new(), info: None };
    for _ in 0..2 {
        document.add("");
    }
    let font = document.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    let link = document.add("<</Type/Annot/Subtype/Link/Rect[72 600 200 620]/Border[0 0 0]/A<</S/URI/URI(https://itm.public.lu)>>>>");
    let field = document.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(Pr\\351sident)/V(Anne Weber)/DA(/F1 12 Tf 0 g)/F 4/Rect[72 500 300 520]>>");
    let [linked, has_form] = [way.is_multiple_of(2), way % 5 == 3];
    let mut kids = String::new();
    for page in 0..=way % 3 {
        let content = match way % 4 {
            0 => document.stream("", shown(page).as_bytes()),
            1 => {
                let data = packed(shown(page).as_bytes());
                let length = document.add(data.len().to_string());
                let head = format!("<</Filter/FlateDecode/Length {length} 0 R>>\nstream\n");
                document.add([head.as_bytes(), &data, b"\nendstream"].concat())
            }
            _ => document.stream("/Filter/FlateDecode", &packed(shown(page).as_bytes())),
        };
        let annotations = match (page, linked, has_form) {
            (0, true, true) => format!("/Annots[{link} 0 R {field} 0 R]"),
            (0, true, false) => format!("/Annots[{link} 0 R]"),
            (0, false, true) => format!("/Annots[{field} 0 R]"),
            _ => String::new(),
        };
        let page = document.add(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents {content} 0 R/Resources<</Font<</F1 {font} 0 R>>>>{annotations}>>"
        ));
        write!(kids, "{page} 0 R ").unwrap_or_default();
    }
    let mut also = "/Lang(fr-LU)".to_owned();
    if has_form {
        write!(also, "/AcroForm<</Fields[{field} 0 R]/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 {font} 0 R>>>>>>")
            .unwrap_or_default();
    }
    let root = document.size();
    let element = format!("<</Type/StructElem/S/P/P {root} 0 R/K 0>>");
    let tree = format!("<</Type/StructTreeRoot/K[{} 0 R {} 0 R]>>", root + 1, root + 2);
    for object in [tree, element.clone(), element] {
        let number = document.add(object);
        document.packable.push(number);
    }
    write!(also, "/MarkInfo<</Marked true>>/StructTreeRoot {root} 0 R").unwrap_or_default();
    if !way.is_multiple_of(3) {
        document.info =
            Some(document.add(
                "<</Title(Proc\\350s-verbal)/Producer(a program)/CreationDate(D:20281112091500+01'00')>>",
            ));
    }
    let kids_count = way % 3 + 1;
    document.objects.insert(1, format!("<</Type/Catalog/Pages 2 0 R{also}>>").into_bytes());
    document.objects.insert(2, format!("<</Type/Pages/Kids[{kids}]/Count {kids_count}>>").into_bytes());
    document
}

/// Writes an object and gives its place.
pub(crate) fn put(out: &mut Vec<u8>, number: usize, object: &[u8], end: &str) -> usize {
    let place = out.len();
    out.extend(format!("{number} 0 obj{end}").bytes());
    out.extend(object);
    out.extend(format!("{end}endobj{end}").bytes());
    place
}

/// A line of a stream of places.
pub(crate) fn row(kind: u8, second: usize, third: usize) -> [u8; 6] {
    let ([.., a, b, c, d], [.., e]) = (second.to_be_bytes(), third.to_be_bytes());
    [kind, a, b, c, d, e]
}

/// As Word writes it: a table, and an empty one behind it that names a stream, in which the objects stand that the table calls free.
pub(crate) fn word(way: usize) -> Vec<u8> {
    let mut document = document(way);
    let end = if way.is_multiple_of(4) { "\n" } else { "\r\n" };
    let line = if end == "\n" { " \n" } else { "\r\n" };
    let (mut index, mut inner) = (String::new(), Vec::new());
    for number in &document.packable {
        write!(index, "{number} {} ", inner.len()).unwrap_or_default();
        inner.extend(&document.objects[number]);
        inner.push(b' ');
    }
    let held = packed(&[index.as_bytes(), &inner].concat());
    let dict = format!("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", document.packable.len(), index.len());
    let holder = document.stream(&dict, &held);
    let mut out = b"%PDF-1.7\r\n%\xb5\xb5\xb5\xb5\r\n".to_vec();
    let (mut table, mut rows) =
        (format!("xref{end}0 {}{end}0000000000 65535 f{line}", document.size() + 1), row(0, 0, 255).to_vec());
    for (number, object) in &document.objects {
        if let Some(place) = document.packable.iter().position(|packed| packed == number) {
            write!(table, "0000000000 65535 f{line}").unwrap_or_default();
            rows.extend(row(2, holder, place));
        } else {
            let place = put(&mut out, *number, object, end);
            write!(table, "{place:010} 00000 n{line}").unwrap_or_default();
            rows.extend(row(1, place, 0));
        }
    }
    let (number, stream) = (document.size(), out.len());
    rows.extend(row(1, stream, 0));
    write!(table, "{stream:010} 00000 n{line}").unwrap_or_default();
    let rows = packed(&rows);
    document.add("");
    let trailer = document.trailer();
    let head =
        format!("<</Type/XRef/W[1 4 1]{trailer}/Filter/FlateDecode/Length {}>>{end}stream{end}", rows.len());
    put(&mut out, number, &[head.as_bytes(), &rows, end.as_bytes(), b"endstream"].concat(), end);
    let first = out.len();
    out.extend(format!("{table}trailer{end}<<{trailer}>>{end}startxref{end}{first}{end}%%EOF{end}").bytes());
    let last = out.len();
    let again = format!(
        "xref{end}0 0{end}trailer{end}<<{trailer}/Prev {first}/XRefStm {stream}>>{end}startxref{end}{last}{end}%%EOF"
    );
    out.extend(again.bytes());
    out
}

/// As macOS writes it: objects in an order of their own, and numbers that were never used listed at the first byte.
pub(crate) fn macos(way: usize) -> Vec<u8> {
    let document = document(way);
    let mut out = b"%PDF-1.3\n%\xc4\xe5\xf2\xe5\xeb\xa7\xf3\xa0\xd0\xc4\xc6\n".to_vec();
    let mut places = BTreeMap::new();
    for (number, object) in document.objects.iter().rev() {
        places.insert(*number, put(&mut out, *number, object, "\n"));
    }
    let (start, size) = (out.len(), document.size() + 1 + way % 3);
    out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    for number in 1..size {
        out.extend(format!("{:010} 00000 n \n", places.get(&number).copied().unwrap_or_default()).bytes());
    }
    let trailer =
        document.trailer().replace(&format!("/Size {}/", document.size()), &format!("/Size {size}/"));
    out.extend(format!("trailer\n<<{trailer}>>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

/// As the printer of Windows writes it: the table points at the end of the line before each object.
pub(crate) fn windows(way: usize) -> Vec<u8> {
    let document = document(way);
    let ends = ["\r\n", "\n", "\r\n\r\n"][way % 3];
    let mut out = b"%PDF-1.7\r\n%\xe2\xe3\xcf\xd3".to_vec();
    let mut table = format!("xref\r\n0 {}\r\n0000000000 65535 f\r\n", document.size());
    for (number, object) in &document.objects {
        write!(table, "{:010} 00000 n\r\n", out.len()).unwrap_or_default();
        out.extend(ends.bytes());
        put(&mut out, *number, object, "\r\n");
        out.truncate(out.len() - 2);
    }
    out.extend(b"\r\n");
    let start = out.len();
    out.extend(
        format!("{table}trailer\r\n<<{}>>\r\nstartxref\r\n{start}\r\n%%EOF\r\n", document.trailer()).bytes(),
    );
    out
}

/// As Acrobat writes it for slow connections: the table of the first page at the beginning, which leads to the other at the end.
pub(crate) fn acrobat(way: usize) -> Vec<u8> {
    let document = document(way);
    let linear = document.size();
    let (mut size, mut main) = (0, 0);
    // Its own length and places stand in it: written again until they are right.
    loop {
        let mut out = b"%PDF-1.6\r%\xe2\xe3\xcf\xd3\r\n".to_vec();
        // The first entry of the table at the end, less the end of the line before it.
        let first = main + format!("xref\r\n0 {linear}").len();
        let said = format!("<</Linearized 1/L {size:010}/O 1/E {main:010}/N {}/T {first:010}>>", way % 3 + 1);
        let place = put(&mut out, linear, said.as_bytes(), "\r");
        let start = out.len();
        let mark = format!(
            "\rxref\r\n{linear} 1\r\n{place:010} 00000 n\r\ntrailer\r\n<<{}/Prev {main:010}>>\r\nstartxref\r\n0\r\n%%EOF\r\n",
            document.trailer().replace(&format!("/Size {linear}/"), &format!("/Size {}/", linear + 1))
        );
        out.extend(mark.bytes());
        let mut table = format!("xref\r\n0 {linear}\r\n0000000000 65535 f\r\n");
        for (number, object) in &document.objects {
            write!(table, "{:010} 00000 n\r\n", put(&mut out, *number, object, "\r")).unwrap_or_default();
        }
        let before = (size, main);
        main = out.len();
        let end =
            format!("{table}trailer\r\n<</Size {linear}>>\r\nstartxref\r\n{:010}\r\n%%EOF\r\n", start + 1);
        out.extend(end.bytes());
        size = out.len();
        if (size, main) == before {
            return out;
        }
    }
}

/// All of them.
pub(crate) fn all() -> Vec<Named> {
    type Kind = (&'static str, fn(usize) -> Vec<u8>);
    let kinds: [Kind; 4] =
        [("word", word), ("macos", macos), ("windows-printer", windows), ("acrobat", acrobat)];
    let made = kinds
        .iter()
        .flat_map(|(name, make)| (0..WAYS).map(move |way| (format!("{name}-{:02}", way + 1), make(way))));
    made.collect()
}
