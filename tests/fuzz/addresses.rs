//! Addresses: what may be opened is plain to see, and is what is shown.

use url::Url;
use yuelan::app::Address;

use super::oracle::must_be_a_clean_line;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "addresses", inputs: 20_000, pieces: PIECES, seeds: seeds::hostile, holds: is_plain }];

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "http://", "https://", "HTTPS:", "mailto:", "javascript:", "data:text/html,", "file:///", "ftp://", "//", "///", "\\\\", "\\", "/", "?", "#", "@", ":", "%", "%00", "%0a", "%1b", "%2f", "&", ";", "|", "`", "$(x)", "'", "\"", "<", ">", " ", "-", "--", "example.com", "a.cn", "127.0.0.1", "0x7f.1", "[::1]", "[", "]", "localhost", "xn--", "xn--pypal-4ve.com", "p\u{430}ypal.com", "例子.中国", "。", "．", "％", "．．", "user:pass@", "user@", "a@example.com", "?subject=x&attach=/etc/passwd", ":99999", ":80", "..", ".", "\u{ff0f}", "\u{2025}", "\u{1d400}", "\u{ad}", "\t", "\n", "\u{a0}", "\u{3000}",
];

fn is_plain(bytes: &[u8]) {
    let written = String::from_utf8_lossy(bytes);
    // As links come: cleaned, and as they stand.
    for written in [written.as_ref(), &yuelan::text::Clean::line(&written)] {
        match Address::read(written) {
            Ok(address) => must_be_plain(&address, written),
            Err(why) => must_be_a_clean_line(&why.reason(), "why it is refused"),
        }
    }
}

fn must_be_plain(address: &Address, written: &str) {
    let text = address.text();
    must_be_a_clean_line(&text, "an address");
    assert!(text.is_ascii() && text.bytes().all(|byte| byte.is_ascii_graphic()), "{text:?}");
    assert!(!text.starts_with('-'), "an option: {text:?}");
    let url = Url::parse(&text).expect("an address");
    assert!(matches!(url.scheme(), "http" | "https" | "mailto"), "{text:?}");
    assert!(url.username().is_empty() && url.password().is_none(), "a user: {text:?}");
    assert_eq!(address.is_mail(), url.scheme() == "mailto");
    if !address.is_mail() {
        let host = url.host_str().expect("a host");
        assert!(!host.is_empty() && host.is_ascii(), "{host:?}");
        assert_eq!(&*address.host(), host, "the host that is shown is the one that is opened");
        assert!(!written.trim_matches(' ').contains(char::is_whitespace), "a blank in {written:?}");
    } else {
        assert!(url.query().is_none() && url.fragment().is_none(), "a letter is written: {text:?}");
    }
    let question = address.question();
    must_be_a_clean_line(&question, "the question");
    assert!(question.contains(address.host().as_str()), "{question:?} does not say the host of {text:?}");
    // What was agreed to is what is read again.
    assert_eq!(Address::read(&text).as_ref(), Ok(address), "{text:?}");
}
