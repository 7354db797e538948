//! A folder that goes with its test.

use std::{fs, path::PathBuf};

pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// An empty one, of this name and process.
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("scrutin-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn write(&self, name: &str, text: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
