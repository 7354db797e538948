//! What holds for every picture: its sides, its pixels, and what it carries besides.

use crate::{MAX_BESIDE_PICTURE, MAX_PIXELS, MAX_SIDE, Rejection, Report};

/// A picture of these sides, where they are taken.
pub(crate) fn sides(width: u32, height: u32) -> Result<Report, Rejection> {
    if width == 0 || height == 0 {
        return Err(Rejection::Unreadable);
    }
    let pixels = u64::from(width) * u64::from(height);
    if width > MAX_SIDE || height > MAX_SIDE || pixels > MAX_PIXELS {
        return Err(Rejection::PictureTooLarge);
    }
    Ok(Report::Picture { width, height })
}

/// Counts bytes that are not the picture.
#[derive(Default)]
pub(crate) struct Beside(usize);

impl Beside {
    pub(crate) fn add(&mut self, bytes: usize) -> Result<(), Rejection> {
        self.0 = self.0.saturating_add(bytes);
        if self.0 > MAX_BESIDE_PICTURE { Err(Rejection::BesidePicture) } else { Ok(()) }
    }
}
