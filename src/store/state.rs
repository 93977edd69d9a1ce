//! Reading state: what the reader did. Precious; committed at each action, shared by processes.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};

use crate::doc::ArticleId;
use crate::text::{ByteAt, Clean};

/// Version of the schema; migrations count up to it.
const SCHEMA: i64 = 1;

/// Each entry leads from the version of its index to the next.
const MIGRATIONS: &[&str] = &["
    create table article (
        id integer primary key,   -- the article's id as a signed number
        read integer not null default 0,
        starred integer not null default 0,
        position integer not null default 0,
        changed integer not null  -- seconds since 1970, UTC
    ) strict;
"];

/// What is known of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// It was opened, or marked as read.
    pub read: bool,
    /// It is starred.
    pub starred: bool,
    /// Where reading stopped.
    pub position: ByteAt,
}

/// One thing that the reader did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Marked as read or unread.
    Read(bool),
    /// Starred or not.
    Starred(bool),
    /// Stopped reading here.
    Position(ByteAt),
}

/// The marks of all articles, as last seen.
#[derive(Debug, Clone, Default)]
pub struct ReadingState {
    marks: HashMap<ArticleId, Mark>,
}

impl ReadingState {
    /// What is known of an article.
    #[must_use]
    pub fn of(&self, id: ArticleId) -> Mark {
        self.marks.get(&id).copied().unwrap_or_default()
    }

    fn apply(&mut self, id: ArticleId, change: Change) {
        let mark = self.marks.entry(id).or_default();
        match change {
            Change::Read(read) => mark.read = read,
            Change::Starred(starred) => mark.starred = starred,
            Change::Position(position) => mark.position = position,
        }
    }
}

/// Why state cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The folder cannot be made.
    #[error("无法建立状态文件夹：{0}")]
    Folder(#[from] std::io::Error),
    /// The database refuses.
    #[error("无法保存阅读状态：{0}")]
    Database(#[from] rusqlite::Error),
    /// Written by a later version of the program.
    #[error("阅读状态来自更新版本的程序（格式 {0}），请升级 yuelan")]
    Newer(i64),
}

/// The database of reading state, with its content as last seen.
#[derive(Debug)]
pub struct State {
    /// None when nothing can be saved; reading goes on.
    connection: Option<Connection>,
    known: ReadingState,
    /// SQLite's counter of other processes' changes.
    data_version: i64,
}

impl State {
    /// Opens or makes the database at `path`.
    ///
    /// # Errors
    /// When the folder or the database cannot be made or read, or is of a later version.
    pub fn open(path: &Path) -> Result<Self, StateError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Self::with(Connection::open(path)?)
    }

    /// Opens the database at `path` in any case. A damaged one is set aside and a new one begun;
    /// where nothing can be saved, nothing is. The second value tells the reader.
    #[must_use]
    pub fn open_or_begin(path: &Path) -> (Self, Option<Clean>) {
        match Self::open(path) {
            Ok(state) => (state, None),
            Err(StateError::Database(error)) if is_damage(&error) => {
                let aside = path.with_extension("db.damaged");
                let begun =
                    std::fs::rename(path, &aside).map_err(StateError::from).and_then(|()| Self::open(path));
                let shown = Clean::line(&aside.to_string_lossy());
                let notice = Clean::line(&format!("阅读状态已损坏，旧文件改名为 {shown}，从头记起"));
                begun.map_or_else(|error| Self::unsaved(&error), |state| (state, Some(notice)))
            }
            Err(error) => Self::unsaved(&error),
        }
    }

    fn unsaved(error: &StateError) -> (Self, Option<Clean>) {
        (Self::forgetful(), Some(Clean::line(&error.to_string())))
    }

    /// Remembers nothing beyond this run: for when nothing can be saved.
    #[must_use]
    pub fn forgetful() -> Self {
        Self { connection: None, known: ReadingState::default(), data_version: 0 }
    }

    fn with(mut connection: Connection) -> Result<Self, StateError> {
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        migrate(&mut connection)?;
        let mut state =
            Self { connection: Some(connection), known: ReadingState::default(), data_version: -1 };
        state.refresh()?;
        Ok(state)
    }

    /// Takes over what other processes have saved since the last look.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn refresh(&mut self) -> Result<(), StateError> {
        let Some(connection) = &self.connection else { return Ok(()) };
        let version = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if version != self.data_version {
            self.known = read_all(connection)?;
            self.data_version = version;
        }
        Ok(())
    }

    /// The marks as last seen.
    #[must_use]
    pub fn known(&self) -> &ReadingState {
        &self.known
    }

    /// Takes note of a change that is saved later.
    pub fn note(&mut self, id: ArticleId, change: Change) {
        self.known.apply(id, change);
    }

    /// Saves one change at once. What is known includes it even if saving fails.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn save(&mut self, id: ArticleId, change: Change) -> Result<(), StateError> {
        self.known.apply(id, change);
        let Some(connection) = &mut self.connection else { return Ok(()) };
        let (column, value) = match change {
            Change::Read(read) => ("read", i64::from(read)),
            Change::Starred(starred) => ("starred", i64::from(starred)),
            Change::Position(ByteAt(at)) => ("position", i64::try_from(at).unwrap_or(i64::MAX)),
        };
        let now = jiff::Timestamp::now().as_second();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            &format!(
                "insert into article (id, {column}, changed) values (?1, ?2, ?3)
                 on conflict (id) do update set {column} = ?2, changed = ?3"
            ),
            params![id.0.cast_signed(), value, now],
        )?;
        transaction.commit()?;
        Ok(())
    }
}

/// Whether the file is no database any more.
fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

/// Brings the schema up to date. Where it is already, nothing is written: a commit waits for the
/// disk, and the list for the commit.
fn migrate(connection: &mut Connection) -> Result<(), StateError> {
    if connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))? == SCHEMA {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > SCHEMA {
        return Err(StateError::Newer(version));
    }
    for migration in MIGRATIONS.iter().skip(usize::try_from(version).unwrap_or(0)) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}

fn read_all(connection: &Connection) -> Result<ReadingState, StateError> {
    let mut statement = connection.prepare("select id, read, starred, position from article")?;
    let rows = statement.query_map([], |row| {
        let id = ArticleId(row.get::<_, i64>(0)?.cast_unsigned());
        let position = ByteAt(usize::try_from(row.get::<_, i64>(3)?).unwrap_or(0));
        Ok((id, Mark { read: row.get(1)?, starred: row.get(2)?, position }))
    })?;
    Ok(ReadingState { marks: rows.collect::<Result<_, _>>()? })
}

#[cfg(test)]
mod tests {
    use super::{Change, State, StateError};
    use crate::doc::ArticleId;
    use crate::text::ByteAt;

    #[test]
    fn what_was_done_is_there_again_and_other_processes_see_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/state.db");
        let article = ArticleId(u64::MAX - 7);
        let mut one = State::open(&path).unwrap();
        let mut two = State::open(&path).unwrap();
        one.save(article, Change::Starred(true)).unwrap();
        two.save(article, Change::Read(true)).unwrap();
        one.save(article, Change::Position(ByteAt(1234))).unwrap();
        one.refresh().unwrap();
        for state in [&one, &State::open(&path).unwrap()] {
            let mark = state.known().of(article);
            assert!(mark.starred && mark.read && mark.position == ByteAt(1234));
        }
    }

    #[test]
    fn a_later_format_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        drop(State::open(&path).unwrap());
        rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(State::open(&path), Err(StateError::Newer(99))));
    }

    #[test]
    fn a_damaged_database_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        std::fs::write(&path, [0x5A; 5000]).unwrap();
        let (mut state, notice) = State::open_or_begin(&path);
        assert!(notice.unwrap().contains("state.db.damaged"));
        state.save(ArticleId(1), Change::Starred(true)).unwrap();
        assert!(State::open(&path).unwrap().known().of(ArticleId(1)).starred);
        assert_eq!(std::fs::read(folder.path().join("state.db.damaged")).unwrap(), [0x5A; 5000]);
    }

    #[test]
    fn without_a_database_reading_goes_on() {
        let mut state = State::forgetful();
        state.save(ArticleId(1), Change::Read(true)).unwrap();
        assert!(state.known().of(ArticleId(1)).read);
    }
}
