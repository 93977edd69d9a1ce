//! Notes: what ingest repaired, guessed or could not read, and where.

use super::{Mended, Repair};
use crate::text::Clean;

/// One thing that a reader should know about how the file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What sort of thing happened.
    pub kind: NoteKind,
    /// Line in the source file, counted from 1; none where the whole file is meant.
    pub line: Option<u32>,
    /// What happened, in a sentence.
    pub text: Clean,
    /// What was changed for display, if that is what happened.
    pub mended: Option<Mended>,
}

impl Note {
    /// A note on the whole file.
    #[must_use]
    pub fn new(kind: NoteKind, text: &str) -> Self {
        Self { kind, line: None, text: Clean::line(text), mended: None }
    }

    /// A note on one line of the source, counted from 1.
    #[must_use]
    pub fn at(kind: NoteKind, line: u32, text: &str) -> Self {
        Self { line: Some(line), ..Self::new(kind, text) }
    }

    /// The same note, on something that was changed for display.
    #[must_use]
    pub fn mending(self, repair: Repair, before: &str, after: &str) -> Self {
        let mended = Mended { repair, before: Clean::line(before), after: Clean::line(after) };
        Self { mended: Some(mended), ..self }
    }
}

macro_rules! note_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident = $name:literal,)*) => {
        /// The sorts of notes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum NoteKind { $($(#[doc = $doc])* $kind,)* }

        impl NoteKind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The name in JSON and in `doctor`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }
        }
    };
}

impl NoteKind {
    /// Whether a reader should be told of it beside the text, not only on request.
    #[must_use]
    pub fn is_warning(self) -> bool {
        !matches!(self, Self::Title | Self::Date | Self::Reference | Self::Several)
    }
}

note_kinds! {
    /// The file could not be read at all; the article says why.
    Unreadable = "unreadable",
    /// Not text; only a notice is shown.
    Binary = "binary",
    /// The encoding was guessed, or some bytes did not fit it.
    Encoding = "encoding",
    /// Front matter that is not well formed was read key by key.
    FrontMatter = "front-matter",
    /// A date is missing, cannot be read, or was inferred.
    Date = "date",
    /// The title was inferred.
    Title = "title",
    /// Markup was too deep, too large or broken, and was simplified.
    Markup = "markup",
    /// Overprinted (doubled) characters were reduced to one.
    Doubled = "doubled",
    /// The columns of a newspaper page seem to be out of order.
    Order = "order",
    /// A part of the article is not in the file.
    Part = "part",
    /// The file holds several articles.
    Several = "several",
    /// An image or a link was changed or blocked.
    Reference = "reference",
    /// The text is empty, or says no more than the title.
    Empty = "empty",
}
