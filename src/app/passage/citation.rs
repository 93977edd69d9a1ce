//! Naming an article as a source: as a reference list wants it, as a link, or in plain words. Must
//! not know what is cited of it.

use jiff::civil::Date;

use crate::doc::Article;
use crate::store::Entry;
use crate::text::{Clean, is_han, is_hangul, is_kana};

/// How an article is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CitationStyle {
    /// 信息与文献 参考文献著录规则, GB/T 7714—2015.
    #[default]
    GbT7714,
    /// A link in Markdown.
    Markdown,
    /// Plain words.
    Plain,
}

/// Writers that are named; of more, the rest are “others” (GB/T 7714—2015, 8.1.2).
const MOST_NAMED: usize = 3;

/// Names an article, which was looked at on a day.
#[must_use]
pub fn cite(entry: &Entry, style: CitationStyle, today: Option<Date>) -> Clean {
    Clean::line(&match style {
        CitationStyle::GbT7714 => gb_t_7714(entry, today),
        CitationStyle::Markdown => markdown(entry),
        CitationStyle::Plain => plain(entry),
    })
}

/// The last line of what is copied from an article: who, what, when.
#[must_use]
pub fn attribution(entry: &Entry) -> Clean {
    let dash = if is_east_asian(&entry.article.meta.title) { "——" } else { "— " };
    Clean::line(&format!("{dash}{}", named(entry)))
}

fn gb_t_7714(entry: &Entry, today: Option<Date>) -> String {
    let article = &entry.article;
    let (title, date) = (&article.meta.title, date(article));
    let publisher = entry.publisher();
    let writers = writers(article);
    let link = web_address(article);
    let by = if writers.is_empty() { publisher.to_string() } else { writers.clone() };
    let by = if by.is_empty() { String::new() } else { format!("{by}. ") };
    match link {
        Some(link) => {
            let date = if date.is_empty() { date } else { format!("({date})") };
            let seen = today.map_or_else(String::new, |today| format!("[{today}]"));
            let dates = if date.is_empty() && seen.is_empty() { seen } else { format!("{date}{seen}. ") };
            format!("{by}{title}[EB/OL]. {dates}{link}.")
        }
        None => {
            let paper = if writers.is_empty() || *publisher == *writers {
                String::new()
            } else {
                publisher.to_string()
            };
            let place: Vec<_> = [paper, date].into_iter().filter(|part| !part.is_empty()).collect();
            let place = if place.is_empty() { String::new() } else { format!(" {}.", place.join(", ")) };
            format!("{by}{title}[N].{place}")
        }
    }
}

fn markdown(entry: &Entry) -> String {
    let escaped: String = entry
        .article
        .meta
        .title
        .chars()
        .flat_map(|c| {
            matches!(c, '[' | ']' | '\\' | '*' | '_' | '`' | '<').then_some('\\').into_iter().chain([c])
        })
        .collect();
    let title = match web_address(&entry.article) {
        Some(link) => format!("[{escaped}](<{}>)", link.replace(['<', '>'], "")),
        None => quoted(&escaped),
    };
    joined(&[entry.publisher().to_string(), title, date(&entry.article)], is_east_asian(&escaped))
}

fn plain(entry: &Entry) -> String {
    let link = web_address(&entry.article).map(ToString::to_string).unwrap_or_default();
    joined(&[named(entry), link], is_east_asian(&entry.article.meta.title))
}

/// 央视网《题目》，2022-09-19
fn named(entry: &Entry) -> String {
    let title = &entry.article.meta.title;
    let publisher = entry.publisher();
    let blank = if publisher.is_empty() || is_east_asian(title) { "" } else { ", " };
    let what = format!("{publisher}{blank}{}", quoted(title));
    joined(&[what, date(&entry.article)], is_east_asian(title))
}

fn quoted(title: &str) -> String {
    if is_east_asian(title) { format!("《{title}》") } else { format!("“{title}”") }
}

fn joined(parts: &[String], is_east_asian: bool) -> String {
    let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
    parts.join(if is_east_asian { "，" } else { ", " })
}

fn is_east_asian(text: &str) -> bool {
    text.contains(|c| is_han(c) || is_kana(c) || is_hangul(c))
}

fn date(article: &Article) -> String {
    article.meta.date.map(|date| date.iso()).unwrap_or_default()
}

fn web_address(article: &Article) -> Option<&Clean> {
    Some(&article.source.link).filter(|link| link.starts_with("http://") || link.starts_with("https://"))
}

/// The writers by name: of 新华社记者 谢某 邹某, 谢某, 邹某.
fn writers(article: &Article) -> String {
    let names = article.meta.authors.iter().flat_map(|author| {
        let behind = ["记者", "記者"].iter().find_map(|word| author.split_once(word)).map(|(_, names)| names);
        match behind {
            Some(names) => names.split_whitespace().map(str::to_owned).collect(),
            None => vec![author.to_string()],
        }
    });
    let names: Vec<_> = names.filter(|name| !name.trim().is_empty()).collect();
    let shown = names.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len() {
        0..=MOST_NAMED => shown,
        _ if is_east_asian(&shown) => format!("{shown}, 等"),
        _ => format!("{shown}, et al"),
    }
}
