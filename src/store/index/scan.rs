//! Looking through the texts themselves: for few articles as quick as an index, for articles that
//! are not indexed yet the only way, and what an index is measured by.

use std::borrow::Cow;
use std::ops::{ControlFlow, Range};
use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

use memchr::memmem::Finder;

use super::{IndexError, Scope, SearchIndex, Stop};

/// Articles that are looked through before another thread is asked for help: mostly, the rows of
/// the screen are among them.
const FIRST: usize = 512;
/// Articles of each thread, after that, before what they found is given.
const MOST: usize = 8192;

/// The texts of an article, folded.
#[derive(Debug, Clone)]
pub struct ScannedText<'a> {
    /// Its number.
    pub row: i64,
    /// Its title.
    pub title: Cow<'a, str>,
    /// All its texts, with `\n` between two of them.
    pub body: Cow<'a, str>,
}

/// Articles with their folded texts, highest number first.
pub trait ScannedTexts: Sync {
    /// How many there are.
    fn count(&self) -> usize;
    /// The `nth`; none if it cannot be had any more.
    fn text(&self, nth: usize) -> Option<ScannedText<'_>>;
}

/// Looks through texts.
#[derive(Debug)]
pub struct Scan<'t, T: ?Sized> {
    texts: &'t T,
    stop: Stop,
}

impl<'t, T: ScannedTexts + ?Sized> Scan<'t, T> {
    /// Looks through these texts.
    #[must_use]
    pub fn new(texts: &'t T) -> Self {
        Self { texts, stop: Stop::default() }
    }

    /// The same, with searches that end when `stop` says so.
    #[must_use]
    pub fn until(self, stop: &Stop) -> Self {
        Self { stop: stop.clone(), ..self }
    }

    /// The numbers of those of a range that hold the phrases.
    fn look_through(&self, range: Range<usize>, phrases: &[Finder], scope: Scope) -> Vec<i64> {
        let texts = range.take_while(|_| !self.stop.is_asked()).filter_map(|nth| self.texts.text(nth));
        let holds = |text: &ScannedText, phrase: &Finder| {
            phrase.find(text.title.as_bytes()).is_some()
                || scope == Scope::Text && phrase.find(text.body.as_bytes()).is_some()
        };
        let found = texts.filter(|text| phrases.iter().all(|phrase| holds(text, phrase)));
        found.map(|text| text.row).collect()
    }
}

impl<T: ScannedTexts + ?Sized> SearchIndex for Scan<'_, T> {
    fn find_all(
        &self,
        phrases: &[&str],
        scope: Scope,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, IndexError> {
        let is_nowhere = phrases.is_empty() || phrases.contains(&"");
        let count = if is_nowhere { 0 } else { self.texts.count() };
        let phrases: &Vec<_> = &phrases.iter().map(Finder::new).collect();
        let (mut from, mut most) = (0, FIRST);
        while from < count {
            let middle = count.min(from + most);
            let end = if from == 0 { middle } else { count.min(middle + most) };
            let mut found = thread::scope(|scope_of_threads| {
                let later = (middle < end)
                    .then(|| scope_of_threads.spawn(|| self.look_through(middle..end, phrases, scope)));
                let mut found = self.look_through(from..middle, phrases, scope);
                match later.map(ScopedJoinHandle::join).transpose() {
                    Ok(later) => found.extend(later.into_iter().flatten()),
                    Err(panic) => resume_unwind(panic),
                }
                found.into_iter()
            });
            if self.stop.is_asked() || found.try_for_each(&mut *take).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            from = end;
            most = MOST.min(most * 2);
        }
        Ok(ControlFlow::Continue(()))
    }
}
