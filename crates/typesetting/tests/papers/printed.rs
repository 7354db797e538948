//! A printed paper, read again: what its pages show, and what its structure tells whoever has it read aloud.

use std::collections::BTreeMap;

use lopdf::{
    Dictionary, Document, Object, ObjectId,
    content::{Content, Operation},
    decode_text_string,
};

/// A paper as a reader finds it. Texts are without blanks: where a line ends is a matter of the page.
pub(crate) struct Printed {
    /// The text of each page, in the order in which it is drawn.
    pub(crate) pages: Vec<String>,
    /// The root of the structure tree.
    pub(crate) structure: Element,
}

/// An element of the structure: a table, a row, a paragraph.
pub(crate) struct Element {
    tag: String,
    scope: Option<String>,
    children: Vec<Child>,
}

enum Child {
    Element(Element),
    Text(String),
}

/// The texts of marked contents, by page and number.
type Marked = BTreeMap<(ObjectId, i64), String>;

impl Printed {
    pub(crate) fn read(pdf: &[u8]) -> Self {
        let file = Document::load_mem(pdf).unwrap();
        let mut marked = Marked::new();
        let pages = file.get_pages().into_values().map(|page| show(&file, page, &mut marked)).collect();
        let root = file.catalog().and_then(|catalog| catalog.get_deref(b"StructTreeRoot", &file));
        let structure = Element::read(&file, root.unwrap().as_dict().unwrap(), None, &marked);
        Self { pages, structure }
    }

    pub(crate) fn text(&self) -> String {
        self.pages.concat()
    }
}

impl Element {
    fn read(file: &Document, element: &Dictionary, page: Option<ObjectId>, marked: &Marked) -> Self {
        let name = |dictionary: &Dictionary, key| {
            dictionary
                .get(key)
                .and_then(Object::as_name)
                .ok()
                .map(|name| String::from_utf8_lossy(name).into_owned())
        };
        let page_of = |dictionary: &Dictionary| dictionary.get(b"Pg").and_then(Object::as_reference).ok();
        let page = page_of(element).or(page);
        let attributes = element.get_deref(b"A", file).map(several).unwrap_or_default();
        let scope = attributes.iter().filter_map(|one| name(one.as_dict().ok()?, b"Scope")).next();
        let text = |page: Option<ObjectId>, number: i64| {
            Child::Text(page.and_then(|page| marked.get(&(page, number)).cloned()).unwrap_or_default())
        };
        let child = |child: &Object| match file.dereference(child).unwrap().1 {
            Object::Integer(number) => text(page, *number),
            Object::Dictionary(marked) if name(marked, b"Type").as_deref() == Some("MCR") => {
                text(page_of(marked).or(page), marked.get(b"MCID").unwrap().as_i64().unwrap())
            }
            Object::Dictionary(element) => Child::Element(Self::read(file, element, page, marked)),
            other => panic!("a child of an element is {other:?}"),
        };
        let children = element.get_deref(b"K", file).map(several).unwrap_or_default();
        Self {
            tag: name(element, b"S").unwrap_or_default(),
            scope,
            children: children.iter().map(child).collect(),
        }
    }

    fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// How many elements have this tag, itself and below.
    pub(crate) fn count(&self, tag: &str) -> usize {
        usize::from(self.tag == tag) + self.elements().map(|element| element.count(tag)).sum::<usize>()
    }

    /// What is read aloud, in the order in which it is.
    pub(crate) fn spoken(&self) -> String {
        self.texts(Self::spoken)
    }

    /// The text that stands in no paragraph, heading, cell or item of a list.
    pub(crate) fn loose(&self) -> String {
        const HOLDERS: &[&str] = &["P", "H1", "H2", "H3", "TH", "TD", "Lbl", "LBody"];
        if HOLDERS.contains(&self.tag.as_str()) { String::new() } else { self.texts(Self::loose) }
    }

    /// Its own texts, and in their places what `below` makes of its elements.
    fn texts(&self, below: fn(&Self) -> String) -> String {
        let text = |child: &Child| match child {
            Child::Element(element) => below(element),
            Child::Text(text) => text.clone(),
        };
        self.children.iter().map(text).collect()
    }

    /// The elements that keep a table from being read as one, and the figures that say something in place of their text.
    pub(crate) fn faults(&self) -> Vec<String> {
        let faulty = match self.tag.as_str() {
            "Table" => !self.holds_only(&["THead", "TBody", "TR"]) || self.row_heads() == 0,
            "THead" | "TBody" => !self.holds_only(&["TR"]),
            "TR" => !self.holds_only(&["TH", "TD"]),
            "TH" => !matches!(self.scope.as_deref(), Some("Row" | "Column" | "Both")),
            "Figure" => !self.spoken().is_empty(),
            _ => false,
        };
        let own = faulty.then(|| format!("{}: {}", self.tag, self.spoken()));
        own.into_iter().chain(self.elements().flat_map(Self::faults)).collect()
    }

    fn row_heads(&self) -> usize {
        usize::from(self.scope.as_deref() == Some("Row"))
            + self.elements().map(Self::row_heads).sum::<usize>()
    }

    fn holds_only(&self, tags: &[&str]) -> bool {
        let fits = |child: &Child| matches!(child, Child::Element(one) if tags.contains(&one.tag.as_str()));
        !self.children.is_empty() && self.children.iter().all(fits)
    }
}

/// One object, or the several of an array.
fn several(object: &Object) -> Vec<Object> {
    object.as_array().cloned().unwrap_or_else(|_| vec![object.clone()])
}

/// What a page shows; where it says what some signs stand for, that. What is marked is kept by its number, too.
fn show(file: &Document, page: ObjectId, marked: &mut Marked) -> String {
    let fonts = file.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<_, _> =
        fonts.iter().map(|(name, font)| (name, font.get_font_encoding(file).unwrap())).collect();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let (mut text, mut encoding) = (String::new(), None);
    // The marked contents that are open: the number in the structure, and whether another text was told for what is drawn.
    let mut spans: Vec<(Option<i64>, bool)> = Vec::new();
    for Operation { operator, operands } in &content.operations {
        let mut shown = String::new();
        match operator.as_str() {
            "Tf" => encoding = encodings.get(&operands[0].as_name().unwrap().to_vec()),
            "BMC" => spans.push((None, false)),
            "BDC" => {
                let properties = operands[1].as_dict().ok();
                let get = |key: &[u8]| properties.and_then(|properties| properties.get(key).ok());
                let actual = get(b"ActualText").map(|actual| decode_text_string(actual).unwrap());
                spans.push((get(b"MCID").and_then(|number| number.as_i64().ok()), actual.is_some()));
                shown.extend(actual);
            }
            "EMC" => drop(spans.pop()),
            "Tj" | "TJ" if !spans.iter().any(|(_, replaced)| *replaced) => {
                let parts = operands.iter().flat_map(several);
                for bytes in parts.filter_map(|part| part.as_str().map(<[u8]>::to_vec).ok()) {
                    shown += &Document::decode_text(encoding.unwrap(), &bytes).unwrap();
                }
            }
            _ => {}
        }
        let shown = bare(&shown);
        if let Some(number) = spans.iter().rev().find_map(|(number, _)| *number) {
            *marked.entry((page, number)).or_default() += &shown;
        }
        text += &shown;
    }
    text
}

/// A text without its blanks.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}
