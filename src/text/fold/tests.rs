//! What a reader calls the same word is the same folded, and is found where it stands.

use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

use super::table::{Folded, folded};
use super::{FoldedText, find_folded, fold, fold_kana};

#[track_caller]
fn are_one(words: &[&str]) {
    for word in words {
        assert_eq!(fold(word), fold(words[0]), "{word} and {}", words[0]);
    }
}

#[track_caller]
fn are_not(one: &str, other: &str) {
    assert_ne!(fold(one), fold(other), "{one} {other}");
}

#[test]
fn width_and_case_do_not_matter() {
    are_one(&["ＳＣＯ Summit", "sco summit", "SCO  SUMMIT"]);
    are_one(&["ΣΊΣΥΦΟΣ", "σίσυφος"]);
    are_one(&["САМАРКАНД Ёж", "самарканд ёж"]);
    are_one(&["É À", "é à", "e\u{301} a\u{300}"]);
    are_one(&["ｶﾞｯｺｳ", "ガッコウ", "カ\u{3099}ッコウ", "カ゛ッコウ"]);
    are_one(&["第①届 ℃ ㎡ ½", "第1届°c m2 1⁄2"]);
    are_one(&["한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"]);
    assert_eq!(fold("⁰¹²³⁴⁵⁶⁷⁸⁹₀₉ⁱ"), "012345678909i");
    are_not("がっこう", "かっこう");
}

#[test]
fn traditional_simplified_and_japanese_characters_are_one() {
    are_one(&["上海合作組織成員國元首理事會", "上海合作组织成员国元首理事会"]);
    for forms in [
        "沢澤泽",
        "経經经",
        "転轉转",
        "対對对",
        "発發髮发",
        "広廣广",
        "図圖图",
        "戦戰战",
        "国國",
        "気氣气",
        "芸藝艺",
        "浜濱滨",
        "著着",
        "裡裏里",
        "為爲为",
        "説說说",
        "闘鬥鬭斗",
        "乾幹干",
        "𫗴饘",
    ] {
        let forms: Vec<String> = forms.chars().map(String::from).collect();
        are_one(&forms.iter().map(String::as_str).collect::<Vec<_>>());
    }
    // Shorter forms of Japan that are other characters in Chinese.
    for (one, other) in [("予", "豫"), ("欠", "缺"), ("沪", "滤"), ("缶", "罐")] {
        are_not(one, other);
    }
    // What a Japanese editor calls a variant.
    are_one(&["葛\u{E0100}城", "葛城"]);
}

#[test]
fn punctuation_of_one_kind_is_one() {
    are_one(&["“上海精神”", "\"上海精神\"", "「上海精神」", "＂上海精神＂", "\" 上海精神 \"", "„上海精神“"]);
    are_one(&["阿不都·热依木", "阿不都•热依木", "阿不都･热依木", "阿不都・热依木"]);
    are_one(&["2018—2022", "2018-2022", "2018–2022", "2018－2022", "2018 − 2022"]);
    are_one(&["它……", "它......", "它⋯⋯"]);
    are_one(&["他说：“好！”", "他说:\"好!\"", "他说： “好！ ”"]);
    are_one(&["磁吸力", "_磁吸力_", "磁\u{AD}吸\u{200B}力\u{FEFF}"]);
    are_not("“甲”", "甲");
}

#[test]
fn blanks_matter_between_words_only() {
    are_one(&["9 月 16 日", "9月16日", "9\u{A0}月\u{3000}16\t日", " 9月16\n日 "]);
    are_one(&["可持续发\n展", "可持续发展"]);
    are_one(&["中国 SCO 峰会", "中国SCO峰会"]);
    are_one(&["New  York,\nUSA", "New York, USA", "New\u{2003}York,USA"]);
    are_not("New York", "NewYork");
    are_not("정상 회의", "정상회의");
    assert_eq!(fold(" \n　"), "");
    assert_eq!(fold("__"), "");
}

#[test]
fn kana_are_one_for_who_wants_it() {
    assert_ne!(fold("サマルカンド"), fold("さまるかんど"));
    let katakana = fold("ｻﾏﾙｶﾝﾄﾞ ヴ ヽヾ");
    assert_eq!(fold_kana(&katakana), fold_kana(&fold("さまるかんどゔゝゞ")));
    assert_eq!(fold_kana(&katakana).len(), katakana.len());
}

/// Each class of the data has one form, which is in no other.
#[test]
fn classes_of_han_characters_are_apart() {
    let classes = include_str!("han.txt").lines().filter(|line| !line.starts_with('#'));
    let mut seen = std::collections::HashSet::new();
    let mut count = 0;
    for class in classes {
        let first = class.chars().next().unwrap();
        assert!(class.chars().count() > 1, "{class}");
        for c in class.chars() {
            assert!(seen.insert(c), "{c} is in two classes");
            assert_eq!(folded(c), Folded::To(first), "{c}");
        }
        count += 1;
    }
    assert!(count > 3000, "{count}");
}

/// What the table says of single characters agrees with Unicode: what folds to itself is normal.
#[test]
fn every_character_folds_to_what_stays_as_it_is() {
    for c in (char::MIN..'\u{40000}').chain('\u{E0000}'..'\u{E0200}') {
        let once = fold(&c.to_string());
        assert_eq!(fold(&once), once, "U+{:04X}", c as u32);
        if folded(c) == Folded::To(c) {
            use unicode_normalization::UnicodeNormalization;
            assert_eq!(c.to_string().nfkc().collect::<String>(), c.to_string(), "U+{:04X}", c as u32);
            assert_eq!(c.to_lowercase().to_string(), c.to_string(), "U+{:04X}", c as u32);
        }
    }
}

#[test]
fn words_are_found_where_they_stand_in_the_source() {
    let text = "9 月 16 日，ＳＣＯ可持续发\n展，經濟_合作_𫗴½ cafe\u{301}s ｶﾞ…";
    for (words, found) in [
        ("9月16日", "9 月 16 日"),
        ("sco可", "ＳＣＯ可"),
        ("发展", "发\n展"),
        ("经济合作", "經濟_合作"),
        ("作饘", "作_𫗴"),
        ("1⁄", "½"),
        ("2 café", "½ cafe\u{301}"),
        ("fés", "fe\u{301}s"),
        ("s ガ", "s ｶﾞ"),
        ("ガ...", "ｶﾞ…"),
        ("无", ""),
    ] {
        let ranges = find_folded(text, &fold(words), 1);
        assert_eq!(ranges.first().map_or("", |range| &text[range.clone()]), found);
    }
}

#[test]
fn every_word_is_found_at_every_place() {
    for text in ["ａＢ“草原”　İstanbul\n城 X1，ΑΣ", "“”“”ab ab", "  草 a  b\n原 ", "ȺȺ草İ İ", "國𫗴國…國½"]
    {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for (nth, &start) in starts.iter().enumerate() {
            let end = starts.get(nth + 1).copied().unwrap_or(text.len());
            let word = fold(&text[start..end]);
            let found = find_folded(text, &word, usize::MAX);
            assert_eq!(word.is_empty(), !found.contains(&(start..end)), "{text} {word} {found:?}");
        }
    }
}

#[test]
fn no_more_is_found_than_is_wanted() {
    assert_eq!(find_folded("草草草", "草", 2), [0..3, 3..6]);
    assert!(find_folded("草草草", "", 2).is_empty());
    assert_eq!(find_folded("……", ".", 9), [0..3, 3..6], "not three times each");
}

/// Of characters that fold in every way, and any others.
fn text() -> impl Strategy<Value = String> {
    let known: Vec<char> = "國国氣あがカ゛゜ｶﾞﾟ9aÉİſς１Ａ_ \n　、，“」·—…½´¨①㈱ﷺ㍿한ㅏㄱﾡￂ"
        .chars()
        .chain(
            "\u{301}\u{331}\u{307}\u{3099}\u{309A}\u{200B}\u{AD}\u{1100}\u{1161}\u{11A8}\u{9BE}\u{9C7}"
                .chars(),
        )
        .collect();
    let c = proptest::prop_oneof![4 => prop::sample::select(known), 1 => proptest::char::any()];
    prop::collection::vec(c, 0..12).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        let once = fold(&text);
        assert_eq!(fold(&once), once, "{text:?}");
        assert!(!once.contains(['\n', '　', '_']) && !once.contains("  ") && !once.ends_with(' '), "{text:?}");
    }

    #[test]
    fn what_is_folded_comes_from_the_source_in_order(text in text()) {
        let whole = FoldedText::new(&text);
        assert_eq!(whole.as_str(), fold(&text));
        let mut last = 0..0;
        for (at, c) in whole.as_str().char_indices() {
            let source = whole.source(&(at..at + c.len_utf8()));
            assert!(source.start >= last.start && source.end >= last.end && !source.is_empty(), "{text:?}");
            assert!(text.get(source.clone()).is_some(), "{text:?} {source:?}");
            last = source;
        }
    }

    /// Texts joined by a line feed, which is a blank to what is folded, keep their letters.
    #[test]
    fn letters_do_not_depend_on_the_text_around_them(texts in prop::collection::vec("[国國a-cＡ1 。]{0,6}", 0..5)) {
        let letters = |text: &str| text.replace(' ', "");
        let joined: String = texts.iter().map(|text| fold(text)).collect();
        assert_eq!(letters(&fold(&texts.join("\n"))), letters(&joined));
    }
}
