//! Entries: articles with what the store knows about them, and the rows that a list shows.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::folding::Fold;
use super::overrides::Assignment;
use super::recognition::Recognition;
use super::relation::{Relation, relations};
use crate::doc::{Article, ArticleId, Date, Repairs};
use crate::query::Quoted;
use crate::series::{Edition, EditionAt, Registry, Role, Verdict, overridden};
use crate::text::{Clean, fold};

/// The sign of an edition that a person set.
const ASSIGNED: &str = "*";

/// An article in the store. What takes time to know is found out when it is first asked for.
#[derive(Debug)]
pub struct Entry {
    /// Its id.
    pub id: ArticleId,
    /// The file that it came from; none for the sample archive.
    pub path: Option<PathBuf>,
    /// The article.
    pub article: Article,
    /// Whether only the beginning of the file has been read so far.
    pub is_beginning: bool,
    recognition: Arc<Recognition>,
    /// What a person says of its edition.
    assignment: Option<Assignment>,
    recognised: OnceLock<Vec<Verdict>>,
    /// What the assignment makes of what is recognised.
    assigned: OnceLock<Vec<Verdict>>,
    standing: OnceLock<Option<Standing>>,
    relations: OnceLock<Box<[Relation]>>,
    folded: OnceLock<String>,
    chars: OnceLock<usize>,
}

/// What an article is to the edition that it is shown under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How it relates to it.
    pub role: Role,
    /// Index of the series in the registry.
    pub series: usize,
    /// The edition; none if several are possible.
    pub edition: Option<EditionAt>,
}

/// The edition that an article is shown under, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// How the article relates to it.
    pub role: Role,
    /// The edition's id; none if several are possible.
    pub edition: Option<Clean>,
    /// ◆ 撒马尔罕 2022
    pub text: Clean,
}

/// What a list shows of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: ArticleId,
    /// The title.
    pub title: Clean,
    /// When it was published.
    pub date: Option<Date>,
    /// Who published it.
    pub source: Clean,
    /// The edition that it belongs to.
    pub badge: Option<Badge>,
    /// Whether it was opened before.
    pub read: bool,
    /// Whether it is starred.
    pub starred: bool,
    /// How much of the text was read, in thousandths.
    pub progress: u16,
    /// Whether ingest left notes that a reader should see.
    pub noted: bool,
    /// What else the row stands for.
    pub fold: Fold,
}

impl Badge {
    /// A standing in words; `is_assigned` says that a person said so.
    #[must_use]
    pub(super) fn new(standing: Standing, registry: &Registry, is_assigned: bool) -> Option<Self> {
        let Standing { role, series, edition } = standing;
        let edition = edition.and_then(|at| registry.at(at));
        let label = match edition {
            Some(edition) => edition.label(),
            None => registry.series().get(series)?.short_name(),
        };
        let sign = if is_assigned { ASSIGNED } else { "" };
        let text = Clean::line(format!("{} {label}{sign}", role.glyph()).trim());
        Some(Self { role, edition: edition.map(|edition| Clean::line(&edition.id)), text })
    }
}

impl Entry {
    /// An entry for `article`.
    #[must_use]
    pub fn new(
        recognition: &Arc<Recognition>,
        path: Option<PathBuf>,
        id: ArticleId,
        article: Article,
    ) -> Self {
        Self {
            id,
            path,
            article,
            is_beginning: false,
            recognition: Arc::clone(recognition),
            assignment: None,
            recognised: OnceLock::new(),
            assigned: OnceLock::new(),
            standing: OnceLock::new(),
            relations: OnceLock::new(),
            folded: OnceLock::new(),
            chars: OnceLock::new(),
        }
    }

    /// The same entry, for the beginning of a file whose rest has not been read yet.
    #[must_use]
    pub fn as_beginning(self) -> Self {
        Self { is_beginning: true, ..self }
    }

    /// The same entry, of whose edition a person says this; none for what is recognised.
    #[must_use]
    pub fn reassigned(&self, assignment: Option<Assignment>) -> Self {
        Self {
            path: self.path.clone(),
            article: self.article.clone(),
            recognition: Arc::clone(&self.recognition),
            assignment,
            recognised: self.recognised.clone(),
            assigned: OnceLock::new(),
            standing: OnceLock::new(),
            relations: OnceLock::new(),
            folded: self.folded.clone(),
            chars: self.chars.clone(),
            ..*self
        }
    }

    /// The same entry, whose article was read again.
    #[must_use]
    pub(super) fn read_again(&self, article: Article) -> Self {
        let entry = Self::new(&self.recognition, self.path.clone(), self.id, article);
        Self { assignment: self.assignment.clone(), ..entry }
    }

    /// What is repaired of it.
    #[must_use]
    pub fn repairs(&self) -> Repairs {
        self.article.source.repairs
    }

    /// What a person says of its edition.
    #[must_use]
    pub fn assignment(&self) -> Option<&Assignment> {
        self.assignment.as_ref()
    }

    /// The series and editions among which its own is looked for.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        self.recognition.registry()
    }

    /// Whether it is the whole of what `beginning` began. Their ids differ where the file turns
    /// out to hold several articles, and where an encoding was settled later.
    #[must_use]
    pub fn completes(&self, beginning: &Self) -> bool {
        let is_first = !self.is_beginning && self.article.source.part == 1;
        is_first && beginning.is_beginning && self.path == beginning.path && self.path.is_some()
    }

    /// What it is to each series, best first: what a person says, or else what is recognised.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        let Some(assignment) = &self.assignment else { return self.recognised() };
        self.assigned.get_or_init(|| {
            let edition = match assignment {
                Assignment::Edition(id) => self.registry().edition(id),
                Assignment::NoEdition => None,
            };
            let day = self.article.meta.date.map(|date| date.day());
            overridden(self.recognised(), edition, day)
        })
    }

    /// What the recogniser says, best series first, whatever a person says.
    #[must_use]
    pub fn recognised(&self) -> &[Verdict] {
        self.recognised.get_or_init(|| self.recognition.recogniser().recognise(&self.article))
    }

    /// Characters that a reader reads.
    #[must_use]
    pub fn chars(&self) -> usize {
        *self.chars.get_or_init(|| self.article.document.chars())
    }

    /// Finds out now what would take time when it is first asked for.
    pub(super) fn study(&self) {
        let (_, _) = (self.relations(), self.chars());
    }

    /// The verdict that the article is shown under: the best that says anything.
    #[must_use]
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdicts().iter().find(|verdict| verdict.role.is_some())
    }

    /// What it is to the edition that it is shown under; none where it is shown under none.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        *self.standing.get_or_init(|| {
            let verdict = self.verdict()?;
            let registry = self.recognition.registry();
            let edition = verdict.edition.as_deref().and_then(|id| self.recognition.find(id));
            Some(Standing { role: verdict.role?, series: registry.find_series(&verdict.series)?, edition })
        })
    }

    /// What it is to every edition that it names or belongs to.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        self.relations.get_or_init(|| relations(self.verdicts(), &self.recognition))
    }

    /// Whether its relations are known by now.
    #[must_use]
    pub fn is_recognised(&self) -> bool {
        self.relations.get().is_some()
    }

    /// The edition that it is shown under along an axis, and as what: the index of a series, or
    /// none for the best of all.
    #[must_use]
    pub fn under(&self, axis: Option<usize>) -> Option<(EditionAt, Role)> {
        match axis {
            None => self.standing().and_then(|standing| Some((standing.edition?, standing.role))),
            Some(series) => {
                let mut own = self.relations().iter().filter(|relation| relation.edition.series == series);
                own.find_map(|relation| Some((relation.edition, relation.shown()?)))
            }
        }
    }

    /// The edition that it is shown under.
    #[must_use]
    pub fn edition(&self) -> Option<&Edition> {
        self.recognition.registry().at(self.standing()?.edition?)
    }

    /// The standing in words.
    #[must_use]
    pub fn badge(&self) -> Option<Badge> {
        Badge::new(self.standing()?, self.registry(), self.assignment.is_some())
    }

    /// Who published it, in short: the paper of a byline (新华社记者 谢某), the first author, or
    /// the agency that the text names.
    #[must_use]
    pub fn publisher(&self) -> Clean {
        let author = self.article.meta.authors.first().unwrap_or(&self.article.meta.agency);
        let paper = author
            .split_once("记者")
            .or_else(|| author.split_once("記者"))
            .map_or("", |(paper, _)| paper.trim());
        if paper.is_empty() { author.clone() } else { Clean::line(paper) }
    }

    /// What stands beside words that are quoted from it.
    #[must_use]
    pub fn quoted(&self) -> Quoted {
        let meta = &self.article.meta;
        Quoted { id: self.id, title: meta.title.clone(), date: meta.date, source: self.publisher() }
    }

    /// Sorts newest first, articles without a date last; then by path and part.
    #[must_use]
    pub fn list_order(&self, other: &Self) -> std::cmp::Ordering {
        let date = |entry: &Self| entry.article.meta.date.map(|date| date.value);
        let (own, others) = (&self.article.source, &other.article.source);
        let place = || own.path.cmp(&others.path).then_with(|| own.part.cmp(&others.part));
        date(other).cmp(&date(self)).then_with(place)
    }

    /// Title and body in the form in which words are compared.
    pub(super) fn folded_text(&self) -> &str {
        self.folded.get_or_init(|| {
            let mut folded = fold(&self.article.meta.title);
            for text in self.article.document.texts() {
                folded.push('\n');
                folded.push_str(&fold(&text.string));
            }
            folded
        })
    }
}
