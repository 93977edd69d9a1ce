//! Configured archives: a folder, or a name for folders, without what is excluded. Whether they are
//! there is not asked here.

use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

/// An archive that opens when none is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Configured {
    /// Its name; none for that of the folder.
    pub name: Option<String>,
    /// Where its files are: one folder at least.
    pub folders: Vec<PathBuf>,
    /// Patterns of paths within the folders that are left out.
    pub exclude: Vec<String>,
}

/// As written in full.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    folders: Vec<PathBuf>,
    #[serde(default)]
    exclude: Vec<String>,
}

impl<'de> Deserialize<'de> for Configured {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Entry)
    }
}

struct Entry;

impl<'de> Visitor<'de> for Entry {
    type Value = Configured;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("路径，或 {name: 名称, folders: [路径], exclude: [路径或通配]}")
    }

    fn visit_str<E: Error>(self, path: &str) -> Result<Configured, E> {
        Ok(Configured { name: None, folders: vec![PathBuf::from(path)], exclude: Vec::new() })
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Configured, M::Error> {
        let Written { name, folders, exclude } = Written::deserialize(MapAccessDeserializer::new(map))?;
        let name = name.trim().to_owned();
        if name.is_empty() || name.contains('/') {
            return Err(M::Error::custom(format!("name 不能是“{name}”；写一个不含 / 的名称")));
        }
        if folders.is_empty() {
            return Err(M::Error::custom(format!("“{name}”的 folders 里至少要有一个文件夹")));
        }
        Ok(Configured { name: Some(name), folders, exclude })
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::Config;
    use super::Configured;

    #[test]
    fn a_path_alone_or_a_name_for_several() {
        let text =
            "archives:\n  - ~/articles\n  - name: 讲话\n    folders: [~/a, /b]\n    exclude: [草稿/]\n";
        let of = |name: Option<&str>, folders: &[&str], exclude: &[&str]| Configured {
            name: name.map(str::to_owned),
            folders: folders.iter().map(PathBuf::from).collect(),
            exclude: exclude.iter().map(|pattern| (*pattern).to_owned()).collect(),
        };
        let expected = [of(None, &["~/articles"], &[]), of(Some("讲话"), &["~/a", "/b"], &["草稿/"])];
        assert_eq!(Config::parse(text).unwrap().archives, expected);
    }

    #[test]
    fn mistakes_say_where_and_what_is_possible() {
        for (text, place, words) in [
            ("archives:\n  - name: 讲话\n    folder: [a]\n", "line 3", "folder"),
            ("archives:\n  - name: 讲话\n", "line 2", "folders"),
            ("archives:\n  - {name: 讲话, folders: []}\n", "line 2", "至少要有一个文件夹"),
            ("archives:\n  - {name: a/b, folders: [a]}\n", "line 2", "不含 / 的名称"),
            ("archives: [3]\n", "line 1", "路径，或 {name"),
        ] {
            let error = Config::parse(text).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text:?}: {error}");
        }
    }
}
