//! Links from one article of an archive to another: by the path of its file, as a page generator
//! would read it. Nothing on the disk is looked at: what is no article is not found.

use std::path::{Component, Path, PathBuf};

use super::Catalog;
use crate::doc::ArticleId;

/// What a link may leave out of the name of a file.
const ENDINGS: &[&str] = &["", ".md", ".html", ".htm", ".txt", "/index.md", "/index.html", "/_index.md"];
/// What stands in an address for a file of another kind.
const MADE_FROM: &[(&str, &str)] = &[(".html", ".md"), (".htm", ".md"), (".html", ".txt")];
/// Bytes of the longest path.
const LONGEST: usize = 4096;

impl Catalog {
    /// The article that a link of another one leads to; the path is that of the link, read.
    pub fn linked(&mut self, from: ArticleId, path: &str) -> Option<ArticleId> {
        let entry = self.entry(from)?;
        if path.is_empty() {
            return Some(from);
        }
        if path.len() > LONGEST {
            return None;
        }
        let place = Path::new(entry.article.source.path.as_str());
        // How far below the root of the archive the file is, so is the root above it.
        let depth = place.components().count();
        let root = entry.path.as_deref().and_then(|path| path.ancestors().nth(depth));
        let (within, from_root) = match path.strip_prefix('/') {
            Some(rest) => (rest, true),
            None => (path, false),
        };
        let within = within.trim_end_matches('/');
        let near = if from_root { Path::new("") } else { place.parent().unwrap_or(Path::new("")) };
        // A path that leads out of the archive leads nowhere.
        let place = resolved(near, within)?;
        names(&place).find_map(|name| {
            let on_disk = root.map(|root| root.join(&name));
            let shown = if root.is_some() { "" } else { name.as_str() };
            self.named(shown, on_disk.as_deref()).ok()?.first().copied()
        })
    }
}

/// A path below a folder, `.` and `..` carried out; none where it leads out above it.
fn resolved(folder: &Path, path: &str) -> Option<PathBuf> {
    let mut out = PathBuf::new();
    for part in folder.components().chain(Path::new(path).components()) {
        match part {
            Component::Normal(name) => out.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                if !out.pop() {
                    return None;
                }
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(out)
}

/// The files that may be meant, the likeliest first.
fn names(place: &Path) -> impl Iterator<Item = String> {
    let place = place.to_string_lossy().into_owned();
    let made =
        MADE_FROM.iter().filter_map(|(made, from)| Some(format!("{}{from}", place.strip_suffix(made)?)));
    let made: Vec<_> = made.collect();
    let as_written: Vec<_> = ENDINGS.iter().map(|ending| format!("{place}{ending}")).collect();
    as_written.into_iter().chain(made)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::resolved;

    #[test]
    fn paths_stay_within_the_archive() {
        for (folder, path, expected) in [
            ("posts", "b.md", Some("posts/b.md")),
            ("posts", "./b.md", Some("posts/b.md")),
            ("posts/2022", "../b.md", Some("posts/b.md")),
            ("posts", "../../etc/passwd", None),
            ("", "/etc/passwd", None),
        ] {
            let found = resolved(Path::new(folder), path);
            assert_eq!(found.as_deref(), expected.map(Path::new), "{path}");
        }
    }
}
