//! The configuration: one YAML file. Unknown keys are errors that name line and column, so that
//! a misspelt option does not go unnoticed.

mod archives;
mod outside;
mod overrides;
mod shelves;

use std::io::ErrorKind;
use std::path::Path;

use serde::Deserialize;

use crate::text::Clean;
use crate::typeset::Options;
pub use archives::Configured;
pub use outside::{Clipboard, Hyperlinks, Opener};
pub use overrides::{Overrides, Switch};
pub use shelves::Shelves;

/// What a person may configure. Everything is optional.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// What opens when nothing is named.
    pub archives: Vec<Configured>,
    /// Whether articles that are the same, or nearly so, share a row of the list.
    pub fold_duplicates: Switch,
    /// Queries with names.
    pub shelves: Shelves,
    /// How a text gets to the clipboard.
    pub clipboard: Clipboard,
    /// What opens addresses.
    pub opener: Opener,
    /// Whether the terminal is told of links.
    pub hyperlinks: Hyperlinks,
    /// How text is set.
    pub page: Overrides,
}

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file is there but cannot be read.
    #[error("无法读取配置 {path}：{reason}")]
    Unreadable {
        /// The file.
        path: Clean,
        /// What the system says.
        reason: Clean,
    },
    /// The file says something that is not understood.
    #[error("配置 {path} 有误：{reason}（改正或删去这一行）")]
    Invalid {
        /// The file.
        path: Clean,
        /// What is wrong, with line and column.
        reason: Clean,
    },
}

impl Config {
    /// Reads the configuration; a file that is not there says nothing.
    ///
    /// # Errors
    /// When the file cannot be read or understood.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let shown = Clean::line(&path.to_string_lossy());
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text).map_err(|reason| ConfigError::Invalid { path: shown, reason }),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => {
                Err(ConfigError::Unreadable { path: shown, reason: Clean::line(&error.to_string()) })
            }
        }
    }

    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// What is wrong, with line and column.
    pub fn parse(text: &str) -> Result<Self, Clean> {
        let text = text.trim_start_matches('\u{FEFF}');
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        serde_yaml::from_str(text).map_err(|error| Clean::line(&error.to_string()))
    }

    /// Typesetting options with what is configured.
    #[must_use]
    pub fn options(&self) -> Options {
        let mut options = Options::default();
        self.page.put(&mut options);
        options
    }
}

#[cfg(test)]
mod tests {
    use super::Config;
    use crate::text::Ambiguous;
    use crate::typeset::{CHOICES, Columns, LineSpacing, Options, Writing};

    #[test]
    fn options_are_taken_over() {
        let config = Config::parse("archives: [~/articles]\npage:\n  measure: 64\n  hang: false\n").unwrap();
        assert_eq!(config.options().measure.cells().0, 64);
        assert!(!config.options().hang);
        for nothing in ["", "# nothing yet\n", "page:\n", "page: {}\n", "\u{FEFF}page: ~\n"] {
            assert_eq!(Config::parse(nothing).unwrap().options(), Options::default(), "{nothing:?}");
        }
    }

    #[test]
    fn duplicates_are_folded_unless_a_person_says_no() {
        let folds = |text: &str| Config::parse(text).map(|config| config.fold_duplicates.0);
        for (text, expected) in [("", true), ("fold_duplicates: off", false), ("fold_duplicates: true", true)]
        {
            assert_eq!(folds(text), Ok(expected), "{text}");
        }
        assert!(folds("archives: []\nfold_duplicates: maybe").unwrap_err().contains("line 2 column 18"));
    }

    #[test]
    fn values_are_written_as_a_person_would() {
        let options = |text: &str| Config::parse(&format!("page: {{{text}}}")).unwrap().options();
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
            let options = Config::parse(&format!("page: {text}")).unwrap().options();
            assert_eq!((options.columns, options.justify, options.paged), (Columns::One, true, true));
        }
    }

    #[test]
    fn what_is_said_later_holds_and_single_choices_hold_against_any_preset() {
        let said = |text: &str| Config::parse(&format!("page: {{{text}}}")).unwrap().page;
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
            ("page:\n  mesure: 64\n", "line 2 column 3", "没有“mesure”这一项；有 measure indent"),
            ("page:\n  hang: on\n  quotes: curly\n", "line 3 column 11", "可以是 smart keep corner"),
            ("page:\n  measure: 1001\n", "line 2 column 12", "measure 不能是“1001”；可以是 2–1000"),
            ("page:\n  indent: -1\n", "line 2 column 11", "可以是 auto 0–4"),
            ("page:\n  preset: magazine\n", "line 2 column 11", "book screen strict-grid newspaper"),
            ("page:\n  hang: on\n  hang: off\n", "line 3 column 3", "写了两次"),
            ("page:\n  hang: [on]\n", "line 2 column 9", "一个词或一个数"),
            ("page:\n  hang:\n", "line 2", "一个词或一个数"),
            ("page: 3\n", "line 1 column 7", "版面的各项"),
            ("archives: []\npages: {}\n", "line 2", "pages"),
        ] {
            let error = Config::parse(text).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text:?}: {error}");
        }
    }

    #[test]
    fn every_choice_can_be_configured() {
        for choice in CHOICES {
            for word in choice.words {
                let text = format!("page:\n  {}: {}\n", choice.name, word.word);
                let options = Config::parse(&text).unwrap().options();
                assert_eq!(choice.get(&options), word.word, "{text}");
            }
        }
    }
}
