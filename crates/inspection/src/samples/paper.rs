//! PDFs, object by object.

/// A PDF being written: its objects, in the order of their numbers from 1. The first is the catalogue.
#[derive(Clone, Debug)]
pub struct Paper {
    objects: Vec<Vec<u8>>,
    trailer: String,
}

impl Paper {
    /// A PDF whose catalogue also says this; object 2 is the page tree with one page, object 3.
    #[must_use]
    pub fn with_catalog(also: &str) -> Self {
        let catalog = format!("<</Type/Catalog/Pages 2 0 R{also}>>");
        let tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned();
        let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_owned();
        let objects = [catalog, tree, page].map(String::into_bytes).to_vec();
        Self { objects, trailer: String::new() }
    }

    #[must_use]
    pub fn object(mut self, object: impl Into<Vec<u8>>) -> Self {
        self.objects.push(object.into());
        self
    }

    /// One more object: a stream whose dictionary also says this.
    #[must_use]
    pub fn stream(self, also: &str, content: &[u8]) -> Self {
        let start = format!("<<{also}/Length {}>>\nstream\n", content.len());
        self.object([start.as_bytes(), content, b"\nendstream"].concat())
    }

    /// The same, whose trailer also says this.
    #[must_use]
    pub fn trailer(self, also: &str) -> Self {
        Self { trailer: also.to_owned(), ..self }
    }

    /// The same with another object in the place of this number.
    #[must_use]
    pub fn instead(mut self, number: usize, object: impl Into<Vec<u8>>) -> Self {
        self.objects[number - 1] = object.into();
        self
    }

    /// The bytes: header, objects, cross references, trailer.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (index, object) in self.objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", bytes.len());
            bytes.extend(format!("{} 0 obj\n", index + 1).as_bytes());
            bytes.extend(object);
            bytes.extend(b"\nendobj\n");
        }
        let (start, size) = (bytes.len(), self.objects.len() + 1);
        let end = format!(
            "{table}trailer\n<</Size {size}/Root 1 0 R{}>>\nstartxref\n{start}\n%%EOF\n",
            self.trailer
        );
        bytes.extend(end.as_bytes());
        bytes
    }

    /// The bytes as programs of Adobe write them: an empty table behind that of the objects, which has no end mark of its own.
    #[must_use]
    pub fn with_two_tables(&self) -> Vec<u8> {
        let mut bytes = self.bytes();
        let start = memchr::memmem::rfind(&bytes, b"xref\n0 ").unwrap_or_default();
        let end = memchr::memmem::rfind(&bytes, b"startxref").unwrap_or_default();
        bytes.truncate(end);
        let size = self.objects.len() + 1;
        let second = format!(
            "xref\n0 0\ntrailer\n<</Size {size}/Root 1 0 R/Prev {start}>>\nstartxref\n{end}\n%%EOF\n"
        );
        bytes.extend(second.as_bytes());
        bytes
    }

    /// The bytes with its objects in an object stream, and a cross-reference stream: nothing of them can be read bare.
    #[must_use]
    pub fn packed(&self) -> Vec<u8> {
        let (mut index, mut inner) = (String::new(), Vec::new());
        for (place, object) in self.objects.iter().enumerate() {
            index += &format!("{} {} ", place + 1, inner.len());
            inner.extend(object);
            inner.push(b'\n');
        }
        let count = self.objects.len();
        let content = super::packed(&[index.as_bytes(), &inner].concat());
        let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let holder = bytes.len();
        let (number, first) = (count + 1, index.len());
        bytes.extend(
            format!(
                "{number} 0 obj\n<</Type/ObjStm/N {count}/First {first}/Filter/FlateDecode/Length {}>>\nstream\n",
                content.len()
            )
            .as_bytes(),
        );
        bytes.extend(content);
        bytes.extend(b"\nendstream\nendobj\n");
        let start = bytes.len();
        // One row an object: its kind, four bytes, two bytes.
        let mut rows = vec![[0; 7]];
        let row = |kind: u8, middle: usize, last: usize| {
            let [.., a, b, c, d] = middle.to_be_bytes();
            let [.., e, f] = last.to_be_bytes();
            [kind, a, b, c, d, e, f]
        };
        rows.extend((0..count).map(|place| row(2, number, place)));
        rows.extend([row(1, holder, 0), row(1, start, 0)]);
        let (size, table) = (rows.len(), super::packed(&rows.concat()));
        bytes.extend(
            format!(
                "{} 0 obj\n<</Type/XRef/Size {size}/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length {}{}>>\nstream\n",
                number + 1,
                table.len(),
                self.trailer
            )
            .as_bytes(),
        );
        bytes.extend(table);
        bytes.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
        bytes
    }
}

#[must_use]
pub fn page() -> Vec<u8> {
    Paper::with_catalog("").bytes()
}

#[must_use]
pub fn pages(count: usize) -> Vec<u8> {
    let kids = (0..count).map(|place| format!("{} 0 R ", place + 3)).collect::<String>();
    let tree = format!("<</Type/Pages/Kids[{kids}]/Count {count}>>");
    let paper = Paper::with_catalog("").instead(2, tree);
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
    (1..count).fold(paper, |paper, _| paper.object(page)).bytes()
}
