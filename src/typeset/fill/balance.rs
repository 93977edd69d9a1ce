//! Headings balanced: of the ways to break one into the fewest lines, the one whose lines end
//! with phrases and are about equally long (CSS Text 4, `text-wrap: balance`).
//!
//! It must not allow a break that the rules of the page forbid.

use crate::text::Language;
use crate::typeset::fill::Filled;
use crate::typeset::fill::justify::gaps;
use crate::typeset::fill::ruler::{Fill, Ruler};
use crate::typeset::tailor::HYPHEN;
use crate::typeset::tailor::class::Class;

/// Headings of more lines are set like text.
const MOST_LINES: usize = 3;
/// A break within a phrase is as bad as lines that differ from the mean by one part in this many
/// of the measure.
const WITHIN_PHRASE: usize = 3;
/// How much better a blank or a mark is than the end of any other phrase: a part of that.
const PHRASE_END: u64 = 16;

/// The lines of a text, balanced if they are two or three.
pub(in crate::typeset) fn balanced(ruler: Ruler<'_>, lines: Vec<Filled>, language: Language) -> Vec<Filled> {
    let is_broken_by_author = !ruler.prepared.newlines.is_empty();
    // Hyphens belong to the lines as they were filled.
    let is_fixed = is_broken_by_author || lines.iter().any(|line| line.hyphen);
    if !(2..=MOST_LINES).contains(&lines.len()) || is_fixed {
        return lines;
    }
    let sketch = Sketch::new(ruler, language);
    let Some(breaks) = sketch.best(lines.len()) else { return lines };
    let end = ruler.glyphs().len();
    let begins = std::iter::once(0).chain(breaks.iter().copied());
    let ends = breaks.iter().copied().chain([end]);
    let bounds = begins.zip(ends);
    lines.iter().zip(bounds).map(|(line, bounds)| sketch.line(line.first, bounds)).collect()
}

/// What balancing weighs.
struct Sketch<'a> {
    ruler: Ruler<'a>,
    /// Where a line may break, and what that costs.
    breaks: Vec<(usize, u64)>,
}

impl<'a> Sketch<'a> {
    fn new(ruler: Ruler<'a>, language: Language) -> Self {
        let glyphs = ruler.glyphs();
        let phrases = phrase_ends(&ruler.prepared.shown, language);
        let within = ((ruler.room.rest / WITHIN_PHRASE) as u64).pow(2);
        let cost = |at: usize| match at.checked_sub(1).and_then(|before| glyphs.get(before)) {
            Some(before) if matches!(before.class, Class::Space | Class::Pause | Class::Stop) => 0,
            _ if phrases.binary_search(&(glyphs[at].shown as usize)).is_ok() => within / PHRASE_END,
            _ => within,
        };
        let is_legal = |at: &usize| ruler.is_legal(*at) && ruler.penalty(*at) != HYPHEN;
        let breaks = (1..glyphs.len()).filter(is_legal).map(|at| (at, cost(at) + ruler.soft_cost(at)));
        Self { ruler, breaks: breaks.collect() }
    }

    /// The cheapest breaks into so many lines. The lines fit the measure, so there are few glyphs.
    fn best(&self, lines: usize) -> Option<Vec<usize>> {
        let end = self.ruler.glyphs().len();
        let mean = self.ruler.prepared.width(0, end) / lines;
        let mut best: Option<(u64, Vec<usize>)> = None;
        let mut keep = |cost: Option<u64>, breaks: &[usize]| {
            if let Some(cost) = cost.filter(|cost| best.as_ref().is_none_or(|(least, _)| cost < least)) {
                best = Some((cost, breaks.to_vec()));
            }
        };
        for (nth, &(first, cost)) in self.breaks.iter().enumerate() {
            let Some(above) = self.cost(0, first, mean) else { break };
            if lines == 2 {
                keep(self.cost(first, end, mean).map(|below| above + below + cost), &[first]);
                continue;
            }
            for &(second, other) in self.breaks.iter().skip(nth + 1) {
                let Some(middle) = self.cost(first, second, mean) else { break };
                let below = self.cost(second, end, mean);
                keep(below.map(|below| above + middle + below + cost + other), &[first, second]);
            }
        }
        best.map(|(_, breaks)| breaks)
    }

    /// The square of what a line differs from the mean; none if it is longer than the measure.
    fn cost(&self, from: usize, to: usize, mean: usize) -> Option<u64> {
        let measure = self.ruler.room.measure(from == 0);
        match self.ruler.fill(self.ruler.skip_blanks(from, to), to, measure)? {
            Fill::Free(free) => Some(((measure - free).abs_diff(mean) as u64).pow(2)),
            Fill::Tight => None,
        }
    }

    /// A line with other bounds, and with the blank cells that it then holds.
    fn line(&self, first: bool, (from, to): (usize, usize)) -> Filled {
        let ruler = &self.ruler;
        let from = ruler.skip_blanks(from, to);
        let line = Filled::plain(from, ruler.trim(from, to), first);
        if !ruler.is_padded() {
            return line;
        }
        Filled { gaps: gaps(ruler, &line, ruler.room.measure(first), false), ..line }
    }
}

/// Byte offsets where phrases end, in the languages whose phrases are known.
fn phrase_ends(shown: &str, language: Language) -> Vec<usize> {
    let model = match language {
        Language::SimplifiedChinese => budoux::models::default_simplified_chinese_model(),
        Language::Japanese => budoux::models::default_japanese_model(),
        Language::TraditionalChinese | Language::Korean | Language::Other => return Vec::new(),
    };
    let ends = budoux::parse(model, shown).into_iter().scan(0, |end, phrase| {
        *end += phrase.len();
        Some(*end)
    });
    ends.collect()
}
