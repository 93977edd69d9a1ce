//! The pictures in the README are drawn from the screen buffer, so they cannot go stale.
//! `UPDATE_PICTURE=1 cargo test --test picture` draws them anew.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop where a test may")]

#[allow(dead_code, reason = "shared with the tests of the screen")]
#[path = "screens/desk.rs"]
mod desk;

use std::fmt::Write;

use desk::Desk;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use yuelan::text::{WidthTable, graphemes};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures");
/// Name, size of the terminal, and the keys that lead to what is shown.
const PICTURES: [(&str, (u16, u16), &str); 3] = [
    ("reader.svg", (112, 32), "Enter"),
    ("columns.svg", (128, 20), "j Enter z |"),
    ("vertical.svg", (112, 30), "Enter z V"),
];
/// Pixels of a cell.
const CELL: (usize, usize) = (9, 20);
const MARGIN: usize = 12;
const PAPER: &str = "#1d1f21";
const INK: &str = "#d8d8d8";

#[test]
fn the_readme_shows_the_screen_as_it_is() {
    for (name, (width, height), keys) in PICTURES {
        let mut desk = Desk::sample(width, height);
        desk.press("y").type_in("2022").press("Enter g g").press(keys);
        let drawn = svg(&desk.buffer());
        let path = format!("{FOLDER}/{name}");
        if std::env::var_os("UPDATE_PICTURE").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == drawn, "{name} is stale: run UPDATE_PICTURE=1 cargo test --test picture");
    }
}

fn svg(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width) * CELL.0 + 2 * MARGIN;
    let height = usize::from(buffer.area.height) * CELL.1 + 2 * MARGIN;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-size=\"15\" \
         font-family=\"'DejaVu Sans Mono','Noto Sans Mono CJK SC','Sarasa Mono SC',monospace\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n"
    );
    for y in 0..buffer.area.height {
        for run in runs(buffer, y) {
            run.draw(&mut out, y);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Neighbouring cells of one look.
struct Run {
    x: usize,
    cells: usize,
    text: String,
    look: Cell,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let widths = WidthTable::default();
    let mut out: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let cells = widths.grapheme(cell.symbol()).max(1);
        // Wide and narrow characters are stretched apart, so that both keep their columns.
        let same = |run: &Run| {
            let look = &run.look;
            look.style() == cell.style() && widths.grapheme(look.symbol()) == widths.grapheme(cell.symbol())
        };
        match out.last_mut().filter(|run| same(run)) {
            Some(run) => {
                run.text.push_str(cell.symbol());
                run.cells += cells;
            }
            None => {
                out.push(Run {
                    x: usize::from(x),
                    cells,
                    text: cell.symbol().to_owned(),
                    look: cell.clone(),
                });
            }
        }
        x += u16::try_from(cells).unwrap();
    }
    out
}

impl Run {
    fn draw(&self, out: &mut String, y: u16) {
        let reversed = self.look.modifier.contains(Modifier::REVERSED);
        let (left, top) = (self.x * CELL.0 + MARGIN, usize::from(y) * CELL.1 + MARGIN);
        let width = self.cells * CELL.0;
        let colour = colour(self.look.fg);
        if reversed {
            let _ = writeln!(
                out,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\" fill=\"{colour}\"/>",
                CELL.1
            );
        }
        if self.text.trim().is_empty() {
            return;
        }
        let ink = if reversed { PAPER } else { colour };
        let bold = if self.look.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
        let dim = if self.look.modifier.contains(Modifier::DIM) { " opacity=\"0.6\"" } else { "" };
        let y = top + CELL.1 * 3 / 4;
        let spans = self.spans(left);
        let _ = writeln!(out, "<text y=\"{y}\" fill=\"{ink}\"{bold}{dim}>{spans}</text>");
    }

    /// Every character in its own column: fonts differ in how wide they make Han beside Latin.
    fn spans(&self, left: usize) -> String {
        let widths = WidthTable::default();
        let mut x = left;
        let mut out = String::new();
        for grapheme in graphemes(&self.text) {
            if grapheme != " " {
                let text = grapheme.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                let _ = write!(out, "<tspan x=\"{x}\">{text}</tspan>");
            }
            x += widths.grapheme(grapheme) * CELL.0;
        }
        out
    }
}

fn colour(colour: Color) -> &'static str {
    match colour {
        Color::Cyan => "#5fb3b3",
        Color::Yellow => "#e0b050",
        Color::Green => "#99c794",
        _ => INK,
    }
}
