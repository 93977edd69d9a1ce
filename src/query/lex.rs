//! From typed text to tokens, each with its place. Never fails: what has no other meaning is a
//! word. Must not know what fields take.

use std::ops::Range;

use super::field::{FIELDS, Field};

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    /// Bytes of the typed text.
    pub span: Range<usize>,
}

/// What a part of a query is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Open,
    Close,
    Or,
    Not,
    Word(Value),
    /// What stands behind `=`.
    Exact(Value),
    Field(Field, Value),
    /// A name that is nearly that of a field, and what stands behind it.
    Misspelt(Field, Value),
}

/// Something typed, with or without marks around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub text: String,
    /// Bytes of the typed text, marks included.
    pub span: Range<usize>,
    pub marks: Marks,
    /// Bytes of the opening mark.
    pub mark: usize,
}

/// The marks around a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    None,
    Quotes,
    Slashes,
    /// Its quotation mark or slash has no partner.
    Unclosed,
}

/// Any of these closes what any of them opens; corner brackets close each their own.
const QUOTES: [char; 5] = ['"', '“', '”', '„', '＂'];

/// Characters of the longest name of a field.
const LONGEST_NAME: usize = 10;

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    Lexer { text, at: 0, begins: true }
}

/// Whether a character ends what has no marks around it.
pub(super) fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | '|' | '｜') || closing(c).is_some()
}

/// Whether a mark begins something where a word could begin.
pub(super) fn begins_sign(c: char) -> bool {
    matches!(c, '-' | '－' | '=' | '＝')
}

/// Whether a backslash takes its meaning from a character within quotation marks.
pub(super) fn is_escaped(c: char) -> bool {
    c == '\\' || QUOTES.contains(&c) || matches!(c, '」' | '』')
}

/// What closes a quotation that the character opens.
fn closing(c: char) -> Option<&'static [char]> {
    match c {
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        c if QUOTES.contains(&c) => Some(&QUOTES),
        _ => None,
    }
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// Nothing but a blank or a sign stands before.
    begins: bool,
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.rest().trim_start();
        self.begins |= rest.len() < self.rest().len();
        self.at = self.text.len() - rest.len();
        let start = self.at;
        let kind = self.kind(rest.chars().next()?);
        self.begins = matches!(kind, Kind::Open | Kind::Or | Kind::Not);
        Some(Token { kind, span: start..self.at })
    }
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn kind(&mut self, c: char) -> Kind {
        let sign = match c {
            '(' | '（' => Some(Kind::Open),
            ')' | '）' => Some(Kind::Close),
            '|' | '｜' => Some(Kind::Or),
            '-' | '－' if self.begins => Some(Kind::Not),
            _ => None,
        };
        if let Some(sign) = sign {
            self.at += c.len_utf8();
            return sign;
        }
        if begins_sign(c) && self.begins && !matches!(c, '-' | '－') {
            self.at += c.len_utf8();
            return Kind::Exact(self.value());
        }
        match self.name() {
            Some((name, field)) => {
                self.at += name;
                let slashes = field == Ok(Field::Pattern) && self.rest().starts_with('/');
                let value = if slashes { self.slashed() } else { self.value() };
                match field {
                    Ok(field) => Kind::Field(field, value),
                    Err(field) => Kind::Misspelt(field, value),
                }
            }
            None => Kind::Word(self.value()),
        }
    }

    /// The length of a field's name with its colon, and the field; `Err` where it is only like it.
    fn name(&self) -> Option<(usize, Result<Field, Field>)> {
        let rest = self.rest();
        let (at, colon) = rest
            .char_indices()
            .take(LONGEST_NAME)
            .find(|(_, c)| !c.is_alphanumeric() && !matches!(c, '!' | '！'))?;
        if !matches!(colon, ':' | '：') {
            return None;
        }
        let name = &rest[..at];
        let length = at + colon.len_utf8();
        if let Some(field) = Field::named(name) {
            return Some((length, Ok(field)));
        }
        // Behind a misspelt name stands a value; behind that of a scheme, slashes.
        let has_value = rest[length..].chars().next().is_some_and(|c| !ends_word(c) && c != '/');
        like(name).filter(|_| has_value).map(|field| (length, Err(field)))
    }

    /// What stands between quotation marks, or up to the next blank or sign.
    fn value(&mut self) -> Value {
        let start = self.at;
        let Some(closing) = self.rest().chars().next().and_then(closing) else {
            let length = self.rest().find(ends_word).unwrap_or(self.rest().len());
            self.at += length;
            let text = self.text[start..self.at].to_owned();
            return Value { text, span: start..self.at, marks: Marks::None, mark: 0 };
        };
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        self.marked(start, closing, is_escaped, Marks::Quotes)
    }

    /// What stands between slashes.
    fn slashed(&mut self) -> Value {
        let start = self.at;
        self.at += 1;
        self.marked(start, &['/'], |c| c == '/', Marks::Slashes)
    }

    /// What stands up to one of the closing marks. A backslash before what may be escaped is left
    /// out; before anything else it stays, with what it stands before.
    fn marked(&mut self, start: usize, closing: &[char], escaped: fn(char) -> bool, marks: Marks) -> Value {
        let mark = self.at - start;
        let mut text = String::new();
        let mut chars = self.text[self.at..].char_indices();
        while let Some((at, c)) = chars.next() {
            if closing.contains(&c) {
                self.at += at + c.len_utf8();
                return Value { text, span: start..self.at, marks, mark };
            }
            if c != '\\' {
                text.push(c);
                continue;
            }
            let next = chars.clone().next().map(|(_, next)| next);
            let keeps = !next.is_some_and(escaped);
            if keeps {
                text.push(c);
            }
            // Within slashes, `\\` must not let its second half escape the slash behind it.
            if let Some(next) = next.filter(|next| !keeps || *next == '\\') {
                text.push(next);
                chars.next();
            }
        }
        self.at = self.text.len();
        Value { text, span: start..self.at, marks: Marks::Unclosed, mark }
    }
}

/// The field whose name is one slip of the keyboard away: a letter too many, too few, wrong, or
/// two of them swapped.
fn like(name: &str) -> Option<Field> {
    let is_word = name.len() >= 4 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    let names = || FIELDS.iter().flat_map(|row| row.names.iter().map(move |known| (row.field, *known)));
    names()
        .find(|(_, known)| is_word && known.is_ascii() && is_slip(name.as_bytes(), known.as_bytes()))
        .map(|(field, _)| field)
}

fn is_slip(typed: &[u8], meant: &[u8]) -> bool {
    let same = typed.iter().zip(meant).take_while(|(one, other)| one == other).count();
    let (typed, meant) = (&typed[same..], &meant[same..]);
    match (typed, meant) {
        ([_, typed @ ..], [_, meant @ ..]) if typed == meant => true,
        ([_, rest @ ..], meant) if rest == meant => true,
        (typed, [_, rest @ ..]) if typed == rest => true,
        ([a, b, typed @ ..], [c, d, meant @ ..]) => (a, b) == (d, c) && typed == meant,
        _ => false,
    }
}
