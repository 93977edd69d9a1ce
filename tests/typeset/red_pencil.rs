//! Lines that a typesetter would mark in red, as they were found in real articles: the text, and
//! where it may and may not part, at every measure.

#![allow(clippy::unwrap_used, reason = "helpers of tests may stop where a test may")]

use super::page::{document, lines, options, strings};
use yuelan::doc::{Block, Document};
use yuelan::text::Language;
use yuelan::typeset::{Autospace, Korean, Options, Rules, set};

/// Whether some line ends before the bar in `marked`, at a measure where all of `whole` would fit
/// a line of its own.
fn parts(marked: &str, whole: &str, options: impl Fn(u16) -> Options) -> Option<Vec<String>> {
    let bar = marked.find('|').unwrap();
    let text = marked.replace('|', "");
    let least = Options::default().widths.text(whole).next_multiple_of(2);
    (u16::try_from(least).unwrap().max(10)..60).step_by(2).find_map(|measure| {
        let layout = set(&document(&text), Language::of(&text), &options(measure));
        let begins = |line: &yuelan::typeset::Line| line.at.0 == bar;
        layout.lines().iter().skip(1).any(begins).then(|| strings(&layout))
    })
}

fn assert_whole(words: &[&str]) {
    for word in words {
        let lead = "签约金额合计共达到";
        for (at, _) in word.char_indices().skip(1) {
            let marked = format!("{lead}{}|{}，同比增长两成有余。", &word[..at], &word[at..]);
            let parted = parts(&marked, word, options);
            assert_eq!(parted, None, "{word} at byte {at}");
        }
    }
}

#[test]
fn numbers_of_any_width_stay_whole() {
    assert_whole(&[
        "１００％",
        "１２．５％",
        "￥１０，０００",
        "１０，０００",
        "１４：３０",
        "１０ｋｍ",
        "14：30",
        "3：2",
    ]);
}

#[test]
fn units_stay_with_their_numbers() {
    assert_whole(&["≤35μg/m³", "605.2㎢", "350km/h", "20мг/л", "5mg/mL", "90mL/min"]);
}

#[test]
fn a_label_with_a_number_is_no_part_of_the_next() {
    assert!(parts("今天讨论的是方案1：|2024年再次开会。", "方案1：", options).is_some());
    assert!(parts("分别为２０１８，|２０１９，２０２０", "２０１８，", options).is_some());
}

#[test]
fn full_width_digits_keep_their_counters() {
    assert_eq!(lines("一二三四五２０２４年十一", 18), ["一二三四五", "２０２４年十一"]);
}

#[test]
fn paths_part_behind_their_parts() {
    let path = "参见2024/07/06/index.html一页";
    for (measure, expected) in
        [(20, ["参见2024/07/06/", "index.html一页"]), (12, ["参见2024/07/", "06/index.html一页"])]
    {
        let set = lines(path, measure);
        assert_eq!(set[0], expected[0], "{measure}: {set:?}");
    }
    assert_whole(&["2024/07/06", "index.html"]);
}

#[test]
fn ranges_stay_together_where_little_is_lost() {
    for (text, measure, expected) in [
        ("开放时间十四点半至14：30—16：00", 24, ["开放时间十四点半至", "14：30—16：00"]),
        ("一二三四五六七2018—2020年期间", 20, ["一二三四五六七", "2018—2020年期间"]),
        ("湿度一般保持在65%～80%之间", 20, ["湿度一般保持在", "65%～80%之间"]),
        ("最大风速达到每秒3～5米/秒", 20, ["最大风速达到每秒", "3～5米/秒"]),
    ] {
        assert_eq!(lines(text, measure), expected, "{measure}");
    }
}

#[test]
fn korean_parts_at_blanks_only() {
    let text = "서울 인구는 9,386,000명이며 면적은 605.2㎢이다 (서울)은 제3차 코로나19로 50%는";
    let words: Vec<&str> = text.split(' ').collect();
    for measure in (16..60).step_by(2) {
        let set = lines(text, measure);
        let found: Vec<&str> = set.iter().flat_map(|line| line.split(' ')).collect();
        assert_eq!(found, words, "{measure}");
    }
}

#[test]
fn korean_by_syllables_keeps_its_marks() {
    let rules = Rules { korean: Korean::Syllables, ..Rules::default() };
    let by_syllables = |measure| Options { rules, ..options(measure) };
    let text = "제본공의작업실에는(서울)은시계가";
    let mut parted = 0;
    for measure in (6..30).step_by(2) {
        let set = strings(&set(&document(text), Language::Korean, &by_syllables(measure)));
        parted += set.len() - 1;
        let bad = set.iter().any(|line| line.starts_with(')') || line.ends_with('('));
        assert!(!bad, "{set:?}");
    }
    assert!(parted > 12);
}

#[test]
fn a_plus_belongs_to_the_name_before_it() {
    assert_eq!(lines("成员国与上海合作组织+”会议", 20), ["成员国与上海合作组", "织+”会议"]);
    assert_eq!(lines("成员国与上海合作组织+”会议", 22), ["成员国与上海合作组织+”", "会议"]);
    assert_eq!(lines("我们发展互联网+农业", 16), ["我们发展互联网+", "农业"]);
    assert_eq!(lines("最高气温达到+5℃左右", 14), ["最高气温达到", "+5℃左右"]);
}

#[test]
fn a_break_within_blanks_counts_before_what_follows() {
    assert_eq!(lines("年\u{200B}\u{3000}“47.95", 6), ["年", "“47.95"]);
}

/// The lines of a heading.
fn heading(words: &str, options: &Options) -> Vec<String> {
    let heading = Block::Heading { level: 1, text: super::page::words(words) };
    let document = Document::new(vec![heading], vec![], vec![]);
    let lines = strings(&set(&document, Language::of(words), options));
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

#[test]
fn headings_keep_their_counters() {
    let words = "上半年进出口总值达到47.95亿元创纪录";
    for measure in (12..40).step_by(2) {
        let set = heading(words, &options(measure));
        assert!(set.iter().all(|line| !line.starts_with("亿")), "{measure}: {set:?}");
    }
}

#[test]
fn padded_headings_are_balanced() {
    let words = "2022年上合组织峰会签约47.95亿元，成员国齐聚撒马尔罕";
    for autospace in [Autospace::Insert, Autospace::Grid] {
        let rules = Rules { autospace, ..Rules::default() };
        let set = heading(words, &Options { balance: true, rules, ..options(40) });
        let widths = Options::default().widths;
        let cells: Vec<_> = set.iter().map(|line| widths.text(line)).collect();
        assert_eq!(set.len(), 2, "{set:?}");
        assert!(cells[0].abs_diff(cells[1]) <= 10, "{autospace:?}: {set:?}");
        let plain = heading(words, &Options { rules, ..options(40) });
        assert_ne!(set, plain, "{autospace:?}");
        assert!(cells.iter().all(|cells| *cells <= 40), "{set:?}");
    }
}

#[test]
fn han_numbers_stay_together_where_little_is_lost() {
    for (text, measure, expected) in [
        ("上海合作组织第十次会议", 14, ["上海合作组织", "第十次会议"]),
        ("在新世纪的二〇一三年九月", 16, ["在新世纪的", "二〇一三年九月"]),
    ] {
        assert_eq!(lines(text, measure), expected, "{measure}");
    }
}

#[test]
fn sums_stay_together_where_little_is_lost() {
    assert_eq!(lines("一二三四五六七10＋17＝27", 18), ["一二三四五六七", "10＋17＝27"]);
}

#[test]
fn a_note_in_need_parts_before_its_bracket() {
    assert_eq!(lines("decisions;〔1〕", 14), ["decisions;", "〔1〕"]);
}

#[test]
fn headings_part_where_their_phrases_do() {
    for (words, measure, expected) in [
        ("古城秋色正好 长卷又添一页", 16, ["古城秋色正好", "长卷又添一页"]),
        ("输到谁家请客？十三年的东道主", 18, ["输到谁家请客？", "十三年的东道主"]),
        ("2022年的秋天（上合峰会）", 18, ["2022年的秋天", "（上合峰会）"]),
        ("一二三四五六七八九十 上合", 18, ["一二三四五六七八九", "十 上合"]),
    ] {
        assert_eq!(heading(words, &options(measure)), expected, "{measure}");
    }
}
