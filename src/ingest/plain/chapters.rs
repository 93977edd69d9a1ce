//! Headings of the chapters of novels, as they stand on the web: 第一百零一章 渡口, 第三卷 第二回, 楔子.
//!
//! Looks at one line at a time. Where such a line may stand is for `paragraphs` to say.

use std::sync::OnceLock;

use regex::Regex;

/// Longest heading, in characters.
const LONGEST: usize = 40;
/// What may stand before the number of a chapter, and may be all that does.
const OUTSIDE: &str = "(?:楔子|序章|序言|序幕|引子|尾声|尾聲|后记|後記|后記|番外篇?|终章|終章|大结局|大結局)";
const NUMBER: &str = r"[\s　]*[一二三四五六七八九十百千万萬零〇两兩0-9０-９]{1,9}[\s　]*";
/// Parts that hold chapters.
const VOLUME: &str = "[卷部集篇]";
/// Chapters that a title may follow without a blank; the others are parts of too many words:
/// 第一集团军, 第三部分, 第一话题.
const CHAPTER: &str = "[章节節回]";
const OTHERS: &str = "[卷部集篇幕话話]";

fn expression() -> String {
    let gap = r"(?:[\s　]+|[\s　]*[:：·•—－\-、.．]+[\s　]*)";
    // What follows without a blank is no title where it makes another word or a sentence: 回合, 章程, 节目.
    let tail = format!("(?:$|{gap}|[《“「『（(【])");
    format!(
        "^(?:(?:正文|{OUTSIDE}|第{NUMBER}{VOLUME}(?:{gap}[^第\\s　]{{1,12}})?){gap}?)?\
         (?:第{NUMBER}(?:{OTHERS}{tail}|{CHAPTER}(?:{tail}|[^的里裡中和与與是有为為程目课課合到路家来來头頭在了讲講]))\
         |{OUTSIDE}(?:{NUMBER})?{tail})"
    )
}

static EXPRESSION: OnceLock<Option<Regex>> = OnceLock::new();

/// Whether `line` is the heading of a chapter, or of what holds chapters.
pub(super) fn is_heading(line: &str) -> bool {
    if !line.starts_with(['第', '正', '楔', '序', '引', '尾', '后', '後', '番', '终', '終', '大'])
    {
        return false;
    }
    let is_long = line.chars().nth(LONGEST).is_some();
    let is_sentence = line.contains(['。', '，', '；', ',']) || line.ends_with(['、', '：', ':', '…', '.']);
    let expression = EXPRESSION.get_or_init(|| Regex::new(&expression()).ok()).as_ref();
    !is_long && !is_sentence && expression.is_some_and(|expression| expression.is_match(line))
}

#[cfg(test)]
mod tests {
    use super::is_heading;

    #[test]
    fn chapters_are_told_however_they_are_counted() {
        for line in [
            "第一章",
            "第五章 老槐树",
            "第5章 棋局",
            "第 101 章 雪夜",
            "第１０１章　雪夜",
            "第一百零一章 雪夜",
            "第一百〇一章 雪夜",
            "第一千两百章 归来",
            "第三回 风雪渡口夜归人",
            "第七章老槐树",
            "第七章：老槐树",
            "第一卷 风起",
            "第二卷",
            "第一卷 第一章 渡口",
            "第一卷 风起 第一章 渡口",
            "正文 第一章 渡口",
            "正文第一章 渡口",
            "第三集 渡口",
            "第十二话 雨",
            "第十二話「雨」",
            "第一幕",
            "第二篇 河流",
            "第八章 你是谁？",
            "楔子",
            "序章",
            "序言",
            "引子",
            "尾声",
            "尾聲",
            "后记",
            "後記",
            "番外",
            "番外一",
            "番外二 老周",
            "番外：老周",
            "终章",
            "終章 渡口",
        ] {
            assert!(is_heading(line), "{line}");
        }
    }

    #[test]
    fn sentences_and_other_numbers_are_none() {
        for line in [
            "第一章讲的是河流。",
            "第一章讲的是河流，第二章讲的是渡口",
            "第一章的开头",
            "第一章里没有他",
            "第一条 本法适用于渡口",
            "第三款",
            "第一次来到这里",
            "第一集团军渡江",
            "第三部分 结论",
            "第一部队到了",
            "第二回合开始",
            "第一节课还没有下",
            "第一话题",
            "第二篇章",
            "第一届元首理事会",
            "第三卷烟草",
            "序言里说得很清楚",
            "尾声响起来",
            "番外的人",
            "后记者又问",
            "大结局了",
            "第一章 他说：“走吧。”",
            "第一章、",
            "正文",
            "正文如下",
        ] {
            assert!(!is_heading(line), "{line}");
        }
    }
}
