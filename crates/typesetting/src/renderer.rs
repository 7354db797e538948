//! The press: fonts and typst's library, loaded once, and one sheet after the other.

use chrono::{DateTime, Datelike, Timelike, Utc};
use typst::{
    Feature, Features, Library, LibraryExt,
    diag::SourceDiagnostic,
    foundations::Datetime,
    foundations::Smart,
    layout::Abs,
    text::{Font, FontInstance, FontVariant, FontVariations},
    utils::LazyHash,
};
use typst_kit::fonts::{self, FontStore};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::world::JobWorld;

/// What is printed: a template, the files it names, and its input.
#[derive(Clone, Copy, Debug)]
pub struct RenderJob<'a> {
    /// The path of the template among the files, with its slash.
    pub main: &'static str,
    /// The templates, by path with its slash.
    pub files: &'a [(&'static str, &'static str)],
    /// A JSON value, which a template reads as `json("/input.json")`; a picture stands in it as the text of an SVG.
    pub input: &'a [u8],
    /// What tells this paper from every other; the PDF's identifier is made from it.
    pub ident: &'a str,
    /// The moment that the PDF is dated; a template that asks for today gets its day.
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The template fails, or refuses its input: what it says, and after which sign of which file.
    #[error("the template can't be set: {0}")]
    Template(String),
    /// The pages break a rule of PDF/A or PDF/UA, such as a character for which there is no letter in the fonts.
    #[error("the pages are no PDF/A: {0}")]
    Standard(String),
}

/// Prints sheets. Costs some megabytes of fonts: a process needs one.
pub struct PdfRenderer {
    pub(crate) library: LazyHash<Library>,
    pub(crate) fonts: FontStore,
}

impl Default for PdfRenderer {
    fn default() -> Self {
        Self::new()
    }
}

impl PdfRenderer {
    /// A press with the fonts that are built in, and no others: the same sheet gives the same bytes everywhere.
    #[must_use]
    pub fn new() -> Self {
        let mut store = FontStore::new();
        // No equation is set here, and a sign must not fall back into the fonts for them, which shape it otherwise.
        store.extend(fonts::embedded().filter(|(_, font)| !font.family.ends_with("Math")));
        // `pdf.header-cell` is behind this feature, for as long as typst may change it.
        let features = Features::from_iter([Feature::A11yExtras]);
        let library = Library::builder().with_features(features).build();
        Self { library: LazyHash::new(library), fonts: store }
    }

    /// Prints one sheet as PDF/A-2a with PDF/UA-1: some milliseconds a page, on the thread that calls.
    pub fn print(&self, sheet: &RenderJob) -> Result<Vec<u8>, PrintError> {
        let printed = self.set(sheet);
        // What a sheet leaves in typst's memory is of use to the next one only, if at all.
        comemo::evict(1);
        printed
    }

    /// The signs of a text for which none of the fonts has a letter, each once, in the order in which they stand.
    #[must_use]
    pub fn lacks(&self, text: &str) -> Vec<char> {
        // The book of fonts also counts signs that a font names without drawing them.
        let plain =
            |font: Font| font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
        let fonts: Vec<_> = (0..).map_while(|place| self.fonts.font(place)).map(plain).collect();
        let drawn = |character| {
            move |font: &FontInstance| font.ttf().glyph_index(character).is_some_and(|glyph| glyph.0 != 0)
        };
        let has = |character: char| fonts.iter().any(drawn(character));
        let mut lacking = Vec::new();
        for character in text.chars().filter(|character| !character.is_whitespace() && !has(*character)) {
            if !lacking.contains(&character) {
                lacking.push(character);
            }
        }
        lacking
    }

    fn set(&self, sheet: &RenderJob) -> Result<Vec<u8>, PrintError> {
        let world = JobWorld::new(self, sheet).map_err(PrintError::Template)?;
        let pages = typst::compile::<PagedDocument>(&world).output;
        let pages = pages.map_err(|found| PrintError::Template(said(&found)))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|refused| PrintError::Standard(refused.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(sheet.ident.to_owned()),
            creator: Smart::Custom(Some("Scrutin".to_owned())),
            timestamp: moment(sheet.at).map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        let printed = typst_pdf::pdf(&pages, &options).map_err(|found| PrintError::Standard(said(&found)))?;
        Ok(without_suspects(printed))
    }
}

/// The file without the entry that its tags are not suspect, which is so where nothing is said. Older poppler takes a
/// truth value there for an error and says so of every file. Blanks take its place, so that no offset changes.
fn without_suspects(mut pdf: Vec<u8>) -> Vec<u8> {
    const MARKED: &[u8] = b"/MarkInfo<</Marked true";
    const SUSPECTS: &[u8] = b"/Suspects false";
    let entry = [MARKED, SUSPECTS, b">>"].concat();
    let found = pdf.windows(entry.len()).rposition(|place| place == entry);
    let suspects = found.map(|at| at + MARKED.len()).and_then(|at| pdf.get_mut(at..at + SUSPECTS.len()));
    suspects.into_iter().for_each(|place| place.fill(b' '));
    pdf
}

pub(crate) fn moment(at: DateTime<Utc>) -> Option<Datetime> {
    let small = |number: u32| u8::try_from(number).ok();
    let (month, day) = (small(at.month())?, small(at.day())?);
    Datetime::from_ymd_hms(at.year(), month, day, small(at.hour())?, small(at.minute())?, small(at.second())?)
}

/// What typst found, without its spans: they speak of our templates, which the reader does not have.
fn said(found: &[SourceDiagnostic]) -> String {
    found.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet<'a>(files: &'a [(&'static str, &'static str)], input: &'a [u8]) -> RenderJob<'a> {
        RenderJob {
            main: "/main.typ",
            files,
            input,
            ident: "test",
            at: DateTime::from_timestamp(1_707_000_000, 0).unwrap(),
        }
    }

    #[test]
    fn a_sheet_is_a_pdf_of_the_archive_and_its_day_is_the_one_given() {
        let files = [("/main.typ", "#set document(title: \"T\")\n#datetime.today().display()")];
        let pdf = PdfRenderer::new().print(&sheet(&files, b"{}")).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.contains("pdfaid:part>2<") && text.contains("pdfuaid:part>1<"), "{text}");
        assert!(text.contains("D:20240203"), "{text}");
    }

    #[test]
    fn a_sheet_is_marked_as_tagged_and_says_nothing_of_suspects() {
        let files = [("/main.typ", "#set document(title: \"T\")\nT")];
        let pdf = PdfRenderer::new().print(&sheet(&files, b"{}")).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        let blank = " ".repeat("/Suspects false".len());
        assert!(text.contains(&format!("/MarkInfo<</Marked true{blank}>>")), "{text}");
        assert_eq!(text.matches("Suspects").count(), 0, "{text}");
        let table = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap();
        assert!(pdf[table.parse().unwrap()..].starts_with(b"xref"), "no offset changed");
    }

    #[test]
    fn only_the_catalog_is_changed() {
        let entry = b"/MarkInfo<</Marked true/Suspects false>>".as_slice();
        let twice = [entry, b" text ", entry, b" end"].concat();
        let changed = without_suspects(twice.clone());
        assert_eq!(changed.len(), twice.len());
        assert!(changed.starts_with(entry) && changed.ends_with(b"/Marked true               >> end"));
        assert_eq!(without_suspects(b"/Suspects false".to_vec()), b"/Suspects false");
    }

    #[test]
    fn another_moment_or_input_gives_other_bytes_and_the_same_gives_the_same() {
        let files = [("/main.typ", "#set document(title: \"T\")\n#json(\"/input.json\").name")];
        let press = PdfRenderer::new();
        let one = press.print(&sheet(&files, b"{\"name\":\"A\"}")).unwrap();
        assert_eq!(one, press.print(&sheet(&files, b"{\"name\":\"A\"}")).unwrap());
        assert_ne!(one, press.print(&sheet(&files, b"{\"name\":\"B\"}")).unwrap());
        let later = RenderJob { at: DateTime::UNIX_EPOCH, ..sheet(&files, b"{\"name\":\"A\"}") };
        assert_ne!(one, press.print(&later).unwrap());
    }

    #[test]
    fn a_template_that_fails_says_why_and_one_without_title_is_no_archive() {
        let press = PdfRenderer::new();
        let failing = [("/main.typ", "#panic(\"no such person\")")];
        let Err(PrintError::Template(said)) = press.print(&sheet(&failing, b"{}")) else { panic!("printed") };
        assert!(said.contains("no such person"), "{said}");
        let untitled = [("/main.typ", "Hello")];
        assert!(matches!(press.print(&sheet(&untitled, b"{}")), Err(PrintError::Standard(_))));
        let absent = [("/other.typ", "Hello")];
        assert!(matches!(press.print(&sheet(&absent, b"{}")), Err(PrintError::Template(_))));
    }
}
