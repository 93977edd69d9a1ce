//! What a person says of an archive's files, in `.yuelan/archive.yaml` in its folder: the
//! encodings of those that do not say theirs.
//!
//! The file goes with the archive from machine to machine. It is only ever read.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::archive::ArchiveError;
use crate::ingest::{Charset, Hint};
use crate::text::Clean;

/// Where it stands in the folder of an archive.
const PLACE: &str = ".yuelan/archive.yaml";

/// What is said of the files below a folder.
#[derive(Debug, Clone, Default)]
pub struct Directions {
    /// The folder that patterns start from.
    folder: PathBuf,
    rules: Vec<(String, Charset)>,
    patterns: Arc<GlobSet>,
}

/// As written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    encodings: Rules,
}

#[derive(Debug, Default)]
struct Rules(Vec<(Glob, Charset)>);

impl Directions {
    /// What is said in the folder, or in the nearest one above it that says anything.
    ///
    /// # Errors
    /// When the file cannot be read or understood.
    pub(super) fn of(folder: &Path) -> Result<Self, ArchiveError> {
        for folder in folder.ancestors() {
            let path = folder.join(PLACE);
            let shown = Clean::line(&path.to_string_lossy());
            match std::fs::read_to_string(&path) {
                Ok(text) => {
                    let parsed = Self::parse(folder, &text);
                    return parsed.map_err(|reason| ArchiveError::Directions { path: shown, reason });
                }
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
                Err(error) => {
                    let reason = Clean::line(&error.to_string());
                    return Err(ArchiveError::Unreadable { path: shown, reason });
                }
            }
        }
        Ok(Self::default())
    }

    /// Reads the text of such a file.
    fn parse(folder: &Path, text: &str) -> Result<Self, Clean> {
        let text = text.trim_start_matches('\u{FEFF}');
        if text.lines().all(|line| line.trim_start().starts_with('#') || line.trim().is_empty()) {
            return Ok(Self::default());
        }
        let mistake = |error: &dyn fmt::Display| Clean::line(&error.to_string());
        let Written { encodings: Rules(rules) } =
            serde_yaml::from_str(text).map_err(|error| mistake(&error))?;
        let mut patterns = GlobSetBuilder::new();
        rules.iter().for_each(|(glob, _)| {
            patterns.add(glob.clone());
        });
        let patterns = patterns.build().map_err(|error| mistake(&error))?;
        let rules = rules.into_iter().map(|(glob, charset)| (glob.glob().to_owned(), charset)).collect();
        Ok(Self { folder: folder.to_owned(), rules, patterns: Arc::new(patterns) })
    }

    /// What is said of the file at an absolute path: of several rules the last.
    pub(super) fn hint(&self, path: &Path) -> Option<Hint> {
        if self.rules.is_empty() {
            return None;
        }
        let last = self.patterns.matches(path.strip_prefix(&self.folder).ok()?).into_iter().max()?;
        self.rules.get(last).map(|(_, charset)| Hint::Stated(*charset))
    }
}

impl fmt::Display for Directions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rules = self.rules.iter();
        rules.try_for_each(|(pattern, charset)| writeln!(f, "{pattern}: {charset:?}"))
    }
}

impl PartialEq for Directions {
    fn eq(&self, other: &Self) -> bool {
        (&self.folder, &self.rules) == (&other.folder, &other.rules)
    }
}

impl Eq for Directions {}

/// A pattern of paths; one that ends in `/` is a folder with all that is in it.
fn pattern(written: &str) -> Result<Glob, String> {
    let pattern = if written.ends_with('/') { format!("{written}**") } else { written.to_owned() };
    let glob = GlobBuilder::new(pattern.trim_start_matches("./")).literal_separator(true).build();
    glob.map_err(|_| format!("“{written}”不是路径；写作 a.txt、old/ 或 old/**"))
}

fn charset(name: &str) -> Result<Charset, String> {
    let known = "utf-8 gb18030 big5 shift_jis euc-jp euc-kr utf-16le";
    Charset::named(name).ok_or_else(|| format!("没有“{name}”这种编码；有 {known} 等"))
}

/// A word and what it means. A mistake in it is told with its own line and column, for it is
/// found while the word is read.
struct Word<T>(fn(&str) -> Result<T, String>);

impl<'de, T> DeserializeSeed<'de> for Word<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T> Visitor<'_> for Word<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("一个词")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        (self.0)(word).map_err(E::custom)
    }
}

impl<'de> Deserialize<'de> for Rules {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Rules;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("路径和编码，如 old/: gbk")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Rules, M::Error> {
                let mut rules = Vec::new();
                while let Some(glob) = map.next_key_seed(Word(pattern))? {
                    rules.push((glob, map.next_value_seed(Word(charset))?));
                }
                Ok(Rules(rules))
            }

            fn visit_unit<E>(self) -> Result<Rules, E> {
                Ok(Rules::default())
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Directions;
    use crate::ingest::{Charset, Hint};

    fn directions(text: &str) -> Directions {
        Directions::parse(Path::new("/文章"), text).unwrap()
    }

    #[test]
    fn the_last_rule_that_fits_holds() {
        let directions = directions(
            "encodings:\n  '**/*.txt': euc-kr\n  old/: GB2312\n  ./old/a.txt: big5\n  'b?.md': utf-8\n",
        );
        for (path, name) in [
            ("/文章/x/y.txt", Some("EUC-KR")),
            ("/文章/old/y.txt", Some("GB18030")),
            ("/文章/old/deep/er/y.html", Some("GB18030")),
            ("/文章/old/a.txt", Some("Big5")),
            ("/文章/b1.md", Some("UTF-8")),
            ("/文章/old.html", None),
            ("/文章/x/b1.md", None),
            ("/别处/old/a.txt", None),
        ] {
            let said = directions.hint(Path::new(path));
            assert_eq!(said, name.map(|name| Hint::Stated(Charset::named(name).unwrap())), "{path}");
        }
    }

    #[test]
    fn nothing_said_is_no_mistake() {
        for text in ["", "# 以后再写\n", "encodings:\n", "encodings: {}\n", "\u{FEFF}encodings: ~\n"] {
            assert_eq!(directions(text).hint(Path::new("/文章/a.txt")), None, "{text:?}");
        }
    }

    #[test]
    fn mistakes_say_where_and_what_is_possible() {
        for (text, place, words) in [
            ("encodings:\n  old/: gbkk\n", "line 2 column 9", "没有“gbkk”这种编码；有 utf-8 gb18030"),
            ("encodings:\n  a.txt: gbk\n  'old/[': big5\n", "line 3 column 3", "“old/[”不是路径"),
            ("encodings: {}\nencoding:\n  old/: gbk\n", "line 2", "encoding"),
            ("encodings: gbk\n", "line 1 column 12", "路径和编码"),
            ("encodings:\n  old/: [gbk]\n", "line 2 column 9", ""),
            ("encodings:\n\told/: gbk\n", "line 2", ""),
        ] {
            let error = Directions::parse(Path::new("/"), text).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text:?}: {error}");
        }
    }
}
