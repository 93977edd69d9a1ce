//! Lines with a part of their own on a newspaper page: one table of what they look like.
//!
//! Looks at one line at a time and knows nothing of its neighbours. Datelines and end marks are
//! in [`dateline`](crate::ingest::dateline), for other formats have them too.

use std::sync::OnceLock;

use regex::{Captures, Regex};

use crate::ingest::dateline;

/// The kinds of lines that one pattern tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// （上接第1版）, （下转第4版）: group 1 is the direction, group 2 the page.
    Continuation,
    /// ■新华社记者 甲乙 丙丁
    Byline,
    /// ——a line under the title
    Subtitle,
    /// 监制：甲乙: group 1 is the label, group 2 the names.
    Credit,
    /// 问：… 答：… Q: … A: …
    Speech,
    /// 一、 （二） 第三章 4.
    Section,
}

/// One row of the table.
struct Pattern {
    mark: Mark,
    /// One of these must occur before the expression is worth running.
    hints: &'static [&'static str],
    /// The most characters that such a line has.
    longest: usize,
    expression: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    const fn new(
        mark: Mark,
        hints: &'static [&'static str],
        longest: usize,
        expression: &'static str,
    ) -> Self {
        Self { mark, hints, longest, expression, compiled: OnceLock::new() }
    }

    fn captures<'a>(&self, text: &'a str) -> Option<Captures<'a>> {
        let is_short = text.chars().nth(self.longest).is_none();
        let is_hinted = || self.hints.is_empty() || self.hints.iter().any(|hint| text.contains(hint));
        if !is_short || !is_hinted() {
            return None;
        }
        self.compiled.get_or_init(|| Regex::new(self.expression).ok()).as_ref()?.captures(text)
    }
}

static PATTERNS: [Pattern; 6] = [
    Pattern::new(
        Mark::Continuation,
        &["接", "转", "轉"],
        40,
        r"^[（(【]\s*(上接|下转|下轉|紧接|接)\s*第?\s*([0-9０-９一二三四五六七八九十A-Z]{1,4})\s*版?[^）)】]{0,12}[）)】]$",
    ),
    Pattern::new(
        Mark::Byline,
        &["记者", "記者", "通讯员", "评论员", "编辑"],
        60,
        r"^[■□●◆◎▲]?\s*((?:新华社|新華社|本报|本報|人民日报|中新社|央视|特约|见习|实习)?(?:全媒体|首席|高级|驻[^\s]{2,10})?\s*(?:记者|記者|通讯员|评论员|编辑|特派记者)[\s:：]+[^。，？！?!“”]{2,40})$",
    ),
    Pattern::new(Mark::Subtitle, &["——", "――", "－－", "--"], 200, r"^(?:—{2,}|――|－－|--)\s*[^\s—―－-]"),
    Pattern::new(
        Mark::Credit,
        &["：", ":", "丨", "｜", "/", "／"],
        59,
        r"^((?:总?监制|总?策划|统筹|主编|编辑|责编|责任编辑|值班编辑|本版编辑|编审|终审|审核|校对|记者|文字|作者|撰文|撰稿|摄影|摄像|视频|剪辑|配音|海报|制图|设计|美编|版式|技术|运营|出品人?|制片人?|来源|图片|供图)(?:[/／、|｜丨][\u{4E00}-\u{9FFF}]{2,4})*)\s*[：:丨|｜/／]\s*([^\s，。？！?!；…“”][^，。？！?!；…“”]*)$",
    ),
    Pattern::new(
        Mark::Speech,
        &["问", "問", "答", "Q", "A", "Ｑ"],
        2000,
        r"^(?:问|問|答|Ｑ|Ａ|[QA][0-9]{0,3})\s*[:：]",
    ),
    Pattern::new(
        Mark::Section,
        &[],
        60,
        r"^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十百0-9]+[章节節条條部分回]|[0-9]{1,2}[.．、](?:[^0-9]|$)|[①-⑳]|(?i:chapter|part|section) (?:[0-9]+|[IVXLC]+)\b)",
    ),
];

/// What `line` says as a `mark`, if it is one.
pub(super) fn read(mark: Mark, line: &str) -> Option<Captures<'_>> {
    PATTERNS.iter().find(|pattern| pattern.mark == mark)?.captures(line)
}

/// Whether `line` is a `mark`.
pub(super) fn is(mark: Mark, line: &str) -> bool {
    read(mark, line).is_some()
}

/// Whether `text` ends in the credit of a picture: （新华社发 甲乙 摄）.
pub(super) fn ends_in_picture_credit(text: &str) -> bool {
    const LONGEST: usize = 36;
    dateline::closing_bracket(text).is_some_and(|(_, inside)| {
        inside.chars().nth(LONGEST).is_none()
            && ["摄", "攝", "摄影", "图", "圖"].iter().any(|word| inside.ends_with(word))
    })
}

/// Whether `line` is nothing but a picture credit, or an end mark, in brackets.
pub(super) fn is_bracketed_credit(line: &str) -> bool {
    ends_in_picture_credit(line) && dateline::closing_bracket(line).is_some_and(|(start, _)| start == 0)
}

/// Whether `line` is nothing but an end mark.
pub(super) fn is_end_mark(line: &str) -> bool {
    dateline::end_mark(line) == Some(0)
}

#[cfg(test)]
mod tests {
    use super::{Mark, PATTERNS, ends_in_picture_credit, is, is_bracketed_credit, is_end_mark, read};

    #[test]
    fn every_kind_has_a_pattern_that_compiles() {
        for pattern in &PATTERNS {
            assert!(regex::Regex::new(pattern.expression).is_ok(), "{:?}", pattern.mark);
        }
    }

    #[test]
    fn lines_are_told_by_their_looks() {
        for (mark, lines) in [
            (Mark::Continuation, &["（上接第1版）", "(下转第四版)", "（下转 A12 版·要闻）"][..]),
            (Mark::Byline, &["■新华社记者 谢甲 邹乙", "本报记者：张三", "记者 李四 王五"]),
            (Mark::Subtitle, &["——写在峰会之前", "－－走进渡口"]),
            (Mark::Credit, &["监制：刘甲 郑乙", "责编/丙丁", "撰文、摄影：戊己"]),
            (Mark::Speech, &["问：新桥什么时候通车？", "答: 三月", "Q: When?", "A1：In March."]),
            (Mark::Section, &["一、总则", "（三）展望", "第二章 河流", "3. 结论", "①其一", "Chapter IV"]),
        ] {
            for line in lines {
                assert!(is(mark, line), "{mark:?} {line}");
            }
        }
    }

    #[test]
    fn running_text_is_none_of_them() {
        for line in [
            "记者从会上获悉，项目已经开工。",
            "（见上接口说明）",
            "——",
            "来源广泛",
            "记者：您在渡口摆渡多少年了？",
            "编辑：有人问起，我就这样说。",
            "Answer me: when?",
            "问答：一则",
            "2024年，贸易额达到新高",
            "第一次来到这里",
            "3.5万人次",
        ] {
            for pattern in &PATTERNS {
                assert!(!is(pattern.mark, line), "{:?} {line}", pattern.mark);
            }
        }
    }

    #[test]
    fn credits_and_continuations_come_apart() {
        let credit = read(Mark::Credit, "撰文/摄影：戊己 庚辛").unwrap();
        assert_eq!((&credit[1], &credit[2]), ("撰文/摄影", "戊己 庚辛"));
        let continuation = read(Mark::Continuation, "（上接第1版）").unwrap();
        assert_eq!((&continuation[1], &continuation[2]), ("上接", "1"));
    }

    #[test]
    fn brackets_tell_pictures_from_ends() {
        assert!(
            ends_in_picture_credit("列车开行。 （新华社发 胡某某 摄）")
                && ends_in_picture_credit("老街。（资料图）")
        );
        assert!(!ends_in_picture_credit("列车开行。（完）") && !ends_in_picture_credit("图"));
        assert!(is_bracketed_credit("（本报记者 甲乙 摄）") && !is_bracketed_credit("列车。（甲乙 摄）"));
        assert!(is_end_mark("（新华社北京7月7日电）") && !is_end_mark("力量。（新华社北京电）"));
    }
}
