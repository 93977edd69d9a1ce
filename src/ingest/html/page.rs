//! Whole pages: what the head says about the article, and which element holds it.

use super::node::{Element, Kind, Node};
use crate::doc::{Block, Date, DateSource, Text, TitleFrom};
use crate::ingest::date;
use crate::ingest::parsed::Found;
use crate::text::Clean;

/// How many lines of the text may hold the date.
const DATE_LINES: usize = 20;
/// Ids and classes that sites give to the element with the article.
const CONTENT_NAMES: &[&str] = &["post-content", "entry-content", "article"];
/// Ids that are not classes as well.
const CONTENT_IDS: &[&str] = &["content", "artibody"];
/// Parts of a page around the article.
pub(super) const CHROME: &[&str] = &["nav", "header", "footer", "aside"];

/// What stands in the page about the article.
pub(super) fn found(top: Node<'_>) -> Found {
    let mut facts = Facts::default();
    top.for_each(|node| {
        if let Some(element) = node.element() {
            facts.read(&element);
        }
        true
    });
    let heading = facts.headings.pop().filter(|heading| facts.headings.is_empty() && !heading.is_empty());
    let title = facts.og_title.or(heading).or_else(|| facts.title.as_deref().map(without_site));
    let dates = [facts.published, facts.json_published, facts.time];
    Found {
        title: title.filter(|title| !title.is_empty()).map(|title| (title, TitleFrom::Heading)),
        authors: facts.authors,
        date: dates.into_iter().flatten().find_map(|written| date::parse(&written)),
        ..Found::default()
    }
}

/// What the elements of a page say about its article.
#[derive(Default)]
struct Facts {
    og_title: Option<Clean>,
    title: Option<Clean>,
    headings: Vec<Clean>,
    authors: Vec<Clean>,
    published: Option<String>,
    json_published: Option<String>,
    time: Option<String>,
}

impl Facts {
    fn read(&mut self, element: &Element<'_>) {
        match element.name {
            "meta" => self.meta(element),
            "title" => {
                self.title.get_or_insert_with(|| one_line(&element.node.all()));
            }
            "h1" => self.headings.push(one_line(&element.node.all())),
            "time" if self.time.is_none() => self.time = element.filled("datetime").map(str::to_owned),
            "script" if self.json_published.is_none() && is_linked_data(element) => {
                self.json_published = json_date(&script(element));
            }
            _ => {}
        }
    }

    fn meta(&mut self, element: &Element<'_>) {
        let Some(content) = element.filled("content") else { return };
        let name = element.filled("property").or_else(|| element.filled("name")).unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "og:title" => {
                self.og_title.get_or_insert_with(|| one_line(content));
            }
            "article:published_time" => {
                self.published.get_or_insert_with(|| content.to_owned());
            }
            "author" | "article:author" => {
                let author = one_line(content);
                if !content.contains("://") && !self.authors.contains(&author) {
                    self.authors.push(author);
                }
            }
            _ => {}
        }
    }
}

fn is_linked_data(script: &Element<'_>) -> bool {
    script.attribute("type") == Some("application/ld+json")
}

fn script(element: &Element<'_>) -> String {
    let words = element.node.children().filter_map(|child| match child.kind() {
        Kind::Words(words) => Some(words),
        _ => None,
    });
    words.collect()
}

/// The value of `datePublished`, wherever it stands. JSON-LD in the wild is often not quite JSON.
fn json_date(json: &str) -> Option<String> {
    let (_, after) = json.split_once("\"datePublished\"")?;
    let value = after.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    value.split('"').next().map(str::to_owned)
}

pub(super) fn one_line(raw: &str) -> Clean {
    Clean::line(&raw.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A page's title without the name of the site behind its last ` - `, `_` or `|`.
fn without_site(title: &str) -> Clean {
    let cut = [" - ", "_", " | ", "|", "｜", " – ", " — "]
        .iter()
        .filter_map(|separator| title.rfind(separator))
        .max();
    match cut.and_then(|at| title.get(..at)).map(str::trim_end) {
        Some(head) if !head.is_empty() => Clean::line(head),
        _ => Clean::line(title),
    }
}

/// The element that holds the article, if the page says which.
pub(super) fn content(top: Node<'_>) -> Option<Node<'_>> {
    let rules: [fn(&Element<'_>) -> bool; 4] = [
        |element| element.name == "article",
        |element| element.name == "main",
        |element| element.attribute("itemprop").is_some_and(|property| property == "articleBody"),
        |element| {
            let is_named = |name: &str| CONTENT_NAMES.contains(&name);
            let id = element.attribute("id");
            id.is_some_and(|id| CONTENT_IDS.contains(&id) || is_named(id))
                || element.attribute("class").is_some_and(|classes| classes.split_whitespace().any(is_named))
        },
    ];
    rules.iter().find_map(|rule| longest(top, rule))
}

/// Of the outermost elements that `rule` names, the one with the most words.
fn longest<'t>(top: Node<'t>, rule: &fn(&Element<'_>) -> bool) -> Option<Node<'t>> {
    let mut candidates = Vec::new();
    top.for_each(|node| {
        let is_candidate = node.element().is_some_and(|element| rule(&element));
        if is_candidate {
            let words = node.all().chars().filter(|c| !c.is_whitespace()).count();
            candidates.push((words, node));
        }
        !is_candidate
    });
    candidates
        .into_iter()
        .filter(|(words, _)| *words > 0)
        .max_by_key(|(words, _)| *words)
        .map(|(_, node)| node)
}

/// The first date in the first lines of the text.
pub(super) fn date_in(blocks: &[Block]) -> Option<Date> {
    let lines = blocks.iter().filter_map(words).flat_map(|text| text.string.split('\n'));
    let date = lines.take(DATE_LINES).find_map(|line| date::parse(numeric_date(line)?))?;
    Some(Date { source: DateSource::Inferred, ..date })
}

fn words(block: &Block) -> Option<&Text> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => Some(text),
        _ => None,
    }
}

/// A date of the form `2022-09-18`, `2022/9/18`, `2022.9.18`, `2022年9月18日`, as written.
fn numeric_date(line: &str) -> Option<&str> {
    let starts = line.match_indices("20").map(|(at, _)| at);
    starts.filter_map(|start| line.get(start..)).find_map(|rest| {
        let mut end = 0;
        for (digits, separators) in
            [(4..=4, &['-', '/', '.', '年'][..]), (1..=2, &['-', '/', '.', '月']), (1..=2, &[])]
        {
            let part = rest.get(end..)?;
            let length = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            if !digits.contains(&length) {
                return None;
            }
            end += length;
            let next = rest.get(end..)?.chars().next();
            if let Some(separator) = next.filter(|next| separators.contains(next)) {
                end += separator.len_utf8();
            } else if !separators.is_empty() {
                return None;
            }
        }
        rest.get(..end + if rest.get(end..)?.starts_with('日') { '日'.len_utf8() } else { 0 })
    })
}

#[cfg(test)]
mod tests {
    use super::{numeric_date, without_site};

    #[test]
    fn site_names_go() {
        for (title, short) in [
            ("标题 - 新华网", "标题"),
            ("标题_新闻频道_央视网", "标题_新闻频道"),
            ("甲-乙会谈", "甲-乙会谈"),
            ("标题 | Site", "标题"),
            ("_", "_"),
        ] {
            assert_eq!(without_site(title).as_str(), short);
        }
    }

    #[test]
    fn dates_are_found_in_lines() {
        for (line, date) in [
            ("来源：新华网 2022-09-18 10:20", Some("2022-09-18")),
            ("2022年9月8日 10:20", Some("2022年9月8日")),
            ("共 2000 人，2022/9/18", Some("2022/9/18")),
            ("202209-18", None),
            ("2022-123-1", None),
        ] {
            assert_eq!(numeric_date(line), date, "{line}");
        }
    }
}
