//! The prompt: a line that is being typed. Edited by graphemes, never by bytes.

use super::chord::{Chord, Key};
use super::effect::Seek;
use super::offers::Offers;
use super::passage::Draft;
use crate::query::Query;
use crate::text::{Clean, first_word, graphemes, is_emoji, is_wide, last_word};

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
    /// To write a note.
    Note(Box<Draft>),
    /// To find notes.
    Notes,
    /// To give the article to a command.
    Pipe,
    /// To give a query a name, or another one.
    Shelf {
        /// The shelf that is renamed; none where what is listed is kept.
        renamed: Option<(Clean, Query)>,
    },
    /// To do something by its name.
    Command,
    /// To find lines of the help.
    Help,
}

impl Purpose {
    /// What it goes by in what is kept of earlier lines.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Filter { .. } => "filter",
            Self::Find => "find",
            Self::Concordance => "concordance",
            Self::Editions => "editions",
            Self::Titles => "titles",
            Self::Note(_) => "note",
            Self::Notes => "notes",
            Self::Pipe => "pipe",
            Self::Shelf { .. } => "shelf",
            Self::Command => "command",
            Self::Help => "help",
        }
    }
}

/// Joins emoji to one picture.
const JOINER: &str = "\u{200D}";
/// Makes a picture of the character before it.
const EMOJI_STYLE: char = '\u{FE0F}';
/// Bytes of the longest line.
const LONGEST: usize = 1 << 16;

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
    /// What was taken out last, to be put in again.
    cut: String,
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
        Self { purpose, text: String::new(), cursor: 0, offers: Offers::default(), cut: String::new() }
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

    /// Byte offset of the cursor in [`Self::text`], which is without what waits for more.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.before_cursor().len()
    }

    /// Puts another text in place of what has been typed, with the cursor at this byte.
    pub(super) fn put(&mut self, text: &str, cursor: usize) {
        text.clone_into(&mut self.text);
        self.cursor = if text.is_char_boundary(cursor) { cursor } else { text.len() };
    }

    /// Puts a line in place of what has been typed.
    pub(super) fn replace(&mut self, line: &str) -> Edit {
        self.put(line, line.len());
        Edit::Changed
    }

    /// Inserts text at the cursor; control characters are left out. What an input method sends in
    /// pieces is put together: a piece may have no meaning without the one before it.
    pub(super) fn insert(&mut self, text: &str) {
        let room = LONGEST.saturating_sub(self.text.len());
        let end = (0..=room.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
        let text = text.get(..end.unwrap_or(0)).unwrap_or_default();
        let behind = self.text.split_off(self.cursor);
        self.text.push_str(text);
        let clean: String = Clean::line(&self.text).chars().filter(|c| !c.is_control()).collect();
        // What joins two emoji waits for the second one.
        let waits = text.ends_with(JOINER) && clean.ends_with(|c| is_emoji(c) || c == EMOJI_STYLE);
        let clean = if waits { clean + JOINER } else { clean };
        self.cursor = clean.len();
        self.text = clean + &behind;
    }

    /// Carries out a key, with the editing keys of every shell.
    pub(super) fn press(&mut self, chord: Chord) -> Edit {
        if let Some(c) = chord.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return Edit::Changed;
        }
        if chord.alt {
            return self.press_with_alt(chord.key);
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
            (true, Key::Char('u')) => self.take_out(0..self.cursor),
            (true, Key::Char('k')) => self.take_out(self.cursor..self.text.len()),
            (true, Key::Char('w')) => self.take_out(self.word_start()..self.cursor),
            (true, Key::Char('y')) => self.put_back(),
            (false, Key::Named("Left")) | (true, Key::Char('b')) => self.move_to(self.previous()),
            (false, Key::Named("Right")) | (true, Key::Char('f')) => self.move_to(self.next()),
            (false, Key::Named("Home")) | (true, Key::Char('a')) => self.move_to(0),
            (false, Key::Named("End")) | (true, Key::Char('e')) => self.move_to(self.text.len()),
            (true, Key::Named("Left")) => self.move_to(self.word_before()),
            (true, Key::Named("Right")) => self.move_to(self.word_behind()),
            _ => Edit::Moved,
        }
    }

    /// The keys that go by words.
    fn press_with_alt(&mut self, key: Key) -> Edit {
        match key {
            Key::Char('b') | Key::Named("Left") => self.move_to(self.word_before()),
            Key::Char('f') | Key::Named("Right") => self.move_to(self.word_behind()),
            Key::Char('d') => self.take_out(self.cursor..self.word_behind()),
            Key::Named("Backspace") => self.take_out(self.word_before()..self.cursor),
            _ => Edit::Moved,
        }
    }

    /// Deletes what can be had again.
    fn take_out(&mut self, range: std::ops::Range<usize>) -> Edit {
        if let Some(cut) = self.text.get(range.clone()).filter(|cut| !cut.is_empty()) {
            self.cut = cut.to_owned();
        }
        self.delete(range)
    }

    /// Puts in again what was taken out last.
    fn put_back(&mut self) -> Edit {
        let cut = self.cut.clone();
        self.insert(&cut);
        Edit::Changed
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

    /// Where the word before the cursor begins.
    fn word_before(&self) -> usize {
        last_word(&self.text[..self.cursor])
    }

    /// Where the word behind the cursor ends.
    fn word_behind(&self) -> usize {
        self.cursor + first_word(&self.text[self.cursor..])
    }

    /// Where that begins which one stroke deletes: as in every shell all that stands without a blank
    /// between, but of Chinese and Japanese one word.
    fn word_start(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        if before.chars().next_back().is_none_or(|c| !c.is_ascii()) {
            return self.word_before();
        }
        let parts = |c: char| c.is_whitespace() || is_wide(c);
        before.rfind(parts).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))
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
    fn words_are_deleted_and_had_again() {
        let mut prompt = Prompt::new(Purpose::Find);
        prompt.insert("title:峰会 上海合作组织year:2022");
        for (keys, text, before) in [
            ("Ctrl-w", "title:峰会 上海合作组织", "title:峰会 上海合作组织"),
            ("Ctrl-w", "title:峰会 上海合作", "title:峰会 上海合作"),
            ("Ctrl-y", "title:峰会 上海合作组织", "title:峰会 上海合作组织"),
            ("Alt-b", "title:峰会 上海合作组织", "title:峰会 上海合作"),
            ("Alt-b", "title:峰会 上海合作组织", "title:峰会 上海"),
            ("Alt-d", "title:峰会 上海组织", "title:峰会 上海"),
            ("Alt-f", "title:峰会 上海组织", "title:峰会 上海组织"),
            ("Alt-Backspace", "title:峰会 上海", "title:峰会 上海"),
            ("Ctrl-w", "title:峰会 ", "title:峰会 "),
            ("Ctrl-w", "title:", "title:"),
            ("Ctrl-w", "", ""),
            ("Ctrl-w", "", ""),
        ] {
            prompt.press(Chord::parse(keys).unwrap());
            assert_eq!((&*prompt.text(), &*prompt.before_cursor()), (text, before), "{keys}");
        }
    }

    #[test]
    fn what_comes_in_pieces_is_put_together() {
        let mut prompt = Prompt::new(Purpose::Find);
        for c in "👨\u{200D}👩\u{200D}👧e\u{301}".chars() {
            prompt.press(Chord::char(c));
        }
        assert_eq!(&*prompt.text(), "👨\u{200D}👩\u{200D}👧e\u{301}");
        prompt.press(Chord::parse("Backspace").unwrap());
        assert_eq!(&*prompt.text(), "👨\u{200D}👩\u{200D}👧");
        prompt.press(Chord::parse("Backspace").unwrap());
        assert_eq!(&*prompt.text(), "");
        prompt.insert("👩\u{200D}");
        assert_eq!(prompt.cursor(), prompt.text().len(), "a joiner that waits is not in the text");
        prompt.press(Chord::parse("Ctrl-u").unwrap());
        // A mark without a letter, a joiner without an emoji, what no key sends: nothing is shown.
        for stray in ['\u{200D}', '\u{FE0F}', '\u{FEFF}', '\u{1B}', '\u{7}'] {
            prompt.press(Chord::char(stray));
        }
        assert!(prompt.text().chars().all(|c| !c.is_control()));
        prompt.insert("好");
        assert!(prompt.text().ends_with('好'));
    }

    #[test]
    fn a_line_is_no_longer_than_anybody_types() {
        let mut prompt = Prompt::new(Purpose::Find);
        prompt.insert(&"很长".repeat(100_000));
        assert!(prompt.text().len() <= 1 << 16 && prompt.text().len() > 60_000);
    }

    #[test]
    fn pasted_escapes_are_text() {
        let mut prompt = Prompt::new(Purpose::Find);
        prompt.insert("a\x1b[201~b\nc");
        assert_eq!(&*prompt.text(), "ab␊c");
    }
}
