//! Columns: a measure is a number of rows, and every line a column, read from the top.

use super::page::{document, options, strings};
use yuelan::text::Language;
use yuelan::typeset::{Options, Writing, set};

fn columns(text: &str, rows: u16) -> Vec<String> {
    let options = Options { writing: Writing::Vertical, ..options(rows) };
    strings(&set(&document(text), Language::of(text), &options))
}

#[test]
fn marks_stand_and_numbers_lie_across() {
    for (text, column) in [
        ("他说：“好。”", "他说︓﹁好︒﹂"),
        ("9月16日", "９月16日"),
        ("重庆（chóng）和AI", "重庆︵ｃｈóｎｇ︶和AI"),
        ("于 9 月 16 日在 SCO 说", "于９月16日在ＳＣＯ说"),
        ("2022年SCO峰会", "２０２２年ＳＣＯ峰会"),
        ("占47.95％", "占４７．９５％"),
        ("他——走了……", "他︱︱走了︙︙"),
        ("用AI和コーヒー", "用AI和コ｜ヒ｜"),
        ("（见《史记》）", "︵见︽史记︾︶"),
    ] {
        assert_eq!(columns(text, 40), [column], "{text}");
    }
}

#[test]
fn columns_break_by_the_rules_of_lines() {
    assert_eq!(columns("一二三四五六七八，九十", 8), ["一二三四五六七八︐", "九十"]);
    assert_eq!(columns("一二三四五六七——九十上下", 8), ["一二三四五六七", "︱︱九十上下"]);
    assert_eq!(columns("一二三四五六“七八”九十", 6), ["一二三四五六", "﹁七八﹂九十"]);
    assert_eq!(columns("一二三四五2022年六七", 8), ["一二三四五", "２０２２年六七"]);
    assert_eq!(columns("一二三四五六七八九", 8), ["一二三四五六七", "八九"]);
}

#[test]
fn a_column_knows_its_place_in_the_source() {
    let text = "9月16日，2022年";
    let options = Options { writing: Writing::Vertical, ..options(6) };
    let found = document(text);
    let layout = set(&found, Language::SimplifiedChinese, &options);
    let second = &layout.lines()[1];
    assert_eq!((layout.text(second), second.at.0), ("２０２２年", text.find('2').unwrap()));
}
