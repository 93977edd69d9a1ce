//! What a passage asks of the outside world, and what is told of it.

use super::super::effect::Request;
use crate::doc::ArticleId;
use crate::text::Clean;

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
}

/// What is told about a passage.
#[derive(Debug)]
pub enum Told {
    /// The article that a link leads to; none where there is none.
    Resolved(Request, Option<ArticleId>),
}
