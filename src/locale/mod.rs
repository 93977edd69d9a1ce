//! The language of the interface: what the program says, by name, in the words of four languages.
//!
//! One folder a language, one file a part of the program; the first word of a message's name is
//! the file that it stands in (`list-empty` in `list.ftl`). A part is parsed when something of it
//! is said for the first time, so that the start does not wait for what nobody reads.
//!
//! The language is a property of the process, as the zone of its clock is: chosen once, before
//! anything is said. It knows nothing of articles; their language is [`crate::text::Language`].

mod messages;

use std::sync::atomic::{AtomicU8, Ordering};

pub use fluent_bundle::FluentArgs;
pub use messages::{grouped, message, message_in};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// 简体中文
    #[default]
    SimplifiedChinese,
    /// 繁體中文
    TraditionalChinese,
    /// English
    English,
    /// 日本語
    Japanese,
}

static CURRENT: AtomicU8 = AtomicU8::new(0);

impl Locale {
    /// All of them; the first is the one that speaks where none is known.
    pub const ALL: [Self; 4] =
        [Self::SimplifiedChinese, Self::TraditionalChinese, Self::English, Self::Japanese];

    /// Its tag (BCP 47), as the configuration names it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::SimplifiedChinese => "zh-CN",
            Self::TraditionalChinese => "zh-TW",
            Self::English => "en",
            Self::Japanese => "ja",
        }
    }

    /// The language that a tag (`zh-Hant`) or a system's name of a locale (`zh_TW.UTF-8`) means;
    /// none where it is none of these.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_lowercase();
        let mut parts = name.split('-');
        let language = parts.next().unwrap_or_default();
        let is_traditional = parts.any(|part| matches!(part, "tw" | "hk" | "mo" | "hant"));
        Some(match language {
            "zh" if is_traditional => Self::TraditionalChinese,
            "zh" => Self::SimplifiedChinese,
            "en" => Self::English,
            "ja" => Self::Japanese,
            _ => return None,
        })
    }

    /// The language for whose system names a locale: the first where it names no language, as `C`
    /// does; English for those of other languages.
    #[must_use]
    pub fn nearest(name: &str) -> Self {
        let names_none = ["", "C", "POSIX"].contains(&name.split('.').next().unwrap_or_default());
        let other = if names_none { Self::default() } else { Self::English };
        Self::of(name).unwrap_or(other)
    }
}

/// Lets the program speak a language from now on.
pub fn choose(locale: Locale) {
    CURRENT.store(locale as u8, Ordering::Relaxed);
}

/// The language that the program speaks.
#[must_use]
pub fn current() -> Locale {
    Locale::ALL.get(usize::from(CURRENT.load(Ordering::Relaxed))).copied().unwrap_or_default()
}

/// What the program says under a name, with what is put in: `say!("list-found", count = 3)`.
/// Gives a `Cow<'static, str>`, borrowed where nothing is put in.
macro_rules! say {
    ($name:expr) => {
        $crate::locale::message($name, None)
    };
    ($name:expr, $($key:ident = $value:expr),+ $(,)?) => {{
        let mut values = $crate::locale::FluentArgs::new();
        $(values.set(stringify!($key), $value);)+
        $crate::locale::message($name, Some(&values))
    }};
}

pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn languages_are_known_by_any_of_their_names() {
        for (name, locale) in [
            ("zh_CN.UTF-8", Some(Locale::SimplifiedChinese)),
            ("zh", Some(Locale::SimplifiedChinese)),
            ("zh-Hans-SG", Some(Locale::SimplifiedChinese)),
            ("zh_HK", Some(Locale::TraditionalChinese)),
            ("zh-Hant", Some(Locale::TraditionalChinese)),
            ("en_GB.UTF-8@euro", Some(Locale::English)),
            ("ja_JP.eucJP", Some(Locale::Japanese)),
            ("C.UTF-8", None),
            ("", None),
            ("de_DE", None),
        ] {
            assert_eq!(Locale::of(name), locale, "{name}");
        }
    }

    #[test]
    fn who_reads_another_language_is_spoken_to_in_english() {
        for (name, locale) in [
            ("de_DE.UTF-8", Locale::English),
            ("ko_KR.UTF-8", Locale::English),
            ("zh_TW.UTF-8", Locale::TraditionalChinese),
            ("C.UTF-8", Locale::SimplifiedChinese),
            ("POSIX", Locale::SimplifiedChinese),
            ("", Locale::SimplifiedChinese),
        ] {
            assert_eq!(Locale::nearest(name), locale, "{name}");
        }
    }
}
