//! Feeds in, articles out.

use crate::doc::{Article, DateSource, Format, NoteKind, TitleFrom};
use crate::ingest::{Origin, read};
use crate::text::Clean;

fn articles(path: &str, text: &str) -> Vec<Article> {
    read(text.as_bytes(), &Origin { path, hint: None })
}

fn words(article: &Article) -> String {
    article.document.texts().iter().map(|text| text.string.as_str()).collect::<Vec<_>>().join("|")
}

fn notes(article: &Article) -> Vec<NoteKind> {
    article.notes.iter().map(|note| note.kind).collect()
}

fn date(article: &Article) -> Option<String> {
    article.meta.date.map(|date| date.iso())
}

const RSS: &str = r#"<?xml version="1.0" encoding="GBK"?>
<!-- 订阅源 -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>晨报</title><link>https://example.org/</link><description>每日一读</description>
  <item>
    <title>河边的&lt;em&gt;早市&lt;/em&gt; &amp; 茶馆</title>
    <link>https://example.org/1</link>
    <guid isPermaLink="false">tag:1</guid>
    <pubDate>Thu, 01 Sep 2022 00:30:00 +0800</pubDate>
    <dc:creator>甲</dc:creator>
    <category>城市</category><category>早市</category>
    <description>只是摘要。</description>
    <content:encoded><![CDATA[<p>天还没亮，河边的早市就开张了。</p><p><img src="https://example.org/a.jpg"></p>]]></content:encoded>
    <media:content url="https://example.org/a.jpg" type="image/jpeg"/>
  </item>
  <item>
    <title>山里的邮路</title>
    <link>https://example.org/2</link>
    <description>走邮路的人姓陈。
他走了三十年。</description>
    <media:content url="https://example.org/b.jpg" type="image/jpeg">
      <media:description>雪中的邮路</media:description>
    </media:content>
  </item>
  <item><title>没有正文的一条</title><link>https://example.org/3</link></item>
  <item><description>&lt;p&gt;没有标题的一条，只有正文。后面还有一句。&lt;/p&gt;</description></item>
</channel></rss>"#;

#[test]
fn rss_becomes_articles_in_its_order() {
    let all = articles("feeds/a.xml", RSS);
    let titles: Vec<_> = all.iter().map(|article| article.meta.title.as_str()).collect();
    assert_eq!(titles, ["河边的早市 & 茶馆", "山里的邮路", "没有正文的一条", "没有标题的一条，只有正文"]);
    let first = &all[0];
    assert_eq!((first.source.format, first.source.part, first.source.parts), (Format::Feed, 1, 4));
    assert_eq!(first.source.link.as_str(), "https://example.org/1");
    // The day where it was published, not that of Greenwich.
    assert_eq!(date(first).as_deref(), Some("2022-09-01"));
    assert_eq!(first.meta.date.unwrap().source, DateSource::FrontMatter);
    assert_eq!(Clean::join(&first.meta.authors, "|").as_str(), "甲");
    assert_eq!(Clean::join(&first.meta.tags, "|").as_str(), "城市|早市");
    assert_eq!(first.meta.agency.as_str(), "晨报");
    assert!(words(first).contains("早市就开张") && !words(first).contains("摘要"));
    assert_eq!(first.document.images.len(), 1, "the same picture is not shown twice");
    assert!(first.notes.is_empty(), "{:?}", first.notes);
}

#[test]
fn what_an_entry_lacks_is_not_made_up() {
    let all = articles("a.rss", RSS);
    assert_eq!(words(&all[1]), "走邮路的人姓陈。|他走了三十年。|雪中的邮路");
    assert!(all[1].meta.date.is_none());
    assert_eq!((words(&all[2]).as_str(), notes(&all[2])), ("", vec![NoteKind::Empty]));
    assert_eq!(all[3].meta.title_from, TitleFrom::Lead);
}

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom">
  <title>山居笔记</title><id>urn:feed</id><updated>2024-05-01T00:00:00Z</updated>
  <author><name>乙</name></author>
  <entry><title type="html">第一&lt;b&gt;篇&lt;/b&gt;</title><id>urn:1</id>
    <link rel="alternate" href="https://example.org/n/1"/>
    <published>2023-12-31T23:30:00+08:00</published><updated>2024-05-01T00:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>雨停了。</p><p>山还在。</p></div></content>
  </entry>
  <entry><title>第二篇</title><id>urn:2</id><updated>2024-04-01T08:00:00+08:00</updated>
    <summary>只有摘要。</summary></entry>
  <entry><title>第三篇</title><id>urn:3</id><content type="html"></content></entry>
  <entry><title>第四<b>篇</title><id>urn:4</id><summary>标记没有闭合。</summary></entry>
  <entry><title>第五篇</title><id>urn:5</id><summary>仍然读到。</summary></entry>
</feed>"#;

#[test]
fn atom_becomes_articles_even_where_an_entry_is_bad() {
    let all = articles("atom.xml", ATOM);
    let ids: Vec<_> = all.iter().filter_map(|article| article.source.key.as_deref()).collect();
    assert_eq!(ids, ["urn:1", "urn:2", "urn:3", "urn:5"]);
    assert_eq!((words(&all[2]).as_str(), words(&all[3]).as_str()), ("", "仍然读到。"));
    assert_eq!((all[0].meta.title.as_str(), words(&all[0]).as_str()), ("第一篇", "雨停了。|山还在。"));
    assert_eq!(date(&all[0]).as_deref(), Some("2023-12-31"));
    assert_eq!(all[0].meta.authors[0].as_str(), "乙");
    assert_eq!(all[1].meta.date.unwrap().source, DateSource::Inferred);
    assert!(all[1].notes.iter().any(|note| note.text.contains("更新时间")));
    assert!(all[0].notes.iter().any(|note| note.text.contains("1 条没有读出")), "{:?}", all[0].notes);
}

#[test]
fn json_feed_and_rss_one_are_feeds_too() {
    let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "短札", "items": [
        {"id": "7", "url": "https://example.org/7", "title": "一", "content_html": "<p>甲。</p>",
         "date_published": "2022-01-02T03:04:05+08:00", "tags": ["札记"]},
        {"id": "8", "content_text": "乙。\n丙。"}]}"#;
    let all = articles("data.json", json);
    assert_eq!(all.iter().map(words).collect::<Vec<_>>(), ["甲。", "乙。|丙。"]);
    assert_eq!((date(&all[0]).as_deref(), all[0].meta.tags[0].as_str()), (Some("2022-01-02"), "札记"));
    let rdf = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>旧闻</title><link>x</link><description>d</description></channel>
        <item rdf:about="y"><title>题</title><link>https://example.org/y</link>
        <description>正文一段。</description><dc:date>2005-06-07</dc:date></item></rdf:RDF>"#;
    let all = articles("old.rdf", rdf);
    assert_eq!((words(&all[0]).as_str(), date(&all[0]).as_deref()), ("正文一段。", Some("2005-06-07")));
}

#[test]
fn what_only_looks_like_a_feed_is_read_as_what_it_is() {
    for (path, text, format) in [
        ("a.md", RSS, Format::Markdown),
        ("a.txt", RSS, Format::Feed),
        ("-", ATOM, Format::Feed),
        ("a.xml", "<?xml version=\"1.0\"?><urlset><url>x</url></urlset>", Format::Html),
        ("a.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}", Format::Text),
        ("a.xml", "<feedback><p>好</p></feedback>", Format::Text),
    ] {
        assert_eq!(articles(path, text)[0].source.format, format, "{path} {text:.30}");
    }
}

#[test]
fn entries_of_one_minute_were_crawled() {
    let item = |n: u32, time: &str| format!("<item><title>题{n}</title><pubDate>{time}</pubDate></item>");
    let feed = |items: &str| format!("<rss version=\"2.0\"><channel><title>x</title>{items}</channel></rss>");
    let same: String = (0..4).map(|n| item(n, &format!("2022-09-19 16:58:{n:02}"))).collect();
    let all = articles("a.xml", &feed(&same));
    assert!(all.iter().all(|article| article.meta.date.unwrap().source == DateSource::Inferred));
    assert!(all[0].notes.iter().any(|note| note.text.contains("抓取时间")));
    let days: String = (0..4).map(|n| item(n, "2022-09-19")).collect();
    let all = articles("a.xml", &feed(&days));
    assert!(all.iter().all(|article| article.meta.date.unwrap().source == DateSource::FrontMatter));
}

#[test]
fn a_feed_cut_anywhere_gives_what_was_there() {
    for text in [RSS, ATOM] {
        let mut most = 0;
        for (length, _) in text.char_indices().step_by(5) {
            let all = articles("a.xml", &text[..length]);
            assert!(!all.is_empty() && !all[0].meta.title.is_empty());
            let read = all.iter().filter(|article| article.source.format == Format::Feed).count();
            assert!(read + 1 >= most, "{length} bytes: {read} entries after {most}");
            most = most.max(read);
        }
    }
    let cut = &RSS[..RSS.find("早市就开张").unwrap()];
    let all = articles("a.xml", cut);
    assert_eq!(
        (all[0].meta.title.as_str(), words(&all[0]).as_str()),
        ("河边的早市 & 茶馆", "天还没亮，河边的")
    );
}

#[test]
fn entities_that_multiply_stay_what_they_are() {
    let mut entities = String::from("<!ENTITY a0 \"哈\">");
    for n in 1..30 {
        entities.push_str(&format!("<!ENTITY a{n} \"&a{0};&a{0};&a{0};\">", n - 1));
    }
    let feed = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [{entities}]><rss version=\"2.0\"><channel><title>x</title>\
         <item><title>题</title><description>&a29;</description></item></channel></rss>"
    );
    let all = articles("a.xml", &feed);
    assert!(words(&all[0]).len() < 100, "{}", words(&all[0]).len());
}

#[test]
fn a_long_feed_takes_no_longer_an_entry_than_a_short_one() {
    let item = |n: u32| format!("<item><title>第{n}篇</title><description>正文 {n}。</description></item>");
    let feed = |count| {
        let items: String = (0..count).map(item).collect();
        format!("<rss version=\"2.0\"><channel><title>x</title>{items}</channel></rss>")
    };
    let time = |text: &str| {
        let start = std::time::Instant::now();
        let count = articles("a.xml", text).len();
        start.elapsed().as_secs_f64() / f64::from(u32::try_from(count).unwrap())
    };
    let (short, long) = (feed(500), feed(5_000));
    assert!(time(&long) < time(&short) * 6.0 + 1e-4);
    // A broken entry makes it read entry by entry: no slower by its length either.
    let broken = |text: &str| text.replacen("</title><description>", "<description>", 2);
    assert!(time(&broken(&long)) < time(&broken(&short)) * 6.0 + 1e-4);
}
