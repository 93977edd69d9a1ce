//! UTF-16 without a byte order mark, known by its zeros and by what it reads as.
//!
//! Latin text of two bytes a character has a zero in every pair, Chinese one at every end of line.
//! That alone proves nothing: what the pairs say must be a text, and only in one of the two orders.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How much is looked at.
const SAMPLE: usize = 8 << 10;
/// Of so many characters, all but one must be of the common kinds.
const COMMON: usize = 20;
/// Fewer characters prove nothing.
const FEWEST: usize = 4;
/// In a text that is UTF-8 all the same, one byte in so many must be a zero; fewer are strays.
const ZEROS: usize = 4;

/// The order of the bytes, if they are UTF-16.
pub(super) fn guess(bytes: &[u8], is_utf8: bool) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = memchr::memchr_iter(0, sample).count();
    if zeros == 0 || is_utf8 && zeros * ZEROS < sample.len() {
        return None;
    }
    match (reads_as_text(sample, u16::from_le_bytes), reads_as_text(sample, u16::from_be_bytes)) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

fn reads_as_text(sample: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let (pairs, _) = sample.as_chunks::<2>();
    let (mut common, mut all) = (0, 0);
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        all += 1;
        match c {
            Ok(c) if is_common(c) => common += 1,
            Ok(c) if !c.is_control() => {}
            // The sample may end within a pair of surrogates.
            Err(_) if all + 1 >= pairs.len() => {}
            Ok(_) | Err(_) => return false,
        }
    }
    all >= FEWEST && (all - common) * COMMON <= all
}

/// Characters that texts are made of.
fn is_common(c: char) -> bool {
    matches!(c,
        '\t' | '\n' | '\r' | ' '..='~' | '\u{A0}'..='\u{24F}' | 'Α'..='ӿ' | '\u{2010}'..='\u{2027}'
        | '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '가'..='힣' | '\u{FF01}'..='\u{FF9F}')
}
