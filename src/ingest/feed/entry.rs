//! The entries of a feed to articles.

use std::collections::HashMap;

use feed_rs::model::{self, MediaObject, Person, Text};
use jiff::civil::DateTime;

use super::parse::{Entry, Feed};
use crate::doc::{Article, Date, DateSource, Format, Note, NoteKind, Repairs, TitleFrom};
use crate::ingest::front_matter::{self, Fields, Value};
use crate::ingest::parsed::{Found, Parsed};
use crate::ingest::{File, html, key};
use crate::locale::say;
use crate::text::Clean;

/// Characters of a title that the text has to give.
const LONGEST_LEAD: usize = 30;
/// Pictures beside an entry that are shown.
const MOST_PICTURES: usize = 16;
/// So many entries of one minute were dated by a program.
const FEWEST_CRAWLED: usize = 3;

/// Makes articles of a feed's entries.
pub(super) struct Writer<'a> {
    feed: &'a Feed,
    file: File<'a>,
    /// The minutes at which the feed was made rather than its entries written.
    crawled: Option<DateTime>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(feed: &'a Feed, path: &'a str, encoding: &'static str) -> Self {
        let file = File {
            path,
            format: Format::Feed,
            encoding,
            parts: feed.entries.len().max(1),
            repairs: Repairs::default(),
        };
        Self { feed, file, crawled: crawled(&feed.entries) }
    }

    pub(super) fn articles(&self) -> Vec<Article> {
        let entries = (1..).zip(&self.feed.entries);
        let mut articles: Vec<Article> = entries.map(|(number, entry)| self.article(entry, number)).collect();
        let mut ids = self.feed.entries.iter().map(|entry| entry.entry.id.trim());
        key::assign(&mut articles, |article| match (ids.next(), article.source.link.as_str()) {
            (Some(id), _) if !id.is_empty() => id.to_owned(),
            (_, "") => key::title(article),
            (_, link) => link.to_owned(),
        });
        articles
    }

    /// The article of a feed that has no entries.
    pub(super) fn empty(&self) -> Article {
        let title = self.feed.about.title.as_ref().map(words).filter(|title| !title.is_empty());
        let found = Found { title: title.map(|title| (title, TitleFrom::Heading)), ..Found::default() };
        self.file.article(Parsed { found, ..Parsed::default() }, 1, Fields::default())
    }

    fn article(&self, entry: &Entry, number: u32) -> Article {
        let mut parsed = html::read_part(&markup(&entry.entry), Repairs::default());
        let is_named = entry.entry.title.as_ref().is_some_and(|title| !title.content.trim().is_empty());
        if !is_named && parsed.found.title.is_none() {
            parsed.found.title = lead(&parsed);
        }
        let (date, note) = self.date(entry);
        parsed.found.date = date;
        parsed.notes.extend(note);
        let mut article = self.file.article(parsed, number, self.fields(&entry.entry));
        if article.meta.agency.is_empty() {
            article.meta.agency = self.feed.about.title.as_ref().map(words).unwrap_or_default();
        }
        article.source.link = link(&entry.entry.links);
        article
    }

    /// What front matter would say.
    fn fields(&self, entry: &model::Entry) -> Fields {
        let title = entry.title.as_ref().map(|title| words(title).to_string()).unwrap_or_default();
        let authors = if entry.authors.is_empty() { &self.feed.about.authors } else { &entry.authors };
        let names = authors.iter().filter_map(name).map(Value::Text).collect();
        let tags = entry.categories.iter().map(|category| category.label.as_ref().unwrap_or(&category.term));
        let tags = tags.map(|tag| Value::Text(tag.clone())).collect();
        let field = |key: &str, value| front_matter::Entry { key: key.to_owned(), value, line: None };
        let entries = vec![
            field("title", Value::Text(title)),
            field("author", Value::List(names)),
            field("tags", Value::List(tags)),
        ];
        Fields { entries, ..Fields::default() }
    }

    /// When it was published, else when it was changed.
    fn date(&self, entry: &Entry) -> (Option<Date>, Option<Note>) {
        let note = |name| Some(Note::new(NoteKind::Date, &say!(name)));
        let Some(date) = entry.published.or(entry.updated) else { return (None, None) };
        let guessed = Some(Date { source: DateSource::Inferred, ..date });
        match entry.published {
            _ if self.crawled == Some(minute(&date)) => (guessed, note("ingest-feed-crawled")),
            None => (guessed, note("ingest-feed-updated")),
            Some(_) => (Some(date), None),
        }
    }
}

/// The minute that most entries have for their date: a program's, not their writers'.
fn crawled(entries: &[Entry]) -> Option<DateTime> {
    let mut minutes: HashMap<DateTime, usize> = HashMap::new();
    for date in entries.iter().filter_map(|entry| entry.published.or(entry.updated)) {
        // A day alone is no time at all.
        if date.precision == crate::doc::Precision::Time {
            *minutes.entry(minute(&date)).or_default() += 1;
        }
    }
    let (minute, count) = minutes.into_iter().max_by_key(|(minute, count)| (*count, *minute))?;
    (count >= FEWEST_CRAWLED && count * 2 >= entries.len()).then_some(minute)
}

fn minute(date: &Date) -> DateTime {
    date.value.with().second(0).subsec_nanosecond(0).build().unwrap_or(date.value)
}

/// The body as HTML: the content, else the summary, then the pictures that stand beside it.
fn markup(entry: &model::Entry) -> String {
    let content = entry.content.as_ref().and_then(|content| content.body.as_deref());
    let summary = entry.summary.as_ref().map(|summary| summary.content.as_str());
    let body = [content, summary].into_iter().flatten().find(|body| !body.trim().is_empty());
    let body = body.unwrap_or_default();
    let pictures = entry.media.iter().filter_map(|media| figure(media, body)).take(MOST_PICTURES);
    let mut markup = if body.contains('<') { body.to_owned() } else { paragraphs(body) };
    markup.extend(pictures);
    markup
}

/// Text without a tag: its lines are its paragraphs.
fn paragraphs(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| format!("<p>{line}</p>")).collect()
}

/// A picture that is not in the body, with its caption.
fn figure(media: &MediaObject, body: &str) -> Option<String> {
    let is_picture = |content: &&model::MediaContent| {
        content.content_type.as_ref().is_some_and(|kind| kind.to_string().starts_with("image/"))
    };
    let of_content = || media.content.iter().find(is_picture)?.url.as_ref().map(ToString::to_string);
    let address = of_content().or_else(|| Some(media.thumbnails.first()?.image.uri.clone()))?;
    if body.contains(&address) {
        return None;
    }
    let texts = media.texts.iter().map(|text| &text.text);
    let caption = media.description.iter().chain(&media.title).chain(texts).next().map(words);
    let caption = escaped(&caption.unwrap_or_default());
    let address = escaped(&address);
    Some(format!("<figure><img src=\"{address}\"><figcaption>{caption}</figcaption></figure>"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The words of a text that may hold markup, in one line.
fn words(text: &Text) -> Clean {
    if !text.content.contains("</") {
        return Clean::line(text.content.trim());
    }
    let parsed = html::read_part(&text.content, Repairs::default());
    let document = crate::doc::Document::new(parsed.blocks, parsed.images, parsed.links);
    let texts = document.texts();
    Clean::join(texts.iter().map(|text| &text.string), " ")
}

/// The first sentence, for a title.
fn lead(parsed: &Parsed) -> Option<(Clean, TitleFrom)> {
    let document = crate::doc::Document::new(parsed.blocks.clone(), Vec::new(), Vec::new());
    let texts = document.texts();
    let text = texts.iter().map(|text| text.string.trim()).find(|text| !text.is_empty())?;
    let sentence = text.split_inclusive(['。', '！', '？', '\n']).next()?.trim_end_matches(['。', '\n']);
    let title = Clean::line(sentence);
    let longer = title.char_indices().nth(LONGEST_LEAD).map(|(at, _)| at);
    Some((longer.map_or_else(|| title.clone(), |at| title.cut_at(at)), TitleFrom::Lead))
}

fn name(person: &Person) -> Option<String> {
    person.name.clone().or_else(|| person.email.clone()).filter(|name| !name.trim().is_empty())
}

/// The address of the article itself.
fn link(links: &[model::Link]) -> Clean {
    let is_own = |link: &&model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let own = links.iter().find(|link| link.target.is_none() && is_own(link));
    own.map(|link| Clean::line(link.href.trim())).unwrap_or_default()
}
