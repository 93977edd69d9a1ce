//! Files packed with gzip: `a.md.gz`. What is inside is read as if it lay there itself.
//!
//! This module must not know what that may be.

use std::io::Read;

use flate2::read::{GzDecoder, MultiGzDecoder};

use super::reader::{self, Input, Reader};
use super::{LARGEST, Reading, unreadable};
use crate::doc::{Note, NoteKind};
use crate::locale::say;
use crate::text::Clean;

/// Their extension.
pub(super) const EXTENSION: &str = "gz";
/// How such files begin (RFC 1952, section 2.3): the mark and the only method there is.
const MARK: &[u8] = b"\x1F\x8B\x08";

/// One layer is taken off; what is packed twice is data.
pub(super) const READER: Reader = Reader {
    extensions: &[EXTENSION],
    decides_by_content: false,
    takes: |input| !input.is_packed && input.bytes.starts_with(MARK),
    read,
};

fn read(input: &Input<'_>) -> Reading {
    let mut bytes = Vec::new();
    // One byte more shows the reader that something was cut.
    let limit = LARGEST as u64 + 1;
    let ended = MultiGzDecoder::new(input.bytes).take(limit).read_to_end(&mut bytes);
    if ended.is_err() && bytes.is_empty() {
        let articles = vec![unreadable(input.path(), &say!("ingest-packed-damaged"))];
        return Reading { articles, undecided: false };
    }
    let path = name_inside(input.path()).unwrap_or(input.path());
    let mut reading = reader::read(&input.packed(&bytes, path));
    for article in &mut reading.articles {
        article.source.path = Clean::line(input.path());
    }
    if let Some(first) = reading.articles.first_mut().filter(|_| ended.is_err()) {
        first.notes.insert(0, Note::new(NoteKind::Part, &say!("ingest-packed-cut")));
    }
    reading
}

/// The name without the extension, if that is there.
pub(super) fn name_inside(name: &str) -> Option<&str> {
    let (inside, extension) = name.rsplit_once('.')?;
    extension.eq_ignore_ascii_case(EXTENSION).then_some(inside)
}

/// The beginning of what is packed, of the beginning of a packed file.
pub(super) fn beginning(head: &[u8]) -> Option<Vec<u8>> {
    const ENOUGH: u64 = 4 << 10;
    let mut bytes = Vec::new();
    // What ends too early is what was expected.
    let _ = head.starts_with(MARK).then(|| GzDecoder::new(head).take(ENOUGH).read_to_end(&mut bytes))?;
    Some(bytes)
}

/// All of what is packed, as far as it can be read; none where nothing is.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut inside = Vec::new();
    let packed = bytes.starts_with(MARK).then(|| MultiGzDecoder::new(bytes).take(LARGEST as u64));
    let _ = packed?.read_to_end(&mut inside);
    Some(inside)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use crate::doc::{Article, Format, NoteKind};
    use crate::ingest::{ByName, Origin, by_name, is_by_content, read, source_text};

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn articles(path: &str, bytes: &[u8]) -> Vec<Article> {
        read(bytes, &Origin { path, hint: None })
    }

    fn words(article: &Article) -> String {
        article.document.texts().iter().map(|text| text.string.as_str()).collect()
    }

    fn has(article: &Article, kind: NoteKind) -> bool {
        article.notes.iter().any(|note| note.kind == kind)
    }

    const POEM: &str = "# 早市\n\n天还没亮，河边的早市就开张了。\n";

    #[test]
    fn what_is_packed_is_read_as_what_it_is() {
        let feed =
            "<rss version=\"2.0\"><channel><title>x</title><item><title>题</title></item></channel></rss>";
        for (path, text, format) in [
            ("a/诗.md.gz", POEM, Format::Markdown),
            ("a.html.GZ", "<h1>早市</h1><p>天亮了。", Format::Html),
            ("a.gz", POEM, Format::Markdown),
            ("feed.xml.gz", feed, Format::Feed),
        ] {
            let all = articles(path, &packed(text.as_bytes()));
            assert_eq!((all[0].source.format, all[0].source.path.as_str()), (format, path));
            assert!(all[0].notes.iter().all(|note| !note.kind.is_warning() || format == Format::Feed));
        }
        let source = articles("a.md.gz", POEM.as_bytes()).remove(0).source;
        assert_eq!(source_text(&packed(POEM.as_bytes()), &source).as_str(), POEM);
        let gbk = encoding_rs::GB18030.encode(&POEM.repeat(20)).0.into_owned();
        assert_eq!(articles("a.md.gz", &packed(&gbk))[0].source.encoding, "GB18030");
    }

    #[test]
    fn names_say_what_is_packed() {
        for (name, said) in [
            ("a.md.gz", ByName::Articles),
            ("a.EPUB", ByName::Articles),
            ("a.json.gz", ByName::Unsure),
            ("a.xml", ByName::Unsure),
            ("a.gz", ByName::Other),
            ("a.tar.gz", ByName::Other),
            ("a.gz.gz", ByName::Other),
            ("md", ByName::Other),
        ] {
            assert_eq!(by_name(name), said, "{name}");
        }
        let is = |text: &str| {
            let origin = Origin { path: "a.json.gz", hint: None };
            is_by_content(text.as_bytes(), &origin) && is_by_content(&packed(text.as_bytes()), &origin)
        };
        assert!(is("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}"));
        assert!(!is("{\"version\": \"1.0\"}"));
    }

    #[test]
    fn a_file_cut_anywhere_gives_what_was_there() {
        let whole = packed(POEM.as_bytes());
        for length in 0..whole.len() {
            let article = articles("a.md.gz", &whole[..length]).remove(0);
            assert!(
                has(&article, NoteKind::Part) || article.source.format == Format::Unreadable || length < 3
            );
        }
        let article = articles("a.md.gz", &whole[..whole.len() - 4]).remove(0);
        assert!(words(&article).contains("开张了") && has(&article, NoteKind::Part));
    }

    #[test]
    fn a_bomb_is_read_no_further_than_any_file() {
        let bomb = packed(&vec![0; 80 << 20]);
        assert!(bomb.len() < 1 << 20);
        let article = articles("a.txt.gz", &bomb).remove(0);
        assert!(words(&article).contains("67,108,865 字节"), "64 MiB and one: {}", words(&article));
        let twice = packed(&packed(POEM.as_bytes()));
        assert!(has(&articles("a.md.gz", &twice)[0], NoteKind::Binary));
    }
}
