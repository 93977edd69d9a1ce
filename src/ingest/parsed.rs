//! What a format's reader hands on: blocks, and what the body itself says about the article.

use crate::doc::{Block, Date, Image, Note, TitleFrom};
use crate::text::Clean;

/// The result of reading one article's body in one format.
#[derive(Debug, Default)]
pub(crate) struct Parsed {
    /// The body.
    pub blocks: Vec<Block>,
    /// Images that the blocks refer to by index.
    pub images: Vec<Image>,
    /// Link targets that the marks refer to by index.
    pub links: Vec<Clean>,
    /// What the body says about itself. Front matter, where there is any, wins.
    pub found: Found,
    /// What was repaired or guessed. Lines count from 1 within the text that the reader was given.
    pub notes: Vec<Note>,
}

/// Metadata that stands in the body rather than in front matter.
#[derive(Debug, Default, Clone)]
pub(crate) struct Found {
    /// A title and what it was read from.
    pub title: Option<(Clean, TitleFrom)>,
    /// The line under the title, or empty.
    pub subtitle: Clean,
    /// Writers.
    pub authors: Vec<Clean>,
    /// The agency or paper that the text names (新华社北京, 央视网消息), or empty.
    pub agency: Clean,
    /// A date: of the page's metadata, a dateline, or inferred.
    pub date: Option<Date>,
}
