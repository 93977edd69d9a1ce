//! Books in, articles out.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::doc::{Article, Format, NoteKind};
use crate::ingest::{Origin, read, source_text};
use crate::text::Clean;

const CONTAINER: &str = r#"<?xml version="1.0"?><container version="1.0"
  xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
  <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

const PACKAGE: &str = r#"<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>河边 &amp; 山里</dc:title><dc:creator>甲乙</dc:creator><dc:date>2021-05-06</dc:date>
    <dc:subject>散文</dc:subject></metadata>
  <manifest>
    <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/>
    <item id="c2" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
    <item id="c3" href="text/three.xhtml" media-type="application/xhtml+xml"/>
    <item id="css" href="style.css" media-type="text/css"/>
  </manifest>
  <spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/>
    <itemref idref="c2"/><itemref idref="missing"/><itemref idref="c3"/></spine></package>"#;

const NAV: &str = r##"<html xmlns:epub="x"><body>
  <nav epub:type="toc"><ol><li><a href="text/one.xhtml">第一章　<b>早市</b></a></li>
  <li><a href="text/one.xhtml#b">早市之二</a></li><li><a href="text/two%20b.xhtml#a">第二章 邮路</a></li></ol></nav>
  <nav epub:type="landmarks"><a href="text/three.xhtml">正文</a></nav></body></html>"##;

const ONE: &str = r##"<?xml version="1.0" encoding="utf-8"?><html><head><title/><script src="x"/></head>
<body class="c"><a id="top"/><h2>第一章 早市</h2><p>天还没亮。<a epub:type="noteref" href="#n1">1</a></p>
<p><img src="../images/a.jpg" alt="早市的灯"/></p>
<aside epub:type="footnote" id="n1"><p>当地风俗。</p></aside></body></html>"##;

fn chapters() -> Vec<(&'static str, String)> {
    let page = |words: &str| format!("<html><body>{words}</body></html>");
    vec![
        ("mimetype", "application/epub+zip".into()),
        ("META-INF/container.xml", CONTAINER.into()),
        ("OEBPS/book.opf", PACKAGE.into()),
        ("OEBPS/cover.xhtml", page("<svg><image href=\"c.jpg\"/></svg><img src=\"c.jpg\"/>")),
        ("OEBPS/nav.xhtml", NAV.into()),
        ("OEBPS/text/one.xhtml", ONE.into()),
        ("OEBPS/text/two b.xhtml", page("<p>走邮路的人姓陈。</p>")),
        ("OEBPS/text/three.xhtml", page("<h1>尾声</h1><p>雨停了。</p>")),
    ]
}

fn zip(members: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        let method =
            if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn articles(bytes: &[u8]) -> Vec<Article> {
    read(bytes, &Origin { path: "书/a.epub", hint: None })
}

fn titles(articles: &[Article]) -> Vec<&str> {
    articles.iter().map(|article| article.meta.title.as_str()).collect()
}

fn words(article: &Article) -> String {
    article.document.texts().iter().map(|text| text.string.as_str()).collect::<Vec<_>>().join("|")
}

fn without(name: &str) -> Vec<(&'static str, String)> {
    chapters().into_iter().filter(|(other, _)| *other != name).collect()
}

#[test]
fn chapters_become_articles_in_the_order_of_the_spine() {
    let bytes = zip(&chapters());
    let all = articles(&bytes);
    assert!(source_text(&bytes, &all[1].source).contains("<p>走邮路的人姓陈。</p>"));
    assert_eq!(titles(&all), ["第一章 早市", "第二章 邮路", "尾声"]);
    assert!(all.iter().all(|article| article.notes.is_empty()), "{all:?}");
    let first = &all[0];
    assert_eq!((first.source.format, first.source.part, first.source.parts), (Format::Book, 1, 3));
    assert_eq!(first.source.key.as_deref(), Some("OEBPS/text/one.xhtml"));
    assert_eq!((first.meta.authors.len(), first.meta.authors[0].as_str()), (1, "甲乙"));
    assert_eq!(first.meta.date.map(|date| date.iso()).as_deref(), Some("2021-05-06"));
    assert_eq!(Clean::join(&first.meta.categories[0], "/").as_str(), "河边 & 山里");
    assert_eq!(first.document.images.len(), 1);
    let words = words(first);
    assert!(words.contains("天还没亮") && words.contains("当地风俗"), "{words}");
    assert!(!words.contains("第一章"), "the title is not shown twice: {words}");
}

#[test]
fn an_older_book_has_its_names_from_its_ncx() {
    let ncx = r##"<ncx><navMap><navPoint><navLabel><text>卷一</text></navLabel><content src="text/one.xhtml"/>
        </navPoint><navPoint><navLabel><text>卷二</text></navLabel><content src="text/two%20b.xhtml#x"/>
        </navPoint></navMap></ncx>"##;
    let mut members = without("OEBPS/nav.xhtml");
    members.push(("OEBPS/toc.ncx", ncx.into()));
    for (name, text) in &mut members {
        if *name == "OEBPS/book.opf" {
            *text = PACKAGE
                .replace(
                    "href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"",
                    "href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"",
                )
                .replace("<spine>", "<spine toc=\"nav\">");
        }
    }
    assert_eq!(titles(&articles(&zip(&members))), ["卷一", "卷二", "尾声"]);
}

#[test]
fn a_missing_member_costs_no_other() {
    let all = articles(&zip(&without("OEBPS/text/one.xhtml")));
    assert_eq!(titles(&all), ["第二章 邮路", "尾声"]);
    let all = articles(&zip(&without("OEBPS/nav.xhtml")));
    assert_eq!(titles(&all), ["第一章 早市", "河边 & 山里 · 2", "尾声"]);
    let all = articles(&zip(&without("META-INF/container.xml")));
    assert_eq!((all.len(), all[0].source.format), (1, Format::Unreadable));
}

#[test]
fn a_book_cut_anywhere_gives_what_was_there() {
    let whole = zip(&chapters());
    let mut most = 0;
    for length in 0..whole.len() {
        let all = articles(&whole[..length]);
        assert!(!all[0].meta.title.is_empty());
        let read = all.iter().filter(|article| article.source.format == Format::Book).count();
        // A page cut within its first tag may show that tag as a text.
        assert!(read + 1 >= most, "{length} bytes: {read} chapters after {most}");
        if read > 0 {
            assert!(all[0].notes.iter().any(|note| note.kind == NoteKind::Part), "{length} bytes");
        }
        most = most.max(read);
    }
    assert_eq!(most, 3, "the directory at the end is not needed");
}

#[test]
fn a_damaged_member_is_shown_as_far_as_it_goes() {
    let mut bytes = zip(&chapters());
    let start = memchr::memmem::find(&bytes, b"text/two b.xhtml").unwrap() + 30;
    bytes[start] ^= 0x55;
    let all = articles(&bytes);
    assert!(all.len() >= 2 && all[0].notes.iter().any(|note| note.kind == NoteKind::Part), "{all:?}");
}

#[test]
fn a_protected_book_says_so() {
    let mut members = chapters();
    let cipher = |algorithm: &str, member: &str| {
        format!(
            "<encryption><EncryptedData><EncryptionMethod Algorithm=\"{algorithm}\"/><CipherData>\
                 <CipherReference URI=\"{member}\"/></CipherData></EncryptedData></encryption>"
        )
    };
    members.push((
        "META-INF/encryption.xml",
        cipher("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/text/one.xhtml"),
    ));
    let all = articles(&zip(&members));
    assert_eq!((all.len(), all[0].source.format), (1, Format::Unreadable));
    assert!(words(&all[0]).contains("DRM"), "{}", words(&all[0]));
    // Letterforms are often mangled in books that are otherwise free.
    members.pop();
    members.push(("META-INF/encryption.xml", cipher("http://www.idpf.org/2008/embedding", "OEBPS/a.otf")));
    assert_eq!(articles(&zip(&members)).len(), 3);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut members = without("OEBPS/text/two b.xhtml");
    members.push(("OEBPS/text/two b.xhtml", " ".repeat(80 << 20)));
    let bytes = zip(&members);
    assert!(bytes.len() < 1 << 20);
    let all = articles(&bytes);
    assert_eq!(titles(&all), ["第一章 早市", "尾声"]);
    assert!(all[0].notes.iter().any(|note| note.text.contains("64 MiB")), "{:?}", all[0].notes);
}

#[test]
fn names_lead_nowhere() {
    let mut members = chapters();
    let evil = PACKAGE
        .replace("text/one.xhtml", "../../../../etc/passwd")
        .replace("text/three.xhtml", "/OEBPS/text/three.xhtml");
    members
        .iter_mut()
        .filter(|(name, _)| *name == "OEBPS/book.opf")
        .for_each(|(_, text)| text.clone_from(&evil));
    members.push(("../../evil.xhtml", "<p>x</p>".into()));
    assert_eq!(titles(&articles(&zip(&members))), ["第二章 邮路", "尾声"]);
    assert_eq!(super::package::resolved("a/b", "../../../c/./d%2Fe.xhtml#f"), "c/d/e.xhtml");
}

#[test]
fn a_book_of_many_chapters_is_read_once_through() {
    let (mut manifest, mut spine, mut members) = (String::new(), String::new(), chapters());
    let names: Vec<String> = (0..3000).map(|n| format!("OEBPS/n{n}.xhtml")).collect();
    for (n, name) in names.iter().enumerate() {
        let _ = write!(manifest, "<item id=\"n{n}\" href=\"n{n}.xhtml\" media-type=\"text/html\"/>");
        let _ = write!(spine, "<itemref idref=\"n{n}\"/>");
        members.push((name, format!("<p>第 {n} 章。</p>")));
    }
    let package = PACKAGE.replace("</manifest>", &format!("{manifest}</manifest>"));
    members[2].1 = package.replace("</spine>", &format!("{spine}</spine>"));
    let bytes = zip(&members);
    assert_eq!(articles(&bytes).len(), 3003);
    assert!(articles(&bytes[..bytes.len() - 30]).len() > 3000);
}
