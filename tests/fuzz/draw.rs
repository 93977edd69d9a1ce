//! Chance, as those who make inputs want it. Must not know where it comes from: a random engine, or
//! one that looks at what code was run.

/// Draws numbers. Zero is what comes when chance has run out, so it stands for what is simplest.
pub(super) struct Draw<'d>(pub(super) &'d mut dyn FnMut(usize) -> usize);

impl Draw<'_> {
    /// A number below this one.
    pub(super) fn below(&mut self, end: usize) -> usize {
        if end <= 1 { 0 } else { (self.0)(end) }
    }

    /// Whether it is one of so many.
    pub(super) fn one_of(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }

    /// One of these.
    pub(super) fn pick<'t, T>(&mut self, these: &'t [T]) -> &'t T {
        &these[self.below(these.len())]
    }

    /// A small number, seldom a large one.
    pub(super) fn few(&mut self) -> usize {
        let most = *self.pick(&[3, 3, 8, 8, 20, 60]);
        1 + self.below(most)
    }
}
