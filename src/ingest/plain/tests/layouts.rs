//! Paragraphs set in columns as a newspaper does, extracted, and found again. Precision is the
//! share of the paragraph starts found that are right, recall the share of the right ones found,
//! and a paragraph is exact that comes back with all its words and no others.

use super::super::{lines, paragraphs};
use super::simulation::{Dice, Layout, page, samples, set, tuned, unseen};
use crate::ingest::plain::columns::Page;

/// What was found, in shares of one.
#[derive(Debug, Default)]
struct Score {
    precision: f64,
    recall: f64,
    exact: f64,
}

/// How well the paragraphs of `pages` are found again, each page set `times` over.
fn score(pages: &[Vec<String>], times: usize, layout: Layout, measure: usize) -> Score {
    let mut dice = Dice(measure as u64);
    let (mut found, mut right, mut found_right, mut exact) = (0, 0, 0, 0);
    for paragraphs in pages.iter().cycle().take(pages.len() * times) {
        let page = page(paragraphs, layout, measure, &mut dice);
        let pieces = paragraphs::gather(&Page::new(lines::read(&page.source, true).0), true);
        found += pieces.len();
        right += page.starts.len();
        found_right += pieces.iter().filter(|piece| page.starts.contains(&piece.lines.start)).count();
        for (start, paragraph) in page.starts.iter().zip(paragraphs) {
            let piece = pieces.iter().find(|piece| piece.lines.start == *start);
            exact += usize::from(piece.is_some_and(|piece| inked(&piece.text) == inked(paragraph)));
        }
    }
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    Score {
        precision: share(found_right, found),
        recall: share(found_right, right),
        exact: share(exact, right),
    }
}

fn inked(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn paragraphs_are_set_as_print_sets_them() {
    let lines = set("他说：“今年水到得早，秧也插得早，大家心里踏实多了，一年3600万方。”", 8);
    assert_eq!(lines.concat(), "他说：“今年水到得早，秧也插得早，大家心里踏实多了，一年3600万方。”");
    assert!(
        lines.iter().all(|line| !line.starts_with(['，', '。', '”']) && !line.ends_with('“')),
        "{lines:?}"
    );
}

#[test]
fn paragraphs_are_found_again() {
    let corpora = [("tuned", tuned(), 1), ("unseen", unseen(), 4), ("samples", samples(), 2)];
    // The lowest figures of the house's measurement on 400 real bulletins.
    for (layout, least) in [
        (Layout::Blanks, [0.986, 0.994, 0.976]),
        (Layout::SomeBlanks, [0.988, 0.984, 0.957]),
        (Layout::Indents, [0.991, 1.0, 0.993]),
        (Layout::Solid, [0.989, 0.861, 0.776]),
        (Layout::Unwrapped, [1.0, 1.0, 1.0]),
    ] {
        for (name, pages, times) in &corpora {
            for measure in [15, 18, 22] {
                let Score { precision, recall, exact } = score(pages, *times, layout, measure);
                let found = format!(
                    "{layout:?} at {measure}, {name}: precision {precision:.3}, recall {recall:.3}, exact {exact:.3}"
                );
                eprintln!("{found}");
                assert!(precision >= least[0] && recall >= least[1] && exact >= least[2], "{found}");
            }
        }
    }
}
