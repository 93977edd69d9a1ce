//! Builds one text from runs of words: collapses white space as CSS `white-space: normal` does,
//! cleans, and keeps marks at the right bytes. Knows no elements.

use unicode_width::UnicodeWidthChar;

use crate::doc::{Inline, Mark, Style, Text};
use crate::text::{Clean, is_wide};

/// Stands for an image within a line.
pub(super) const IMAGE: char = '\u{FFFC}';
/// As many marks on one base as `Clean` keeps, here across runs.
const MARKS_PER_BASE: usize = 8;

/// How a run of words is set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub style: Style,
    pub link: Option<usize>,
}

/// White space that has been read but is not yet written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Blank {
    Space,
    Newline,
}

/// A text under construction.
pub(super) struct TextBuilder {
    string: Clean,
    marks: Vec<Mark>,
    pending: Option<Blank>,
    /// The last character; `\n` where a line begins.
    last: char,
    run: String,
}

impl TextBuilder {
    pub(super) fn new() -> Self {
        Self { string: Clean::default(), marks: Vec::new(), pending: None, last: '\n', run: String::new() }
    }

    /// Whether nothing has been written.
    pub(super) fn is_empty(&self) -> bool {
        self.string.is_empty()
    }

    /// Whether an image is the last thing written.
    pub(super) fn ends_with_image(&self) -> bool {
        self.last == IMAGE
    }

    /// The last character; a line end where there is none.
    pub(super) fn last(&self) -> char {
        if self.pending.is_some() { ' ' } else { self.last }
    }

    /// Adds words.
    pub(super) fn words(&mut self, raw: &str, look: Look) {
        let written = self.write(raw);
        if let Some(link) = look.link {
            self.mark(written.clone(), Inline::Link(link));
        }
        if !look.style.is_plain() {
            self.mark(written, Inline::Style(look.style));
        }
    }

    /// Adds words with their reading.
    pub(super) fn ruby(&mut self, base: &str, reading: Clean, look: Look) {
        let start = self.string.len();
        self.words(base, look);
        let blank = usize::from(self.string.get(start..).is_some_and(|written| written.starts_with(' ')));
        self.mark(start + blank..self.string.len(), Inline::Ruby(reading));
    }

    /// Adds an image.
    pub(super) fn image(&mut self, image: usize, look: Look) {
        let written = self.write(IMAGE.encode_utf8(&mut [0; 4]));
        if let Some(link) = look.link {
            self.mark(written.clone(), Inline::Link(link));
        }
        self.mark(written, Inline::Image(image));
    }

    /// Ends the line.
    pub(super) fn line_break(&mut self) {
        self.pending = None;
        self.last = '\n';
        self.string.push_text("\n");
    }

    /// The text so far; the builder begins anew.
    pub(super) fn finish(&mut self) -> Text {
        self.pending = None;
        self.last = '\n';
        Text { string: self.string.take(), marks: self.marks.drain(..).collect(), ..Text::default() }
    }

    /// Writes a run and says where it is, without the blank that set it off from the run before.
    fn write(&mut self, raw: &str) -> std::ops::Range<usize> {
        self.run.clear();
        let set_off = self.collapse(raw);
        let start = self.string.len();
        if self.run.is_empty() {
            return start..start;
        }
        if self.run.starts_with(is_base) {
            self.string.push_text(&self.run);
        } else {
            // What begins with marks, in the end, adds to those before it.
            let run = Clean::text(&self.run);
            let surplus = surplus_marks(&self.string, &run);
            self.string.push(&run.slice(surplus..run.len()));
        }
        (start + usize::from(set_off)).min(self.string.len())..self.string.len()
    }

    /// Collapses white space of `raw` into `run`; whether `run` begins with a blank that is due
    /// to an earlier run.
    fn collapse(&mut self, raw: &str) -> bool {
        let mut set_off = false;
        let mut before = self.pending.is_some();
        let mut rest = raw;
        loop {
            let (head, tail) = rest.split_at(ordinary(rest));
            if let (Some(first), Some(last)) = (head.chars().next(), head.chars().next_back()) {
                if self.blank_before(first) {
                    set_off |= before;
                    self.run.push(' ');
                }
                before = false;
                self.run.push_str(head);
                self.last = last;
            }
            let mut tail = tail.chars();
            let Some(special) = tail.next() else { return set_off };
            if is_white(special) && self.last != '\n' {
                let blank = if matches!(special, '\n' | '\r') { Blank::Newline } else { Blank::Space };
                self.pending = self.pending.max(Some(blank));
            }
            rest = tail.as_str();
        }
    }

    /// Whether the pending white space shows before `next`. A line end between two characters
    /// that are written without blanks does not (CSS Text 3 §4.1.3).
    fn blank_before(&mut self, next: char) -> bool {
        match self.pending.take() {
            None => false,
            Some(Blank::Space) => true,
            Some(Blank::Newline) => !(needs_no_blank(self.last) && needs_no_blank(next)),
        }
    }

    /// Marks a range, or prolongs the same mark where only a blank is between them.
    fn mark(&mut self, range: std::ops::Range<usize>, inline: Inline) {
        if range.is_empty() {
            return;
        }
        let is_image = matches!(inline, Inline::Image(_) | Inline::Ruby(_));
        let before = self.marks.iter_mut().rev().take(4).find(|mark| {
            let gap = self.string.get(mark.range.end..range.start);
            !is_image && mark.inline == inline && matches!(gap, Some("" | " "))
        });
        match before {
            Some(mark) => mark.range.end = range.end,
            None => self.marks.push(Mark { range, inline }),
        }
    }
}

/// How many bytes of marks at the start of `run` are too many on the last base of `before`.
fn surplus_marks(before: &str, run: &str) -> usize {
    let leading = run.chars().take_while(|c| is_mark(*c)).count();
    if leading == 0 {
        return 0;
    }
    let present = before.chars().rev().take(MARKS_PER_BASE).take_while(|c| is_mark(*c)).count();
    let room = MARKS_PER_BASE - present;
    run.chars().take(leading).skip(room).map(char::len_utf8).sum()
}

/// What most runs begin with, and is no mark nor anything that cleaning takes away.
fn is_base(c: char) -> bool {
    matches!(c, ' '..='~' | '“' | '”' | '\u{3001}'..='\u{3020}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.width() == Some(0)
}

fn is_white(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{0C}')
}

/// How many bytes of a text come before white space, or before a character that marks a place for
/// machines: zero width space and noncharacters. One blank between two words is ordinary.
fn ordinary(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        match rest {
            [b' ', b'!'..=b'~' | 0xE3..=0xE9, ..] if at > 0 => at += 1,
            [b' ' | b'\t' | b'\n' | b'\r' | 0x0C, ..] | [] => return at,
            [0xE2, 0x80, 0x8B, ..] | [0xEF, 0xBB, 0xBF, ..] | [0xEF, 0xB7, 0x90..=0xAF, ..] => return at,
            [0xE0..=0xEF, ..] => at += 3,
            _ => at += 1,
        }
    }
    text.len()
}

fn needs_no_blank(c: char) -> bool {
    is_wide(c) || matches!(c, '—' | '‘' | '’' | '“' | '”' | '…')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::single_range_in_vec_init, reason = "a list of one range is meant")]

    use super::{Look, TextBuilder};
    use crate::doc::{Inline, Style, Text};
    use crate::text::Clean;

    fn built(runs: &[(&str, Style)]) -> Text {
        let mut builder = TextBuilder::new();
        for (raw, style) in runs {
            builder.words(raw, Look { style: *style, link: None });
        }
        builder.finish()
    }

    #[test]
    fn white_space_collapses_across_runs() {
        let plain = Style::default();
        for (runs, text) in [
            (vec![" \n a ", " b\t", "\nc "], "a b c"),
            (vec!["上海\n", "精神"], "上海精神"),
            (vec!["上海 精神"], "上海 精神"),
            (vec!["정상\n회의"], "정상 회의"),
            (vec!["他说：\n“好”\n。"], "他说：“好”。"),
            (vec!["上\u{3000}海\u{a0}x"], "上\u{3000}海\u{a0}x"),
            (vec!["a\u{200b}b\u{feff}"], "ab"),
        ] {
            let runs: Vec<_> = runs.into_iter().map(|run| (run, plain)).collect();
            assert_eq!(built(&runs).string.as_str(), text, "{runs:?}");
        }
    }

    #[test]
    fn marks_cover_their_words_and_nothing_else() {
        let plain = Style::default();
        let strong = Style::STRONG;
        for (runs, marks) in [
            (vec![("一 ", plain), ("二", strong), (" 三", plain)], vec![(4, 7)]),
            (vec![("一", plain), (" 二 ", strong), ("三", plain)], vec![(3, 7)]),
            (vec![("一\u{1b}[31m", strong), ("\u{202e}二", plain), ("三", strong)], vec![(0, 3), (18, 21)]),
            (vec![("一", strong), (" ", plain), ("二", strong)], vec![(0, 7)]),
            (vec![(" ", strong)], vec![]),
        ] {
            let text = built(&runs);
            let found: Vec<_> = text.marks.iter().map(|mark| (mark.range.start, mark.range.end)).collect();
            assert_eq!(found, marks, "{runs:?} {:?}", text.string.as_str());
        }
    }

    #[test]
    fn images_and_readings_are_marked() {
        let mut builder = TextBuilder::new();
        builder.words("看 ", Look::default());
        builder.ruby("漢字", Clean::line("かんじ"), Look::default());
        builder.image(3, Look::default());
        let text = builder.finish();
        assert_eq!(text.string.as_str(), "看 漢字\u{FFFC}");
        assert_eq!(text.marks[0].range, 4..10);
        assert_eq!(text.marks[1].inline, Inline::Image(3));
    }

    #[test]
    fn marks_do_not_pile_up_across_runs() {
        let mut builder = TextBuilder::new();
        builder.words("e", Look::default());
        for _ in 0..1_000 {
            builder.words("\u{301}", Look { style: Style::STRONG, link: None });
            builder.words("\u{1b}[m\u{301}", Look::default());
        }
        assert_eq!(builder.finish().string.chars().count(), 9);
    }
}
