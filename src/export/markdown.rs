//! Markdown with front matter, as our own reader reads it.

use super::html;
use super::inline::{Piece, pieces, runs, without_brackets};
use super::plain::hung;
use crate::doc::{Article, Block, Cell, Date, Document, ParagraphKind, Precision, Style, Text};
use crate::text::Clean;

/// An article as a file of Markdown.
#[must_use]
pub fn markdown(article: &Article) -> String {
    let writer = Writer { document: &article.document, html: html::Writer { document: &article.document } };
    let body = writer.blocks(article.document.blocks());
    let head = front_matter(article);
    if body.is_empty() { head } else { format!("{head}\n{body}\n") }
}

/// What is known of the article. Strings are quoted as JSON does, which YAML reads.
fn front_matter(article: &Article) -> String {
    let meta = &article.meta;
    let mut out = format!("---\ntitle: {}\n", quoted(&meta.title));
    if !meta.subtitle.is_empty() {
        out.push_str(&format!("subtitle: {}\n", quoted(&meta.subtitle)));
    }
    // What was inferred with the earliest day that the text allows is inferred of the same text again;
    // stated, it would be no more than its year.
    let is_read_again = |date: &Date| date.not_before.is_some() && article.source.parts == 1;
    if let Some(date) = meta.date.filter(|date| !is_read_again(date)) {
        out.push_str(&format!("date: {}\n", exactly(&date)));
    }
    let list = |names: &[Clean]| names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
    if !meta.authors.is_empty() {
        out.push_str(&format!("author: [{}]\n", list(&meta.authors)));
    }
    if !meta.categories.is_empty() {
        let paths: Vec<_> = meta.categories.iter().map(|path| format!("[{}]", list(path))).collect();
        out.push_str(&format!("categories: [{}]\n", paths.join(", ")));
    }
    if !meta.tags.is_empty() {
        out.push_str(&format!("tags: [{}]\n", list(&meta.tags)));
    }
    if !article.source.link.is_empty() {
        out.push_str(&format!("link: {}\n", quoted(&article.source.link)));
    }
    out.push_str("---\n");
    out
}

/// ISO 8601 as far as the date is known, with the time and the zone that it states.
fn exactly(date: &Date) -> String {
    if date.precision != Precision::Time {
        return date.iso();
    }
    let zone = date.zone().map(|zone| if zone == "UTC" { "Z".to_owned() } else { zone });
    format!("{}{}", date.value, zone.unwrap_or_default())
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

struct Writer<'a> {
    document: &'a Document,
    html: html::Writer<'a>,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block]) -> String {
        let mut out = String::new();
        let mut before: Option<&Block> = None;
        for block in blocks {
            if let Some(before) = before {
                out.push_str("\n\n");
                // Two lists in a row would be one.
                if matches!(
                    (before, block),
                    (Block::List { .. }, Block::List { .. } | Block::Preformatted { .. })
                ) {
                    out.push_str("<!-- -->\n\n");
                }
            }
            out.push_str(&self.block(block));
            before = Some(block);
        }
        out
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, text } if !text.is_empty() && !text.string.contains('\n') => {
                format!(
                    "{} {}",
                    "#".repeat(usize::from((*level).clamp(1, 6))),
                    self.text(text, Inside::Heading)
                )
            }
            Block::Paragraph { kind: ParagraphKind::Literal, text } => text.string.to_string(),
            Block::Paragraph { kind: ParagraphKind::Centred, .. } => self.html.block(block),
            Block::Paragraph { text, .. } if !text.is_empty() => self.text(text, Inside::Paragraph),
            Block::List { start, items } if start.is_none_or(|start| (0..1_000_000).contains(&start)) => {
                self.list(*start, items)
            }
            Block::Quote(blocks) => hung(&self.blocks(blocks), "> ", "> "),
            Block::Table { rows, caption } if caption.is_empty() && is_simple(rows) => self.table(rows),
            Block::Preformatted { language, text } if text.marks.is_empty() && !language.contains('`') => {
                fenced(language, &text.string)
            }
            Block::Rule => "***".to_owned(),
            Block::Embed { kind, url } => {
                let (kind, url) = (html::escaped(kind), html::escaped(url));
                format!("<{kind} src=\"{url}\"></{kind}>")
            }
            block => self.html.block(block),
        }
    }

    fn list(&self, start: Option<i64>, items: &[Vec<Block>]) -> String {
        let mut out = Vec::with_capacity(items.len());
        let mut number = start;
        for item in items {
            let sign = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
            out.push(hung(&self.blocks(item), &sign, &" ".repeat(sign.len())));
            number = number.map(|number| number.saturating_add(1));
        }
        let is_tight = items.iter().all(|item| item.len() < 2);
        out.join(if is_tight { "\n" } else { "\n\n" })
    }

    fn table(&self, rows: &[Vec<Cell>]) -> String {
        let mut out = Vec::with_capacity(rows.len() + 1);
        for (nth, row) in rows.iter().enumerate() {
            let cells: Vec<_> = row.iter().map(|cell| self.cell(cell)).collect();
            out.push(format!("| {} |", cells.join(" | ")));
            if nth == 0 {
                out.push(format!("|{}", "---|".repeat(row.len())));
            }
        }
        out.join("\n")
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell.blocks.as_slice() {
            [Block::Paragraph { text, .. }] => self.text(text, Inside::Cell),
            _ => String::new(),
        }
    }

    fn text(&self, text: &Text, inside: Inside) -> String {
        let pieces = without_brackets(pieces(text), &self.document.links);
        let mut out = String::new();
        for run in runs(&pieces) {
            let link = run.first().and_then(|piece| self.document.links.get(piece.link?));
            let words = self.run(run, inside);
            match link {
                Some(link) => out.push_str(&format!("[{words}]({})", destination(link))),
                None => out.push_str(&words),
            }
        }
        if inside == Inside::Paragraph { lines_begun(&out) } else { out }
    }

    fn run(&self, run: &[Piece<'_>], inside: Inside) -> String {
        let mut words = String::new();
        for (nth, piece) in run.iter().enumerate() {
            let after = run.get(nth + 1).and_then(|next| next.words.chars().next());
            words.push_str(&self.piece(piece, (words.chars().last(), after), inside));
        }
        words
    }

    /// A piece between two characters of its run.
    fn piece(&self, piece: &Piece<'_>, around: (Option<char>, Option<char>), inside: Inside) -> String {
        if let Some(image) = piece.image.and_then(|image| self.document.images.get(image)) {
            if piece.style.is_plain() {
                return format!("![{}]({})", written(&image.alt, Inside::Heading), destination(&image.src));
            }
            return self.html.piece(piece, "<br>");
        }
        let bounded = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let whole = bounded(piece.words.chars().next()) && bounded(piece.words.chars().last());
        let apart = |c: Option<char>| c.is_none_or(|c| !"*`~".contains(c));
        let is_marked = whole && piece.ruby.is_none() && apart(around.0) && apart(around.1);
        let sign = match piece.style {
            style if style.is_plain() && piece.ruby.is_none() => "",
            Style::STRONG if is_marked => "**",
            Style::EMPHASIS if is_marked => "*",
            _ => return self.html.piece(piece, "<br>"),
        };
        format!("{sign}{}{sign}", written(piece.words, inside))
    }
}

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// In a paragraph, where a line may begin like a block.
    Paragraph,
    /// In one line.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// Words that are nothing but words. Only what would be markup where it stands is escaped: a text
/// full of backslashes is no text to read.
fn written(words: &str, inside: Inside) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = '\0';
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or('\0');
        match c {
            '\n' if inside == Inside::Paragraph => out.push_str("\\\n"),
            '\n' => out.push_str("<br>"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // What finds addresses in the text looks at it after the escapes are gone.
            '@' => out.push_str("&#64;"),
            c => {
                if is_markup(c, (before, after), inside) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
        before = c;
    }
    out
}

/// Whether a character between two others would be markup.
fn is_markup(c: char, (before, after): (char, char), inside: Inside) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '{' => true,
        '%' | ':' if before == '{' => true,
        ':' => after == '/' || before == '\n' || before == '\0',
        '.' => before.eq_ignore_ascii_case(&'w'),
        '=' => before == '=' || after == '=' || before == '\n' || before == '\0',
        '!' => after == '[' || before == '\n' || before == '\0',
        '#' => inside == Inside::Heading || before == '\n' || before == '\0' || before == '#',
        _ => false,
    }
}

/// The same with the first character of each line escaped where a block would begin there.
fn lines_begun(text: &str) -> String {
    text.split('\n').map(line_begun).collect::<Vec<_>>().join("\n")
}

fn line_begun(line: &str) -> String {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = rest.len() < line.len() && rest.starts_with(['.', ')']);
    if is_number {
        let digits = line.len() - rest.len();
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    if line.starts_with(['-', '+', '>']) { format!("\\{line}") } else { line.to_owned() }
}

/// An address in angle brackets.
fn destination(address: &str) -> String {
    let mut out = String::from("<");
    for c in address.chars() {
        match c {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("%0A"),
            c => out.push(c),
        }
    }
    out.push('>');
    out
}

/// Whether rows of a table are what Markdown has: a head, and cells of one line.
fn is_simple(rows: &[Vec<Cell>]) -> bool {
    let columns = rows.first().map_or(0, Vec::len);
    let is_line = |cell: &Cell| {
        cell.colspan <= 1
            && cell.rowspan <= 1
            && match cell.blocks.as_slice() {
                [] => true,
                [Block::Paragraph { kind: ParagraphKind::Body, text }] => {
                    !text.string.contains('\n') && !text.is_empty()
                }
                _ => false,
            }
    };
    columns > 0
        && rows.iter().enumerate().all(|(nth, row)| {
            row.len() == columns && row.iter().all(|cell| is_line(cell) && cell.head == (nth == 0))
        })
}

/// Lines between fences longer than any within.
fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{text}\n{fence}")
}
