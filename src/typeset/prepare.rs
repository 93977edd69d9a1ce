//! Preparing a text for filling: what is shown for it, its graphemes with their widths, and the
//! cost of a break at every boundary. None of it depends on the measure.

use std::iter::Peekable;
use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use super::class::{Class, classify, is_cjk};
use super::options::{Options, Quotes, Rules, Writing};
use super::quotes::{Direction, directions};
use super::ruby;
use super::tailor::{self, FORBIDDEN, Penalty};
use crate::doc::{Image, Inline, Mark, Text};
use crate::text::{ByteAt, Clean, WidthTable, graphemes};

/// UAX #14 of Unicode 17, strict; the stable constructors of the crate are of 15.1.
static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_17_for_non_complex_scripts(LineBreakOptions::default()));

/// Stands in a text where an image does.
const OBJECT: &str = "\u{FFFC}";

/// The options that preparation depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    rules: Rules,
    writing: Writing,
    widths: WidthTable,
}

impl Key {
    pub(super) fn new(options: &Options) -> Self {
        Self { rules: options.rules, writing: options.writing, widths: options.widths }
    }
}

/// How the blanks, quotation marks and line ends of a text are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// White space collapses, straight quotes turn, lines are broken by the rules of the page.
    Prose,
    /// Shown as it was typed; a line that is too long is cut.
    Preformatted,
}

/// One grapheme as it is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Byte offset in [`Prepared::shown`].
    pub shown: u32,
    /// Byte offset in the source text.
    pub source: u32,
    /// Cells: 0, 1 or 2.
    pub width: u8,
    /// Cost of a break before it.
    pub before: Penalty,
    /// Its part at a line's edge.
    pub class: Class,
}

/// A text ready to be filled into lines of any measure.
#[derive(Debug)]
pub(super) struct Prepared {
    /// How it is set.
    pub manner: Manner,
    /// What is shown: of prose with white space collapsed and straight quotes turned. Made of
    /// clean text only.
    pub shown: String,
    /// Its graphemes.
    pub glyphs: Vec<Glyph>,
    /// Inline marks by source offset.
    marks: Vec<Mark>,
    /// For each mark, where it or one before it ends last. Never falls, so it can be searched.
    reach: Vec<usize>,
    /// Where the text begins in the document.
    pub at: ByteAt,
    /// Bytes of the source text.
    pub source_len: usize,
}

impl Prepared {
    pub(super) fn new(text: &Text, manner: Manner, images: &[Image], key: Key) -> Self {
        let mut builder = Builder::new(text, manner, images, key);
        builder.run();
        let Builder { mut shown, mut glyphs, .. } = builder;
        if manner == Manner::Prose {
            mark_opportunities(&shown, &mut glyphs);
            tailor::tailor(&shown, &mut glyphs);
        }
        if ruby::stands_above(key.rules, key.writing, manner) {
            ruby::make_room(&text.marks, &mut shown, &mut glyphs, key.widths);
        }
        let marks = text.marks.clone();
        let reach = reach(&marks);
        Self { manner, shown, glyphs, marks, reach, at: text.at, source_len: text.string.len() }
    }

    /// The marks that cover any of the glyphs `from..to`.
    pub(super) fn marks_over(&self, from: usize, to: usize) -> Vec<&Mark> {
        let glyphs = self.glyphs.get(from..to).unwrap_or_default();
        let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) else { return Vec::new() };
        let (first, last) = (first.source as usize, last.source as usize);
        let begin = self.reach.partition_point(|&end| end <= first);
        let end = self.marks.partition_point(|mark| mark.range.start <= last);
        let candidates = self.marks.get(begin..end).unwrap_or_default();
        candidates.iter().filter(|mark| mark.range.end > first).collect()
    }

    /// What is shown for the glyphs `from..to`.
    pub(super) fn slice(&self, from: usize, to: usize) -> &str {
        let offset =
            |index: usize| self.glyphs.get(index).map_or(self.shown.len(), |glyph| glyph.shown as usize);
        &self.shown[offset(from)..offset(to)]
    }

    /// Cells of the glyphs `from..to`.
    pub(super) fn width(&self, from: usize, to: usize) -> usize {
        self.glyphs[from..to].iter().map(|glyph| usize::from(glyph.width)).sum()
    }
}

fn reach(marks: &[Mark]) -> Vec<usize> {
    let ends = marks.iter().map(|mark| mark.range.end);
    ends.scan(0, |furthest, end| {
        *furthest = end.max(*furthest);
        Some(*furthest)
    })
    .collect()
}

/// Unicode's break opportunities: 0 where a line may break before the glyph.
fn mark_opportunities(shown: &str, glyphs: &mut [Glyph]) {
    let mut opportunities = SEGMENTER.segment_str(shown).peekable();
    for glyph in glyphs {
        let at = glyph.shown as usize;
        while opportunities.next_if(|&offset| offset < at).is_some() {}
        glyph.before = if opportunities.peek() == Some(&at) { 0 } else { FORBIDDEN };
    }
}

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
struct Builder<'a> {
    text: &'a Text,
    manner: Manner,
    images: &'a [Image],
    inline_images: Peekable<std::vec::IntoIter<(usize, usize)>>,
    widths: WidthTable,
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
    fn new(text: &'a Text, manner: Manner, images: &'a [Image], key: Key) -> Self {
        let directions = match (manner, key.rules.quotes) {
            (Manner::Prose, Quotes::Smart | Quotes::Corner) => directions(&text.string),
            (Manner::Preformatted, _) | (_, Quotes::Keep) => Vec::new(),
        };
        Self {
            text,
            manner,
            images,
            inline_images: inline_images(text).into_iter().peekable(),
            widths: key.widths,
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

    fn run(&mut self) {
        let mut at = 0;
        for grapheme in graphemes(&self.text.string) {
            self.ruby_until(at);
            match grapheme {
                "\n" => self.newline(at),
                " " | "\t" => self.blank(at, ' '),
                "\u{3000}" => self.blank(at, '\u{3000}'),
                OBJECT => self.image(at),
                _ => match self.directions.next_if(|(offset, _)| *offset == at) {
                    Some((_, direction)) => self.quote(at, direction, grapheme == "'"),
                    None => self.grapheme(at, grapheme),
                },
            }
            at += grapheme.len();
        }
        self.ruby_until(at);
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
        let mark = match (direction, single) {
            (Direction::Opening, false) => '“',
            (Direction::Closing, false) => '”',
            (Direction::Opening, true) => '‘',
            (Direction::Closing, true) => '’',
        };
        self.flush_blanks(mark, Some(direction));
        self.place(at, mark.encode_utf8(&mut [0; 4]));
        self.last = Last::TurnedQuote(direction);
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
        let dropped = match (self.last, next_quote) {
            (Last::LineStart | Last::TurnedQuote(Direction::Opening), _) | (_, Some(Direction::Closing)) => {
                true
            }
            (Last::TurnedQuote(Direction::Closing), Some(Direction::Opening)) => true,
            (Last::Char(last), Some(Direction::Opening)) => is_cjk(last),
            (Last::TurnedQuote(Direction::Closing), None) => is_cjk(next),
            (Last::Char(_), None) => false,
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
        let first = grapheme.chars().next().unwrap_or(' ');
        let width = u8::try_from(self.widths.grapheme(grapheme)).unwrap_or(2);
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
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (shown, source) = (offset(self.shown.len()), offset(source));
        self.glyphs.push(Glyph { shown, source, width, before: 0, class });
        self.shown.push_str(grapheme);
    }
}
