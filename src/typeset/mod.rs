//! Document × options → layout: how text is set in cells.
//!
//! collect (blocks to texts) → prepare (graphemes, widths, where a line may break; cached, for
//! none of it depends on the measure) → fill (lines) → [`Layout`], which a painter walks.
//!
//! A pure function of the document and the options. It must not know files, colours or the
//! terminal; what a line means is said by a [`Label`], not by a look.

mod address;
mod autospace;
mod balance;
mod blocks;
mod builder;
mod choice;
mod class;
mod clip;
mod collect;
mod fill;
mod first_fit;
mod flow;
mod head;
mod hyphenate;
mod justify;
mod layout;
mod opportunities;
mod optimum;
mod options;
mod pages;
mod prepare;
mod preset;
mod quotes;
mod ruby;
mod ruler;
mod section;
mod segment;
mod speech;
mod standing;
mod table;
mod tailor;
mod turning;
mod vertical;

pub use choice::{CHOICES, Choice, ChoiceError, Numbers, Value, Word};
pub use clip::Clipped;
pub use flow::{Flow, Place};
pub use head::{Head, set_head};
pub use layout::{Label, Layout, Line, Run};
pub use options::{
    Autospace, Columns, Dash, Korean, LineBreak, LineSpacing, Measure, Options, Quotes, RubyPlace, Rules,
    Writing,
};
pub use pages::Sheet;
pub use preset::{PRESETS, Preset};
pub use standing::Standing;

use std::sync::Arc;

use crate::doc::Document;
use crate::text::Language;
use blocks::Page;
use collect::Collected;
use prepare::{Key, Prepared};
use section::{Section, sections};

/// Lays out a document at once. The reader sets it section by section with a [`Flow`].
#[must_use]
pub fn set(document: &Document, language: Language, options: &Options) -> Layout {
    let mut layout = Layout::default();
    for section in sections(document) {
        let prepared = prepare_section(document, &section, Key::new(options));
        layout.append(lay_out_section(document, &section, (language, options), &prepared));
    }
    layout
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

/// Sets a section whose texts have been prepared.
fn lay_out_section(
    document: &Document,
    section: &Section,
    (language, options): (Language, &Options),
    prepared: &[Arc<Prepared>],
) -> Layout {
    let mut page = Page::new(options, language, prepared);
    page.speeches = speech::speeches(section.around(document));
    page.begin(section.at, section.is_apart(options));
    page.blocks(document, &section.blocks(document));
    page.finish()
}
