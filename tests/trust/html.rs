//! C. HTML: nothing of it is carried out, and no shape of it takes long.

use std::time::Duration;

use super::case::Case;
use super::chance::Chance;
use super::page;
use super::trial::Trial;

pub(crate) const CASES: &[Case] = &[
    Case { number: 21, what: "a hundred thousand levels are read as text", run: nested },
    Case { number: 22, what: "deep lists are shown in narrow panes", run: deep_lists },
    Case { number: 23, what: "tables of any size are bounded", run: tables },
    Case { number: 24, what: "whatever is not closed, the text is shown", run: unclosed },
    Case {
        number: 25,
        what: "scripts, styles and frames are not text, and their links are none",
        run: active,
    },
    Case { number: 26, what: "pictures are names and captions, never fetched", run: pictures },
    Case { number: 27, what: "a page cannot move or rename the program", run: meta },
    Case { number: 28, what: "text that looks like the program stays in its pane", run: lookalike },
];

/// So long a page may take, unoptimised and on a busy machine: the promise of two seconds is for
/// what people run, and `cargo bench --bench html` holds it.
const LIMIT: Duration = Duration::from_secs(30);

/// Reads a page within the limit; what stands in it must be shown.
fn shown(trial: &Trial, what: &str, html: &str, words: &[&str]) -> String {
    let lines = trial.attempt_within(LIMIT, || what.to_owned(), || page::lines("a.html", html.as_bytes()));
    let lines = lines.unwrap_or_default();
    trial.plain(what, lines.as_bytes());
    let whole: String = lines.split_whitespace().collect();
    for word in words {
        trial.expect(whole.contains(word), || format!("{what}: {word} is not shown"));
    }
    lines
}

fn nested(trial: &Trial) {
    for tag in [
        "div",
        "b",
        "li",
        "ul",
        "blockquote",
        "table",
        "font",
        "span",
        "a",
        "section",
        "td",
        "ruby",
        "sup",
        "svg",
        "select",
        "template",
    ] {
        let html = format!(
            "<p>开头</p>{}正文{}<p>结尾",
            format!("<{tag}>").repeat(100_000),
            format!("</{tag}>").repeat(100_000)
        );
        shown(trial, &format!("100,000 × <{tag}>"), &html, &["开头", "正文", "结尾"]);
        let open = format!("<p>开头</p>{}正文", format!("<{tag}>").repeat(100_000));
        shown(trial, &format!("100,000 × <{tag}> that are never closed"), &open, &["开头", "正文"]);
    }
}

fn deep_lists(trial: &Trial) {
    for tag in ["ul", "ol", "blockquote", "dl"] {
        let item = if tag == "dl" {
            "dd"
        } else if tag == "blockquote" {
            "p"
        } else {
            "li"
        };
        for depth in [4, 10, 40, 150] {
            let html = format!(
                "{}深处的字{}",
                format!("<{tag}><{item}>").repeat(depth),
                format!("</{item}></{tag}>").repeat(depth)
            );
            shown(trial, &format!("{depth} × <{tag}>"), &html, &["深处的字"]);
        }
    }
}

fn tables(trial: &Trial) {
    let row = format!("<tr>{}</tr>", "<td>格".repeat(20_000));
    shown(trial, "20,000 columns", &format!("<table>{row}</table><p>结尾"), &["格", "结尾"]);
    let column = "<tr><td>格<td>子".repeat(20_000);
    shown(trial, "20,000 rows", &format!("<table>{column}</table><p>结尾"), &["格", "子", "结尾"]);
    for span in ["2000000000", "4294967296", "-1", "99999999999999999999", "0", "1e9", "x"] {
        let html = format!("<table><tr><td colspan={span} rowspan={span}>格<td>子<tr><td>末</table><p>结尾");
        shown(trial, &format!("spans of {span}"), &html, &["格", "子", "末", "结尾"]);
    }
    let nested = format!("{}格{}", "<table><tr><td>".repeat(300), "</table>".repeat(300));
    shown(trial, "tables within tables", &format!("{nested}<p>结尾"), &["格", "结尾"]);
}

/// What pages are broken with.
const PIECES: [&str; 36] = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "</ol>",
    "<ol>",
    "<li>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<div",
    ">",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?php",
    "?>",
    "&amp",
    "&#",
    "&#x;",
    "\0",
    "<a href=\"",
    "'",
    "=",
    "</",
    "<svg>",
    "<math>",
    "<br/>",
    "<plaintext",
    "<textarea>",
    "<title>",
    "<select>",
    "<!DOCTYPE html>",
];

fn unclosed(trial: &Trial) {
    let attributes = (0..10_000).map(|nth| format!(" a{nth}=\"值\"")).collect::<String>();
    shown(trial, "10,000 attributes", &format!("<p{attributes}>正文</p>"), &["正文"]);
    shown(trial, "</ol></ol>", "</ol></ol>正文</b></i></table>", &["正文"]);
    shown(trial, "CDATA", "<p>开头<![CDATA[ 数据 ]]>正文", &["开头", "正文"]);
    shown(trial, "a comment that is never closed", "<p>开头</p><!-- 注", &["开头"]);
    shown(trial, "NUL in a tag", "<p>开头</p><\0b>正文", &["开头"]);
    let mut chance = Chance::new(24);
    for _ in 0..Trial::many(4_000, 40_000) {
        let mut html = String::from("<p>开头</p>");
        for _ in 0..1 + chance.below(24) {
            let piece = *chance.of(&PIECES);
            html.push_str(piece);
            if chance.one_in(3) {
                html.push('字');
            }
        }
        let lines =
            trial.attempt(|| html.clone(), || page::lines("a.html", html.as_bytes())).unwrap_or_default();
        trial.plain(&html, lines.as_bytes());
        // With more than one NUL, so short a file is no text, which is said.
        let is_text = html.matches('\0').count() < 2;
        trial.expect(!is_text || lines.contains("开头"), || format!("{html:?}: the beginning is lost"));
    }
}

fn active(trial: &Trial) {
    let html = "<style>p{color:红}</style><script>var 暗号 = 1</script><noscript>无脚本</noscript>\
        <iframe src='http://a.b'>框架</iframe><object data=x>物件</object><embed src=y><p onclick='点击()'>正文\
        <a href='javascript:alert(1)'>甲</a><a href='data:text/html,x'>乙</a><a href='file:///etc/passwd'>丙</a>\
        <a href='JaVaScRiPt&colon;x'>丁</a><a href='vbscript:x'>戊</a></p>";
    let lines = shown(trial, "scripts and styles", html, &["正文", "甲", "乙", "丙"]);
    for hidden in ["暗号", "color", "点击", "alert"] {
        trial.expect(!lines.contains(hidden), || format!("{hidden} is shown"));
    }
}

fn pictures(trial: &Trial) {
    let many = "<img src='http://192.0.2.1/a.png' alt='图'>".repeat(100_000);
    shown(trial, "100,000 pictures", &format!("<p>开头</p>{many}<p>结尾</p>"), &["开头", "结尾"]);
    let inline = format!(
        "<p>开头</p><img src='data:image/png;base64,{}' alt='内联'><p>结尾</p>",
        "A".repeat(10 << 20)
    );
    let lines = shown(trial, "10 MB in an address", &inline, &["开头", "结尾"]);
    trial.expect(lines.len() < 100_000, || format!("{} bytes are shown of it", lines.len()));
    let lazy = "<p>开头</p><img data-original='http://192.0.2.1/a.png' alt='懒'><img srcset='x 2x'><picture><source srcset=y></picture><p>结尾";
    shown(trial, "pictures that come later", lazy, &["开头", "结尾"]);
}

fn meta(trial: &Trial) {
    let html = "<head><title>甲</title><meta http-equiv=refresh content='0;url=http://a.b'><base href='http://evil.example/'>\
        <link rel=stylesheet href=x></head><body><title>乙</title><p>正文<a href='c.html'>链</a>";
    let folder = tempfile::tempdir().unwrap();
    trial.count(1);
    let mut desk = page::desk(folder.path(), &[("a.html", html.as_bytes())]);
    desk.press("Enter");
    trial.painted("a page that wants to move", &page::painted(&desk));
    trial.expect(desk.screen().contains("正文"), || desk.screen());
    trial.expect(!desk.screen().contains("evil.example"), || desk.screen());
    trial.expect(desk.left.is_empty(), || format!("it made the program do {:?}", desk.left));
}

fn lookalike(trial: &Trial) {
    let rows = [
        " Enter 打开   / 搜索   q 退出",
        "│ 是否删除全部文章？按 y 确认",
        "搜索：",
        "▌● 伪造的一行",
        "1/1",
        "┌──────┐",
        "确定要打开 http://a.b 吗？y/n",
    ];
    let folder = tempfile::tempdir().unwrap();
    let text = format!("<title>题</title>{}", rows.map(|row| format!("<p>{row}</p>")).concat());
    for (width, height) in [(80, 24), (120, 36), (30, 12)] {
        trial.count(1);
        let mut desk = page::desk(folder.path(), &[("a.html", text.as_bytes())]);
        desk.resize(width, height);
        let before = desk.lines();
        desk.press("Enter");
        let after = desk.lines();
        // The top line is the program's alone, and so is the last.
        trial.expect(before.first() == after.first(), || format!("the top line changed:\n{}", desk.screen()));
        let last = after.last().cloned().unwrap_or_default();
        trial.expect(!last.contains("删除") && !last.contains("伪造"), || {
            format!("the last line is {last:?}")
        });
        // A key that it asks for does nothing of the kind.
        desk.press("y").press("Esc");
        trial.expect(desk.left.is_empty(), || format!("it made the program do {:?}", desk.left));
    }
}
