//! The table: a row a setter, for each corpus and both widths of ambiguous characters.

use super::setters::{OURS, OURS_UNHUNG, Room, SETTERS, Setter};
use super::speed;
use crate::score::{Corpus, Frame, Tally, score};
use yuelan::text::{Ambiguous, WidthTable};

/// How many measures, from the narrowest to the widest; all are even.
const MEASURES: u16 = 32;
const NARROWEST: u16 = 16;
const WIDEST: u16 = 120;

const HEADING: &str = "\
setter                       | start |  end | pair | number | counter | wide | unused | orphan | lost |  lines |  MB/s";

/// What the columns hold.
const LEGEND: &str = "\
Lines of each paragraph at 32 even measures from 16 to 120 cells. A break counts as wrong only
where the line had an earlier legal break. Of 1000 lines: start, end = a mark that never begins
or ends a line there; pair = —— …… ⋯⋯ torn; number = 47.95 ±2 3.5MB torn; counter = a digit
parted from its counter; wide = more cells than the measure (a mark hung in the margin of 2 is
none). unused = cells left free by an average line, last lines not counted. orphan = last lines
of one character, of 1000 paragraphs of more than one line. lost = paragraphs that are not
shown whole. MB/s at measure 80, ambiguous 1: medians of 7 runs, the same for all rows.";

/// Says what is to follow.
pub(crate) fn print_legend() {
    println!("{LEGEND}");
}

/// Prints the tables of a corpus.
pub(crate) fn print(corpus: &Corpus) {
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
        let cells = if ambiguous == Ambiguous::Narrow { 1 } else { 2 };
        let (paragraphs, bytes) = (corpus.paragraphs.len(), speed::bytes(corpus));
        println!("\n{} ({paragraphs} paragraphs, {bytes} bytes), ambiguous {cells}", corpus.name);
        println!("{HEADING}");
        for setter in &SETTERS {
            let tally = tally(corpus, setter, ambiguous);
            let speed = (ambiguous == Ambiguous::Narrow).then(|| rate(corpus, setter));
            print_row(setter.name, &tally, speed);
        }
        if ambiguous == Ambiguous::Narrow {
            println!("{:<28} | {:>87.1}", "yuelan, prepared before", speed::refill(corpus));
        }
    }
}

fn rate(corpus: &Corpus, setter: &Setter) -> f64 {
    match setter.name {
        OURS => speed::from_scratch(corpus, true),
        OURS_UNHUNG => speed::from_scratch(corpus, false),
        _ => speed::of_setter(corpus, setter),
    }
}

fn measures() -> impl Iterator<Item = u16> {
    (0..MEASURES).map(|nth| NARROWEST + 2 * (nth * (WIDEST - NARROWEST) / 2 / (MEASURES - 1)))
}

fn tally(corpus: &Corpus, setter: &Setter, ambiguous: Ambiguous) -> Tally {
    let widths = WidthTable { ambiguous, ..WidthTable::default() };
    let mut tally = Tally::default();
    for measure in measures() {
        let frame = Frame { measure: usize::from(measure), margin: setter.margin, widths };
        for paragraph in &corpus.paragraphs {
            let lines = (setter.lines)(paragraph, Room { measure, widths });
            tally += score(&paragraph.shown, &lines, &frame);
        }
    }
    tally
}

fn print_row(name: &str, tally: &Tally, speed: Option<f64>) {
    let of_lines = |count| tally.per_1000_lines(count);
    println!(
        "{name:<28} | {:>5.1} | {:>4.1} | {:>4.2} | {:>6.1} | {:>7.2} | {:>4.1} | {:>6.2} | {:>6.1} | {:>4} | {:>6} | {:>5}",
        of_lines(tally.starts),
        of_lines(tally.ends),
        of_lines(tally.pairs),
        of_lines(tally.numbers),
        of_lines(tally.counters),
        of_lines(tally.too_wide),
        tally.unused_per_line(),
        tally.orphans_per_1000(),
        tally.lost,
        tally.lines,
        speed.map_or_else(String::new, |speed| format!("{speed:.1}")),
    );
}
