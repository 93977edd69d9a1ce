//! Addresses of images and links: proxies removed, placeholders and dangerous schemes told apart.
//! Nothing here is ever fetched.

use std::borrow::Cow;

use crate::text::Clean;

/// Hosts whose pictures stand for nothing.
const PLACEHOLDER_HOSTS: &[&str] = &[
    "picsum.photos",
    "via.placeholder.com",
    "placehold.it",
    "placehold.co",
    "placeimg.com",
    "placekitten.com",
    "dummyimage.com",
    "loremflickr.com",
    "fakeimg.pl",
];
/// Words in the address of a picture that only waits for the real one.
const WAITING: &[&str] =
    &["loading", "placeholder", "blank.", "spacer", "lazy", "grey.gif", "pixel", "none.gif"];
/// Schemes that run something, or reach into the reader's own files.
const BLOCKED_SCHEMES: &[&str] = &["javascript", "data", "file", "vbscript"];
/// What scripts put where there is no target at all.
const NO_TARGET: &[&str] = &["javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);"];

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Nowhere.
    Nothing,
    /// To this address.
    Address(Clean),
    /// To something of this scheme, which is not followed.
    Blocked(&'static str),
}

/// Reads a `href`. Browsers ignore control characters within a scheme, so we do.
pub(super) fn target(href: &str) -> Target {
    let href = href.trim();
    let href = match href.contains(['\t', '\n', '\r']) {
        true => Cow::Owned(href.replace(['\t', '\n', '\r'], "")),
        false => Cow::Borrowed(href),
    };
    let start = href.trim_start_matches(|c: char| c <= ' ');
    if start.is_empty() || NO_TARGET.iter().any(|nothing| nothing.eq_ignore_ascii_case(start)) {
        return Target::Nothing;
    }
    let begins = |scheme: &str| {
        let (name, rest) = start.as_bytes().split_at_checked(scheme.len()).unwrap_or_default();
        rest.starts_with(b":") && name.eq_ignore_ascii_case(scheme.as_bytes())
    };
    match BLOCKED_SCHEMES.iter().find(|blocked| begins(blocked)) {
        Some(blocked) => Target::Blocked(blocked),
        None => Target::Address(Clean::line(start)),
    }
}

/// The address behind a proxy of the form `https://proxy/?https://host/picture`.
pub(super) fn without_proxy(address: &str) -> &str {
    let behind = after_scheme(address).and_then(|rest| {
        let (host, behind) = rest.split_once('/')?;
        let behind = behind.strip_prefix('?')?;
        (!host.is_empty() && after_scheme(behind).is_some_and(|rest| !rest.is_empty())).then_some(behind)
    });
    behind.unwrap_or(address)
}

fn after_scheme(address: &str) -> Option<&str> {
    address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"))
}

/// Whether the picture at `address` is known to be filler.
pub(in crate::ingest) fn is_placeholder_host(address: &str) -> bool {
    let host =
        after_scheme(address).or_else(|| address.strip_prefix("//")).and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| PLACEHOLDER_HOSTS.contains(&host))
}

/// Whether the picture at `address` only keeps the place of one that is loaded later.
pub(super) fn is_waiting(address: &str) -> bool {
    let address = address.trim();
    if address.is_empty() || address.starts_with("data:") {
        return true;
    }
    let lower = address.to_ascii_lowercase();
    WAITING.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{Target, is_placeholder_host, target, without_proxy};
    use crate::text::Clean;

    #[test]
    fn dangerous_links_are_told_apart() {
        for (href, expected) in [
            (" https://a.cn/x ", Target::Address(Clean::line("https://a.cn/x"))),
            ("#section", Target::Address(Clean::line("#section"))),
            ("JavaScript:alert(1)", Target::Blocked("javascript")),
            ("java\nscript:alert(1)", Target::Blocked("javascript")),
            ("\u{1}javascript:alert(1)", Target::Blocked("javascript")),
            ("data:text/html,x", Target::Blocked("data")),
            ("file:///etc/passwd", Target::Blocked("file")),
            ("vbscript:x", Target::Blocked("vbscript")),
            ("javascript:;", Target::Nothing),
            ("", Target::Nothing),
            ("https://a.cn/\x1b]52;c;x\x07y", Target::Address(Clean::line("https://a.cn/y"))),
        ] {
            assert_eq!(target(href), expected, "{href:?}");
        }
    }

    #[test]
    fn proxies_and_placeholders_are_seen_through() {
        for (address, behind) in [
            ("https://cors.zfour.workers.dev/?http://z.com/1.jpg", "http://z.com/1.jpg"),
            ("https://z.com/?q=http://x", "https://z.com/?q=http://x"),
            ("https://z.com/a/?http://x", "https://z.com/a/?http://x"),
            ("https://z.com/?https://", "https://z.com/?https://"),
            ("/1.jpg", "/1.jpg"),
        ] {
            assert_eq!(without_proxy(address), behind);
        }
        assert!(is_placeholder_host("https://picsum.photos/400/300?random=1"));
        assert!(!is_placeholder_host("https://z.com/picsum.photos/1"));
    }
}
