//! Conversations: which paragraphs begin with the mark or name of a speaker (问： 答： 记者：).
//!
//! Many paragraphs have a colon early. Only where two speakers take turns is it a conversation.

use std::collections::HashMap;

use crate::doc::{Block, ParagraphKind};
use crate::text::{ByteAt, is_han};

/// Marks that are speakers whoever speaks.
const MARKS: [&str; 6] = ["问", "問", "答", "Q", "A", "Ｑ"];
/// Han of a name.
const NAME: std::ops::RangeInclusive<usize> = 2..=6;
/// Paragraphs that one speech may run over before the next speaker is named.
const REACH: usize = 4;
/// Times that each of two speakers must be named.
const TURNS: usize = 2;
/// What labels a line of facts rather than of speech.
const NOT_NAMES: [&str; 33] = [
    "时间",
    "地点",
    "主题",
    "主办",
    "主办单位",
    "承办",
    "承办单位",
    "协办",
    "内容",
    "来源",
    "作者",
    "编辑",
    "责编",
    "责任编辑",
    "摄影",
    "摄像",
    "监制",
    "电话",
    "地址",
    "邮箱",
    "网址",
    "注",
    "备注",
    "说明",
    "议程",
    "日期",
    "标题",
    "图片",
    "视频",
    "链接",
    "原文",
    "点评",
    "解读",
];

/// A paragraph that begins like a speech.
struct Lead<'a> {
    paragraph: usize,
    name: &'a str,
    at: ByteAt,
    bytes: usize,
}

/// Where speeches begin, in order, with the bytes of what names their speakers.
pub(in crate::typeset) fn speeches(blocks: &[Block]) -> Vec<(ByteAt, usize)> {
    let leads = leads(blocks);
    let near = |one: &Lead<'_>, next: &Lead<'_>| next.paragraph - one.paragraph <= REACH;
    leads.chunk_by(near).flat_map(conversation).collect()
}

/// Paragraphs that begin like a speech, by their number among all blocks.
fn leads(blocks: &[Block]) -> Vec<Lead<'_>> {
    let body = blocks.iter().enumerate().filter_map(|(paragraph, block)| match block {
        Block::Paragraph { kind: ParagraphKind::Body, text } => Some((paragraph, text)),
        _ => None,
    });
    body.filter_map(|(paragraph, text)| {
        let (name, bytes) = lead(&text.string)?;
        Some(Lead { paragraph, name, at: text.at, bytes })
    })
    .collect()
}

/// The speaker at the start of a paragraph, and the bytes up to what is said.
fn lead(text: &str) -> Option<(&str, usize)> {
    let words = text.trim_start();
    let longest = NAME.end() + 1;
    let (at, colon) = words.char_indices().take(longest).find(|(_, c)| matches!(c, '：' | ':'))?;
    let (name, said) = words.split_at_checked(at)?;
    let is_name = colon == '：'
        && NAME.contains(&name.chars().count())
        && name.chars().all(is_han)
        && !NOT_NAMES.contains(&name);
    let is_speech = said.chars().skip(1).any(|c| !c.is_whitespace());
    (is_speech && (is_name || MARKS.contains(&name)))
        .then_some((name, text.len() - said.len() + colon.len_utf8()))
}

/// The speeches of neighbouring paragraphs, if two speakers take turns there.
fn conversation(leads: &[Lead<'_>]) -> Vec<(ByteAt, usize)> {
    let mut turns: HashMap<&str, usize> = HashMap::new();
    for lead in leads {
        *turns.entry(lead.name).or_default() += 1;
    }
    turns.retain(|name, count| *count >= TURNS || MARKS.contains(name));
    if turns.len() < 2 {
        return Vec::new();
    }
    let speech = leads.iter().filter(|lead| turns.contains_key(lead.name));
    speech.map(|lead| (lead.at, lead.bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::speeches;
    use crate::doc::{Block, Document};
    use crate::text::Clean;

    #[test]
    fn only_who_takes_turns_speaks() {
        for (text, expected) in [
            ("问：何时？|答：明天。", 2),
            ("Q: When?|A: Soon.", 2),
            ("记者：请谈谈。|张三：好。|谈了很多。|记者：还有呢？|张三：没有了。", 4),
            ("记者：请谈谈。|李四：好。|王五：好。|记者：还有呢？|李四：没有了。", 4),
            ("张三：好。|记者：请谈谈。", 0),
            ("会议强调：要合作。|会议指出：要团结。|会议强调：要互信。", 0),
            ("时间：九点|地点：北京|时间：十点|地点：上海", 0),
            ("答：一|一|一|一|一|问：二", 0),
            ("问：|答：", 0),
            ("问：何时？|问：何地？", 0),
        ] {
            let blocks = text.split('|').map(|line| Block::body(Clean::text(line))).collect();
            let document = Document::new(blocks, vec![], vec![]);
            assert_eq!(speeches(document.blocks()).len(), expected, "{text}");
        }
    }
}
