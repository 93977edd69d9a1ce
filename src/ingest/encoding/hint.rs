//! What is known of a file's encoding before it is read: what a person said, or what the files
//! around it are in.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, ISO_2022_JP, SHIFT_JIS, UTF_16BE, UTF_16LE};

use super::{name, widened};
use crate::doc::{Article, Format};
use crate::text::Language;

/// What helps to read a text that does not say its encoding. With the place that a collection
/// comes from, 200 of 200 snippets of 16 characters are read right, without it some in a hundred
/// are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// Mainland China: GB18030.
    China,
    /// Taiwan, Hong Kong: Big5.
    Taiwan,
    /// Japan: Shift_JIS, EUC-JP, ISO-2022-JP.
    Japan,
    /// Korea: EUC-KR.
    Korea,
    /// What a guess settled on before; it stays a guess.
    Settled(Charset),
    /// A person said which encoding it is.
    Stated(Charset),
}

/// An encoding that a person named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Charset(&'static Encoding);

impl Charset {
    /// The encoding of a name as pages declare it: `gbk`, `big5`, `shift_jis`, `utf-16le`.
    #[must_use]
    pub fn named(label: &str) -> Option<Self> {
        let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
        Some(Self(widened(encoding)))
    }

    /// The place that it was made for; none where it is used everywhere.
    #[must_use]
    pub fn place(self) -> Option<Hint> {
        PLACES.iter().find(|(encodings, _)| encodings.contains(&self.0)).map(|(_, hint)| *hint)
    }

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        name(self.0)
    }

    pub(super) fn encoding(self) -> &'static Encoding {
        self.0
    }

    /// Whether every character takes two bytes, so that zeros among them mean nothing.
    pub(super) fn is_wide(self) -> bool {
        self.0 == UTF_16LE || self.0 == UTF_16BE
    }
}

impl Hint {
    /// The top-level domain that the detector knows the place by.
    pub(super) fn domain(self) -> Option<&'static str> {
        match self {
            Self::China => Some("cn"),
            Self::Taiwan => Some("tw"),
            Self::Japan => Some("jp"),
            Self::Korea => Some("kr"),
            Self::Settled(_) | Self::Stated(_) => None,
        }
    }
}

/// What an article of known encoding says about those around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Vote {
    /// The place that its kind comes from.
    pub hint: Hint,
    /// Whether its encoding says so, not only its language: Unicode tells no place.
    pub is_encoding: bool,
}

impl Vote {
    /// The vote of an article whose encoding was certain; none if it could be from anywhere.
    #[must_use]
    pub fn of(article: &Article) -> Option<Self> {
        let is_of = |encodings: &[&'static Encoding]| {
            encodings.iter().any(|encoding| name(encoding) == article.source.encoding)
        };
        let place = PLACES.iter().find(|(encodings, _)| is_of(encodings));
        if let Some((_, hint)) = place {
            return Some(Self { hint: *hint, is_encoding: true });
        }
        if article.source.format == Format::Unreadable {
            return None;
        }
        let hint = match article.meta.language {
            Language::SimplifiedChinese => Hint::China,
            Language::TraditionalChinese => Hint::Taiwan,
            Language::Japanese => Hint::Japan,
            Language::Korean => Hint::Korea,
            Language::Other => return None,
        };
        Some(Self { hint, is_encoding: false })
    }
}

/// Where the encodings come from that were made for one place.
static PLACES: &[(&[&Encoding], Hint)] = &[
    (&[GB18030], Hint::China),
    (&[BIG5], Hint::Taiwan),
    (&[SHIFT_JIS, EUC_JP, ISO_2022_JP], Hint::Japan),
    (&[EUC_KR], Hint::Korea),
];
