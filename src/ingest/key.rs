//! What tells the articles of one file apart, wherever in it they stand: their keys.
//!
//! A key must not change when other articles of the file come, go or change. It says nothing
//! about other files.

use std::collections::HashMap;

use super::words;
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
        TitleFrom::FrontMatter | TitleFrom::Heading | TitleFrom::Line => letters(&article.meta.title),
        TitleFrom::Lead | TitleFrom::FileName => opening(article),
    }
}

/// The first letters of the text.
fn opening(article: &Article) -> String {
    let texts = words(&article.document).into_iter().map(letters);
    let opening: String = texts
        .scan(0, |length, text| {
            let is_short = *length < OPENING;
            *length += text.chars().count();
            is_short.then_some(text)
        })
        .collect();
    opening.chars().take(OPENING).collect()
}

/// The letters and digits of a text in lower case, full-width and raised ones as ASCII. Ids are
/// made of them, and by its id a person's state finds an article again: this must stay as it is,
/// whatever becomes one when words are compared.
fn letters(text: &str) -> String {
    text.chars().map(plain).flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

fn plain(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '¹' => '1',
        // Their last hexadecimal digit is the digit.
        '⁰' | '²' | '³' | '⁴'..='⁹' | '₀'..='₉' => {
            char::from_digit(c as u32 & 0xF, 10).unwrap_or(c)
        }
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn keys_stay_what_they_were() {
        for (title, key) in [
            ("上合組織、“著名”的_①_號：ＳＣＯ 第²届", "上合組織著名的①號sco第2届"),
            ("上合组织、着名的", "上合组织着名的"),
            ("ｶﾞｯｺｳ㍿ ΑΣ İ", "ｶﾞｯｺｳασi"),
            ("9 月\n16 日……½", "9月16日½"),
        ] {
            assert_eq!(letters(title), key);
        }
    }
}
