//! Plain text that nobody has broken into lines: a paragraph is a line, as other programs want it.

use crate::doc::{Article, Block, Cell, Text};
use crate::locale::say;

/// The title of an article and its text.
#[must_use]
pub fn plain(article: &Article) -> String {
    let mut parts = vec![article.meta.title.to_string()];
    parts.extend(Some(article.meta.subtitle.to_string()).filter(|subtitle| !subtitle.is_empty()));
    parts.extend(article.document.blocks().iter().map(block));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

fn blocks(blocks: &[Block]) -> String {
    let parts: Vec<_> = blocks.iter().map(block).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// A block of a text.
#[must_use]
pub fn plain_block(block: &Block) -> String {
    self::block(block)
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Preformatted { text, .. } => {
            text.string.to_string()
        }
        Block::Figure { images, caption } => figure(images, caption),
        Block::List { start, items } => list(*start, items),
        Block::Quote(inside) => hung(&blocks(inside), "> ", "> "),
        Block::Table { rows, caption } => table(rows, caption),
        Block::Definitions(items) => {
            let item = |(term, inside): &(Text, Vec<Block>)| {
                format!("{}\n{}", term.string, hung(&blocks(inside), "  ", "  "))
            };
            items.iter().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Credits(lines) => lines.iter().map(|line| line.string.as_str()).collect::<Vec<_>>().join("\n"),
        Block::Rule => "* * *".to_owned(),
        Block::Embed { kind, url } => format!("〔{kind}〕{url}"),
    }
}

fn figure(images: &[usize], caption: &Text) -> String {
    let numbers: String =
        images.iter().map(|image| say!("export-figure", number = image + 1).into_owned()).collect();
    let numbers = if images.is_empty() { say!("export-lost-figure").into_owned() } else { numbers };
    numbers + &caption.string
}

fn list(start: Option<i64>, items: &[Vec<Block>]) -> String {
    let mut out = Vec::with_capacity(items.len());
    let mut number = start;
    for item in items {
        let sign = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        out.push(hung(&blocks(item), &sign, &" ".repeat(sign.len())));
        number = number.map(|number| number.saturating_add(1));
    }
    out.join("\n")
}

fn table(rows: &[Vec<Cell>], caption: &Text) -> String {
    let cell = |cell: &Cell| blocks(&cell.blocks).split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    let caption = Some(caption.string.to_string()).filter(|caption| !caption.is_empty());
    caption.into_iter().chain(rows.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// Lines under a sign.
pub(super) fn hung(text: &str, first: &str, others: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (nth, line) in text.split('\n').enumerate() {
        if nth > 0 {
            out.push('\n');
        }
        let sign = if nth == 0 { first } else { others };
        out.push_str(if line.is_empty() { sign.trim_end() } else { sign });
        out.push_str(line);
    }
    out
}
