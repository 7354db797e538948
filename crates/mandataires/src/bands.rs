//! Headcount bands: the sizes of companies by which a fiduciary tells its spaces apart.

use serde::{Deserialize, Serialize};

/// The headcount from which a company must have staff delegates (article L.411-1 (1)); no band starts below.
pub const THRESHOLD: u32 = 15;

/// A range of headcounts, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest headcount.
    pub from: u32,
    /// The highest headcount; `None` for no upper end.
    pub to: Option<u32>,
}

impl Band {
    /// Whether a company of this headcount belongs here.
    #[must_use]
    pub fn holds(self, headcount: u32) -> bool {
        headcount >= self.from && self.to.is_none_or(|to| headcount <= to)
    }

    /// Whether all of another band belongs here.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        let ends_within = match (self.to, other.to) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(other)) => other <= own,
        };
        self.from <= other.from && ends_within
    }

    /// Whether a headcount belongs to both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }

    /// `15-150`, or `> 1000` without an upper end: the same in every language.
    #[must_use]
    pub fn label(self) -> String {
        match self.to {
            Some(to) if to == self.from => to.to_string(),
            Some(to) => format!("{}-{to}", self.from),
            None => format!("> {}", self.from.saturating_sub(1)),
        }
    }
}

/// Why a list of bands can't be used. Bands are counted from 0 in the fields, from 1 in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BandsError {
    /// The list is empty.
    #[error("at least one band is needed")]
    Empty,
    /// The first band starts below [`THRESHOLD`].
    #[error("the first band starts at {from}, but no firm below {THRESHOLD} must vote")]
    BelowThreshold {
        /// Where it starts.
        from: u32,
    },
    /// A band ends before it starts.
    #[error("band {} ends before it starts", .band + 1)]
    Reversed { band: usize },
    /// A band other than the last has no upper end.
    #[error("band {} has no upper end, which only the last may do", .band + 1)]
    OpenBeforeLast { band: usize },
    /// Headcounts between a band and the next belong to neither.
    #[error("headcounts between band {} and the next belong to neither", .band + 1)]
    Gap {
        /// The lower of the two.
        band: usize,
    },
    /// The next band starts at or below the end of this one: the two overlap or stand in the wrong order.
    #[error("the band after band {} starts before that one has ended", .band + 1)]
    Overlap {
        /// The one that stands first.
        band: usize,
    },
}

impl BandsError {
    /// The stable code of the finding.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "bands_empty",
            Self::BelowThreshold { .. } => "bands_below_threshold",
            Self::Reversed { .. } => "band_reversed",
            Self::OpenBeforeLast { .. } => "band_open_before_last",
            Self::Gap { .. } => "bands_gap",
            Self::Overlap { .. } => "bands_overlap",
        }
    }

    /// The band that the finding points at, counted from 0; `None` for the list as a whole.
    #[must_use]
    pub const fn band(self) -> Option<usize> {
        match self {
            Self::Empty => None,
            Self::BelowThreshold { .. } => Some(0),
            Self::Reversed { band }
            | Self::OpenBeforeLast { band }
            | Self::Gap { band }
            | Self::Overlap { band } => Some(band),
        }
    }
}

/// Bands in rising order, without gap or overlap, from [`THRESHOLD`] or above. Only the last may have no upper end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Band>", into = "Vec<Band>")]
pub struct Bands(Vec<Band>);

/// Where a headcount falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placing {
    /// In this band, counted from 0.
    Band(usize),
    /// Nobody has said how many the company employs.
    Unknown,
    /// Below [`THRESHOLD`]: the company need not vote.
    BelowThreshold,
    /// Enough to vote, but below the first band or above the last.
    OutsideBands,
}

impl Bands {
    /// Checks a list of bands.
    ///
    /// # Errors
    /// The first problem met, from the lowest band upwards.
    pub fn new(bands: Vec<Band>) -> Result<Self, BandsError> {
        let first = bands.first().ok_or(BandsError::Empty)?;
        if first.from < THRESHOLD {
            return Err(BandsError::BelowThreshold { from: first.from });
        }
        for (band, here) in bands.iter().enumerate() {
            check(band, *here, bands.get(band + 1).copied())?;
        }
        Ok(Self(bands))
    }

    /// The bands that ITM gives as an example, carried on: 15-150, 151-300, 301-500, 501-1000, > 1000.
    #[must_use]
    pub fn ordinary() -> Self {
        let closed = [(15, 150), (151, 300), (301, 500), (501, 1000)];
        let mut bands: Vec<Band> = closed.map(|(from, to)| Band { from, to: Some(to) }).to_vec();
        bands.push(Band { from: 1001, to: None });
        Self(bands)
    }

    /// The bands, lowest first.
    #[must_use]
    pub fn as_slice(&self) -> &[Band] {
        &self.0
    }

    /// Where a company of this headcount falls; `None` when the headcount is not known.
    #[must_use]
    pub fn place(&self, headcount: Option<u32>) -> Placing {
        match headcount {
            None => Placing::Unknown,
            Some(headcount) if headcount < THRESHOLD => Placing::BelowThreshold,
            Some(headcount) => self
                .0
                .iter()
                .position(|band| band.holds(headcount))
                .map_or(Placing::OutsideBands, Placing::Band),
        }
    }
}

/// Checks one band against itself and the one that follows.
fn check(band: usize, here: Band, next: Option<Band>) -> Result<(), BandsError> {
    if here.to.is_some_and(|to| to < here.from) {
        return Err(BandsError::Reversed { band });
    }
    match (here.to, next) {
        (_, None) => Ok(()),
        (None, Some(_)) => Err(BandsError::OpenBeforeLast { band }),
        (Some(to), Some(next)) if next.from <= to => Err(BandsError::Overlap { band }),
        (Some(to), Some(next)) if next.from - to > 1 => Err(BandsError::Gap { band }),
        (Some(_), Some(_)) => Ok(()),
    }
}

impl TryFrom<Vec<Band>> for Bands {
    type Error = BandsError;

    fn try_from(bands: Vec<Band>) -> Result<Self, BandsError> {
        Self::new(bands)
    }
}

impl From<Bands> for Vec<Band> {
    fn from(bands: Bands) -> Self {
        bands.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From and to; 0 for no upper end.
    type Ranges = &'static [(u32, u32)];

    fn bands(ranges: &[(u32, u32)]) -> Vec<Band> {
        ranges.iter().map(|(from, to)| Band { from: *from, to: (*to != 0).then_some(*to) }).collect()
    }

    #[test]
    fn a_list_of_bands_has_no_gap_and_no_overlap() {
        let cases: &[(Ranges, Result<(), BandsError>)] = &[
            (&[(15, 150), (151, 0)], Ok(())),
            (&[(20, 20)], Ok(())),
            (&[(15, 0)], Ok(())),
            (&[(15, 100), (101, u32::MAX)], Ok(())),
            (&[], Err(BandsError::Empty)),
            (&[(14, 150)], Err(BandsError::BelowThreshold { from: 14 })),
            (&[(15, 150), (300, 200)], Err(BandsError::Gap { band: 0 })),
            (&[(15, 150), (151, 140)], Err(BandsError::Reversed { band: 1 })),
            (&[(15, 0), (151, 0)], Err(BandsError::OpenBeforeLast { band: 0 })),
            (&[(15, 150), (152, 0)], Err(BandsError::Gap { band: 0 })),
            (&[(15, 150), (151, 300), (300, 0)], Err(BandsError::Overlap { band: 1 })),
            (&[(151, 300), (15, 150)], Err(BandsError::Overlap { band: 0 })),
            (&[(15, u32::MAX), (15, 20)], Err(BandsError::Overlap { band: 0 })),
        ];
        for (ranges, expected) in cases {
            assert_eq!(Bands::new(bands(ranges)).map(|_| ()), *expected, "{ranges:?}");
        }
    }

    #[test]
    fn a_headcount_falls_into_one_band_or_is_told_why_not() {
        let ordinary = Bands::ordinary();
        let narrow = Bands::new(bands(&[(50, 99), (100, 149)])).unwrap();
        for (bands, headcount, placing) in [
            (&ordinary, Some(15), Placing::Band(0)),
            (&ordinary, Some(150), Placing::Band(0)),
            (&ordinary, Some(151), Placing::Band(1)),
            (&ordinary, Some(500), Placing::Band(2)),
            (&ordinary, Some(1000), Placing::Band(3)),
            (&ordinary, Some(1001), Placing::Band(4)),
            (&ordinary, Some(u32::MAX), Placing::Band(4)),
            (&ordinary, Some(14), Placing::BelowThreshold),
            (&ordinary, Some(0), Placing::BelowThreshold),
            (&ordinary, None, Placing::Unknown),
            (&narrow, Some(49), Placing::OutsideBands),
            (&narrow, Some(150), Placing::OutsideBands),
            (&narrow, Some(14), Placing::BelowThreshold),
        ] {
            assert_eq!(bands.place(headcount), placing, "{headcount:?}");
        }
    }

    #[test]
    fn the_ordinary_bands_pass_their_own_check_and_read_as_people_write_them() {
        let ordinary = Bands::ordinary();
        assert_eq!(Bands::new(ordinary.as_slice().to_vec()), Ok(ordinary.clone()));
        let labels: Vec<String> = ordinary.as_slice().iter().map(|band| band.label()).collect();
        assert_eq!(labels, ["15-150", "151-300", "301-500", "501-1000", "> 1000"]);
        assert_eq!(Band { from: 20, to: Some(20) }.label(), "20");
    }

    #[test]
    fn bands_cover_and_meet_each_other() {
        let band = |from, to| Band { from, to };
        for (one, other, covers, meets) in [
            (band(15, Some(300)), band(15, Some(150)), true, true),
            (band(15, Some(300)), band(151, Some(300)), true, true),
            (band(15, Some(300)), band(151, Some(301)), false, true),
            (band(15, Some(300)), band(301, None), false, false),
            (band(15, Some(300)), band(300, None), false, true),
            (band(15, None), band(300, None), true, true),
            (band(16, None), band(15, Some(15)), false, false),
        ] {
            assert_eq!((one.covers(other), one.meets(other)), (covers, meets), "{one:?} {other:?}");
            assert_eq!(other.meets(one), meets, "{other:?} {one:?}");
        }
    }

    #[test]
    fn bands_out_of_json_are_checked() {
        let good = r#"[{"from":15,"to":150},{"from":151,"to":null}]"#;
        let read: Bands = serde_json::from_str(good).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), good);
        let problem = serde_json::from_str::<Bands>(r#"[{"from":15,"to":150},{"from":160,"to":null}]"#);
        assert!(problem.unwrap_err().to_string().contains("between band 1 and the next"));
    }

    #[test]
    fn a_refused_list_points_at_its_band() {
        let refused = Bands::new(bands(&[(15, 150), (151, 140)])).unwrap_err();
        assert_eq!((refused.code(), refused.band()), ("band_reversed", Some(1)));
        assert_eq!((BandsError::Empty.code(), BandsError::Empty.band()), ("bands_empty", None));
    }
}
