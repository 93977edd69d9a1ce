//! Why state cannot be kept, or carried from one machine to another.

use rusqlite::ErrorCode;

use crate::locale::say;

/// Why state cannot be kept, or carried from one machine to another.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The folder cannot be made.
    #[error("{}", say!("store-state-folder", error = .0.to_string()))]
    Folder(#[from] std::io::Error),
    /// The database refuses.
    #[error("{}", say!("store-state-database", reason = reason(.0)))]
    Database(#[from] rusqlite::Error),
    /// Written by a later version of the program.
    #[error("{}", say!("store-state-newer", format = .0.to_string()))]
    Newer(i64),
    /// Not what was asked for.
    #[error("{}", say!("store-state-foreign"))]
    Foreign,
    /// Another file has this name.
    #[error("{}", say!("store-state-occupied"))]
    Occupied,
    /// More text than is kept.
    #[error("{}", say!("store-state-too-long"))]
    TooLong,
    /// What is to be joined cannot be read.
    #[error("{}", say!("store-state-unreadable"))]
    Read(#[source] std::io::Error),
    /// An export cannot be written.
    #[error("{}", say!("store-state-unwritable"))]
    Write(#[source] std::io::Error),
}

/// What a person can do something about, in words; the rest as SQLite says it.
fn reason(error: &rusqlite::Error) -> String {
    let known = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => say!("store-state-disk-full"),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => say!("store-state-read-only"),
        Some(ErrorCode::CannotOpen) => say!("store-state-cannot-open"),
        Some(ErrorCode::SystemIoFailure) => say!("store-state-io"),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => say!("store-state-busy"),
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => say!("store-state-broken"),
        _ => return error.to_string(),
    };
    known.into_owned()
}

/// Whether the file is no database any more.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

impl StateError {
    /// Whether the database itself is damaged.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Database(error) if is_damage(error))
    }
}
