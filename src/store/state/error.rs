//! Why state cannot be kept, or carried from one machine to another.

use rusqlite::ErrorCode;

/// Why state cannot be kept, or carried from one machine to another.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The folder cannot be made.
    #[error("无法建立状态文件夹：{0}")]
    Folder(#[from] std::io::Error),
    /// The database refuses.
    #[error("无法保存阅读状态：{}", reason(.0))]
    Database(#[from] rusqlite::Error),
    /// Written by a later version of the program.
    #[error("阅读状态来自更新版本的程序（格式 {0}），请升级 yuelan")]
    Newer(i64),
    /// Not what was asked for.
    #[error("这不是阅读状态（要 yuelan state export 导出的文件，或另一台机器的 state.db）")]
    Foreign,
    /// Another file has this name.
    #[error("已有同名的文件，而且不是导出的阅读状态；请换一个文件名")]
    Occupied,
    /// More text than is kept.
    #[error("文字太长")]
    TooLong,
    /// What is to be joined cannot be read.
    #[error("无法读取")]
    Read(#[source] std::io::Error),
    /// An export cannot be written.
    #[error("无法写出")]
    Write(#[source] std::io::Error),
}

/// What a person can do something about, in words; the rest as SQLite says it.
fn reason(error: &rusqlite::Error) -> String {
    let known = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => "磁盘已满",
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => "文件只读",
        Some(ErrorCode::CannotOpen) => "打不开数据库",
        Some(ErrorCode::SystemIoFailure) => "磁盘读写出错",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "数据库被别的程序占用",
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => "数据库已坏",
        _ => return error.to_string(),
    };
    known.to_owned()
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
