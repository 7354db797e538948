//! Honest files pass, hostile ones are refused for what they are.

use std::time::Instant;

use proptest::prelude::*;

use crate::{
    Media, Rejection, Report, bare_text, inspect,
    samples::{Paper, hostile, jpeg, packed, page, pages, png},
};

fn pdf(pages: u32) -> Result<Report, Rejection> {
    Ok(Report::Pdf { pages, signature_fields: 0, signatures: 0 })
}

#[test]
fn honest_files_pass() {
    assert_eq!(inspect(&page(), Media::Pdf), pdf(1));
    assert_eq!(inspect(&Paper::with_catalog("").packed(), Media::Pdf), pdf(1));
    assert_eq!(inspect(&Paper::with_catalog("").with_two_tables(), Media::Pdf), pdf(1));
    assert_eq!(inspect(&pages(500), Media::Pdf), pdf(500));
    assert_eq!(inspect(&[page(), vec![b'\n'; 10_000]].concat(), Media::Pdf), pdf(1));
    let picture = |width, height| Ok(Report::Picture { width, height });
    assert_eq!(inspect(&png(6_000, 4_000, b"Title\0Plan"), Media::Png), picture(6_000, 4_000));
    // Short marks of scripts come by chance in packed bytes.
    assert_eq!(inspect(&png(64, 64, b"Title\0<% #!/ PK\x05\x06"), Media::Png), picture(64, 64));
    assert_eq!(inspect(&jpeg(6_000, 4_000, b"Plan"), Media::Jpeg), picture(6_000, 4_000));
    // The cameras of phones.
    for (width, height) in [(5_712, 4_284), (8_064, 6_048), (8_160, 6_120)] {
        let sides = picture(width.into(), height.into());
        assert_eq!(inspect(&jpeg(width, height, b""), Media::Jpeg), sides);
    }
}

#[test]
fn a_document_may_point_jump_and_carry_data() {
    let link = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://itm.public.lu)>>>>";
    let carried = "<</Type/Filespec/F(contenu.json)/UF(contenu.json)/EF<</F 6 0 R>>>>";
    let paper = Paper::with_catalog("/OpenAction[3 0 R/Fit]/AF[5 0 R]").object(link).object(carried);
    let paper =
        paper.stream("/Type/EmbeddedFile/Filter/FlateDecode", &packed(b"{\"kind\":\"election_notice\"}"));
    assert_eq!(inspect(&paper.bytes(), Media::Pdf), pdf(1));
    assert_eq!(inspect(&paper.packed(), Media::Pdf), pdf(1));
}

#[test]
fn signature_fields_are_counted_and_those_that_are_signed() {
    let paper = Paper::with_catalog("/AcroForm<</Fields[4 0 R 5 0 R]/SigFlags 3>>")
        .object("<</FT/Sig/T(Président)/V 6 0 R>>")
        .object("<</FT/Sig/T(Assesseur)>>")
        .object("<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>>>");
    let seen = Ok(Report::Pdf { pages: 1, signature_fields: 2, signatures: 1 });
    assert_eq!(inspect(&paper.bytes(), Media::Pdf), seen);
}

/// One page that shows a word, and whatever else is in the file.
fn says(also: &str) -> Paper {
    Paper::with_catalog(also)
        .instead(
            3,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        )
        .stream("", b"BT /F 12 Tf 50 700 Td (7K3Q-0ZMA-R4VN) Tj ET")
        .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
}

#[test]
fn a_paper_of_text_alone_is_told_from_one_with_a_signature_a_picture_or_a_stroke() {
    let bare = |paper: Paper| bare_text(&paper.bytes()).unwrap();
    assert!(bare(says("")).is_some());
    assert!(bare_text(&says("").packed()).unwrap().is_some());
    for more in [
        "<</Type/Annot/Subtype/Ink/Rect[0 0 9 9]/InkList[[0 0 9 9]]>>",
        "<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]>>",
        "<</FT/Sig/T(Président)/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>>>>>",
    ] {
        assert_eq!(bare(says("").object(more)), None, "{more}");
    }
    let picture = says("").stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray", b"0");
    assert_eq!(bare(picture), None);
    let inline = says("")
        .instead(4, "<</Length 46>>\nstream\nBI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI\nBT ET        \nendstream");
    assert_eq!(bare(inline), None);
    // A field that nobody has signed is no signature.
    assert!(bare(says("").object("<</FT/Sig/T(Assesseur)>>")).is_some());
}

#[test]
fn every_hostile_file_is_refused_for_what_it_is() {
    let mut faults = Vec::new();
    for file in hostile() {
        let start = Instant::now();
        let found = inspect(&file.bytes, file.said);
        if found != Err(file.refusal) {
            faults.push(format!("{}: {found:?} instead of {}", file.name, file.refusal));
        }
        assert!(file.bytes.len() <= 10 * 1024 * 1024, "{} is too large to be uploaded", file.name);
        if start.elapsed().as_millis() > 1_000 {
            println!("{}: {:?}", file.name, start.elapsed());
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_refusal_has_a_hostile_file() {
    let files = hostile();
    for refusal in Rejection::ALL {
        assert!(files.iter().any(|file| file.refusal == *refusal), "{refusal}");
    }
}

proptest! {
    #[test]
    fn no_byte_that_is_changed_or_missing_ends_badly(at in 0_usize..2_000, byte: u8, cut: bool) {
        for (said, mut bytes) in [
            (Media::Pdf, page()),
            (Media::Pdf, Paper::with_catalog("").packed()),
            (Media::Png, png(64, 64, b"Title\0Plan")),
            (Media::Jpeg, jpeg(640, 480, b"Plan")),
        ] {
            let at = at % bytes.len();
            if cut { bytes.truncate(at) } else { bytes[at] = byte };
            let _ = inspect(&bytes, said);
        }
    }

    #[test]
    fn whatever_comes_is_answered(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0_usize..4) {
        let heads: [&[u8]; 4] = [b"", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"];
        let bytes = [heads[head], &bytes, b"\n%%EOF"].concat();
        for said in [Media::Pdf, Media::Png, Media::Jpeg] {
            let _ = inspect(&bytes, said);
        }
    }
}
