//! Walking a source once and writing what is shown for it: white space collapsed, quotation marks
//! turned, images and reading aids in words. Must not know where lines break.

use std::iter::Peekable;

use crate::doc::{Image, Inline, Text};
use crate::text::{Clean, graphemes, is_emoji, is_han, is_kana, stands_alone};
use crate::typeset::options::Quotes;
use crate::typeset::prepare::autospace::is_boundary;
use crate::typeset::prepare::quotes::{Direction, corner, directions};
use crate::typeset::prepare::ruby;
use crate::typeset::prepare::{Glyph, Key, Manner};
use crate::typeset::tailor::class::{Class, classify, is_cjk};

/// Stands in a text where an image does.
const OBJECT: &str = "\u{FFFC}";
/// Cells of the widest glyph that is no emoji.
const WIDEST: usize = 2;

fn rubies(text: &Text) -> Vec<(usize, &Clean)> {
    let mut out: Vec<_> = text
        .marks
        .iter()
        .filter_map(|mark| match &mark.inline {
            Inline::Ruby(aid) if !aid.is_empty() => Some((mark.range.end, aid)),
            _ => None,
        })
        .collect();
    out.sort_by_key(|(end, _)| *end);
    out
}

/// Offsets of the images within the text, with their numbers.
fn inline_images(text: &Text) -> Vec<(usize, usize)> {
    let mut out: Vec<_> = text
        .marks
        .iter()
        .filter_map(|mark| match mark.inline {
            Inline::Image(number) => Some((mark.range.start, number)),
            _ => None,
        })
        .collect();
    out.sort_by_key(|(start, _)| *start);
    out
}

/// Walks the source once, writing what is shown.
pub(in crate::typeset) struct Builder<'a> {
    text: &'a Text,
    manner: Manner,
    images: &'a [Image],
    inline_images: Peekable<std::vec::IntoIter<(usize, usize)>>,
    key: Key,
    /// Whether curved quotation marks are shown as corner brackets.
    corners: bool,
    directions: Peekable<std::vec::IntoIter<(usize, Direction)>>,
    /// Reading aids by the offset where their words end.
    rubies: Peekable<std::vec::IntoIter<(usize, &'a Clean)>>,
    shown: String,
    glyphs: Vec<Glyph>,
    /// Blanks that are written only if something follows on the same line.
    blanks: Vec<(usize, char)>,
    last: Last,
}

/// What the next grapheme follows.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    LineStart,
    TurnedQuote(Direction),
    Char(char),
}

impl<'a> Builder<'a> {
    pub(in crate::typeset) fn new(text: &'a Text, manner: Manner, images: &'a [Image], key: Key) -> Self {
        let directions = match manner {
            Manner::Prose => directions(&text.string),
            Manner::Preformatted => Vec::new(),
        };
        Self {
            text,
            manner,
            images,
            inline_images: inline_images(text).into_iter().peekable(),
            key,
            corners: manner == Manner::Prose
                && key.rules.quotes == Quotes::Corner
                && text.string.chars().any(|c| is_han(c) || is_kana(c)),
            directions: directions.into_iter().peekable(),
            rubies: if ruby::stands_above(key.rules, key.writing, manner) {
                Vec::new()
            } else {
                rubies(text)
            }
            .into_iter()
            .peekable(),
            shown: String::with_capacity(text.string.len()),
            glyphs: Vec::with_capacity(text.string.len() / 3 + 1),
            blanks: Vec::new(),
            last: Last::LineStart,
        }
    }

    /// What is shown, and its graphemes.
    pub(in crate::typeset) fn run(mut self) -> (String, Vec<Glyph>) {
        let text = self.text.string.as_str();
        let mut at = 0;
        loop {
            self.ruby_until(at);
            let plain = self.plain_run(&text[at..], at);
            if plain > 0 {
                at += plain;
                continue;
            }
            let Some(grapheme) = graphemes(&text[at..]).next() else { break };
            match grapheme {
                "\n" => self.newline(at),
                " " | "\t" => self.blank(at, ' '),
                "\u{3000}" => self.blank(at, '\u{3000}'),
                OBJECT => self.image(at),
                _ => match self.directions.next_if(|(offset, _)| *offset == at) {
                    Some((_, direction)) => self.quote(at, direction, grapheme == "'"),
                    None => match self.corner(at, grapheme) {
                        Some(bracket) => self.grapheme(at, bracket.encode_utf8(&mut [0; 4])),
                        None => self.grapheme(at, grapheme),
                    },
                },
            }
            at += grapheme.len();
        }
        (self.shown, self.glyphs)
    }

    /// Places the characters that are graphemes by themselves and shown as they are, and returns
    /// their bytes: most of every text, so it is done without asking grapheme by grapheme. Stops
    /// where a reading aid comes.
    fn plain_run(&mut self, rest: &str, at: usize) -> usize {
        let ends = self.rubies.peek().map_or(usize::MAX, |(end, _)| end.saturating_sub(at));
        let mut chars = rest.chars();
        let Some(mut c) = chars.next().filter(|&c| self.is_plain(c)) else { return 0 };
        let mut length = 0;
        while length < ends && self.is_plain(c) {
            let next = chars.next();
            // A mark may stand on this one.
            if next.is_some_and(|next| !stands_alone(next)) {
                break;
            }
            if length == 0 {
                self.flush_blanks(c, None);
            }
            let shown = narrow(self.shown.len() + length);
            self.glyphs.push(Glyph {
                shown,
                source: narrow(at + length),
                ..Glyph::new(self.width(c), classify(c))
            });
            self.last = Last::Char(c);
            length += c.len_utf8();
            match next {
                Some(next) => c = next,
                None => break,
            }
        }
        self.shown.push_str(&rest[..length]);
        length
    }

    /// Whether it is shown as it is, whatever stands beside it: no blank, no quotation mark that
    /// may be turned.
    fn is_plain(&self, c: char) -> bool {
        let turns = self.corners && matches!(c, '“' | '”' | '‘' | '’');
        stands_alone(c) && !turns && !matches!(c, ' ' | '\u{3000}' | '"' | '\'')
    }

    /// Cells of a character that stands alone.
    fn width(&self, c: char) -> u8 {
        match c {
            '\u{4E00}'..='\u{9FFF}' => 2,
            ' '..='~' => 1,
            _ => u8::try_from(self.key.widths.grapheme(c.encode_utf8(&mut [0; 4]))).unwrap_or(2),
        }
    }

    /// Reading aids follow their words in brackets.
    fn ruby_until(&mut self, at: usize) {
        while let Some((_, aid)) = self.rubies.next_if(|(end, _)| *end <= at) {
            self.blanks.clear();
            for grapheme in std::iter::once("（").chain(graphemes(aid)).chain(std::iter::once("）")) {
                self.place(at, if grapheme == "\n" { " " } else { grapheme });
            }
        }
    }

    fn newline(&mut self, at: usize) {
        self.blanks.clear();
        self.push(at, "\n", 0, Class::Newline);
        self.last = Last::LineStart;
    }

    /// Images inside a line are named by number, and by their alternative text.
    fn image(&mut self, at: usize) {
        while self.inline_images.next_if(|(start, _)| *start < at).is_some() {}
        let Some((_, number)) = self.inline_images.next_if(|(start, _)| *start == at) else { return };
        self.flush_blanks('图', None);
        let alt = self.images.get(number).map_or("", |image| image.alt.as_str());
        let label = format!("〔图 {}〕{alt}", number + 1);
        for grapheme in graphemes(&label) {
            self.place(at, if grapheme == "\n" { " " } else { grapheme });
        }
    }

    fn quote(&mut self, at: usize, direction: Direction, single: bool) {
        if self.key.rules.quotes == Quotes::Keep {
            return self.straight_quote(at, direction, single);
        }
        let curved = match (direction, single) {
            (Direction::Opening, false) => '“',
            (Direction::Closing, false) => '”',
            (Direction::Opening, true) => '‘',
            (Direction::Closing, true) => '’',
        };
        let mark = if self.corners { corner(curved.encode_utf8(&mut [0; 4]), 0, curved) } else { None };
        let mark = mark.unwrap_or(curved);
        self.flush_blanks(mark, Some(direction));
        self.place(at, mark.encode_utf8(&mut [0; 4]));
        self.last = Last::TurnedQuote(direction);
    }

    /// A mark that is shown as it is behaves like the one that it stands for all the same.
    fn straight_quote(&mut self, at: usize, direction: Direction, single: bool) {
        let mark = if single { '\'' } else { '"' };
        let class = if direction == Direction::Opening { Class::Open } else { Class::Close };
        self.flush_blanks(mark, None);
        self.push(at, mark.encode_utf8(&mut [0; 4]), 1, class);
        self.last = Last::Char(mark);
    }

    /// The corner bracket that is shown for the grapheme.
    fn corner(&self, at: usize, grapheme: &str) -> Option<char> {
        if !self.corners || !grapheme.starts_with(['“', '”', '‘', '’']) {
            return None;
        }
        corner(&self.text.string, at, grapheme.chars().next()?)
    }

    fn grapheme(&mut self, at: usize, grapheme: &str) {
        self.flush_blanks(grapheme.chars().next().unwrap_or(' '), None);
        self.place(at, grapheme);
    }

    /// White space collapses; ideographic spaces are none (CSS Text 4 §4.1) and stay, whatever
    /// other blanks stand beside them: what waits is one blank or ideographic spaces only.
    fn blank(&mut self, at: usize, blank: char) {
        if self.manner == Manner::Preformatted {
            self.place_blank(at, blank);
        } else if blank != ' ' {
            if self.blanks.first().is_some_and(|(_, first)| *first == ' ') {
                self.blanks.clear();
            }
            self.blanks.push((at, blank));
        } else if self.blanks.is_empty() {
            self.blanks.push((at, blank));
        }
    }

    /// Writes the pending blanks unless they stand at the start of a line or belong to a feed's
    /// way of writing `" 上海精神 "`.
    fn flush_blanks(&mut self, next: char, next_quote: Option<Direction>) {
        if self.blanks.is_empty() {
            return;
        }
        let dropped = match (self.last, next_quote) {
            (Last::LineStart | Last::TurnedQuote(Direction::Opening), _) | (_, Some(Direction::Closing)) => {
                true
            }
            (Last::TurnedQuote(Direction::Closing), Some(Direction::Opening)) => true,
            (Last::Char(last), Some(Direction::Opening)) => is_cjk(last),
            (Last::TurnedQuote(Direction::Closing), None) => is_cjk(next),
            (Last::Char(last), None) => self.key.joins_scripts() && is_boundary(last, next),
        };
        for (at, blank) in std::mem::take(&mut self.blanks).into_iter().filter(|_| !dropped) {
            self.place_blank(at, blank);
        }
    }

    fn place_blank(&mut self, at: usize, blank: char) {
        let width = if blank == ' ' { 1 } else { 2 };
        self.push(at, blank.encode_utf8(&mut [0; 4]), width, Class::Space);
    }

    fn place(&mut self, at: usize, grapheme: &str) {
        let width = self.key.widths.grapheme(grapheme);
        if width > WIDEST && !grapheme.chars().any(is_emoji) {
            self.place_drawn_apart(at, grapheme);
        } else {
            self.place_whole(at, grapheme, u8::try_from(width).unwrap_or(u8::MAX));
        }
    }

    /// A cluster whose characters terminals draw one beside the other: Indic conjuncts, Arabic
    /// number signs. Where nothing else helps, a line may end within it.
    fn place_drawn_apart(&mut self, at: usize, grapheme: &str) {
        let mut rest = grapheme;
        while !rest.is_empty() {
            let second = rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| self.key.widths.grapheme(c.encode_utf8(&mut [0; 4])) > 0);
            let (piece, after) = rest.split_at(second.map_or(rest.len(), |(offset, _)| offset));
            let width = self.key.widths.grapheme(piece).min(WIDEST);
            self.place_whole(at, piece, u8::try_from(width).unwrap_or(u8::MAX));
            rest = after;
        }
    }

    fn place_whole(&mut self, at: usize, grapheme: &str, width: u8) {
        let first = grapheme.chars().next().unwrap_or(' ');
        let class = match classify(first) {
            _ if grapheme == "\u{200B}" => Class::Space,
            // A blank that carries a mark is no blank: the mark has ink.
            Class::Space if grapheme.len() > first.len_utf8() => Class::Other,
            class => class,
        };
        self.push(at, grapheme, width, class);
        self.last = Last::Char(first);
    }

    fn push(&mut self, source: usize, grapheme: &str, width: u8, class: Class) {
        let (shown, source) = (narrow(self.shown.len()), narrow(source));
        self.glyphs.push(Glyph { shown, source, ..Glyph::new(width, class) });
        self.shown.push_str(grapheme);
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
