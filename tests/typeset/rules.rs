//! One test a rule, by its number on the page of rules (CLREQ §3.1, JLREQ §3.1, UAX #14).

use super::page::{document, lines, options, strings, words};
use yuelan::doc::{Block, Cell, Document, Image, Inline, Mark, ParagraphKind, Style, Text};
use yuelan::text::{ByteAt, Cells, Clean, Language};
use yuelan::typeset::{Layout, Measure, Options, Quotes, Rules, set};

#[test]
fn rule_1_graphemes_are_never_split() {
    for grapheme in ["葛\u{E0100}", "か\u{3099}", "각", "👨‍👩‍👧"] {
        let set = lines(&grapheme.repeat(6), 2);
        assert_eq!(set, vec![grapheme; 6]);
    }
}

#[test]
fn rule_3_white_space_collapses() {
    assert_eq!(lines("word   word", 40), ["word word"]);
}

#[test]
fn rule_4_edges_carry_no_blanks() {
    assert_eq!(lines("　　金秋时节 ", 40), ["金秋时节"]);
    assert_eq!(lines("aaaa bbbb", 4), ["aaaa", "bbbb"]);
    assert_eq!(lines("aa\u{A0}bb cc", 6), ["aa\u{A0}bb", "cc"]);
    assert_eq!(lines("丰硕成果　丰硕成果", 8), ["丰硕成果", "丰硕成果"]);
}

#[test]
fn rule_6_breaks_before_a_quotation_not_after_its_mark() {
    assert_eq!(lines("今天他说：“我们来了”", 11), ["今天他说：", "“我们来了”"]);
    assert_eq!(lines("他们说“SCO”成立了", 10), ["他们说", "“SCO”成", "立了"]);
}

#[test]
fn rule_7_marks_never_begin_a_line() {
    for mark in "，。、；：！？”’）》〉」』】〕％℃…·～－々ー".chars() {
        let text = format!("一二三四{mark}五六七八九");
        for line in lines(&text, 8).iter().skip(1) {
            assert!(!line.starts_with(mark), "{line} begins with {mark}");
        }
    }
    assert_eq!(lines("总编辑萨比特·马尔德", 12), ["总编辑萨比", "特·马尔德"]);
}

#[test]
fn rule_8_openers_never_end_a_line() {
    for mark in "“‘（《〈「『【〔".chars() {
        let text = format!("一二三{mark}四五六七八");
        assert!(!lines(&text, 8)[0].ends_with(mark), "{mark}");
    }
    assert_eq!(lines("一共付￥99.5元整", 8), ["一共付", "￥99.5", "元整"]);
}

#[test]
fn rule_9_pairs_stay_together() {
    for pair in ["——", "……", "？！", "！！"] {
        for measure in [8, 10, 12] {
            let text = format!("一二三四五{pair}六七八九十");
            assert_eq!(
                lines(&text, measure).iter().filter(|line| line.contains(pair)).count(),
                1,
                "{pair} at {measure}"
            );
        }
    }
}

#[test]
fn rule_10_prohibitions_hold_across_a_blank() {
    assert_eq!(lines("一共付清￥ 99.5 元", 10), ["一共付清", "￥ 99.5 元"]);
    assert_eq!(lines("一二三四( 五六)", 10), ["一二三四", "( 五六)"]);
    for line in lines("谋求共同发展的精神 ，一起行动 …… 向前", 18).iter().skip(1) {
        assert!(!line.starts_with(['，', '…']), "{line}");
    }
}

#[test]
fn rule_11_straight_quotes_are_turned_and_their_blanks_dropped() {
    let text = "秉持 \" 上海精神 \"，\" 上合故事 \" 精彩纷呈";
    assert_eq!(lines(text, 60), ["秉持“上海精神”，“上合故事”精彩纷呈"]);
    let kept = Options { rules: Rules { quotes: Quotes::Keep, ..Rules::default() }, ..options(60) };
    assert_eq!(strings(&set(&document(text), Language::SimplifiedChinese, &kept)), [text]);
    assert_eq!(lines("she said \"no\" twice", 60), ["she said \"no\" twice"]);
    let narrow = |text: &str| {
        let kept = Options { rules: Rules { quotes: Quotes::Keep, ..Rules::default() }, ..options(10) };
        strings(&set(&document(text), Language::SimplifiedChinese, &kept))
    };
    assert_eq!(narrow("他昨天说：\"我们走\"了"), ["他昨天说：", "\"我们走\"了"]);
    assert_eq!(narrow("他昨天说 \" 我们走 \"，好的"), ["他昨天说", "\" 我们走 \"，", "好的"]);
}

#[test]
fn rule_11_inches_are_no_quotation_marks() {
    assert_eq!(lines("27\"显示器配\"超清\"面板", 60), ["27\"显示器配“超清”面板"]);
    assert_eq!(lines("6\"屏幕", 60), ["6\"屏幕"]);
}

#[test]
fn rule_12_numbers_stay_whole() {
    for number in ["47.95", "1,318", "14:30", "5.2％", "38.6℃", "−12.5℃", "￥99.5", "±2", "3.5MB", "350km/h"]
    {
        for measure in (10..30).step_by(2) {
            let text = format!("签约金额合计共达到{number}，同比增长两成有余。");
            let found = lines(&text, measure).iter().filter(|line| line.contains(number)).count();
            assert_eq!(found, 1, "{number} at {measure}: {:?}", lines(&text, measure));
        }
    }
}

#[test]
fn rule_15_korean_breaks_at_blanks() {
    assert_eq!(lines("제본공의 작업실에는 시계가", 10), ["제본공의", "작업실에는", "시계가"]);
}

#[test]
fn rule_17_the_ladder_ends_at_every_width() {
    for text in
        ["，，，，，，，，", "“““““““", "——————————", "々々々々々", "supercalifragilistic", "）））））汉"]
    {
        for measure in 2..12 {
            let set = lines(text, measure);
            assert_eq!(set.concat(), text, "nothing is lost at {measure}");
        }
    }
}

#[test]
fn rule_20_one_mark_hangs_alone() {
    assert_eq!(lines("一二三四，五六七八。", 8), ["一二三四，", "五六七八。"]);
    assert_eq!(lines("一二三四！”五六七", 8), ["一二三", "四！”五", "六七"]);
    let traditional = "國會來的，時間學習";
    assert_eq!(lines(traditional, 8), ["國會來", "的，時間", "學習"]);
    let off = Options { hang: false, ..options(8) };
    let unhung = strings(&set(&document("一二三四，五六七八"), Language::SimplifiedChinese, &off));
    assert_eq!(unhung, ["一二三", "四，五六", "七八"]);
}

#[test]
fn rule_20_a_mark_hangs_before_a_blank_too() {
    for blank in [" ", "\u{3000}", "  "] {
        let text = format!("一二三四，{blank}五六七八。");
        assert_eq!(lines(&text, 8), ["一二三四，", "五六七八。"], "{blank:?}");
        assert_eq!(lines(&format!("一二三四，{blank}"), 8), ["一二三四，"], "{blank:?} at the end");
    }
}

#[test]
fn rule_22_no_line_of_a_single_character() {
    assert_eq!(lines("一二三四五六七", 12), ["一二三四五", "六七"]);
    assert_eq!(lines("一二三四五六七。", 12), ["一二三四五", "六七。"]);
}

#[test]
fn rule_25_first_lines_are_indented() {
    let text = "金秋时节，习近平主席中亚之行成果丰硕，举世瞩目。三天时间，飞赴两地。";
    let at = |measure| {
        let options = Options { measure: Measure::new(Cells(measure)), ..Options::default() };
        strings(&set(&document(text), Language::SimplifiedChinese, &options))
    };
    assert!(at(40)[0].starts_with("    金") && at(40)[1].starts_with(|c| c != ' '));
    assert!(at(20)[0].starts_with("  金"));
}

#[test]
fn rule_31_a_position_survives_a_change_of_measure() {
    let text = "上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行。".repeat(20);
    let document = document(&text);
    let narrow = set(&document, Language::SimplifiedChinese, &options(20));
    let position = narrow.lines()[17].at;
    let wide = set(&document, Language::SimplifiedChinese, &options(64));
    let found = wide.line_at(position);
    assert!(wide.lines()[found].at <= position && wide.lines()[found + 1].at > position);
    assert_eq!(narrow.line_at(position), 17);
}

#[test]
fn rule_32_right_to_left_runs_stay_in_logical_order() {
    for text in ["会议 שלום עולם 在", "السلام عليكم", "中文 אבג 123 דהו 中文"]
    {
        assert_eq!(lines(text, 60), [text]);
        assert_eq!(lines(text, 6).concat().replace(' ', ""), text.replace(' ', ""));
    }
}

#[test]
fn preformatted_text_is_shown_as_it_was_typed() {
    for (source, expected) in [
        ("fn 主() {\n    let s = \"上海\";\n\n}", vec!["fn 主() {", "    let s = \"上海\";", "", "}"]),
        ("a   b\n\u{3000}c  ", vec!["a   b", "\u{3000}c"]),
        // Longer than the measure: nobody may break it, the reader scrolls sideways.
        ("let name = first_word + second", vec!["let name = first_word + second"]),
        ("一二三四五六七八九十，一", vec!["一二三四五六七八九十，一"]),
        (&format!("{}x", " ".repeat(22)), vec![&format!("{}x", " ".repeat(22))]),
    ] {
        let block = Block::Preformatted { language: Clean::default(), text: words(source) };
        let quoted = Document::new(vec![Block::Quote(vec![block])], vec![], vec![]);
        let set = strings(&set(&quoted, Language::SimplifiedChinese, &options(24)));
        let expected: Vec<_> = expected
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!("    {line}") })
            .collect();
        assert_eq!(set, expected, "{source}");
    }
}

#[test]
fn what_stands_in_a_table_is_found_in_its_row() {
    let row = |head, words: [&str; 2]| -> Vec<Cell> {
        let cell = |word| Cell { head, colspan: 1, rowspan: 1, blocks: vec![Block::body(Clean::text(word))] };
        words.map(cell).to_vec()
    };
    let rows =
        vec![row(true, ["年", "地点"]), row(false, ["2018", "青岛"]), row(false, ["2022", "撒马尔罕"])];
    let table = Block::Table { rows, caption: words("历届峰会") };
    let after = Block::body(Clean::text("表后一段"));
    let document = Document::new(vec![table, after], vec![], vec![]);
    let layout = set(&document, Language::SimplifiedChinese, &options(40));
    assert!(layout.lines().is_sorted_by_key(|line| line.at));
    for text in document.texts() {
        let found = layout.string(&layout.lines()[layout.last_line_at(text.at)]);
        assert!(found.contains(text.string.as_str()), "{} is looked for in {found}", text.string);
    }
    let narrow = set_narrow(&document);
    let samarkand = narrow.lines().iter().find(|line| narrow.text(line) == "2022").unwrap();
    assert_eq!(layout.string(&layout.lines()[layout.line_at(samarkand.at)]), "2022  撒马尔罕");
}

/// At a measure where no table has columns.
fn set_narrow(document: &Document) -> Layout {
    set(document, Language::SimplifiedChinese, &options(8))
}

#[test]
fn blocks_are_set_apart() {
    let blocks = vec![
        Block::body(Clean::text("第一段。")),
        Block::Heading { level: 2, text: words("一、标题") },
        Block::body(Clean::text("第二段。")),
        Block::Figure {
            images: vec![0],
            caption: words("图注文字很长，应当悬挂在图号之后的位置上，不与图号相混。"),
        },
        Block::List {
            start: Some(9),
            items: vec![vec![Block::body(Clean::text("甲"))], vec![Block::body(Clean::text("乙"))]],
        },
        Block::Paragraph { kind: ParagraphKind::EndMark, text: words("（完）") },
        Block::Credits(vec![words("监制　刘某")]),
    ];
    let document = Document::new(blocks, vec![Image::default()], vec![]);
    let options = Options { measure: Measure::new(Cells(40)), ..Options::default() };
    let set = strings(&set(&document, Language::SimplifiedChinese, &options)).join("\n");
    insta::assert_snapshot!(set, @r"
        第一段。

    一、标题

        第二段。

      〔图 1〕图注文字很长，应当悬挂在图号
              之后的位置上，不与图号相混。

     9. 甲
    10. 乙

                                      （完）

    ────────
    监制　刘某
    ");
}

#[test]
fn runs_are_cut_at_marks_and_hits() {
    let document = document("上海精神永存");
    let layout = set(&document, Language::SimplifiedChinese, &options(40));
    let cuts = [ByteAt(6), ByteAt(12)];
    let runs: Vec<_> = layout.runs(&layout.lines()[0], &cuts).iter().map(|run| run.text).collect();
    assert_eq!(runs, ["上海", "精神", "永存"]);
}

#[test]
fn runs_are_cut_where_a_hit_ends_between_graphemes() {
    for (text, hit, expected) in [
        ("秉持 \" 上海精神 \" 为", 9..21, vec!["秉持“", "上海精神", "”为"]),
        ("秉持 \" 上海精神 \" 为", 8..21, vec!["秉持“", "上海精神", "”为"]),
        ("e\u{301}te\u{301}", 0..1, vec!["e\u{301}", "te\u{301}"]),
        ("word   word", 0..5, vec!["word ", "word"]),
    ] {
        let layout = set(&document(text), Language::SimplifiedChinese, &options(40));
        let cuts = [ByteAt(hit.start), ByteAt(hit.end)];
        let runs: Vec<_> = layout.runs(&layout.lines()[0], &cuts).iter().map(|run| run.text).collect();
        assert_eq!(runs, expected, "{text} {hit:?}");
    }
}

#[test]
fn marks_are_seen_on_every_line_that_they_reach() {
    let mark = |range, inline| Mark { range, inline };
    let text = Text {
        string: Clean::text("一二三四五六七八九十"),
        marks: vec![
            mark(0..27, Inline::Link(0)),
            mark(3..6, Inline::Style(Style::STRONG)),
            mark(21..24, Inline::Style(Style::EMPHASIS)),
        ],
        ..Text::default()
    };
    let block = Block::Paragraph { kind: ParagraphKind::Body, text };
    let document = Document::new(vec![block], vec![], vec![Clean::text("http://a.b")]);
    let layout = set(&document, Language::SimplifiedChinese, &options(8));
    let runs = layout.lines().iter().flat_map(|line| layout.runs(line, &[]));
    let runs: Vec<_> = runs.map(|run| (run.text, run.style, run.link)).collect();
    let plain = Style::default();
    let expected = [
        ("一", plain, Some(0)),
        ("二", Style::STRONG, Some(0)),
        ("三四", plain, Some(0)),
        ("五六七", plain, Some(0)),
        ("八", Style::EMPHASIS, Some(0)),
        ("九", plain, Some(0)),
        ("十", plain, None),
    ];
    assert_eq!(runs, expected);
}
