//! Document × options → layout: how text is set in cells.
//!
//! A pure function of the document and the options. It must not know files, colours or the
//! terminal; what a line means is said by a [`Label`], not by a look.
//!
//! ```text
//! flow       an article, set section by section when it is seen; its pages
//! └ blocks   paragraphs, lists, figures, headings; table: the same in columns
//!   ├ prepare  text → graphemes, their widths, and what a break before each costs:
//!   │          opportunities of UAX #14, which tailor fits to CJK practice.
//!   │          None of it depends on the measure, so it is kept
//!   └ fill     first fit, optimum fit, justification → lines
//! layout     lines as a painter walks them: in runs, side by side, clipped, upright
//! plate      rows left free for pictures
//! options    what a person may choose; choice, preset: how it is named
//! ```
//!
//! # The rules of the page
//!
//! Numbers are those that tests and comments use. CLREQ and JLREQ are named by their headings or
//! numbers, Unicode's rules by theirs.
//!
//! | rule | where | source |
//! |---|---|---|
//! | 1 graphemes are the unit | `text::graphemes` | UAX #29 |
//! | 2 one function for widths | `text::WidthTable` | UAX #11; measured |
//! | 3 white space collapses | `prepare::builder`, `ingest` | CSS Text 4, white space processing |
//! | 4 blanks at edges, U+00A0, U+2060, U+200B | `prepare::builder`, `fill::ruler` | UAX #14 LB8, LB11, LB12 |
//! | 5 clean text only | `text::Clean` | – |
//! | 6 where lines may break at all | `prepare::opportunities` | UAX #14 of Unicode 17, strict |
//! | 7 8 10 what never begins or ends a line, blanks or not | `tailor`, `tailor::class` | CLREQ, Prohibition Rules for Line Start and Line End; JLREQ §3.1.7, §3.1.8 |
//! | 9 pairs | `tailor` | CLREQ, Prohibition Rules for Unbreakable Marks; JLREQ §3.1.10 |
//! | 11 straight quotation marks | `prepare::{quotes, builder}` | CLREQ, Quotation Marks |
//! | 12 numbers, signs, units | `tailor::number` | UAX #14 LB25; JLREQ §3.1.10 |
//! | 13 numbers and their counters | `tailor::{number, han_number}` | – |
//! | 14 words, addresses, hyphens | `tailor::{address, hyphenate}` | UAX #14 LB13, LB21, LB28; CSS Text 4, hyphenation |
//! | 15 strictness; Korean | `tailor`, `tailor::korean` | CSS Text 4, line-break and word-break; KLREQ, line breaking |
//! | 16 dashes in dialogue | `tailor` | CLREQ, Dash |
//! | 17 when nothing legal fits | `fill::ruler` | JLREQ §3.8.2 |
//! | 18 20 hanging marks | `fill::ruler` | CLREQ, Hanging Punctuation Marks at Line End; JLREQ §3.8.2 |
//! | 19 even measure, at most 80 | `options` | CLREQ, Line Length |
//! | 21 squeeze before pushing out | `fill::ruler` | JLREQ §3.8.3; CLREQ, Line Adjustment |
//! | 22 no single character as a last line | `fill::{first_fit, optimum}` | CLREQ, Adjustment of Orphans and Widows; JLREQ §3.5.3 |
//! | 23 the choice of breaks | `fill::optimum` | Knuth and Plass, 1981 |
//! | 24 justification | `fill::justify` | JLREQ §3.8.4; CLREQ, Line Adjustment |
//! | 25 indents | `options`, `blocks` | CLREQ, First-line Indents; JLREQ §3.5.1 |
//! | 26 hanging lists, speakers | `blocks::list`, `blocks::speech` | JLREQ §3.5.1 |
//! | 27 blanks between scripts | `prepare::autospace` | CSS Text 4, text-autospace; CLREQ, Mixed Text |
//! | 28 corner brackets | `prepare::quotes` | CLREQ, Quotation Marks |
//! | 29 balanced headings | `fill::balance` | CSS Text 4, text-wrap: balance |
//! | 30 widows | `flow::pages` | CLREQ, Adjustment of Orphans and Widows |
//! | 31 places are source offsets | `layout`, `flow` | – |
//! | 32 right-to-left in logical order | `tui::terminal` | ECMA-48 BDSM |
//! | 33 prepared once | `flow` | – |
//! | ruby | `prepare::ruby` | JLREQ §3.3; CLREQ, Interlinear Annotation |
//! | vertical | `prepare::vertical`, `layout::standing` | UAX #50; JLREQ §3.2.5; CLREQ, Vertical Writing Mode |

mod blocks;
mod choice;
mod fill;
mod flow;
mod head;
mod layout;
mod options;
mod plate;
mod prepare;
mod preset;
mod table;
mod tailor;

pub use choice::{CHOICES, Choice, ChoiceError, Numbers, Value, Word};
pub use flow::pages::Sheet;
pub use flow::{Flow, Place};
pub use head::{Head, set_head};
pub use layout::clip::Clipped;
pub use layout::standing::Standing;
pub use layout::{Label, Layout, Line, Run};
pub use options::{
    Autospace, Columns, Dash, Korean, LineBreak, LineSpacing, Measure, Options, Quotes, RubyPlace, Rules,
    Spacing, Writing,
};
pub use plate::{Plate, PlateRow};
pub use preset::{PRESETS, Preset};

use std::ops::Range;
use std::sync::Arc;

use crate::doc::Document;
use crate::text::Language;
use blocks::Page;
use flow::section::{Section, sections};
use prepare::collect::{self, Collected};
use prepare::{Key, Prepared};

/// Lays out a document at once. The reader sets it section by section with a [`Flow`].
#[must_use]
pub fn set(document: &Document, language: Language, options: &Options) -> Layout {
    let mut layout = Layout::default();
    for section in sections(document) {
        let prepared = prepare_section(document, &section, Key::new(options));
        layout.append(lay_out_section(document, &section, (language, options), &prepared, &[]));
    }
    layout
}

/// Lays out one block of a document by itself, or a part of it: of a list or a quotation the items
/// or blocks in the range, of a paragraph the bytes. Positions are those of the whole document.
#[must_use]
pub fn set_part(
    document: &Document,
    (block, piece): (usize, Option<Range<usize>>),
    language: Language,
    options: &Options,
) -> Layout {
    if block >= document.blocks().len() {
        return Layout::default();
    }
    let section = Section::of_part(block, piece);
    let prepared = prepare_section(document, &section, Key::new(options));
    lay_out_section(document, &section, (language, options), &prepared, &[])
}

/// Prepares the texts of a section.
fn prepare_section(document: &Document, section: &Section, key: Key) -> Vec<Arc<Prepared>> {
    let blocks = section.blocks(document);
    let prepare = |Collected { text, manner, in_cell }| {
        let key = if in_cell { key.in_cell() } else { key };
        Arc::new(Prepared::new(text, manner, &document.images, key))
    };
    collect::texts(&blocks).into_iter().map(prepare).collect()
}

/// Sets a section whose texts have been prepared, its images with these plates.
fn lay_out_section(
    document: &Document,
    section: &Section,
    (language, options): (Language, &Options),
    prepared: &[Arc<Prepared>],
    plates: &[Plate],
) -> Layout {
    let mut page = Page::new(options, language, prepared);
    page.plates = plates;
    page.speeches = blocks::speech::speeches(section.around(document));
    page.begin(section.at, section.is_apart(options), section.within(document));
    page.blocks(document, &section.blocks(document));
    page.finish()
}
