//! THE table of what may be configured. The reader of the file, what `yuelan config` prints, and the
//! README are made from it: what a field is about is said by the message `config-` and its name.

use std::borrow::Cow;

use super::archives;
use super::mistakes::Mistakes;
use super::overrides::{Overrides, Switch};
use super::{Clipboard, Config, Hyperlinks, Images, Keys, Opener, Shelves, Themes};
use crate::app::{CONTEXTS, KEY_PRESETS};
use crate::locale::{Locale, message_in};
use crate::typeset::{CHOICES, Options, PRESETS};
use crate::yaml::Node;

/// Something that may be configured.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it may look like, where its default does not show it.
    pub example: &'static str,
    /// Whether a change holds at once; else from the next start on.
    pub is_live: bool,
    read: fn(&mut Config, &Node, &mut Mistakes),
    /// Whether two configurations say the same of it.
    is_same: fn(&Config, &Config) -> bool,
    /// The default as it is written behind the colon; where it takes lines, with comments.
    default: fn(Locale) -> String,
}

macro_rules! field {
    ($group:ident.$name:ident, $live:literal, $read:expr, $default:expr, $example:literal) => {
        Field {
            name: stringify!($name),
            example: $example,
            is_live: $live,
            read: |config, node, mistakes| {
                let read: fn(&Node, &mut Mistakes) -> Option<_> = $read;
                if let Some(value) = read(node, mistakes) {
                    config.$group.$name = value;
                }
            },
            is_same: |one, other| one.$group.$name == other.$group.$name,
            default: $default,
        }
    };
    ($name:ident, $live:literal, $read:expr, $default:expr, $example:literal) => {
        Field {
            name: stringify!($name),
            example: $example,
            is_live: $live,
            read: |config, node, mistakes| {
                let read: fn(&Node, &mut Mistakes) -> Option<_> = $read;
                if let Some(value) = read(node, mistakes) {
                    config.$name = value;
                }
            },
            is_same: |one, other| one.$name == other.$name,
            default: $default,
        }
    };
}

/// All that may be configured, in the order in which it is printed.
#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
    field!(archives, false, |node, mistakes| Some(archives::read(node, mistakes)), |_| " []".to_owned(),
        "archives:\n  - ~/articles\n  - name: speeches\n    folders: [~/speeches, /mnt/old]\n    exclude: [drafts/, \"**/*.bak.md\"]\n"),
    field!(fold_duplicates, false, |node, mistakes| mistakes.switch(node).map(Switch), |_| " on".to_owned(), ""),
    field!(shelves, false, |node, mistakes| Some(Shelves::read(node, mistakes)), |_| " {}".to_owned(),
        "shelves:\n  unread: is:unread\n  summits: is:report date:>=2022 sort:date\n"),
    field!(interface.begin_with_shelves, false, |node, mistakes| mistakes.switch(node), |_| " off".to_owned(), ""),
    field!(theme, true, |node, mistakes| Themes::chosen(node, mistakes).map(Some), |_| " terminal".to_owned(), ""),
    field!(themes, true, |node, mistakes| Some(Themes::read(node, mistakes)), |_| " {}".to_owned(),
        "themes:\n  mine:\n    based-on: sepia\n    page: \"#3b2f25 on #efe6d2\"\n    heading: bold red\n"),
    field!(interface.language, false, |node, mistakes| mistakes.language(node), |_| " auto".to_owned(), ""),
    field!(interface.mouse, true, |node, mistakes| mistakes.switch(node).map(Switch), |_| " on".to_owned(), ""),
    field!(interface.list_width, true, |node, mistakes| mistakes.number(node, (20, 200)), |_| " auto".to_owned(), ""),
    field!(interface.images, true, Images::read, |_| " auto".to_owned(), ""),
    field!(keys, true, |node, mistakes| Some(Keys::read(node, mistakes)), |_| "\n  preset: vi\n".to_owned(),
        "keys:\n  preset: vi\n  list:\n    \"g b\": editions\n    q: none\n  reader:\n    X: [star, next-article]\n"),
    field!(clipboard, true, Clipboard::read, |_| " auto".to_owned(), "clipboard: wl-copy\n"),
    field!(opener, true, Opener::read, |_| " auto".to_owned(), "opener: firefox --new-tab\n"),
    field!(hyperlinks, true, Hyperlinks::read, |_| " auto".to_owned(), ""),
    field!(page, true, |node, mistakes| Some(Overrides::read(node, mistakes)), page_defaults, ""),
];

impl Field {
    /// What it is about, in a language.
    #[must_use]
    pub fn help_in(&self, locale: Locale) -> Cow<'static, str> {
        message_in(locale, &format!("config-{}", self.name.replace('_', "-")), None)
    }

    /// The default, where it takes no more than a line.
    #[must_use]
    pub fn default_word(&self) -> Option<String> {
        let default = (self.default)(Locale::default());
        (!default.starts_with('\n')).then(|| default.trim().to_owned())
    }

    pub(super) fn read(&self, config: &mut Config, node: &Node, mistakes: &mut Mistakes) {
        // A name without a value says nothing.
        if !node.is_nothing() {
            (self.read)(config, node, mistakes);
        }
    }
}

/// The fields of which two configurations do not say the same.
pub fn changed<'a>(one: &'a Config, other: &'a Config) -> impl Iterator<Item = &'static Field> + 'a {
    FIELDS.iter().filter(|field| !(field.is_same)(one, other))
}

/// All defaults as a file, with comments in a language.
#[must_use]
pub fn defaults(locale: Locale) -> String {
    let mut out = comment(&message_in(locale, "config-head", None), "");
    for field in FIELDS {
        out.push('\n');
        out += &comment(&field.help_in(locale), "");
        if field.name == "keys" {
            out += &comment(&keys_note(locale), "");
        }
        if !field.example.is_empty() {
            out += &comment(field.example, "  ");
        }
        out += &format!("{}:{}", field.name, (field.default)(locale));
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

/// The names that may be written under `keys`.
#[must_use]
pub fn keys_note(locale: Locale) -> String {
    let presets: Vec<_> = KEY_PRESETS.iter().map(|preset| preset.name).collect();
    let contexts: Vec<_> = CONTEXTS.iter().map(|(_, context)| *context).collect();
    let mut values = crate::locale::FluentArgs::new();
    values.set("presets", presets.join(" "));
    values.set("contexts", contexts.join(" "));
    message_in(locale, "config-keys-names", Some(&values)).into_owned()
}

/// Lines as a comment; an indented one shows an example.
fn comment(text: &str, indent: &str) -> String {
    text.lines().map(|line| format!("# {indent}{line}").trim_end().to_owned() + "\n").collect()
}

fn page_defaults(locale: Locale) -> String {
    let presets: Vec<_> = PRESETS.iter().map(|preset| preset.name).collect();
    let mut out = format!("\n  # preset: {}\n", presets.join(" | "));
    let options = Options::default();
    for choice in CHOICES {
        let help = choice.help_in(locale);
        let quoted = choice.get(&options);
        out += &format!("  # {help}\n  # {}\n  {}: {quoted}\n", choice.possible().join(" | "), choice.name);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::Config;
    use super::{FIELDS, defaults};
    use crate::app::Keymap;
    use crate::locale::Locale;
    use crate::typeset::Options;

    #[test]
    fn the_printed_defaults_are_the_defaults() {
        for locale in Locale::ALL {
            let text = defaults(locale);
            let (config, problems) = Config::parse(&text);
            assert_eq!(problems, Vec::new(), "{text}");
            assert!(
                super::changed(&config, &Config::default())
                    .all(|field| ["keys", "page", "theme"].contains(&field.name))
            );
            assert_eq!((config.options(), config.keys.keymap()), (Options::default(), Keymap::default()));
            assert_eq!(config.theme_name(), "terminal");
        }
    }

    #[test]
    fn every_field_is_printed_and_every_example_is_understood() {
        let text = defaults(Locale::English);
        for field in FIELDS {
            assert!(text.contains(&format!("\n{}:", field.name)), "{}", field.name);
            let (config, problems) = Config::parse(field.example);
            assert_eq!(problems, Vec::new(), "{}", field.example);
            let says = super::changed(&config, &Config::default()).any(|other| other.name == field.name);
            assert_eq!(says, !field.example.is_empty(), "{}", field.name);
        }
    }
}
