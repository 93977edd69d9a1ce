//! Parts of texts with their marks, and texts put together. Knows no markup.

use std::ops::Range;

use crate::doc::{Inline, Mark, Text};
use crate::text::Clean;

/// The part of `text` in `range`, which must lie on character boundaries.
pub(super) fn excerpt(text: &Text, range: Range<usize>) -> Text {
    Cutter::of(text).cut(range)
}

/// Cuts a text from front to back into parts, in time linear in the text and its marks.
pub(super) struct Cutter<'a> {
    text: &'a Text,
    /// The first mark that was not yet looked at.
    next: usize,
    /// Marks that reach beyond the last part. A builder lets at most three overlap.
    open: Vec<&'a Mark>,
}

impl<'a> Cutter<'a> {
    pub(super) fn of(text: &'a Text) -> Self {
        Self { text, next: 0, open: Vec::new() }
    }

    /// The part in `range`, which must begin after the parts before it.
    pub(super) fn cut(&mut self, range: Range<usize>) -> Text {
        let rest = self.text.marks.get(self.next..).unwrap_or_default();
        let begun = rest.iter().take_while(|mark| mark.range.start < range.end);
        self.open.extend(begun);
        self.next += rest.iter().take_while(|mark| mark.range.start < range.end).count();
        let marks = self.open.iter().filter_map(|mark| clipped(mark, &range)).collect();
        self.open.retain(|mark| mark.range.end > range.end);
        Text { string: self.text.string.slice(range), marks, ..Text::default() }
    }
}

/// The part of a mark within `range`, counted from there.
fn clipped(mark: &Mark, range: &Range<usize>) -> Option<Mark> {
    let (start, end) = (mark.range.start.max(range.start), mark.range.end.min(range.end));
    (start < end).then(|| Mark { range: start - range.start..end - range.start, inline: mark.inline.clone() })
}

/// The range of `text` within `range` without blanks at either end.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inside.len() - inside.trim_start_matches(is_blank).len());
    start..start + inside.trim_matches(is_blank).len()
}

/// Blanks that indent or separate; what they are for is the typesetter's business.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{A0}' | '\u{3000}')
}

/// The text without blanks at either end.
pub(super) fn trim(text: Text) -> Text {
    let range = trimmed(&text.string, 0..text.string.len());
    if range.len() == text.string.len() { text } else { excerpt(&text, range) }
}

/// Adds `more` to `text` on a new line.
pub(super) fn append_line(text: &mut Text, more: Text) {
    if !text.is_empty() {
        text.string.push(&Clean::text("\n"));
    }
    append(text, more);
}

/// Adds `more` to `text`.
pub(super) fn append(text: &mut Text, more: Text) {
    let shift = text.string.len();
    text.string.push(&more.string);
    text.marks.extend(
        more.marks.into_iter().map(|mark| Mark {
            range: mark.range.start + shift..mark.range.end + shift,
            inline: mark.inline,
        }),
    );
}

/// The images that `text` shows within `range`, in order.
pub(super) fn images(text: &Text, range: &Range<usize>) -> Vec<usize> {
    let first = text.marks.partition_point(|mark| mark.range.start < range.start);
    let inside = text.marks.iter().skip(first).take_while(|mark| mark.range.start < range.end);
    inside
        .filter_map(|mark| match mark.inline {
            Inline::Image(image) => Some(image),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{append_line, excerpt, trim};
    use crate::doc::{Inline, Mark, Style, Text};
    use crate::text::Clean;

    fn text() -> Text {
        let mark = Mark { range: 3..15, inline: Inline::Style(Style::STRONG) };
        Text { marks: vec![mark], ..Text::plain(Clean::text("\u{3000}上海精神 ")) }
    }

    #[test]
    fn marks_follow_their_words() {
        let part = excerpt(&text(), 6..16);
        assert_eq!((part.string.as_str(), part.marks[0].range.clone()), ("海精神 ", 0..9));
        let mut whole = trim(text());
        assert_eq!((whole.string.as_str(), whole.marks[0].range.clone()), ("上海精神", 0..12));
        append_line(&mut whole, part);
        assert_eq!((whole.string.as_str(), whole.marks[1].range.clone()), ("上海精神\n海精神 ", 13..22));
    }
}
