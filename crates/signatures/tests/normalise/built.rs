//! Files that one test needs, object by object.

use std::fmt::Write as _;

use crate::foreign::{put, row};

/// A file of these objects, as the standard prints it; `HERE` in its trailer is the place of its table.
#[derive(Clone)]
pub(crate) struct Built {
    objects: Vec<Vec<u8>>,
    also: String,
}

impl Built {
    pub(crate) fn of(objects: &[&str]) -> Self {
        Self {
            objects: objects.iter().map(|object| object.as_bytes().to_vec()).collect(),
            also: String::new(),
        }
    }

    pub(crate) fn object(mut self, object: impl Into<Vec<u8>>) -> Self {
        self.objects.push(object.into());
        self
    }

    pub(crate) fn instead(mut self, number: usize, object: impl Into<Vec<u8>>) -> Self {
        self.objects[number - 1] = object.into();
        self
    }

    pub(crate) fn trailer(mut self, also: &str) -> Self {
        self.also = also.to_owned();
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (object, number) in self.objects.iter().zip(1..) {
            writeln!(table, "{:010} 00000 n ", put(&mut out, number, object, "\n")).unwrap_or_default();
        }
        let (start, size) = (out.len(), self.objects.len() + 1);
        let also = self.also.replace("HERE", &start.to_string());
        out.extend(
            format!("{table}trailer\n<</Size {size}/Root 1 0 R{also}>>\nstartxref\n{start}\n%%EOF\n").bytes(),
        );
        out
    }
}

/// A file whose catalogue stands in this stream of objects, by a stream of places.
pub(crate) fn held_in(holder: Vec<u8>) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let place = put(&mut out, 2, &holder, "\n");
    let start = out.len();
    let rows = [row(0, 0, 255), row(2, 2, 0), row(1, place, 0), row(1, start, 0)].concat();
    let head = format!("<</Type/XRef/W[1 4 1]/Size 4/Root 1 0 R/Length {}>>\nstream\n", rows.len());
    put(&mut out, 3, &[head.as_bytes(), &rows, b"\nendstream"].concat(), "\n");
    out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    out
}

/// A file whose table and the stream beside it say of one object that it is at two places.
pub(crate) fn contradicting() -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let [one, other] = ["fr", "de"].map(|language| {
        put(&mut out, 1, format!("<</Type/Catalog/Pages 2 0 R/Lang({language})>>").as_bytes(), "\n")
    });
    let stream = out.len();
    let rows = [row(0, 0, 255), row(1, other, 0)].concat();
    let head = format!("<</Type/XRef/W[1 4 1]/Size 2/Root 1 0 R/Length {}>>\nstream\n", rows.len());
    put(&mut out, 2, &[head.as_bytes(), &rows, b"\nendstream"].concat(), "\n");
    let start = out.len();
    let table = format!("xref\n0 2\n0000000000 65535 f \n{one:010} 00000 n \n");
    out.extend(
        format!("{table}trailer\n<</Size 3/Root 1 0 R/XRefStm {stream}>>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
    out
}
