//! Finding words in an article: over its source text, so that neither line ends nor the way
//! quotes are shown hide anything. Small letters stand for capitals, too; capitals only for themselves.

use unicode_normalization::UnicodeNormalization;

use crate::doc::Document;
use crate::query::{Field, MOST_HITS, Pattern, Phrase, Query, Words, apart, hits, matches};
use crate::text::{ByteAt, Clean};

/// Words that were typed with capitals: they stand only where the capitals are, too.
struct Cased<'a>(&'a Words);

impl Phrase for Cased<'_> {
    fn folded(&self) -> &str {
        self.0.folded()
    }

    fn stands_as(&self, found: &str) -> bool {
        cased(found).eq(cased(&self.0.typed))
    }
}

/// The letters of a text that have a case, whatever their width.
fn cased(text: &str) -> impl Iterator<Item = char> {
    text.nfkc().filter(|c| c.is_lowercase() || c.is_uppercase())
}

/// The words looked for in an article, and where they are.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// As typed.
    pub words: Clean,
    /// From–to positions in the document, in order, apart from each other.
    pub hits: Vec<(ByteAt, ByteAt)>,
    /// The hit that was jumped to last.
    pub current: Option<usize>,
    /// Whether they are the words that the list is narrowed by.
    pub(super) is_of_query: bool,
    /// Whether a hit was jumped to since they are looked for.
    pub(super) is_begun: bool,
    /// Whether they were typed for this article.
    pub(super) is_typed: bool,
    phrases: Vec<Words>,
    /// What is looked for instead of words.
    pattern: Option<Pattern>,
}

/// The regular expression that was typed, as a query has it, `re:/…/`, or `/…/` alone; none where
/// words were.
///
/// # Errors
/// Where it cannot be one, with the reason.
pub(super) fn pattern(typed: &str) -> Result<Option<Pattern>, Clean> {
    let typed = typed.trim();
    let named = typed.split_once([':', '：']).filter(|(name, _)| Field::named(name) == Some(Field::Pattern));
    let source = named.map(|(_, source)| source.trim()).unwrap_or(typed);
    let slashed =
        source.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')).filter(|rest| !rest.is_empty());
    match (named, slashed) {
        (None, None) => Ok(None),
        (_, Some(source)) => Pattern::new(source).map(Some),
        (Some((_, "")), None) => Ok(None),
        (Some(_), None) => Pattern::new(source).map(Some),
    }
}

impl Search {
    /// Looks for `words` in a document.
    #[must_use]
    pub fn new(document: &Document, words: &Clean) -> Self {
        let phrases = Words::new(words).into_iter().collect();
        Self { words: words.clone(), phrases, is_typed: true, ..Self::default() }.again(document)
    }

    /// Looks for what a regular expression matches, as it was typed.
    pub(super) fn matching(document: &Document, typed: &Clean, pattern: Pattern) -> Self {
        Self { words: typed.clone(), pattern: Some(pattern), is_typed: true, ..Self::default() }
            .again(document)
    }

    /// Looks for the words of a query.
    pub(super) fn of_query(document: &Document, query: &Query) -> Self {
        let wordings = query.wordings();
        let words = Clean::join(wordings.iter().map(|words| &words.typed), " ");
        Self { words, phrases: wordings, is_of_query: true, ..Self::default() }.again(document)
    }

    /// Words that stand at a place, marked there alone.
    pub(super) fn shown(words: Clean, range: (ByteAt, ByteAt)) -> Self {
        let phrases = Words::new(&words).into_iter().collect();
        Self { words, hits: vec![range], current: Some(0), phrases, ..Self::default() }
    }

    /// The same words in a document, which may be another one.
    pub(super) fn again(self, document: &Document) -> Self {
        if let Some(pattern) = &self.pattern {
            return Self { hits: matches(document, pattern), current: None, ..self };
        }
        let has_capitals = !self.is_of_query && cased(&self.words).any(char::is_uppercase);
        let found = match has_capitals {
            true => hits(document, &self.phrases.iter().map(Cased).collect::<Vec<_>>()),
            false => hits(document, &self.phrases),
        };
        let found = apart(&found).into_iter();
        Self { hits: found.map(|hit| (hit.start, hit.end)).collect(), current: None, ..self }
    }

    /// Whether the query asks for just these words.
    pub(super) fn is_for(&self, query: &Query) -> bool {
        self.is_of_query && self.phrases == query.wordings()
    }

    /// How many hits there are: 12, or 1048576+ where they were not all counted.
    pub(super) fn count(&self) -> String {
        let more = if self.hits.len() < MOST_HITS { "" } else { "+" };
        format!("{}{more}", self.hits.len())
    }

    /// Whether there is a hit behind the current one, or else at or behind a position.
    pub(super) fn has_next(&self, from: ByteAt) -> bool {
        self.after(from) < self.hits.len()
    }

    /// Whether there is a hit before the current one, or else before a position.
    pub(super) fn has_previous(&self, from: ByteAt) -> bool {
        self.here(from) > 0
    }

    /// The hit after the current one, or the first at or behind a position. The flag says
    /// whether the search went on from the start.
    pub(super) fn next(&mut self, from: ByteAt) -> Option<(ByteAt, bool)> {
        let next = self.after(from);
        self.go(if next < self.hits.len() { next } else { 0 }, next >= self.hits.len())
    }

    /// The hit before the current one, or the last before a position.
    pub(super) fn previous(&mut self, from: ByteAt) -> Option<(ByteAt, bool)> {
        let here = self.here(from);
        let wrapped = here == 0;
        self.go(if wrapped { self.hits.len().checked_sub(1)? } else { here - 1 }, wrapped)
    }

    /// Makes the hit the current one that stands at a position, or the first behind it.
    pub(super) fn at(&mut self, position: ByteAt) -> Option<ByteAt> {
        let at = self.hits.partition_point(|(_, end)| *end <= position);
        self.go(at, false).map(|(start, _)| start)
    }

    /// Where the hit is that was jumped to last.
    pub(super) fn position(&self) -> Option<ByteAt> {
        self.current.and_then(|at| self.hits.get(at)).map(|(start, _)| *start)
    }

    /// The number of the hit that begins at a position.
    pub(super) fn hit_at(&self, position: ByteAt) -> Option<usize> {
        self.hits.binary_search_by_key(&position, |(start, _)| *start).ok()
    }

    /// Passes over so many hits behind a position, or before it: those of the query as far as they
    /// go, others round the end.
    pub(super) fn skip(&mut self, from: ByteAt, is_next: bool, count: usize) {
        let all = self.hits.len();
        if count == 0 || all < 2 {
            return;
        }
        let first = if is_next { self.after(from) } else { self.here(from) };
        self.current = Some(match (is_next, self.is_of_query) {
            // The last that is passed over stands right before the one that is gone to.
            (true, true) => (first + count - 1).min(all - 2),
            (true, false) => (first + count - 1) % all,
            (false, true) => first.saturating_sub(count).max(1),
            (false, false) => (first + all - count % all) % all,
        });
    }

    fn here(&self, from: ByteAt) -> usize {
        self.current.unwrap_or_else(|| self.hits.partition_point(|(start, _)| *start < from))
    }

    fn after(&self, from: ByteAt) -> usize {
        self.current.map_or_else(|| self.here(from), |current| current + 1)
    }

    fn go(&mut self, to: usize, wrapped: bool) -> Option<(ByteAt, bool)> {
        let (start, _) = *self.hits.get(to)?;
        self.current = Some(to);
        self.is_begun = true;
        Some((start, wrapped))
    }
}
