//! Other ways to index the same texts with SQLite: pairs of characters, and the trigrams that
//! come with it. They show what the program's own way costs and gives.

use std::borrow::Cow;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};
use yuelan::store::{IndexError, Scope, SearchIndex};

use super::{Texts, processor};

/// Articles that are put in together.
const TOGETHER: usize = 20_000;
/// Private characters that stand for those of ASCII that end a token.
const PRIVATE: u32 = 0xE000;

/// What a table of FTS5 holds for tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tokens {
    /// Every two characters that follow one another.
    Pairs,
    /// Every three; what is shorter is looked for in the texts, which the table keeps.
    Trigrams,
}

/// An index of that kind.
pub(super) struct Rival {
    tokens: Tokens,
    connection: Connection,
}

/// What it took to make it.
pub(super) struct Cost {
    pub wall: Duration,
    /// Seconds of all cores.
    pub work: f64,
    /// Bytes.
    pub size: f64,
}

/// How a wording is looked for.
enum Sought {
    /// By tokens.
    Tokens(String),
    /// In the texts themselves.
    Text(String),
}

impl Tokens {
    pub(super) const ALL: [(&'static str, Self); 2] =
        [("FTS5, pairs of characters", Self::Pairs), ("FTS5, trigrams", Self::Trigrams)];

    fn options(self) -> &'static str {
        match self {
            Self::Pairs => "content = '', contentless_delete = 1, tokenize = 'ascii'",
            Self::Trigrams => "tokenize = 'trigram case_sensitive 1 remove_diacritics 0'",
        }
    }

    fn of(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Pairs => Cow::Owned(pairs(text)),
            Self::Trigrams => Cow::Borrowed(text),
        }
    }

    /// How a wording is looked for.
    fn sought(self, wording: &str) -> Sought {
        let is_short = wording.chars().nth(1).is_none();
        match self {
            Self::Pairs if is_short => Sought::Tokens(format!("\"{}\" *", pairs(wording))),
            Self::Pairs => {
                let pairs = pairs(wording);
                // The last character by itself is not what follows it in the text.
                let phrase = pairs.rsplit_once(' ').map_or(pairs.as_str(), |(phrase, _)| phrase);
                Sought::Tokens(format!("\"{phrase}\""))
            }
            Self::Trigrams if wording.chars().nth(2).is_none() => Sought::Text(wording.to_owned()),
            Self::Trigrams => Sought::Tokens(format!("\"{}\"", wording.replace('"', "\"\""))),
        }
    }
}

/// Pairs of characters, and the last by itself, as tokens.
fn pairs(text: &str) -> String {
    let mut pairs = String::with_capacity(text.len() * 3);
    let token = |c: char| match c {
        c if c.is_ascii() && !c.is_ascii_alphanumeric() => {
            char::from_u32(PRIVATE + u32::from(c)).unwrap_or(c)
        }
        c => c,
    };
    let mut characters = text.chars().map(token).peekable();
    while let Some(character) = characters.next() {
        pairs.push(character);
        pairs.extend(characters.peek());
        pairs.push(' ');
    }
    pairs.truncate(pairs.trim_end().len());
    pairs
}

impl Rival {
    /// Indexes the texts.
    pub(super) fn build(tokens: Tokens, folder: &Path, texts: &Texts) -> (Self, Cost) {
        let connection = super::database(folder);
        let table = format!("create virtual table rivals using fts5(title, body, {})", tokens.options());
        connection.execute_batch(&table).unwrap();
        let (start, work) = (Instant::now(), processor());
        let rival = Self { tokens, connection };
        for (nth, some) in texts.0.chunks(TOGETHER).enumerate() {
            let transaction = rival.connection.unchecked_transaction().unwrap();
            for (row, (title, body)) in (nth * TOGETHER..).zip(some) {
                rival.put(row, title, body);
            }
            transaction.commit().unwrap();
        }
        rival.connection.execute_batch("insert into rivals(rivals) values ('optimize')").unwrap();
        let (wall, work) = (start.elapsed(), processor() - work);
        let pages =
            |name| -> i64 { rival.connection.pragma_query_value(None, name, |row| row.get(0)).unwrap() };
        let size = (pages("page_count") - pages("freelist_count")) as f64 * 4096.0;
        (rival, Cost { wall, work, size })
    }

    pub(super) fn put(&self, row: usize, title: &str, body: &str) {
        let sql = "insert or replace into rivals(rowid, title, body) values (?1, ?2, ?3)";
        let values = params![row as i64, self.tokens.of(title), self.tokens.of(body)];
        self.connection.prepare_cached(sql).unwrap().execute(values).unwrap();
    }
}

impl SearchIndex for Rival {
    fn find_all(
        &self,
        phrases: &[&str],
        _: Scope,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, IndexError> {
        let (mut tokens, mut conditions, mut values) = (Vec::new(), Vec::new(), Vec::new());
        for sought in phrases.iter().map(|phrase| self.tokens.sought(phrase)) {
            match sought {
                Sought::Tokens(words) => tokens.push(words),
                Sought::Text(words) => {
                    values.push(words);
                    let at = values.len();
                    conditions.push(format!("(instr(body, ?{at}) or instr(title, ?{at}))"));
                }
            }
        }
        if !tokens.is_empty() {
            values.push(tokens.join(" AND "));
            conditions.push(format!("rivals match ?{}", values.len()));
        }
        let sql = format!("select rowid from rivals where {} order by rowid desc", conditions.join(" and "));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            if take(row.get(0)?).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}
