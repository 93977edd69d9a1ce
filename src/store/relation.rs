//! What articles are to editions, as compactly as counting and walking ask for it. Made of
//! verdicts; must not know how those were reached.

use super::recognition::Recognition;
use crate::series::{EditionAt, Role, Verdict};

/// What an article is to one edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relation {
    /// The edition.
    pub edition: EditionAt,
    /// How it relates to it; [`Role::Ambiguous`] where the edition is one of several that may be
    /// meant, none where the article only names it.
    pub role: Option<Role>,
}

impl Relation {
    /// The role of an article that is shown under the edition.
    #[must_use]
    pub fn shown(&self) -> Option<Role> {
        self.role.filter(|role| *role != Role::Ambiguous)
    }
}

/// The relations that verdicts tell of, best series first.
pub(super) fn relations(verdicts: &[Verdict], recognition: &Recognition) -> Box<[Relation]> {
    let mut out = Vec::new();
    for verdict in verdicts {
        let own = verdict.edition.as_deref().and_then(|id| recognition.find(id));
        out.extend(own.map(|edition| Relation { edition, role: verdict.role }));
        let open = verdict.candidates.iter().filter_map(|id| recognition.find(id));
        out.extend(open.map(|edition| Relation { edition, role: Some(Role::Ambiguous) }));
        let named = verdict.editions.iter().filter_map(|(id, _)| recognition.find(id));
        let named = named.filter(|edition| Some(*edition) != own);
        out.extend(named.map(|edition| Relation { edition, role: None }));
    }
    out.into()
}
