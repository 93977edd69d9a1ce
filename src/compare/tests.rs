//! Two texts in, what differs out: `[-left out-]` and `{+put in+}`, a line a pair.

use super::{Comparison, Kind, compare};
use crate::doc::{Block, Document};
use crate::text::{ByteAt, Clean};
use std::fmt::Write;
use std::ops::Range;

fn document(text: &str) -> Document {
    let blocks = text.lines().filter(|line| !line.trim().is_empty());
    let blocks = blocks.map(|line| Block::body(Clean::text(line.trim()))).collect();
    Document::new(blocks, vec![], vec![])
}

/// The words of a document at a place.
fn words(document: &Document, range: &Range<ByteAt>) -> String {
    let (text, from) = document.text_at(range.start).unwrap();
    text.string[from..from + (range.end.0 - range.start.0)].to_owned()
}

/// A pair as one line: what both have once, differences between brackets.
fn line(comparison: &Comparison, nth: usize, older: &Document, newer: &Document) -> String {
    let pair = &comparison.pairs[nth];
    let old = pair.older.map(|at| words(older, &comparison.older[at].range));
    let new = pair.newer.map(|at| words(newer, &comparison.newer[at].range));
    match (pair.kind, old, new) {
        (Kind::Same, Some(old), _) => format!("= {old}"),
        (Kind::Moved(to), Some(old), None) => format!("> {to} {old}"),
        (Kind::Moved(from), None, Some(new)) => format!("< {from} {new}"),
        (Kind::Replaced, old, new) => {
            let lines = [old.map(|old| format!("- {old}")), new.map(|new| format!("+ {new}"))];
            lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
        }
        (Kind::Changed, Some(_), Some(_)) => changed(comparison, nth, older, newer),
        other => panic!("{other:?}"),
    }
}

fn changed(comparison: &Comparison, nth: usize, older: &Document, newer: &Document) -> String {
    let pair = &comparison.pairs[nth];
    let part = &comparison.newer[pair.newer.unwrap()];
    let mut out = String::from("~ ");
    let mut at = part.range.start;
    for difference in &comparison.differences[pair.differences.clone()] {
        out.push_str(&words(newer, &(at..difference.newer.start)));
        if difference.older.start < difference.older.end {
            write!(out, "[-{}-]", words(older, &difference.older)).unwrap();
        }
        if difference.newer.start < difference.newer.end {
            write!(out, "{{+{}+}}", words(newer, &difference.newer)).unwrap();
        }
        at = difference.newer.end;
    }
    out + &words(newer, &(at..part.range.end))
}

fn compared(older: &str, newer: &str) -> Vec<String> {
    let (older, newer) = (document(older), document(newer));
    let comparison = compare(&older, &newer);
    (0..comparison.pairs.len()).map(|nth| line(&comparison, nth, &older, &newer)).collect()
}

fn alike(older: &str, newer: &str) -> (usize, usize) {
    let comparison = compare(&document(older), &document(newer));
    (comparison.alike, comparison.differences.len())
}

const FIRST: &str =
    "成员国元首在撒马尔罕举行了会议。\n会议讨论了安全合作，通过了宣言。\n会议决定扩大组织的成员。";

#[test]
fn an_article_is_the_same_as_itself() {
    assert_eq!(alike(FIRST, FIRST), (100, 0));
    assert!(compared(FIRST, FIRST).iter().all(|line| line.starts_with('=')));
}

#[test]
fn an_empty_article_has_nothing_in_common() {
    assert_eq!(compared("", ""), [""; 0]);
    assert_eq!(alike("", ""), (100, 0));
    assert_eq!(compared("", "甲。"), ["+ 甲。"]);
    assert_eq!(compared("甲。", ""), ["- 甲。"]);
    assert_eq!(alike("甲。", ""), (0, 1));
}

#[test]
fn a_paragraph_that_was_put_in_stands_alone() {
    let newer = FIRST.replace("会议决定", "会议听取了秘书长的报告。\n会议决定");
    assert_eq!(
        compared(FIRST, &newer),
        [
            "= 成员国元首在撒马尔罕举行了会议。",
            "= 会议讨论了安全合作，通过了宣言。",
            "+ 会议听取了秘书长的报告。",
            "= 会议决定扩大组织的成员。",
        ]
    );
}

#[test]
fn changes_of_wording_are_read_as_phrases() {
    for (older, newer, expected) in [
        // Names of a list.
        (
            "与会的有卡里莫夫、阿塔姆巴耶夫、拉赫蒙。",
            "与会的有米尔济约耶夫、阿塔姆巴耶夫、拉赫蒙。",
            "~ 与会的有[-卡里莫夫-]{+米尔济约耶夫+}、阿塔姆巴耶夫、拉赫蒙。",
        ),
        (
            "成员国有哈萨克斯坦、中国、俄罗斯，会议于今年举行。",
            "成员国有哈萨克斯坦、印度、中国、俄罗斯，会议于今年举行。",
            "~ 成员国有哈萨克斯坦、{+印度、+}中国、俄罗斯，会议于今年举行。",
        ),
        // A sentence put in between sentences that begin alike.
        (
            "各国支持和平。各国支持发展。",
            "各国支持和平。各国支持对话。各国支持发展。",
            "~ 各国支持和平。{+各国支持对话。+}各国支持发展。",
        ),
        (
            "会议主张以对话解决争端，反对战争。",
            "会议主张以对话解决争端。",
            "~ 会议主张以对话解决争端[-，反对战争-]。",
        ),
        // Numbers are words.
        (
            "2021 年是成立 20 周年，共有 8 个成员国。",
            "2022 年是成立 21 周年，共有 9 个成员国。",
            "~ [-2021-]{+2022+} 年是成立 [-20-]{+21+} 周年，共有 [-8-]{+9+} 个成员国。",
        ),
        // Words of the language stay whole.
        (
            "会议由塔吉克斯坦总统主持，是第二十一次会议。",
            "会议由乌兹别克斯坦总统主持，是第二十二次会议。",
            "~ 会议由[-塔吉克斯坦-]{+乌兹别克斯坦+}总统主持，是第[-二十一-]{+二十二+}次会议。",
        ),
        // Letters in common do not tear a replaced phrase to pieces.
        (
            "双方就贸易和投资合作深入交换了意见，会谈是友好的。",
            "双方就能源和交通领域充分交换了意见，会谈是友好的。",
            "~ 双方就[-贸易和投资合作深入-]{+能源和交通领域充分+}交换了意见，会谈是友好的。",
        ),
        (
            "成员国元首理事会会议今天在杜尚别举行。与会者以视频方式出席会议。",
            "成员国元首理事会会议今天在撒马尔罕举行。",
            "~ 成员国元首理事会会议今天在[-杜尚别-]{+撒马尔罕+}举行。[-与会者以视频方式出席会议。-]",
        ),
        // Graphemes stay whole.
        ("家庭👨‍👩‍👧参加了会议的活动。", "家庭👨‍👩‍👦参加了会议的活动。", "~ 家庭[-👨‍👩‍👧-]{+👨‍👩‍👦+}参加了会议的活动。"),
    ] {
        assert_eq!(compared(older, newer), [expected]);
    }
}

#[test]
fn english_is_compared_word_by_word() {
    let older = "The 21st meeting of the Council was held in Dushanbe on 17 September, with 8 members.";
    let newer = "The 22nd meeting of the Council was held in Samarkand on 16 September, with 8 members.";
    assert_eq!(
        compared(older, newer),
        ["~ The [-21st-]{+22nd+} meeting of the Council was held in \
          [-Dushanbe on 17-]{+Samarkand on 16+} September, with 8 members."]
    );
}

#[test]
fn blanks_are_no_words() {
    assert_eq!(alike("9 月 16 日，元首 会晤", "9月16日，元首会晤"), (100, 0));
}

#[test]
fn numbered_paragraphs_keep_beside_each_other() {
    let older = "一、各方强调加强政治互信，尊重各国选择的发展道路。\n\
        二、各方支持在数字经济领域开展合作，缩小数字鸿沟。\n\
        三、各方重申反对恐怖主义、分裂主义和极端主义。";
    let newer = "一、各方强调加强政治互信，尊重各国选择的发展道路。\n\
        二、各方欢迎伊朗完成加入本组织的程序。\n\
        三、各方支持在数字经济和人工智能领域开展合作，缩小数字鸿沟。\n\
        四、各方重申反对恐怖主义、分裂主义和极端主义。";
    assert_eq!(
        compared(older, newer),
        [
            "= 一、各方强调加强政治互信，尊重各国选择的发展道路。",
            "+ 二、各方欢迎伊朗完成加入本组织的程序。",
            "~ 三、各方支持在数字经济{+和人工智能+}领域开展合作，缩小数字鸿沟。",
            "= 三、各方重申反对恐怖主义、分裂主义和极端主义。",
        ]
    );
}

#[test]
fn a_paragraph_that_was_moved_is_known_again() {
    let [one, two, three] = FIRST.lines().collect::<Vec<_>>()[..] else { panic!("three") };
    let newer = format!("{two}\n{three}\n{}", one.replace("举行了", "成功举行了"));
    assert_eq!(
        compared(FIRST, &newer),
        [
            "> 3 成员国元首在撒马尔罕举行了会议。",
            "= 会议讨论了安全合作，通过了宣言。",
            "= 会议决定扩大组织的成员。",
            "< 0 成员国元首在撒马尔罕成功举行了会议。",
        ]
    );
    // It is a difference at either place; so is the word put in.
    assert_eq!(alike(FIRST, &newer), (97, 3));
}

#[test]
fn articles_with_nothing_in_common_stand_beside_each_other() {
    assert_eq!(
        compared("今天天气很好。\n我们去公园。", "Leaders met in Astana.\nThey signed a treaty.\nThe end."),
        [
            "- 今天天气很好。\n+ Leaders met in Astana.",
            "- 我们去公园。\n+ They signed a treaty.",
            "+ The end.",
        ]
    );
}

/// Every part stands in one pair, in order, whatever is compared.
fn assert_complete(comparison: &Comparison) {
    let older: Vec<_> = comparison.pairs.iter().filter_map(|pair| pair.older).collect();
    let newer: Vec<_> = comparison.pairs.iter().filter_map(|pair| pair.newer).collect();
    assert_eq!(older, (0..comparison.older.len()).collect::<Vec<_>>());
    assert_eq!(newer, (0..comparison.newer.len()).collect::<Vec<_>>());
}

#[test]
fn large_articles_take_no_longer_than_their_length() {
    let many = |salt: usize| -> String {
        (0..20_000_usize).map(|nth| format!("第{}段与第{}段。\n", nth * salt, nth ^ salt)).collect()
    };
    let one = |salt: u32| -> String {
        let mut seed = salt;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x4E00 + seed % 3000).unwrap_or('一')
        };
        (0..350_000).map(|_| next()).collect()
    };
    let same = "同样的一段。\n".repeat(20_000);
    for (older, newer) in [
        (many(3), many(5)),
        (one(1), one(2)),
        (one(1), one(1) + "。"),
        (same.clone(), same.clone() + "另一段。"),
        (format!("另一段。\n{same}"), same + "第三段。"),
    ] {
        let (older, newer) = (document(&older), document(&newer));
        let begin = std::time::Instant::now();
        let comparison = compare(&older, &newer);
        assert_complete(&comparison);
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }
}
