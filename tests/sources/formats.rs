//! Formats side by side in a folder.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use flate2::{Compression, write::GzEncoder};
use yuelan::doc::Format;
use yuelan::store::Haste;

use crate::folder::{entries, entry, folder, load, put, words};

const FEED: &str = "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>山居</title>\
    <entry><title>雨停了</title><id>1</id><updated>2022-09-01T08:00:00+08:00</updated>\
    <content type=\"html\">&lt;p&gt;山还在。&lt;/p&gt;</content></entry></feed>";

fn packed(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn of_data_files_only_feeds_are_articles() {
    let folder = folder(&[
        ("a.md", "# 题\n\n正文。".as_bytes()),
        ("feed.xml", FEED.as_bytes()),
        ("feed.atom.gz", &packed(FEED)),
        ("b.md.gz", &packed("# 早市\n\n天亮了。")),
        ("package.json", b"{\"name\": \"x\"}"),
        ("sitemap.xml", b"<?xml version=\"1.0\"?><urlset/>"),
        ("data.csv.gz", &packed("1,2,3")),
        ("all.tar.gz", &packed("x")),
    ]);
    let (all, loaded) = load(folder.path(), Haste::Whole);
    let paths: Vec<_> = all.iter().map(|entry| entry.article.source.path.as_str()).collect();
    assert_eq!(paths, ["a.md", "b.md.gz", "feed.atom.gz", "feed.xml"]);
    assert_eq!((loaded.files, loaded.skipped.len()), (4, 0));
    assert_eq!(words(entry(&all, "feed.atom.gz")), "山还在。");
    // A file that is named is read, whatever it is.
    let named = entries(&folder.path().join("package.json"));
    assert_eq!((named.len(), named[0].article.source.format), (1, Format::Text));
}

#[test]
fn a_feed_that_takes_time_is_handed_over_once() {
    let mut items = String::new();
    for n in 0..20_000 {
        let _ = write!(
            items,
            "<item><guid>{n}</guid><title>第{n}篇</title><description>正文。</description></item>"
        );
    }
    let folder = folder(&[]);
    put(
        folder.path(),
        "feed.xml",
        format!("<rss version=\"2.0\"><channel><title>x</title>{items}</channel></rss>").as_bytes(),
    );
    let (all, _) = load(folder.path(), Haste::BeginningFirst);
    assert!(all.len() == 20_000 && all.iter().all(|entry| !entry.is_beginning));
}

#[test]
fn standard_input_may_be_any_of_them() {
    for bytes in [FEED.as_bytes().to_vec(), packed(FEED)] {
        let home = tempfile::tempdir().unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_yuelan"))
            .args(["show", "-"])
            .env("HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path())
            .env("XDG_STATE_HOME", home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        program.stdin.take().unwrap().write_all(&bytes).unwrap();
        let output = program.wait_with_output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("雨停了") && text.contains("山还在。"), "{text}");
    }
}
