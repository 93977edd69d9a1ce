//! What a passage asks of the outside world, and what is told of it.

use std::ops::Range;
use std::sync::Arc;

use super::super::effect::Request;
use super::notes_panel::ListedNote;
use crate::doc::ArticleId;
use crate::store::Annotation;
use crate::text::{ByteAt, Clean};

/// Something that must be done about a passage.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// Put a text on the clipboard.
    Copy(Clean),
    /// Hand an address over to the program that opens such. A person has agreed.
    OpenOutside(Clean),
    /// Find the article that a link of another one leads to.
    Resolve {
        /// To be repeated in the reply.
        request: Request,
        /// The article with the link.
        from: ArticleId,
        /// The path that it gives.
        path: Clean,
    },
    /// Say where an article is on the web.
    Address(ArticleId),
    /// Say what is noted in all articles.
    AllNotes,
    /// Note something about a range of an article.
    Annotate {
        /// Which.
        id: ArticleId,
        /// The range.
        range: Range<ByteAt>,
        /// The words of the range.
        quote: Clean,
        /// What to write beside it; may be empty.
        text: Clean,
    },
    /// Write a note anew, or bring it back.
    Rewrite(Annotation),
    /// Take a note away.
    Remove(Annotation),
    /// Give all notes as Markdown.
    Export,
}

/// What is told about a passage.
#[derive(Debug)]
pub enum Told {
    /// The article that a link leads to; none where there is none.
    Resolved(Request, Option<ArticleId>),
    /// Where an article is on the web; empty where that is not known.
    Address(Clean),
    /// What is noted in an article now.
    NotesOf(ArticleId, Vec<Annotation>),
    /// What is noted in all articles.
    AllNotes(Arc<Vec<ListedNote>>),
    /// All notes as Markdown, and how many there are.
    Exported(Clean, usize),
}
