//! What an article is: metadata, a document of blocks and inlines, and notes on what was repaired.
//!
//! Plain data without input or output. Ingest makes it, typesetting and the recogniser read it,
//! the store keeps it. This module must not know where an article came from or how it looks.

mod article;
mod block;
mod date;
mod inline;
mod note;
mod repair;

pub use article::{Article, ArticleId, Format, Meta, Source, TitleFrom, Translation};
pub use block::{Block, Cell, Document, Image, ParagraphKind};
pub use date::{Date, DateSource, Precision};
pub use inline::{Inline, Mark, Style, Text};
pub use note::{Note, NoteKind};
pub use repair::{Mended, Repair, Repairs};
