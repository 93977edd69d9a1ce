//! Finding by characters, sounds and initials: what is typed in, what is found out.

use super::{Closeness, Fuzzy};
use crate::text::fold;

/// The text with what was found in brackets; nothing where it does not answer.
fn marked(typed: &str, text: &str) -> String {
    let folded = fold(text);
    let Some(likeness) = Fuzzy::new(typed).likeness(&folded) else { return String::new() };
    let mut out = folded;
    for range in likeness.found.into_iter().rev() {
        out.insert(range.end, ']');
        out.insert(range.start, '[');
    }
    out
}

fn score(typed: &str, text: &str) -> i32 {
    Fuzzy::new(typed).score(&fold(text), Closeness::Loose).unwrap_or(i32::MIN)
}

#[test]
fn letters_and_sounds_find_what_they_stand_for() {
    for (typed, text, expected) in [
        ("上合", "弘扬上合精神", "弘扬[上合]精神"),
        ("shanghe", "弘扬上合精神", "弘扬[上合]精神"),
        ("sh", "上午", "[上]午"),
        ("shhz", "上海合作组织", "[上海合作]组织"),
        ("shhz", "论上合组织", "论[上合组]织"),
        ("上he", "弘扬上合精神", "弘扬[上合]精神"),
        ("chongqing", "重庆开会", "[重庆]开会"),
        ("zhongqing", "重庆开会", "[重庆]开会"),
        // Characters with several readings answer to the letters of each.
        ("cq", "重庆开会", "[重庆]开会"),
        ("zq", "重庆开会", "[重庆]开会"),
        ("yinhang", "行走在银行街", "行走在[银行]街"),
        ("yh", "银行街", "[银行]街"),
        ("yx", "银行街", "[银行]街"),
        ("changcheng", "长城之长", "[长城]之长"),
        ("zc", "长城之长", "[长城]之长"),
        ("SHANGHE", "上合", "[上合]"),
        ("xi'an", "走进西安", "走进[西安]"),
        ("lvyou", "旅游合作", "[旅游]合作"),
        ("shanghai", "In Shanghai today", "in [shanghai] today"),
        ("上海合作組織", "上海合作组织", "[上海合作组织]"),
        ("峰会 2022", "2022 年撒马尔罕峰会", "[2022]年撒马尔罕[峰会]"),
        ("samaerhan fenghui", "撒马尔罕峰会", "[撒马尔罕峰会]"),
    ] {
        assert_eq!(marked(typed, text), expected, "{typed}");
    }
}

#[test]
fn what_is_left_out_is_passed_over() {
    assert_eq!(marked("上合峰会", "上海合作组织峰会"), "[上]海[合]作组织[峰会]");
    assert_eq!(marked("shfenghui", "上海合作组织峰会"), "[上]海合作组织[峰会]");
    assert!(score("上合峰会", "上合峰会开幕") > score("上合峰会", "上海合作组织峰会"));
}

#[test]
fn what_does_not_answer_is_not_found() {
    for (typed, text) in
        [("峰会", "会峰"), ("shanghai", "上合"), ("合合", "上合"), ("峰会 x", "峰会"), ("2023", "2022")]
    {
        assert_eq!(marked(typed, text), "", "{typed}");
    }
}

#[test]
fn the_nearer_stands_before() {
    for (typed, better, worse) in [
        ("上合", "上合精神", "弘扬上合精神"),
        ("shanghe", "上合精神", "上海合作"),
        ("峰会", "峰会", "峰会上的讲话和一系列双边会见的综述报道与评论文章汇编"),
        ("sh", "上海", "历史"),
        ("sco", "SCO summit", "disco"),
    ] {
        assert!(score(typed, better) > score(typed, worse), "{typed}: {better}, {worse}");
    }
}

#[test]
fn long_and_strange_input_is_borne() {
    let long = "上海合作组织成员国元首理事会".repeat(40);
    assert!(score(&long, &long) > i32::MIN);
    assert_eq!(marked("", "上合"), "上合");
    assert!(Fuzzy::new(" \u{3000} ").is_empty());
    let _ = marked(&"a ".repeat(500), &long);
    let _ = marked("''", "x");
}

#[test]
fn close_and_loose_agree_where_letters_touch() {
    for (typed, text) in [("shanghe", "上合"), ("上合", "弘扬上合"), ("hang", "银行")] {
        let (fuzzy, text) = (Fuzzy::new(typed), fold(text));
        assert_eq!(fuzzy.score(&text, Closeness::Close), fuzzy.score(&text, Closeness::Loose));
    }
}
