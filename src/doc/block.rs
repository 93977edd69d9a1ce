//! Documents: blocks in order, and the positions of their texts.

use super::inline::Text;
use crate::text::{ByteAt, Clean, is_han, is_hangul, is_kana};

/// The body of an article.
///
/// All its texts, laid end to end with one byte between two of them, form the address space of
/// [`ByteAt`]: a reading position, a search hit and a mark are offsets into it and stay valid
/// whatever the measure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    blocks: Vec<Block>,
    /// Images in order of appearance; image *n* is shown as 〔图 n+1〕.
    pub images: Vec<Image>,
    /// Link targets, as given.
    pub links: Vec<Clean>,
}

/// A part of a document that stands on its own lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 1 to 6.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// Its words.
        text: Text,
    },
    /// A paragraph of running text, or a line with a part of its own.
    Paragraph {
        /// How it is set.
        kind: ParagraphKind,
        /// Its words.
        text: Text,
    },
    /// Images with a caption; a caption without images stands for a picture that the source lost.
    Figure {
        /// Indices into [`Document::images`].
        images: Vec<usize>,
        /// Empty where there is none.
        caption: Text,
    },
    /// A list.
    List {
        /// The number of the first item; none for bullets.
        start: Option<i64>,
        /// Each item is a small document.
        items: Vec<Vec<Block>>,
    },
    /// A quotation set apart.
    Quote(Vec<Block>),
    /// A table.
    Table {
        /// Rows of cells.
        rows: Vec<Vec<Cell>>,
        /// Empty where there is none.
        caption: Text,
    },
    /// Text whose line ends matter: code, poems typed as such.
    Preformatted {
        /// The language of the code, or empty.
        language: Clean,
        /// The lines.
        text: Text,
    },
    /// Terms with their explanations.
    Definitions(Vec<(Text, Vec<Block>)>),
    /// Who made the article: one line a role, label and names separated by U+3000.
    Credits(Vec<Text>),
    /// A horizontal rule.
    Rule,
    /// Something that text cannot show: a video, a frame.
    Embed {
        /// The element's name.
        kind: Clean,
        /// Its address.
        url: Clean,
    },
}

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Body,
    /// Centred by its author.
    Centred,
    /// A line of verse, set tight without indent.
    Verse,
    /// （新华社北京7月7日电） at the end.
    EndMark,
    /// （上接第1版）, （下转第N版）.
    Continuation,
    /// Markup of a site generator that we do not understand; shown dim, as it stands.
    Literal,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Whether it is a heading.
    pub head: bool,
    /// Columns that it spans, at least 1.
    pub colspan: u16,
    /// Rows that it spans, at least 1.
    pub rowspan: u16,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// An image that the text refers to. It is never fetched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Image {
    /// Where it is, proxies removed.
    pub src: Clean,
    /// Alternative text, or empty.
    pub alt: Clean,
}

impl Document {
    /// A document of `blocks`, its texts numbered.
    #[must_use]
    pub fn new(blocks: Vec<Block>, images: Vec<Image>, links: Vec<Clean>) -> Self {
        let mut document = Self { blocks, images, links };
        let mut at = 0;
        for block in &mut document.blocks {
            block.for_each_text_mut(&mut |text| {
                text.at = ByteAt(at);
                at += text.string.len() + 1;
            });
        }
        document
    }

    /// The blocks in reading order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Takes the document apart, to be repaired and put together by [`Document::new`].
    #[must_use]
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// All texts in reading order, of nested blocks too.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        let mut out = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            block.collect_texts(&mut out);
        }
        out
    }

    /// Behind the last position.
    #[must_use]
    pub fn end(&self) -> ByteAt {
        let last = self.blocks.iter().rev().find_map(|block| block.texts().last().copied());
        ByteAt(last.map_or(0, |text| text.at.0 + text.string.len()))
    }

    /// The text that holds the position, and the byte within it.
    #[must_use]
    pub fn text_at(&self, position: ByteAt) -> Option<(&Text, usize)> {
        let texts = self.texts();
        let after = texts.partition_point(|text| text.at <= position);
        let text = texts.get(after.checked_sub(1)?)?;
        Some((text, (position.0 - text.at.0).min(text.string.len())))
    }

    /// The length of the article as East Asian editors count it (字数): a Han character, kana or
    /// hangul is one, and so is a word or a number in other letters; marks are none.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.texts().iter().map(|text| count_chars(&text.string)).sum()
    }
}

fn count_chars(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for c in text.chars() {
        let whole = is_han(c) || is_kana(c) || is_hangul(c);
        let letter = !whole && (c.is_alphanumeric() || in_word && matches!(c, '.' | ',' | '\'' | '-'));
        count += usize::from(whole || letter && !in_word);
        in_word = letter;
    }
    count
}

impl Block {
    /// A paragraph of running text without marks.
    #[must_use]
    pub fn body(string: Clean) -> Self {
        Self::Paragraph { kind: ParagraphKind::Body, text: Text::plain(string) }
    }

    /// The texts of this block and those inside it, in reading order.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        let mut out = Vec::new();
        self.collect_texts(&mut out);
        out
    }

    /// Texts in reading order. Recursion is bounded by ingest, which flattens deep nesting.
    fn collect_texts<'a>(&'a self, out: &mut Vec<&'a Text>) {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text, .. } | Self::Preformatted { text, .. } => {
                out.push(text);
            }
            Self::Figure { caption, .. } => out.push(caption),
            Self::List { items, .. } => items.iter().flatten().for_each(|block| block.collect_texts(out)),
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.collect_texts(out)),
            Self::Table { rows, caption } => {
                out.push(caption);
                rows.iter()
                    .flatten()
                    .flat_map(|cell| &cell.blocks)
                    .for_each(|block| block.collect_texts(out));
            }
            Self::Definitions(items) => {
                for (term, blocks) in items {
                    out.push(term);
                    blocks.iter().for_each(|block| block.collect_texts(out));
                }
            }
            Self::Credits(lines) => out.extend(lines),
            Self::Rule | Self::Embed { .. } => {}
        }
    }

    /// Visits the images of figures, of nested ones too.
    pub(crate) fn for_each_figure_mut(&mut self, visit: &mut dyn FnMut(&mut Vec<usize>)) {
        let mut inside = |blocks: &mut Vec<Self>| {
            blocks.iter_mut().for_each(|block| block.for_each_figure_mut(visit));
        };
        match self {
            Self::Figure { images, .. } => visit(images),
            Self::List { items, .. } => items.iter_mut().for_each(inside),
            Self::Quote(blocks) => inside(blocks),
            Self::Table { rows, .. } => {
                rows.iter_mut().flatten().for_each(|cell| inside(&mut cell.blocks));
            }
            Self::Definitions(items) => items.iter_mut().for_each(|(_, blocks)| inside(blocks)),
            Self::Heading { .. }
            | Self::Paragraph { .. }
            | Self::Preformatted { .. }
            | Self::Credits(_)
            | Self::Rule
            | Self::Embed { .. } => {}
        }
    }

    pub(crate) fn for_each_text_mut(&mut self, visit: &mut impl FnMut(&mut Text)) {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text, .. } | Self::Preformatted { text, .. } => {
                visit(text);
            }
            Self::Figure { caption, .. } => visit(caption),
            Self::List { items, .. } => {
                items.iter_mut().flatten().for_each(|block| block.for_each_text_mut(visit));
            }
            Self::Quote(blocks) => blocks.iter_mut().for_each(|block| block.for_each_text_mut(visit)),
            Self::Table { rows, caption } => {
                visit(caption);
                rows.iter_mut()
                    .flatten()
                    .flat_map(|cell| &mut cell.blocks)
                    .for_each(|block| block.for_each_text_mut(visit));
            }
            Self::Definitions(items) => {
                for (term, blocks) in items {
                    visit(term);
                    blocks.iter_mut().for_each(|block| block.for_each_text_mut(visit));
                }
            }
            Self::Credits(lines) => lines.iter_mut().for_each(visit),
            Self::Rule | Self::Embed { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Document};
    use crate::text::{ByteAt, Clean};

    #[test]
    fn positions_find_their_text_again() {
        let document = Document::new(
            vec![Block::body(Clean::text("第一段")), Block::Quote(vec![Block::body(Clean::text("第二段"))])],
            vec![],
            vec![],
        );
        assert_eq!(document.texts()[1].at, ByteAt(10));
        let (text, byte) = document.text_at(ByteAt(13)).unwrap();
        assert_eq!((&*text.string, byte), ("第二段", 3));
        assert_eq!(document.chars(), 6);
    }

    #[test]
    fn length_is_counted_in_characters_and_words() {
        for (text, chars) in [("“上海精神”", 4), ("占 47.95% 的 GDP。", 4), ("한국 summit's end", 4), ("", 0)]
        {
            assert_eq!(super::count_chars(text), chars, "{text}");
        }
    }
}
