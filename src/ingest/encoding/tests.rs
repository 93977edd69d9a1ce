//! Bytes in, characters out.

use super::{Charset, Hint, decode, unix_lines};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS};

const HANS: &str = "上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行，习近平主席出席。\n";
const HANT: &str = "上海合作組織成員國元首理事會第二十二次會議在撒馬爾罕舉行，主席出席。\n";
const JA: &str = "上海協力機構の首脳会議がサマルカンドで開かれ、加盟国の首脳が出席した。\n";
const KO: &str = "상하이 협력기구 정상회의가 사마르칸트에서 열렸으며 회원국 정상들이 참석했다.\n";

#[test]
fn east_asian_encodings_are_read_and_named() {
    let cases: [(&str, &'static Encoding, Hint, &str); 6] = [
        (HANS, GB18030, Hint::China, "GB18030"),
        (HANS, GBK, Hint::China, "GB18030"),
        (HANT, BIG5, Hint::Taiwan, "Big5"),
        (JA, SHIFT_JIS, Hint::Japan, "Shift_JIS"),
        (JA, EUC_JP, Hint::Japan, "EUC-JP"),
        (KO, EUC_KR, Hint::Korea, "EUC-KR"),
    ];
    for (text, encoding, hint, name) in cases {
        let (bytes, _, unmappable) = encoding.encode(text);
        assert!(!unmappable, "{name}");
        for hint in [None, Some(hint)] {
            let decoded = decode(&bytes, hint);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, name), "{hint:?}");
            assert!(decoded.notes[0].text.contains(name), "a guess says so");
        }
    }
}

fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

#[test]
fn byte_order_marks_decide() {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| "\u{FEFF}上合\r\n".encode_utf16().flat_map(bytes).collect();
    let cases: [(Vec<u8>, &str); 3] = [
        (utf16(u16::to_le_bytes), "UTF-16LE"),
        (utf16(u16::to_be_bytes), "UTF-16BE"),
        ("\u{FEFF}上合\r\n".into(), "UTF-8"),
    ];
    for (bytes, name) in cases {
        let decoded = decode(&bytes, None);
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("上合\n", name));
        assert!(decoded.notes.is_empty() && !decoded.binary);
    }
}

#[test]
fn a_true_declaration_is_believed_and_a_false_one_is_not() {
    let page = |label: &str| format!("<html><head><meta charset=\"{label}\"></head><p>{HANS}</p>");
    let bytes = encoded(GBK, &page("gb2312"));
    let decoded = decode(&bytes, None);
    assert_eq!((decoded.text, decoded.encoding), (page("gb2312"), "GB18030"));
    assert!(decoded.notes.is_empty(), "stated, not guessed");

    let bytes = encoded(GBK, &page("EUC-KR"));
    assert_eq!(decode(&bytes, Some(Hint::China)).text, page("EUC-KR"));

    let http = format!("<META http-equiv='x' content='text/html; Charset=big5'>{HANT}");
    let bytes = encoded(BIG5, &http);
    assert_eq!(decode(&bytes, None).text, http);

    let xml = format!("<?xml version=\"1.0\" encoding='Shift_JIS'?><p>{JA}");
    let bytes = encoded(SHIFT_JIS, &xml);
    assert_eq!((decode(&bytes, None).text, decode(&bytes, None).notes.len()), (xml, 0));
}

#[test]
fn damaged_utf8_stays_utf8() {
    let mut bytes = HANS.repeat(5).into_bytes();
    bytes.insert(HANS.len() * 2, 0xFF);
    let decoded = decode(&bytes, None);
    assert_eq!(decoded.encoding, "UTF-8");
    assert_eq!(decoded.text.matches('�').count(), 1);
    assert_eq!(decoded.notes[0].line, Some(3));
}

#[test]
fn data_is_not_text() {
    for (bytes, binary) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0"[..], true),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", true),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xb3\xc9", true),
        ("一个 NUL\0 不算".as_bytes(), false),
        (b"\x1b[31mred\x1b[0m\x08", false),
        (b"", false),
    ] {
        assert_eq!(decode(bytes, None).binary, binary, "{bytes:?}");
    }
}

#[test]
fn line_ends_are_unified() {
    assert_eq!(unix_lines("a\r\nb\rc\n\r\nd".into()), "a\nb\nc\n\nd");
}

#[test]
fn cut_anywhere_it_is_still_read() {
    for length in 4..=HANS.len() {
        let decoded = decode(&HANS.as_bytes()[..length], None);
        assert_eq!(decoded.encoding, "UTF-8", "{length} bytes");
        assert!(decoded.text.starts_with('上'));
    }
    let bytes = encoded(GB18030, HANS);
    for length in 0..=bytes.len() {
        assert!(!decode(&bytes[..length], Some(Hint::China)).binary);
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf16_without_a_mark_is_known_by_its_zeros() {
    for text in [HANS, JA, KO, "Plain English, two bytes a letter.\n", "一二三，一九九一年。\n第一章\n"]
    {
        for (bytes, name) in
            [(utf16(text, u16::to_le_bytes), "UTF-16LE"), (utf16(text, u16::to_be_bytes), "UTF-16BE")]
        {
            let decoded = decode(&bytes, None);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, name));
            assert!(decoded.notes[0].text.contains(name), "a guess says so");
        }
    }
}

#[test]
fn zeros_alone_are_no_utf16() {
    let samples: Vec<u8> = (0..4000_u32).flat_map(|n| (n * n % 8000).to_le_bytes()).collect();
    assert!(decode(&samples, None).binary);
    assert_eq!(decode("Bush hid the facts\0".as_bytes(), None).encoding, "UTF-8");
}

#[test]
fn escape_sequences_tell_japanese_mail() {
    let bytes = b"\x1b$B$3$s$K$A$O\x1b(B, plain\r\n";
    let decoded = decode(bytes, None);
    assert_eq!((decoded.text.as_str(), decoded.encoding), ("こんにちは, plain\n", "ISO-2022-JP"));
    assert!(decoded.notes.is_empty() && !decoded.undecided);
    // A terminal's own sequences are none of them.
    assert_eq!(decode(b"\x1b(B\x1b[mbold", None).encoding, "UTF-8");
}

#[test]
fn what_a_person_says_is_done() {
    let said = |label: &str| Some(Hint::Stated(Charset::named(label).unwrap()));
    assert_eq!(decode(&encoded(BIG5, HANT), said("big5")).text, HANT);
    assert_eq!(decode(&encoded(EUC_JP, JA), said("euc-jp")).notes, []);
    // Even against the file's own word.
    let page = format!("<meta charset=\"EUC-KR\"><p>{HANS}");
    assert_eq!(decode(&encoded(GBK, &page), said("gb2312")).text, page);
    assert_eq!(decode(&utf16(HANS, u16::to_be_bytes), said("utf-16be")).text, HANS);
    let wrong = decode(HANS.as_bytes(), said("shift_jis"));
    assert_eq!((wrong.encoding, wrong.notes.len()), ("Shift_JIS", 1), "{:?}", wrong.notes);
    assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0", said("gbk")).binary);
    assert_eq!(Charset::named("klingon"), None);
    assert_eq!(Charset::named("GB2312").map(Charset::name), Some("GB18030"));
}

#[test]
fn only_short_guesses_are_undecided() {
    let long = HANS.repeat(5);
    for (bytes, hint, undecided) in [
        (encoded(GBK, HANS), None, true),
        (encoded(GBK, HANS), Some(Hint::China), false),
        (encoded(GBK, &long), None, false),
        (HANS.into(), None, false),
        (encoded(GBK, &format!("<meta charset=gbk>{HANS}")), None, false),
        (utf16(HANS, u16::to_le_bytes), None, false),
    ] {
        assert_eq!(decode(&bytes, hint).undecided, undecided, "{bytes:?}");
    }
}

#[test]
fn a_broken_byte_does_not_make_a_short_text_another_encoding() {
    for at in 0..HANS.len() {
        let mut bytes = HANS.as_bytes().to_vec();
        bytes[at] = 0xFF;
        let decoded = decode(&bytes, None);
        assert_eq!((decoded.encoding, decoded.notes.len()), ("UTF-8", 1), "at {at}");
    }
    for (encoding, text) in [(GBK, HANS), (BIG5, HANT), (EUC_JP, JA)] {
        let cut = encoded(encoding, text);
        assert_ne!(decode(&cut[..cut.len() - 2], None).encoding, "UTF-8", "{}", encoding.name());
    }
}
