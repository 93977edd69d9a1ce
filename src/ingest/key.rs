//! What tells the articles of one file apart, wherever in it they stand: their keys.
//!
//! A key must not change when other articles of the file come, go or change. It says nothing
//! about other files.

use std::collections::HashMap;

use super::{bare, words};
use crate::doc::{Article, TitleFrom};

/// Characters of a text that stand for one without a title of its own.
const OPENING: usize = 40;

/// Gives the articles of a file their keys: `key` names each; those named alike are counted.
pub(super) fn assign(articles: &mut [Article], mut key: impl FnMut(&Article) -> String) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for article in articles {
        let mut key = key(article);
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        if *count > 1 {
            key = format!("{key}\0{count}");
        }
        article.source.key = Some(key.into_boxed_str());
    }
}

/// Keys of articles that bear no names but their titles.
pub(super) fn by_title(articles: &mut [Article]) {
    assign(articles, title);
}

/// The letters of the title, or of the text's beginning where nobody gave a title.
pub(super) fn title(article: &Article) -> String {
    match article.meta.title_from {
        TitleFrom::FrontMatter | TitleFrom::Heading | TitleFrom::Line => bare(&article.meta.title),
        TitleFrom::Lead | TitleFrom::FileName => opening(article),
    }
}

/// The first letters of the text.
fn opening(article: &Article) -> String {
    let texts = words(&article.document).into_iter().map(bare);
    let opening: String = texts
        .scan(0, |length, text| {
            let is_short = *length < OPENING;
            *length += text.chars().count();
            is_short.then_some(text)
        })
        .collect();
    opening.chars().take(OPENING).collect()
}
