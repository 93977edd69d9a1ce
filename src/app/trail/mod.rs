//! The trail: where one is and where one was. Places that were left by a jump, places under a
//! letter, where the last session left off, and how much of an article was read. Must not know how
//! any of it is kept.

mod bookmarks;
mod history;
mod jumps;
mod letters;
mod resume;
mod share;
mod statistics;

use super::action::Action;
use super::effect::{Effect, Request};
use super::state::State;
use crate::doc::ArticleId;
use crate::store::{Bookmark, Session};
use crate::text::{ByteAt, Clean};

pub(super) use bookmarks::{mouse, press, unset};
pub use history::{History, PastVisit, history_area, history_rows};
pub(super) use history::{mouse as history_mouse, paste as history_paste, press as history_press};
use jumps::Jumps;
pub use jumps::Waypoint;
pub(super) use jumps::{leap, settle};
pub use letters::{Letters, LettersFor, letters_area};
use resume::LeftOff;
pub use resume::leaving;
pub(super) use resume::{left_article, listed, seek, told as left_off, touched};
pub(super) use share::pass_over;
pub(super) use statistics::scroll as scroll_statistics;
pub use statistics::{Chart, Statistics, StatisticsPanel, statistics_area};

/// Where one is and where one was.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    jumps: Jumps,
    /// Where the last session left off, as long as nobody has done anything else.
    left_off: Option<LeftOff>,
    /// The place that was jumped to: what lies before it was not read yet.
    uncounted: Option<Waypoint>,
    /// A jump is under way.
    leaping: bool,
    /// The latest request for what is kept of the past.
    pub(super) recall: Request,
}

/// What is kept of the past, to be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recall {
    /// The places under letters that can be jumped to from an article; from none, the capitals.
    Bookmarks(Option<ArticleId>),
    /// What was read lately.
    History,
    /// What was read, in numbers.
    Statistics,
}

/// What was fetched.
#[derive(Debug, Clone, PartialEq)]
pub enum Recalled {
    /// Places under letters: the article's own, then the capitals.
    Bookmarks(Vec<MarkedPlace>),
    /// Articles that were read, each once, the latest first.
    History(Vec<PastVisit>),
    /// What was read, in numbers.
    Statistics(Box<Statistics>),
}

/// A place under a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedPlace {
    /// The letter.
    pub letter: char,
    /// The article that has the place now.
    pub article: ArticleId,
    /// The place.
    pub position: ByteAt,
    /// The title of the article; none where it is not at hand.
    pub title: Option<Clean>,
}

/// Something to be kept for another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remember {
    /// A place under a letter.
    Bookmark(Bookmark),
    /// The letter stands for nothing any more, seen from this article.
    NoBookmark(ArticleId, char),
    /// A line that was typed, and what for.
    Typed(&'static str, Clean),
    /// Where one left off.
    Session(Session),
    /// So many characters of an article were passed by reading; none where one jumped there.
    Turned(ArticleId, u64),
}

/// Carries out the actions that lead to another place.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::JumpBack => jumps::back(state),
        Action::JumpForward | Action::JumpOnward => jumps::forward(state),
        Action::SetMark => bookmarks::open(state, LettersFor::Setting),
        Action::GoToMark => bookmarks::open(state, LettersFor::Going),
        Action::History => history::open(state),
        Action::Statistics => statistics::open(state),
        _ => Vec::new(),
    }
}

/// Asks for what is kept of the past.
pub(super) fn recall(state: &mut State, recall: Recall) -> Effect {
    let request = state.latest.number();
    state.input.trail.recall = request;
    Effect::Recall(request, recall)
}

/// What was asked for is there.
pub(super) fn recalled(state: &mut State, request: Request, recalled: Recalled) -> Vec<Effect> {
    if request != state.input.trail.recall {
        return Vec::new();
    }
    match recalled {
        Recalled::Bookmarks(places) => bookmarks::told(state, places),
        Recalled::History(visits) => history::told(state, visits),
        Recalled::Statistics(found) => statistics::told(state, found),
    }
}
