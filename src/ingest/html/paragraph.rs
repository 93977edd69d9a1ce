//! Makes blocks of the words between two block boundaries: paragraphs, and figures where lines
//! hold only images. Knows no elements.

use std::ops::Range;

use memchr::memchr;

use super::builder::IMAGE;
use super::excerpt::{Cutter, images, is_blank, trim, trimmed};
use crate::doc::{Block, ParagraphKind, Text};

/// What a line within a text is.
enum Line {
    /// Nothing; separates paragraphs.
    Empty,
    /// Images only.
    Images,
    /// Words, after this many bytes of images that stand before them.
    Words(usize),
}

/// Adds the blocks of `text`.
///
/// Two line breaks in a row, or one before an indented line, separate paragraphs. Lines of images
/// are figures, and so are images before the words of a line, unless `is_small` says that they
/// belong to the words (emoji).
pub(super) fn push(
    blocks: &mut Vec<Block>,
    text: Text,
    kind: ParagraphKind,
    is_small: impl Fn(usize) -> bool,
) {
    let begins_with_words = !text.string.trim_start_matches(is_blank).starts_with(IMAGE);
    if begins_with_words && memchr(b'\n', text.string.as_bytes()).is_none() {
        let text = trim(text);
        if !text.is_empty() {
            blocks.push(Block::Paragraph { kind, text });
        }
        return;
    }
    blocks.append(&mut lines(&text, kind, is_small));
}

fn lines(text: &Text, kind: ParagraphKind, is_small: impl Fn(usize) -> bool) -> Vec<Block> {
    let mut maker = Maker { text, cutter: Cutter::of(text), kind, open: None, blocks: Vec::new() };
    let mut start = 0;
    for line in text.string.split('\n') {
        let range = trimmed(&text.string, start..start + line.len());
        if is_indented(line) {
            maker.end_paragraph();
        }
        match maker.line(&range, &is_small) {
            Line::Empty => maker.end_paragraph(),
            Line::Images => maker.figure(&range),
            Line::Words(0) => maker.words(range),
            Line::Words(leading) => {
                maker.figure(&(range.start..range.start + leading));
                maker.words(range.start + leading..range.end);
            }
        }
        start += line.len() + 1;
    }
    maker.end_paragraph();
    maker.blocks
}

fn is_indented(line: &str) -> bool {
    line.starts_with('\u{3000}') || line.starts_with("\u{A0}\u{A0}")
}

struct Maker<'a> {
    text: &'a Text,
    cutter: Cutter<'a>,
    kind: ParagraphKind,
    /// The lines of the paragraph that is not yet ended.
    open: Option<Range<usize>>,
    blocks: Vec<Block>,
}

impl Maker<'_> {
    fn line(&self, range: &Range<usize>, is_small: impl Fn(usize) -> bool) -> Line {
        let line = self.text.string.get(range.clone()).unwrap_or_default();
        let words = line.trim_start_matches(|c| c == IMAGE || is_blank(c));
        let leading = range.start..range.end - words.len();
        let pictures = images(self.text, &leading);
        match (words.is_empty(), pictures.is_empty()) {
            (true, true) if line.is_empty() => Line::Empty,
            (true, false) => Line::Images,
            (_, true) => Line::Words(0),
            (false, false) if pictures.iter().all(|image| is_small(*image)) => Line::Words(0),
            (false, false) => Line::Words(leading.len()),
        }
    }

    fn words(&mut self, range: Range<usize>) {
        match &mut self.open {
            Some(open) => open.end = range.end,
            None => self.open = Some(range),
        }
    }

    fn figure(&mut self, range: &Range<usize>) {
        self.end_paragraph();
        let more = images(self.text, range);
        match self.blocks.last_mut() {
            Some(Block::Figure { images, .. }) => images.extend(more),
            _ => self.blocks.push(Block::Figure { images: more, caption: Text::default() }),
        }
    }

    fn end_paragraph(&mut self) {
        if let Some(range) = self.open.take() {
            self.blocks.push(Block::Paragraph { kind: self.kind, text: self.cutter.cut(range) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::push;
    use crate::doc::{Block, Inline, Mark, ParagraphKind, Text};
    use crate::text::Clean;

    /// `#` stands for an image.
    fn shown(source: &str) -> String {
        let string = source.replace('#', "\u{FFFC}");
        let marks = string.match_indices('\u{FFFC}').enumerate();
        let marks = marks.map(|(n, (at, _))| Mark { range: at..at + 3, inline: Inline::Image(n) });
        let text = Text { marks: marks.collect(), ..Text::plain(Clean::text(&string)) };
        let mut blocks = Vec::new();
        push(&mut blocks, text, ParagraphKind::Body, |_| false);
        let shown = blocks.iter().map(|block| match block {
            Block::Figure { images, .. } => format!("{images:?}"),
            Block::Paragraph { text, .. } => text.string.replace('\n', "/"),
            _ => unreachable!(),
        });
        shown.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn lines_become_paragraphs_and_figures() {
        for (source, result) in [
            ("一\n二", "一/二"),
            ("一\n\n二", "一|二"),
            ("一\n\u{a0}\n二", "一|二"),
            ("一\n\u{3000}\u{3000}二\n三", "一|二/三"),
            ("#", "[0]"),
            ("##\n#", "[0, 1, 2]"),
            ("#图说", "[0]|图说"),
            ("一#二", "一\u{FFFC}二"),
            ("一\n#\n二", "一|[0]|二"),
            (" \n ", ""),
        ] {
            assert_eq!(shown(source), result, "{source:?}");
        }
    }
}
