//! What a reader may choose about breaks, blanks and marks: one test a choice.

use super::page::{document, options, strings};
use yuelan::text::{ByteAt, Language};
use yuelan::typeset::{Autospace, Dash, Korean, LineBreak, Options, Quotes, Rules, set};

/// The lines of a text by the rules at a measure.
fn lines(text: &str, measure: u16, rules: Rules) -> Vec<String> {
    let options = Options { rules, ..options(measure) };
    strings(&set(&document(text), Language::of(text), &options))
}

#[test]
fn rule_14_addresses_break_behind_their_parts() {
    let text = "请访问 https://www.example.com/articles/2024/07/06/index.html?id=12345&lang=zh-CN 下载";
    for measure in [24, 30, 40] {
        let set = lines(text, measure, Rules::default());
        for line in &set[..set.len() - 1] {
            let ends = line.ends_with(['/', '?', '&', '=', '-', '.', '_', '问']) || line.ends_with("zh-CN");
            assert!(ends, "{measure}: {set:?}");
        }
        assert_eq!(set.concat().replace(' ', ""), text.replace(' ', ""), "without a hyphen");
    }
    assert_eq!(lines("abcdefghij", 4, Rules::default()), ["abcd", "efgh", "ij"]);
}

#[test]
fn rule_14_words_are_hyphenated_on_short_lines_only() {
    let rules = Rules { hyphenate: true, ..Rules::default() };
    let text = "international cooperation";
    assert_eq!(lines(text, 12, rules), ["interna-", "tional", "cooperation"]);
    assert_eq!(lines(text, 12, Rules::default()), ["internationa", "l", "cooperation"]);
    assert!(!lines(&text.repeat(4), 40, rules).concat().contains('-'));
    assert!(lines("международное сотрудничество", 12, rules)[0].ends_with('-'));
    let found = document(text);
    let layout = set(&found, Language::Other, &Options { rules, ..options(12) });
    let runs = layout.runs(&layout.lines()[0], &[]);
    assert_eq!(runs.iter().map(|run| run.text).collect::<Vec<_>>(), ["interna", "-"]);
    assert_eq!((runs[1].at, runs[1].end), (ByteAt(7), ByteAt(7)), "the hyphen is nowhere in the text");
}

#[test]
fn rule_15_small_kana_may_begin_a_line() {
    let text = "あいうえっか";
    for (line_break, first) in
        [(LineBreak::Strict, "あいう"), (LineBreak::Normal, "あいうえ"), (LineBreak::Loose, "あいうえ")]
    {
        let rules = Rules { line_break, ..Rules::default() };
        assert_eq!(lines(text, 8, rules)[0], first, "{line_break:?}");
    }
    for (text, line_break, first) in [
        ("我们人人々三四", LineBreak::Normal, "我们人"),
        ("我们人人々三四", LineBreak::Loose, "我们人人"),
        ("アイウエ・オカ", LineBreak::Normal, "アイウ"),
        ("アイウエ・オカ", LineBreak::Loose, "アイウエ"),
    ] {
        let rules = Rules { line_break, ..Rules::default() };
        assert_eq!(lines(text, 8, rules)[0], first, "{line_break:?}");
    }
}

#[test]
fn rule_15_korean_breaks_between_syllables() {
    let rules = Rules { korean: Korean::Syllables, ..Rules::default() };
    assert_eq!(lines("제본공의 작업실에는", 12, rules), ["제본공의 작", "업실에는"]);
}

#[test]
fn rule_16_a_dash_may_begin_a_line() {
    let text = "他来了又走——然后呢啊";
    assert_eq!(lines(text, 10, Rules::default())[1], "——然后呢啊");
    let rules = Rules { dash: Dash::Never, ..Rules::default() };
    assert_eq!(lines(text, 10, rules), ["他来了又", "走——然后", "呢啊"]);
}

#[test]
fn rule_27_blanks_between_han_and_latin() {
    for (autospace, expected) in [
        (Autospace::Keep, "用 Rust写的程序"),
        (Autospace::Insert, "用 Rust 写的程序"),
        (Autospace::Remove, "用Rust写的程序"),
        (Autospace::Grid, "用 Rust 写的程序"),
    ] {
        let rules = Rules { autospace, ..Rules::default() };
        assert_eq!(lines("用 Rust写的程序", 40, rules), [expected], "{autospace:?}");
    }
}

#[test]
fn rule_21_an_inserted_blank_gives_way() {
    let rules = Rules { autospace: Autospace::Insert, ..Rules::default() };
    assert_eq!(lines("一二A三四五六七", 8, rules), ["一二 A三", "四五六七"]);
}

#[test]
fn rule_28_quotation_marks_become_corner_brackets() {
    let rules = Rules { quotes: Quotes::Corner, ..Rules::default() };
    let text = "他说：“看‘春天’。”又说 \" 好 \" 的 don’t";
    assert_eq!(lines(text, 60, rules), ["他说：「看『春天』。」又说「好」的 don’t"]);
    assert_eq!(lines("“no” isn’t", 60, rules), ["“no” isn’t"]);
}

#[test]
fn rule_24_lines_are_spread_to_the_measure() {
    let spread = |text: &str, measure| {
        let options = Options { justify: true, ..options(measure) };
        strings(&set(&document(text), Language::of(text), &options))
    };
    for (text, measure, expected) in [
        ("aa bb cc dd ee ff", 10, vec!["aa  bb  cc", "dd ee ff"]),
        ("一二A三四五六七八九", 12, vec!["一二 A三四五", "六七八九"]),
        ("一，二三四《五六七》八九", 12, vec!["一， 二三四", "《五六七》", "八九"]),
        ("——……12.5％《一二三四五", 12, vec!["——……12.5％", "《一二三四五"]),
    ] {
        assert_eq!(spread(text, measure), expected, "{text}");
    }
}
