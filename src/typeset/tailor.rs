//! What breaking a line at a boundary costs: UAX #14 tailored to Chinese and Japanese practice.
//!
//! Base opportunities come from Unicode's algorithm (strict); this table forbids what CLREQ
//! (“Prohibition Rules for Line Start and Line End”, “… for Unbreakable Marks”) and JLREQ
//! §3.1.7–10 forbid beyond it, and allows what it forbids without need (rules 7–16).

pub(super) mod address;
pub(super) mod boundary;
pub(super) mod class;
pub(super) mod han_number;
pub(super) mod hyphenate;
pub(super) mod korean;
pub(super) mod number;

use super::options::{Dash, LineBreak, Rules};
use super::prepare::Glyph;
use boundary::Boundary;
use class::{Class, begins_lines_if, is_cjk};
use number::{is_within_number, parts_counter};

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
/// Forbidden, but allowed in need: within a Korean word, as newspapers do.
pub(super) const SYLLABLE: Penalty = 102;
/// Forbidden; used only when a line holds nothing else.
pub(super) const FORBIDDEN: Penalty = 255;

/// A dialogue dash at a line's start is usual, but not the first choice.
const DASH: Penalty = 8;
/// A number and its counter, or the number that it reaches to. Kept together unless the line would lose nine cells: a line costs the square of those.
pub(super) const COUNTER: Penalty = 81;
/// The same in a heading: more than the square of any free cells that it can save.
pub(super) const COUNTER_IN_HEADING: u64 = 1 << 11;
/// Within a number in Han: worth six cells.
pub(super) const HAN_NUMBER: Penalty = 40;
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
    // A line that may end within blanks may begin behind them.
    let mut may_end_in_blanks = false;
    for at in 0..glyphs.len() {
        let class = glyphs[at].class;
        if class == Class::Space {
            may_end_in_blanks |= glyphs[at].before == 0;
            glyphs[at].before = FORBIDDEN;
            continue;
        }
        if std::mem::take(&mut may_end_in_blanks) {
            glyphs[at].before = 0;
        }
        if let Some(left) = previous.filter(|&left| !follows_plainly(glyphs, left, at)) {
            let pair = Pair {
                at: Boundary::new(shown, glyphs, left, at),
                closing_run: run.closing,
                twins_before: run.twins,
                rules,
            };
            glyphs[at].before = pair.penalty();
        }
        run.push(class, previous.map(|left| glyphs[left].class));
        previous = Some(at);
    }
}

/// Between two Han, and within a word or a number, nothing is to be tailored.
fn follows_plainly(glyphs: &[Glyph], left: usize, right: usize) -> bool {
    left + 1 == right
        && match (glyphs[left].class, glyphs[right].class) {
            (Class::Ideograph, next) => next == Class::Ideograph,
            (Class::Other | Class::Digit, next) => {
                matches!(next, Class::Other | Class::Digit) && glyphs[right].before == FORBIDDEN
            }
            _ => false,
        }
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

/// A boundary, and what is to be known of it beyond its neighbours.
struct Pair<'a> {
    at: Boundary<'a>,
    rules: Rules,
    closing_run: u32,
    twins_before: u32,
}

impl Pair<'_> {
    fn penalty(&self) -> Penalty {
        let (left, right) = (self.at.left_class(), self.at.right_class());
        if left == Class::Newline {
            return 0;
        }
        if matches!(right, Class::Dash | Class::Ellipsis) && left == right && !self.at.is_spaced() {
            return self.within_run();
        }
        let permitted = self.right_may_start();
        if self.right_never_starts() && !permitted {
            let long = right.is_closing() && self.closing_run >= 2;
            return if long { CLOSING_RUN } else { FORBIDDEN };
        }
        if self.left_never_ends() || self.is_before_plus() {
            return FORBIDDEN;
        }
        match right {
            _ if permitted => return 0,
            Class::Small => return RELAXED,
            Class::Open if self.is_reference() => return RELAXED,
            Class::Dash if self.twin_follows() && self.rules.dash == Dash::MayStart => return DASH,
            Class::Dash => return RELAXED,
            _ => {}
        }
        if let Some(penalty) = korean::penalty(&self.at, self.rules.korean) {
            return penalty;
        }
        if self.is_forbidden_by_unicode() || is_within_number(&self.at) {
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
        self.at.class_after() == Some(self.at.right_class())
    }

    /// The number of a note, `〔1〕`, stays with the words that it is about (CLREQ, notes).
    fn is_reference(&self) -> bool {
        self.at.right_char == '〔' && self.at.class_after() == Some(Class::Digit)
    }

    /// `上合组织|+`: a plus that is no sign of a number belongs to the name before it.
    fn is_before_plus(&self) -> bool {
        matches!(self.at.right_char, '+' | '＋')
            && !self.at.is_spaced()
            && is_cjk(self.at.left_char)
            && self.at.class_after() != Some(Class::Digit)
    }

    /// Whether the reader's choice lets a line begin so (CSS Text 4, line-break).
    fn right_may_start(&self) -> bool {
        match self.rules.line_break {
            LineBreak::Strict => false,
            LineBreak::Normal => begins_lines_if(self.at.right_char) == LineBreak::Normal,
            LineBreak::Loose => begins_lines_if(self.at.right_char) != LineBreak::Strict,
        }
    }

    /// ASCII marks after a blank may be anything (` .gitignore`), others never begin a line.
    fn right_never_starts(&self) -> bool {
        self.at.right_class().never_starts()
            && (!may_be_anything(self.at.right_char) || !self.at.is_spaced() || is_cjk(self.at.left_char))
    }

    fn left_never_ends(&self) -> bool {
        let before_digit = self.at.right_class() == Class::Digit;
        match self.at.left_class() {
            Class::Open => {
                !may_be_anything(self.at.left_char) || !self.at.is_spaced() || is_cjk(self.at.right_char)
            }
            Class::Prefix => before_digit,
            _ => matches!(self.at.left_char, '－' | '＋' | '−' | '±') && before_digit,
        }
    }

    fn is_forbidden_by_unicode(&self) -> bool {
        let is_forbidden = self.at.glyphs.get(self.at.right).is_some_and(|glyph| glyph.before == FORBIDDEN);
        is_forbidden && !self.allowed_beside_quotes() && !self.is_behind_plus()
    }

    /// Unicode keeps “ and ” with Latin letters on either side; beside Han they are brackets.
    fn allowed_beside_quotes(&self) -> bool {
        !self.at.is_spaced()
            && (self.at.right_class() == Class::Open && is_cjk(self.at.left_char)
                || self.at.left_class() == Class::Close && is_cjk(self.at.right_char))
    }

    /// `互联网+|农业`: Unicode takes the plus for the sign of what follows.
    fn is_behind_plus(&self) -> bool {
        self.at.left_char == '+'
            && !self.at.is_spaced()
            && self.at.right_class() == Class::Ideograph
            && self.at.class_before() == Some(Class::Ideograph)
    }

    fn number_and_counter(&self) -> Penalty {
        if parts_counter(&self.at) {
            COUNTER
        } else if self.at.left_class() == Class::Digit && self.at.is_spaced() && is_cjk(self.at.right_char) {
            NUMBER_AND_WORD
        } else {
            0
        }
    }
}

/// Whether the character, beside a blank, may be something else than a mark of a sentence; a
/// straight quotation mark that has a class has been given a direction.
fn may_be_anything(c: char) -> bool {
    c.is_ascii() && !matches!(c, '"' | '\'')
}
