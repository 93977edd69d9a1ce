//! Who made the article: the lines of roles and names that close it.

use super::excerpt::is_blank;
use crate::doc::{Block, ParagraphKind, Text};
use crate::text::Clean;

/// Roles, also at the end of longer ones (视频编辑, 总策划).
const ROLES: &[&str] = &[
    "监制",
    "统筹",
    "编辑",
    "责编",
    "主编",
    "编审",
    "编务",
    "编导",
    "编剧",
    "记者",
    "文字",
    "文案",
    "撰文",
    "撰稿",
    "执笔",
    "采写",
    "摄影",
    "摄像",
    "摄制",
    "图片",
    "视频",
    "剪辑",
    "后期",
    "动画",
    "海报",
    "设计",
    "美编",
    "制图",
    "绘图",
    "排版",
    "校对",
    "审核",
    "审校",
    "审读",
    "终审",
    "初审",
    "复审",
    "值班",
    "策划",
    "出品",
    "出品人",
    "制片",
    "制片人",
    "制作",
    "导演",
    "翻译",
    "配音",
    "播音",
    "主播",
    "主持",
    "主持人",
    "作者",
    "来源",
    "供稿",
    "整理",
    "鸣谢",
    "協力",
    "監製",
    "統籌",
    "編輯",
    "責編",
    "攝影",
    "記者",
    "校對",
    "設計",
];
/// What stands between a role and its names.
const SEPARATORS: &[char] = &['：', ':', '丨', '|', '｜'];
/// Characters of a label at the most.
const LABEL: usize = 12;
/// Characters of a line at the most; a longer one is a sentence.
const LINE: usize = 120;
/// Lines of credits are fewer than this.
const PARAGRAPHS: usize = 60;
/// Roles that also speak in interviews; alone they prove nothing.
const SPEAKERS: &[&str] = &["记者", "記者", "主持", "主持人", "作者"];

/// Turns the paragraphs of credits that end `blocks` into [`Block::Credits`].
pub(super) fn gather(mut blocks: Vec<Block>) -> Vec<Block> {
    let closing: Vec<Vec<Credit>> = blocks.iter().rev().take(PARAGRAPHS).map_while(credits).collect();
    let first = blocks.len() - closing.len();
    let lines: Vec<Credit> = closing.into_iter().rev().flatten().take(PARAGRAPHS).collect();
    let speakers_only = lines.iter().all(|line| SPEAKERS.contains(&line.label.as_str()));
    let speaks_before =
        || blocks.iter().take(first).any(|block| lines.iter().any(|line| speaks(block, &line.label)));
    if lines.is_empty()
        || lines.len() == PARAGRAPHS
        || first == 0
        || speakers_only && (lines.len() > 1 || speaks_before())
    {
        return blocks;
    }
    blocks.truncate(first);
    blocks.push(Block::Credits(lines.iter().map(Credit::text).collect()));
    blocks
}

/// A role with its names.
struct Credit {
    label: String,
    names: Vec<String>,
}

impl Credit {
    fn text(&self) -> Text {
        Text::plain(Clean::line(&format!("{}\u{3000}{}", self.label, self.names.join("\u{3000}"))))
    }
}

/// The credits in a block, if it holds nothing else.
fn credits(block: &Block) -> Option<Vec<Credit>> {
    match block {
        Block::Paragraph { kind: ParagraphKind::Body | ParagraphKind::Centred, text } => {
            text.string.split('\n').map(credit).collect()
        }
        _ => None,
    }
}

fn credit(line: &str) -> Option<Credit> {
    if line.chars().count() > LINE
        || line.contains(['。', '？', '！', '；', '…', '\u{FFFC}'])
        || line.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let (label, names) = line.split_once(SEPARATORS)?;
    let label: String = label.chars().filter(|c| !is_blank(*c) && *c != '■').collect();
    let is_role = label.chars().count() <= LABEL && label.split(['、', '/', '／', '&']).all(is_role);
    let names = names_in(names);
    (is_role && !names.is_empty()).then_some(Credit { label, names })
}

fn is_role(label: &str) -> bool {
    ROLES.iter().any(|role| label.ends_with(role))
}

/// Names are separated by blanks and commas; within a name in Latin letters blanks belong to it.
fn names_in(names: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for part in names.split(['、', '，', ',', '/', '／']) {
        let mut joinable = false;
        for word in part.split(is_blank).filter(|word| !word.is_empty()) {
            let latin = word.is_ascii();
            match out.last_mut() {
                Some(name) if joinable && latin => {
                    name.push(' ');
                    name.push_str(word);
                }
                _ => out.push(word.to_owned()),
            }
            joinable = latin;
        }
    }
    out
}

/// Whether `block` begins with the words of a speaker named `label`.
fn speaks(block: &Block, label: &str) -> bool {
    matches!(block, Block::Paragraph { text, .. }
        if text.string.strip_prefix(label).is_some_and(|rest| rest.starts_with(SEPARATORS)))
}

#[cfg(test)]
mod tests {
    use super::gather;
    use crate::doc::Block;
    use crate::text::Clean;

    fn gathered(paragraphs: &[&str]) -> (usize, Vec<String>) {
        let blocks = gather(paragraphs.iter().map(|text| Block::body(Clean::text(text))).collect());
        let credits = match blocks.last() {
            Some(Block::Credits(lines)) => lines.iter().map(|line| line.string.to_string()).collect(),
            _ => Vec::new(),
        };
        (blocks.len(), credits)
    }

    #[test]
    fn roles_and_names_close_an_article() {
        for (paragraphs, blocks, credits) in [
            (
                &["正文。", "监制：刘洁 郑卫 王建华", "统筹：武巍"][..],
                2,
                &["监制　刘洁　郑卫　王建华", "统筹　武巍"][..],
            ),
            (
                &["正文。", "监制丨李浙\n主编|王元\n视频编辑：John Smith、吴娜"],
                2,
                &["监制　李浙", "主编　王元", "视频编辑　John Smith　吴娜"],
            ),
            (&["正文。", "策划/设计：王芳"], 2, &["策划/设计　王芳"]),
            (&["正文。", "记者：王芳"], 2, &["记者　王芳"]),
            (&["正文。", "编辑：这样做是不对的。"], 2, &[]),
            (&["监制：刘洁", "正文。"], 2, &[]),
            (&["监制：刘洁"], 1, &[]),
            (&["记者：您好", "王：您好", "记者：谢谢"], 3, &[]),
            (&["正文。", "时间：九月"], 2, &[]),
        ] {
            assert_eq!(
                gathered(paragraphs),
                (blocks, credits.iter().map(|line| (*line).to_owned()).collect())
            );
        }
    }
}
