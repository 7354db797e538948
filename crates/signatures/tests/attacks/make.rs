//! The attacks, built from documents that the trial product signed: `SCRUTIN_REGENERATE=1` writes them anew.

use std::fmt::Write;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use signatures::{Request, embed, prepare, trial::Authority};

use crate::readers;

/// The document that is attacked, as it was rendered.
pub(crate) const DOCUMENT: &[u8] = include_bytes!("../documents/table.pdf");

pub(crate) fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap()
}

/// Whom everybody trusts.
pub(crate) fn authority() -> Authority {
    Authority::new([7; 32], now() - TimeDelta::days(1)).unwrap()
}

fn sign_by(authority: &Authority, pdf: &[u8], name: &str) -> Vec<u8> {
    let (from, until) = (now() - TimeDelta::days(1), now() + TimeDelta::days(365));
    let person = authority.issue(name, "10000000000000000001", from, until).unwrap();
    let request =
        Request { field: name, name, reason: "Lu et approuvé", place: None, at: now(), reserve: 1024 };
    let prepared = prepare(pdf, &request).unwrap();
    embed(&prepared, &person.sign(&prepared.digest, now()).unwrap()).unwrap()
}

pub(crate) fn sign(pdf: &[u8], name: &str) -> Vec<u8> {
    sign_by(&authority(), pdf, name)
}

/// Where some bytes stand first, from a place on.
pub(crate) fn find(pdf: &[u8], from: usize, what: &str) -> usize {
    let found = pdf[from..].windows(what.len()).position(|window| window == what.as_bytes());
    from + found.unwrap_or_else(|| panic!("{what} is not there"))
}

pub(crate) fn last(pdf: &[u8], what: &str) -> usize {
    pdf.windows(what.len()).rposition(|window| window == what.as_bytes()).unwrap()
}

/// The number that stands after the last of these words.
pub(crate) fn number_after(pdf: &[u8], word: &str) -> usize {
    let text = String::from_utf8_lossy(&pdf[last(pdf, word) + word.len()..]).into_owned();
    let digits: String =
        text.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// The file with other bytes at a place, as many as before.
fn over(mut pdf: Vec<u8>, what: &str, by: &str) -> Vec<u8> {
    assert!(by.len() <= what.len(), "{what} is shorter than {by}");
    let place = find(&pdf, 0, what);
    let by = format!("{by:width$}", width = what.len());
    pdf[place..place + by.len()].copy_from_slice(by.as_bytes());
    pdf
}

/// The place of `/Contents <..>` of the last signature, key and brackets included.
fn contents(pdf: &[u8]) -> std::ops::Range<usize> {
    let start = last(pdf, "/Contents <");
    start..find(pdf, start, ">") + 1
}

fn blank_contents(mut pdf: Vec<u8>, by: &str) -> Vec<u8> {
    let range = contents(&pdf);
    let by = format!("{by:width$}", width = range.len());
    pdf[range].copy_from_slice(by.as_bytes());
    pdf
}

/// The file after a revision with these objects, as any tool would save them. An empty one frees its number.
pub(crate) fn append(pdf: &[u8], objects: &[(u32, &str)], more: &str) -> Vec<u8> {
    append_under(1, pdf, objects, more)
}

pub(crate) fn append_under(root: u32, pdf: &[u8], objects: &[(u32, &str)], more: &str) -> Vec<u8> {
    let start = number_after(pdf, "startxref");
    let above = objects.iter().map(|(number, _)| number + 1).max().unwrap_or_default();
    let size = above.max(u32::try_from(number_after(pdf, "/Size")).unwrap());
    let mut out = pdf.to_vec();
    let mut table = String::from("xref\n");
    for (number, body) in objects {
        if body.is_empty() {
            writeln!(table, "{number} 1\n0000000000 00001 f ").unwrap();
        } else {
            writeln!(table, "{number} 1\n{:010} 00000 n ", out.len()).unwrap();
            out.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
        }
    }
    let at = out.len();
    let id = "<00112233445566778899aabbccddeeff>";
    let trailer = format!("<</Size {size}/Root {root} 0 R/Info 8 0 R/ID[{id}{id}]/Prev {start}{more}>>");
    let trailer = format!("trailer\n{trailer}\nstartxref\n{at}\n%%EOF\n");
    out.extend(table.bytes().chain(trailer.bytes()));
    out
}

pub(crate) fn stream(dict: &str, data: &str) -> String {
    format!("<<{dict}/Length {}>>\nstream\n{data}\nendstream", data.len())
}

/// What an attacker would have people read.
fn lie() -> String {
    stream("", "BT /F1 14 Tf 72 770 Td (Liste 2: 977 suffrages) Tj ET")
}

/// The document with one more revision before it is signed.
pub(crate) fn laid(objects: &[(u32, &str)]) -> Vec<u8> {
    append(DOCUMENT, objects, "")
}

/// An object as it stands last in a file, which has no stream.
pub(crate) fn object(pdf: &[u8], number: u32) -> String {
    let head = format!("\n{number} 0 obj\n");
    let start = last(pdf, &head) + head.len();
    String::from_utf8(pdf[start..find(pdf, start, "\nendobj")].to_vec()).unwrap()
}

fn catalogue(pdf: &[u8], from: &str, to: &str) -> String {
    let old = object(pdf, 1);
    assert!(old.contains(from), "{old}");
    old.replace(from, to)
}

/// Every attack by its name.
pub(crate) fn all() -> Vec<(&'static str, Vec<u8>)> {
    [universal(), saving(), wrapping(), shadow(), signing(), structure(), readers::all()].concat()
}

/// Documents that were signed and left alone, some with what an attacker laid into them before.
pub(crate) fn untouched() -> Vec<Vec<u8>> {
    let pages = "<</Type/Pages/Kids[6 0 R]/Count 1/MediaBox[0 0 595 842]>>";
    [DOCUMENT.to_vec(), laid(&[(20, pages)]), laid(&[(4, &stream("", "BT ET"))])]
        .map(|pdf| sign(&pdf, "President"))
        .to_vec()
}

/// A signature without what would have to be checked.
fn universal() -> Vec<(&'static str, Vec<u8>)> {
    let forged = || over(sign(DOCUMENT, "President"), "377 suffrages", "977 suffrages");
    let range = {
        let pdf = forged();
        let start = last(&pdf, "/ByteRange [");
        String::from_utf8(pdf[start..=find(&pdf, start, "]")].to_vec()).unwrap()
    };
    vec![
        ("universal-no-contents", blank_contents(forged(), "")),
        ("universal-contents-null", blank_contents(forged(), "/Contents null")),
        ("universal-contents-empty", blank_contents(forged(), "/Contents <>")),
        ("universal-contents-zero", blank_contents(forged(), "/Contents <00>")),
        ("universal-no-byte-range", over(forged(), &range, "")),
        ("universal-byte-range-null", over(forged(), &range, "/ByteRange null")),
        ("universal-byte-range-zero", over(forged(), &range, "/ByteRange [0 0 0 0]")),
        ("universal-byte-range-negative", over(forged(), &range, "/ByteRange [0 -1 9 9]")),
        ("universal-no-signature", over(forged(), "/V 9 0 R", "/V null")),
    ]
}

/// Something is saved after the signature.
fn saving() -> Vec<(&'static str, Vec<u8>)> {
    let signed = sign(DOCUMENT, "President");
    let dictionary = object(&signed, 9);
    vec![
        ("saving-content", append(&signed, &[(4, &lie())], "")),
        ("saving-with-copied-signature", append(&signed, &[(4, &lie()), (9, &dictionary)], "")),
        ("saving-without-table", [&signed[..], format!("4 0 obj\n{}\nendobj\n", lie()).as_bytes()].concat()),
        ("saving-trailer-only", {
            let text = format!("4 0 obj\n{}\nendobj\ntrailer\n<</Size 90/Root 1 0 R>>\n%%EOF\n", lie());
            [&signed[..], text.as_bytes()].concat()
        }),
        ("saving-page", append(&signed, &[(3, &object(&signed, 3).replace("4 0 R", "7 0 R"))], "")),
        ("saving-attachment", {
            let names = "/Names<</EmbeddedFiles<</Names[(a) 20 0 R]>>>>/Pages";
            let catalogue = catalogue(&signed, "/Pages", names);
            append(&signed, &[(1, &catalogue), (20, "<</Type/Filespec/F(a)>>")], "")
        }),
        ("saving-script", {
            let action = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Pages";
            let catalogue = catalogue(&signed, "/Pages", action);
            append(&signed, &[(1, &catalogue)], "")
        }),
        ("saving-other-root", {
            let other = object(&signed, 1).replace("(fr)", "(de)");
            append_under(20, &signed, &[(20, &other)], "")
        }),
        ("saving-proof-after-the-last-signature", {
            let catalogue = catalogue(&signed, "/Lang", "/DSS 20 0 R/Lang");
            append(&signed, &[(1, &catalogue), (20, "<</Type/DSS>>")], "")
        }),
    ]
}

/// The signature stays what it is, and the file around it does not.
fn wrapping() -> Vec<(&'static str, Vec<u8>)> {
    let signed = sign(DOCUMENT, "President");
    let filled = |text: &str| {
        // Into the zeros after the CMS, which no byte range covers.
        let mut pdf = signed.clone();
        let end = contents(&pdf).end;
        let place = end - text.len();
        pdf[place..end].copy_from_slice(text.as_bytes());
        pdf
    };
    vec![
        (
            "wrapping-object-in-the-gap",
            filled(">>>\nendobj\n4 0 obj<</Length 1>>stream\nX\nendstream\nendobj 99 0 obj<<>"),
        ),
        ("wrapping-second-byte-range", filled(">/ByteRange [0 1000 2000 500]/X <00>")),
        ("wrapping-bytes-after-the-signature", filled("ab>")),
        ("wrapping-moved", {
            let gap = contents(&signed).end;
            [&signed[..gap], b"\n4 0 obj\n<<>>\nendobj\n", &signed[gap..]].concat()
        }),
        ("wrapping-other-document", {
            // The signature of one document in another one of the same length.
            let other = over(DOCUMENT.to_vec(), "377 suffrages", "977 suffrages");
            let mut forged = sign(&other, "President");
            let (to, from) = (contents(&forged), contents(&signed));
            forged[to].copy_from_slice(&signed[from]);
            forged
        }),
    ]
}

/// What will be seen later is laid into the document before it is signed.
fn shadow() -> Vec<(&'static str, Vec<u8>)> {
    let cover = "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<>>";
    let hidden = format!("{cover}/Length 0>>\nstream\n\nendstream");
    let hide = laid(&[(20, &hidden)]);
    let hide = sign(&hide, "President");
    let second =
        sign(&laid(&[(20, "<</Type/Pages/Kids[6 0 R]/Count 1/MediaBox[0 0 595 842]>>")]), "President");
    let value = sign(&laid(&[(20, "<</FT/Tx/T(sum)/V(4)>>")]), "President");
    let dangling = sign(
        &laid(&[
            (4, &stream("/X 40 0 R", "BT ET")),
            (
                3,
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</O 40 0 R>>>>/Contents 4 0 R>>",
            ),
        ]),
        "President",
    );
    let alias = sign(
        &laid(&[
            (4, &stream("/Type/Metadata/Subtype/XML", "BT ET")),
            (1, "<</Type/Catalog/Pages 2 0 R/Lang(fr)/Metadata 4 0 R>>"),
        ]),
        "President",
    );
    let forged = stream("/Type/Metadata/Subtype/XML", "BT /F1 14 Tf (977) Tj ET");
    let covered = sign(DOCUMENT, "President");
    vec![
        (
            "shadow-hide",
            append(&hide, &[(20, &format!("{cover}/Length 8>>\nstream\n1 1 1 rg\nendstream"))], ""),
        ),
        ("shadow-hide-freed", append(&hide, &[(20, "")], "")),
        ("shadow-replace-font", append(&covered, &[(5, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")], "")),
        ("shadow-replace-value", append(&value, &[(20, "<</FT/Tx/T(sum)/V(9)>>")], "")),
        ("shadow-hide-and-replace", append(&second, &[(1, &catalogue(&second, " 2 0 R", " 20 0 R"))], "")),
        ("shadow-number-without-object", append(&dangling, &[(40, &hidden)], "")),
        ("shadow-content-as-metadata", append(&alias, &[(4, &forged)], "")),
        ("shadow-content-as-form", {
            let form = "<</Fields [10 0 R]/SigFlags 3>>";
            append(&covered, &[(1, &catalogue(&covered, form, "4 0 R")), (4, form)], "")
        }),
        ("shadow-older-place", {
            // The table of a later revision points into the first one.
            let pdf = append(&covered, &[(7, &lie())], "");
            let place = find(&pdf, 0, "\n4 0 obj") + 1;
            let table = last(&pdf, "7 1\n") + 4;
            let mut pdf = pdf;
            pdf[table..table + 10].copy_from_slice(format!("{place:010}").as_bytes());
            pdf
        }),
    ]
}

/// A second person, whom everybody trusts, adds more than a signature; or nobody trusts the first.
fn signing() -> Vec<(&'static str, Vec<u8>)> {
    let signed = sign(DOCUMENT, "President");
    let note = "<</Type/Annot/Subtype/FreeText/Rect[72 700 300 780]/Contents(977)/DA(/F1 14 Tf)>>";
    let page = object(&signed, 3).replace("[10 0 R]", "[10 0 R 20 0 R]");
    let noted = append(&signed, &[(3, &page), (20, note)], "");
    let final_signature = {
        let request = Request {
            field: "President",
            name: "President",
            reason: "DocMDP",
            place: None,
            at: now(),
            reserve: 1024,
        };
        let mut prepared = prepare(DOCUMENT, &request).unwrap();
        // The words make room for a level that allows nothing further.
        let place = find(&prepared.bytes, 0, "/Reason (DocMDP)");
        let text = "/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]";
        let (head, tail) = (&prepared.bytes[..place], &prepared.bytes[place + 16..]);
        prepared.bytes = [head, text.as_bytes(), tail].concat();
        moved(prepared)
    };
    vec![
        ("certified-note-signed-again", sign(&noted, "Assessor")),
        ("certified-nothing-further", sign(&final_signature, "Assessor")),
        ("sneaky-visible-signature", {
            let pdf = sign(&signed, "Assessor");
            let shown = visible(&signed);
            assert_ne!(pdf, shown);
            shown
        }),
        (
            "stranger",
            sign_by(&Authority::new([8; 32], now() - TimeDelta::days(1)).unwrap(), DOCUMENT, "President"),
        ),
    ]
}

/// The file after its place was moved: byte range and table say so, and it is signed.
fn moved(mut prepared: signatures::Prepared) -> Vec<u8> {
    let objects = (9..=10).chain([1, 3]);
    let start = last(&prepared.bytes, "xref\n1 1");
    let mut pdf = prepared.bytes.clone();
    for number in objects {
        let place = last(&pdf, &format!("\n{number} 0 obj\n")) + 1;
        let table = find(&pdf, start, &format!("\n{number} 1\n")) + format!("\n{number} 1\n").len();
        pdf[table..table + 10].copy_from_slice(format!("{place:010}").as_bytes());
    }
    let end = last(&pdf, "startxref\n") + 10;
    pdf.truncate(end);
    pdf.extend(format!("{start}\n%%EOF\n").bytes());
    let gap = contents(&pdf);
    let gap = gap.start + "/Contents ".len()..gap.end;
    let range = [0, gap.start, gap.end, pdf.len() - gap.end];
    let text = format!("[0 {} {} {}]", range[1], range[2], range[3]);
    let place = last(&pdf, "/ByteRange [") + 11;
    pdf[place..place + 40].copy_from_slice(format!("{text:40}").as_bytes());
    prepared.bytes = pdf;
    prepared.byte_range = range.map(|number| u64::try_from(number).unwrap());
    let digest = digest(&prepared);
    let person = authority();
    let (from, until) = (now() - TimeDelta::days(1), now() + TimeDelta::days(365));
    let person = person.issue("President", "10000000000000000001", from, until).unwrap();
    embed(&prepared, &person.sign(&digest, now()).unwrap()).unwrap()
}

pub(crate) fn digest(prepared: &signatures::Prepared) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    let [_, before, after, _] = prepared.byte_range.map(|number| usize::try_from(number).unwrap());
    Sha256::digest([&prepared.bytes[..before], &prepared.bytes[after..]].concat()).into()
}

/// A second signature whose field covers the text of the page.
fn visible(signed: &[u8]) -> Vec<u8> {
    let request =
        Request { field: "Assessor", name: "Assessor", reason: "", place: None, at: now(), reserve: 1024 };
    let mut prepared = prepare(signed, &request).unwrap();
    let place = last(&prepared.bytes, "/Rect [0 0 0 0]");
    let (head, tail) = (&prepared.bytes[..place], &prepared.bytes[place + 15..]);
    prepared.bytes = [head, b"/Rect [0 0 595 842]", tail].concat();
    let start = last(&prepared.bytes, "xref\n1 1");
    let mut pdf = prepared.bytes.clone();
    pdf.truncate(last(&pdf, "startxref\n") + 10);
    pdf.extend(format!("{start}\n%%EOF\n").bytes());
    prepared.bytes = pdf;
    let [_, before, after, _] = prepared.byte_range;
    let rest = u64::try_from(prepared.bytes.len()).unwrap() - after;
    prepared.byte_range = [0, before, after, rest];
    let place = last(&prepared.bytes, "/ByteRange [") + 11;
    let text = format!("[0 {before} {after} {rest}]");
    prepared.bytes[place..place + 40].copy_from_slice(format!("{text:40}").as_bytes());
    let (from, until) = (now() - TimeDelta::days(1), now() + TimeDelta::days(365));
    let person = authority().issue("Assessor", "10000000000000000002", from, until).unwrap();
    embed(&prepared, &person.sign(&digest(&prepared), now()).unwrap()).unwrap()
}

/// The structure of the file says two things at once.
fn structure() -> Vec<(&'static str, Vec<u8>)> {
    let signed = sign(DOCUMENT, "President");
    let saved = append(&signed, &[(4, &lie())], "");
    let packed = {
        let inside = format!("1 0 {}", catalogue(&signed, "2 0 R", "6 0 R"));
        stream("/Type/ObjStm/N 1/First 4", &inside)
    };
    vec![
        ("structure-after-the-end", [&signed[..], b"\n4 0 obj\n<<>>\nendobj\n"].concat()),
        ("structure-before-the-beginning", [&b"GIF89a\n"[..], &signed].concat()),
        ("structure-two-ends", [&signed[..], b"startxref\n809\n%%EOF\n"].concat()),
        ("structure-number-twice", {
            let note = "<</Type/Note>>";
            append(&signed, &[(20, note), (20, note)], "")
        }),
        ("structure-unlisted-object", {
            let place = last(&saved, "4 1\n");
            [&saved[..place], b"0 0\n", &saved[place + 24..]].concat()
        }),
        ("structure-skipped-revision", {
            // A last revision that points past the one before it.
            let mut pdf = append(&saved, &[(20, "<<>>")], "");
            let place = last(&pdf, "/Prev ") + 6;
            let before = String::from_utf8_lossy(&signed[last(&signed, "startxref") + 10..]).into_owned();
            let before = before.split_whitespace().next().unwrap().to_owned();
            let end = find(&pdf, place, ">>");
            let text = format!("{before:width$}", width = end - place);
            pdf[place..end].copy_from_slice(text.as_bytes());
            pdf
        }),
        ("structure-circle", {
            let mut pdf = append(&signed, &[(20, "<<>>")], "");
            let own = last(&pdf, "xref\n20 1");
            let place = last(&pdf, "/Prev ") + 6;
            let end = find(&pdf, place, ">>");
            let text = format!("{own:width$}", width = end - place);
            pdf[place..end].copy_from_slice(text.as_bytes());
            pdf
        }),
        ("structure-hybrid", append(&signed, &[(20, "<<>>")], "/XRefStm 15")),
        ("structure-packed-catalogue", append(&signed, &[(20, &packed)], "")),
        ("structure-key-twice", append(&signed, &[(4, &lie().replace("<<", "<</Length 3"))], "")),
        ("structure-too-deep", append(&signed, &[(20, &"[".repeat(5000))], "")),
    ]
}
