//! What is compared of an article, as bytes: so that a new article is compared with all the others
//! without reading those again. Bytes of another version of the program say nothing.

use std::borrow::Cow;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::translation::{Translations, tag};
use super::{Likeness, Rank};
use crate::doc::ArticleId;
use crate::text::{Clean, Language, Sketch};

/// What is kept of a [`Likeness`]; its id is known elsewhere.
#[derive(Debug, Serialize, Deserialize)]
struct Kept<'a> {
    sketch: Cow<'a, Sketch>,
    title: Cow<'a, str>,
    keys: Vec<u64>,
    stated: Option<Cow<'a, str>>,
    language: Cow<'a, str>,
    notes: usize,
    /// ISO 8601.
    date: Option<String>,
    path: Cow<'a, str>,
    part: u32,
}

impl Likeness {
    /// What is compared, as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let kept = Kept {
            sketch: Cow::Borrowed(&self.sketch),
            title: Cow::Borrowed(&self.title),
            keys: self.translations.keys.to_vec(),
            stated: self.translations.stated.map(Cow::Borrowed),
            language: Cow::Borrowed(self.translations.language.tag()),
            notes: self.rank.notes,
            date: self.rank.date.map(|date| date.to_string()),
            path: Cow::Borrowed(&self.rank.path),
            part: self.rank.part,
        };
        // What is made of numbers and strings can always be written.
        postcard::to_allocvec(&kept).unwrap_or_default()
    }

    /// Reads what [`Self::to_bytes`] wrote of the article with this id.
    #[must_use]
    pub fn from_bytes(id: ArticleId, bytes: &[u8]) -> Option<Self> {
        let kept: Kept<'_> = postcard::from_bytes(bytes).ok()?;
        let language = Language::ALL.iter().find(|language| language.tag() == kept.language)?;
        let date: Option<DateTime> = kept.date.and_then(|date| date.parse().ok());
        let (path, part) = (Clean::line(&kept.path), kept.part);
        Some(Self {
            id,
            sketch: Some(kept.sketch.into_owned()).filter(Sketch::is_whole)?,
            title: kept.title.into(),
            translations: Translations {
                keys: kept.keys.into(),
                stated: kept.stated.and_then(|stated| tag(&stated)),
                language: *language,
            },
            rank: Rank { notes: kept.notes, is_undated: date.is_none(), date, path, part, id },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Likeness;
    use crate::doc::ArticleId;
    use crate::ingest::{Origin, read};
    use crate::store::{Entry, Recognition};

    #[test]
    fn what_is_kept_is_what_was_compared() {
        for (path, text) in [
            (
                "en/a.md",
                "---\ntitle: 驼铃\ndate: 2022-09-16 12:30:05\n---\n\n驼队走了 3 天，到了 2022 年。\n",
            ),
            ("b.txt", "没有日期的一段话。"),
            ("c.md", ""),
        ] {
            let article = read(text.as_bytes(), &Origin { path, hint: None }).remove(0);
            let entry = Entry::new(&Recognition::builtin(), None, ArticleId(7), article);
            let Some(likeness) = Likeness::of(&entry) else { continue };
            let again = Likeness::from_bytes(ArticleId(7), &likeness.to_bytes()).unwrap();
            assert_eq!(format!("{again:?}"), format!("{likeness:?}"));
            let bytes = likeness.to_bytes();
            for end in 0..bytes.len() {
                let _ = Likeness::from_bytes(ArticleId(7), &bytes[..end]);
            }
        }
    }
}
