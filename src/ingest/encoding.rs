//! Bytes in, characters out: which encoding a file is in, with a note wherever that is a guess.
//!
//! This module must not know what the text is about: it sees no front matter and no markup but
//! the charset that a page declares.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

use crate::doc::{Note, NoteKind};

/// Where a collection comes from, which helps to guess the encoding of short texts: with it 200
/// of 200 snippets of 16 characters are read right, without it some in a hundred are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// Mainland China: GB18030.
    China,
    /// Taiwan, Hong Kong: Big5.
    Taiwan,
    /// Japan: Shift_JIS, EUC-JP.
    Japan,
    /// Korea: EUC-KR.
    Korea,
}

/// A text with `\n` line ends, and how it was read.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The characters; empty where the file is no text.
    pub text: String,
    /// The encoding's name for people.
    pub encoding: &'static str,
    /// What was guessed or did not fit.
    pub notes: Vec<Note>,
    /// Whether the file is no text.
    pub binary: bool,
}

/// How much is looked at to tell text from other data.
const BINARY_SAMPLE: usize = 8 << 10;
/// How much is looked at for a declaration.
const DECLARATION_SAMPLE: usize = 4 << 10;
/// How much the detector is given; more does not change its mind.
const DETECTION_SAMPLE: usize = 1 << 20;

/// Decodes a file: byte order mark, UTF-8, UTF-8 with a few broken bytes, the declared charset,
/// the detector's guess.
pub(crate) fn decode(bytes: &[u8], hint: Option<Hint>) -> Decoded {
    let mut decoded = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 => lossy(encoding, after(bytes, mark)),
        Some((_, mark)) => unmarked(after(bytes, mark), hint),
        None => unmarked(bytes, hint),
    };
    decoded.text = unix_lines(decoded.text);
    decoded
}

fn after(bytes: &[u8], mark: usize) -> &[u8] {
    bytes.get(mark..).unwrap_or_default()
}

fn unmarked(bytes: &[u8], hint: Option<Hint>) -> Decoded {
    let is_utf8 = Utf8Fit::of(bytes);
    if is_binary(bytes, &is_utf8) {
        return Decoded { text: String::new(), encoding: "binary", notes: Vec::new(), binary: true };
    }
    match is_utf8 {
        Utf8Fit::Whole(text) => exact(UTF_8, text.to_owned()),
        Utf8Fit::Mostly { first_bad } => broken_utf8(bytes, first_bad),
        Utf8Fit::No => declared(bytes).unwrap_or_else(|| guessed(bytes, hint)),
    }
}

/// Line ends of Windows and of old Macs become `\n`.
fn unix_lines(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// How far bytes are UTF-8.
enum Utf8Fit<'a> {
    Whole(&'a str),
    /// Nearly all of it; the rest is damage.
    Mostly {
        first_bad: usize,
    },
    No,
}

impl<'a> Utf8Fit<'a> {
    /// 99 of 100 bytes beyond ASCII must lie in valid sequences; a text that was cut within its
    /// last character counts as UTF-8 whatever its length.
    fn of(bytes: &'a [u8]) -> Self {
        let error = match std::str::from_utf8(bytes) {
            Ok(text) => return Self::Whole(text),
            Err(error) => error,
        };
        let (mut good, mut bad) = (0, 0);
        for chunk in bytes.utf8_chunks() {
            good += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
            bad += chunk.invalid().len();
        }
        let only_cut_short = error.error_len().is_none() && good > 0;
        if only_cut_short || good >= bad * 99 {
            Self::Mostly { first_bad: error.valid_up_to() }
        } else {
            Self::No
        }
    }
}

/// Text has hardly any control characters. A stray NUL in UTF-8 is damage; in other encodings it
/// never occurs.
fn is_binary(bytes: &[u8], utf8: &Utf8Fit<'_>) -> bool {
    let sample = bytes.get(..BINARY_SAMPLE).unwrap_or(bytes);
    let controls = sample.iter().filter(|byte| is_rare_control(**byte)).count();
    controls * 10 > sample.len() || (matches!(utf8, Utf8Fit::No) && sample.contains(&0))
}

/// Control characters but those of typed text and of captured terminal output.
fn is_rare_control(byte: u8) -> bool {
    matches!(byte, 0..=0x06 | 0x0E..=0x1A | 0x1C..=0x1F)
}

fn exact(encoding: &'static Encoding, text: String) -> Decoded {
    Decoded { text, encoding: name(encoding), notes: Vec::new(), binary: false }
}

fn lossy(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let mut decoded = exact(encoding, text.into_owned());
    if broken {
        let words = format!("部分字节不是 {} 编码，显示为 �", decoded.encoding);
        decoded.notes.push(Note::new(NoteKind::Encoding, &words));
    }
    decoded
}

fn broken_utf8(bytes: &[u8], first_bad: usize) -> Decoded {
    let line = 1 + bytes.iter().take(first_bad).filter(|byte| **byte == b'\n').count();
    let note = Note::at(
        NoteKind::Encoding,
        u32::try_from(line).unwrap_or(u32::MAX),
        "部分字节不是 UTF-8 编码，显示为 �，首次出现在这一行",
    );
    let mut decoded = exact(UTF_8, String::from_utf8_lossy(bytes).into_owned());
    decoded.notes.push(note);
    decoded
}

/// What the page says of itself, if that is true.
fn declared(bytes: &[u8]) -> Option<Decoded> {
    let sample = bytes.get(..DECLARATION_SAMPLE).unwrap_or(bytes).to_ascii_lowercase();
    let label = declared_label(&sample, b"<meta", b"charset")
        .or_else(|| declared_label(&sample, b"<?xml", b"encoding"))?;
    let encoding = widened(Encoding::for_label(label)?);
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(exact(encoding, text.into_owned()))
}

/// The value of `attribute` in the first element that begins with `opener` and has it.
fn declared_label<'a>(sample: &'a [u8], opener: &[u8], attribute: &[u8]) -> Option<&'a [u8]> {
    memchr::memmem::find_iter(sample, opener).find_map(|start| {
        let element = sample.get(start..)?;
        let element = element.split(|byte| *byte == b'>').next()?;
        let value = element.get(memchr::memmem::find(element, attribute)? + attribute.len()..)?;
        let value = value.trim_ascii_start().strip_prefix(b"=")?;
        let quote = |byte: &u8| matches!(byte, b'"' | b'\'' | b' ' | b';' | b'/' | b'?');
        value.split(quote).find(|label| !label.is_empty())
    })
}

fn guessed(bytes: &[u8], hint: Option<Hint>) -> Decoded {
    let sample = bytes.get(..DETECTION_SAMPLE).unwrap_or(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, sample.len() == bytes.len());
    let domain = hint.map(|hint| hint.domain().as_bytes());
    let encoding = widened(detector.guess(domain, Utf8Detection::Deny));
    let mut decoded = lossy(encoding, bytes);
    let words = format!("文件没有注明编码，按 {} 读取", decoded.encoding);
    decoded.notes.insert(0, Note::new(NoteKind::Encoding, &words));
    decoded
}

impl Hint {
    /// The top-level domain that the detector knows the place by.
    fn domain(self) -> &'static str {
        match self {
            Self::China => "cn",
            Self::Taiwan => "tw",
            Self::Japan => "jp",
            Self::Korea => "kr",
        }
    }
}

/// GB2312 and GBK are parts of GB18030, and files that claim them use the whole.
fn widened(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 { "GB18030" } else { encoding.name() }
}

#[cfg(test)]
mod tests {
    use super::{Hint, decode, unix_lines};
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
}
