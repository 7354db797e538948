//! What other readers see: the same text before and after a file is written anew, and nothing to complain of.

use std::{env::temp_dir, fs, process, process::Command};

use signatures::normalise;

use crate::{foreign, signed};

fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// What a program prints, and of what it complains.
fn output(program: &str, words: &[&str]) -> (Vec<u8>, String) {
    let output = Command::new(program).args(words).output().unwrap();
    (output.stdout, String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn every_reader_sees_the_same_text_in_what_was_written_anew_and_signed() {
    if !["qpdf", "pdftotext"].into_iter().all(is_installed) {
        println!("skipped: qpdf or pdftotext is not installed");
        return;
    }
    let [given, written] =
        ["given", "written"].map(|kind| temp_dir().join(format!("{kind}-{}.pdf", process::id())));
    let [from, to] = [&given, &written].map(|path| path.to_str().unwrap());
    for (name, pdf) in foreign::all() {
        fs::write(&given, &pdf).unwrap();
        fs::write(&written, signed(&normalise(&pdf).unwrap())).unwrap();
        let (_, complaint) = output("qpdf", &["--check", to]);
        assert_eq!(complaint, "", "{name}");
        let [(before, _), (after, complaint)] = [from, to].map(|path| output("pdftotext", &[path, "-"]));
        assert!(!before.is_empty() && before == after, "{name}");
        assert_eq!(complaint, "", "{name}");
    }
    [given, written].iter().for_each(|path| fs::remove_file(path).unwrap());
}
