//! How fast a corpus is set at 80 cells: the median of several runs, the same for all.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::setters::{Room, Setter, options};
use crate::score::{Corpus, Paragraph};
use yuelan::doc::{Block, Document};
use yuelan::text::{Language, WidthTable};
use yuelan::typeset::{Flow, Head, Options, set};

/// Runs that the median is of.
pub(crate) const RUNS: usize = 7;
/// Bytes that one run sets at least; a shorter corpus is set several times.
const BYTES_A_RUN: usize = 1 << 20;
const MEASURE: u16 = 80;

fn room() -> Room {
    Room { measure: MEASURE, widths: WidthTable::default() }
}

/// The median time of several runs.
pub(crate) fn median(mut run: impl FnMut()) -> Duration {
    median_of([(); RUNS].map(|()| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    }))
}

/// The median of several times.
pub(crate) fn median_of(mut times: [Duration; RUNS]) -> Duration {
    times.sort_unstable();
    times[RUNS / 2]
}

/// Bytes of the words that setters get.
pub(crate) fn bytes(corpus: &Corpus) -> usize {
    corpus.paragraphs.iter().map(|paragraph| paragraph.shown.len()).sum()
}

/// MB a second of what `set_once` does with the whole corpus.
fn rate(corpus: &Corpus, mut set_once: impl FnMut()) -> f64 {
    let bytes = bytes(corpus);
    let times = BYTES_A_RUN.div_ceil(bytes.max(1));
    set_once();
    let took = median(|| (0..times).for_each(|_| set_once()));
    #[allow(clippy::cast_precision_loss, reason = "a few million bytes")]
    let megabytes = (bytes * times) as f64 / 1e6;
    megabytes / took.as_secs_f64()
}

/// Of a peer, paragraph by paragraph.
pub(crate) fn of_setter(corpus: &Corpus, setter: &Setter) -> f64 {
    rate(corpus, || {
        for paragraph in &corpus.paragraphs {
            black_box((setter.lines)(black_box(paragraph), room()));
        }
    })
}

/// Of this program, from documents to layouts.
pub(crate) fn from_scratch(corpus: &Corpus, hang: bool) -> f64 {
    let documents = documents(corpus);
    let options = Options { hang, ..options(room()) };
    rate(corpus, || {
        for (document, language) in &documents {
            black_box(set(black_box(document), *language, &options));
        }
    })
}

/// Of this program, where only the measure is another.
pub(crate) fn refill(corpus: &Corpus) -> f64 {
    let mut prepared: Vec<_> = documents(corpus)
        .into_iter()
        .map(|(document, language)| Flow::new(Arc::new(document), language, Head::default(), options(room())))
        .collect();
    let mut measure = 0;
    rate(corpus, || {
        measure = if measure == MEASURE { MEASURE - 2 } else { MEASURE };
        let options = options(Room { measure, ..room() });
        for flow in &mut prepared {
            flow.choose(options);
            black_box(flow.whole());
        }
    })
}

/// The paragraphs as articles: neighbours of one language together.
fn documents(corpus: &Corpus) -> Vec<(Document, Language)> {
    let alike = corpus.paragraphs.chunk_by(|one, next| one.language == next.language);
    alike
        .filter_map(|paragraphs| {
            let blocks = paragraphs.iter().flat_map(blocks).cloned().collect();
            Some((Document::new(blocks, vec![], vec![]), paragraphs.first()?.language))
        })
        .collect()
}

fn blocks(paragraph: &Paragraph) -> &[Block] {
    paragraph.document.blocks()
}
