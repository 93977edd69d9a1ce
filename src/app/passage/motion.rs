//! Where the motions of a selection lead in the text of an article: by characters, words,
//! sentences and paragraphs, whatever lines they are set in. Must not know the screen.

use crate::doc::{Document, Text};
use crate::text::{ByteAt, graphemes, sentence_starts, word_starts};

/// A motion through the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Motion {
    NextCharacter,
    PreviousCharacter,
    NextWord,
    WordEnd,
    PreviousWord,
    /// To the end of the sentence, or of the next one.
    SentenceEnd,
    /// To the start of the sentence, or of the one before.
    SentenceStart,
    ParagraphEnd,
    ParagraphStart,
    Start,
    End,
}

/// How parts of a text are found, and in how many bytes around a place: a text may be as long as
/// a file.
#[derive(Clone, Copy)]
struct Parts {
    starts: fn(&str) -> Vec<usize>,
    room: usize,
}

const WORDS: Parts = Parts { starts: word_starts, room: 400 };
const SENTENCES: Parts = Parts { starts: sentence_starts, room: 4000 };
/// Bytes in which the character before a place is looked for.
const CHARACTER_ROOM: usize = 256;

/// The texts of a document that have any words.
pub(super) struct Body<'a>(Vec<&'a Text>);

impl<'a> Body<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self(document.texts().into_iter().filter(|text| !text.is_empty()).collect())
    }

    /// Where the text at a place begins and ends.
    pub(super) fn around(&self, at: ByteAt) -> Option<(ByteAt, ByteAt)> {
        let text = self.0.get(self.find(at)?.0)?;
        Some((text.at, ByteAt(text.at.0 + text.string.len())))
    }

    /// Behind the character at a place.
    pub(super) fn behind(&self, at: ByteAt) -> ByteAt {
        let Some((nth, byte)) = self.find(at) else { return at };
        self.place(nth, byte + graphemes(&self.0[nth].string[byte..]).next().map_or(0, str::len))
    }

    /// Where a motion leads.
    pub(super) fn go(&self, from: ByteAt, motion: Motion) -> ByteAt {
        let Some((nth, byte)) = self.find(from) else { return from };
        let text = &*self.0[nth].string;
        match motion {
            Motion::NextCharacter => self.next_character(nth, byte),
            Motion::PreviousCharacter => self.previous_character(nth, byte),
            Motion::NextWord => {
                let next = WORDS.starts_near(text, byte).into_iter().find(|start| *start > byte);
                next.map_or_else(|| self.start_of(nth + 1), |start| self.place(nth, start))
            }
            Motion::WordEnd => self.end_of_part((nth, byte), WORDS),
            Motion::PreviousWord => self.start_of_part((nth, byte), WORDS),
            Motion::SentenceEnd => self.end_of_part((nth, byte), SENTENCES),
            Motion::SentenceStart => self.start_of_part((nth, byte), SENTENCES),
            Motion::ParagraphEnd if byte < last(text) => self.place(nth, last(text)),
            Motion::ParagraphEnd => self.last_of(nth + 1),
            Motion::ParagraphStart if byte > 0 => self.place(nth, 0),
            Motion::ParagraphStart => self.start_of(nth.saturating_sub(1)),
            Motion::Start => self.start_of(0),
            Motion::End => self.last_of(self.0.len()),
        }
    }

    /// The text at a place, or the one before it, and the byte at which its character begins.
    fn find(&self, at: ByteAt) -> Option<(usize, usize)> {
        let nth = self.0.partition_point(|text| text.at <= at).saturating_sub(1);
        let text = &*self.0.get(nth)?.string;
        let byte = at.0.saturating_sub(self.0[nth].at.0).min(last(text));
        Some((nth, boundary(text, byte)))
    }

    fn next_character(&self, nth: usize, byte: usize) -> ByteAt {
        let text = &*self.0[nth].string;
        let next = byte + graphemes(&text[byte..]).next().map_or(0, str::len);
        if next < text.len() { self.place(nth, next) } else { self.start_of(nth + 1) }
    }

    fn previous_character(&self, nth: usize, byte: usize) -> ByteAt {
        match nth.checked_sub(1) {
            _ if byte > 0 => self.place(nth, before(&self.0[nth].string, byte)),
            Some(above) => self.last_of(above),
            None => self.place(nth, 0),
        }
    }

    /// To the last character of the part that one is in, or of the next one from there.
    fn end_of_part(&self, (nth, byte): (usize, usize), parts: Parts) -> ByteAt {
        let text = &*self.0[nth].string;
        if byte == last(text) {
            let Some(below) = self.0.get(nth + 1) else { return self.place(nth, byte) };
            let end = parts.ends_near(&below.string, 0).into_iter().next();
            return self.place(nth + 1, end.unwrap_or_else(|| last(&below.string)));
        }
        let end = parts.ends_near(text, byte).into_iter().find(|end| *end > byte);
        self.place(nth, end.unwrap_or_else(|| last(text)))
    }

    /// To the start of the part that one is in, or of the one before.
    fn start_of_part(&self, (nth, byte): (usize, usize), parts: Parts) -> ByteAt {
        let (nth, byte) = match nth.checked_sub(1) {
            Some(above) if byte == 0 => (above, self.0[above].string.len()),
            _ => (nth, byte),
        };
        let start = parts.starts_near(&self.0[nth].string, byte).into_iter().rfind(|at| *at < byte);
        self.place(nth, start.unwrap_or(0))
    }

    fn start_of(&self, nth: usize) -> ByteAt {
        if nth < self.0.len() { self.place(nth, 0) } else { self.last_of(nth) }
    }

    fn last_of(&self, nth: usize) -> ByteAt {
        let nth = nth.min(self.0.len().saturating_sub(1));
        self.0.get(nth).map_or(ByteAt(0), |text| self.place(nth, last(&text.string)))
    }

    fn place(&self, nth: usize, byte: usize) -> ByteAt {
        self.0.get(nth).map_or(ByteAt(0), |text| ByteAt(text.at.0 + byte))
    }
}

impl Parts {
    /// Where parts begin around a place.
    fn starts_near(self, text: &str, byte: usize) -> Vec<usize> {
        let (from, near) = self.near(text, byte);
        (self.starts)(near).into_iter().map(|at| from + at).collect()
    }

    /// Where the last characters of parts begin around a place; blanks behind them do not count.
    fn ends_near(self, text: &str, byte: usize) -> Vec<usize> {
        let (from, near) = self.near(text, byte);
        let starts = (self.starts)(near);
        let next = starts.iter().skip(1).copied().chain([near.len()]);
        let part = |(start, next): (&usize, usize)| start + near[*start..next].trim_end().len();
        starts.iter().zip(next).map(part).filter(|end| *end > 0).map(|end| from + before(near, end)).collect()
    }

    fn near(self, text: &str, byte: usize) -> (usize, &str) {
        let from = boundary(text, byte.saturating_sub(self.room));
        let to = boundary(text, byte.saturating_add(self.room).min(text.len()));
        (from, &text[from..to])
    }
}

/// The place itself, or the character boundary before it.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Where the last character before a byte begins.
fn before(text: &str, byte: usize) -> usize {
    let from = boundary(text, byte.saturating_sub(CHARACTER_ROOM));
    graphemes(&text[from..byte]).last().map_or(byte, |last| byte - last.len())
}

/// Where the last character begins.
fn last(text: &str) -> usize {
    before(text, text.len())
}

#[cfg(test)]
mod tests {
    use super::{Body, Motion};
    use crate::doc::{Block, Document};
    use crate::text::{ByteAt, Clean};

    fn document() -> Document {
        let texts = ["大家签署了宣言。他说：“很好！”", "", "The second day ends."];
        Document::new(texts.iter().map(|text| Block::body(Clean::text(text))).collect(), vec![], vec![])
    }

    /// What stands behind the place in its text.
    fn walk(motions: &[Motion]) -> String {
        let document = document();
        let body = Body::of(&document);
        let at = motions.iter().fold(ByteAt(0), |at, motion| body.go(at, *motion));
        let (text, byte) = document.text_at(at).unwrap();
        text.string[byte..].to_owned()
    }

    #[test]
    fn motions_lead_through_words_sentences_and_paragraphs() {
        use Motion::{
            End, NextCharacter, NextWord, ParagraphEnd, ParagraphStart, PreviousCharacter, PreviousWord,
            SentenceEnd, SentenceStart, Start, WordEnd,
        };
        let all = "大家签署了宣言。他说：“很好！”";
        for (motions, expected) in [
            (vec![NextCharacter], "家签署了宣言。他说：“很好！”"),
            (vec![NextWord], "签署了宣言。他说：“很好！”"),
            (vec![WordEnd], "家签署了宣言。他说：“很好！”"),
            (vec![WordEnd, WordEnd], "署了宣言。他说：“很好！”"),
            (vec![NextWord, NextWord, PreviousWord], "签署了宣言。他说：“很好！”"),
            (vec![SentenceEnd], "。他说：“很好！”"),
            (vec![SentenceEnd, SentenceEnd], "”"),
            (vec![SentenceEnd, SentenceEnd, SentenceStart], "他说：“很好！”"),
            (vec![ParagraphEnd], "”"),
            (vec![ParagraphEnd, NextCharacter], "The second day ends."),
            (vec![ParagraphEnd, WordEnd], "e second day ends."),
            (vec![ParagraphEnd, SentenceEnd], "."),
            (vec![ParagraphEnd, ParagraphEnd], "."),
            (vec![ParagraphEnd, ParagraphEnd, ParagraphStart], "The second day ends."),
            (vec![End, ParagraphStart, PreviousCharacter], "”"),
            (vec![End, NextCharacter, NextWord], "."),
            (vec![End, ParagraphStart, ParagraphStart], all),
            (vec![End, Start, PreviousCharacter], all),
        ] {
            assert_eq!(walk(&motions), expected, "{motions:?}");
        }
    }

    #[test]
    fn an_article_without_words_holds_still() {
        let empty = Document::default();
        assert_eq!(Body::of(&empty).go(ByteAt(0), Motion::End), ByteAt(0));
        assert_eq!(Body::of(&empty).behind(ByteAt(7)), ByteAt(7));
    }
}
