//! What typst may see while it sets one sheet: the sheet's own files, and nothing of the machine.

use typst::{
    Library, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{PdfRenderer, RenderJob, renderer::moment};

pub(crate) struct JobWorld<'a> {
    press: &'a PdfRenderer,
    today: Option<Datetime>,
    main: FileId,
    sources: Vec<(FileId, Source)>,
    input: (FileId, Bytes),
}

/// Paths are interned for ever, so they are all `'static`: their number is that of the templates.
fn id(path: &'static str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl<'a> JobWorld<'a> {
    pub(crate) fn new(press: &'a PdfRenderer, sheet: &RenderJob) -> Result<Self, String> {
        let mut sources = Vec::with_capacity(sheet.files.len());
        for (path, text) in sheet.files {
            let file = id(path)?;
            sources.push((file, Source::new(file, (*text).to_owned())));
        }
        let input = (id("/input.json")?, Bytes::new(sheet.input.to_vec()));
        Ok(Self { press, today: moment(sheet.at), main: id(sheet.main)?, sources, input })
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for JobWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.press.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|(file, _)| *file == id);
        found.map(|(_, source)| source.clone()).ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (file, bytes) = &self.input;
        if *file == id { Ok(bytes.clone()) } else { Err(not_found(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
