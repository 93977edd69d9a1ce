//! Optimum fit: of all ways to fill the fewest lines, the one that costs least (rule 23).
//!
//! A line costs the square of the cells that it leaves free, plus the penalty of the break at
//! its end (rules 13, 14, 16), plus one if a mark hangs (rule 20). The last line costs nothing,
//! unless it holds a single character (rule 22). A break that the emergency ladder forces
//! (rule 17) costs more than any of these.
//!
//! First fit reaches furthest with every line, so nothing needs fewer lines, and what it costs
//! bounds the search: line by line, only those breaks are kept that can still end up cheaper.
//! Mostly that is one or two a line.

use crate::typeset::fill::first_fit::{first_fit, mend_orphan};
use crate::typeset::fill::ruler::{Fill, Ruler};
use crate::typeset::tailor::{CLOSING_RUN, COUNTER, RELAXED, SOFT, SYLLABLE};

/// A last line of a single character.
const ORPHAN: u64 = 1 << 12;
/// A forced break, for each rung of the ladder.
const FORCED: u64 = 1 << 16;
/// Free cells beyond this are not told apart, so that no slack outweighs a forced break.
const MOST_FREE: usize = 255;

/// The boundaries at which the lines of `start..end` end, the last being `end`. Where the fewest
/// lines part a number from its counter, one line more is worth avoiding that.
pub(in crate::typeset) fn optimum_fit(ruler: &Ruler<'_>, start: usize, end: usize) -> Vec<usize> {
    let stops = fewest_lines(ruler, start, end);
    if !stops.iter().any(|&stop| ruler.penalty(stop) == COUNTER) {
        return stops;
    }
    let paragraph = Paragraph { ruler, start, end, lines: stops.len() };
    let bound = paragraph.cost(&stops);
    Paragraph { lines: stops.len() + 1, ..paragraph }.cheaper_than(bound).unwrap_or(stops)
}

fn fewest_lines(ruler: &Ruler<'_>, start: usize, end: usize) -> Vec<usize> {
    let mut stops = first_fit(ruler, start, end, false);
    if stops.len() < 2 {
        return stops;
    }
    mend_orphan(ruler, start, &mut stops);
    let paragraph = Paragraph { ruler, start, end, lines: stops.len() };
    let bound = paragraph.cost(&stops);
    if bound == 0 {
        return stops;
    }
    paragraph.cheaper_than(bound).unwrap_or(stops)
}

struct Paragraph<'a> {
    ruler: &'a Ruler<'a>,
    start: usize,
    end: usize,
    lines: usize,
}

/// The end of a line, and the cheapest way to get there.
#[derive(Clone, Copy)]
struct Stop {
    at: usize,
    cost: u64,
    /// The stop of the line before, in the list of all stops.
    before: usize,
}

/// A line that begins behind a stop.
struct Begun {
    from: usize,
    furthest: usize,
    cost: u64,
    stop: usize,
}

impl Paragraph<'_> {
    /// What the lines cost that end at `stops`.
    fn cost(&self, stops: &[usize]) -> u64 {
        let mut from = self.ruler.skip_blanks(self.start, self.end);
        let mut total = 0;
        for (nth, &stop) in stops.iter().enumerate() {
            total += if stop == self.end {
                self.cost_of_last(from)
            } else {
                let measure = self.ruler.room.measure(nth == 0);
                self.cost_of_line(from, stop, measure).unwrap_or(FORCED) + self.cost_of_break(stop)
            };
            from = self.ruler.skip_blanks(stop, self.end);
        }
        total
    }

    fn cost_of_line(&self, from: usize, stop: usize, measure: usize) -> Option<u64> {
        let free = match self.ruler.fill(from, stop, measure)? {
            Fill::Free(cells) => (cells * self.ruler.cells_a_unit()).min(MOST_FREE) as u64,
            Fill::Tight => 1,
        };
        Some(free * free)
    }

    fn cost_of_break(&self, stop: usize) -> u64 {
        match self.ruler.penalty(stop) {
            0..=SOFT => self.ruler.soft_cost(stop) + self.ruler.cost_of_phrase(stop),
            RELAXED | SYLLABLE => FORCED,
            CLOSING_RUN => 2 * FORCED,
            _ => 3 * FORCED,
        }
    }

    fn cost_of_last(&self, from: usize) -> u64 {
        if self.ruler.is_orphan(from, self.end) { ORPHAN } else { 0 }
    }

    /// The cheapest stops that cost less than `bound`, if there are any.
    fn cheaper_than(&self, bound: u64) -> Option<Vec<usize>> {
        let mut stops = vec![Stop { at: self.start, cost: 0, before: 0 }];
        let mut level = 0;
        for nth in 0..self.lines - 1 {
            let measure = self.ruler.room.measure(nth == 0);
            let begun: Vec<_> = (level..stops.len()).map(|stop| self.begin(&stops, stop, measure)).collect();
            level = stops.len();
            self.end_legally(&begun, measure, bound, &mut stops);
            self.end_forced(&begun, measure, bound, (level, &mut stops));
            if stops.len() == level {
                return None;
            }
        }
        let last = self.end_last(level, &stops, bound)?;
        Some(self.trace(&stops, last))
    }

    fn begin(&self, stops: &[Stop], stop: usize, measure: usize) -> Begun {
        let Stop { at, cost, .. } = stops[stop];
        let from = self.ruler.skip_blanks(at, self.end);
        Begun { from, furthest: self.ruler.furthest(from, self.end, measure), cost, stop }
    }

    /// Ends the lines at every legal boundary that may still be worth it.
    fn end_legally(&self, begun: &[Begun], measure: usize, bound: u64, stops: &mut Vec<Stop>) {
        let furthest = begun.iter().map(|line| line.furthest).max().unwrap_or(0).min(self.end - 1);
        let nearest = begun.iter().map(|line| line.from).min().unwrap_or(furthest);
        for at in (nearest + 1..=furthest).rev().filter(|&at| self.ruler.is_legal(at)) {
            let mut best = Stop { at, cost: bound, before: 0 };
            let mut worth_going_on = false;
            for line in begun.iter().filter(|line| line.from < at) {
                if line.furthest < at {
                    worth_going_on = true;
                    continue;
                }
                let Some(cost) = self.cost_of_line(line.from, at, measure) else {
                    worth_going_on = true;
                    continue;
                };
                worth_going_on |= line.cost + cost < bound;
                let cost = line.cost + cost + self.cost_of_break(at);
                if cost < best.cost {
                    best = Stop { at, cost, before: line.stop };
                }
            }
            if best.cost < bound {
                stops.push(best);
            }
            if !worth_going_on {
                return;
            }
        }
    }

    /// Ends the lines that have no legal boundary where the emergency ladder says.
    fn end_forced(
        &self,
        begun: &[Begun],
        measure: usize,
        bound: u64,
        (level, stops): (usize, &mut Vec<Stop>),
    ) {
        for line in begun {
            if (line.from + 1..=line.furthest).rev().any(|at| self.ruler.may_end(line.from, at, measure)) {
                continue;
            }
            let at = self.ruler.forced(line.from, line.furthest);
            let cost = line.cost + self.cost_of_break(at);
            let best = stops[level..].iter().filter(|stop| stop.at == at).map(|stop| stop.cost).min();
            if cost < best.unwrap_or(bound) {
                stops.push(Stop { at, cost, before: line.stop });
            }
        }
    }

    /// The cheapest stop from which one line reaches the end.
    fn end_last(&self, level: usize, stops: &[Stop], bound: u64) -> Option<usize> {
        let measure = self.ruler.room.measure(false);
        let finished = (level..stops.len()).filter_map(|stop| {
            let line = self.begin(stops, stop, measure);
            let total = line.cost + self.cost_of_last(line.from);
            (line.furthest == self.end && total < bound).then_some((total, stop))
        });
        finished.min().map(|(_, stop)| stop)
    }

    fn trace(&self, stops: &[Stop], last: usize) -> Vec<usize> {
        let mut out = vec![self.end];
        let mut stop = last;
        while stop > 0 {
            out.push(stops[stop].at);
            stop = stops[stop].before;
        }
        out.reverse();
        out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Paragraph, fewest_lines};
    use crate::doc::Text;
    use crate::text::Clean;
    use crate::typeset::fill::Room;
    use crate::typeset::fill::ruler::Ruler;
    use crate::typeset::options::{Hanging, Options};
    use crate::typeset::prepare::{Key, Manner, Prepared};

    /// The fewest lines, and what they cost at the least, from all ways to fill them.
    fn by_trying_all(paragraph: &Paragraph<'_>) -> (usize, u64) {
        let Paragraph { ruler, end, .. } = *paragraph;
        // Of what remains behind each boundary, for a line that is not the first.
        let mut best = vec![(0, 0); end + 1];
        for at in (0..end).rev() {
            best[at] = from_here(paragraph, at, ruler.room.rest, &best);
        }
        from_here(paragraph, 0, ruler.room.first, &best)
    }

    fn from_here(
        paragraph: &Paragraph<'_>,
        at: usize,
        measure: usize,
        best: &[(usize, u64)],
    ) -> (usize, u64) {
        let Paragraph { ruler, end, .. } = *paragraph;
        let from = ruler.skip_blanks(at, end);
        if from == end {
            return (0, 0);
        }
        let furthest = ruler.furthest(from, end, measure);
        let mut stops: Vec<_> = (from + 1..=furthest).filter(|&stop| ruler.is_legal(stop)).collect();
        if stops.is_empty() {
            stops.push(ruler.forced(from, furthest));
        }
        let ways = stops.into_iter().map(|stop| {
            if stop == end {
                return (1, paragraph.cost_of_last(from));
            }
            let cost = paragraph.cost_of_line(from, stop, measure).unwrap() + paragraph.cost_of_break(stop);
            (best[stop].0 + 1, best[stop].1 + cost)
        });
        ways.min().unwrap()
    }

    fn texts() -> impl Strategy<Value = String> {
        let pieces = [
            "上",
            "海",
            "精神",
            "，",
            "。",
            "”",
            "“",
            "——",
            "……",
            "47.95",
            " ",
            "年",
            "word",
            "が",
            "ー",
            "（",
            "）",
            "·",
            "http://a.b/c?d=e",
            "　",
        ];
        let text = proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..40);
        text.prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        #[test]
        fn nothing_is_cheaper(text in texts(), measure in 2usize..20, indent in 0usize..2) {
            let options = Options::default();
            let text = Text::plain(Clean::text(&text));
            let prepared = Prepared::new(&text, Manner::Prose, &[], Key::new(&options));
            let (rest, first) = (2 * measure, 2 * measure - 2 * indent);
            let room = Room { first, rest, hanging: Hanging::PausesAndStops, em: 2, hyphenates: false, justify: false, grid: false, heading: false };
            let ruler = Ruler { prepared: &prepared, room };
            let end = prepared.glyphs.len();
            let stops = fewest_lines(&ruler, 0, end);
            let paragraph = Paragraph { ruler: &ruler, start: 0, end, lines: stops.len() };
            let found = (stops.len(), paragraph.cost(&stops));
            prop_assert_eq!(found, by_trying_all(&paragraph), "{}", prepared.shown);
        }
    }
}
