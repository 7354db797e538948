//! Files that this crate and other readers could read differently: the document is signed, one more revision says two
//! things, and a second person, who is trusted, signs it without looking.

use std::{fmt::Write, io::Write as _};

use chrono::TimeDelta;
use signatures::{Prepared, embed};

use crate::make::{DOCUMENT, authority, digest, find, last, now, number_after, object, sign, stream};

/// What stands on the first page, as it is to be and as an attacker would have it.
const TEXT: [&str; 2] = [
    "BT /F1 14 Tf 72 770 Td (Liste 2: 377 suffrages) Tj ET",
    "BT /F1 14 Tf 72 770 Td (Liste 2: 977 suffrages) Tj ET",
];

const ID: &str = "<00112233445566778899aabbccddeeff>";

/// How the revision of the attack is written, where it is not as usual.
#[derive(Clone, Copy)]
pub(crate) struct Save<'a> {
    pub(crate) root: u32,
    pub(crate) head: &'a str,
    pub(crate) line: &'a str,
    /// Lines of the table besides those of the objects.
    pub(crate) besides: &'a str,
    pub(crate) trailer: &'a str,
    pub(crate) size: Option<&'a str>,
    pub(crate) blank: &'a str,
}

pub(crate) const USUAL: Save<'_> =
    Save { root: 1, head: "xref\n", line: "\n", besides: "", trailer: "trailer\n", size: None, blank: "\n" };

/// The file after one more revision.
fn save(pdf: &[u8], objects: &[(u32, String)], how: Save<'_>) -> Vec<u8> {
    let mut out = pdf.to_vec();
    let mut table = how.head.to_owned() + how.besides;
    for (number, body) in objects {
        writeln!(table, "{number} 1{}{:010} 00000 n ", how.line, out.len()).unwrap();
        out.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let (at, before) = (out.len(), number_after(pdf, "startxref"));
    let above = objects.iter().map(|(number, _)| number + 1).max().unwrap_or_default();
    let size = number_after(pdf, "/Size").max(usize::try_from(above).unwrap());
    let size = how.size.map_or_else(|| format!("/Size {size}"), str::to_owned);
    let info = info(pdf);
    let trailer = format!("<<{size}/Root {} 0 R{info}/ID[{ID}{ID}]/Prev {before}>>", how.root);
    let (trailer, blank) = (format!("{}{trailer}", how.trailer), how.blank);
    out.extend(format!("{table}{trailer}{blank}startxref{blank}{at}{blank}%%EOF\n").bytes());
    out
}

/// What the trailer of the file says of its information.
fn info(pdf: &[u8]) -> String {
    let place = last(pdf, "/Info ");
    String::from_utf8(pdf[place..=find(pdf, place, " R") + 1].to_vec()).unwrap()
}

/// A file of these objects.
fn written(objects: &[(u32, String)], root: u32, info: u32) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
    for (number, body) in objects {
        writeln!(table, "{number} 1\n{:010} 00000 n ", out.len()).unwrap();
        out.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let (at, size) = (out.len(), objects.iter().map(|(number, _)| number + 1).max().unwrap());
    let trailer = format!("<</Size {size}/Root {root} 0 R/Info {info} 0 R/ID[{ID}{ID}]>>");
    out.extend(format!("{table}trailer\n{trailer}\nstartxref\n{at}\n%%EOF\n").bytes());
    out
}

/// The objects of a document of one page, whose content is object 4.
fn page(catalogue: &str, page: &str, content: &str) -> Vec<(u32, String)> {
    let objects = [
        (1, format!("<</Type/Catalog/Pages 2 0 R/Lang(fr){catalogue}>>")),
        (2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned()),
        (3, format!("<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R{page}>>")),
        (4, content.to_owned()),
        (5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned()),
        (8, "<</Title(x)>>".to_owned()),
    ];
    objects.to_vec()
}

/// Where a field is that nobody sees.
const NOWHERE: &str = "/F 132/Rect[0 0 0 0]";

/// A form and a list of annotations, both empty: what a blind signature fills.
const FORM: [&str; 2] = ["/AcroForm<</Fields []/SigFlags 3>>", "/Annots []"];

/// The file with the signature of a person, made by a tool that looks at nothing.
fn blindly(pdf: &[u8], root: u32, name: &str, place: &str) -> Vec<u8> {
    let signature = if name == "President" { 100 } else { 200 };
    let field = signature + 1;
    let with = |number: u32, key: &str| {
        let (mut number, mut text) = (number, object(pdf, number));
        let mut place = text.find(key).unwrap_or_else(|| panic!("{key} in {text}")) + key.len();
        let list: String = text[place..].trim_start().chars().take_while(char::is_ascii_digit).collect();
        if let Ok(list) = list.parse() {
            (number, text, place) = (list, object(pdf, list), 0);
        }
        let end = place + text[place..].find(']').unwrap();
        (number, format!("{} {field} 0 R{}", &text[..end], &text[end..]))
    };
    let widget = format!("<</Type/Annot/Subtype/Widget/FT/Sig{place}/T({name})/P 3 0 R");
    let range = format!("/ByteRange [{}]", " ".repeat(40));
    let dictionary = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20281112091500Z)";
    let empty = "0".repeat(2048);
    let objects = [
        with(root, "/Fields"),
        with(3, "/Annots"),
        (field, format!("{widget}/V {signature} 0 R>>")),
        (signature, format!("{dictionary}{range}/Contents <{empty}>>>")),
    ];
    embedded(save(pdf, &objects, Save { root, ..USUAL }), name)
}

/// The file with a signature in its last empty place.
fn embedded(mut pdf: Vec<u8>, name: &str) -> Vec<u8> {
    let gap = last(&pdf, "/Contents <") + 10;
    let range = [0, gap, find(&pdf, gap, ">") + 1];
    let range = [range[0], range[1], range[2], pdf.len() - range[2]];
    let text = format!("{} {} {} {}", range[0], range[1], range[2], range[3]);
    let place = last(&pdf, "/ByteRange [") + 12;
    pdf[place..place + text.len()].copy_from_slice(text.as_bytes());
    let byte_range = range.map(|number| u64::try_from(number).unwrap());
    let mut prepared = Prepared { bytes: pdf, byte_range, digest: [0; 32] };
    prepared.digest = digest(&prepared);
    let (from, until) = (now() - TimeDelta::days(1), now() + TimeDelta::days(365));
    let person = authority().issue(name, "10000000000000000002", from, until).unwrap();
    embed(&prepared, &person.sign(&prepared.digest, now()).unwrap()).unwrap()
}

/// The attack after one signature, and then a second one.
fn attack(base: &[u8], root: u32, attack: impl FnOnce(&[u8]) -> Vec<u8>) -> Vec<u8> {
    blindly(&attack(&sign(base, "President")), root, "Assessor", NOWHERE)
}

/// The head and the body of another content, as a reader finds it who looks for objects by itself.
fn hidden() -> String {
    format!("\n4 0 obj\n{}\nendobj\n", stream("", TEXT[1]))
}

/// Validation data that is a stream, in which other content is hidden.
fn proof(pdf: &[u8], root: u32, number: u32, inside: &str) -> Vec<(u32, String)> {
    let catalogue = object(pdf, root).replacen("/Lang", &format!("/DSS {number} 0 R/Lang"), 1);
    vec![(root, catalogue), (number, stream("/Type/DSS", inside))]
}

/// The same, where validation data may have streams.
fn certificate(pdf: &[u8], number: u32, inside: &str) -> Vec<(u32, String)> {
    let proof = format!("/DSS<</Certs[{number} 0 R]>>/Lang");
    vec![(1, object(pdf, 1).replacen("/Lang", &proof, 1)), (number, stream("", inside))]
}

/// A section that is a stream: for one number, as these rows say.
fn section(pdf: &[u8], number: u32, of: u32, more: &str, rows: &[u8]) -> Vec<u8> {
    let mut out = pdf.to_vec();
    let (at, before, size) = (out.len(), number_after(pdf, "startxref"), number_after(pdf, "/Size"));
    let size = size.max(usize::try_from(number + 1).unwrap());
    let said = format!("/Type/XRef/Size {size}/Root 1 0 R{}/ID[{ID}{ID}]/Prev {before}", info(pdf));
    let dict = format!("<<{said}/Index[{of} 1]{more}/Length {}>>", rows.len());
    out.extend(format!("{number} 0 obj\n{dict}\nstream\n").bytes().chain(rows.iter().copied()));
    out.extend(format!("\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n").bytes());
    out
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A section whose row leads this crate to a true copy of the content, and whoever does not undo the predictor to the
/// content of the first revision.
fn parameters(filter: &str, pack: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let layout = "/PageLayout/SinglePage/ViewerPreferences<</HideMenubar false>>/PageMode/UseNone";
    let first = written(&page(layout, "", &stream("", TEXT[1])), 1, 8);
    let old = find(&first, 0, "4 0 obj");
    let base = save(&first, &[(4, stream("", TEXT[0]))], USUAL);
    attack(&base, 1, |signed| {
        let mut pdf = signed.to_vec();
        let copy = ((old - 255) << 8) + 255;
        assert!((256..512).contains(&old) && pdf.len() < copy, "{old} {}", pdf.len());
        pdf.push(b'%');
        pdf.resize(copy - 1, b' ');
        pdf.push(b'\n');
        pdf.extend(format!("4 0 obj\n{}\nendobj\n", stream("", TEXT[0])).bytes());
        let [high, low] = [copy >> 8, copy & 255].map(|byte| u8::try_from(byte).unwrap());
        let rows = pack(&[1, 1, high - 1, low.wrapping_sub(high)]);
        section(&pdf, 40, 4, &format!("/W[1 2 0]{filter}"), &rows)
    })
}

/// Every one by its name.
pub(crate) fn all() -> Vec<(&'static str, Vec<u8>)> {
    [streams(), tables(), words(), roles(), shapes()].concat()
}

/// Streams of the structure that are decoded in two ways.
fn streams() -> Vec<(&'static str, Vec<u8>)> {
    let said = "<</Predictor 11/Columns 3>>";
    let plain = |rows: &[u8]| rows.to_vec();
    vec![
        (
            "readers-parameters-beside-a-list",
            parameters(&format!("/Filter[/FlateDecode]/DecodeParms{said}"), deflated),
        ),
        ("readers-parameters-without-filter", parameters(&format!("/DecodeParms{said}"), plain)),
        ("readers-parameters-of-no-filter", parameters(&format!("/Filter[]/DecodeParms[{said}]"), plain)),
        (
            "readers-abbreviated-filter",
            parameters(&format!("/Filter/FlateDecode/DecodeParms{said}/F/FlateDecode"), deflated),
        ),
    ]
}

/// Tables that another reader gives up, to look for the objects by itself: it finds the last ones, also in a stream.
fn tables() -> Vec<(&'static str, Vec<u8>)> {
    let usual = |how: Save<'_>| {
        let besides = |signed: &[u8]| save(signed, &proof(signed, 1, 90, &hidden()), how);
        attack(DOCUMENT, 1, besides)
    };
    let beginning = {
        let mut objects = page("", "", &stream("", TEXT[0]));
        objects[0].0 = 10;
        attack(&written(&objects, 10, 8), 10, |signed| {
            let copies = [2, 3].map(|number| (number, object(signed, number)));
            let objects = [copies.to_vec(), proof(signed, 10, 90, &hidden())].concat();
            let mut pdf = save(signed, &objects, Save { root: 10, ..USUAL });
            // The first two subsections become one that says that it begins with one.
            let table = last(&pdf, "xref\n2 1\n") + 5;
            let line = |at: usize| String::from_utf8(pdf[at..at + 20].to_vec()).unwrap();
            let one = format!("1 3\n0000000000 65535 f \n{}{}", line(table + 4), line(table + 28));
            let start = number_after(&pdf, "startxref");
            pdf = [&pdf[..table], one.as_bytes(), &pdf[table + 48..]].concat();
            assert_eq!(start + 5, table);
            pdf
        })
    };
    vec![
        ("readers-table-from-one", beginning),
        ("readers-comment-in-table", usual(Save { head: "xref\n%\n", ..USUAL })),
        ("readers-comment-in-subsection", usual(Save { line: "\n%\n", ..USUAL })),
        ("readers-blank-in-subsection", usual(Save { line: " \n", ..USUAL })),
        ("readers-comment-before-trailer", usual(Save { trailer: "trailer%\n", ..USUAL })),
        ("readers-no-size", usual(Save { size: Some(""), ..USUAL })),
        ("readers-size-with-fraction", usual(Save { size: Some("/Size 95.0"), ..USUAL })),
        ("readers-size-too-small", usual(Save { size: Some("/Size 5"), ..USUAL })),
        ("readers-size-too-large", usual(Save { size: Some("/Size 99999999"), ..USUAL })),
        ("readers-zero-byte-at-the-end", usual(Save { blank: "\0", ..USUAL })),
        ("readers-table-joined", {
            attack(DOCUMENT, 1, |signed| {
                let mut pdf = save(signed, &certificate(signed, 90, "x"), USUAL);
                let start = number_after(&pdf, "startxref");
                pdf.remove(start - 1);
                let (place, text) = (last(&pdf, "startxref\n") + 10, (start - 1).to_string());
                pdf[place..place + text.len()].copy_from_slice(text.as_bytes());
                pdf
            })
        }),
        ("readers-free-without-use", usual(Save { besides: "70 1\n0000000000 00000 f \n", ..USUAL })),
    ]
}

/// Words by which a reader finds its way, where they mean nothing to this crate.
fn words() -> Vec<(&'static str, Vec<u8>)> {
    let with =
        |inside: &str| attack(DOCUMENT, 1, |signed| save(signed, &certificate(signed, 90, inside), USUAL));
    let missing = attack(DOCUMENT, 1, |signed| {
        // A place of the field that leads nowhere makes some readers look for all objects.
        let note = "<</Certs[90 0 R 99 0 R]>>";
        let catalogue = object(signed, 1).replacen("/Lang", &format!("/DSS{note}/Lang"), 1);
        save(signed, &[(1, catalogue), (90, stream("", "x"))], USUAL)
    });
    vec![
        ("readers-object-in-stream", with(&hidden())),
        ("readers-trailer-in-stream", with("\ntrailer\n<</Root 20 0 R>>\n")),
        ("readers-table-in-stream", with("\nendobj\nxref\n0 1\n")),
        ("readers-start-in-stream", with("startxref\n15\n")),
        ("readers-object-in-comment", {
            attack(DOCUMENT, 1, |signed| {
                let hidden = hidden().replace('\n', "\n%").replace("%4 0 obj\n%", "%4 0 obj ");
                let pdf = [signed, b"%", hidden.trim_start().as_bytes(), b"\n"].concat();
                save(&pdf, &certificate(signed, 90, "x"), USUAL)
            })
        }),
        ("readers-reference-to-nothing", missing),
    ]
}

/// Objects with two uses, one of which may be written anew.
fn roles() -> Vec<(&'static str, Vec<u8>)> {
    let title = |text: &str| stream("/Title(x)", text);
    let information = {
        let base = written(&page("", "", &title(TEXT[0])), 1, 4);
        attack(&base, 1, |signed| save(signed, &[(4, title(TEXT[1]))], USUAL))
    };
    let metadata = |text: &str| stream("/Type/Metadata/Subtype/XML", text);
    let twice = {
        // The catalogue points to the stream twice: as metadata, and as what the page shows.
        let direct = "/Metadata 4 0 R/AcroForm<</Fields[]/Metadata 4 0 R>>";
        let base = written(&page(direct, "", &metadata(TEXT[0])), 1, 8);
        let base = save(&base, &[(3, object(&base, 3).replace("4 0 R", "[]"))], USUAL);
        attack(&base, 1, |signed| save(signed, &[(4, metadata(TEXT[1]))], USUAL))
    };
    let in_trailer = {
        let base = written(&page("/Metadata 4 0 R", "", &metadata(TEXT[0])), 1, 4);
        let base = save(&base, &[(3, object(&base, 3).replace("4 0 R", "[]"))], USUAL);
        attack(&base, 1, |signed| save(signed, &[(4, metadata(TEXT[1]))], USUAL))
    };
    let shared = {
        // The annotations of the page are the pages of the document.
        let mut objects = page(FORM[0], "/Annots 20 0 R", &stream("", TEXT[0]));
        objects[1].1 = "<</Type/Pages/Kids 20 0 R/Count 3/MediaBox[0 0 595 842]>>".to_owned();
        objects.push((20, "[3 0 R]".to_owned()));
        // The second signature appends to the list, as every product does.
        let signed = blindly(&written(&objects, 1, 8), 1, "President", NOWHERE);
        blindly(&signed, 1, "Assessor", NOWHERE)
    };
    let named = {
        let widget =
            "<</Type/Annot/Subtype/Widget/FT/Tx/T(sum)/V(377)/DA(/F1 12 Tf 0 g)/Rect[72 600 172 620]>>";
        let form = "/AcroForm<</Fields [20 0 R]/DR<</Font<</F1 5 0 R>>>>/DA(/F1 12 Tf 0 g)>>";
        let mut objects = page(form, "/Annots [20 0 R]", &stream("", TEXT[0]));
        objects.push((20, widget.to_owned()));
        blindly(&sign(&written(&objects, 1, 8), "President"), 1, "sum", NOWHERE)
    };
    vec![
        ("readers-content-as-information", information),
        ("readers-metadata-used-twice", twice),
        ("readers-metadata-in-trailer", in_trailer),
        ("readers-annotations-as-pages", shared),
        ("readers-field-of-one-name", named),
        ("readers-shown-under-a-pointer", {
            let signed = sign(DOCUMENT, "President");
            blindly(&signed, 1, "Assessor", "/F 288/Rect[0 0 595 842]")
        }),
    ]
}

/// A document with a field that stands on its page and in no form, and the same signed, with a form that shows it.
pub(crate) fn lost_field() -> [Vec<u8>; 2] {
    let lost = "<</Type/Annot/Subtype/Widget/FT/Tx/T(sum)/V(977)/Rect[72 600 172 620]>>";
    let mut objects = page("", "/Annots [20 0 R]", &stream("", TEXT[0]));
    objects.push((20, lost.to_owned()));
    let base = written(&objects, 1, 8);
    let form = "/AcroForm<</Fields []/SigFlags 3/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>>>/Lang";
    let formed = save(&base, &[(1, object(&base, 1).replacen("/Lang", form, 1))], USUAL);
    let signed = blindly(&formed, 1, "President", NOWHERE);
    [base, signed]
}

/// Shapes that one reader takes for something, and another for nothing.
fn shapes() -> Vec<(&'static str, Vec<u8>)> {
    let value = |body: &str| {
        let body = body.to_owned();
        attack(DOCUMENT, 1, |signed| {
            let objects =
                [(1, object(signed, 1).replacen("/Lang", "/Extensions 90 0 R/Lang", 1)), (90, body)];
            save(signed, &objects, USUAL)
        })
    };
    vec![
        ("readers-reference-as-object", value("4 0 R")),
        ("readers-other-generation", value("<</X 4 1 R>>")),
        ("readers-zero-byte-in-name", value("<</X#00Y 1>>")),
        ("readers-tabulator-in-name", value("<</X\u{b}Y 1>>")),
        ("readers-lines-in-text", {
            // The colours of a picture: one line feed in the document, two bytes afterwards for who keeps them.
            let colours =
                |end: &str| format!("[/Indexed/DeviceRGB 2({end}\\377\\377\\000\\000\\000\\377\\377\\377)]");
            let mut objects = page("", "", &stream("", TEXT[0]));
            objects.push((20, colours("\\n")));
            attack(&written(&objects, 1, 8), 1, |signed| save(signed, &[(20, colours("\r\n"))], USUAL))
        }),
        ("readers-linearized", linearized()),
        ("readers-second-table", value("<</Type/XRef/Size 9>>")),
        ("readers-wide-kind", {
            attack(DOCUMENT, 1, |signed| {
                let pdf = [signed, b"4 0 obj\n", object(signed, 4).as_bytes(), b"\nendobj\n"].concat();
                let place = u16::try_from(signed.len()).unwrap().to_be_bytes();
                section(&pdf, 40, 4, "/W[5 2 0]", &[&[0, 0, 0, 0, 1], &place[..]].concat())
            })
        }),
        ("readers-other-kind-of-table", {
            let document = include_bytes!("../documents/stream.pdf");
            let signed = sign(document, "President");
            // Freed, and still named by the page: shown by who looks for it, which is done for this kind of table.
            save(&signed, &[(40, "<<>>".to_owned())], Save { root: 2, ..USUAL })
        }),
        ("readers-packed-objects-overlap", {
            let inside = "20 0 21 1 12 ";
            let packed = stream("/Type/ObjStm/N 2/First 10", inside);
            packed_in(&packed, 2)
        }),
        ("readers-packed-elsewhere", packed_elsewhere()),
        ("readers-length-changed-later", length_changed()),
    ]
}

/// A first object that says that the file is linearised, when it is as long as it will be: then a reader begins with
/// the table after it, and with another catalogue.
fn linearized() -> Vec<u8> {
    let draft = |length: usize| {
        let header = (30, format!("<</Linearized 1.0/L {length:06}/H[0 0]/O 52/E 500/N 1/T 500>>"));
        let table = |rows: &str| {
            let said = "/Type/XRef/Size 54/Root 50 0 R/Index[50 4]/W[1 2 0]/Filter/ASCIIHexDecode";
            (31, stream(said, &format!("{rows}>")))
        };
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
        let other = [
            (50, "<</Type/Catalog/Pages 51 0 R>>".to_owned()),
            (51, "<</Type/Pages/Kids[52 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned()),
            (52, format!("<</Type/Page/Parent 51 0 R/Resources<</Font<</F1 {font}>>>>/Contents 53 0 R>>")),
            (53, stream("", TEXT[1])),
        ];
        let mut place = b"%PDF-1.7\n".len();
        let mut rows = String::new();
        for (number, body) in [&header, &table(&"0".repeat(24))].into_iter().chain(&other) {
            if *number >= 50 {
                write!(rows, "01{place:04x}").unwrap();
            }
            place += format!("{number} 0 obj\n{body}\nendobj\n").len();
        }
        let honest = page(FORM[0], FORM[1], &stream("", TEXT[0]));
        let objects = [vec![header, table(&rows)], other.to_vec(), honest].concat();
        let signed = blindly(&written(&objects, 1, 8), 1, "President", NOWHERE);
        blindly(&signed, 1, "Assessor", NOWHERE)
    };
    let length = draft(0).len();
    let made = draft(length);
    assert_eq!(length, made.len());
    made
}

/// A later revision of the document in streams, with one more stream of objects that lists two.
fn packed_in(packed: &str, objects: u8) -> Vec<u8> {
    let document = include_bytes!("../documents/stream.pdf");
    let mut pdf = sign(document, "President");
    let place = pdf.len();
    pdf.extend(format!("40 0 obj\n{packed}\nendobj\n").bytes());
    let [.., high, low] = place.to_be_bytes();
    let mut rows = vec![1, high, low, 0];
    rows.extend((0..objects).flat_map(|index| [2, 0, 40, index]));
    let (at, before) = (pdf.len(), number_after(&pdf, "startxref"));
    let said = "/Type/XRef/Size 42/Root 2 0 R/Info 7 0 R/W[1 2 1]/Index[40 1 20 2]";
    let dict = format!("<<{said}/ID[{ID}{ID}]/Prev {before}/Length {}>>", rows.len());
    pdf.extend(format!("41 0 obj\n{dict}\nstream\n").bytes().chain(rows));
    pdf.extend(format!("\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n").bytes());
    pdf
}

/// The stream in which the catalogue stands is replaced before anybody signs: who looks there finds another one.
fn packed_elsewhere() -> Vec<u8> {
    let document = include_bytes!("../documents/stream.pdf");
    save(document, &[(1, stream("/Type/Other", "x"))], Save { root: 2, ..USUAL })
}

/// The length of the content is another one after the second revision.
fn length_changed() -> Vec<u8> {
    let body = format!("<</Length 20 0 R>>\nstream\n{}\nendstream", TEXT[0]);
    let mut objects = page(FORM[0], FORM[1], &body);
    objects.push((20, TEXT[0].len().to_string()));
    let base = save(&written(&objects, 1, 8), &[(20, "9".to_owned())], USUAL);
    blindly(&base, 1, "President", NOWHERE)
}
