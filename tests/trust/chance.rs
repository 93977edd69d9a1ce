//! Chance that is the same in every run.

/// A generator of numbers (splitmix64, Steele et al. 2014).
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Numbers that begin with this seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub(crate) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() % u64::try_from(end).unwrap()).unwrap()
    }

    /// Whether it is the one time in so many.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of the characters.
    pub(crate) fn char_of(&mut self, chars: &str) -> char {
        chars.chars().nth(self.below(chars.chars().count())).unwrap()
    }

    /// One of the things.
    pub(crate) fn of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// So many bytes.
    pub(crate) fn bytes(&mut self, many: usize) -> Vec<u8> {
        (0..many).map(|_| self.number().to_le_bytes()[0]).collect()
    }
}
