//! One file of overrides: a YAML list that people and other processes write, too. A change reads
//! the file anew, keeps every entry that it does not understand, and replaces the file as a whole.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::locale::say;
use saphyr_parser::{Event, Parser};
use serde_yaml::{Mapping, Value};

use super::replacement::replace_file;

/// The folder, in an archive, of what the program keeps there.
pub(super) const FOLDER: &str = ".yuelan";
/// Bytes of the largest file that is read: some hundred thousand entries.
const LARGEST: u64 = 8 << 20;
/// Levels of lists and mappings within each other; ours have two.
const DEEPEST: usize = 16;
const NO_ANCHORS: &str = "store-anchors";
/// What stands above the entries of a file that we begin.
fn header() -> String {
    format!("# {}\n# {}\n", say!("store-header-first"), say!("store-header-second"))
}

/// An override as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// Path within the archive.
    pub(super) path: String,
    /// Which article of the file.
    pub(super) part: u32,
    /// `sco-2022`, `none`, or `auto` where another file's word does not hold.
    pub(super) edition: String,
}

/// Why a file's entries are not known.
#[derive(Debug)]
pub(super) enum Fault {
    /// It cannot be read.
    Unreadable(io::Error),
    /// It is not a list in YAML.
    Damaged(String),
}

/// A file of overrides, which need not be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SideFile(pub(super) PathBuf);

/// What a change did besides.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Changed {
    /// A damaged file was put here.
    pub(super) set_aside: Option<PathBuf>,
}

impl SideFile {
    /// The overrides that the file has.
    pub(super) fn read(&self) -> Result<Vec<Kept>, Fault> {
        let (_, entries) = self.entries()?;
        Ok(entries.iter().filter_map(understood).collect())
    }

    /// The comment above the entries, and all entries.
    fn entries(&self) -> Result<(String, Vec<Value>), Fault> {
        let Some(text) = self.text()? else { return Ok((header(), Vec::new())) };
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        let comment = text.split_inclusive('\n').take_while(|line| line.starts_with('#'));
        let comment: String = comment.collect();
        check_shape(text).map_err(Fault::Damaged)?;
        let entries = match serde_yaml::from_str(text) {
            Ok(Value::Sequence(entries)) => entries,
            Ok(Value::Null) => Vec::new(),
            Ok(_) => return Err(Fault::Damaged(say!("store-not-a-list").into_owned())),
            Err(error) => return Err(Fault::Damaged(error.to_string())),
        };
        Ok((comment, entries))
    }

    fn text(&self) -> Result<Option<String>, Fault> {
        let is_regular = |path: &Path| path.metadata().map(|metadata| metadata.is_file());
        match is_regular(&self.0) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Fault::Unreadable(error)),
            Ok(false) => return Err(Fault::Damaged(say!("store-not-regular").into_owned())),
            Ok(true) => {}
        }
        let mut bytes = Vec::new();
        let file = File::open(&self.0).map_err(Fault::Unreadable)?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(Fault::Unreadable)?;
        if bytes.len() as u64 > LARGEST {
            return Err(Fault::Damaged(say!("store-too-large").into_owned()));
        }
        String::from_utf8(bytes).map(Some).map_err(|_| Fault::Damaged(say!("store-not-utf8").into_owned()))
    }

    /// Says `edition` of an article, or nothing of it any more. What others wrote meanwhile stays.
    pub(super) fn change(&self, path: &str, part: u32, edition: Option<&str>) -> io::Result<Changed> {
        let folder = self.0.parent().unwrap_or(Path::new("."));
        // Another process waits until this change is done. Where there are no locks, the file as a
        // whole is still either the old or the new one.
        let lock = File::open(folder)?;
        let _ = lock.lock();
        let (comment, mut entries, set_aside) = match self.entries() {
            Ok((comment, entries)) => (comment, entries, None),
            Err(Fault::Unreadable(error)) => return Err(error),
            Err(Fault::Damaged(_)) => (header(), Vec::new(), Some(self.set_aside()?)),
        };
        let before = entries.clone();
        entries.retain(|entry| understood(entry).is_none_or(|kept| kept.path != path || kept.part != part));
        entries.extend(edition.map(|edition| written(path, part, edition)));
        if entries != before {
            replace_file(&self.0, &text_of(&comment, &entries)?)?;
        }
        Ok(Changed { set_aside })
    }

    /// Puts a damaged file beside, under a name that is free.
    fn set_aside(&self) -> io::Result<PathBuf> {
        let name = |nth: u32| match nth {
            1 => self.0.with_extension("yaml.damaged"),
            nth => self.0.with_extension(format!("yaml.damaged-{nth}")),
        };
        let free = (1..1000).map(name).find(|path| path.symlink_metadata().is_err());
        let aside = free.ok_or_else(|| io::Error::other(say!("store-many-old-files")))?;
        fs::rename(&self.0, &aside)?;
        Ok(aside)
    }
}

/// Refuses what takes long to read, or grows when it is read: the reader of values would spend
/// minutes on a file of brackets.
fn check_shape(text: &str) -> Result<(), String> {
    let mut depth = 0;
    for event in Parser::new_from_str(text) {
        match event.map_err(|error| error.to_string())?.0 {
            Event::SequenceStart(0, _) | Event::MappingStart(0, _) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            Event::Alias(_) | Event::Scalar(_, _, 1.., _) => return Err(say!(NO_ANCHORS).into_owned()),
            Event::SequenceStart(..) | Event::MappingStart(..) => return Err(say!(NO_ANCHORS).into_owned()),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(say!("store-too-deep").into_owned());
        }
    }
    Ok(())
}

/// An entry, if it has the form of an override; `part` may be absent.
fn understood(entry: &Value) -> Option<Kept> {
    let path = entry.get("path")?.as_str()?.to_owned();
    let part = match entry.get("part") {
        None => 1,
        Some(part) => u32::try_from(part.as_u64()?).ok()?,
    };
    Some(Kept { path, part, edition: entry.get("edition")?.as_str()?.to_owned() })
}

fn written(path: &str, part: u32, edition: &str) -> Value {
    let mut entry = Mapping::new();
    entry.insert("path".into(), path.into());
    if part != 1 {
        entry.insert("part".into(), part.into());
    }
    entry.insert("edition".into(), edition.into());
    Value::Mapping(entry)
}

fn text_of(comment: &str, entries: &[Value]) -> io::Result<String> {
    if entries.is_empty() {
        return Ok(comment.to_owned());
    }
    let list = serde_yaml::to_string(entries).map_err(io::Error::other)?;
    Ok(format!("{comment}{list}"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Fault, SideFile};

    fn file() -> (tempfile::TempDir, SideFile) {
        let folder = tempfile::tempdir().unwrap();
        let file = SideFile(folder.path().join("overrides.yaml"));
        (folder, file)
    }

    fn kept(file: &SideFile) -> Vec<(String, u32, String)> {
        file.read().unwrap().into_iter().map(|kept| (kept.path, kept.part, kept.edition)).collect()
    }

    #[test]
    fn changes_are_kept_and_taken_back() {
        let (_folder, file) = file();
        assert_eq!(kept(&file), []);
        file.change("2022/a.md", 1, Some("sco-2022")).unwrap();
        file.change("b: #1.txt", 2, Some("none")).unwrap();
        file.change("2022/a.md", 1, Some("g20-2022")).unwrap();
        let expected = [("b: #1.txt".into(), 2, "none".into()), ("2022/a.md".into(), 1, "g20-2022".into())];
        assert_eq!(kept(&file), expected);
        file.change("b: #1.txt", 2, None).unwrap();
        file.change("2022/a.md", 1, None).unwrap();
        assert!(kept(&file).is_empty() && fs::read_to_string(&file.0).unwrap().starts_with("# 人为"));
    }

    #[test]
    fn what_is_not_understood_stays() {
        let (_folder, file) = file();
        let odd = "# mine\n- {path: a.md, edition: sco-2022, why: {says: me}}\n- 7\n- {path: c.md, topic: x}\n\
                   - {path: d.md, part: -1, edition: sco-2001}\n";
        fs::write(&file.0, odd).unwrap();
        file.change("e.md", 1, Some("none")).unwrap();
        let text = fs::read_to_string(&file.0).unwrap();
        for words in ["# mine\n", "says: me", "- 7", "topic: x", "part: -1", "path: e.md"] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_never_lost() {
        let (folder, file) = file();
        for (nth, garbage) in
            [&b"a: ["[..], b"\xFF\xFE\0", b"just: a mapping", b"*nowhere"].iter().enumerate()
        {
            fs::write(&file.0, garbage).unwrap();
            assert!(matches!(file.read(), Err(Fault::Damaged(_))), "{garbage:?}");
            let aside = file.change("a.md", 1, Some("none")).unwrap().set_aside.unwrap();
            assert_eq!(fs::read(&aside).unwrap(), *garbage);
            assert_eq!((kept(&file).len(), fs::read_dir(folder.path()).unwrap().count()), (1, nth + 2));
        }
    }

    #[test]
    fn hostile_files_cost_little() {
        let (_folder, file) = file();
        let bomb = (0..30).fold("- &a0 [x]\n".to_owned(), |text, nth| {
            format!("{text}- &a{} [*a{nth}, *a{nth}, *a{nth}, *a{nth}]\n", nth + 1)
        });
        for garbage in [bomb, "[".repeat(1 << 20), "- ".repeat(1 << 20), "{a: ".repeat(1 << 18)] {
            fs::write(&file.0, garbage).unwrap();
            assert!(matches!(file.read(), Err(Fault::Damaged(_))));
        }
    }

    #[test]
    fn two_writers_lose_nothing() {
        let (_folder, file) = file();
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let file = file.clone();
                scope.spawn(move || {
                    for nth in 0..25 {
                        file.change(&format!("{writer}-{nth}.md"), 1, Some("none")).unwrap();
                    }
                });
            }
        });
        assert_eq!(kept(&file).len(), 100);
    }
}
