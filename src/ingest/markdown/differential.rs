//! A second opinion: the blocks that grow out of comrak's tree are those that the reader of HTML
//! makes of comrak's HTML.

use std::path::Path;

use comrak::Arena;
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert_eq, proptest};
use proptest::sample::select;

use super::{options_for, prepare, to_html, tree};
use crate::doc::{Format, Repairs};
use crate::ingest::parsed::Parsed;
use crate::ingest::{encoding, format, front_matter, html};

/// All that is read of a source, both ways.
fn both(source: &str) -> (Parsed, Parsed) {
    let direct = super::read(source, Repairs::default());
    let (_, notes) = prepare::prepare(source);
    let mut through_html = html::read_part(&to_html(source), Repairs::default());
    through_html.notes.splice(0..0, notes);
    (direct, through_html)
}

/// Reads a source and holds it against the other way.
pub(super) fn read_alike(source: &str) -> Parsed {
    let (direct, through_html) = both(source);
    assert_eq!(format!("{direct:#?}"), format!("{through_html:#?}"), "{source}");
    direct
}

/// Whether the blocks of a source grow without the whole of it going through HTML.
fn grows(source: &str) -> bool {
    let (prepared, _) = prepare::prepare(source);
    let arena = Arena::new();
    let document = comrak::parse_document(&arena, &prepared, &options_for(&prepared));
    tree::page(document, prepared.len()).is_some()
}

/// Reads all Markdown in a folder both ways; how many sources, and how many of them grow.
fn compare(folder: &Path) -> (usize, usize) {
    let (mut read, mut grown) = (0, 0);
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                waiting.push(path);
                continue;
            }
            let named = path.to_string_lossy();
            if format::choose(&named, "") != Format::Markdown {
                continue;
            }
            let Ok(bytes) = std::fs::read(&path) else { continue };
            let decoded = encoding::decode(&bytes, None);
            let body = front_matter::split(&decoded.text).body;
            let (direct, through_html) = both(body);
            assert_eq!(format!("{direct:#?}"), format!("{through_html:#?}"), "{named}");
            let grows = grows(body);
            if !grows {
                eprintln!("through HTML as a whole: {named}");
            }
            read += 1;
            grown += usize::from(grows);
        }
    }
    eprintln!("{grown} of {read} sources need no HTML as a whole");
    (read, grown)
}

#[test]
fn the_sample_archive_is_read_alike_both_ways() {
    let (read, grown) = compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
    assert!(read >= 10 && grown == read, "{grown} of {read}");
}

/// Set `YUELAN_CORPUS` to a folder of Markdown to compare all of it.
#[test]
fn a_corpus_is_read_alike_both_ways() {
    let Some(folder) = std::env::var_os("YUELAN_CORPUS") else {
        eprintln!("skipped: YUELAN_CORPUS is not set");
        return;
    };
    compare(Path::new(&folder));
}

#[test]
fn what_authors_write_as_html_stays_with_its_blocks() {
    for (source, grown) in [
        ("文\n\n<div align=center>图**一**</div>\n\n尾", true),
        ("<div>\n\n文**重**\n\n</div>\n\n尾", true),
        ("<details><summary>题</summary>\n\n- 一\n- 二\n\n</details>", true),
        ("<u>文 **字**</u>与<ruby>漢<rt>かん</rt></ruby>", true),
        ("> <b>引</b>\n>\n> 文\n\n尾", true),
        ("> <b>引\n\n文</b>\n\n尾", false),
        ("- 一 <img src=a.jpg>\n- 二<br>三", true),
        ("<script>a<b</script>\n\n文", true),
        ("<span>甲</span>\n\n<span>乙</span>\n\n丙", true),
        ("文</div></p>\n\n尾", true),
        ("<!-- 注 -->\n\n文<!-- 注 -->字", true),
        ("{% note %}\n文[^1]\n{% endnote %}\n\n[^1]: 注", true),
        ("文[^1]\n\n[^1]: 注<br>又", true),
        ("文[^1]\n\n[^1]: 注<b>重</b>", false),
        ("*甲<b>乙*丙</b>", false),
        ("<div>\n\n没有闭合", false),
        ("<body hidden>\n\n文", false),
        ("文<!-- 没有\n\n闭合", true),
        ("<!-- 没有闭合\n\n文", false),
        ("[甲<a href=x>乙</a>](c)", true),
        ("[甲[^1]](c)\n\n[^1]: 注", false),
    ] {
        read_alike(source);
        assert_eq!(grows(source), grown, "{source}");
    }
}

/// What sources are made of here.
const PIECES: &[&str] = &[
    "文",
    "上海 合作",
    "a",
    " ",
    "\n",
    "\n\n",
    "\n\n\n",
    "\n# ",
    "\n## ",
    "\n- ",
    "\n  - ",
    "\n1. ",
    "\n7) ",
    "\n> ",
    "\n> > ",
    "\n```\n",
    "\n```rust x\n",
    "\n    ",
    "*",
    "**",
    "***",
    "_",
    "`",
    "``",
    "~~",
    "==",
    "[链](http://a.cn/上?a=1&b='2')",
    "[",
    "](",
    ")",
    "![图*甲* `b`](a b.jpg \"题\")",
    "![图](a.jpg)",
    "<http://b.cn>",
    "https://c.cn/x",
    "www.d.cn，",
    "[^1]",
    "[^二]",
    "\n\n[^1]: 注\n\n    又注\n",
    "^[行内]",
    "\n\n[^二]: ",
    "\n| 甲 | 乙 |\n|:-:|---|\n| 丙 | 丁 |\n",
    "\n\n词\n: 义\n",
    "\n\n---\n\n",
    "\n===\n",
    "<br>",
    "<u>",
    "</u>",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "\n\n<div>\n\n",
    "\n\n</div>\n\n",
    "\n\n<details><summary>题</summary>\n\n",
    "\n\n</details>\n\n",
    "<ruby>漢<rt>かん</rt></ruby>",
    "<!-- 注 -->",
    "<!--",
    "-->",
    "<p>",
    "</p>",
    "<img src=\"x.jpg\">",
    "<table><tr><td>",
    "</td></tr></table>",
    "<a href=x>",
    "</a>",
    "<svg><path d=x/></svg>",
    "<script>a<b</script>",
    "&nbsp;",
    "&amp;",
    "&#13;",
    "&#0;",
    "\\*",
    "\\\n",
    "  \n",
    "\n- [x] ",
    "\n- [ ] ",
    "\n\n> [!NOTE]\n> ",
    "\u{3000}\u{3000}",
    "\n{% note %}\n",
    "\n{% endnote %}\n",
    "<sup>[1](#fn1)</sup>",
    "2<sup>10</sup>",
    "</blockquote>",
    "<li>",
    "</li>",
    "<center>",
    "</center>",
    "<textarea>",
    "<style>x</style>",
    "<noscript><img src=y></noscript>",
    "<title>",
    "<select><option>甲</select>",
    "<i/>",
    "<h2>",
    "</h2>",
    "<em>",
    "</em>",
    "{% x %}",
    "\t",
    "<span hidden>",
    "</span>",
    "<ul>",
    "</ul>",
];

fn sources() -> impl Strategy<Value = String> {
    vec(select(PIECES), 1..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_source_is_read_alike_both_ways(source in sources()) {
        let (direct, through_html) = both(&source);
        prop_assert_eq!(format!("{direct:#?}"), format!("{through_html:#?}"), "{}", source);
    }
}
