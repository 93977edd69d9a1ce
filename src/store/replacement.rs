//! Replacing a file as a whole: whoever reads it, or loses power, has the old or the new one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Replaces a file, or makes it; a link stays one, and so do the rights on the file.
///
/// # Errors
/// When it cannot be written; it is as it was then.
pub fn replace_file(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(name);
    // What a process of that number left behind when it was killed.
    let _ = fs::remove_file(&new);
    let result = write(&new, &path, text);
    if result.is_err() {
        let _ = fs::remove_file(&new);
    }
    if let Some(folder) = path.parent() {
        // Not every system lets a folder be synchronised; the file is.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    result
}

fn write(new: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(new)?;
    if let Ok(before) = fs::metadata(path) {
        file.set_permissions(before.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(new, path)
}
