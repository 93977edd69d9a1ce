//! What hangs, and stays where it hangs: speeches with breaks, captions behind odd numbers.

use super::page::{options, strings, words};
use yuelan::doc::{Block, Document, Image, ParagraphKind};
use yuelan::text::{Clean, Language, WidthTable};
use yuelan::typeset::{Autospace, Options, Rules, set};

fn page(blocks: Vec<Block>, options: &Options) -> Vec<String> {
    let document = Document::new(blocks, vec![], vec![]);
    strings(&set(&document, Language::SimplifiedChinese, options))
}

fn speech(text: &str) -> Block {
    Block::Paragraph { kind: ParagraphKind::Body, text: words(text) }
}

#[test]
fn rule_26_a_speech_hangs_behind_the_author_s_breaks_too() {
    let speeches =
        || vec![speech("问：谁来参加？\n谁来主持会议，谁来签署宣言？"), speech("答：成员国。\n\n主席国。")];
    let expected =
        ["问：谁来参加？", "    谁来主持会议，谁", "    来签署宣言？", "答：成员国。", "", "    主席国。"];
    assert_eq!(page(speeches(), &options(20)), expected);
    let widths = WidthTable::default();
    for measure in (12..40).step_by(2) {
        for line in page(speeches(), &options(measure)) {
            let margin = if line.ends_with(['，', '。', '？']) { 2 } else { 0 };
            assert!(widths.text(&line) <= usize::from(measure) + margin, "{line} at {measure}");
        }
    }
}

#[test]
fn rule_26_captions_hang_in_whole_han_widths() {
    let image = Image { alt: Clean::from("会场内外的情形，由记者拍摄。"), ..Image::default() };
    let captioned =
        Block::Figure { images: vec![9], caption: words("会场内外的情形，由记者拍摄。") };
    let uncaptioned = Block::Figure { images: vec![10], caption: words("") };
    let document = Document::new(vec![captioned, uncaptioned], vec![image; 12], vec![]);
    let lines = strings(&set(&document, Language::SimplifiedChinese, &options(24)));
    let expected = [
        "〔图 10〕 会场内外的情形，",
        "          由记者拍摄。",
        "",
        "〔图 11〕 会场内外的情",
        "          形，由记者",
        "          拍摄。",
    ];
    assert_eq!(lines, expected);
}

/// The longest run of blanks between two characters.
fn widest_gap(line: &str) -> usize {
    line.trim().split(|c| c != ' ').map(str::len).max().unwrap_or(0)
}

#[test]
fn rule_24_a_gap_opens_by_one_cell_at_the_most() {
    let text = "上合SCO成员国2022年在Samarkand举行会议，各方签署了Declaration宣言，会期2天。";
    let rules = Rules { autospace: Autospace::Insert, ..Rules::default() };
    let mut full = 0;
    for measure in 16..60 {
        let options = Options { justify: true, rules, ..options(measure) };
        for line in page(vec![Block::body(Clean::from(text))], &options) {
            assert!(widest_gap(&line) <= 1, "{line} at {measure}");
            full += usize::from(line.contains("， "));
        }
    }
    assert!(full > 0, "pauses open where nothing else does");
}

#[test]
fn rule_24_holds_behind_a_speaker_s_name() {
    let speeches = || {
        vec![
            speech("Q：何时召开会议？"),
            speech("A：九月十五日至十六日在Samarkand召开，为期两天，共有八方参加。"),
        ]
    };
    for measure in 16..40 {
        let options = Options { justify: true, ..options(measure) };
        for line in page(speeches(), &options) {
            assert!(widest_gap(&line) <= 1, "{line} at {measure}");
        }
    }
}
