//! What a query asks of an article, and of the events that it is about. Whoever keeps articles
//! implements it. Must not know how they are kept.

use super::field::Flag;
use crate::doc::Date;
use crate::text::Language;

/// What a query looks at. Asked only for what its terms need: folding a text and recognising
/// its edition take time.
///
/// A `takes` is given one after the other until it says that one will do; the answer is whether
/// it did.
pub trait Candidate {
    /// When it was published, if known.
    fn date(&self) -> Option<Date>;
    /// The language that it is set in.
    fn language(&self) -> Language;
    /// Characters that a reader reads.
    fn chars(&self) -> usize;
    /// Whether it is so.
    fn is(&self, flag: Flag) -> bool;
    /// Title and body, folded by [`fold`](crate::text::fold).
    fn folded(&self) -> &str;
    /// The title, then each text of the body, as they stand.
    fn any_text(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool;
    /// The values of an attribute.
    fn any_value(&self, attribute: Attribute, takes: &mut dyn FnMut(&str) -> bool) -> bool;
    /// The events that it has this tie with.
    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool;
}

/// What is known of an article in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Attribute {
    /// The title; words occur in it.
    Title,
    /// The writers; words occur in a name.
    Author,
    /// Who published it; words occur in a name.
    Source,
    /// Its categories as paths, `/` between the levels; the path begins so.
    Category,
    /// Its tags; one is this.
    Tag,
    /// The path of its file within the archive; the path begins so.
    Folder,
}

/// What an article has to do with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tie {
    /// It belongs to the series.
    Series,
    /// It belongs to the edition.
    Edition,
    /// It names the edition.
    Mention,
}

/// A series, or an edition of one, as far as it is known by names.
pub trait Event {
    /// Its identifier: `sco`, `sco-2022`.
    fn id(&self) -> &str;
    /// The year in its name; a series has none.
    fn year(&self) -> Option<i16>;
    /// The how-manieth it is.
    fn ordinal(&self) -> Option<u16>;
    /// Everything that it is called.
    fn any_name(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool;
}

/// All events that there are.
pub trait Events {
    /// The events that an article may have this tie with.
    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool;
}
