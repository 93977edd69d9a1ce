//! What a passage asks of the outside world.

use crate::text::Clean;

/// Something that must be done about a passage.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// Put a text on the clipboard.
    Copy(Clean),
}
