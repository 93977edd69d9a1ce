//! What belongs to a number: its points, its sign, its unit, its counter, and the number that it
//! reaches to (rules 12 and 13). Full-width digits make numbers as ASCII ones do. Sees a few
//! neighbours of a boundary only, for numbers are many.

use crate::text::{is_hangul, is_wide};
use crate::typeset::tailor::boundary::Boundary;
use crate::typeset::tailor::class::{Class, is_counter};

/// Letters of the longest unit on one side of a slash.
const LONGEST_UNIT: usize = 4;
/// Digits between two full-width commas of a number.
const THOUSANDS: usize = 3;
/// Digits of the longest number behind a full-width colon: `１：１００`, but `方案1：2024年`.
const LONGEST_RATIO: usize = 3;

/// Whether the boundary is within a number and its unit.
pub(in crate::typeset) fn is_within_number(at: &Boundary<'_>) -> bool {
    if at.is_spaced() {
        return false;
    }
    match (at.left_class(), at.right_class()) {
        (Class::Digit, Class::Digit) => true,
        (_, Class::Digit) => is_behind_point(at),
        (Class::Digit, _) if is_squared_unit(at.right_char) => true,
        (Class::Digit, _) if is_wide(at.left_char) => is_unit_letter(at.right_char),
        (Class::Other, Class::Other) if is_wide(at.left_char) => is_full_width_word(at),
        _ => is_within_unit(at),
    }
}

/// Whether a number would be parted from its counter, `2024|年`, from the one that it reaches
/// to, `3～|5`, or from what it is added to, `10|＋17`.
pub(in crate::typeset) fn parts_counter(at: &Boundary<'_>) -> bool {
    match (at.left_class(), at.right_class()) {
        (Class::Digit, _) if is_counter(at.right_char) => true,
        (Class::Digit, _) if is_operator(at.right_char) => !at.is_spaced(),
        (_, Class::Digit) if is_operator(at.left_char) => !at.is_spaced(),
        (_, Class::Digit) => at.left_char == '第' || is_within_range(at),
        _ => is_slash(at) && is_counter(at.right_char) && is_counter_of_number(at),
    }
}

/// `１２．|５`, `１０，|０００`, `14：|30`: a full-width point between digits.
fn is_behind_point(at: &Boundary<'_>) -> bool {
    let digits =
        || at.behind().take(LONGEST_UNIT + 1).take_while(|(class, _)| *class == Class::Digit).count();
    at.class_before() == Some(Class::Digit)
        && match at.left_char {
            '．' => true,
            '，' => digits() == THOUSANDS,
            '：' => digits() <= LONGEST_RATIO,
            _ => false,
        }
}

/// `350km/|h`, `35μg/|m³`: a unit with a slash. `06/|index` is none.
fn is_within_unit(at: &Boundary<'_>) -> bool {
    if !is_slash(at) || !is_unit_letter(at.right_char) {
        return false;
    }
    let letters_behind = at.behind().take(LONGEST_UNIT + 1).take_while(|(_, c)| is_unit_letter(*c)).count();
    let mut before = at.before().take(LONGEST_UNIT + 1).skip_while(|(_, c)| is_unit_letter(*c));
    letters_behind <= LONGEST_UNIT && before.next().is_some_and(|(class, _)| class == Class::Digit)
}

/// `5米/|秒`.
fn is_counter_of_number(at: &Boundary<'_>) -> bool {
    let mut before = at.before().take(LONGEST_UNIT).skip_while(|(_, c)| is_counter(*c));
    at.before().next().is_some_and(|(_, c)| is_counter(c))
        && before.next().is_some_and(|(class, _)| class == Class::Digit)
}

fn is_operator(c: char) -> bool {
    matches!(c, '＋' | '＝' | '×' | '÷' | '=')
}

fn is_slash(at: &Boundary<'_>) -> bool {
    matches!(at.left_char, '/' | '／') && !at.is_spaced()
}

/// `2018—|2020年`, `65%～|80%`: a single dash between two numbers.
fn is_within_range(at: &Boundary<'_>) -> bool {
    let is_number = |(class, c): (Class, char)| {
        matches!(class, Class::Digit) || is_counter(c) || is_unit_letter(c) || "%％‰℃℉°".contains(c)
    };
    !at.is_spaced()
        && matches!(at.left_char, '—' | '–' | '～' | '〜' | '~')
        && at.before().next().is_some_and(is_number)
}

/// Unicode takes full-width letters for Han, but they make words and units as well (rule 14).
fn is_full_width_word(at: &Boundary<'_>) -> bool {
    let is_letter = |c| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    is_letter(at.left_char) && is_letter(at.right_char)
}

/// `㎡`, `㎏`: units in one em, which Unicode takes for Han.
pub(in crate::typeset) fn is_squared_unit(c: char) -> bool {
    matches!(c, '\u{3371}'..='\u{337A}' | '\u{3380}'..='\u{33DF}')
}

/// Letters that are not written without blanks, and the signs of powers.
fn is_unit_letter(c: char) -> bool {
    match c {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '²' | '³' => true,
        _ => c.is_alphabetic() && !is_wide(c) && !is_hangul(c),
    }
}
