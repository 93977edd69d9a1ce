//! The parts of an article that the recogniser reads: each text with what it is.

use crate::doc::{Article, Block, ParagraphKind, TitleFrom};
use crate::text::ByteAt;

/// The longest text, in characters, that is taken for a caption by its looks.
const CAPTION_CHARS: usize = 260;
/// How captions begin that are set as paragraphs.
const CAPTION_BEGINNINGS: [&str; 12] =
    ["△", "▲", "↑", "↓", "▼", "◆", "图为", "圖為", "资料图", "（资料图", "資料圖", "（資料圖"];
/// How they end; a bracket may follow.
const CAPTION_ENDINGS: [&str; 4] = ["摄", "攝", "供图", "供圖"];

/// One text of an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    /// Where it begins in the document; none for title and subtitle.
    pub(super) at: Option<ByteAt>,
    pub(super) kind: PartKind,
}

/// What a text of an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
    Title,
    Subtitle,
    Caption,
    /// A paragraph; two of them may have been one.
    Running,
    /// A heading, a verse, a cell, a term: never one with its neighbours.
    Apart,
}

/// The parts of an article in reading order. What is preformatted or markup is left out.
pub(super) fn parts(article: &Article) -> Vec<Part<'_>> {
    let meta = &article.meta;
    let title = match meta.title_from {
        TitleFrom::FrontMatter | TitleFrom::Heading | TitleFrom::Line => Some(PartKind::Title),
        // A file's name is somebody's remark; a title made from the lead would count it twice.
        TitleFrom::FileName => Some(PartKind::Subtitle),
        TitleFrom::Lead => None,
    };
    let mut found = Vec::new();
    found.extend(title.map(|kind| Part { text: &meta.title, at: None, kind }));
    found.push(Part { text: &meta.subtitle, at: None, kind: PartKind::Subtitle });
    let mut waiting: Vec<&Block> = article.document.blocks().iter().rev().collect();
    while let Some(block) = waiting.pop() {
        one(block, &mut found, &mut waiting);
    }
    found.retain(|part| !part.text.is_empty());
    found
}

/// The texts of one block; blocks within it are left `waiting`, the last first.
fn one<'a>(block: &'a Block, found: &mut Vec<Part<'a>>, waiting: &mut Vec<&'a Block>) {
    let mut push = |text: &'a crate::doc::Text, kind| {
        found.push(Part { text: &text.string, at: Some(text.at), kind });
    };
    match block {
        Block::Heading { text, .. } => push(text, PartKind::Apart),
        Block::Paragraph { kind: ParagraphKind::Literal, .. } => {}
        Block::Paragraph { text, .. } if looks_like_caption(&text.string) => push(text, PartKind::Caption),
        Block::Paragraph { kind: ParagraphKind::Body, text } => push(text, PartKind::Running),
        Block::Paragraph { text, .. } => push(text, PartKind::Apart),
        Block::Figure { caption, .. } => push(caption, PartKind::Caption),
        Block::List { items, .. } => waiting.extend(items.iter().flatten().rev()),
        Block::Quote(blocks) => waiting.extend(blocks.iter().rev()),
        Block::Table { rows, caption } => {
            push(caption, PartKind::Apart);
            waiting.extend(rows.iter().flatten().flat_map(|cell| &cell.blocks).rev());
        }
        Block::Definitions(items) => {
            items.iter().for_each(|(term, _)| push(term, PartKind::Apart));
            waiting.extend(items.iter().flat_map(|(_, blocks)| blocks).rev());
        }
        Block::Preformatted { .. } | Block::Credits(_) | Block::Rule | Block::Embed { .. } => {}
    }
}

fn looks_like_caption(text: &str) -> bool {
    let text = text.trim();
    let ending = text.trim_end_matches(['）', ')']);
    (CAPTION_BEGINNINGS.iter().any(|mark| text.starts_with(mark))
        || CAPTION_ENDINGS.iter().any(|mark| ending.ends_with(mark)))
        && text.chars().nth(CAPTION_CHARS).is_none()
}

#[cfg(test)]
mod tests {
    use super::looks_like_caption;

    #[test]
    fn captions_are_known_by_their_looks() {
        for (text, is_caption) in [
            ("△当地时间9月16日，习近平出席会议", true),
            ("↑这是秘书处外景。新华社记者 殷刚 摄", true),
            ("（资料图）2018年的会场", true),
            ("图为会场外景（新华社供图）", true),
            ("会议在撒马尔罕举行。", false),
        ] {
            assert_eq!(looks_like_caption(text), is_caption, "{text}");
        }
        assert!(!looks_like_caption(&format!("△{}", "字".repeat(300))));
    }
}
