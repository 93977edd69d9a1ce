//! What holds whatever the reader chooses about the page: every option at random.

use std::ops::Range;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::page::words;
use super::properties::hard_text;
use super::score::is_blank;
use yuelan::doc::{Block, Document};
use yuelan::text::{Ambiguous, ByteAt, Cells, Clean, EmojiWidths, Language, WidthTable, graphemes};
use yuelan::typeset::{
    Autospace, Columns, Dash, Flow, Head, Korean, Layout, Line, LineBreak, LineSpacing, Measure, Options,
    Place, Quotes, RubyPlace, Rules, Spacing, Writing, set,
};

/// Cells that a mark may hang in.
const MARGIN: usize = 2;

fn any_rules() -> impl Strategy<Value = Rules> {
    (
        select(vec![LineBreak::Strict, LineBreak::Normal, LineBreak::Loose]),
        select(vec![Korean::Words, Korean::Syllables]),
        select(vec![Dash::MayStart, Dash::Never]),
        select(vec![Autospace::Keep, Autospace::Insert, Autospace::Grid, Autospace::Remove]),
        select(vec![Quotes::Smart, Quotes::Keep, Quotes::Corner]),
        select(vec![RubyPlace::Brackets, RubyPlace::Above]),
        any::<bool>(),
    )
        .prop_map(|(line_break, korean, dash, autospace, quotes, ruby, hyphenate)| Rules {
            line_break,
            korean,
            dash,
            autospace,
            quotes,
            ruby,
            hyphenate,
        })
}

/// Terminals that join emoji, and terminals that draw one beside the other.
fn any_widths() -> impl Strategy<Value = WidthTable> {
    let ambiguous = || select(vec![Ambiguous::Narrow, Ambiguous::Wide]);
    let emoji = (1..=2u8, 2..=4u8, select(vec![2u8, 6]));
    (ambiguous(), ambiguous(), emoji).prop_map(|(ambiguous, boxes, (presented, toned, joined))| {
        let emoji = EmojiWidths { presented, toned, joined };
        let letters = WidthTable { ambiguous, emoji, ..WidthTable::default() };
        WidthTable { boxes, ..letters }
    })
}

fn any_options() -> impl Strategy<Value = Options> {
    let spacing = vec![LineSpacing::Single, LineSpacing::OneAndHalf, LineSpacing::Double];
    let page = (
        prop_oneof![2..30u16, 30..130u16],
        proptest::option::of(0..4u8),
        select(spacing),
        select(vec![Columns::One, Columns::Two]),
        select(vec![Writing::Horizontal, Writing::Vertical]),
        proptest::option::of(2..40u16),
    );
    (page, any::<[bool; 5]>(), any_rules(), any_widths()).prop_map(|(page, switches, rules, widths)| {
        let (measure, indent, lines, columns, writing, rows) = page;
        let [paragraph_gap, justify, hang, balance, paged] = switches;
        let measure = Measure::new(Cells(measure));
        Options {
            measure,
            rows,
            indent,
            spacing: Spacing { paragraph_gap, lines },
            justify,
            hang,
            balance,
            columns,
            paged,
            writing,
            rules,
            widths,
        }
    })
}

/// Each kind of block that sets words in lines.
fn document(texts: &[String; 4]) -> Document {
    let [heading, body, item, quote] = texts.each_ref().map(|text| words(text));
    let paragraph = |text| Block::Paragraph { kind: yuelan::doc::ParagraphKind::Body, text };
    let blocks = vec![
        Block::Heading { level: 2, text: heading },
        paragraph(body),
        Block::List {
            start: Some(9),
            items: vec![vec![paragraph(item)], vec![Block::body(Clean::text("末项"))]],
        },
        Block::Quote(vec![paragraph(quote)]),
    ];
    Document::new(blocks, vec![], vec![])
}

fn any_document() -> impl Strategy<Value = Document> {
    [hard_text(), hard_text(), hard_text(), hard_text()].prop_map(|texts| document(&texts))
}

/// The positions of all characters that have ink, rising.
fn inked(document: &Document) -> Vec<ByteAt> {
    let of = |at: usize, text: &str| -> Vec<ByteAt> {
        text.char_indices().filter(|(_, c)| !is_blank(*c)).map(|(offset, _)| ByteAt(at + offset)).collect()
    };
    document.texts().iter().flat_map(|text| of(text.at.0, &text.string)).collect()
}

/// What the lines show of the document, run by run.
fn shown(layout: &Layout) -> Vec<Range<ByteAt>> {
    layout.lines().iter().flat_map(|line| layout.runs(line, &[])).map(|run| run.at..run.end).collect()
}

fn shows(layout: &Layout, line: &Line, position: ByteAt) -> bool {
    layout.runs(line, &[]).iter().any(|run| (run.at..run.end).contains(&position))
}

/// Whether the character at the position is seen where the layout says that it is.
fn is_found(layout: &Layout, position: ByteAt) -> bool {
    let lines = layout.line_at(position)..=layout.last_line_at(position);
    let lines = layout.lines().get(lines).unwrap_or_default();
    lines.iter().any(|line| shows(layout, line, position))
}

/// All that a painter can see of a layout.
fn seen(layout: &Layout) -> Vec<String> {
    layout.lines().iter().map(|line| format!("{line:?} {}", layout.string(line))).collect()
}

fn language_of(document: &Document) -> Language {
    let texts: String = document.texts().iter().map(|text| text.string.as_str()).collect();
    Language::of(&texts)
}

/// The document as the reader sets it, without a head.
fn flow(document: &Document, options: Options) -> Flow {
    Flow::new(Arc::new(document.clone()), language_of(document), Head::default(), options)
}

fn set_anew(document: &Document, options: &Options) -> Layout {
    set(document, language_of(document), options)
}

proptest! {
    #[test]
    fn lines_laid_end_to_end_are_the_text(document in any_document(), options in any_options()) {
        let layout = set_anew(&document, &options);
        let runs = shown(&layout);
        let mut next = 0;
        for position in inked(&document) {
            while runs.get(next).is_some_and(|run| run.end <= position) {
                next += 1;
            }
            let run = runs.get(next);
            prop_assert!(run.is_some_and(|run| run.contains(&position)), "{position:?} is not in {run:?}");
        }
        for pair in runs.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{pair:?} overlap");
        }
    }

    #[test]
    fn no_row_is_wider_than_the_measure_and_its_margin(document in any_document(), options in any_options()) {
        // A column's cells are rows; what stands in one is tested where columns are made.
        let options = Options { writing: Writing::Horizontal, ..options };
        let layout = set_anew(&document, &options);
        let most = usize::from(options.measure.cells().0) + if options.hang { MARGIN } else { 0 };
        for line in layout.lines() {
            let shown = layout.string(line);
            // An emoji drawn in pieces may need more cells than there are.
            let mut graphemes = graphemes(layout.text(line));
            let is_large = graphemes.next().is_some_and(|first| options.widths.grapheme(first) > 2);
            let is_alone = is_large && graphemes.next().is_none();
            let fits = options.widths.text(&shown) <= most || is_alone;
            prop_assert!(fits, "{shown:?} at {:?}", options.measure);
        }
    }

    #[test]
    fn a_layout_follows_from_document_and_options(
        document in any_document(),
        first in any_options(),
        second in any_options(),
    ) {
        let once = seen(&set_anew(&document, &first));
        prop_assert_eq!(&once, &seen(&set_anew(&document, &first)));
        let mut flow = flow(&document, first);
        prop_assert_eq!(&once, &seen(&flow.whole()));
        flow.choose(second);
        flow.settle(Place::START, 40);
        flow.choose(first);
        prop_assert_eq!(&once, &seen(&flow.whole()));
    }

    #[test]
    fn a_position_survives_every_choice(
        document in any_document(),
        choices in proptest::collection::vec(any_options(), 1..4),
        character in any::<Index>(),
    ) {
        let inked = inked(&document);
        let position = *character.get(&inked);
        let mut flow = flow(&document, Options::default());
        for options in &choices {
            flow.choose(*options);
            let place = flow.place_of_character(position);
            flow.settle(place, 1);
            let line = flow.window(place).next();
            let seen = line.is_some_and(|(layout, line)| shows(layout, line, position));
            let line = line.map(|(layout, line)| (layout.string(line), line.at));
            prop_assert!(seen, "{position:?} is not in {line:?} with {options:?}");
            prop_assert!(is_found(&flow.whole(), position), "{position:?} with {options:?}");
        }
    }
}
