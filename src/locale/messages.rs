//! The messages: where they stand, and how one is said.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Locale, current};

type Bundle = FluentBundle<FluentResource>;

/// A part of the program, with its messages in each of [`Locale::ALL`].
struct Part {
    name: &'static str,
    sources: [&'static str; 4],
    parsed: [OnceLock<Bundle>; 4],
}

macro_rules! parts {
    ($($name:literal),* $(,)?) => {
        const NAMES: &[&str] = &[$($name),*];

        /// All parts; a message's name begins with that of its part.
        static PARTS: [Part; NAMES.len()] = [$(Part {
            name: $name,
            sources: [
                include_str!(concat!("zh-CN/", $name, ".ftl")),
                include_str!(concat!("zh-TW/", $name, ".ftl")),
                include_str!(concat!("en/", $name, ".ftl")),
                include_str!(concat!("ja/", $name, ".ftl")),
            ],
            parsed: [const { OnceLock::new() }; 4],
        }),*];
    };
}

parts! {
    "command",
    "export",
    "figures",
    "linear",
    "pipe",
    "action",
    "board",
    "chrome",
    "cli",
    "compare",
    "concordance",
    "config",
    "date",
    "doc",
    "evidence",
    "head",
    "help",
    "ingest",
    "palette",
    "series",
    "shelf",
    "yaml",
    "welcome",
    "library",
    "link",
    "list",
    "note",
    "notice",
    "outline",
    "page",
    "passage",
    "query",
    "raw",
    "store",
    "theme",
    "trail",
    "years",
}

impl Part {
    /// The part that a message stands in.
    fn of(name: &str) -> Option<&'static Self> {
        let first = name.split('-').next()?;
        PARTS.iter().find(|part| part.name == first)
    }

    fn bundle(&self, locale: Locale) -> &Bundle {
        let nth = locale as usize;
        self.parsed[nth].get_or_init(|| {
            let tag = locale.tag().parse().unwrap_or_default();
            let mut bundle = Bundle::new_concurrent(vec![tag]);
            // Marks of direction around what is put in would be painted as what they are.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(in_groups));
            // What cannot be parsed is left out; a test holds that nothing is.
            let resource = FluentResource::try_new(self.sources[nth].to_owned());
            let (Ok(resource) | Err((resource, _))) = resource;
            bundle.add_resource_overriding(resource);
            bundle
        })
    }
}

/// What is said under a name, in the language of the process. A name that no file has stands for
/// itself: better read than lost.
#[must_use]
pub fn message(name: &str, values: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    message_in(current(), name, values)
}

/// What is said under a name, in a language: for what shows several beside each other.
#[must_use]
pub fn message_in(locale: Locale, name: &str, values: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    let own = || Cow::Owned(name.to_owned());
    let Some(part) = Part::of(name) else { return own() };
    let bundle = part.bundle(locale);
    let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else { return own() };
    bundle.format_pattern(pattern, values, &mut Vec::new())
}

/// Large numbers are grouped wherever they are said. A year that is put in as a number stays one.
fn in_groups<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    const LARGE: f64 = 10_000.0;
    match value {
        FluentValue::Number(number) if number.value >= LARGE => Some(grouped_digits(&number.as_string())),
        _ => None,
    }
}

/// Digits in groups of three: 2,540.
#[must_use]
pub fn grouped(number: usize) -> String {
    grouped_digits(&number.to_string())
}

fn grouped_digits(digits: &str) -> String {
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut out = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && nth < whole && (whole - nth).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 2540, 1_234_567].map(grouped), ["0", "999", "2,540", "1,234,567"]);
    }
}
