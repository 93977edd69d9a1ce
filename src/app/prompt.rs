//! The prompt: a line that is being typed. Edited by graphemes, never by bytes.

use super::chord::{Chord, Key};
use super::effect::Seek;
use super::offers::Offers;
use super::passage::Draft;
use crate::query::Query;
use crate::text::{Clean, graphemes};

/// What the line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// To narrow the list.
    Filter {
        /// The query before, for taking it back.
        before: Query,
        /// Where the list was.
        here: Seek,
    },
    /// To find words in the open article.
    Find,
    /// To list the places of words.
    Concordance,
    /// To find editions on the board.
    Editions,
    /// To find titles.
    Titles,
    /// To give the article to a command.
    Pipe,
    /// To write a note.
    Note(Box<Draft>),
    /// To find notes.
    Notes,
}

/// A line that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What it is for.
    pub purpose: Purpose,
    text: String,
    /// Byte offset of the cursor.
    cursor: usize,
    /// What may be put in at the cursor.
    pub offers: Offers,
}

/// What a key did to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// The text changed.
    Changed,
    /// Only the cursor did, or nothing.
    Moved,
    /// The line is finished.
    Accepted,
    /// The line is given up.
    Cancelled,
}

impl Prompt {
    /// An empty line.
    #[must_use]
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, text: String::new(), cursor: 0, offers: Offers::default() }
    }

    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> Clean {
        Clean::line(&self.text)
    }

    /// What has been typed before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> Clean {
        Clean::line(&self.text[..self.cursor])
    }

    /// Byte offset of the cursor.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts another text in place of what has been typed, with the cursor at this byte.
    pub(super) fn put(&mut self, text: &str, cursor: usize) {
        text.clone_into(&mut self.text);
        self.cursor = if text.is_char_boundary(cursor) { cursor } else { text.len() };
    }

    /// Inserts text at the cursor; control characters are left out.
    pub(super) fn insert(&mut self, text: &str) {
        let clean: String = Clean::line(text).chars().filter(|c| !c.is_control()).collect();
        self.text.insert_str(self.cursor, &clean);
        self.cursor += clean.len();
    }

    /// Carries out a key, with the editing keys of every shell.
    pub(super) fn press(&mut self, chord: Chord) -> Edit {
        if let Some(c) = chord.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return Edit::Changed;
        }
        match (chord.ctrl, chord.key) {
            (false, Key::Named("Enter")) => Edit::Accepted,
            (false, Key::Named("Esc")) | (true, Key::Char('g')) => Edit::Cancelled,
            (false, Key::Named("Backspace")) | (true, Key::Char('h')) if self.text.is_empty() => {
                Edit::Cancelled
            }
            (false, Key::Named("Backspace")) | (true, Key::Char('h')) => {
                self.delete(self.previous()..self.cursor)
            }
            (false, Key::Named("Delete")) | (true, Key::Char('d')) => self.delete(self.cursor..self.next()),
            (true, Key::Char('u')) => self.delete(0..self.cursor),
            (true, Key::Char('k')) => self.delete(self.cursor..self.text.len()),
            (true, Key::Char('w')) => self.delete(self.word_start()..self.cursor),
            (false, Key::Named("Left")) | (true, Key::Char('b')) => self.move_to(self.previous()),
            (false, Key::Named("Right")) | (true, Key::Char('f')) => self.move_to(self.next()),
            (false, Key::Named("Home")) | (true, Key::Char('a')) => self.move_to(0),
            (false, Key::Named("End")) | (true, Key::Char('e')) => self.move_to(self.text.len()),
            _ => Edit::Moved,
        }
    }

    fn delete(&mut self, range: std::ops::Range<usize>) -> Edit {
        self.cursor = range.start;
        self.text.replace_range(range, "");
        Edit::Changed
    }

    fn move_to(&mut self, cursor: usize) -> Edit {
        self.cursor = cursor;
        Edit::Moved
    }

    fn previous(&self) -> usize {
        graphemes(&self.text[..self.cursor]).last().map_or(0, |grapheme| self.cursor - grapheme.len())
    }

    fn next(&self) -> usize {
        graphemes(&self.text[self.cursor..])
            .next()
            .map_or(self.cursor, |grapheme| self.cursor + grapheme.len())
    }

    fn word_start(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        before
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))
    }
}

#[cfg(test)]
mod tests {
    use super::{Chord, Edit, Prompt, Purpose};

    #[test]
    fn editing_goes_by_graphemes() {
        let mut prompt = Prompt::new(Purpose::Find);
        prompt.insert("上合e\u{301}");
        for (keys, text, before) in [
            ("Backspace", "上合", "上合"),
            ("Left", "上合", "上"),
            ("x", "上x合", "上x"),
            ("Home", "上x合", ""),
            ("Delete", "x合", ""),
            ("End", "x合", "x合"),
            ("Ctrl-u", "", ""),
        ] {
            prompt.press(Chord::parse(keys).unwrap());
            assert_eq!((&*prompt.text(), &*prompt.before_cursor()), (text, before), "{keys}");
        }
        assert_eq!(prompt.press(Chord::parse("Backspace").unwrap()), Edit::Cancelled);
    }

    #[test]
    fn pasted_escapes_are_text() {
        let mut prompt = Prompt::new(Purpose::Find);
        prompt.insert("a\x1b[201~b\nc");
        assert_eq!(&*prompt.text(), "ab␊c");
    }
}
