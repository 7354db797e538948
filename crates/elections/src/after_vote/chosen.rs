//! One person chosen among several, or a tie that only a lot can break.

/// Who is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This person.
    One(String),
    /// These stand equal in everything that the law looks at: a lot must be drawn, in the order given.
    Draw(Vec<String>),
    /// Nobody can be chosen.
    Nobody,
}

impl Chosen {
    /// Whoever stands first by `rank`, the smallest being the best.
    pub(super) fn first<'a, R: Ord>(ranked: impl Iterator<Item = (R, &'a str)> + Clone) -> Self {
        let Some(best) = ranked.clone().map(|(rank, _)| rank).min() else { return Self::Nobody };
        let mut first: Vec<String> =
            ranked.filter(|(rank, _)| *rank == best).map(|(_, id)| id.to_owned()).collect();
        if first.len() == 1 { Self::One(first.remove(0)) } else { Self::Draw(first) }
    }

    /// The choice after a lot: the drawn person, if a lot was to be drawn and that person was among the equal ones;
    /// else the choice as it was.
    #[must_use]
    pub fn drawn(self, lot: &str) -> Self {
        match self {
            Self::Draw(equal) if equal.iter().any(|id| id == lot) => Self::One(lot.to_owned()),
            Self::One(_) | Self::Draw(_) | Self::Nobody => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_is_a_draw_and_a_lot_ends_it() {
        let ranked = [(2, "c"), (1, "a"), (1, "b")];
        let chosen = Chosen::first(ranked.into_iter());
        assert_eq!(chosen, Chosen::Draw(vec!["a".into(), "b".into()]));
        assert_eq!(chosen.clone().drawn("b"), Chosen::One("b".into()));
        assert_eq!(chosen.clone().drawn("c"), chosen, "c is not among the equal ones");
        assert_eq!(Chosen::first([(0, ""); 0].into_iter()), Chosen::Nobody);
        assert_eq!(Chosen::One("a".into()).drawn("b"), Chosen::One("a".into()));
    }
}
