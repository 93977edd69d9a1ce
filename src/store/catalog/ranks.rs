//! Sets of articles, by their places among the cards: a bit for each.

/// A set of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ranks {
    words: Vec<u64>,
    /// How many places there are, in the set or not.
    len: usize,
}

impl Ranks {
    pub(super) fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(64)], len }
    }

    pub(super) fn all(len: usize) -> Self {
        let mut all = Self { words: vec![u64::MAX; len.div_ceil(64)], len };
        if let Some(last) = all.words.last_mut().filter(|_| !len.is_multiple_of(64)) {
            *last = (1 << (len % 64)) - 1;
        }
        all
    }

    /// How many places there are, in the set or not.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    pub(super) fn insert(&mut self, place: usize) {
        if let Some(word) = self.words.get_mut(place / 64).filter(|_| place < self.len) {
            *word |= 1 << (place % 64);
        }
    }

    pub(super) fn has(&self, place: usize) -> bool {
        self.words.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    pub(super) fn and(mut self, other: &Self) -> Self {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
        self
    }

    pub(super) fn without(mut self, other: &Self) -> Self {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
        self
    }

    /// Those of which this holds; asked in order.
    pub(super) fn filter(mut self, mut holds: impl FnMut(usize) -> bool) -> Self {
        for (nth, word) in self.words.iter_mut().enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = left & left.wrapping_neg();
                left ^= bit;
                if !holds(nth * 64 + bit.trailing_zeros() as usize) {
                    *word ^= bit;
                }
            }
        }
        self
    }

    /// The places, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(nth, word)| {
            let bits = std::iter::successors(Some(*word), |left| Some(left & left.wrapping_sub(1)));
            bits.take_while(|left| *left != 0).map(move |left| nth * 64 + left.trailing_zeros() as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Ranks;

    #[test]
    fn sets_behave_as_sets() {
        for len in [0, 1, 63, 64, 65, 200] {
            let all = Ranks::all(len);
            assert_eq!(all.iter().collect::<Vec<_>>(), (0..len).collect::<Vec<_>>());
            let thirds = all.clone().filter(|place| place % 3 == 0);
            let rest = all.clone().without(&thirds);
            assert!(rest.iter().all(|place| place % 3 != 0));
            assert!(rest.clone().and(&thirds).is_empty());
            let mut both = rest;
            both.add(&thirds);
            assert_eq!(both, all);
            assert!((0..=len).all(|place| thirds.has(place) == (place < len && place % 3 == 0)));
            let mut one = Ranks::none(len);
            one.insert(len);
            assert!(one.is_empty(), "what is not there cannot be in it");
        }
    }
}
