//! The files that the law is about, and complaints about them.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

/// A source file.
#[derive(Debug)]
pub(super) struct File {
    /// Its path within the repository, with `/` between folders.
    pub(super) path: String,
    pub(super) text: String,
}

/// A place where the law is broken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Complaint {
    pub(super) path: String,
    /// Counted from 1.
    pub(super) line: usize,
    /// What is wrong, and what the law says.
    pub(super) text: String,
}

impl File {
    /// A file for showing that a rule can be broken.
    pub(super) fn synthetic(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// A complaint about a line of the file.
    pub(super) fn complaint(&self, line: usize, text: String) -> Complaint {
        Complaint { path: self.path.clone(), line, text }
    }

    /// The modules that the file stands for: `src/app/state.rs` is `["app", "state"]`; the roots
    /// of library and program are none.
    pub(super) fn module(&self) -> Vec<&str> {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let path = path.strip_suffix(".rs").unwrap_or(path);
        let mut segments: Vec<_> = path.split('/').collect();
        if matches!(segments.last(), Some(&("mod" | "lib" | "main"))) {
            segments.pop();
        }
        segments
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.text)
    }
}

/// The Rust files below a folder of the repository, sorted by path.
pub(super) fn files(folder: &str) -> io::Result<Vec<File>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let within = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push(File { path: within, text: fs::read_to_string(path)? });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Fails with all complaints about the files of the folders.
pub(super) fn must_hold(folders: &[&str], rule: impl Fn(&File) -> Vec<Complaint>) -> io::Result<()> {
    let mut files_seen = 0;
    let mut complaints = Vec::new();
    for folder in folders {
        let files = files(folder)?;
        files_seen += files.len();
        complaints.extend(files.iter().flat_map(&rule).map(|complaint| complaint.to_string()));
    }
    assert!(files_seen > 0, "no file was found in {folders:?}");
    assert!(complaints.is_empty(), "the law of the house is broken:\n{}\n", complaints.join("\n"));
    Ok(())
}

#[test]
fn files_stand_for_modules() {
    for (path, module) in [
        ("src/lib.rs", &[][..]),
        ("src/main.rs", &[]),
        ("src/config.rs", &["config"]),
        ("src/app/mod.rs", &["app"]),
        ("src/tui/view/list.rs", &["tui", "view", "list"]),
    ] {
        assert_eq!(File::synthetic(path, "").module(), module, "{path}");
    }
}
