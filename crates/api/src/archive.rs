//! An archive that is written while it is sent: a ZIP of stored entries, each whole before it is begun.

use std::{
    cell::RefCell,
    io::{self, Write},
    mem,
    rc::Rc,
};

use actix_web::web::Bytes;
use zip::{
    CompressionMethod, DateTime, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

/// What was written and not yet sent.
#[derive(Clone, Default)]
struct Out(Rc<RefCell<Vec<u8>>>);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A ZIP that grows.
pub(crate) struct Archive {
    zip: ZipWriter<StreamWriter<Out>>,
    out: Out,
}

impl Archive {
    /// An archive without entries.
    pub(crate) fn new() -> Self {
        let out = Out::default();
        Self { zip: ZipWriter::new_stream(out.clone()), out }
    }

    /// Adds an entry; the bytes to send for it. All entries bear the date with which ZIP begins: no clock is asked.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<Bytes> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip.start_file(name, stored.last_modified_time(DateTime::default()))?;
        self.zip.write_all(bytes)?;
        self.zip.flush()?;
        Ok(mem::take(&mut *self.out.0.borrow_mut()).into())
    }

    /// Adds the last entry and the directory; the bytes to send for both.
    pub(crate) fn end(mut self, name: &str, bytes: &[u8]) -> io::Result<Bytes> {
        let mut last = self.add(name, bytes)?.to_vec();
        self.zip.finish()?;
        last.append(&mut self.out.0.borrow_mut());
        Ok(last.into())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    #[test]
    fn an_archive_sent_in_pieces_reads_back_as_what_went_in() {
        let mut archive = Archive::new();
        let mut sent = Vec::new();
        for (name, bytes) in [("1.pdf", vec![7_u8; 70_000]), ("2.pdf", Vec::new())] {
            let piece = archive.add(name, &bytes).unwrap();
            assert!(piece.len() >= bytes.len(), "an entry leaves as soon as it is added");
            sent.extend_from_slice(&piece);
        }
        sent.extend_from_slice(&archive.end("manifest.csv", "é;=1".as_bytes()).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(sent)).unwrap();
        let entry = |read: &mut zip::ZipArchive<_>, name| {
            let mut bytes = Vec::new();
            read.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        assert_eq!(entry(&mut read, "1.pdf"), vec![7; 70_000]);
        assert_eq!(entry(&mut read, "2.pdf"), b"");
        assert_eq!(entry(&mut read, "manifest.csv"), "é;=1".as_bytes());
    }
}
