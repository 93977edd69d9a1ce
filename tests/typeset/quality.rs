//! Whole pages are held to the table of the page of rules (§4, “to reach”): what must never
//! happen does not, and what costs a little is rare.

use super::page::{options, strings};
use super::score::{Corpus, Frame, Paragraph, Tally, corpus, score};
use yuelan::text::{Ambiguous, Language, WidthTable};
use yuelan::typeset::{Options, set};

/// Narrow columns, the pane beside the list, a page, a wide page.
const MEASURES: [u16; 6] = [16, 24, 38, 52, 80, 112];
/// Cells that a mark may hang in.
const MARGIN: usize = 2;

fn lines(paragraph: &Paragraph, options: &Options) -> Vec<String> {
    strings(&set(&paragraph.document, paragraph.language, options))
}

fn scored(paragraph: &Paragraph, options: &Options) -> Tally {
    let frame = Frame {
        measure: usize::from(options.measure.cells().0),
        margin: if options.hang { MARGIN } else { 0 },
        widths: options.widths,
    };
    score(&paragraph.shown, &lines(paragraph, options), &frame)
}

/// The options that every paragraph is set with.
fn choices(hang: bool) -> Vec<Options> {
    let widths = [Ambiguous::Narrow, Ambiguous::Wide]
        .map(|ambiguous| WidthTable { ambiguous, ..WidthTable::default() });
    let at = |measure| widths.map(|widths| Options { widths, hang, ..options(measure) });
    MEASURES.into_iter().flat_map(at).collect()
}

fn tally<'a>(paragraphs: impl IntoIterator<Item = &'a Paragraph>) -> Tally {
    let mut tally = Tally::default();
    for paragraph in paragraphs {
        for options in choices(true) {
            tally += scored(paragraph, &options);
        }
    }
    tally
}

#[test]
fn no_page_breaks_a_rule() {
    for Corpus { name, paragraphs } in corpus::corpora() {
        for options in [true, false].into_iter().flat_map(choices) {
            for paragraph in &paragraphs {
                let grave = Tally { counters: 0, orphans: 0, ..scored(paragraph, &options) };
                assert_eq!(grave.faults(), 0, "{name}: {grave:?}\n{:#?}", lines(paragraph, &options));
            }
        }
    }
}

/// The corpora whose rates are held to the table; of the hard paragraphs every line is an
/// exception to something.
fn articles() -> impl Iterator<Item = Corpus> {
    corpus::corpora().into_iter().filter(|corpus| FREE.iter().any(|(name, _)| *name == corpus.name))
}

#[test]
fn numbers_keep_their_counters() {
    for Corpus { name, paragraphs } in articles() {
        let tally = tally(&paragraphs);
        let parted = tally.per_1000_lines(tally.counters);
        assert!(tally.lines > 100 && parted < 0.5, "{name}: {parted} of 1000 lines part a number: {tally:?}");
    }
}

#[test]
fn no_last_line_is_a_single_character() {
    for Corpus { name, paragraphs } in corpus::corpora() {
        for paragraph in &paragraphs {
            for options in choices(true) {
                let orphans = scored(paragraph, &options).orphans;
                assert_eq!(orphans, 0, "{name}: {:#?}", lines(paragraph, &options));
            }
        }
    }
}

/// Free cells of a line that are enough. The sample archive has more numbers and Latin words in
/// its lines, and those leave every second line odd.
const FREE: [(&str, f64); 2] = [("five documents", 0.40), ("sample archive", 0.60)];

/// Words of other languages stay whole, so their lines are ragged.
fn is_full(paragraph: &Paragraph) -> bool {
    matches!(
        paragraph.language,
        Language::SimplifiedChinese | Language::TraditionalChinese | Language::Japanese
    )
}

#[test]
fn lines_are_full() {
    for Corpus { name, paragraphs } in corpus::corpora() {
        let Some((_, enough)) = FREE.iter().find(|(of, _)| *of == name) else { continue };
        let tally = tally(paragraphs.iter().filter(|paragraph| is_full(paragraph)));
        let unused = tally.unused_per_line();
        assert!(tally.lines > 100 && unused <= *enough, "{name}: {unused} cells of a line: {tally:?}");
    }
}
