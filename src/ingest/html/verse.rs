//! Articles that are set like verse: one short line a paragraph.

use crate::doc::{Block, ParagraphKind};

/// A line of verse has fewer characters than this.
const SHORT: usize = 20;
/// Fewer paragraphs than this prove nothing.
const PARAGRAPHS: usize = 6;

/// Marks the short paragraphs as verse where more than three in five are short and not ended like
/// a sentence.
pub(super) fn mark(blocks: &mut [Block]) {
    let bodies = blocks.iter().filter_map(body);
    let (all, lines) =
        bodies.fold((0, 0), |(all, lines), text| (all + 1, lines + usize::from(is_line(text))));
    if all < PARAGRAPHS || lines * 5 <= all * 3 {
        return;
    }
    for block in blocks {
        if let Block::Paragraph { kind: kind @ ParagraphKind::Body, text } = block
            && text.string.chars().count() < SHORT
        {
            *kind = ParagraphKind::Verse;
        }
    }
}

fn body(block: &Block) -> Option<&str> {
    match block {
        Block::Paragraph { kind: ParagraphKind::Body, text } => Some(&text.string),
        _ => None,
    }
}

fn is_line(text: &str) -> bool {
    text.chars().count() < SHORT
        && !text.ends_with(['。', '！', '？', '…', '；', '：', '.', '!', '?', ';', ':', '”', '」'])
}

#[cfg(test)]
mod tests {
    use super::mark;
    use crate::doc::{Block, ParagraphKind};
    use crate::text::Clean;

    #[test]
    fn short_lines_are_verse_only_where_most_are() {
        for (lines, is_verse) in [
            (
                &[
                    "轻轻的我走了",
                    "正如我轻轻的来",
                    "我轻轻的招手",
                    "作别西天的云彩",
                    "那河畔的金柳",
                    "是夕阳中的新娘",
                ][..],
                true,
            ),
            (&["短", "短", "短", "短", "短"], false),
            (&["短", "短", "短", "他走了。", "他来了。", "他又走了。"], false),
        ] {
            let mut blocks: Vec<_> = lines.iter().map(|line| Block::body(Clean::text(line))).collect();
            mark(&mut blocks);
            let verse = |block: &Block| matches!(block, Block::Paragraph { kind: ParagraphKind::Verse, .. });
            assert_eq!(blocks.iter().any(verse), is_verse, "{lines:?}");
        }
    }
}
