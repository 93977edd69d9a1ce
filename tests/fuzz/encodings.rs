//! Encodings: what is said is held to, what is UTF-8 is read as such, and anything is read.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8};
use yuelan::ingest::{Charset, Hint, Origin, read, source_text};
use yuelan::text::Clean;

use super::formats::{articles, is_binary};
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "encodings", inputs: 2_000, pieces: WORDS, seeds: seeds::articles, holds: any_is_read },
    Target { name: "charsets", inputs: 1_000, pieces: WORDS, seeds: seeds::articles, holds: said_is_held_to },
];

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "元首理事会举行会议，通过了宣言。\n", "上海合作组织", "上海合作組織", "ソフトウェア開発\n", "대한민국 정상회의\n", "Samarkand\n", "ｶﾀｶﾅ", "２０２２", "€", "é", "Привет", "<meta charset=gbk>", "<meta charset=utf-16>", "<?xml encoding='big5'?>", "\u{1b}$B8!", "\u{1b}(B", "\u{feff}", "\u{fffd}", "\0a\0b", "\r\n", "\r", "~{", "+AGE-",
];

fn any_is_read(bytes: &[u8]) {
    for hint in [None, Some(Hint::China), Some(Hint::Japan)] {
        let found = read(bytes, &Origin { path: "a.txt", hint });
        assert!(!found.is_empty());
    }
    let (found, _) = articles(bytes, "a.txt");
    let is_text = std::str::from_utf8(bytes).ok().filter(|text| text.chars().all(is_of_texts));
    if let Some(text) = is_text {
        assert!(!is_binary(&found), "text is taken for data: {text:?}");
        let encoding = found[0].source.encoding;
        assert_eq!(encoding, "UTF-8", "{text:?}");
        let source = source_text(bytes, &found[0].source);
        assert_eq!(source, Clean::text(&text.replace("\r\n", "\n").replace('\r', "\n")));
    }
}

/// Whether a character stands in texts, so that none of it is data.
fn is_of_texts(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{FEFF}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{FFFE}' | '\u{FFFF}')
        || c == '\n'
}

fn said_is_held_to(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for encoding in [GB18030, BIG5, SHIFT_JIS, EUC_JP, EUC_KR, UTF_8] {
        let kept: String = text.chars().filter(|c| is_of_texts(*c) && is_in(*c, encoding)).collect();
        let (encoded, _, _) = encoding.encode(&kept);
        let charset = Charset::named(encoding.name()).unwrap();
        let hint = Some(Hint::Stated(charset));
        let found = read(&encoded, &Origin { path: "a.txt", hint });
        if is_binary(&found) || kept.is_empty() {
            continue;
        }
        let source = source_text(&encoded, &found[0].source);
        assert_eq!(source, Clean::text(&kept), "{}", encoding.name());
    }
}

/// Whether the encoding has the character, and gives it back.
fn is_in(c: char, encoding: &'static Encoding) -> bool {
    let mut buffer = [0; 4];
    let (encoded, _, failed) = encoding.encode(c.encode_utf8(&mut buffer));
    let (decoded, _) = encoding.decode_without_bom_handling(&encoded);
    !failed && decoded.chars().eq([c])
}
