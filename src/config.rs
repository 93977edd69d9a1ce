//! The configuration: one YAML file. Unknown keys are errors that name line and column, so that
//! a misspelt option does not go unnoticed.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::text::{Ambiguous, Cells, Clean, WidthTable};
use crate::typeset::{Measure, Options};

/// What a person may configure. Everything is optional.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folders that open when none is named.
    pub archives: Vec<PathBuf>,
    /// How text is set.
    pub page: Page,
}

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Page {
    /// Cells of a line; the window may narrow it.
    pub measure: Option<u16>,
    /// Indent of a paragraph's first line, in Han.
    pub indent: Option<u8>,
    /// Whether punctuation may hang in the margin.
    pub hang: Option<bool>,
    /// Cells of characters of ambiguous width: 1 or 2.
    pub ambiguous: Option<u8>,
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
        let Page { measure, indent, hang, .. } = self.page;
        if let Some(cells) = measure {
            options.measure = Measure::new(Cells(cells));
        }
        options.indent = indent.or(options.indent);
        options.hang = hang.unwrap_or(options.hang);
        options.widths = self.widths().unwrap_or_default();
        options
    }

    /// The terminal's widths, if the person has said them: of lines and boxes too, for they are
    /// ambiguous as well.
    #[must_use]
    pub fn widths(&self) -> Option<WidthTable> {
        let ambiguous = match self.page.ambiguous? {
            1 => Ambiguous::Narrow,
            2 => Ambiguous::Wide,
            _ => return None,
        };
        Some(WidthTable { ambiguous, boxes: ambiguous, ..WidthTable::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::Config;
    use crate::text::Cells;
    use crate::typeset::Measure;

    #[test]
    fn options_are_taken_over() {
        let config = Config::parse("archives: [~/articles]\npage:\n  measure: 64\n  hang: false\n").unwrap();
        assert_eq!(config.options().measure, Measure::new(Cells(64)));
        assert!(!config.options().hang);
        assert_eq!(Config::parse("# nothing yet\n").unwrap_or_default(), Config::default());
    }

    #[test]
    fn widths_hold_for_boxes_too() {
        let widths = |text| Config::parse(text).unwrap().widths().map(|widths| widths.text("“─"));
        assert_eq!(widths("page:\n  ambiguous: 2\n"), Some(4));
        assert_eq!(widths("page:\n  ambiguous: 1\n"), Some(2));
        assert_eq!(widths("page:\n  measure: 64\n"), None);
    }

    #[test]
    fn mistakes_say_where() {
        let error = Config::parse("page:\n  mesure: 64\n").unwrap_err();
        assert!(error.contains("mesure") && error.contains("line 2"), "{error}");
    }
}
