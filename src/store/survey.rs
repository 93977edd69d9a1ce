//! A survey of archives: what ingest noted of every article, and what there is of each sort. Keeps
//! no text, so that an archive may be larger than memory. Must not know how it is printed.

use std::collections::BTreeMap;

use super::duplicates::{Duplicates, Likeness};
use super::entry::Entry;
use super::scan::{Skipped, UNREADABLE};
use crate::doc::{ArticleId, DateSource, Format, Note, NoteKind, Precision, TitleFrom};
use crate::text::Clean;

/// How often there is something of each sort.
pub type Counts<T> = BTreeMap<T, usize>;

/// What is kept of an article.
#[derive(Debug)]
pub struct Examined {
    place: Place,
    id: ArticleId,
    format: Format,
    encoding: &'static str,
    date: Option<(DateSource, Precision)>,
    title_from: TitleFrom,
    notes: Vec<Note>,
    likeness: Option<Likeness>,
}

/// Where an article is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path within the archive; begins with the archive's name where there are several.
    pub path: Clean,
    /// Which article of the file it is.
    pub part: u32,
    /// Its title.
    pub title: Clean,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Survey {
    /// Articles with the notes on them, by place.
    pub notes: Vec<(Place, Vec<Note>)>,
    /// Groups of near-duplicates, the representative first.
    pub duplicates: Vec<Vec<(ArticleId, Place)>>,
    /// What there is of each sort.
    pub totals: Totals,
}

/// What there is of each sort.
#[derive(Debug, Default)]
pub struct Totals {
    /// Files with articles.
    pub files: usize,
    /// Articles.
    pub articles: usize,
    /// What was left out, by reason.
    pub skipped: Skipped,
    /// Files and folders that could not be read, or hold no text.
    pub unreadable: usize,
    /// Files of each format.
    pub formats: Counts<Format>,
    /// Files in each encoding.
    pub encodings: Counts<&'static str>,
    /// Articles by what their dates were read from; none for those without.
    pub dates: Counts<Option<(DateSource, Precision)>>,
    /// Articles whose titles were not stated.
    pub inferred_titles: usize,
    /// Notes of each kind.
    pub notes: Counts<NoteKind>,
}

impl Examined {
    /// What is kept of an article. `folder` goes before its path.
    #[must_use]
    pub fn of(entry: &Entry, folder: &str) -> Self {
        let article = &entry.article;
        Self {
            place: Place {
                path: Clean::line(&format!("{folder}{}", article.source.path)),
                part: article.source.part,
                title: article.meta.title.clone(),
            },
            id: entry.id,
            format: article.source.format,
            encoding: article.source.encoding,
            date: article.meta.date.map(|date| (date.source, date.precision)),
            title_from: article.meta.title_from,
            notes: article.notes.clone(),
            likeness: Likeness::of(entry),
        }
    }
}

impl Survey {
    /// Puts together what was examined, in whatever order it comes.
    #[must_use]
    pub fn new(mut examined: Vec<Examined>, skipped: Skipped) -> Self {
        examined.sort_by(|one, other| one.place.cmp(&other.place));
        let totals = Totals::new(&examined, skipped);
        let likenesses = examined.iter_mut().filter_map(|one| one.likeness.take()).collect();
        let groups = Duplicates::find(likenesses);
        let places: BTreeMap<ArticleId, &Place> = examined.iter().map(|one| (one.id, &one.place)).collect();
        let placed = |id: &ArticleId| places.get(id).map(|place| (*id, (*place).clone()));
        let mut duplicates: Vec<Vec<_>> =
            groups.groups().iter().map(|group| group.iter().filter_map(placed).collect()).collect();
        duplicates.sort_by(|one: &Vec<(_, Place)>, other| {
            let first = |group: &Vec<(ArticleId, Place)>| group.first().map(|(_, place)| place.clone());
            first(one).cmp(&first(other))
        });
        let noted = examined.into_iter().filter(|one| !one.notes.is_empty());
        Self { notes: noted.map(noted_by_line).collect(), duplicates, totals }
    }
}

/// The notes on an article, those on the whole file first.
fn noted_by_line(mut examined: Examined) -> (Place, Vec<Note>) {
    examined.notes.sort_by_key(|note| note.line);
    (examined.place, examined.notes)
}

impl Totals {
    fn new(examined: &[Examined], skipped: Skipped) -> Self {
        let unreadable = skipped.get(UNREADABLE).copied().unwrap_or(0);
        let mut totals = Self { articles: examined.len(), unreadable, skipped, ..Self::default() };
        let mut last = None;
        for one in examined {
            if last.replace(&one.place.path) != Some(&one.place.path) {
                totals.files += 1;
                *totals.formats.entry(one.format).or_default() += 1;
                *totals.encodings.entry(one.encoding).or_default() += 1;
            }
            totals.unreadable += usize::from(one.format == Format::Unreadable);
            *totals.dates.entry(one.date).or_default() += 1;
            let is_stated = matches!(one.title_from, TitleFrom::FrontMatter | TitleFrom::Heading);
            totals.inferred_titles += usize::from(!is_stated);
            for note in &one.notes {
                *totals.notes.entry(note.kind).or_default() += 1;
            }
        }
        totals
    }
}
