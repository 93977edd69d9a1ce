//! Markup that wants to hide text, to leak escapes, or to take forever.

use super::sketch::sketch;
use crate::doc::Repairs;
use crate::ingest::parsed::Parsed;

#[test]
fn markup_that_never_ends_does_not_hide_the_text() {
    let text = "上海合作组织成员国元首理事会会议。".repeat(20);
    for source in [
        format!("<p>头</p><!-- 注 <p>{text}</p>"),
        format!("<p>头</p><script>x<p>{text}</p>"),
        format!("<p>头</p><textarea><p>{text}</p>"),
        format!("<p>头</p><a href=\"x>{text}</a>"),
        format!("<!-- <!-- <style> <p title=\"{text}"),
        format!("<title>{text}"),
        format!("<p>{text}</ol></ol></table></td></body></html></p></div>"),
        format!("<ul><li><table><tr><td><b><i><a href=x><blockquote><dl><dd>{text}"),
        format!("<p \0x=\0><\0div>{text}<![CDATA[{text}]]>"),
    ] {
        let parsed = read(&source);
        assert!(sketch(&parsed).contains(&text), "{}", source.chars().take(40).collect::<String>());
    }
    assert_eq!(read(&format!("<!-- {text}")).notes[0].kind.name(), "markup");
    assert!(read("<p>甲乙丙丁<!-- 注").notes.is_empty());
}

#[test]
fn what_comes_out_is_clean() {
    for (source, blocks) in [
        ("a&#27;[31mb&#x9b;31mc", "P(ab›31mc)"),
        ("a&#0;b&#xD800;c", "P(a\u{FFFD}b\u{FFFD}c)"),
        ("a&#8238;b", "P(a‹U+202E›b)"),
        ("<h1>a&#7;</h1><p>x", "H1(a␇) P(x)"),
        ("<img src='a&#27;]0;x&#7;b' alt='&#8238;'>", "F[0]()"),
        ("<a href='http://a&#27;[2Jb'>x</a>", "P([x](http://ab))"),
        ("<pre>a&#27;[2Jb</pre>", "C[](ab)"),
        ("<ruby>a<rt>&#27;[2Jb</rt></ruby>", "P({a|b})"),
        ("<video src='a&#27;c'></video>", "E[video](a␛c)"),
    ] {
        let parsed = read(source);
        assert_eq!(sketch(&parsed), blocks, "{source}");
        let hrefs =
            parsed.links.iter().chain(parsed.images.iter().flat_map(|image| [&image.src, &image.alt]));
        let title = parsed.found.title.iter().map(|(title, _)| title);
        for text in hrefs.chain(title) {
            assert!(!text.contains(|c: char| c.is_control() || c == '\u{202E}'), "{text:?}");
        }
    }
}

#[test]
fn hostile_markup_is_read_in_time() {
    let text = "上海合作组织";
    let nested = |open: &str| open.repeat(100_000) + text;
    let mut cases: Vec<(String, String)> =
        ["div", "b", "li", "blockquote", "table", "font", "ul><li", "span", "svg", "a", "p", "table><tr><td"]
            .iter()
            .map(|tag| ((*tag).to_owned(), nested(&format!("<{tag}>"))))
            .collect();
    let deep = |depth: usize, open: &str, close: &str| open.repeat(depth) + text + &close.repeat(depth);
    cases.extend([
        ("2,900 div".into(), deep(2_900, "<div>", "</div>")),
        ("1,000 lists".into(), deep(1_000, "<ul><li>", "</ul>")),
        ("500 tables".into(), deep(500, "<table><tr><td>甲<td>", "</table>")),
        ("20,000 columns".into(), format!("<table><tr>{}<td>{text}</table>", "<td>甲".repeat(20_000))),
        ("20,000 rows".into(), format!("<table>{}</table>{text}", "<tr><td>甲<td>乙".repeat(20_000))),
        (
            "colspan".into(),
            format!("<table><tr>{}<td>{text}</table>", "<td colspan=2000000000>甲".repeat(5_000)),
        ),
        (
            "attributes".into(),
            format!("<p {}>{text}", (0..10_000).map(|n| format!("a{n}=1 ")).collect::<String>()),
        ),
        ("open formatting".into(), (0..2_000).map(|n| format!("<p><b id={n}>")).collect::<String>() + text),
        ("100,000 images".into(), "<img src=a.jpg>".repeat(100_000) + text),
        ("100,000 links".into(), "<a href=x>甲</a>".repeat(100_000) + text),
        ("100,000 blocked".into(), "<a href=data:x>甲</a>".repeat(100_000) + text),
        ("entities".into(), "&amp;&nbsp;·".repeat(100_000) + text),
        ("less-than".into(), "<".repeat(300_000) + text),
        ("comments".into(), "<!--".repeat(300_000) + text),
        ("breaks".into(), "<br>".repeat(300_000) + text),
        ("marks".into(), "e".to_owned() + &"<i>\u{301}</i>".repeat(100_000) + text),
        ("17 MiB".into(), "汉".repeat(6_000_000) + "<p>" + text),
    ]);
    for (name, source) in cases {
        let started = std::time::Instant::now();
        let parsed = read(&source);
        let took = started.elapsed();
        eprintln!("{name}: {took:?}");
        // Unoptimised, on a busy machine; what is quadratic takes minutes.
        assert!(took.as_secs() < 20, "{name}: {took:?}");
        assert!(sketch(&parsed).contains(text), "{name} lost its text");
    }
}

fn read(source: &str) -> Parsed {
    super::read(source, Repairs::default())
}
