//! What a terminal sends, cut into pieces: answers, keys, pastes. Must not know what was asked.

/// What begins a control sequence, what then begins a paste, and what ends it.
const CSI: &[u8] = b"\x1b[";
const PASTE: (&[u8], &[u8]) = (b"200~", b"\x1b[201~");
/// Bytes that begin what it says of its background, and its name.
const BACKGROUND_TOLD: usize = 5;
const NAME_TOLD: usize = 4;
/// More bytes than any key sends.
const LONGEST: usize = 64;

/// A piece of what the terminal sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A control sequence (ECMA-48 §5.4): what stands between `CSI` and the final byte, and that.
    Control { parameters: &'a [u8], end: u8 },
    /// What the terminal says of its background.
    Told(&'a [u8]),
    /// What it says that it is called.
    Named(&'a [u8]),
    /// Text between the brackets of a paste.
    Pasted(&'a [u8]),
    /// Escape together with the character behind it, which may be missing.
    Escaped(Option<char>),
    /// A character.
    Char(char),
    /// What is nothing.
    Broken,
    /// What was cut off.
    Begun,
}

impl Piece<'_> {
    pub(super) fn is_report(&self, first: u8, last: u8) -> bool {
        matches!(self, Piece::Control { parameters, end } if *end == last && parameters.first() == Some(&first))
    }
}

/// What the terminal sent, in pieces.
pub(super) fn pieces(mut rest: &[u8]) -> impl Iterator<Item = Piece<'_>> {
    std::iter::from_fn(move || {
        let (piece, length) = first(rest)?;
        rest = rest.get(length..).unwrap_or_default();
        Some(piece)
    })
}

/// Where the last piece begins, if more of it may come.
pub(super) fn begun(answers: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = answers.get(at..)?;
        match first(rest)? {
            (Piece::Begun, _) => return Some(at),
            (Piece::Escaped(None), 1) if rest.len() == 1 => return Some(at),
            (_, length) => at += length,
        }
    }
}

/// Whether more may come of this piece, to which nothing was added but what belongs to it.
pub(super) fn goes_on(piece: &[u8]) -> bool {
    match piece.strip_prefix(CSI).and_then(|inner| inner.strip_prefix(PASTE.0)) {
        // A paste may be long: it is not searched through again and again.
        Some(pasted) => !pasted.ends_with(PASTE.1),
        None => piece.len() < LONGEST && begun(piece) == Some(0),
    }
}

/// The first piece and its length.
fn first(rest: &[u8]) -> Option<(Piece<'_>, usize)> {
    Some(match rest {
        [] => return None,
        [0x1B, b'[', inner @ ..] => control(inner),
        [0x1B, b']', b'1', b'1', b';', told @ ..] => report(told, (BACKGROUND_TOLD, Piece::Told)),
        [0x1B, b'P', b'>', b'|', told @ ..] => report(told, (NAME_TOLD, Piece::Named)),
        [0x1B, b'P', b'>'] => (Piece::Begun, 3),
        [0x1B, 0x1B, ..] | [0x1B] => (Piece::Escaped(None), 1),
        [0x1B, behind @ ..] => match character(behind) {
            Ok(c) => (Piece::Escaped(Some(c)), 1 + c.len_utf8()),
            Err(Piece::Begun) => (Piece::Begun, rest.len()),
            Err(piece) => (piece, 2),
        },
        _ => match character(rest) {
            Ok(c) => (Piece::Char(c), c.len_utf8()),
            Err(Piece::Begun) => (Piece::Begun, rest.len()),
            Err(piece) => (piece, 1),
        },
    })
}

/// The control sequence with these bytes behind its `CSI`, and its length with that.
fn control(inner: &[u8]) -> (Piece<'_>, usize) {
    if let Some(pasted) = inner.strip_prefix(PASTE.0) {
        let length = pasted.windows(PASTE.1.len()).position(|window| window == PASTE.1);
        let whole = 2 + PASTE.0.len() + length.unwrap_or(pasted.len()) + PASTE.1.len();
        return (length.map_or(Piece::Begun, |length| Piece::Pasted(&pasted[..length])), whole);
    }
    let length = inner.iter().position(|byte| !matches!(byte, 0x20..=0x3F)).unwrap_or(inner.len());
    match inner.get(length) {
        Some(&end @ 0x40..=0x7E) => (Piece::Control { parameters: &inner[..length], end }, length + 3),
        Some(_) => (Piece::Broken, length + 2),
        None => (Piece::Begun, length + 2),
    }
}

/// The report with these bytes behind its beginning, which has so many, and its length with that: it
/// ends with BEL or ST, and with whatever else is not of it.
fn report<'a>(inner: &'a [u8], (begun, told): (usize, fn(&'a [u8]) -> Piece<'a>)) -> (Piece<'a>, usize) {
    let length = inner.iter().position(|byte| !(0x20..=0x7E).contains(byte)).unwrap_or(inner.len());
    match inner.get(length..).unwrap_or_default() {
        [0x07, ..] => (told(&inner[..length]), begun + length + 1),
        [0x1B, b'\\', ..] => (told(&inner[..length]), begun + length + 2),
        [] | [0x1B] => (Piece::Begun, begun + inner.len()),
        _ => (Piece::Broken, begun + length),
    }
}

/// The character at the start, or what stands there in its place.
fn character(bytes: &[u8]) -> Result<char, Piece<'static>> {
    let found = (1..=4).find_map(|length| str::from_utf8(bytes.get(..length)?).ok()?.chars().next());
    found.ok_or_else(|| match str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => Piece::Begun,
        Ok(_) | Err(_) => Piece::Broken,
    })
}

#[cfg(test)]
mod tests {
    use super::{begun, goes_on};

    #[test]
    fn what_was_cut_off_is_waited_for() {
        for (answers, at) in [
            ("", None),
            ("q", None),
            ("q\x1b[1;2R", None),
            ("q\x1b", Some(1)),
            ("q\x1b[", Some(1)),
            ("\x1b[1;2R\x1b[1;", Some(6)),
            ("汉\x1b[200~q\x1b[201", Some(3)),
            ("\x1b[200~q\x1b[201~j", None),
        ] {
            assert_eq!(begun(answers.as_bytes()), at, "{answers:?}");
        }
        assert_eq!((begun(b"q\xE6\xB1"), begun(b"q\xFF"), begun(b"\x1b\xE6")), (Some(1), None, Some(0)));
        assert!(goes_on(b"\x1b[1;") && !goes_on(b"\x1b[1;2R"));
        assert!(goes_on(b"\x1b[200~q") && !goes_on(b"\x1b[200~q\x1b[201~"));
        assert!(!goes_on(&[b"\x1b[".as_slice(), &[b'0'; 64]].concat()), "nonsense has an end");
        assert_eq!((begun(b"q\x1bP>"), begun(b"q\x1bP>|kit")), (Some(1), Some(1)));
        assert!(goes_on(b"\x1bP>|kitty") && !goes_on(b"\x1bP>|kitty\x1b\\"));
    }
}
