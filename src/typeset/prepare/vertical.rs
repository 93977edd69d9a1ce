//! Text that stands in columns: what each row shows. Where lines break was decided before, on
//! the text as it is written; here glyphs change their looks and widths only.
//!
//! Forms are those of Unicode's block for vertical text; what has none stands upright.

use std::ops::Range;

use crate::text::{Clean, is_hangul};
use crate::typeset::prepare::Glyph;
use crate::typeset::tailor::class::{Class, is_ideographic};

/// What stands in a column for a mark.
const FORMS: [(char, char); 42] = [
    ('，', '︐'),
    ('、', '︑'),
    ('。', '︒'),
    ('：', '︓'),
    ('；', '︔'),
    ('！', '︕'),
    ('？', '︖'),
    ('…', '︙'),
    ('⋯', '︙'),
    ('‥', '︰'),
    ('—', '︱'),
    ('―', '︱'),
    ('–', '︲'),
    ('ー', '｜'),
    ('（', '︵'),
    ('）', '︶'),
    ('《', '︽'),
    ('》', '︾'),
    ('〈', '︿'),
    ('〉', '﹀'),
    ('「', '﹁'),
    ('」', '﹂'),
    ('『', '﹃'),
    ('』', '﹄'),
    ('“', '﹁'),
    ('”', '﹂'),
    ('‘', '﹃'),
    ('’', '﹄'),
    ('【', '︻'),
    ('】', '︼'),
    ('〖', '︗'),
    ('〗', '︘'),
    ('〔', '︹'),
    ('〕', '︺'),
    ('［', '﹇'),
    ('］', '﹈'),
    ('｛', '︷'),
    ('｝', '︸'),
    ('＿', '︳'),
    ('～', '︴'),
    ('─', '│'),
    ('│', '─'),
];

/// Two letters or digits share a row.
const SHARING: usize = 2;

/// Sets `shown` upright: every glyph takes one row, and two letters or digits that are a word
/// by themselves take one together (纵中横).
pub(in crate::typeset) fn stand(shown: &str, glyphs: &[Glyph]) -> (String, Vec<Glyph>) {
    let mut out = (String::with_capacity(shown.len()), Vec::with_capacity(glyphs.len()));
    let mut at = 0;
    while at < glyphs.len() {
        let offset = |index: usize| glyphs.get(index).map_or(shown.len(), |glyph| glyph.shown as usize);
        let in_word = |&index: &usize| is_word(shown, offset(index)..offset(index + 1));
        let word = (at..glyphs.len()).take_while(in_word).count();
        if word == SHARING && offset(at + word) - offset(at) == SHARING {
            place(&mut out, glyphs[at], &shown[offset(at)..offset(at + word)]);
            at += word;
            continue;
        }
        for (index, glyph) in glyphs.iter().enumerate().skip(at).take(word.max(1)) {
            upright(&mut out, *glyph, &shown[offset(index)..offset(index + 1)]);
        }
        at += word.max(1);
    }
    out
}

/// A lead as it looks in a column: it has no glyphs, every grapheme of it takes a row.
pub(in crate::typeset) fn stand_lead(lead: &Clean) -> Clean {
    Clean::line(&lead.chars().map(form).collect::<String>())
}

/// Letters and digits, and the marks within numbers, belong to a word.
fn is_word(shown: &str, at: Range<usize>) -> bool {
    let bytes = shown.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    match bytes.get(at.clone()) {
        Some([b'.' | b',' | b':']) => is_digit(at.start.checked_sub(1)) && is_digit(Some(at.end)),
        Some([byte]) => byte.is_ascii_alphanumeric(),
        // Letters with accents, Cyrillic: they have no full-width forms, but are no less letters.
        Some(_) => {
            shown[at].chars().next().is_some_and(|c| c.is_alphabetic() && !is_ideographic(c) && !is_hangul(c))
        }
        None => false,
    }
}

fn upright(out: &mut (String, Vec<Glyph>), glyph: Glyph, grapheme: &str) {
    let mut chars = grapheme.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) if glyph.class != Class::Newline => {
            place(out, glyph, form(only).encode_utf8(&mut [0; 4]));
        }
        _ => place(out, glyph, grapheme),
    }
}

fn place((shown, glyphs): &mut (String, Vec<Glyph>), glyph: Glyph, standing: &str) {
    let offset = u32::try_from(shown.len()).unwrap_or(u32::MAX);
    glyphs.push(Glyph { shown: offset, width: glyph.width.min(1), pad: 0, ..glyph });
    shown.push_str(standing);
}

/// How the character looks in a column.
fn form(c: char) -> char {
    let wide = match c {
        '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
        _ => c,
    };
    FORMS.iter().find(|(lying, _)| *lying == wide).map_or(wide, |(_, standing)| *standing)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{FORMS, form};

    const ORIENTATIONS: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites/unicode/VerticalOrientation.txt");

    #[test]
    fn no_form_is_given_to_what_stands_upright() {
        let Ok(data) = fs::read_to_string(ORIENTATIONS) else {
            return eprintln!("skipped: Unicode's orientations are not here");
        };
        for (c, _) in FORMS {
            let orientation = orientation(&data, c);
            // A full stop sits in another corner; dots and dashes of pairs turn with the line.
            assert!(["R", "Tr", "Tu"].contains(&orientation), "{c} {orientation}");
        }
    }

    fn orientation(data: &str, c: char) -> &str {
        let rows = data.lines().filter(|line| !line.starts_with('#'));
        let found = rows.filter_map(|line| line.split('#').next()?.split_once(';')).find(|(range, _)| {
            let (first, last) = range.trim().split_once("..").unwrap_or((range.trim(), range.trim()));
            let code = |hex| u32::from_str_radix(hex, 16).unwrap();
            (code(first)..=code(last)).contains(&(c as u32))
        });
        found.map_or("R", |(_, orientation)| orientation.trim())
    }

    #[test]
    fn marks_and_letters_have_their_forms() {
        for (lying, standing) in "，。「」（—…“a7(!汉".chars().zip("︐︒﹁﹂︵︱︙﹁ａ７︵︕汉".chars())
        {
            assert_eq!(form(lying), standing);
        }
    }
}
