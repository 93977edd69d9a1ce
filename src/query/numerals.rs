//! Numbers and signs as people type them, brought to ASCII: full-width digits, 二〇二二, 十二, ≥.
//! Must not know what they stand for.

/// Four digits, or the last two of a year from 1970 on.
pub(super) fn full_year(text: &str) -> Option<i16> {
    let year = number(text, 4)?;
    match text.len() {
        4 if year > 0 => Some(year),
        2 if year >= 70 => Some(1900 + year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A number of at most so many digits, without a sign.
pub(super) fn number(text: &str, digits: usize) -> Option<i16> {
    let is_number = text.len() <= digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// The text in digits and the ASCII signs, without blanks; none where a Chinese numeral makes
/// no sense.
pub(super) fn ascii(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut numeral = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        if CHINESE_DIGITS.contains(c) || matches!(c, '十' | '零' | '○') {
            numeral.push(c);
            continue;
        }
        push_numeral(&mut out, &std::mem::take(&mut numeral))?;
        match c {
            '０'..='９' => out.push(char::from_u32(c as u32 - 0xFF10 + 0x30)?),
            '－' | '–' | '—' | '−' | '‐' | '‑' if out.ends_with('-') => {}
            '－' | '–' | '—' | '−' | '‐' | '‑' => out.push('-'),
            '．' | '。' => out.push('.'),
            '…' => out.push_str(".."),
            '／' | '、' => out.push('/'),
            '～' | '〜' | '至' | '到' => out.push('~'),
            '＞' => out.push('>'),
            '＜' => out.push('<'),
            '＝' => out.push('='),
            '≥' => out.push_str(">="),
            '≤' => out.push_str("<="),
            _ => out.push(c),
        }
    }
    push_numeral(&mut out, &numeral)?;
    Some(out)
}

/// Each stands at its value.
const CHINESE_DIGITS: &str = "〇一二三四五六七八九";

/// Appends 二〇二二 as 2022, and 十二 as 12.
fn push_numeral(out: &mut String, numeral: &str) -> Option<()> {
    let digit = |c| match c {
        '零' | '○' => Some(0),
        _ => CHINESE_DIGITS.chars().position(|digit| digit == c),
    };
    match numeral.split_once('十') {
        None => {
            for c in numeral.chars() {
                out.push_str(&digit(c)?.to_string());
            }
        }
        Some((tens, ones)) => {
            let one = |text: &str, none| {
                let mut chars = text.chars();
                match (chars.next(), chars.next()) {
                    (None, _) => Some(none),
                    (Some(c), None) => digit(c).filter(|&digit| digit > 0),
                    _ => None,
                }
            };
            out.push_str(&(one(tens, 1)? * 10 + one(ones, 0)?).to_string());
        }
    }
    Some(())
}
