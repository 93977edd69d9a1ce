//! Counts of what is wrong, and the rates that the table shows.

use std::ops::AddAssign;

use super::faults::Fault;

/// Counts over any number of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// Paragraphs of more than one line.
    pub(crate) paragraphs: usize,
    /// Lines.
    pub(crate) lines: usize,
    /// Lines that another follows in their paragraph.
    pub(crate) filled: usize,
    /// Lines that begin with what never begins one.
    pub(crate) starts: usize,
    /// Lines that end with what never ends one.
    pub(crate) ends: usize,
    /// Dashes and ellipses torn apart.
    pub(crate) pairs: usize,
    /// Numbers torn apart.
    pub(crate) numbers: usize,
    /// Numbers parted from their counters.
    pub(crate) counters: usize,
    /// Lines wider than the measure.
    pub(crate) too_wide: usize,
    /// Last lines of fewer than two characters.
    pub(crate) orphans: usize,
    /// Cells left free by the lines that another follows.
    pub(crate) unused: usize,
    /// Paragraphs whose lines do not show their text.
    pub(crate) lost: usize,
}

impl Tally {
    pub(super) fn add_fault(&mut self, fault: Option<Fault>) {
        match fault {
            Some(Fault::Pair) => self.pairs += 1,
            Some(Fault::Start) => self.starts += 1,
            Some(Fault::End) => self.ends += 1,
            Some(Fault::Number) => self.numbers += 1,
            Some(Fault::Counter) => self.counters += 1,
            None => {}
        }
    }

    /// Everything that is wrong.
    pub(crate) fn faults(&self) -> usize {
        let soft = self.counters + self.orphans;
        self.starts + self.ends + self.pairs + self.numbers + self.too_wide + self.lost + soft
    }

    /// A count for every thousand lines.
    pub(crate) fn per_1000_lines(&self, count: usize) -> f64 {
        rate(1000 * count, self.lines)
    }

    /// Orphans for every thousand paragraphs of more than one line.
    pub(crate) fn orphans_per_1000(&self) -> f64 {
        rate(1000 * self.orphans, self.paragraphs)
    }

    /// Cells left free, on an average line that another follows.
    pub(crate) fn unused_per_line(&self) -> f64 {
        rate(self.unused, self.filled)
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of lines are far below 2^52")]
fn rate(count: usize, of: usize) -> f64 {
    count as f64 / of.max(1) as f64
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.paragraphs += other.paragraphs;
        self.lines += other.lines;
        self.filled += other.filled;
        self.starts += other.starts;
        self.ends += other.ends;
        self.pairs += other.pairs;
        self.numbers += other.numbers;
        self.counters += other.counters;
        self.too_wide += other.too_wide;
        self.orphans += other.orphans;
        self.unused += other.unused;
        self.lost += other.lost;
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn rates_are_of_what_was_counted() {
        let one = Tally {
            lines: 4,
            starts: 1,
            filled: 2,
            unused: 3,
            paragraphs: 2,
            orphans: 1,
            ..Tally::default()
        };
        let mut two = one;
        two += one;
        assert_eq!((two.lines, two.per_1000_lines(two.starts)), (8, 250.0));
        assert_eq!((two.orphans_per_1000(), two.unused_per_line()), (500.0, 1.5));
        assert_eq!(Tally::default().unused_per_line(), 0.0);
    }
}
