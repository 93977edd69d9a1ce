//! Files within files, and lists of articles: feeds, books, what is packed.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::formats::{SENTENCE, articles};
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "feed", inputs: 2_000, pieces: FEED, seeds: seeds::none, holds: feed },
    Target { name: "book", inputs: 1_500, pieces: BOOK, seeds: seeds::pages, holds: book },
    Target { name: "gzip", inputs: 1_000, pieces: &[], seeds: seeds::pages, holds: gzip },
];

#[rustfmt::skip]
const FEED: &[&str] = &[
    "<item>", "</item>", "<entry>", "</entry>", "<title>甲</title>", "<title type=\"html\">&lt;b&gt;甲</title>", "<description>文</description>", "<content:encoded><![CDATA[<p>文</p>]]></content:encoded>", "<content type=\"xhtml\"><div>文</div></content>",
    "<pubDate>Mon, 19 Sep 2022 16:58:10 GMT</pubDate>", "<updated>2022-09-16T00:00:00Z</updated>", "<pubDate>x</pubDate>", "<author><name>谢某</name></author>", "<guid>1</guid>", "<id>1</id>", "<link>http://a.cn</link>", "<link href=\"javascript:x\"/>", "<category>新闻</category>",
    "<![CDATA[", "]]>", "&amp;", "&#27;", "&#x9b;", "&x;", "<!DOCTYPE x [<!ENTITY x \"y\">]>", "<!--", "-->", "<?xml version=\"1.0\"?>", "</channel>", "</rss>", "<a:b>", "</a:b>", "<", ">", "\"",
    "{\"id\": \"1\", \"content_html\": \"<p>文</p>\"},", "\"title\": \"甲\",", "{", "}", "[", "]", "\\u001b", "\\ud800",
];

#[rustfmt::skip]
const BOOK: &[&str] = &[
    "<html><body>", "<p>文</p>", "<h1>章</h1>", "</body></html>", "<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>", "<itemref idref=\"a\"/>", "<item href=\"../../../etc/passwd\" id=\"b\"/>", "<dc:title>书</dc:title>", "<dc:creator>谢某</dc:creator>", "<navPoint><navLabel><text>章</text></navLabel><content src=\"a.xhtml#x\"/></navPoint>",
    "<spine>", "</spine>", "<manifest>", "</manifest>", "<rootfile full-path=\"x.opf\"/>", "<rootfile full-path=\"/\"/>", "%2e%2e/", "&x;", "<!ENTITY", "\0", "<", "\"",
];

/// Feeds of three kinds, the input among their entries.
fn feed(bytes: &[u8]) {
    let rss = (
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>源</title><item><title>首</title><description>",
        "</channel></rss>",
    );
    let atom = (
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>源</title><entry><id>0</id><title>首</title><content>",
        "</feed>",
    );
    let json = (
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"源\", \"items\": [{\"id\": \"0\", \"content_text\": \"",
        "]}",
    );
    let inner = ["</description></item>", "</content></entry>", "\"},"];
    for (((open, close), end), path) in
        [rss, atom, json].into_iter().zip(inner).zip(["a.xml", "a.atom", "a.json"])
    {
        let file = [open.as_bytes(), SENTENCE.as_bytes(), end.as_bytes(), bytes, close.as_bytes()].concat();
        let (_, said) = articles(&file, path);
        assert!(!said.is_empty(), "{path}");
    }
}

/// A book whose package, contents or chapter is the input; and a book that is damaged.
fn book(bytes: &[u8]) {
    let container = "<container><rootfiles><rootfile full-path=\"x.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
    let package = "<package><metadata><dc:title>书</dc:title></metadata><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>";
    let chapter = format!("<html><body><h1>章</h1><p>{SENTENCE}</p></body></html>");
    let mut files = [
        ("META-INF/container.xml", container.as_bytes().to_vec()),
        ("x.opf", package.as_bytes().to_vec()),
        ("a.xhtml", chapter.into_bytes()),
    ];
    let bytes = String::from_utf8_lossy(bytes);
    let bytes = bytes.as_bytes();
    let nth = bytes.len() % 4;
    if let Some((_, content)) = files.get_mut(nth) {
        let at = if nth == 2 { content.len() } else { content.len() / 2 };
        content.splice(at..at, bytes.iter().copied());
    }
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    let mut book = out.finish().unwrap().into_inner();
    if nth == 3 {
        let at = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>() % book.len();
        book.splice(at..(at + 2).min(book.len()), bytes.iter().copied().take(40));
    }
    let (_, said) = articles(&book, "a.epub");
    // With many control characters, a chapter is data.
    let is_text = nth == 2 && !bytes.iter().any(u8::is_ascii_control);
    assert!(!is_text || said.contains(SENTENCE), "the chapter is lost: {said:?}");
}

/// A page in a file that is packed, whole or damaged.
fn gzip(bytes: &[u8]) {
    let page = [b"<p>", SENTENCE.as_bytes(), b"</p>", bytes].concat();
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(&page).unwrap();
    let mut packed = out.finish().unwrap();
    let (_, said) = articles(&packed, "a.html.gz");
    let (_, plain) = articles(&page, "a.html");
    assert_eq!(said.contains(SENTENCE), plain.contains(SENTENCE), "packed says other than unpacked");
    let at = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>() % packed.len();
    packed[at] ^= 0x41;
    articles(&packed, "a.html.gz");
    articles(&packed[..at], "a.html.gz");
}
