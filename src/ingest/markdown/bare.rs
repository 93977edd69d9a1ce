//! Addresses that stand in the text as they are. The parser lets them run to the next blank; among
//! Han there is none, and `http://a.cn。见` would all be one address.

use memchr::memchr2_iter;

use crate::text::is_wide;

/// How bare addresses begin.
const BEGINNINGS: [&str; 3] = ["http://", "https://", "www."];
/// Ends an address for the parser and is not shown.
const END: &str = "<!-- -->";

/// Adds `text` to `out`, with an end behind each bare address that words follow without a blank.
pub(super) fn push(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = beginning(rest) {
        let (before, address) = rest.split_at(at);
        out.push_str(before);
        let begins = out.chars().next_back().is_none_or(|c| c.is_whitespace() || ends(c));
        let (address, after) = address.split_at(length(address));
        out.push_str(address);
        if begins && after.starts_with(ends) {
            out.push_str(END);
        }
        rest = after;
    }
    out.push_str(rest);
}

/// Where the first address begins.
fn beginning(text: &str) -> Option<usize> {
    let is_address = |at: &usize| {
        let rest = text.get(*at..).unwrap_or_default();
        BEGINNINGS.iter().any(|beginning| rest.starts_with(beginning))
    };
    memchr2_iter(b'h', b'w', text.as_bytes()).find(is_address)
}

/// Bytes of the address. Han may be a part of a path, but only a whole one.
fn length(address: &str) -> usize {
    let mut before = ' ';
    let end = address.find(|c: char| {
        let goes_on = c.is_alphanumeric() && (matches!(before, '/' | '=') || ends(before));
        before = c;
        c.is_whitespace() || c == '<' || ends(c) && !goes_on
    });
    end.unwrap_or(address.len())
}

fn ends(c: char) -> bool {
    is_wide(c) || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—')
}

/// Whether the line says where a link of another line leads, which is no bare address.
pub(super) fn is_definition(line: &str) -> bool {
    line.trim_start().starts_with('[') && line.contains("]:")
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn words_end_an_address() {
        for (text, ended) in [
            ("见http://a.cn/x。再见", "见http://a.cn/x<!-- -->。再见"),
            ("www.a.cn，https://b.cn“引”", "www.a.cn<!-- -->，https://b.cn<!-- -->“引”"),
            ("http://a.cn/维基/上海。见", "http://a.cn/维基/上海<!-- -->。见"),
            ("http://a.cn 见", "http://a.cn 见"),
            ("[链](http://a.cn/上合)", "[链](http://a.cn/上合)"),
            ("<a href=\"http://a.cn/上合\">", "<a href=\"http://a.cn/上合\">"),
            ("没有地址", "没有地址"),
        ] {
            let mut out = String::new();
            push(&mut out, text);
            assert_eq!(out, ended, "{text}");
        }
    }
}
