//! Records: what the database keeps of an article, and how it is read from a row.

use jiff::civil;
use rusqlite::Row;

use super::super::duplicates::Likeness;
use super::super::entry::Entry;
use super::profile::Profile;
use crate::doc::{ArticleId, Date, DateSource, Format, Precision};
use crate::text::{Clean, Fnv, fold};

/// What a list shows, in list order, from the index that holds all of it.
pub(super) const LISTED: &str = "
    select number, id, day, date, profile, signs, chars from article order by day desc, place, part";
/// The same of one article.
pub(super) const OF_NUMBER: &str = "
    select number, id, day, date, profile, signs, chars from article where number = ?1";

/// The columns of those.
pub(super) mod column {
    pub(in super::super) const NUMBER: usize = 0;
    pub(super) const ID: usize = 1;
    pub(super) const DAY: usize = 2;
    pub(super) const DATE: usize = 3;
    pub(in super::super) const PROFILE: usize = 4;
    pub(super) const SIGNS: usize = 5;
    pub(in super::super) const CHARS: usize = 6;
}

/// What can be said of an article in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs(u8);

impl rusqlite::ToSql for Signs {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl Signs {
    /// Ingest left notes that a reader should see.
    pub const NOTED: Self = Self(1);
    /// Something in it was repaired for display, or could not be read cleanly.
    pub const REPAIRED: Self = Self(1 << 1);
    /// Only the beginning of the file has been read so far.
    pub const BEGINNING: Self = Self(1 << 2);
    /// It is known what it is to editions.
    pub const RECOGNISED: Self = Self(1 << 3);
    /// Its title says that it is what an edition agreed upon.
    pub const AGREEMENT: Self = Self(1 << 4);
    /// A person said what it is to editions.
    pub const ASSIGNED: Self = Self(1 << 5);

    /// These and those.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of those are among these.
    #[must_use]
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    fn of(entry: &Entry) -> Self {
        let article = &entry.article;
        let is_warned = article.notes.iter().any(|note| note.kind.is_warning());
        [
            (is_warned, Self::NOTED),
            (is_warned || article.notes.iter().any(|note| note.mended.is_some()), Self::REPAIRED),
            (entry.is_beginning, Self::BEGINNING),
            (entry.is_recognised(), Self::RECOGNISED),
            (is_agreement(&article.meta.title), Self::AGREEMENT),
        ]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .fold(Self::default(), |signs, (_, sign)| signs.with(sign))
    }
}

/// Words in titles of what an edition agreed upon, in lower case.
const AGREEMENTS: [&str; 11] = [
    "宣言",
    "公报",
    "公報",
    "联合声明",
    "聯合聲明",
    "declaration",
    "communique",
    "communiqué",
    "joint statement",
    "декларация",
    "コミュニケ",
];

fn is_agreement(title: &str) -> bool {
    let title = title.to_lowercase();
    AGREEMENTS.iter().any(|words| title.contains(words))
}

/// What articles have in common, by which queries narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// A writer.
    Author = 1,
    /// Who published it.
    Publisher = 2,
    /// A path through the categories, `/` between them.
    Category = 3,
    /// A tag.
    Tag = 4,
    /// The folder that the file is in.
    Folder = 5,
    /// The language, by its tag.
    Language = 6,
}

/// What the database keeps of an article.
#[derive(Debug)]
pub(super) struct Record {
    pub id: ArticleId,
    pub part: u32,
    pub key: Option<String>,
    pub place: String,
    pub encoding: &'static str,
    pub content: i64,
    pub date: Option<Date>,
    pub title: String,
    pub publisher: String,
    pub shown: Shown,
    pub found_by: FoundBy,
}

/// By what it is found.
#[derive(Debug)]
pub(super) struct FoundBy {
    pub facets: Vec<(Facet, String)>,
    /// Title and body, folded; none where not all of it was read.
    pub text: Option<(String, String)>,
    /// What tells whether it is there twice.
    pub sketch: Option<Vec<u8>>,
}

/// What else a list shows.
#[derive(Debug)]
pub(super) struct Shown {
    pub profile: Option<String>,
    pub signs: Signs,
    pub chars: u32,
}

impl Record {
    pub(super) fn of(entry: &Entry) -> Self {
        let article = &entry.article;
        let source = &article.source;
        let is_empty = article.source.format == Format::Unreadable;
        let is_known = !entry.is_beginning && entry.is_recognised();
        let body = if is_empty || entry.is_beginning { String::new() } else { body(entry) };
        Self {
            id: entry.id,
            part: source.part,
            key: source.key.as_deref().map(str::to_owned),
            place: source.path.to_string(),
            encoding: source.encoding,
            content: content(&body),
            date: article.meta.date,
            title: article.meta.title.to_string(),
            publisher: entry.publisher().to_string(),
            shown: Shown {
                profile: is_known.then(|| Profile::of(entry)),
                signs: Signs::of(entry),
                chars: u32::try_from(entry.chars()).unwrap_or(u32::MAX),
            },
            found_by: FoundBy {
                facets: if entry.is_beginning { Vec::new() } else { facets(entry) },
                sketch: Likeness::of(entry).map(|likeness| likeness.to_bytes()),
                text: (!entry.is_beginning).then(|| (fold(&article.meta.title), body)),
            },
        }
    }
}

/// The folded texts, a line each.
fn body(entry: &Entry) -> String {
    let mut body = String::new();
    for text in entry.article.document.texts() {
        if !body.is_empty() {
            body.push('\n');
        }
        body.push_str(&fold(&text.string));
    }
    body
}

/// A number for the folded text; 0 where there is none.
fn content(body: &str) -> i64 {
    if body.is_empty() { 0 } else { Fnv::default().with(body.bytes()).0.cast_signed() }
}

fn facets(entry: &Entry) -> Vec<(Facet, String)> {
    let meta = &entry.article.meta;
    let place = &entry.article.source.path;
    let folder = place.rfind('/').and_then(|end| place.get(..end)).unwrap_or_default();
    let paths = meta.categories.iter().map(|path| {
        let names: Vec<_> = path.iter().map(Clean::as_str).collect();
        (Facet::Category, names.join("/"))
    });
    let mut facets: Vec<_> = meta
        .authors
        .iter()
        .map(|author| (Facet::Author, author.to_string()))
        .chain([entry.publisher(), meta.agency.clone()].map(|name| (Facet::Publisher, name.to_string())))
        .chain(paths)
        .chain(meta.tags.iter().map(|tag| (Facet::Tag, tag.to_string())))
        .chain([(Facet::Folder, folder.to_owned()), (Facet::Language, meta.language.tag().to_owned())])
        .filter(|(_, value)| !value.is_empty())
        .collect();
    facets.sort_unstable_by(|one, other| (one.0 as u8, &one.1).cmp(&(other.0 as u8, &other.1)));
    facets.dedup();
    facets
}

/// Seconds by which dates are sorted.
pub(super) fn day(date: &Date) -> i64 {
    let midnight = civil::DateTime::from_parts(civil::date(1970, 1, 1), civil::Time::midnight());
    date.value.duration_since(midnight).as_secs()
}

/// What else is known of a date, in letters: `3 1 480 2022-09-01`.
pub(super) fn date_words(date: &Date) -> String {
    let offset = date.offset.map(|minutes| minutes.to_string()).unwrap_or_default();
    let bound = date.not_before.map(|day| day.to_string()).unwrap_or_default();
    format!("{} {} {offset} {bound}", date.precision as u8, date.source as u8)
}

/// The article's id.
pub(super) fn id(row: &Row<'_>) -> rusqlite::Result<ArticleId> {
    Ok(ArticleId(row.get::<_, i64>(column::ID)?.cast_unsigned()))
}

/// What can be said of the article in a word.
pub(super) fn signs(row: &Row<'_>) -> rusqlite::Result<Signs> {
    Ok(Signs(row.get(column::SIGNS)?))
}

/// When the article was published.
pub(super) fn date(row: &Row<'_>) -> rusqlite::Result<Option<Date>> {
    let Some(day) = row.get::<_, Option<i64>>(column::DAY)? else { return Ok(None) };
    let words = row.get_ref(column::DATE)?.as_str_or_null()?.unwrap_or_default();
    Ok(read_date(day, words))
}

fn read_date(day: i64, words: &str) -> Option<Date> {
    let midnight = civil::DateTime::from_parts(civil::date(1970, 1, 1), civil::Time::midnight());
    let value = midnight.checked_add(jiff::SignedDuration::from_secs(day)).ok()?;
    let mut words = words.split(' ');
    let precision = match words.next() {
        Some("0") => Precision::Year,
        Some("1") => Precision::Month,
        Some("2") => Precision::Day,
        _ => Precision::Time,
    };
    let source = match words.next() {
        Some("0") => DateSource::FrontMatter,
        Some("1") => DateSource::Dateline,
        _ => DateSource::Inferred,
    };
    let offset = words.next().and_then(|minutes| minutes.parse().ok());
    let not_before = words.next().and_then(|day| day.parse().ok());
    Some(Date { value, offset, precision, source, not_before })
}
