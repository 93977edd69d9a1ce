//! What the librarian is told, and which of it need not be answered any more.

use std::collections::VecDeque;

use crate::app::Effect;
use crate::store::{Database, DatabaseError, Duplicates, Loaded, News, Stop};

/// What the librarian is told.
pub(super) enum Inbox {
    /// To carry out, unless it is stopped.
    Effect(Effect, Stop),
    /// The catalog changes.
    News(News),
    /// The catalog cannot be kept any more, for this reason: this one in memory takes its place.
    Instead(Database, DatabaseError),
    /// All archives have been gone through.
    Done(Loaded),
    /// What is there twice.
    Duplicates(Duplicates),
    /// Save and stop.
    Close,
}

/// Whether what is asked for was asked anew since, or nobody waits for it: listing is what takes
/// time, and while one types, each letter asks for a list.
pub(super) fn is_outdated(message: &Inbox, later: &VecDeque<Inbox>) -> bool {
    let Inbox::Effect(asked, _) = message else { return false };
    let may_be_dropped = matches!(
        asked,
        Effect::List { .. }
            | Effect::Complete { .. }
            | Effect::Find { .. }
            | Effect::Gather { .. }
            | Effect::FindTitles { .. }
    );
    if !may_be_dropped {
        return false;
    }
    later.iter().any(|other| match other {
        // What is in the rows of a list need not be known when another one is wanted.
        Inbox::Effect(Effect::List { .. }, _) if matches!(asked, Effect::Find { .. }) => true,
        Inbox::Effect(other, _) => std::mem::discriminant(other) == std::mem::discriminant(asked),
        other => matches!(other, Inbox::Close),
    })
}
