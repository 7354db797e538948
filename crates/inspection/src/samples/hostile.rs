//! Files that must be refused, each with the reason.

use super::{Paper, bomb, jpeg, packed, page, pages, phone, png};
use crate::{Media, Rejection};

#[derive(Clone, Debug)]
pub struct Hostile {
    /// What it tries.
    pub name: &'static str,
    pub said: Media,
    pub bytes: Vec<u8>,
    pub refusal: Rejection,
}

/// A ZIP without entries whose comment is as long as this.
fn zip(comment: usize) -> Vec<u8> {
    let length = u16::try_from(comment).unwrap_or(u16::MAX).to_le_bytes();
    [b"PK\x05\x06".as_slice(), &[0; 16], &length].concat()
}

const SCRIPT: &str = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

#[must_use]
pub fn hostile() -> Vec<Hostile> {
    let mut files = Vec::new();
    let mut add = |said, refusal, name, bytes| files.push(Hostile { name, said, bytes, refusal });
    for (refusal, documents) in [
        (Rejection::Unreadable, broken()),
        (Rejection::Unreadable, deep()),
        (Rejection::Unreadable, endless_lengths()),
        (Rejection::Polyglot, polyglots()),
        (Rejection::TrailingData, vec![("something behind the end", behind(&page(), b"MZ and more"))]),
        (Rejection::Script, scripts()),
        (Rejection::Action, actions()),
        (Rejection::Encrypted, vec![("a key", locked())]),
        (
            Rejection::TooManyPages,
            vec![("10,000 pages", pages(10_000)), ("one page that is 501", pages(501))],
        ),
        (Rejection::Unpacked, bombs()),
    ] {
        documents.into_iter().for_each(|(name, bytes)| add(Media::Pdf, refusal, name, bytes));
    }
    for (name, refusal, bytes) in carrying() {
        add(Media::Pdf, refusal, name, bytes);
    }
    let (photo, drawing) = (jpeg(640, 480, b""), png(64, 64, b""));
    for (name, refusal, bytes) in [
        ("a JPEG that is also a ZIP", Rejection::Polyglot, behind(&photo, &zip(0))),
        ("a JPEG with a ZIP in its comment", Rejection::Polyglot, jpeg(640, 480, &zip(40))),
        ("a JPEG that is also a PDF", Rejection::Polyglot, jpeg(640, 480, &page())),
        (
            "a JPEG with a web page in its comment",
            Rejection::Polyglot,
            jpeg(640, 480, b"<script>alert(1)</script>"),
        ),
        ("a JPEG with a second picture behind it", Rejection::TrailingData, behind(&photo, &photo)),
        (
            "a photo with a web page among its notes",
            Rejection::Polyglot,
            behind(&photo, &phone::notes(b"<script>alert(1)</script>")),
        ),
        ("a JPEG of 60 megapixels", Rejection::PictureTooLarge, jpeg(10_000, 6_000, b"")),
        ("a JPEG that is one line of 60,000 pixels", Rejection::PictureTooLarge, jpeg(60_000, 1, b"")),
        ("a JPEG with 3 MiB of comments", Rejection::BesidePicture, jpeg(640, 480, &vec![b'x'; 3 << 20])),
        ("a JPEG cut off", Rejection::Unreadable, photo[..photo.len() - 3].to_vec()),
        ("a JPEG that is all headers", Rejection::Unreadable, photo[..30].to_vec()),
    ] {
        add(Media::Jpeg, refusal, name, bytes);
    }
    for (name, refusal, bytes) in [
        ("a PNG that is also a ZIP", Rejection::Polyglot, behind(&drawing, &zip(0))),
        ("a PNG with something behind its end", Rejection::TrailingData, behind(&drawing, b"more")),
        ("a PNG of 60 megapixels", Rejection::PictureTooLarge, png(10_000, 6_000, b"")),
        ("a PNG that is one line of 100,000 pixels", Rejection::PictureTooLarge, png(100_000, 1, b"")),
        ("a PNG with 3 MiB of text", Rejection::BesidePicture, png(64, 64, &vec![b'x'; 3 << 20])),
        ("a PNG cut off", Rejection::Unreadable, drawing[..drawing.len() - 6].to_vec()),
        ("a PNG without a picture", Rejection::Unreadable, drawing[..33].to_vec()),
    ] {
        add(Media::Png, refusal, name, bytes);
    }
    files
}

/// Bytes with something behind them.
fn behind(bytes: &[u8], what: &[u8]) -> Vec<u8> {
    [bytes, what].concat()
}

fn paper() -> Paper {
    Paper::with_catalog("")
}

/// A document that does this when it is opened.
fn opens(action: &str) -> Paper {
    Paper::with_catalog("/OpenAction 4 0 R").object(action)
}

type Named = (&'static str, Vec<u8>);

fn broken() -> Vec<Named> {
    let honest = page();
    vec![
        ("random bytes", noise(4_000)),
        ("random bytes behind a header", behind(b"%PDF-1.7\n", &noise(4_000))),
        (
            "random bytes between header and end",
            [b"%PDF-1.7\n".to_vec(), noise(4_000), b"\n%%EOF\n".to_vec()].concat(),
        ),
        ("a header alone", b"%PDF-1.7".to_vec()),
        ("a document without pages", paper().instead(2, "<</Type/Pages/Kids[]/Count 0>>").bytes()),
        ("a document cut off", honest[..honest.len() / 2].to_vec()),
        ("a header that is not the start", behind(b"\n", &honest)),
        ("a ZIP under another name", zip(0)),
    ]
}

fn polyglots() -> Vec<Named> {
    let honest = page();
    vec![
        ("a PDF that is also a ZIP behind it", behind(&honest, &zip(0))),
        ("a PDF that is also a ZIP within it", paper().stream("", &zip(300)).bytes()),
        ("a PDF that is also a web page", [b"%PDF-1.7\n<script>alert(1)</script>\n", &honest[9..]].concat()),
    ]
}

fn scripts() -> Vec<Named> {
    let unreferenced = [b"%PDF-1.7\n9 0 obj".as_slice(), SCRIPT.as_bytes(), b"endobj\n", &page()[9..]];
    let twice = packed(&packed(SCRIPT.as_bytes()));
    vec![
        ("a script when it opens", opens(SCRIPT).bytes()),
        ("a script in an object stream", opens(SCRIPT).packed()),
        ("a script with an escaped name", opens("<</S/J#61va#53cript/J#53(x)>>").bytes()),
        ("a script with an escaped name in an object stream", opens("<</S/#4aavaScript/JS(x)>>").packed()),
        (
            "a script among the names",
            Paper::with_catalog("/Names<</JavaScript<</Names[(a)4 0 R]>>>>").object(SCRIPT).bytes(),
        ),
        ("a script that no cross reference leads to", unreferenced.concat()),
        ("a script in an earlier revision", earlier_script()),
        ("a script behind two layers", paper().stream("/Filter[/FlateDecode/FlateDecode]", &twice).bytes()),
    ]
}

/// The first revision has a script; the second says that its object is free.
fn earlier_script() -> Vec<u8> {
    let first = opens(SCRIPT).packed();
    let table = first.len();
    let more = format!("xref\n1 1\n{:010} 00000 n \ntrailer\n<</Size 7/Root 1 0 R>>", table + 200);
    let more = format!("{more}{}\n", " ".repeat(199 - more.len()));
    let again = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n";
    [first, more.into_bytes(), again.into(), format!("startxref\n{table}\n%%EOF\n").into_bytes()].concat()
}

fn actions() -> Vec<Named> {
    let calls = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/AA<</O<</S/URI/URI(http://example.org)>>>>>>";
    vec![
        ("a program that is started", opens("<</S/Launch/F(cmd.exe)>>").bytes()),
        ("a form that is sent", opens("<</S/SubmitForm/F(http://example.org)>>").packed()),
        (
            "another file that is opened",
            opens("<</S/GoToR/F(\\\\\\\\example.org\\\\a.pdf)/D[0/Fit]>>").bytes(),
        ),
        ("a thread of another file", opens("<</S/Thread/F(\\\\\\\\example.org\\\\a.pdf)/D 0>>").packed()),
        ("a page of the web that opens", opens("<</S/URI/URI(http://example.org)>>").bytes()),
        (
            "a page of the web that opens after a jump",
            opens("<</S/GoTo/D[3 0 R/Fit]/Next[<</S/URI/URI(http://example.org)>>]>>").packed(),
        ),
        ("a page of the web that opens with a page", paper().instead(3, calls).bytes()),
        (
            "a content that stands in another file",
            paper().stream("/F(\\\\\\\\example.org\\\\a)", b"").bytes(),
        ),
    ]
}

fn locked() -> Vec<u8> {
    let key = paper().object("<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -1>>");
    key.trailer("/Encrypt 4 0 R/ID[(a)(a)]").bytes()
}

/// What a document of this project never holds.
fn carrying() -> Vec<(&'static str, Rejection, Vec<u8>)> {
    let carried = |name: &str, content: &[u8]| {
        Paper::with_catalog(&format!("/Names<</EmbeddedFiles<</Names[({name})4 0 R]>>>>"))
            .object(format!("<</Type/Filespec/F({name})/UF({name})/EF<</F 5 0 R>>>>"))
            .stream("/Type/EmbeddedFile", content)
            .bytes()
    };
    let form = Paper::with_catalog("/AcroForm<</XFA 4 0 R/Fields[]>>").stream("", b"<xdp/>");
    let film = paper().object("<</Type/Annot/Subtype/Screen/Rect[0 0 1 1]>>");
    let picture = "/Type/XObject/Subtype/Image/Width 10000/Height 6000/Filter/DCTDecode";
    vec![
        ("an XFA form", Rejection::Xfa, form.bytes()),
        ("a film", Rejection::RichMedia, film.bytes()),
        ("a program that is carried", Rejection::EmbeddedFile, carried("setup.exe", b"MZ\x90\0")),
        ("a program that is carried as data", Rejection::EmbeddedFile, carried("data.json", b"MZ\x90\0")),
        (
            "a picture of 60 megapixels",
            Rejection::PictureTooLarge,
            paper().stream(picture, b"\xff\xd8").bytes(),
        ),
    ]
}

/// Lengths that are looked up again and again, each time for long.
fn endless_lengths() -> Vec<Named> {
    let streams = |length: String, short: &str| {
        (0..60_000).fold(paper().object(length), |paper, _| paper.object(short)).bytes()
    };
    vec![
        (
            "a length behind a long comment, looked up again and again",
            streams(format!("1 %{}\n", "x".repeat(4_000_000)), "<</Length 4 0 R>>\nstream\nx\nendstream"),
        ),
        (
            "a length behind another name of it",
            streams(format!("[{}]", "1 ".repeat(2_000_000)), "<</Len#67th %\n4 0 R>>\nstream\nx\nendstream"),
        ),
    ]
}

fn bombs() -> Vec<Named> {
    let stream = |also: &str, content: &[u8]| paper().stream(also, content).bytes();
    let streams = |count: u32, also: &str, content: &[u8]| {
        (0..count).fold(paper(), |paper, _| paper.stream(also, content)).bytes()
    };
    let three = "/Filter[/FlateDecode/FlateDecode/FlateDecode]";
    vec![
        ("a gigabyte of zeros", stream("/Filter/FlateDecode", &bomb(1_000))),
        (
            "a gigabyte of zeros packed twice",
            stream("/Filter[/FlateDecode/FlateDecode]", &packed(&bomb(1_000))),
        ),
        (
            "a gigabyte of zeros as objects",
            stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &bomb(1_000)),
        ),
        ("three layers, the middle one large", streams(500, three, &packed(&packed(&bomb(100))))),
        ("streams that begin in each other and go on for long", nested_streams()),
        ("a thousand streams of a megabyte", streams(1_000, "/Filter/FlateDecode", &bomb(1))),
    ]
}

/// Packed streams of which each holds the beginnings of all that follow, and else blocks in which nothing stands: they
/// unpack to little, and take long.
fn nested_streams() -> Vec<u8> {
    let beginning = b"stream\n\x78\x9c";
    let length = u16::try_from(beginning.len()).unwrap_or_default();
    let stored = [&[0][..], &length.to_le_bytes(), &(!length).to_le_bytes(), beginning].concat();
    let empty = [0, 0, 0, 0xff, 0xff].repeat(400);
    let packed = [&b"\x78\x9c"[..], &[stored, empty].concat().repeat(4_000)].concat();
    paper().stream("/Filter/FlateDecode", &packed).bytes()
}

/// Structures that lead a careless reader round in circles or down without end.
fn deep() -> Vec<Named> {
    let nested = |open: &str, close: &str| format!("{}{}", open.repeat(1_000_000), close.repeat(1_000_000));
    let holding = |object: String| Paper::with_catalog("/A 4 0 R").object(object);
    let loops = |trailer: &str| {
        let bytes = page();
        let start = memchr::memmem::rfind(&bytes, b"xref\n0 ").unwrap_or_default();
        paper().trailer(&trailer.replace("HERE", &start.to_string())).bytes()
    };
    let tree = |number, object: &str| paper().instead(number, object).bytes();
    vec![
        ("a million arrays in each other", holding(nested("[", "]")).bytes()),
        ("a million dictionaries in each other", holding(nested("<</A", ">>")).bytes()),
        ("a million brackets in a text", holding(format!("({})", nested("(", ")"))).bytes()),
        ("a million arrays in an object stream", holding(nested("[", "]")).packed()),
        ("cross references that come back to themselves", loops("/Prev HERE")),
        ("a page tree that grows out of itself", tree(2, "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1>>")),
        ("a page tree that comes back", tree(3, "<</Type/Pages/Kids[2 0 R]>>")),
        ("pages that are not there", tree(2, "<</Type/Pages/Kids[77 0 R]/Count 1>>")),
    ]
}

/// Bytes without sense, always the same.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let next = || -> u8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(next).take(count).collect()
}
