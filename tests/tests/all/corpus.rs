//! Every input that fuzzing kept, run through its target once more: `cargo nextest run -p tests -E 'test(corpus)'`.

use std::{fs, path::Path};

#[path = "../../../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "public in the package of the fuzzing binaries")]
mod fuzz;

#[test]
fn every_kept_input_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    for (name, target) in fuzz::TARGETS {
        let mut inputs = 0;
        for entry in fs::read_dir(corpus.join(name)).unwrap() {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            target(&fs::read(path).unwrap());
            inputs += 1;
        }
        assert!(inputs > 0, "{name} has no input");
    }
}

#[test]
fn every_corpus_has_its_target_and_every_target_its_binary() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    for entry in fs::read_dir(folder.join("corpus")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(fuzz::TARGETS.iter().any(|(known, _)| *known == name), "{name} has no target");
    }
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for (name, _) in fuzz::TARGETS {
        assert!(manifest.contains(&format!("path = \"targets/{name}.rs\"")), "{name} has no binary");
        assert!(folder.join(format!("targets/{name}.rs")).exists(), "{name} has no binary");
    }
}

#[test]
fn a_target_notices_what_does_not_hold() {
    let broken = std::panic::catch_unwind(|| assert_eq!(fuzz::TARGETS.len(), 0));
    assert!(broken.is_err());
    // Less than one list, and a text that is no JSON, are nothing to try.
    for (_, target) in fuzz::TARGETS {
        for data in [&b""[..], b"x", b"\xff\xff\xff", b"allocation\n{", b"\n[]"] {
            target(data);
        }
    }
}
