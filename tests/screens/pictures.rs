//! Pictures in the text, in half blocks: how many rows they take, what lies over them, and what
//! stands where there is none. Only with the feature `images`.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage};
use ratatui::style::Color;

use super::desk::Desk;
use yuelan::app::{CellPixels, Message, PictureNews};
use yuelan::store::{Archive, State};
use yuelan::tui::Album;

const PARAGRAPH: &str = "驼队沿着河谷走了很久，到了傍晚才看见城里的灯火，大家都停下来喝茶。\n\n";
const CELL: CellPixels = CellPixels { width: 10, height: 20 };
const RED: [u8; 3] = [200, 30, 40];
const BLUE: [u8; 3] = [20, 60, 220];

/// A picture, red above and blue below.
fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let colour = |y| Rgb(if y < height / 2 { RED } else { BLUE });
    let image = RgbImage::from_fn(width, height, |_, y| colour(y));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn archive(folder: &Path, text: &str) -> Archive {
    fs::create_dir_all(folder.join("img")).unwrap();
    fs::write(folder.join("img/河谷.png"), picture(200, 200, ImageFormat::Png)).unwrap();
    fs::write(folder.join("img/wide.jpg"), picture(3000, 300, ImageFormat::Jpeg)).unwrap();
    fs::write(folder.join("img/broken.png"), &picture(200, 200, ImageFormat::Png)[..60]).unwrap();
    fs::write(folder.join("a.md"), format!("---\ntitle: 河谷\n---\n{text}")).unwrap();
    Archive::open(folder).unwrap()
}

/// The article, open, in a terminal that shows pictures in half blocks.
fn open(folder: &Path, text: &str, (width, height): (u16, u16)) -> Desk {
    let mut desk = Desk::with(archive(folder, text), State::forgetful(), width, height);
    desk.album = Album::of_blocks(CELL);
    desk.tell(Message::Picture(PictureNews::Canvas(Some(CELL))));
    desk.press("Enter");
    desk
}

/// Rows of the screen with cells of a colour, and the most cells of it in one.
fn cells_of(desk: &Desk, colour: [u8; 3]) -> (Vec<u16>, usize) {
    let buffer = desk.buffer();
    let [red, green, blue] = colour.map(i32::from);
    let is_near = |colour: Color| match colour {
        Color::Rgb(r, g, b) => {
            (i32::from(r) - red).abs() + (i32::from(g) - green).abs() + (i32::from(b) - blue).abs() < 40
        }
        _ => false,
    };
    let count = |y| (0..buffer.area.width).filter(|&x| is_near(buffer[(x, y)].bg)).count();
    let rows: Vec<u16> = (0..buffer.area.height).filter(|&y| count(y) > 0).collect();
    let most = rows.iter().map(|&y| count(y)).max().unwrap_or(0);
    (rows, most)
}

#[test]
fn a_picture_stands_above_its_caption_in_rows_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("{PARAGRAPH}![清晨的河谷](img/河谷.png)\n\n{PARAGRAPH}");
    let desk = open(folder.path(), &text, (60, 36));
    let ((red, across), (blue, _)) = (cells_of(&desk, RED), cells_of(&desk, BLUE));
    // 200 pixels are 20 cells and 10 rows; it is not made larger.
    assert_eq!((red.len(), blue.len(), across), (5, 5, 20), "\n{}", desk.screen());
    let (_, caption) = desk.place_of("清晨的河谷");
    assert_eq!(blue.last().map(|row| row + 1), Some(caption));
    // What stands beside it is blank, and nothing of how places are held is left.
    assert!(desk.buffer().content.iter().all(|cell| !cell.symbol().starts_with('\0')));
}

#[test]
fn no_picture_is_wider_than_a_line_or_higher_than_half_of_the_pane() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(folder.path(), "![长卷](img/wide.jpg)\n\n正文。\n", (60, 36));
    let (rows, across) = cells_of(&desk, RED);
    assert!(across > 40 && across <= 56 && rows.len() <= 2, "{rows:?} {across}\n{}", desk.screen());
    let folder = tempfile::tempdir().unwrap();
    let desk = open(folder.path(), "![河谷](img/河谷.png)\n\n正文。\n", (60, 14));
    let (red, blue) = (cells_of(&desk, RED).0, cells_of(&desk, BLUE).0);
    assert!(red.len() + blue.len() <= 6, "{red:?} {blue:?}\n{}", desk.screen());
    desk.line_with("〔图 1〕");
}

#[test]
fn a_picture_scrolls_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("{PARAGRAPH}![河谷](img/河谷.png)\n\n{}", PARAGRAPH.repeat(30));
    let mut desk = open(folder.path(), &text, (60, 30));
    let before = cells_of(&desk, RED).0;
    desk.press("j j");
    let after = cells_of(&desk, RED).0;
    assert_eq!(before.iter().map(|row| row - 2).collect::<Vec<_>>(), after);
    // The upper half goes first.
    let top = usize::from(after[0]) - 2;
    for _ in 0..top + 3 {
        desk.press("j");
    }
    assert_eq!(cells_of(&desk, RED).0.len(), 2, "\n{}", desk.screen());
    assert_eq!(cells_of(&desk, BLUE).0.len(), 5);
}

#[test]
fn what_lies_over_a_picture_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let text = "![河谷](img/河谷.png)\n\n正文。\n";
    let mut desk = open(folder.path(), text, (60, 30));
    let before = cells_of(&desk, RED);
    desk.press("?");
    let help = desk.screen();
    assert!(help.contains('┌') && cells_of(&desk, RED) != before, "{help}");
    assert!(desk.buffer().content.iter().all(|cell| !cell.symbol().starts_with('\0')));
    desk.press("Esc");
    assert_eq!(cells_of(&desk, RED), before);
}

#[test]
fn a_resize_makes_the_picture_fit() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), "![河谷](img/河谷.png)\n\n正文。\n", (60, 36));
    assert_eq!(cells_of(&desk, RED).0.len(), 5);
    desk.resize(40, 14);
    let rows = cells_of(&desk, RED).0;
    assert!((1..=3).contains(&rows.len()), "{rows:?}\n{}", desk.screen());
    desk.resize(60, 36);
    assert_eq!(cells_of(&desk, RED).0.len(), 5);
}

#[test]
fn where_there_is_no_picture_its_number_stands_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let text = "![碎了](img/broken.png)\n\n![不在](img/none.png)\n\n\
                ![在网上](https://example.org/a.png)\n\n![写在文中](data:image/png;base64,iVBORw0KGgo=)\n\n正文。\n";
    let desk = open(folder.path(), text, (60, 30));
    for caption in ["碎了", "不在", "在网上", "写在文中"] {
        assert!(desk.line_with(caption).contains("〔图"), "{}", desk.screen());
    }
    desk.line_with("图 1 未显示：文件已损坏");
    // Nobody is told over and over what is usual of archives of the web.
    assert_eq!(desk.screen().matches("未显示").count(), 1, "{}", desk.screen());
}

#[test]
fn a_terminal_without_pictures_shows_their_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), "![河谷](img/河谷.png)\n\n正文。\n", (60, 30));
    desk.tell(Message::Picture(PictureNews::Canvas(None)));
    assert!(cells_of(&desk, RED).0.is_empty());
    desk.line_with("〔图 1〕");
    desk.press("i").line_with("河谷.png");
}

#[test]
fn the_contact_sheet_shows_the_pictures_in_a_grid() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!(
        "![清晨](img/河谷.png)\n\n{0}![长卷](img/wide.jpg)\n\n{0}![在网上](https://example.org/a.png)\n\n{0}![傍晚](img/河谷.png)\n\n{0}",
        PARAGRAPH.repeat(20)
    );
    let mut desk = open(folder.path(), &text, (90, 30));
    desk.press("i").line_with("图：4 幅");
    // Three side by side: the first row and the last share columns.
    let line = desk.line_with("清晨");
    assert!(line.contains("长卷") && line.contains("▌1 清晨"), "{line}");
    assert_eq!(cells_of(&desk, RED).0.len(), 6, "\n{}", desk.screen());
    desk.press("l").line_with("▌2 长卷");
    desk.press("h j").line_with("▌4 傍晚");
    desk.press("k").line_with("▌1 清晨");
    desk.press("j Enter");
    let (_, caption) = desk.place_of("傍晚");
    let (red, _) = cells_of(&desk, RED);
    assert!(red[0] < 4 && caption < 14, "on top of the page:\n{}", desk.screen());
}
