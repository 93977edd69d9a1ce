//! Notes: what ingest repaired, guessed or could not read, and where.

use std::borrow::Cow;

use super::{Mended, Repair};
use crate::locale::say;
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
    ($($(#[doc = $doc:literal])* $kind:ident = $name:literal, $warning:literal;)*) => {
        /// The sorts of notes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum NoteKind { $($(#[doc = $doc])* $kind,)* }

        impl NoteKind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The name in JSON and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// What people call it, in the language of the process.
            #[must_use]
            pub fn label(self) -> Cow<'static, str> {
                match self { $(Self::$kind => say!(concat!("doc-note-", $name)),)* }
            }

            /// Whether a reader should be told of it beside the text, not only on request.
            #[must_use]
            pub fn is_warning(self) -> bool {
                match self { $(Self::$kind => $warning,)* }
            }

            /// What a person can do about it, in a sentence.
            #[must_use]
            pub fn remedy(self) -> Cow<'static, str> {
                match self { $(Self::$kind => say!(concat!("doc-note-", $name, "-remedy")),)* }
            }
        }
    };
}

// One row a kind: its name, whether it is a warning. What people call it, and what they can do,
// stands in `doc.ftl`.
note_kinds! {
    /// The file could not be read at all; the article says why.
    Unreadable = "unreadable", true;
    /// Not text; only a notice is shown.
    Binary = "binary", true;
    /// The encoding was guessed, or some bytes did not fit it.
    Encoding = "encoding", true;
    /// Front matter that is not well formed was read key by key.
    FrontMatter = "front-matter", true;
    /// A date is missing, cannot be read, or was inferred.
    Date = "date", false;
    /// The title was inferred.
    Title = "title", false;
    /// Markup was too deep, too large or broken, and was simplified.
    Markup = "markup", true;
    /// Overprinted (doubled) characters were reduced to one.
    Doubled = "doubled", true;
    /// The lines of a column of print were joined to paragraphs.
    Lines = "lines", false;
    /// Running heads and page numbers of print were left out.
    Furniture = "page-furniture", false;
    /// The columns of a newspaper page seem to be out of order.
    Order = "order", true;
    /// A part of the article is not in the file.
    Part = "part", true;
    /// The file holds several articles.
    Several = "several", false;
    /// An image or a link was changed or blocked.
    Reference = "reference", false;
    /// Links were not taken, since they run something or reach into the reader's files.
    Blocked = "blocked", false;
    /// The text is empty, or says no more than the title.
    Empty = "empty", true;
}

#[cfg(test)]
mod tests {
    use super::NoteKind;

    #[test]
    fn every_kind_says_what_can_be_done() {
        for kind in NoteKind::ALL {
            let words = [kind.label(), kind.remedy()];
            assert!(words.iter().all(|words| !words.is_empty() && !words.ends_with('。')), "{kind:?}");
            assert_eq!(NoteKind::ALL.iter().filter(|other| other.name() == kind.name()).count(), 1);
        }
    }
}
