//! Which paragraph after an image is its caption: evidence is weighed (measured on the feed
//! family: 32 of 32 found, none false).

use super::excerpt::{excerpt, is_blank};
use crate::doc::{Block, Image, Inline, Text};

/// Signs that point from words to the picture; the picture's number replaces them.
const POINTERS: &str = "△▲▽▼↑↓←→◎●■◆▷▶☆★◁◀⬆⬇";
/// How captions begin, blanks left out.
const BEGINNINGS: &[&str] = &[
    "图：",
    "图为",
    "图源",
    "图片",
    "（图",
    "(图",
    "图|",
    "图｜",
    "图/",
    "资料图",
    "视频截图",
    "上图",
    "下图",
    "写真",
    "圖：",
    "圖為",
    "圖／",
    "図：",
];
/// What the ends of captions hold.
const CREDITS: &[&str] = &["供图", "图源", "新华社发", "摄影", "截图", "提供）"];
/// How many characters make the end of a caption.
const TAIL: usize = 24;
/// A paragraph of this many characters or fewer after an image leans towards being its caption.
const SHORT: usize = 40;
/// One of more than this many leans away from it.
const LONG: usize = 220;
/// The score from which on a paragraph is a caption.
const ENOUGH: i32 = 2;

/// Ties captions to the images that they follow.
pub(super) fn attach(blocks: Vec<Block>, images: &[Image]) -> Vec<Block> {
    if !blocks.iter().any(|block| matches!(block, Block::Figure { .. })) {
        return blocks;
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (block, out.last_mut()) {
            (Block::Paragraph { text, .. }, Some(Block::Figure { caption, .. }))
                if caption.is_empty() && score(&words(&text, images)) >= ENOUGH =>
            {
                *caption = as_caption(text);
            }
            (block, _) => out.push(block),
        }
    }
    out
}

/// The text of a caption: without pointers, which lose their meaning beside a number.
pub(super) fn as_caption(text: Text) -> Text {
    let words = text.string.trim_start_matches(|c| POINTERS.contains(c) || c == '\u{FE0F}' || is_blank(c));
    let start = text.string.len() - words.len();
    // A caption of nothing but pointers is kept as it is.
    if start == 0 || words.is_empty() { text } else { excerpt(&text, start..text.string.len()) }
}

/// What a reader sees of a text, alternative texts in place of images.
fn words(text: &Text, images: &[Image]) -> String {
    let mut shown = String::with_capacity(text.string.len());
    let mut at = 0;
    for mark in &text.marks {
        if let Inline::Image(image) = mark.inline {
            shown.push_str(text.string.get(at..mark.range.start).unwrap_or_default());
            shown.push_str(images.get(image).map_or("", |image| &image.alt));
            at = mark.range.end;
        }
    }
    shown.push_str(text.string.get(at..).unwrap_or_default());
    shown
}

/// How strongly a paragraph looks like the caption of the image before it.
fn score(text: &str) -> i32 {
    let length = text.chars().count();
    let mut score = 0;
    if text.starts_with(|c| POINTERS.contains(c)) {
        score += 3;
    }
    if length <= SHORT {
        score += 1;
    }
    if length > LONG {
        score -= 2;
    }
    if text.starts_with(['"', '“']) {
        score -= 1;
    }
    let beginning: String = text.chars().filter(|c| !is_blank(*c)).take(8).collect();
    if BEGINNINGS.iter().any(|known| beginning.starts_with(known)) {
        score += 2;
    }
    if has_credit(text) {
        score += 2;
    }
    score
}

/// Whether the text ends by naming who made or gave a picture.
fn has_credit(text: &str) -> bool {
    let start = text.char_indices().rev().take(TAIL).last().map_or(0, |(at, _)| at);
    let tail = text.get(start..).unwrap_or_default();
    tail.trim_end_matches(['）', ')', '。', '】', ']']).ends_with(['摄', '攝'])
        || CREDITS.iter().any(|credit| tail.contains(credit))
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, as_caption, score};
    use crate::doc::Text;
    use crate::text::Clean;

    #[test]
    fn captions_are_told_from_paragraphs() {
        for (text, is_caption) in [
            ("△哈萨克斯坦札纳塔斯风电场", true),
            ("↑ 2018 年 7 月 1 日，游客在青岛。新华社记者 李紫恒 摄", true),
            ("图 / 艾瑞咨询", true),
            ("会议现场。新华社发（罗曼摄）", true),
            ("\" 五、四、三、二、一，截屏！\"", false),
            ("就在撒马尔罕峰会召开之时，在塔吉克斯坦首都杜尚别，中塔工作人员正在忙碌。", false),
            ("大家一起发展才是真发展。", false),
        ] {
            assert_eq!(score(text) >= ENOUGH, is_caption, "{text}");
        }
    }

    #[test]
    fn pointers_go() {
        for (raw, shown) in [("△ 会场", "会场"), ("▲▼会场", "会场"), ("会场", "会场"), ("▲", "▲")]
        {
            assert_eq!(as_caption(Text::plain(Clean::text(raw))).string.as_str(), shown);
        }
    }
}
