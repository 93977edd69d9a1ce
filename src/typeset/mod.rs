//! Document × options → layout: how text is set in cells.
//!
//! collect (blocks to texts) → prepare (graphemes, widths, where a line may break; cached, for
//! none of it depends on the measure) → fill (lines) → [`Layout`], which a painter walks.
//!
//! A pure function of the document and the options. It must not know files, colours or the
//! terminal; what a line means is said by a [`Label`], not by a look.

mod balance;
mod blocks;
mod class;
mod collect;
mod fill;
mod head;
mod layout;
mod options;
mod prepare;
mod quotes;
mod ruby;
mod segment;
mod speech;
mod table;
mod tailor;

pub use head::{Head, set_head};
pub use layout::{Label, Layout, Line, Run};
pub use options::{
    Autospace, Columns, Dash, Korean, LineBreak, LineSpacing, Measure, Options, Quotes, RubyPlace, Rules,
    Writing,
};

use std::sync::Arc;

use crate::doc::Document;
use crate::text::Language;
use prepare::Prepared;

/// Sets documents, keeping what does not depend on the measure from one setting to the next.
#[derive(Debug, Default)]
pub struct Typesetter {
    prepared: Vec<Arc<Prepared>>,
    prepared_for: Option<prepare::Key>,
}

impl Typesetter {
    /// Lays out `document`. The caller makes a new typesetter for another document; for the same
    /// one, a change of measure only fills the lines again.
    pub fn set(&mut self, document: &Document, language: Language, options: &Options) -> Layout {
        let key = prepare::Key::new(options);
        if self.prepared_for != Some(key) {
            let prepare = |(text, manner)| Arc::new(Prepared::new(text, manner, &document.images, key));
            self.prepared = collect::texts(document).into_iter().map(prepare).collect();
            self.prepared_for = Some(key);
        }
        blocks::lay_out(document, language, options, &self.prepared)
    }
}

/// Lays out a document once.
#[must_use]
pub fn set(document: &Document, language: Language, options: &Options) -> Layout {
    Typesetter::default().set(document, language, options)
}
