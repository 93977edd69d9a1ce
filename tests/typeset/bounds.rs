//! Texts that no writer would write take time in proportion to their length, too.

use std::time::{Duration, Instant};

use super::page::{document, options};
use yuelan::doc::{Block, Document, Image, Inline, Mark, ParagraphKind, Style, Text};
use yuelan::text::{Clean, Language};
use yuelan::typeset::{Layout, set};

/// They take less than a second; without a bound, each took longer than this.
const ENOUGH: Duration = Duration::from_secs(10);

fn set_at_40(document: &Document) -> Layout {
    set(document, Language::SimplifiedChinese, &options(40))
}

/// A paragraph of `piece` written `count` times, a mark on each.
fn marked(piece: &str, count: usize, inline: impl Fn(usize) -> Inline) -> Block {
    let mark = |nth: usize| Mark { range: nth * piece.len()..(nth + 1) * piece.len(), inline: inline(nth) };
    let text = Text {
        string: Clean::text(&piece.repeat(count)),
        marks: (0..count).map(mark).collect(),
        ..Text::default()
    };
    Block::Paragraph { kind: ParagraphKind::Body, text }
}

#[test]
fn a_long_run_of_ideographic_spaces() {
    let begun = Instant::now();
    let layout = set_at_40(&document(&format!("文{}文", "\u{3000}".repeat(150_000))));
    assert_eq!(layout.string(&layout.lines()[0]), "文");
    assert!(begun.elapsed() < ENOUGH, "{:?}", begun.elapsed());
}

#[test]
fn many_images_in_one_paragraph() {
    let count = 100_000;
    let paragraph = marked("\u{FFFC}", count, Inline::Image);
    let begun = Instant::now();
    let layout = set_at_40(&Document::new(vec![paragraph], vec![Image::default(); count], vec![]));
    // A line may end at the blank.
    let [.., above, last] = layout.lines() else { panic!("two lines at least") };
    let end = [above, last].map(|line| layout.string(line)).join(" ");
    assert!(end.ends_with("〔图 100000〕"), "{end}");
    assert!(begun.elapsed() < ENOUGH, "{:?}", begun.elapsed());
}

#[test]
fn many_marks_in_one_paragraph() {
    let styles = [Style::STRONG, Style::EMPHASIS];
    let paragraph = marked("文", 100_000, |nth| Inline::Style(styles[nth % 2]));
    let layout = set_at_40(&Document::new(vec![paragraph], vec![], vec![]));
    let begun = Instant::now();
    let runs: usize = layout.lines().iter().map(|line| layout.runs(line, &[]).len()).sum();
    assert_eq!(runs, 100_000);
    assert!(begun.elapsed() < ENOUGH, "{:?}", begun.elapsed());
}
