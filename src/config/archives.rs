//! Configured archives: a folder, or a name for folders, without what is excluded. Whether they are
//! there is not asked here.

use std::path::PathBuf;

use super::mistakes::{Mistakes, shown};
use crate::locale::say;
use crate::yaml::{Content, Node};

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

/// What an archive is written with.
const KEYS: [&str; 3] = ["name", "folders", "exclude"];

/// A list of archives, or one alone.
pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Vec<Configured> {
    if node.is_nothing() {
        return Vec::new();
    }
    node.one_or_many().iter().filter_map(|item| archive(item, mistakes)).collect()
}

fn archive(node: &Node, mistakes: &mut Mistakes) -> Option<Configured> {
    let is_path = node.text().is_some_and(|text| !text.is_empty()) && !node.is_nothing();
    match (node.text(), &node.content) {
        (Some(path), _) if is_path => {
            Some(Configured { name: None, folders: vec![PathBuf::from(path)], exclude: Vec::new() })
        }
        (_, Content::Map(_)) => in_full(node, mistakes),
        _ => {
            mistakes.tell(node.at, &say!("config-an-archive"));
            None
        }
    }
}

fn in_full(node: &Node, mistakes: &mut Mistakes) -> Option<Configured> {
    let (mut name, mut folders, mut exclude) = (None, None, Vec::new());
    let told = mistakes.0.len();
    for (key, at, value) in mistakes.entries(node, "") {
        match key {
            "name" => name = mistakes.text(value).map(|name| (name.trim().to_owned(), value.at)),
            "folders" => folders = Some((mistakes.texts(value), value.at)),
            "exclude" => exclude = mistakes.texts(value),
            unknown => mistakes.unknown(at, unknown, KEYS.into_iter()),
        }
    }
    // What is missing stands there, perhaps, under a name that is not quite right.
    if mistakes.0.len() > told {
        return None;
    }
    let lacks = |key: &str| say!("config-lacks", name = key.to_owned());
    let Some((name, at)) = name else {
        mistakes.tell(node.at, &lacks("name"));
        return None;
    };
    if name.is_empty() || name.contains('/') {
        mistakes.tell(at, &say!("config-archive-name", name = shown(&name)));
        return None;
    }
    match folders {
        None => mistakes.tell(node.at, &lacks("folders")),
        Some((folders, at)) if folders.is_empty() => {
            mistakes.tell(at, &say!("config-archive-folders", name = shown(&name)));
        }
        Some((folders, _)) => {
            let folders = folders.into_iter().map(PathBuf::from).collect();
            return Some(Configured { name: Some(name), folders, exclude });
        }
    }
    None
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
        let (config, problems) = Config::parse(text);
        assert_eq!((config.archives, problems), (expected.to_vec(), Vec::new()));
    }

    #[test]
    fn mistakes_say_where_and_what_is_possible() {
        for (text, place, words) in [
            ("archives:\n  - name: 讲话\n    folder: [a]\n", (3, 5), "folders"),
            ("archives:\n  - name: 讲话\n", (2, 5), "folders"),
            ("archives:\n  - {name: 讲话, folders: []}\n", (2, 25), "至少要有一个文件夹"),
            ("archives:\n  - {name: a/b, folders: [a]}\n", (2, 12), "不含 / 的名称"),
            ("archives: [[3]]\n", (1, 12), "路径，或 {name"),
        ] {
            let (_, problems) = Config::parse(text);
            let first = &problems[0];
            assert_eq!((first.at.line, first.at.column), place, "{text:?}: {first}");
            assert!(first.message.contains(words), "{text:?}: {first}");
        }
    }
}
