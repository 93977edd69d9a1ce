//! Rust source in tokens, as far as counting brackets and naming paths needs them: comments are
//! left out, literals are opaque. Must not know the law.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// An identifier, a keyword or a number.
    Word(&'a str),
    /// A string, byte string or character.
    Literal,
    /// `::`
    Separator,
    /// `->` or `=>`, whose `>` closes no bracket.
    Arrow,
    /// Any other character.
    Mark(char),
}

/// A token and the line on which it begins, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) line: usize,
}

/// The tokens of a source.
pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (source, 1);
    while let Some(first) = rest.chars().next() {
        let (length, kind) = next(rest, first);
        let (consumed, remaining) = rest.split_at(length);
        tokens.extend(kind.map(|kind| Token { kind, line }));
        line += consumed.matches('\n').count();
        rest = remaining;
    }
    tokens
}

/// Bytes of what comes next, and what it is unless it says nothing.
fn next(rest: &str, first: char) -> (usize, Option<Kind<'_>>) {
    if let Some(length) = comment(rest) {
        return (length, None);
    }
    if let Some(length) = string(rest).or_else(|| character(rest)) {
        return (length, Some(Kind::Literal));
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    match first {
        _ if first.is_whitespace() => (first.len_utf8(), None),
        _ if is_word(first) => {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            (length, Some(Kind::Word(&rest[..length])))
        }
        ':' if rest.starts_with("::") => (2, Some(Kind::Separator)),
        '-' | '=' if rest[1..].starts_with('>') => (2, Some(Kind::Arrow)),
        _ => (first.len_utf8(), Some(Kind::Mark(first))),
    }
}

/// Bytes of the comment at the start; block comments nest.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    let mut inside = rest.strip_prefix("/*")?;
    let mut depth = 1;
    while depth > 0 {
        let Some(at) = inside.find(['/', '*']) else { return Some(rest.len()) };
        let (step, length) = match &inside.as_bytes()[at..] {
            [b'/', b'*', ..] => (1, 2),
            [b'*', b'/', ..] => (-1, 2),
            _ => (0, 1),
        };
        depth += step;
        inside = &inside[at + length..];
    }
    Some(rest.len() - inside.len())
}

/// What may stand before the quote of a string, and whether backslashes mean themselves after it.
const STRINGS: &[(&str, bool)] =
    &[("", false), ("b", false), ("c", false), ("r", true), ("br", true), ("cr", true)];

/// Bytes of the string at the start.
fn string(rest: &str) -> Option<usize> {
    STRINGS.iter().find_map(|(prefix, is_raw)| {
        let body = rest.strip_prefix(prefix)?;
        let hashes = body.len() - body.trim_start_matches('#').len();
        if hashes > 0 && !is_raw {
            return None;
        }
        let inside = body[hashes..].strip_prefix('"')?;
        let end = if *is_raw {
            let close = format!("\"{}", "#".repeat(hashes));
            inside.find(&close)? + close.len()
        } else {
            closing_quote(inside, '"')? + 1
        };
        Some(rest.len() - inside.len() + end)
    })
}

/// Bytes of the character at the start; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('\'')?;
    let is_escaped = inside.starts_with('\\');
    let is_single = || inside.chars().nth(1) == Some('\'');
    let end = (is_escaped || is_single()).then(|| closing_quote(inside, '\''))?? + 1;
    Some(rest.len() - inside.len() + end)
}

/// Where the quote stands that closes a literal with escapes. `'''` is not Rust, so the first
/// character of a literal may be taken for its end without harm.
fn closing_quote(inside: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    inside.char_indices().find_map(|(at, c)| {
        let is_end = c == quote && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end.then_some(at)
    })
}

#[test]
fn comments_and_literals_hide_what_they_hold() {
    for (source, words) in [
        ("a // b\nc", &["a", "c"][..]),
        ("a /* b /* c */ d */ e", &["a", "e"]),
        ("a /* b", &["a"]),
        (r#"a "b \" c" d"#, &["a", "d"]),
        (r##"a r#"b " c"# d"##, &["a", "d"]),
        (r#"a br"\" b"#, &["a", "b"]),
        (r"a b'\'' '\'' '{' '\\' '\u{7d}' '字' c", &["a", "c"]),
        ("a: &'b str, 'c: loop", &["a", "b", "str", "c", "loop"]),
        ("r#type", &["r", "type"]),
    ] {
        let found = tokens(source).into_iter().filter_map(|token| match token.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        });
        assert_eq!(found.collect::<Vec<_>>(), words, "{source}");
    }
}

#[test]
fn tokens_know_their_lines() {
    let lines: Vec<_> = tokens("a\n\"b\nc\" d\n// e\n/*\n*/ f").iter().map(|token| token.line).collect();
    assert_eq!(lines, [1, 2, 3, 6]);
    let kinds: Vec<_> = tokens("a::b -> C<D> =>").iter().map(|token| token.kind).collect();
    assert_eq!(kinds[1], Kind::Separator);
    assert_eq!(kinds[3], Kind::Arrow);
    assert_eq!(kinds[5..], [Kind::Mark('<'), Kind::Word("D"), Kind::Mark('>'), Kind::Arrow]);
}
