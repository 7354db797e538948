//! Files that must be refused, each with the reason.

use super::{Paper, bomb, jpeg, packed, page, pages, png};
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
    for (name, refusal, bytes) in documents() {
        add(Media::Pdf, refusal, name, bytes);
    }
    for (name, refusal, bytes) in deep() {
        add(Media::Pdf, refusal, name, bytes);
    }
    let (photo, drawing) = (jpeg(640, 480, b""), png(64, 64, b""));
    let behind = |picture: &[u8], what: &[u8]| [picture, what].concat();
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
        ("a JPEG of 40 megapixels", Rejection::PictureTooLarge, jpeg(8_000, 5_000, b"")),
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
        ("a PNG of 40 megapixels", Rejection::PictureTooLarge, png(8_000, 5_000, b"")),
        ("a PNG that is one line of 100,000 pixels", Rejection::PictureTooLarge, png(100_000, 1, b"")),
        ("a PNG with 3 MiB of text", Rejection::BesidePicture, png(64, 64, &vec![b'x'; 3 << 20])),
        ("a PNG cut off", Rejection::Unreadable, drawing[..drawing.len() - 6].to_vec()),
        ("a PNG without a picture", Rejection::Unreadable, drawing[..33].to_vec()),
    ] {
        add(Media::Png, refusal, name, bytes);
    }
    files
}

type Named = (&'static str, Rejection, Vec<u8>);

#[expect(clippy::too_many_lines, reason = "a list of files, one after the other")]
fn documents() -> Vec<Named> {
    let paper = || Paper::with_catalog("");
    let opens = |action: &str| Paper::with_catalog("/OpenAction 4 0 R").object(action);
    let (honest, archive) = (page(), zip(0));
    let behind = |what: &[u8]| [honest.as_slice(), what].concat();
    let carried = |name: &str, content: &[u8]| {
        Paper::with_catalog(&format!("/Names<</EmbeddedFiles<</Names[({name})4 0 R]>>>>"))
            .object(format!("<</Type/Filespec/F({name})/UF({name})/EF<</F 5 0 R>>>>"))
            .stream("/Type/EmbeddedFile", content)
            .bytes()
    };
    let old_script = {
        // The first revision has a script; the second says that its object is free.
        let first = opens(SCRIPT).packed();
        let table = first.len();
        let more = format!("xref\n1 1\n{:010} 00000 n \ntrailer\n<</Size 7/Root 1 0 R>>", table + 200);
        let more = format!("{more}{}\n", " ".repeat(199 - more.len()));
        let again = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n";
        [first, more.into_bytes(), again.into(), format!("startxref\n{table}\n%%EOF\n").into_bytes()].concat()
    };
    vec![
        ("random bytes", Rejection::Unreadable, noise(4_000)),
        (
            "random bytes behind a header",
            Rejection::Unreadable,
            [b"%PDF-1.7\n".to_vec(), noise(4_000)].concat(),
        ),
        (
            "random bytes between header and end",
            Rejection::Unreadable,
            [b"%PDF-1.7\n".to_vec(), noise(4_000), b"\n%%EOF\n".to_vec()].concat(),
        ),
        ("a header alone", Rejection::Unreadable, b"%PDF-1.7".to_vec()),
        (
            "a document without pages",
            Rejection::Unreadable,
            paper().instead(2, "<</Type/Pages/Kids[]/Count 0>>").bytes(),
        ),
        ("a document cut off", Rejection::Unreadable, honest[..honest.len() / 2].to_vec()),
        ("a header that is not the start", Rejection::Unreadable, [b"\n", honest.as_slice()].concat()),
        ("a PDF that is also a ZIP behind it", Rejection::Polyglot, behind(&archive)),
        ("a PDF that is also a ZIP within it", Rejection::Polyglot, paper().stream("", &zip(300)).bytes()),
        (
            "a PDF that is also a web page",
            Rejection::Polyglot,
            [b"%PDF-1.7\n<script>alert(1)</script>\n", &honest[9..]].concat(),
        ),
        ("a ZIP under another name", Rejection::Unreadable, archive.clone()),
        ("something behind the end", Rejection::TrailingData, behind(b"MZ and more")),
        ("a script when it opens", Rejection::Script, opens(SCRIPT).bytes()),
        ("a script in an object stream", Rejection::Script, opens(SCRIPT).packed()),
        ("a script with an escaped name", Rejection::Script, opens("<</S/J#61va#53cript/J#53(x)>>").bytes()),
        (
            "a script with an escaped name in an object stream",
            Rejection::Script,
            opens("<</S/#4aavaScript/JS(x)>>").packed(),
        ),
        (
            "a script among the names",
            Rejection::Script,
            Paper::with_catalog("/Names<</JavaScript<</Names[(a)4 0 R]>>>>").object(SCRIPT).bytes(),
        ),
        (
            "a script that no cross reference leads to",
            Rejection::Script,
            [b"%PDF-1.7\n9 0 obj".as_slice(), SCRIPT.as_bytes(), b"endobj\n", &honest[9..]].concat(),
        ),
        ("a script in an earlier revision", Rejection::Script, old_script),
        (
            "a script behind two layers",
            Rejection::Script,
            paper().stream("/Filter[/FlateDecode/FlateDecode]", &packed(&packed(SCRIPT.as_bytes()))).bytes(),
        ),
        ("a program that is started", Rejection::Action, opens("<</S/Launch/F(cmd.exe)>>").bytes()),
        ("a form that is sent", Rejection::Action, opens("<</S/SubmitForm/F(http://example.org)>>").packed()),
        (
            "another file that is opened",
            Rejection::Action,
            opens("<</S/GoToR/F(\\\\\\\\example.org\\\\a.pdf)/D[0/Fit]>>").bytes(),
        ),
        (
            "a thread of another file",
            Rejection::Action,
            opens("<</S/Thread/F(\\\\\\\\example.org\\\\a.pdf)/D 0>>").packed(),
        ),
        ("a page of the web that opens", Rejection::Action, opens("<</S/URI/URI(http://example.org)>>").bytes()),
        (
            "a page of the web that opens after a jump",
            Rejection::Action,
            opens("<</S/GoTo/D[3 0 R/Fit]/Next[<</S/URI/URI(http://example.org)>>]>>").packed(),
        ),
        (
            "a page of the web that opens with a page",
            Rejection::Action,
            paper()
                .instead(
                    3,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/AA<</O<</S/URI/URI(http://example.org)>>>>>>",
                )
                .bytes(),
        ),
        (
            "a content that stands in another file",
            Rejection::Action,
            paper().stream("/F(\\\\\\\\example.org\\\\a)", b"").bytes(),
        ),
        (
            "an XFA form",
            Rejection::Xfa,
            Paper::with_catalog("/AcroForm<</XFA 4 0 R/Fields[]>>").stream("", b"<xdp/>").bytes(),
        ),
        (
            "a film",
            Rejection::RichMedia,
            paper().object("<</Type/Annot/Subtype/Screen/Rect[0 0 1 1]>>").bytes(),
        ),
        ("a program that is carried", Rejection::EmbeddedFile, carried("setup.exe", b"MZ\x90\0")),
        ("a program that is carried as data", Rejection::EmbeddedFile, carried("data.json", b"MZ\x90\0")),
        (
            "a key",
            Rejection::Encrypted,
            paper()
                .object("<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -1>>")
                .trailer("/Encrypt 4 0 R/ID[(a)(a)]")
                .bytes(),
        ),
        ("10,000 pages", Rejection::TooManyPages, pages(10_000)),
        ("one page that is 501", Rejection::TooManyPages, pages(501)),
        (
            "a picture of 60 megapixels",
            Rejection::PictureTooLarge,
            paper()
                .stream("/Type/XObject/Subtype/Image/Width 10000/Height 6000/Filter/DCTDecode", b"\xff\xd8")
                .bytes(),
        ),
        (
            "a gigabyte of zeros",
            Rejection::Unpacked,
            paper().stream("/Filter/FlateDecode", &bomb(1_000)).bytes(),
        ),
        (
            "a gigabyte of zeros packed twice",
            Rejection::Unpacked,
            paper().stream("/Filter[/FlateDecode/FlateDecode]", &packed(&bomb(1_000))).bytes(),
        ),
        (
            "a gigabyte of zeros as objects",
            Rejection::Unpacked,
            paper().stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &bomb(1_000)).bytes(),
        ),
        ("a length behind a long comment, looked up again and again", Rejection::Unreadable, {
            let length = format!("1 %{}\n", "x".repeat(4_000_000));
            let short = "<</Length 4 0 R>>\nstream\nx\nendstream";
            (0..60_000).fold(paper().object(length), |paper, _| paper.object(short)).bytes()
        }),
        ("a length behind another name of it", Rejection::Unreadable, {
            let length = format!("[{}]", "1 ".repeat(2_000_000));
            let short = "<</Len#67th %\n4 0 R>>\nstream\nx\nendstream";
            (0..60_000).fold(paper().object(length), |paper, _| paper.object(short)).bytes()
        }),
        ("three layers, the middle one large", Rejection::Unpacked, {
            let layers = packed(&packed(&bomb(100)));
            let filters = "/Filter[/FlateDecode/FlateDecode/FlateDecode]";
            (0..500).fold(paper(), |paper, _| paper.stream(filters, &layers)).bytes()
        }),
        ("streams that begin in each other and go on for long", Rejection::Unpacked, nested_streams()),
        ("a thousand streams of a megabyte", Rejection::Unpacked, {
            let million = bomb(1);
            (0..1_000).fold(paper(), |paper, _| paper.stream("/Filter/FlateDecode", &million)).bytes()
        }),
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
    Paper::with_catalog("").stream("/Filter/FlateDecode", &packed).bytes()
}

/// Structures that lead a careless reader round in circles or down without end.
fn deep() -> Vec<Named> {
    let paper = || Paper::with_catalog("");
    let nested = |open: &str, close: &str| format!("{}{}", open.repeat(1_000_000), close.repeat(1_000_000));
    let loops = |trailer: &str| {
        let bytes = paper().bytes();
        let start = memchr::memmem::rfind(&bytes, b"xref\n0 ").unwrap_or_default();
        paper().trailer(&trailer.replace("HERE", &start.to_string())).bytes()
    };
    vec![
        (
            "a million arrays in each other",
            Rejection::Unreadable,
            Paper::with_catalog("/A 4 0 R").object(nested("[", "]")).bytes(),
        ),
        (
            "a million dictionaries in each other",
            Rejection::Unreadable,
            Paper::with_catalog("/A 4 0 R").object(nested("<</A", ">>")).bytes(),
        ),
        (
            "a million brackets in a text",
            Rejection::Unreadable,
            Paper::with_catalog("/A 4 0 R").object(format!("({})", nested("(", ")"))).bytes(),
        ),
        (
            "a million arrays in an object stream",
            Rejection::Unreadable,
            Paper::with_catalog("/A 4 0 R").object(nested("[", "]")).packed(),
        ),
        ("cross references that come back to themselves", Rejection::Unreadable, loops("/Prev HERE")),
        (
            "a page tree that grows out of itself",
            Rejection::Unreadable,
            paper().instead(2, "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1>>").bytes(),
        ),
        (
            "a page tree that comes back",
            Rejection::Unreadable,
            paper().instead(3, "<</Type/Pages/Kids[2 0 R]>>").bytes(),
        ),
        (
            "pages that are not there",
            Rejection::Unreadable,
            paper().instead(2, "<</Type/Pages/Kids[77 0 R]/Count 1>>").bytes(),
        ),
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
