//! Headings balanced: of the ways to break one into the fewest lines, the one whose lines end
//! with phrases and are about equally long (CSS Text 4, `text-wrap: balance`).
//!
//! It must not allow a break that the rules of the page forbid.

use super::class::Class;
use super::fill::Filled;
use super::prepare::Prepared;
use super::tailor::{HYPHEN, SOFT};
use crate::text::Language;

/// Headings of more lines are set like text.
const MOST_LINES: usize = 3;
/// A break within a phrase is as bad as lines that differ from the mean by one part in this many
/// of the measure.
const WITHIN_PHRASE: usize = 3;
/// How much better a blank or a mark is than the end of any other phrase: a part of that.
const PHRASE_END: usize = 16;

/// The lines of a text, balanced if they are two or three.
pub(super) fn balanced(
    prepared: &Prepared,
    lines: Vec<Filled>,
    measure: usize,
    language: Language,
) -> Vec<Filled> {
    let is_broken_by_author = prepared.glyphs.iter().any(|glyph| glyph.class == Class::Newline);
    // Padding and hyphens belong to the lines as they were filled; others would need other ones.
    let is_fixed = prepared.padded || lines.iter().any(|line| line.hyphen || !line.gaps.is_empty());
    if !(2..=MOST_LINES).contains(&lines.len()) || is_broken_by_author || is_fixed {
        return lines;
    }
    let sketch = Sketch::new(prepared, measure, language);
    let Some(breaks) = sketch.best(lines.len()) else { return lines };
    let ends = breaks.iter().copied().chain([prepared.glyphs.len()]);
    let begins = std::iter::once(0).chain(breaks.iter().copied());
    let bounds = begins.zip(ends);
    lines.into_iter().zip(bounds).map(|(line, (from, to))| sketch.line(line, from, to)).collect()
}

/// What balancing weighs.
struct Sketch<'a> {
    prepared: &'a Prepared,
    measure: usize,
    /// Cells before each glyph, and before the end.
    cells: Vec<usize>,
    /// Where a line may break, and what that costs.
    breaks: Vec<(usize, usize)>,
}

impl<'a> Sketch<'a> {
    fn new(prepared: &'a Prepared, measure: usize, language: Language) -> Self {
        let mut cells = vec![0];
        let mut sum = 0;
        for glyph in &prepared.glyphs {
            sum += usize::from(glyph.width);
            cells.push(sum);
        }
        let phrases = phrase_ends(&prepared.shown, language);
        let within = (measure / WITHIN_PHRASE).pow(2);
        let glyphs = &prepared.glyphs;
        let cost = |at: usize, shown: usize| match at.checked_sub(1).and_then(|before| glyphs.get(before)) {
            Some(before) if matches!(before.class, Class::Space | Class::Pause | Class::Stop) => 0,
            _ if phrases.binary_search(&shown).is_ok() => within / PHRASE_END,
            _ => within,
        };
        let breaks = glyphs
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, glyph)| glyph.before <= SOFT && glyph.before != HYPHEN);
        let breaks = breaks
            .map(|(at, glyph)| (at, cost(at, glyph.shown as usize) + usize::from(glyph.before)))
            .collect();
        Self { prepared, measure, cells, breaks }
    }

    /// The cheapest breaks into so many lines. The lines fit the measure, so there are few glyphs.
    fn best(&self, lines: usize) -> Option<Vec<usize>> {
        let end = self.prepared.glyphs.len();
        let mean = self.cells.last().copied().unwrap_or(0) / lines;
        let mut best: Option<(usize, Vec<usize>)> = None;
        let mut keep = |cost: Option<usize>, breaks: &[usize]| {
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
    fn cost(&self, from: usize, to: usize, mean: usize) -> Option<usize> {
        let line = self.cells_between(from, self.trimmed(from, to));
        (line <= self.measure).then(|| line.abs_diff(mean).pow(2))
    }

    fn cells_between(&self, from: usize, to: usize) -> usize {
        let before = |at: usize| self.cells.get(at).copied().unwrap_or(0);
        before(to).saturating_sub(before(from))
    }

    /// The end of a line without the blanks at it.
    fn trimmed(&self, from: usize, to: usize) -> usize {
        let glyphs = self.prepared.glyphs.get(from..to).unwrap_or_default();
        from + glyphs.iter().rposition(|glyph| glyph.class != Class::Space).map_or(0, |last| last + 1)
    }

    /// A line with other bounds.
    fn line(&self, line: Filled, from: usize, to: usize) -> Filled {
        let glyphs = self.prepared.glyphs.get(from..to).unwrap_or_default();
        let blanks = glyphs.iter().take_while(|glyph| glyph.class == Class::Space).count();
        Filled { from: from + blanks, to: self.trimmed(from, to), ..line }
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
