//! The series that a person has added: the YAML files of a folder, each read beside those before
//! it. A file with a mistake is left out, and the others hold.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::load::read_file;
use crate::locale::say;
use crate::series::{Problem, Registry, Severity, Spot, read};
use crate::text::Clean;

/// The built-in series with those of a person's files.
#[derive(Debug, Clone)]
pub struct SeriesFiles {
    /// All series that can be used.
    pub registry: Registry,
    /// The files, in the order in which they were read.
    pub files: Vec<SeriesFile>,
}

/// A file of series.
#[derive(Debug, Clone)]
pub struct SeriesFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it gives; none where an error keeps it from being used.
    pub registry: Option<Registry>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl SeriesFiles {
    /// The built-in series alone.
    #[must_use]
    pub fn none() -> Self {
        Self { registry: Registry::builtin().clone(), files: Vec::new() }
    }

    /// The files of a folder, in the order of their names. A folder that is not there has none.
    #[must_use]
    pub fn of_folder(folder: &Path) -> Self {
        Self::of_files(series_files(folder))
    }

    /// These files, each beside the built-in series and the files before it.
    #[must_use]
    pub fn of_files(paths: impl IntoIterator<Item = PathBuf>) -> Self {
        let mut all = Self::none();
        for path in paths {
            let (registry, problems) = match read_file(&path) {
                Ok(bytes) => {
                    let reading = read(&bytes, &all.registry);
                    (reading.registry, reading.problems)
                }
                Err(error) => (None, vec![unreadable(&error)]),
            };
            if let Some(own) = &registry {
                all.registry = std::mem::take(&mut all.registry).with(own.clone());
            }
            all.files.push(SeriesFile { path, registry, problems });
        }
        all
    }

    /// What a reader should know: the first error of each file that could not be used.
    pub fn notices(&self) -> impl Iterator<Item = Clean> {
        self.files.iter().filter_map(SeriesFile::notice)
    }
}

impl SeriesFile {
    /// What the mistake means for the reader comes first: a narrow window cuts the rest.
    fn notice(&self) -> Option<Clean> {
        let is_error = |problem: &&Problem| problem.severity == Severity::Error;
        let mut errors = self.problems.iter().filter(is_error);
        let first = errors.next()?;
        let more = match errors.count() {
            0 => "".into(),
            more => say!("store-series-more", count = more),
        };
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let Spot { line, column } = first.at;
        let message = format!("{}{more}", first.message);
        let (line, column) = (line.to_string(), column.to_string());
        let told = say!("store-series-unused", name = name, line = line, column = column, message = message);
        Some(Clean::from(told))
    }
}

/// The YAML files of a folder by name; what an editor hides there is not meant.
fn series_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_meant = |path: &PathBuf| {
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let is_yaml = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        is_yaml && !is_hidden
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(is_meant).collect();
    paths.sort_unstable();
    paths
}

fn unreadable(error: &std::io::Error) -> Problem {
    let reason = match error.kind() {
        ErrorKind::NotFound => say!("store-no-such-file"),
        _ => say!("store-unreadable", error = error.to_string()),
    };
    Problem { at: Spot::START, severity: Severity::Error, message: Clean::from(reason) }
}

#[cfg(test)]
mod tests {
    use super::SeriesFiles;

    const FAIR: &str = "series:\n- id: fair\n  names: {short: 书展}\n  org: [海城书展]\n  event_words: [书展]\n  \
                        events:\n  - {id: fair-2024, start: 2024-05-01, aliases: [第三届海城书展]}\n";

    #[test]
    fn good_files_hold_and_bad_ones_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &[u8]| std::fs::write(folder.path().join(name), text).unwrap();
        write("b.yml", FAIR.as_bytes());
        write("a.yaml", b"series:\n- id: X\n");
        write(
            "c.yaml",
            FAIR.replace("fair-2024", "sco-2022").replace("id: fair\n", "id: other\n").as_bytes(),
        );
        write(".#b.yaml", b"[");
        write("notes.txt", b"[");
        std::fs::create_dir(folder.path().join("d.yaml")).unwrap();
        let all = SeriesFiles::of_folder(folder.path());
        let names: Vec<_> = all.files.iter().map(|file| file.path.file_name().unwrap()).collect();
        assert_eq!(names, ["a.yaml", "b.yml", "c.yaml", "d.yaml"]);
        assert_eq!(all.registry.edition("fair-2024").unwrap().label(), "书展 2024");
        assert_eq!(all.registry.series().len(), 7);
        let notices: Vec<_> = all.notices().map(|notice| notice.to_string()).collect();
        assert!(
            notices[0].contains("a.yaml 没有用上（见 yuelan series check）：2:3 缺少“names”")
                && notices[0].contains("另有 4 处"),
            "{notices:?}"
        );
        assert!(notices[1].ends_with("：7:10 编号“sco-2022”已经属于系列 sco；换一个"), "{notices:?}");
        assert!(notices[2].contains("：1:1 无法读取"), "{notices:?}");
        assert_eq!(notices.len(), 3);
    }

    #[test]
    fn without_a_folder_the_built_in_series_hold() {
        let nowhere = SeriesFiles::of_folder("/no/such/folder".as_ref());
        assert!(nowhere.files.is_empty() && nowhere.registry.series().len() == 6);
    }
}
