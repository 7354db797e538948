//! What other readers see in files whose signatures all hold: the text of the document that was signed, nothing else.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use signatures::{Anchors, Verdict, validate};

use crate::{anchors, files, make};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// What a program prints about a file, if it is installed and has no doubt about the file.
fn output(program: &str, words: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(words).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.is_empty(), "{program} {words:?}: {}: {said}", output.status);
    output.stdout
}

fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// The text of a file as poppler sees it, and as it sees it after qpdf has written the file anew.
fn texts(name: &str, pdf: &[u8]) -> [Vec<u8>; 2] {
    let of_process = format!("{}-{name}", std::process::id());
    let [given, anew] =
        ["given", "anew"].map(|kind| std::env::temp_dir().join(format!("{kind}-{of_process}.pdf")));
    let [from, to] = [&given, &anew].map(|path| path.to_str().unwrap());
    fs::write(&given, pdf).unwrap();
    output("qpdf", &["--static-id", from, to]);
    let texts = [from, to].map(|path| output("pdftotext", &[path, "-"]));
    [given, anew].iter().for_each(|path| fs::remove_file(path).unwrap());
    texts
}

/// Each file with signatures of the fixtures and of this run, the document that was signed, and whom it trusts.
fn signed() -> Vec<(String, Vec<u8>, Vec<u8>, Anchors)> {
    let read = |path: &Path| fs::read(path).unwrap();
    let document = |name: &str| read(&folder("documents").join(format!("{name}.pdf")));
    let mut signed = Vec::new();
    let pem = fs::read_to_string(folder("pyhanko/ca.pem")).unwrap();
    let pyhanko = Anchors::from_pem("pyHanko", &pem).unwrap();
    for entry in fs::read_dir(folder("pyhanko")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "pdf") {
            let pdf = read(&path);
            // It was made from the one document that it begins with.
            let from =
                ["table", "stream", "typst"].map(document).into_iter().find(|one| pdf.starts_with(one));
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            signed.push((name, pdf, from.unwrap(), pyhanko.clone()));
        }
    }
    for name in ["table", "stream", "typst"] {
        let from = document(name);
        let pdf = make::sign(&make::sign(&from, "President"), "Assessor");
        signed.push((format!("ours-{name}"), pdf, from, anchors()));
    }
    // Every attack would have the text of its document, if it passed.
    for (name, pdf) in files() {
        signed.push((name, pdf, make::DOCUMENT.to_vec(), anchors()));
    }
    signed
}

#[test]
fn where_all_signatures_hold_every_reader_sees_the_text_that_was_signed() {
    let missing: Vec<_> =
        ["qpdf", "pdftotext"].into_iter().filter(|program| !is_installed(program)).collect();
    if !missing.is_empty() {
        println!("skipped: {} not installed", missing.join(" and "));
        return;
    }
    let mut seen = 0;
    for (name, pdf, document, anchors) in signed() {
        let reports = validate(&pdf, &anchors, make::now()).unwrap_or_default();
        if reports.is_empty() || reports.iter().any(|report| report.verdict != Verdict::TotalPassed) {
            continue;
        }
        let [direct, anew] = texts(&name, &document);
        assert!(!direct.is_empty() && direct == anew, "{name}: the document");
        let [with_signatures, written_anew] = texts(&name, &pdf);
        assert_eq!(with_signatures, direct, "{name}");
        assert_eq!(written_anew, direct, "{name} after qpdf");
        seen += 1;
    }
    assert!(seen >= 12, "{seen}");
}
