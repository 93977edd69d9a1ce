//! A second opinion: the words that we read are the words that html2text reads.
//!
//! Blanks and digits are left out of the comparison, for html2text collapses U+3000, raises
//! digits, and numbers lists; our blocks are compared before captions and credits are repaired.

use std::path::{Path, PathBuf};

use html2text::config;
use html2text::render::TrivialDecorator;

use super::node::Node;
use super::parser::parse;
use super::walker::{Walked, walk};
use crate::doc::{Block, Format, Inline, Repairs, Text};
use crate::ingest::{encoding, format, front_matter, markdown};

/// The share of documents of a corpus that must agree, in a thousand.
const AGREEMENT: usize = 997;

/// Fragments of HTML that hold every element we know, and Markdown.
const HTML: &[&str] = &[
    "<p>一段</p><p>二段</p>",
    "散文<p>一</p>又散<div>二</div>三",
    "<h1>甲</h1><h2>乙</h2><h3>丙</h3><h4>丁</h4><h5>戊</h5><h6>己</h6>",
    "<p>甲<b>乙</b><strong>丙</strong><i>丁</i><em>戊</em><u>己</u></p>",
    "<p>a<code>b</code><kbd>c</kbd><samp>d</samp><tt>e</tt><var>f</var><cite>g</cite><dfn>h</dfn></p>",
    "<p>甲<del>乙</del><s>丙</s><strike>丁</strike><ins>戊</ins><mark>己</mark><small>庚</small><big>辛</big></p>",
    "<p>H<sub>二</sub>O x<sup>n</sup></p>",
    "<p>甲<br>乙<br><br>丙<wbr>丁</p>",
    "<p>上</p><hr><p>下</p>",
    "<a href=http://a.cn>甲<b>乙</b></a><a name=x>丙</a>",
    "<a href='javascript:x()'>甲</a>",
    "<p><img src=a.jpg alt=图甲>文<img src=b.jpg alt=图乙></p>",
    "<img src=a.jpg alt=甲><img src=b.jpg alt=乙>",
    "<figure><img src=a.jpg alt=图><figcaption>说明</figcaption></figure>",
    "<ul><li>一<li>二<ul><li>三</ul></ul>",
    "<ol start=5><li><p>一</p><p>又</p></li><li>二</li></ol>",
    "<dl><dt>词<dd>义<dd>又义</dl>",
    "<blockquote><p>引</p><blockquote>又引</blockquote></blockquote>",
    "<pre>  一\n    二\n</pre>",
    "<pre><code class=language-rust>fn a() { b(&amp;c) }</code></pre>",
    "<table><tr><th>甲<th>乙<tr><td>丙<td>丁</table>",
    "<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td colspan=2>丙</td></tr></tbody></table>",
    "<table><tr><td><h2>题</h2><p>文</p></td></tr></table>",
    "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>です",
    "<section>甲<article>乙</article></section><header>丙</header><footer>丁</footer><aside>戊</aside><nav>己</nav>",
    "<details><summary>甲</summary>乙</details><address>丙</address><center>丁</center><main>戊</main>",
    "<form><fieldset><legend>甲</legend><label>乙</label></fieldset></form>",
    "<script>x</script><style>y</style><template>z</template><!-- w -->文",
    "<p>&lt;甲&gt; &amp;amp; &nbsp;&copy;&hellip;</p>",
    "<span>甲<font color=red>乙</font><abbr title=x>丙</abbr><q>丁</q><time>戊</time></span>",
    "<p>　　甲 &nbsp;乙\n丙</p>",
    "<ul>头<li>一</li>散</ul><li>孤</li>",
    "<p>甲<div>乙</p>丙</div></span></b>",
    "<b><p>甲</b>乙</p><i>丙",
    "<hgroup><h1>甲</h1><p>乙</p></hgroup><search>丙</search><dialog open>丁</dialog>",
];
const MARKDOWN: &[&str] = &[
    "# 题\n\n文**重**文*斜*`码`~~删~~",
    "- 一\n- 二\n  - 三\n\n1. 甲\n2. 乙",
    "> 引\n> 文\n\n---\n\n尾",
    "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |",
    "```rust\nfn a() {}\n```\n\n    码",
    "![图](a.jpg \"题\") [链](b) <https://c.cn>",
    "词\n: 义\n",
    "<div>甲<b>乙</b></div>\n\n文",
];

#[test]
fn our_reading_agrees_with_html2text() {
    let markdown = MARKDOWN.iter().map(|source| markdown::to_html(source));
    for html in HTML.iter().map(|html| (*html).to_owned()).chain(markdown) {
        assert_eq!(ours(&html), theirs(&html).unwrap(), "{html}");
    }
}

/// Documents of the sample archive that html2text reads otherwise, and why.
const OTHERWISE: &[(&str, &str)] = &[
    ("2005-07-06-astana-report.html", "it loses the captions of tables"),
    ("2006-06-16-shanghai-report.html", "it loses images without `src`"),
    ("2008-08-30-dushanbe.html", "it shows the parentheses of `rp`"),
];

#[test]
fn our_reading_of_the_sample_archive_agrees_with_html2text() {
    let (read, others) = compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
    let is_known = |path: &PathBuf| OTHERWISE.iter().any(|(name, _)| path.ends_with(name));
    assert!(read >= 40 && others.iter().all(is_known), "{others:?}");
}

/// Set `YUELAN_CORPUS` to a folder of HTML and Markdown to compare all of it.
#[test]
fn our_reading_of_a_corpus_agrees_with_html2text() {
    let Some(folder) = std::env::var_os("YUELAN_CORPUS") else {
        eprintln!("skipped: YUELAN_CORPUS is not set");
        return;
    };
    let (read, others) = compare(Path::new(&folder));
    assert!(read > 0 && others.len() * 1000 <= read * (1000 - AGREEMENT), "{} of {read}", others.len());
}

/// How many documents of a folder are compared, and which are not read alike; says where they part.
fn compare(folder: &Path) -> (usize, Vec<PathBuf>) {
    let (mut others, mut read) = (Vec::new(), 0_usize);
    for path in files(folder) {
        let Some(html) = html_of(&path) else { continue };
        let Some(theirs) = theirs(&html) else { continue };
        let ours = ours(&html);
        read += 1;
        if ours != theirs {
            eprintln!("{}: {}", path.display(), difference(&ours, &theirs));
            others.push(path);
        }
    }
    let agreed = read - others.len();
    let share = agreed as f64 * 100.0 / read.max(1) as f64;
    eprintln!("{agreed} of {read} documents agree in {} ({share:.2} %)", folder.display());
    (read, others)
}

/// The words that we read.
fn ours(html: &str) -> String {
    let (tree, page) = parse(html);
    let walked = walk(Node::new(&tree, page), &[], Repairs::default());
    let mut out = String::new();
    put_blocks(&walked, &walked.blocks, &mut out);
    out.chars().filter(|c| is_compared(*c)).map(lowered).collect()
}

/// The words that html2text reads; none where it refuses.
fn theirs(html: &str) -> Option<String> {
    let reader = config::with_decorator(TrivialDecorator::new())
        .raw_mode(true)
        .allow_width_overflow()
        .unicode_strikeout(false);
    let mut out = reader.string_from_read(html.as_bytes(), 1_000_000).ok()?;
    out.retain(is_compared);
    Some(out)
}

/// Left out besides blanks and digits: `^{}` with which html2text raises words and signs that we
/// raise, brackets of footnotes, the quotation marks of `q`, our boxes of task lists, its arrow back
/// from a footnote, and what is no character at all.
fn is_compared(c: char) -> bool {
    const SIGNS: &str = "^{}()[]〔〕+-=⁺⁻⁼⁽⁾₊₋₌₍₎“”☐☑↩\u{200B}\u{FEFF}";
    !c.is_whitespace() && !c.is_numeric() && !SIGNS.contains(c)
}

/// The letters that we raise, on the line again.
fn lowered(c: char) -> char {
    match c {
        'ⁿ' | 'ₙ' => 'n',
        'ⁱ' | 'ᵢ' => 'i',
        _ => c,
    }
}

fn put_blocks(walked: &Walked, blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { text, .. }
            | Block::Paragraph { text, .. }
            | Block::Preformatted { text, .. } => {
                put(walked, text, out);
            }
            Block::Figure { images, caption } => {
                images.iter().for_each(|image| out.push_str(&walked.images[*image].alt));
                put(walked, caption, out);
            }
            Block::List { items, .. } => items.iter().for_each(|item| put_blocks(walked, item, out)),
            Block::Quote(blocks) => put_blocks(walked, blocks, out),
            Block::Table { rows, caption } => {
                put(walked, caption, out);
                rows.iter().flatten().for_each(|cell| put_blocks(walked, &cell.blocks, out));
            }
            Block::Definitions(pairs) => {
                for (term, blocks) in pairs {
                    put(walked, term, out);
                    put_blocks(walked, blocks, out);
                }
            }
            Block::Credits(lines) => lines.iter().for_each(|line| put(walked, line, out)),
            Block::Rule | Block::Embed { .. } => {}
        }
    }
}

fn put(walked: &Walked, text: &Text, out: &mut String) {
    let mut insertions: Vec<(usize, &str)> = Vec::new();
    for mark in &text.marks {
        match &mark.inline {
            Inline::Ruby(reading) => insertions.push((mark.range.end, reading)),
            Inline::Image(image) => insertions.push((mark.range.end, &walked.images[*image].alt)),
            Inline::Style(_) | Inline::Link(_) => {}
        }
    }
    let mut at = 0;
    for (end, insertion) in insertions {
        out.push_str(&text.string[at..end]);
        out.push_str(insertion);
        at = end;
    }
    out.push_str(&text.string[at..]);
    out.retain(|c| c != super::builder::IMAGE);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => waiting.push(entry.path()),
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
    }
    found.sort();
    found
}

/// The HTML of a file without its front matter; none where it holds neither HTML nor Markdown.
fn html_of(path: &Path) -> Option<String> {
    let bytes = std::fs::read(path).ok()?;
    let decoded = encoding::decode(&bytes, None);
    let body = front_matter::split(&decoded.text).body;
    match format::choose(&path.to_string_lossy(), body) {
        Format::Markdown => Some(markdown::to_html(body)),
        Format::Html => Some(body.to_owned()),
        Format::Text | Format::Feed | Format::Book | Format::Unreadable => None,
    }
}

/// Where two readings part.
fn difference(ours: &str, theirs: &str) -> String {
    let same = ours.chars().zip(theirs.chars()).take_while(|(one, other)| one == other).count();
    let from = |text: &str| text.chars().skip(same.saturating_sub(5)).take(40).collect::<String>();
    format!("ours {:?} theirs {:?}", from(ours), from(theirs))
}
