//! What of an archive's folder is left out, by patterns of paths. Must not know who wrote them.

use std::path::Path;
use std::sync::Arc;

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use super::archive::ArchiveError;
use crate::text::Clean;

/// Patterns of paths within a folder. One that ends in `/` is a folder with all that is in it.
#[derive(Debug, Clone, Default)]
pub struct Exclusion {
    written: Vec<String>,
    patterns: Arc<GlobSet>,
}

impl Exclusion {
    /// Reads patterns: `草稿/`, `**/*.bak.md`.
    ///
    /// # Errors
    /// When one of them is no pattern.
    pub fn new(written: &[String]) -> Result<Self, ArchiveError> {
        let mut patterns = GlobSetBuilder::new();
        for one in written {
            let mistake = |_| ArchiveError::Pattern(Clean::line(one));
            let path = one.trim_start_matches("./");
            let folder = path.strip_suffix('/');
            patterns.add(glob(folder.unwrap_or(path)).map_err(mistake)?);
            if let Some(folder) = folder {
                patterns.add(glob(&format!("{folder}/**")).map_err(mistake)?);
            }
        }
        let patterns =
            patterns.build().map_err(|error| ArchiveError::Pattern(Clean::line(&error.to_string())))?;
        Ok(Self { written: written.to_vec(), patterns: Arc::new(patterns) })
    }

    /// Whether a path within the folder is left out. Of a folder that is, nothing is looked at.
    pub(super) fn has(&self, path: &Path) -> bool {
        !self.written.is_empty() && self.patterns.is_match(path)
    }
}

fn glob(pattern: &str) -> Result<Glob, globset::Error> {
    GlobBuilder::new(pattern).literal_separator(true).build()
}

impl PartialEq for Exclusion {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl Eq for Exclusion {}
