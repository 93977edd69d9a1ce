//! What breaking a line at a boundary costs: UAX #14 tailored to Chinese and Japanese practice.
//!
//! Base opportunities come from Unicode's algorithm (strict); this table forbids what CLREQ
//! §3.1.3 and JLREQ §3.1.7–10 forbid beyond it, and allows what it forbids without need.

use super::class::{Class, begins_lines_if, is_cjk, is_counter};
use super::options::{Dash, Korean, LineBreak, Rules};
use super::prepare::Glyph;

/// The cost of a break before a glyph. Above [`SOFT`] it is forbidden, and the value says which
/// rung of the emergency ladder may still use it.
pub(super) type Penalty = u8;

/// Within a word, where a hyphen would stand; legal on short lines only.
/// It is told by this value.
pub(super) const HYPHEN: Penalty = 50;
/// Breaks up to this cost are legal.
pub(super) const SOFT: Penalty = 99;
/// Forbidden, but the first to be allowed in need: `々`, small kana, `ー`, a single `—`.
pub(super) const RELAXED: Penalty = 100;
/// Forbidden, but allowed in need: one closing mark off a run of three or more.
pub(super) const CLOSING_RUN: Penalty = 101;
/// Forbidden; used only when a line holds nothing else.
pub(super) const FORBIDDEN: Penalty = 255;

/// A dialogue dash at a line's start is usual, but not the first choice.
const DASH: Penalty = 8;
/// A number and its counter. Kept together unless the line would lose nine cells: a line costs the square of those.
pub(super) const COUNTER: Penalty = 81;
/// Behind a part of an address.
pub(super) const ADDRESS: Penalty = 10;
/// A number and the word after its blank.
const NUMBER_AND_WORD: Penalty = 6;
/// Between the units of a long run of dashes or dots.
const LONG_RUN: Penalty = 60;

/// Costs at or above this make the filler look for a cheaper break close by.
pub(super) const WORTH_LOOKING_BACK: Penalty = 20;

/// Writes the penalty of a break before each glyph. `before` holds 0 where Unicode's
/// algorithm allows a break and [`FORBIDDEN`] elsewhere.
pub(super) fn tailor(shown: &str, glyphs: &mut [Glyph], rules: Rules) {
    let mut run = Runs::default();
    // The last glyph that is no blank: prohibitions hold across blanks.
    let mut previous: Option<usize> = None;
    for at in 0..glyphs.len() {
        let glyph = glyphs[at];
        if glyph.class == Class::Space {
            glyphs[at].before = FORBIDDEN;
            continue;
        }
        if let Some(index) = previous.filter(|&index| !follows_plainly(glyphs, index, at)) {
            let pair = Pair {
                left: glyphs[index],
                left_char: first_char(shown, glyphs[index]),
                right: glyph,
                right_char: first_char(shown, glyph),
                spaced: index + 1 != at,
                closing_run: run.closing,
                twins_before: run.twins,
                rules,
                next: glyphs.get(at + 1).map(|next| next.class),
            };
            glyphs[at].before = pair.penalty(shown);
        }
        run.push(glyph.class, previous.map(|index| glyphs[index].class));
        previous = Some(at);
    }
}

/// Between two Han, and within a word or a number, nothing is to be tailored.
fn follows_plainly(glyphs: &[Glyph], left: usize, right: usize) -> bool {
    left + 1 == right
        && match (glyphs[left].class, glyphs[right].class) {
            (Class::Ideograph, right) => right == Class::Ideograph,
            (Class::Other | Class::Digit, right) => matches!(right, Class::Other | Class::Digit),
            _ => false,
        }
}

fn first_char(shown: &str, glyph: Glyph) -> char {
    shown[glyph.shown as usize..].chars().next().unwrap_or(' ')
}

/// How long the runs are that the last glyph belongs to.
#[derive(Default)]
struct Runs {
    /// Closing marks in a row.
    closing: u32,
    /// Equal dashes or dots in a row.
    twins: u32,
}

impl Runs {
    fn push(&mut self, class: Class, before: Option<Class>) {
        self.closing = if class.is_closing() { self.closing + 1 } else { 0 };
        let twin = matches!(class, Class::Dash | Class::Ellipsis);
        self.twins = match (twin, before == Some(class)) {
            (true, true) => self.twins + 1,
            (true, false) => 1,
            (false, _) => 0,
        };
    }
}

/// Two glyphs with at most blanks between them.
struct Pair {
    left: Glyph,
    left_char: char,
    right: Glyph,
    right_char: char,
    spaced: bool,
    rules: Rules,
    closing_run: u32,
    twins_before: u32,
    /// What stands behind the right one.
    next: Option<Class>,
}

impl Pair {
    fn penalty(&self, shown: &str) -> Penalty {
        let (left, right) = (self.left.class, self.right.class);
        if left == Class::Newline {
            return 0;
        }
        if matches!(right, Class::Dash | Class::Ellipsis) && left == right && !self.spaced {
            return self.within_run();
        }
        let permitted = self.right_may_start();
        if self.right_never_starts() && !permitted {
            let long = right.is_closing() && self.closing_run >= 2;
            return if long { CLOSING_RUN } else { FORBIDDEN };
        }
        if self.left_never_ends() || self.is_reference() {
            return FORBIDDEN;
        }
        match right {
            _ if permitted => return 0,
            Class::Small => return RELAXED,
            Class::Dash if self.twin_follows() && self.rules.dash == Dash::MayStart => return DASH,
            Class::Dash => return RELAXED,
            Class::Hangul if left == Class::Hangul && !self.spaced && self.rules.korean == Korean::Words => {
                return FORBIDDEN;
            }
            _ => {}
        }
        if self.right.before == FORBIDDEN && !self.allowed_beside_quotes() || self.inside_unit(shown) {
            return FORBIDDEN;
        }
        self.number_and_counter()
    }

    /// `——` and `……` are one sign; longer runs may split between signs.
    fn within_run(&self) -> Penalty {
        let unit_ends = self.twins_before >= 2 && self.twins_before.is_multiple_of(2);
        if unit_ends && self.twin_follows() { LONG_RUN } else { FORBIDDEN }
    }

    fn twin_follows(&self) -> bool {
        self.next == Some(self.right.class)
    }

    /// The number of a note, `〔1〕`, stays with the words that it is about (CLREQ §3.3.3).
    fn is_reference(&self) -> bool {
        self.right_char == '〔' && self.next == Some(Class::Digit)
    }

    /// Whether the reader's choice lets a line begin so (CSS Text 4 §5.2).
    fn right_may_start(&self) -> bool {
        match self.rules.line_break {
            LineBreak::Strict => false,
            LineBreak::Normal => begins_lines_if(self.right_char) == LineBreak::Normal,
            LineBreak::Loose => begins_lines_if(self.right_char) != LineBreak::Strict,
        }
    }

    /// ASCII marks after a blank may be anything (` .gitignore`), others never begin a line.
    fn right_never_starts(&self) -> bool {
        self.right.class.never_starts()
            && (!self.right_char.is_ascii() || !self.spaced || is_cjk(self.left_char))
    }

    fn left_never_ends(&self) -> bool {
        match self.left.class {
            Class::Open => !self.left_char.is_ascii() || !self.spaced,
            Class::Prefix => self.right.class == Class::Digit && !self.spaced,
            _ => matches!(self.left_char, '－' | '＋' | '−' | '±') && self.right.class == Class::Digit,
        }
    }

    /// Unicode keeps “ and ” with Latin letters on either side; beside Han they are brackets.
    fn allowed_beside_quotes(&self) -> bool {
        !self.spaced
            && (self.right.class == Class::Open && is_cjk(self.left_char)
                || self.left.class == Class::Close && is_cjk(self.right_char))
    }

    /// `350km/h`: a unit with a slash stays with its number.
    fn inside_unit(&self, shown: &str) -> bool {
        self.left_char == '/'
            && self.right_char.is_ascii_alphabetic()
            && shown[..self.left.shown as usize]
                .bytes()
                .rev()
                .take_while(u8::is_ascii_alphanumeric)
                .take(12)
                .any(|byte| byte.is_ascii_digit())
    }

    fn number_and_counter(&self) -> Penalty {
        let after_digit = self.left.class == Class::Digit;
        if after_digit && is_counter(self.right_char)
            || self.left_char == '第' && self.right.class == Class::Digit
        {
            COUNTER
        } else if after_digit && self.spaced && is_cjk(self.right_char) {
            NUMBER_AND_WORD
        } else {
            0
        }
    }
}
