//! Blocks: pages as a reader sees them, from Markdown.

use super::page::strings;
use yuelan::ingest::{Origin, read};
use yuelan::text::{Cells, Language};
use yuelan::typeset::{LineSpacing, Measure, Options, RubyPlace, Rules, Spacing, set};

fn spaced(lines: LineSpacing) -> Spacing {
    Spacing { lines, ..Spacing::default() }
}

/// Options with the indent that the measure asks for.
fn options(measure: u16) -> Options {
    Options { measure: Measure::new(Cells(measure)), ..Options::default() }
}

/// The page of a Markdown source, without the blanks that nobody sees.
fn page_with(source: &str, options: &Options) -> String {
    let article = read(source.as_bytes(), &Origin { path: "page.md", hint: None }).remove(0);
    let lines = strings(&set(&article.document, Language::of(source), options));
    lines.iter().map(|line| format!("\n{}", line.trim_end())).chain(["\n".to_owned()]).collect()
}

#[track_caller]
fn assert_set(source: &str, options: &Options, expected: &str) {
    let page = page_with(source, options);
    assert_eq!(page, expected, "{page}");
}

#[track_caller]
fn assert_page(source: &str, measure: u16, expected: &str) {
    assert_set(source, &options(measure), expected);
}

#[test]
fn lists_hang_in_whole_han_widths_and_numbers_align() {
    assert_page(
        "9. 第九条规定，各方应当遵守。\n10. 第十条规定，各方应当遵守。\n    - 其中第一款\n    - 其中第二款",
        20,
        "
 9. 第九条规定，各方
    应当遵守。
10. 第十条规定，各方
    应当遵守。
    • 其中第一款
    • 其中第二款
",
    );
}

#[test]
fn boxes_of_tasks_are_markers() {
    assert_page(
        "- [x] 已经做完的事情写在这里\n- [ ] 还没有做的事情\n  - 其中一件",
        20,
        "
☑ 已经做完的事情写在
  这里
☐ 还没有做的事情
  • 其中一件
",
    );
}

#[test]
fn quotations_are_set_in_on_both_sides_where_there_is_room() {
    let source = "正文。\n\n> 引文第一段，文字较长，需要排成两行才能放得下的一段引文，这里继续写下去。\n>\n> 引文第二段。\n>\n> > 引文中的引文。\n\n正文。";
    assert_page(
        source,
        48,
        "
    正文。

    引文第一段，文字较长，需要排成两行才能放
    得下的一段引文，这里继续写下去。
        引文第二段。

        引文中的引文。

    正文。
",
    );
    assert_page(
        source,
        24,
        "
  正文。

    引文第一段，文字较长，
    需要排成两行才能放得
    下的一段引文，这里继
    续写下去。
      引文第二段。

        引文中的引文。

  正文。
",
    );
}

#[test]
fn definitions_hang_under_their_terms() {
    assert_page(
        "上海精神\n: 互信、互利、平等、协商、尊重多样文明、谋求共同发展。",
        32,
        "
上海精神
    互信、互利、平等、协商、尊重
    多样文明、谋求共同发展。
",
    );
}

#[test]
fn speakers_hang_where_they_take_turns() {
    assert_page(
        "记者：请谈谈峰会的成果。\n\n张三：成果丰硕，各方签署了宣言，批准了多项文件，成员国进一步扩大。\n\n谈到这里他笑了。\n\n记者：下一步呢？\n\n张三：落实。",
        30,
        "
记者：请谈谈峰会的成果。
张三：成果丰硕，各方签署了宣言，
      批准了多项文件，成员国进
      一步扩大。
    谈到这里他笑了。
记者：下一步呢？
张三：落实。
",
    );
    assert_page(
        "Q: 何时召开？\n\nA: 九月十五日至十六日，在撒马尔罕召开，为期两天。",
        30,
        "
Q:  何时召开？
A:  九月十五日至十六日，在撒马
    尔罕召开，为期两天。
",
    );
    assert_page(
        "会议指出：要加强团结，共同应对各种风险挑战。\n\n会议强调：要扩大合作。",
        30,
        "
    会议指出：要加强团结，共同
应对各种风险挑战。
    会议强调：要扩大合作。
",
    );
}

#[test]
fn numbered_paragraphs_stay_paragraphs() {
    assert_page(
        "一、加强团结，共同应对各种风险挑战，维护地区安全。\n\n（一）扩大合作。\n\n① 深化互信。",
        30,
        "
    一、加强团结，共同应对各种
风险挑战，维护地区安全。
    （一）扩大合作。
    ① 深化互信。
",
    );
}

#[test]
fn captions_hang_and_numbers_keep_together() {
    assert_page(
        "<figure><img src=\"a.jpg\"><img src=\"b.jpg\"><img src=\"c.jpg\"><figcaption>会场内外，图片来自会议官方网站，摄于九月。</figcaption></figure>\n\n正文。",
        40,
        "
  〔图 1〕〔图 2〕〔图 3〕
  会场内外，图片来自会议官方网站，摄于
  九月。

    正文。
",
    );
    assert_page(
        "<figure><img src=\"a.jpg\" alt=\"第一张图的说明文字很长很长，也要悬挂\"><img src=\"b.jpg\"></figure>\n\n正文。",
        30,
        "
〔图 1〕第一张图的说明文字很长
        很长，也要悬挂
〔图 2〕

    正文。
",
    );
}

#[test]
fn footnotes_stand_under_a_rule() {
    assert_page(
        "正文有注[^1]，又有一注[^甲]。\n\n[^1]: 第一条注释，说明来源，文字较长。\n[^甲]: 第二条。",
        30,
        "
    正文有注〔1〕，又有一
注〔2〕。

────────

1.  第一条注释，说明来源，文字
    较长。
2.  第二条。
",
    );
}

#[test]
fn code_is_never_broken() {
    assert_page(
        "一段。\n\n```\nlet declaration = archive.find(\"撒马尔罕宣言\");\n```",
        20,
        "
  一段。

let declaration = archive.find(\"撒马尔罕宣言\");
",
    );
}

#[test]
fn addresses_break_like_any_other_words() {
    assert_page(
        "一段。\n\n<video src=\"https://example.com/video/2022/09/16/summit.mp4\"></video>",
        30,
        "
    一段。

〔video〕https://example.com/
video/2022/09/16/summit.mp4
",
    );
}

#[test]
fn headings_are_balanced_at_phrases() {
    let balanced = |measure| Options { balance: true, ..options(measure) };
    let heading = |words: &str| format!("## {words}\n\n正文。");
    assert_set(
        &heading("上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行"),
        &balanced(40),
        "
上海合作组织成员国元首理事会
第二十二次会议在撒马尔罕举行

    正文。
",
    );
    assert_set(
        &heading("习近平主席中亚之行成果务实丰硕　举世瞩目"),
        &balanced(32),
        "
习近平主席中亚之行
成果务实丰硕\u{3000}举世瞩目

    正文。
",
    );
    assert_set(
        &heading("上海协力機構首脳会議がサマルカンドで開催されました"),
        &balanced(36),
        "
上海协力機構首脳会議が
サマルカンドで開催されました

    正文。
",
    );
    assert_set(
        &heading("The Samarkand Declaration of the Council of Heads of State"),
        &balanced(44),
        "
The Samarkand Declaration of
the Council of Heads of State

    正文。
",
    );
}

#[test]
fn paragraphs_and_lines_may_be_parted() {
    let source = "第一段文字较长，需要排成两行才能放得下。\n\n第二段。";
    let gap = Options {
        spacing: Spacing { paragraph_gap: true, ..Spacing::default() },
        indent: Some(0),
        ..options(24)
    };
    assert_set(
        source,
        &gap,
        "
第一段文字较长，需要排成
两行才能放得下。

第二段。
",
    );
    let double = Options { spacing: spaced(LineSpacing::Double), ..options(24) };
    assert_set(
        source,
        &double,
        "
  第一段文字较长，需要排

成两行才能放得下。

  第二段。
",
    );
    let half = Options { spacing: spaced(LineSpacing::OneAndHalf), ..options(24) };
    assert_eq!(page_with(source, &half), page_with(source, &options(24)));
}

/// Options with reading aids above their words.
fn above(measure: u16) -> Options {
    let rules = Rules { ruby: RubyPlace::Above, ..Rules::default() };
    Options { rules, indent: Some(0), ..options(measure) }
}

const RUBY: &str = "<ruby>東京<rt>とうきょう</rt></ruby>と<ruby>京都<rt>きょうと</rt></ruby>の<ruby>駅<rt>えき</rt></ruby>で<ruby>会<rt>あ</rt></ruby>う。";

#[test]
fn reading_aids_stand_above_or_behind() {
    assert_set(
        RUBY,
        &Options { indent: Some(0), ..options(60) },
        "
東京（とうきょう）と京都（きょうと）の駅（えき）で会（あ）う。
",
    );
    assert_set(
        RUBY,
        &above(60),
        "
とうきょう  きょうと  えき  あ
   東京   と  京都  の 駅 で会う。
",
    );
    assert_set(
        RUBY,
        &above(16),
        "
とうきょう
   東京   と
きょうと  えき
  京都  の 駅 で
あ
会う。
",
    );
}

#[test]
fn pinyin_never_runs_together() {
    let source = "<ruby>我<rt>wǒ</rt></ruby><ruby>爱<rt>ài</rt></ruby><ruby>北<rt>běi</rt></ruby><ruby>京<rt>jīng</rt></ruby>。";
    assert_set(
        source,
        &above(60),
        "
 wǒ  ài běi  jīng
 我  爱  北   京  。
",
    );
}
