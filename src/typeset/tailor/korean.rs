//! Where Korean breaks: at blanks, as books do (rule 15, KLREQ, line breaking). A particle stands without
//! a blank behind digits, units and closing marks, too, and belongs to them.

use crate::typeset::options::Korean;
use crate::typeset::tailor::boundary::Boundary;
use crate::typeset::tailor::class::{Class, is_western};
use crate::typeset::tailor::number::is_squared_unit;
use crate::typeset::tailor::{COUNTER, Penalty, SYLLABLE};

/// What a break costs where Korean is written without a blank; nothing elsewhere.
pub(in crate::typeset) fn penalty(at: &Boundary<'_>, korean: Korean) -> Option<Penalty> {
    let (left, right) = (at.left_class(), at.right_class());
    let beside_hangul = left == Class::Hangul || right == Class::Hangul;
    if !beside_hangul || at.is_spaced() {
        return None;
    }
    match korean {
        Korean::Words if is_within_word(at) => Some(SYLLABLE),
        Korean::Words if right == Class::Open => Some(COUNTER),
        Korean::Syllables if left == Class::Digit => Some(COUNTER),
        Korean::Words | Korean::Syllables => None,
    }
}

fn is_within_word(at: &Boundary<'_>) -> bool {
    if at.right_class() == Class::Hangul {
        let left = at.left_char;
        at.left_class() == Class::Close
            || left.is_alphanumeric()
            || is_squared_unit(left)
            || "%％‰℃℉°′″".contains(left)
    } else {
        is_western(at.right_char)
    }
}
