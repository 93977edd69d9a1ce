//! The part of an article that shows best what was looked for: where most of the words stand
//! together, on one line.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::context::Context;
use super::hits::{Hit, united};
use crate::doc::{Document, Text};
use crate::text::{ByteAt, Clean, WidthTable};

const MORE: &str = "…";
/// Marks that do not stand at the beginning of a line.
const CLOSING: &[char] = &[
    '，', '。', '、', '；', '：', '！', '？', '”', '’', '）', '》', '」', '』', '】', ',', '.', ';', ':',
    '!', '?', ')', ' ',
];

/// A line of an article, with the words marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The line.
    pub text: Clean,
    /// What is marked, in bytes of the line; in order, apart from each other.
    pub marks: Vec<Range<usize>>,
    /// Where the first hit on it stands in the document.
    pub at: ByteAt,
}

/// Hits of one text that fit a line, and what they are worth: first the number of different
/// phrases, then the number of hits.
struct Window {
    worth: (usize, usize),
    hits: Range<usize>,
}

impl Snippet {
    /// The best line of so many cells; none without hits. They are those that
    /// [`hits`](super::hits()) finds.
    #[must_use]
    pub fn new(document: &Document, hits: &[Hit], room: usize, widths: &WidthTable) -> Option<Self> {
        let texts = document.texts();
        let mut best: Option<(&Text, &[Hit], Window)> = None;
        let mut rest = hits;
        while let Some(first) = rest.first() {
            let text = *texts.get(texts.partition_point(|text| text.at <= first.start).checked_sub(1)?)?;
            let end = ByteAt(text.at.0 + text.string.len());
            let (own, others) = rest.split_at(rest.partition_point(|hit| hit.start <= end));
            rest = others;
            let context = Context { text: &text.string, widths };
            let window = densest(&context, own, text.at.0, room.saturating_sub(2 * widths.grapheme(MORE)));
            if best.as_ref().is_none_or(|(.., best)| window.worth > best.worth) {
                best = Some((text, own, window));
            }
        }
        let (text, own, window) = best?;
        let context = Context { text: &text.string, widths };
        let local = |hit: &Hit| hit.start.0 - text.at.0..hit.end.0 - text.at.0;
        let core = &own[window.hits];
        let end = core.iter().map(|hit| hit.end.0).max()? - text.at.0;
        let core = local(core.first()?).start..end;
        // Hits around those chosen may be seen in part.
        let marked = united(own.iter().map(local));
        Some(Self::around(&context, core.clone(), room, &marked, ByteAt(text.at.0 + core.start)))
    }

    /// The line around `core`: a third of what is left before it, the rest behind it, or more
    /// before it where the text ends.
    fn around(
        context: &Context,
        core: Range<usize>,
        room: usize,
        marked: &[Range<usize>],
        at: ByteAt,
    ) -> Self {
        let (all, found) = (context.text.len(), core.start);
        let line = if context.behind(0, room) == all { 0..all } else { Self::part(context, core, room) };
        let line = context.without_blanks_behind(context.without_blanks_before(line));
        // What closes a sentence that is not shown says nothing.
        let before = &context.text[line.start..found.max(line.start)];
        let closing = before.len() - before.trim_start_matches(CLOSING).len();
        let line = if line.start > 0 { line.start + closing..line.end } else { line };
        let is_blank = |range: Range<usize>| context.text[range].chars().all(char::is_whitespace);
        let cut = (!is_blank(0..line.start), !is_blank(line.end..all));
        let (text, marks) = context.line(line, marked);
        Self { text, marks, at }.cut(cut)
    }

    /// The part that is shown where not all can be.
    fn part(context: &Context, core: Range<usize>, room: usize) -> Range<usize> {
        let core = context.whole(core);
        let room = room.saturating_sub(2 * context.widths.grapheme(MORE));
        match room.checked_sub(context.cells(core.clone())) {
            None => core.start..context.behind(core.start, room),
            Some(rest) => {
                let start = context.before(core.start, rest / 3);
                let end = context.behind(core.end, rest - context.cells(start..core.start));
                context.before(core.start, rest - context.cells(core.end..end))..end
            }
        }
    }

    /// With the sign that there is more, before and behind; one is enough, should the text have
    /// its own there.
    fn cut(mut self, (before, behind): (bool, bool)) -> Self {
        if before && !self.text.starts_with(MORE) {
            let mut text = Clean::from(MORE);
            text.push(&self.text);
            self.text = text;
            for mark in &mut self.marks {
                *mark = mark.start + MORE.len()..mark.end + MORE.len();
            }
        }
        if behind && !self.text.ends_with(MORE) {
            self.text.push(&Clean::from(MORE));
        }
        self
    }
}

/// The hits of a text that begins at `from`, at least one, that are worth most and fit the room.
fn densest(context: &Context, hits: &[Hit], from: usize, room: usize) -> Window {
    let mut cells = 0;
    let mut at = hits.first().map_or(0, |hit| hit.start.0 - from);
    // In cells from the first hit on.
    let place = |hit: &Hit| {
        let (start, end) = (hit.start.0 - from, hit.end.0 - from);
        cells += context.cells(at..start);
        at = start;
        (cells, cells + context.cells(start..end))
    };
    let places: Vec<(usize, usize)> = hits.iter().map(place).collect();
    let mut phrases: BTreeMap<usize, usize> = BTreeMap::new();
    let mut best = Window { worth: (0, 0), hits: 0..hits.len().min(1) };
    let mut first = 0;
    for (last, hit) in hits.iter().enumerate() {
        *phrases.entry(hit.phrase).or_default() += 1;
        while first < last && places[last].1 - places[first].0 > room {
            if let Entry::Occupied(mut count) = phrases.entry(hits[first].phrase) {
                *count.get_mut() -= 1;
                if *count.get() == 0 {
                    count.remove();
                }
            }
            first += 1;
        }
        let worth = (phrases.len(), last + 1 - first);
        if worth > best.worth {
            best = Window { worth, hits: first..last + 1 };
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::Snippet;
    use crate::doc::{Block, Document};
    use crate::query::hits;
    use crate::text::{ByteAt, Clean, WidthTable, fold};

    fn document(texts: &[&str]) -> Document {
        Document::new(texts.iter().map(|text| Block::body(Clean::text(text))).collect(), vec![], vec![])
    }

    /// The line, with its marks in brackets.
    fn snippet(texts: &[&str], phrases: &[&str], room: usize) -> String {
        let document = document(texts);
        let phrases: Vec<_> = phrases.iter().map(|phrase| fold(phrase)).collect();
        let snippet = Snippet::new(&document, &hits(&document, &phrases), room, &WidthTable::default());
        let Some(Snippet { text, marks, .. }) = snippet else { return String::new() };
        assert!(WidthTable::default().text(&text) <= room.max(4), "{text}");
        let mut shown = text.to_string();
        for mark in marks.iter().rev() {
            shown.replace_range(mark.clone(), &format!("[{}]", &text[mark.clone()]));
        }
        shown
    }

    #[test]
    fn the_line_shows_where_the_words_stand_together() {
        let texts = [
            "渡口的灯亮了。",
            "船在远处，灯还没有亮；渡口的老船工把缆绳收好，看了看灯，又看船。",
            "船。船。船。",
        ];
        for (phrases, room, expected) in [
            (&["渡口"][..], 14, "[渡口]的灯亮了。"),
            (&["船", "灯"], 18, "[船]在远处，[灯]还没…"),
            (&["船", "看"], 20, "…[看]了[看]灯，又[看船]。"),
            (&["船"], 20, "[船]。[船]。[船]。"),
            (&["缆绳"], 16, "…把[缆绳]收好，看…"),
            (&["还没"], 20, "…灯[还没]有亮；渡口…"),
            (&["，灯"], 14, "…处[，灯]还没有…"),
            (&["还没"], 80, "船在远处，灯[还没]有亮；渡口的老船工把缆绳收好，看了看灯，又看船。"),
            (&["渡口的灯亮了"], 8, "[渡口的]…"),
            (&["桥"], 20, ""),
        ] {
            assert_eq!(snippet(&texts, phrases, room), expected, "{phrases:?} in {room}");
        }
    }

    #[test]
    fn a_line_has_whole_characters_and_no_line_breaks() {
        for (text, phrase, room, expected) in [
            ("　　可持续发\n展的  果园", "发展", 40, "可持续[发 展]的 果园"),
            (
                "e\u{301}e\u{301}e\u{301}e\u{301}草e\u{301}e\u{301}e\u{301}e\u{301}",
                "草",
                6,
                "…[草]e\u{301}e\u{301}…",
            ),
            ("👨‍👩‍👧👨‍👩‍👧草👨‍👩‍👧👨‍👩‍👧", "草", 8, "…[草]👨‍👩‍👧👨‍👩‍👧"),
            ("原👨‍👩‍👧草的书", "👩", 30, "原[👨‍👩‍👧]草的书"),
            ("左边\u{FFFC}草右边", "草", 30, "左边[草]右边"),
            ("好……草……好", "草", 6, "…[草]……"),
        ] {
            assert_eq!(snippet(&[text], &[phrase], room), expected, "{text}");
        }
    }

    #[test]
    fn it_says_where_it_stands() {
        let document = document(&["灯", "渡口的船"]);
        let hits = hits(&document, &["船"]);
        let snippet = Snippet::new(&document, &hits, 40, &WidthTable::default()).unwrap();
        assert_eq!(snippet.at, ByteAt("灯".len() + 1 + "渡口的".len()));
    }

    /// Many hits, and a paragraph of a megabyte without a place to cut it at.
    #[test]
    fn a_hostile_article_has_a_line_too() {
        for text in
            ["船".repeat(100_000), "e\u{301}".repeat(50_000) + "船", "👩\u{200D}".repeat(50_000) + "船"]
        {
            assert!(snippet(&[&text], &["船", "船船", "原"], 40).contains("船"));
        }
    }
}
