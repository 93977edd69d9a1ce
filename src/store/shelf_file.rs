//! The file of the shelves that a person saved from the list: names and queries, as YAML that may be
//! edited by hand. It is replaced as a whole, so that it is never half written.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde_yaml::{Mapping, Value};

use crate::locale::say;
use crate::text::Clean;

/// The file, which need not be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfFile(pub PathBuf);

/// What stands above the shelves.
const HEADER: &str = "# yuelan: shelves saved from the list (B); NAME: QUERY\n";
/// Bytes of the largest file that is read.
const LARGEST: u64 = 1 << 20;

impl ShelfFile {
    /// The shelves, in their order.
    ///
    /// # Errors
    /// What is wrong with the file, and what to do.
    pub fn read(&self) -> Result<Vec<(String, String)>, Clean> {
        let shown = self.0.to_string_lossy().into_owned();
        let told =
            |reason: String| Clean::from(say!("shelf-unreadable", path = shown.clone(), reason = reason));
        let text = match fs::metadata(&self.0) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Ok(metadata) if metadata.len() > LARGEST => return Err(told(format!("> {LARGEST} B"))),
            _ => fs::read_to_string(&self.0).map_err(|error| told(error.to_string()))?,
        };
        let text = text.trim_start_matches('\u{FEFF}');
        let shelves: Option<Mapping> = serde_yaml::from_str(text).map_err(|error| told(error.to_string()))?;
        let pair = |(name, query): (Value, Value)| match (name, query) {
            (Value::String(name), Value::String(query)) => Ok((name, query)),
            (name, _) => Err(told(format!("{name:?}"))),
        };
        shelves.unwrap_or_default().into_iter().map(pair).collect()
    }

    /// Replaces the shelves.
    ///
    /// # Errors
    /// Why the file cannot be written.
    pub fn write(&self, shelves: &[(String, String)]) -> Result<(), Clean> {
        let told = |error: io::Error| {
            let path = self.0.to_string_lossy().into_owned();
            Clean::from(say!("shelf-unwritable", path = path, reason = error.to_string()))
        };
        let pair =
            |(name, query): &(String, String)| (Value::String(name.clone()), Value::String(query.clone()));
        let mapping: Mapping = shelves.iter().map(pair).collect();
        let yaml = serde_yaml::to_string(&mapping).map_err(|error| told(io::Error::other(error)))?;
        let yaml = if shelves.is_empty() { "" } else { yaml.as_str() };
        self.replace(&format!("{HEADER}{yaml}")).map_err(told)
    }

    fn replace(&self, text: &str) -> io::Result<()> {
        let folder = self.0.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let new = self.0.with_extension("yaml.new");
        let mut file = File::create(&new)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        let replaced = written.and_then(|()| fs::rename(&new, &self.0));
        if replaced.is_err() {
            let _ = fs::remove_file(&new);
        }
        replaced
    }
}

#[cfg(test)]
mod tests {
    use super::ShelfFile;

    #[test]
    fn shelves_are_read_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = ShelfFile(folder.path().join("deep/shelves.yaml"));
        assert_eq!(file.read().unwrap(), []);
        let shelves = [
            ("未读".to_owned(), "is:unread".to_owned()),
            ("no: \"quotes\"\n".to_owned(), "re:/第.{1,3}次/ | -x".to_owned()),
            ("2022".to_owned(), "2022".to_owned()),
        ];
        file.write(&shelves).unwrap();
        assert_eq!(file.read().unwrap(), shelves);
        file.write(&[]).unwrap();
        assert_eq!(file.read().unwrap(), []);
    }

    #[test]
    fn a_damaged_file_is_told_of_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = ShelfFile(folder.path().join("shelves.yaml"));
        for text in ["[a]", "a: [b]", "a: b: c", "1: x"] {
            std::fs::write(&file.0, text).unwrap();
            assert!(file.read().unwrap_err().contains("shelves.yaml"), "{text}");
            assert_eq!(std::fs::read_to_string(&file.0).unwrap(), text);
        }
    }
}
