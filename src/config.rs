//! The configuration: one YAML file. Unknown keys are errors that name line and column, so that
//! a misspelt option does not go unnoticed; all mistakes are told at once, and what is understood
//! is there besides. What may be written is said by one table, [`FIELDS`].

mod archives;
mod fields;
mod keys;
mod mistakes;
mod outside;
mod overrides;
mod page;
mod shelves;
mod themes;

use std::io::ErrorKind;
use std::path::Path;

use crate::locale::{Locale, say};
use crate::text::Clean;
use crate::typeset::Options;
use crate::yaml::{self, Problem, Spot};
pub use archives::Configured;
pub use fields::{FIELDS, Field, changed, defaults, keys_note};
pub use keys::Keys;
use mistakes::Mistakes;
pub use outside::{Clipboard, Hyperlinks, Images, Opener};
pub use overrides::{Overrides, Switch};
pub use page::{PageKept, keep_page};
pub use shelves::Shelves;
pub use themes::{OwnTheme, Placed, Themes};

/// What a person may configure. Everything is optional.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// What opens when nothing is named.
    pub archives: Vec<Configured>,
    /// Whether articles that are the same, or nearly so, share a row of the list.
    pub fold_duplicates: Switch,
    /// Queries with names.
    pub shelves: Shelves,
    /// The theme that is wanted.
    pub theme: Option<Placed>,
    /// Themes of one's own.
    pub themes: Themes,
    /// How the program meets a person.
    pub interface: Interface,
    /// What keys mean.
    pub keys: Keys,
    /// How a text gets to the clipboard.
    pub clipboard: Clipboard,
    /// What opens addresses.
    pub opener: Opener,
    /// Whether the terminal is told of links.
    pub hyperlinks: Hyperlinks,
    /// How text is set.
    pub page: Overrides,
}

/// How the program meets a person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Interface {
    /// The language that it speaks; none for that of the environment.
    pub language: Option<Locale>,
    /// Whether the mouse is listened to.
    pub mouse: Switch,
    /// Columns of the list beside the reader; none for what fits the window.
    pub list_width: Option<u16>,
    /// How pictures are shown.
    pub images: Images,
    /// Whether the reader begins with the shelves.
    pub begin_with_shelves: bool,
}

/// The theme of who wants none.
const USUAL_THEME: &str = "terminal";

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file is there but cannot be read.
    #[error("{}", say!("config-unreadable", path = path.as_str(), reason = reason.as_str()))]
    Unreadable {
        /// The file.
        path: Clean,
        /// What the system says.
        reason: Clean,
    },
    /// The file says something that is not understood.
    #[error("{}", say!("config-invalid", path = path.as_str(), what = first_of(problems)))]
    Invalid {
        /// The file.
        path: Clean,
        /// What is wrong; at least one.
        problems: Vec<Problem>,
    },
}

/// The first mistake with its place, and how many there are besides.
#[must_use]
pub fn first_of(problems: &[Problem]) -> String {
    let Some(first) = problems.first() else { return String::new() };
    let Spot { line, column } = first.at;
    let what = say!("config-at", what = first.message.as_str(), line = line, column = column);
    match problems.len() {
        0 | 1 => what.into_owned(),
        all => say!("config-and-more", what = what, more = all - 1).into_owned(),
    }
}

impl Config {
    /// Reads the configuration, with all that is wrong with it; a file that is not there says
    /// nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(path: &Path) -> Result<(Self, Vec<Problem>), ConfigError> {
        let unreadable = |reason: &dyn std::fmt::Display| ConfigError::Unreadable {
            path: Clean::line(&path.to_string_lossy()),
            reason: Clean::line(&reason.to_string()),
        };
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Default::default()),
            Err(error) => return Err(unreadable(&error)),
        };
        let text = String::from_utf8(bytes).map_err(|_| unreadable(&say!("config-not-utf8")))?;
        Ok(Self::parse(&text))
    }

    /// Reads the text of a configuration file: what is understood, and all that is wrong.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<Problem>) {
        let (mut config, mut mistakes) = (Self::default(), Mistakes::default());
        match yaml::read(text.trim_start_matches('\u{FEFF}')) {
            Ok(None) => {}
            Ok(Some(file)) => {
                for (name, at, node) in mistakes.entries(&file, &say!("config-fields")) {
                    match FIELDS.iter().find(|field| field.name == name) {
                        Some(field) => field.read(&mut config, node, &mut mistakes),
                        None => mistakes.unknown(at, name, FIELDS.iter().map(|field| field.name)),
                    }
                }
            }
            Err(problem) => mistakes.0.push(problem),
        }
        let mut problems = mistakes.0;
        problems.sort_by_key(|problem| problem.at);
        (config, problems)
    }

    /// Typesetting options with what is configured.
    #[must_use]
    pub fn options(&self) -> Options {
        let mut options = Options::default();
        self.page.put(&mut options);
        options
    }

    /// The name of the theme that is wanted.
    #[must_use]
    pub fn theme_name(&self) -> &str {
        self.theme.as_ref().map_or(USUAL_THEME, |theme| &theme.word)
    }
}

#[cfg(test)]
mod tests {
    use super::{Config, first_of};
    use crate::text::Ambiguous;
    use crate::typeset::{CHOICES, Columns, LineSpacing, Options, Writing};
    use crate::yaml::Spot;

    /// A configuration without mistakes.
    fn good(text: &str) -> Config {
        let (config, problems) = Config::parse(text);
        assert_eq!(problems, Vec::new(), "{text}");
        config
    }

    #[test]
    fn options_are_taken_over() {
        let config = good("archives: [~/articles]\npage:\n  measure: 64\n  hang: false\n");
        assert_eq!(config.options().measure.cells().0, 64);
        assert!(!config.options().hang);
        for nothing in ["", "# nothing yet\n", "page:\n", "page: {}\n", "\u{FEFF}page: ~\n"] {
            assert_eq!(good(nothing).options(), Options::default(), "{nothing:?}");
        }
    }

    #[test]
    fn duplicates_are_folded_unless_a_person_says_no() {
        for (text, expected) in [("", true), ("fold_duplicates: off", false), ("fold_duplicates: true", true)]
        {
            assert_eq!(good(text).fold_duplicates.0, expected, "{text}");
        }
        let (_, problems) = Config::parse("archives: []\nfold_duplicates: maybe");
        assert_eq!(problems[0].at, Spot { line: 2, column: 18 });
    }

    #[test]
    fn values_are_written_as_a_person_would() {
        let options = |text: &str| good(&format!("page: {{{text}}}")).options();
        for on in ["on", "true", "\"on\""] {
            assert!(options(&format!("justify: {on}")).justify, "{on}");
        }
        for off in ["off", "false"] {
            assert!(!options(&format!("hang: {off}")).hang, "{off}");
        }
        assert_eq!(options("line-spacing: 1.5").spacing.lines, LineSpacing::OneAndHalf);
        assert_eq!(options("line-spacing: 2.0").spacing.lines, LineSpacing::Double);
        assert_eq!(options("columns: \"2\"").columns, Columns::Two);
        assert_eq!(options("indent: auto").indent, None);
        assert_eq!(options("ambiguous: 2").widths.asked, Some(Ambiguous::Wide));
        let vertical = options("vertical: 24, measure: 60");
        assert_eq!(
            (vertical.writing, vertical.measure.cells().0, vertical.rows),
            (Writing::Vertical, 60, Some(24))
        );
    }

    #[test]
    fn single_choices_hold_against_the_preset() {
        for text in ["{preset: newspaper, columns: 1}", "{columns: 1, preset: newspaper}"] {
            let options = good(&format!("page: {text}")).options();
            assert_eq!((options.columns, options.justify, options.paged), (Columns::One, true, true));
        }
    }

    #[test]
    fn what_is_said_later_holds_and_single_choices_hold_against_any_preset() {
        let said = |text: &str| good(&format!("page: {{{text}}}")).page;
        for (first, later, expected) in [
            ("hang: off", "preset: book", "hang: off, preset: book"),
            ("preset: newspaper, columns: 1", "preset: book", "preset: book, columns: 1"),
            ("columns: 1", "preset: newspaper", "preset: newspaper, columns: 1"),
            ("preset: newspaper, indent: 1", "indent: 2", "preset: newspaper, indent: 2"),
            ("vertical: 24", "vertical: off", "vertical: off"),
        ] {
            let (mut options, mut wanted) = (Options::default(), Options::default());
            said(first).and(&said(later)).put(&mut options);
            said(expected).put(&mut wanted);
            assert_eq!(options, wanted, "{first}; {later}");
        }
    }

    #[test]
    fn mistakes_say_where_and_what_is_possible() {
        for (text, place, words) in [
            ("page:\n  mesure: 64\n", (2, 3), "没有“mesure”这一项；是不是 measure"),
            ("page:\n  hang: on\n  quotes: curly\n", (3, 11), "可以是 smart keep corner"),
            ("page:\n  measure: 1001\n", (2, 12), "measure 不能是“1001”；可以是 2–1000"),
            ("page:\n  indent: -1\n", (2, 11), "可以是 auto 0–4"),
            ("page:\n  preset: magazine\n", (2, 11), "book screen strict-grid newspaper"),
            ("page:\n  hang: on\n  hang: off\n", (3, 3), "写了两次"),
            ("page:\n  hang: [on]\n", (2, 9), "一个词或一个数"),
            ("page: 3\n", (1, 7), "版面的各项"),
            ("archives: []\npages: {}\n", (2, 1), "是不是 page"),
            ("mouse: perhaps\n", (1, 8), "on off"),
            ("- archives\n", (1, 1), "各项"),
            ("a: [\n", (2, 1), ""),
        ] {
            let (_, problems) = Config::parse(text);
            let first = problems.first().unwrap_or_else(|| panic!("{text:?} has no mistake"));
            assert_eq!((first.at.line, first.at.column), place, "{text:?}: {first}");
            assert!(first.message.contains(words), "{text:?}: {first}");
        }
    }

    #[test]
    fn all_mistakes_are_told_and_the_rest_is_used() {
        let (config, problems) = Config::parse("mous: on\npage:\n  hang: off\n  dash: x\nmouse: off\nq: 1\n");
        let lines: Vec<_> = problems.iter().map(|problem| problem.at.line).collect();
        assert_eq!((lines, config.interface.mouse.0, config.options().hang), (vec![1, 4, 6], false, false));
        let told = first_of(&problems);
        assert!(
            told.contains("是不是 mouse") && told.contains("第 1 行第 1 列") && told.contains("2 处"),
            "{told}"
        );
    }

    #[test]
    fn hostile_files_cost_little() {
        for garbage in
            ["[".repeat(1 << 20), "- ".repeat(1 << 20), "a: 1\n".repeat(100_000), "x".repeat(1 << 20)]
        {
            let (config, problems) = Config::parse(&garbage);
            assert!(config == Config::default() && !problems.is_empty() && problems.len() <= 100);
        }
    }

    #[test]
    fn every_choice_can_be_configured() {
        for choice in CHOICES {
            for word in choice.words {
                let text = format!("page:\n  {}: {}\n", choice.name, word.word);
                let options = good(&text).options();
                assert_eq!(choice.get(&options), word.word, "{text}");
            }
        }
    }
}
