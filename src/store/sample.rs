//! The sample archive, inside the program.

use include_dir::{Dir, include_dir};

static SEEDS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/seeds");

/// Paths and contents of the sample files.
pub(super) fn files() -> Vec<(&'static str, &'static [u8])> {
    let mut folders = vec![&SEEDS];
    let mut out = Vec::new();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        out.extend(folder.files().filter_map(|file| Some((file.path().to_str()?, file.contents()))));
    }
    out.retain(|(path, _)| super::scan::is_article_file(path.as_ref()));
    out
}

/// The contents of one sample file.
#[must_use]
pub fn file(path: &str) -> Option<&'static [u8]> {
    SEEDS.get_file(path).map(include_dir::File::contents)
}
