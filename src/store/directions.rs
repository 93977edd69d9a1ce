//! What a person says of an archive's files, in `.yuelan/archive.yaml` in its folder: the
//! encodings of those that do not say theirs, and which hold an article under each heading.
//!
//! The file goes with the archive from machine to machine. It is only ever read.

use std::fmt;
use std::io::ErrorKind;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::archive::ArchiveError;
use super::side_file::FOLDER;
use crate::ingest::{Charset, Hint};
use crate::locale::say;
use crate::text::Clean;

/// Its name, beside what else is said of an archive.
pub(super) const FILE: &str = "archive.yaml";

/// What is said of the files below a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Directions {
    /// The folder that patterns start from.
    folder: PathBuf,
    said: Said,
}

/// As written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Said {
    encodings: Rules<Charset>,
    split: Rules<Split>,
}

/// Where a file is divided into articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Split {
    Headings,
    Nowhere,
}

/// What is said of the files that patterns fit: of several the last holds.
#[derive(Debug, Clone)]
struct Rules<T> {
    said: Vec<(String, T)>,
    patterns: Arc<GlobSet>,
}

/// What can be said of files, in a word.
trait Direction: Sized {
    /// What is expected where it is written.
    const EXPECTED: &'static str;
    /// Whether it can be said of all files at once.
    const OF_ALL: bool;

    fn parse(word: &str) -> Result<Self, String>;
}

impl Direction for Charset {
    const EXPECTED: &'static str = "store-charset-takes";
    const OF_ALL: bool = false;

    fn parse(word: &str) -> Result<Self, String> {
        let known = "utf-8 gb18030 big5 shift_jis euc-jp euc-kr utf-16le";
        Self::named(word).ok_or_else(|| say!("store-no-charset", word = word, known = known).into_owned())
    }
}

impl Direction for Split {
    const EXPECTED: &'static str = "store-split-takes";
    const OF_ALL: bool = true;

    fn parse(word: &str) -> Result<Self, String> {
        match word {
            "headings" => Ok(Self::Headings),
            "none" => Ok(Self::Nowhere),
            _ => Err(say!("store-no-split", word = word).into_owned()),
        }
    }
}

impl Directions {
    /// What is said in the folder, or in the nearest one above it that says anything.
    ///
    /// # Errors
    /// When the file cannot be read or understood.
    pub(super) fn of(folder: &Path) -> Result<Self, ArchiveError> {
        for folder in folder.ancestors() {
            let path = folder.join(FOLDER).join(FILE);
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
        let said = serde_yaml::from_str(text).map_err(|error| mistake(&error))?;
        Ok(Self { folder: folder.to_owned(), said })
    }

    /// What is said of the encoding of the file at an absolute path.
    pub(super) fn hint(&self, path: &Path) -> Option<Hint> {
        self.said.encodings.of(path, &self.folder).map(|charset| Hint::Stated(*charset))
    }

    /// Whether each heading of the file at an absolute path begins an article.
    pub(super) fn divides(&self, path: &Path) -> bool {
        self.said.split.of(path, &self.folder) == Some(&Split::Headings)
    }
}

impl<T> Rules<T> {
    fn new(said: Vec<(Glob, T)>) -> Result<Self, globset::Error> {
        let mut patterns = GlobSetBuilder::new();
        said.iter().for_each(|(glob, _)| {
            patterns.add(glob.clone());
        });
        let patterns = Arc::new(patterns.build()?);
        Ok(Self {
            said: said.into_iter().map(|(glob, word)| (glob.glob().to_owned(), word)).collect(),
            patterns,
        })
    }

    /// What is said of the file at an absolute path.
    fn of(&self, path: &Path, folder: &Path) -> Option<&T> {
        if self.said.is_empty() {
            return None;
        }
        let last = self.patterns.matches(path.strip_prefix(folder).ok()?).into_iter().max()?;
        self.said.get(last).map(|(_, word)| word)
    }
}

/// All that is said, so that one can tell whether it changed.
impl fmt::Display for Directions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (encodings, split) = (&self.said.encodings.said, &self.said.split.said);
        encodings.iter().try_for_each(|(pattern, charset)| writeln!(f, "{pattern}: {charset:?}"))?;
        split.iter().try_for_each(|(pattern, split)| writeln!(f, "{pattern}: {split:?}"))
    }
}

impl<T> Default for Rules<T> {
    fn default() -> Self {
        Self { said: Vec::new(), patterns: Arc::default() }
    }
}

impl<T: PartialEq> PartialEq for Rules<T> {
    fn eq(&self, other: &Self) -> bool {
        self.said == other.said
    }
}

impl<T: Eq> Eq for Rules<T> {}

/// A pattern of paths; one that ends in `/` is a folder with all that is in it.
fn pattern(written: &str) -> Result<Glob, String> {
    let pattern = if written.ends_with('/') { format!("{written}**") } else { written.to_owned() };
    let glob = GlobBuilder::new(pattern.trim_start_matches("./")).literal_separator(true).build();
    glob.map_err(|_| say!("store-not-a-path", written = written).into_owned())
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
        f.write_str(&say!("store-a-word"))
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        (self.0)(word).map_err(E::custom)
    }
}

impl<'de, T: Direction> Deserialize<'de> for Rules<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader(PhantomData))
    }
}

/// Reads patterns with what is said of each, or what is said of all files.
struct Reader<T>(PhantomData<T>);

impl<'de, T: Direction> Visitor<'de> for Reader<T> {
    type Value = Rules<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!(T::EXPECTED))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Rules<T>, M::Error> {
        let mut rules = Vec::new();
        while let Some(glob) = map.next_key_seed(Word(pattern))? {
            rules.push((glob, map.next_value_seed(Word(T::parse))?));
        }
        Rules::new(rules).map_err(M::Error::custom)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Rules<T>, E> {
        if !T::OF_ALL {
            return Err(E::invalid_type(serde::de::Unexpected::Str(word), &self));
        }
        let said = T::parse(word).and_then(|said| Ok((pattern("**")?, said))).map_err(E::custom)?;
        Rules::new(vec![said]).map_err(E::custom)
    }

    fn visit_unit<E>(self) -> Result<Rules<T>, E> {
        Ok(Rules::default())
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
    fn files_are_divided_where_it_is_said() {
        let all = directions("split: headings\n");
        assert!(all.divides(Path::new("/文章/a.md")) && !all.divides(Path::new("/别处/a.md")));
        let some = directions("split:\n  news/: headings\n  news/a.md: none\n");
        for (path, divides) in [("/文章/news/b.md", true), ("/文章/news/a.md", false), ("/文章/a.md", false)]
        {
            assert_eq!(some.divides(Path::new(path)), divides, "{path}");
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
            ("split: heading\n", "line 1 column 8", "没有“heading”这种分法；有 headings"),
            ("split:\n  a/: 3\n", "line 2", ""),
        ] {
            let error = Directions::parse(Path::new("/"), text).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text:?}: {error}");
        }
    }
}
