//! Honest files pass, hostile ones are refused for what they are.

use std::time::Instant;

use proptest::prelude::*;

use crate::{
    Media, Rejection, Report, inspect,
    samples::{Paper, hostile, jpeg, packed, page, pages, png},
};

fn pdf(pages: u32) -> Result<Report, Rejection> {
    Ok(Report::Pdf { pages, signature_fields: 0, signatures: 0 })
}

#[test]
fn honest_files_pass() {
    assert_eq!(inspect(&page(), Media::Pdf), pdf(1));
    assert_eq!(inspect(&Paper::with_catalog("").packed(), Media::Pdf), pdf(1));
    assert_eq!(inspect(&pages(500), Media::Pdf), pdf(500));
    assert_eq!(inspect(&[page(), vec![b'\n'; 10_000]].concat(), Media::Pdf), pdf(1));
    let picture = |width, height| Ok(Report::Picture { width, height });
    assert_eq!(inspect(&png(6_000, 4_000, b"Title\0Plan"), Media::Png), picture(6_000, 4_000));
    // Short marks of scripts come by chance in packed bytes.
    assert_eq!(inspect(&png(64, 64, b"Title\0<% #!/ PK\x05\x06"), Media::Png), picture(64, 64));
    assert_eq!(inspect(&jpeg(6_000, 4_000, b"Plan"), Media::Jpeg), picture(6_000, 4_000));
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
