//! A page of HTML: markup and words alone. It holds no script, and no address that would run one.

use super::inline::{Piece, STYLES, pieces, runs, without_brackets};
use crate::doc::{Article, Block, Cell, Document, ParagraphKind, Text};

/// What a page may load: pictures, and its own style.
const POLICY: &str = "default-src 'none'; img-src http: https: data: file:; style-src 'unsafe-inline'";
/// A measure that can be read, in the reader's own colours.
const STYLE: &str = "body{max-width:38em;margin:2em auto;padding:0 1em;line-height:1.7}\
img{max-width:100%}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em}";

/// An article as a page of its own.
#[must_use]
pub fn html(article: &Article) -> String {
    let meta = &article.meta;
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{}</title>\n",
        meta.language.tag(),
        escaped(&meta.title)
    );
    for author in &meta.authors {
        out.push_str(&format!("<meta name=\"author\" content=\"{}\">\n", escaped(author)));
    }
    if let Some(date) = meta.date {
        out.push_str(&format!("<meta name=\"date\" content=\"{}\">\n", date.iso()));
    }
    if let Some(link) = address(&article.source.link) {
        out.push_str(&format!("<link rel=\"canonical\" href=\"{link}\">\n"));
    }
    out.push_str(&format!("<style>{STYLE}</style>\n</head>\n<body>\n<h1>{}</h1>\n", escaped(&meta.title)));
    if !meta.subtitle.is_empty() {
        out.push_str(&format!("<p>{}</p>\n", escaped(&meta.subtitle)));
    }
    let writer = Writer { document: &article.document };
    out.push_str(&writer.blocks(article.document.blocks()));
    out.push_str("</body>\n</html>\n");
    out
}

/// A text that is nothing but text, in an element or an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// An address to go to, escaped; none where it would run something, or is none.
pub(super) fn address(written: &str) -> Option<String> {
    const SAFE: &[&str] = &["http", "https", "mailto", "ftp", "ftps", "gopher", "gemini"];
    let scheme = written.split_once(':').map(|(scheme, _)| scheme);
    let is_safe = match scheme.filter(|scheme| !scheme.contains(['/', '?', '#'])) {
        Some(scheme) => SAFE.iter().any(|safe| safe.eq_ignore_ascii_case(scheme)),
        None => true,
    };
    (is_safe && !written.is_empty()).then(|| escaped(written))
}

/// Writes blocks and texts of a document. No line of a block is blank, so that in Markdown it is
/// one block, too.
pub(super) struct Writer<'a> {
    /// The document.
    pub document: &'a Document,
}

impl Writer<'_> {
    /// Blocks, each on lines of its own.
    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(block) + "\n").collect()
    }

    pub(super) fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, text } => {
                let level = (*level).clamp(1, 6);
                format!("<h{level}>{}</h{level}>", self.text(text))
            }
            Block::Paragraph { kind: ParagraphKind::Centred, text } => {
                format!("<p align=\"center\">{}</p>", self.text(text))
            }
            Block::Paragraph { text, .. } => format!("<p>{}</p>", self.text(text)),
            Block::Figure { images, caption } => self.figure(images, caption),
            Block::List { start, items } => self.list(*start, items),
            Block::Quote(blocks) => format!("<blockquote>\n{}</blockquote>", self.blocks(blocks)),
            Block::Table { rows, caption } => self.table(rows, caption),
            Block::Preformatted { language, text } => self.preformatted(language, text),
            Block::Definitions(items) => self.definitions(items),
            Block::Credits(lines) => {
                let lines: Vec<_> = lines.iter().map(|line| self.text(line)).collect();
                format!("<p>{}</p>", lines.join("<br>\n"))
            }
            Block::Rule => "<hr>".to_owned(),
            Block::Embed { kind, url } => self.embed(kind, url),
        }
    }

    /// What cannot be shown is a link to it: a frame would load what is behind it.
    fn embed(&self, kind: &str, url: &str) -> String {
        match address(url) {
            Some(url) => format!("<p>〔{}〕<a href=\"{url}\">{url}</a></p>", escaped(kind)),
            None => format!("<p>〔{}〕</p>", escaped(kind)),
        }
    }

    fn figure(&self, images: &[usize], caption: &Text) -> String {
        let images: String = images.iter().map(|image| self.image(*image)).collect();
        if caption.is_empty() {
            return format!("<figure>{images}</figure>");
        }
        format!("<figure>{images}<figcaption>{}</figcaption></figure>", self.text(caption))
    }

    pub(super) fn image(&self, nth: usize) -> String {
        let Some(image) = self.document.images.get(nth) else { return String::new() };
        // Pictures may be within the page; an address that runs something may not.
        let source = if image.src.starts_with("data:image/") {
            escaped(&image.src)
        } else {
            address(&image.src).unwrap_or_default()
        };
        format!("<img src=\"{source}\" alt=\"{}\">", escaped(&image.alt))
    }

    fn list(&self, start: Option<i64>, items: &[Vec<Block>]) -> String {
        let items: String = items.iter().map(|item| format!("<li>\n{}</li>\n", self.blocks(item))).collect();
        match start {
            None => format!("<ul>\n{items}</ul>"),
            Some(1) => format!("<ol>\n{items}</ol>"),
            Some(start) => format!("<ol start=\"{start}\">\n{items}</ol>"),
        }
    }

    fn table(&self, rows: &[Vec<Cell>], caption: &Text) -> String {
        let mut out = String::from("<table>\n");
        if !caption.is_empty() {
            out.push_str(&format!("<caption>{}</caption>\n", self.text(caption)));
        }
        for row in rows {
            out.push_str("<tr>\n");
            for cell in row {
                let name = if cell.head { "th" } else { "td" };
                let span = |name: &str, number: u16| match number {
                    0 | 1 => String::new(),
                    number => format!(" {name}=\"{number}\""),
                };
                let (across, down) = (span("colspan", cell.colspan), span("rowspan", cell.rowspan));
                out.push_str(&format!("<{name}{across}{down}>{}</{name}>\n", self.cell(cell)));
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</table>");
        out
    }

    /// A cell of one paragraph holds the words alone, as people write it.
    fn cell(&self, cell: &Cell) -> String {
        match cell.blocks.as_slice() {
            [Block::Paragraph { kind: ParagraphKind::Body, text }] => self.text(text),
            blocks => self.blocks(blocks),
        }
    }

    fn preformatted(&self, language: &str, text: &Text) -> String {
        // A blank line would end the block where it stands in Markdown.
        let words = self.text_with(text, "&#10;");
        match language {
            "" => format!("<pre><code>{words}</code></pre>"),
            _ => format!("<pre><code class=\"language-{}\">{words}</code></pre>", escaped(language)),
        }
    }

    fn definitions(&self, items: &[(Text, Vec<Block>)]) -> String {
        let item = |(term, blocks): &(Text, Vec<Block>)| {
            format!("<dt>{}</dt>\n<dd>\n{}</dd>\n", self.text(term), self.blocks(blocks))
        };
        format!("<dl>\n{}</dl>", items.iter().map(item).collect::<String>())
    }

    /// A text with its marks.
    pub(super) fn text(&self, text: &Text) -> String {
        self.text_with(text, "<br>\n")
    }

    fn text_with(&self, text: &Text, line_end: &str) -> String {
        let pieces = without_brackets(pieces(text), &self.document.links);
        let mut out = String::new();
        for run in runs(&pieces) {
            let link = run.first().and_then(|piece| self.document.links.get(piece.link?));
            let words: String = run.iter().map(|piece| self.piece(piece, line_end)).collect();
            match link.and_then(|link| address(link)) {
                Some(link) => out.push_str(&format!("<a href=\"{link}\">{words}</a>")),
                None => out.push_str(&words),
            }
        }
        out
    }

    /// A piece with its styles, as elements.
    pub(super) fn piece(&self, piece: &Piece<'_>, line_end: &str) -> String {
        let mut words = match piece.image {
            Some(image) => self.image(image),
            None => escaped(piece.words).replace('\n', line_end),
        };
        if let Some(ruby) = piece.ruby {
            words = format!("<ruby>{words}<rt>{}</rt></ruby>", escaped(ruby));
        }
        for (style, name) in STYLES.iter().rev() {
            if piece.style.contains(*style) {
                words = format!("<{name}>{words}</{name}>");
            }
        }
        words
    }
}
