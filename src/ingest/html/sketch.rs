//! Sketches of blocks for tests: one line that shows all that matters.

use crate::doc::{Block, Cell, Inline, ParagraphKind, Text};
use crate::ingest::parsed::Parsed;

/// A sketch of the result, one block after another.
pub(crate) fn sketch(parsed: &Parsed) -> String {
    let mut sketch = Sketch { parsed, out: String::new() };
    sketch.blocks(&parsed.blocks);
    sketch.out
}

/// `P(text)`, `H2(text)`, `F[0,1](caption)`, `U(item;item)`, `O1(…)`, `Q(…)`, `T(cell|cell/cell)`,
/// `C[lang](code)`, `D(term=…)`, `K(line/line)`, `---`, `E[video](url)`. In texts `*…*` is a style,
/// `[…](url)` a link, `{base|reading}` ruby, `<n>` an image.
struct Sketch<'a> {
    parsed: &'a Parsed,
    out: String,
}

impl Sketch<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for (nth, block) in blocks.iter().enumerate() {
            if nth > 0 {
                self.out.push(' ');
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.put(&format!("H{level}("), text, ")"),
            Block::Paragraph { kind, text } => {
                let letter = match kind {
                    ParagraphKind::Body => "P",
                    ParagraphKind::Centred => "PC",
                    ParagraphKind::Verse => "PV",
                    ParagraphKind::Literal => "PL",
                    _ => "P?",
                };
                self.put(&format!("{letter}("), text, ")");
            }
            Block::Figure { images, caption } => {
                let numbers: Vec<_> = images.iter().map(ToString::to_string).collect();
                self.put(&format!("F[{}](", numbers.join(",")), caption, ")");
            }
            Block::List { start, items } => {
                self.out.push_str(&start.map_or("U(".to_owned(), |start| format!("O{start}(")));
                self.parts(items.iter().map(Vec::as_slice), ";");
            }
            Block::Quote(blocks) => {
                self.out.push_str("Q(");
                self.parts([blocks.as_slice()], "");
            }
            Block::Table { rows, caption } => self.table(rows, caption),
            Block::Preformatted { language, text } => self.put(&format!("C[{language}]("), text, ")"),
            Block::Definitions(pairs) => {
                for (term, blocks) in pairs {
                    self.put("D(", term, "=");
                    self.parts([blocks.as_slice()], "");
                }
            }
            Block::Credits(lines) => {
                let lines: Vec<_> = lines.iter().map(|line| line.string.to_string()).collect();
                self.out.push_str(&format!("K({})", lines.join("/")));
            }
            Block::Rule => self.out.push_str("---"),
            Block::Embed { kind, url } => self.out.push_str(&format!("E[{kind}]({url})")),
        }
    }

    fn table(&mut self, rows: &[Vec<Cell>], caption: &Text) {
        self.put("T(", caption, ":");
        for (nth, row) in rows.iter().enumerate() {
            self.out.push_str(if nth > 0 { "/" } else { "" });
            for (nth, cell) in row.iter().enumerate() {
                self.out.push_str(if nth > 0 { "|" } else { "" });
                self.out.push_str(if cell.head { "!" } else { "" });
                if (cell.colspan, cell.rowspan) != (1, 1) {
                    self.out.push_str(&format!("{}x{}", cell.colspan, cell.rowspan));
                }
                self.blocks(&cell.blocks);
            }
        }
        self.out.push(')');
    }

    fn parts<'b>(&mut self, parts: impl IntoIterator<Item = &'b [Block]>, separator: &str) {
        for (nth, blocks) in parts.into_iter().enumerate() {
            self.out.push_str(if nth > 0 { separator } else { "" });
            self.blocks(blocks);
        }
        self.out.push(')');
    }

    fn put(&mut self, before: &str, text: &Text, after: &str) {
        let mut insertions: Vec<(usize, bool, isize, String)> = Vec::new();
        for (nth, mark) in (1..).zip(&text.marks) {
            let (open, close) = match &mark.inline {
                Inline::Style(_) => ("*".to_owned(), "*".to_owned()),
                Inline::Link(link) => ("[".to_owned(), format!("]({})", self.parsed.links[*link])),
                Inline::Ruby(reading) => ("{".to_owned(), format!("|{reading}}}")),
                Inline::Image(image) => ("<".to_owned(), format!("{image}>")),
            };
            insertions.push((mark.range.start, true, nth, open));
            insertions.push((mark.range.end, false, -nth, close));
        }
        insertions.sort();
        let mut shown = text.string.to_string();
        for (at, _, _, insertion) in insertions.iter().rev() {
            shown.insert_str(*at, insertion);
        }
        self.out.push_str(before);
        self.out.push_str(&shown.replace('\u{FFFC}', ""));
        self.out.push_str(after);
    }
}
