//! The grid, measured on real texts: every Han stands on an even column.

use super::page::{options, strings};
use super::score::corpus;
use yuelan::text::{WidthTable, graphemes, is_han};
use yuelan::typeset::{Autospace, Options, Rules, set};

const HANGING: &str = "、，。；：！？";

/// The Han of a line that stand on the grid. Fails where one does not, or the line is too wide.
#[track_caller]
fn on_grid(line: &str, measure: usize) -> usize {
    let widths = WidthTable::default();
    let (mut han, mut column) = (0, 0);
    for grapheme in graphemes(line) {
        if grapheme.starts_with(is_han) {
            assert_eq!(column % 2, 0, "{line}");
            han += 1;
        }
        column += widths.grapheme(grapheme);
    }
    let margin = if line.ends_with(|c| HANGING.contains(c)) { 2 } else { 0 };
    assert!(column <= measure + margin, "{line}");
    han
}

#[test]
fn on_a_grid_every_han_stands_on_an_even_column() {
    let rules = Rules { autospace: Autospace::Grid, ..Rules::default() };
    for corpus in corpus::corpora() {
        let mut han = 0;
        for paragraph in &corpus.paragraphs {
            for measure in (16..=120).step_by(2) {
                let options = Options { rules, ..options(measure) };
                let lines = strings(&set(&paragraph.document, paragraph.language, &options));
                han += lines.iter().map(|line| on_grid(line, usize::from(measure))).sum::<usize>();
            }
        }
        assert!(han > 1000, "{}: {han} Han stand on the grid", corpus.name);
    }
}
