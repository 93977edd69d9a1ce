//! B. Unicode: what is read is what stands there, and every cell is where it seems to be.

use std::time::Duration;

use yuelan::app::Size;
use yuelan::text::{Clean, WidthTable, fold, graphemes};

use super::case::Case;
use super::chance::Chance;
use super::places::in_every_place;
use super::trial::Trial;
use super::{page, terminal};
use crate::hostile::suites;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 14, what: "directions cannot be turned, and who tries is seen", run: directions },
    Case { number: 15, what: "what has no width hides no word and moves none", run: without_width },
    Case { number: 16, what: "marks pile up no higher than eight", run: marks },
    Case { number: 17, what: "emoji are whole or not there, in panes of any width", run: emoji },
    Case { number: 18, what: "malformed text is read as far as it goes", run: malformed },
    Case { number: 19, what: "ambiguous characters have one width for setting and painting", run: ambiguous },
    Case { number: 20, what: "a line of megabytes and a million lines are shown at once", run: long },
];

const DIRECTIONS: [char; 12] = [
    '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
    '\u{2069}', '\u{200e}', '\u{200f}', '\u{61c}',
];

fn directions(trial: &Trial) {
    for (name, bytes) in suites::folder("trojan-source") {
        let what = || name.clone();
        let Some(lines) = trial.attempt(what, || page::lines(&name, &bytes)) else { continue };
        trial.plain(&name, lines.as_bytes());
        let hidden = String::from_utf8_lossy(&bytes).contains(DIRECTIONS);
        let is_seen = lines.replace('\n', "").contains("‹U+");
        trial.expect(!hidden || is_seen, || format!("{name}: what turns the text is not shown"));
    }
    for c in DIRECTIONS {
        in_every_place(trial, &c.to_string());
        let shown = Clean::line(&format!("甲{c}乙"));
        let marker = format!("‹U+{:04X}›", u32::from(c));
        trial.expect(*shown == *format!("甲{marker}乙"), || format!("{c:?} is shown as {shown:?}"));
    }
}

fn without_width(trial: &Trial) {
    let widths = WidthTable::default();
    let (mut hidden, mut chance) = (Vec::new(), Chance::new(15));
    hidden.extend([
        '\u{200b}', '\u{feff}', '\u{ad}', '\u{2060}', '\u{3164}', '\u{180e}', '\u{200c}', '\u{fe0e}',
        '\u{fe0f}',
    ]);
    hidden.extend((0xe0000..=0xe007fu32).filter_map(char::from_u32));
    for _ in 0..Trial::many(400, 8_000) {
        let mut word = String::new();
        for c in "上海合作组织".chars() {
            word.push(c);
            if chance.one_in(2) {
                word.push(*chance.of(&hidden));
            }
        }
        let what = || format!("{word:?}");
        let Some(shown) = trial.attempt(what, || Clean::line(&word)) else { continue };
        trial.plain(&what(), shown.as_bytes());
        let cells = widths.text(&shown);
        trial.expect(cells <= 12 + word.chars().count(), || format!("{} takes {cells} cells", what()));
        let found = fold(&shown).contains(&*fold("上海合作组织"));
        trial.expect(found, || format!("{} is not found as 上海合作组织", what()));
    }
    for c in hidden {
        in_every_place(trial, &c.to_string());
    }
}

fn marks(trial: &Trial) {
    let piled = format!(
        "甲{}乙\n\n{}",
        "\u{301}".repeat(100_000),
        format!("丙{}", "\u{302}\u{323}".repeat(500)).repeat(200)
    );
    for name in ["a.txt", "a.md", "a.html"] {
        let what = || format!("100,000 marks in {name}");
        let lines =
            trial.attempt_within(Duration::from_secs(10), what, || page::lines(name, piled.as_bytes()));
        let Some(lines) = lines else { continue };
        for grapheme in graphemes(&lines) {
            let marks = grapheme.chars().filter(|c| ('\u{300}'..='\u{36f}').contains(c)).count();
            trial.expect(marks <= 8, || format!("{marks} marks on one base in {name}"));
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mut desk = page::desk(folder.path(), &[("a.txt", piled.as_bytes())]);
    desk.press("Enter");
    let frame = page::painted(&desk);
    trial.expect(frame.len() < 64 << 10, || format!("a frame of {} bytes", frame.len()));
}

const EMOJI: [&str; 9] = ["👨‍👩‍👧‍👦", "🏳️‍🌈", "🇨🇳", "👍🏽", "1️⃣", "❤️", "🧑🏿‍🚀", "🇨🇳🇯🇵", "⌚"];

fn emoji(trial: &Trial) {
    let folder = tempfile::tempdir().unwrap();
    let text = (0..40)
        .map(|nth| format!("{}字{}", "汉".repeat(nth % 7), EMOJI[nth % EMOJI.len()]))
        .collect::<String>();
    let file = format!(
        "---\ntitle: 题{}目\n---\n\n{text}\n\n| {} | a |\n|---|---|\n| b | {} |\n",
        EMOJI[0], EMOJI[1], EMOJI[2]
    );
    let mut desk = page::desk(folder.path(), &[("a.md", file.as_bytes())]);
    desk.press("Enter");
    for width in 20..=Trial::many(60, 130) {
        let width = u16::try_from(width).unwrap();
        trial.count(1);
        desk.resize(width, 24);
        let buffer = desk.buffer();
        for y in 0..buffer.area.height {
            let mut x = 0;
            while x < width {
                let symbol = buffer[(x, y)].symbol();
                let cells = u16::try_from(WidthTable::default().grapheme(symbol).max(1)).unwrap();
                trial.expect(x + cells <= width, || format!("{symbol:?} hangs over the edge at {width}"));
                let lone = symbol.starts_with('\u{200d}') || symbol.starts_with('\u{fe0f}');
                trial.expect(!lone, || format!("half of something at {x},{y} of {width}: {symbol:?}"));
                x += cells;
            }
        }
    }
}

fn malformed(trial: &Trial) {
    for (name, bytes) in suites::folder("utf8tests") {
        for line in bytes.split(|byte| *byte == b'\n') {
            let file = [b"\xe6\xad\xa3\xe6\x96\x87\n\n", line, b"\n\n\xe6\x9c\xab\xe6\xae\xb5\n"].concat();
            let what = || format!("a line of {name}: {}", String::from_utf8_lossy(line));
            let Some(lines) = trial.attempt(what, || page::lines("a.txt", &file)) else { continue };
            trial.plain(&what(), lines.as_bytes());
        }
    }
    let text = "---\ntitle: 乌兰巴托的夜\n---\n\n歌声起来的时候，草原安静下来，远处有灯。\n\n末段在这里。\n";
    let mut chance = Chance::new(18);
    for _ in 0..Trial::many(1_000, 20_000) {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=chance.below(3) {
            let at = chance.below(bytes.len());
            bytes[at] = u8::try_from(0x80 + chance.below(0x80)).unwrap();
        }
        let what = || format!("{:?}", String::from_utf8_lossy(&bytes));
        let Some(lines) = trial.attempt(what, || page::lines("a.md", &bytes)) else { continue };
        trial.plain(&what(), lines.as_bytes());
        let whole = lines.replace('\n', "");
        let kept = ["歌声", "草原", "远处", "末段"].into_iter().filter(|words| whole.contains(words)).count();
        trial.expect(kept >= 1, || format!("{}: nothing of the text is left: {whole}", what()));
    }
    encoded(trial);
}

/// What a text may be made of, in whatever encoding: words, controls, and what switches encodings.
const PIECES: [&str; 36] = [
    "正文上海合作组织",
    "元首理事会",
    "한국어",
    "ひらがな",
    "Привет",
    "ä",
    "é",
    "→",
    "①",
    "　",
    "《",
    "\n",
    "\n\n",
    "\t",
    "\r",
    "<p>",
    "</p>",
    "&#27;",
    "&#x202e;",
    "|",
    "---\n",
    "title: ",
    "\"",
    "[x](y)",
    "```",
    "# ",
    "\x1b]52;c;YQ==\x07",
    "\x1b[2J",
    "\u{202e}",
    "\u{9b}2J",
    "\x08",
    "\x7f",
    "\x1b$B",
    "\x1b(B",
    "\x0e",
    "~{",
];

/// Texts in many encodings, with broken bytes in them and cut anywhere, in files of every kind.
fn encoded(trial: &Trial) {
    let encodings = [
        encoding_rs::UTF_8,
        encoding_rs::GB18030,
        encoding_rs::GBK,
        encoding_rs::BIG5,
        encoding_rs::SHIFT_JIS,
        encoding_rs::EUC_JP,
        encoding_rs::ISO_2022_JP,
        encoding_rs::EUC_KR,
        encoding_rs::KOI8_R,
        encoding_rs::WINDOWS_1252,
        encoding_rs::WINDOWS_1251,
    ];
    let kinds = ["txt", "md", "html", "xml", "json", "epub", "txt.gz", "rst", "log", ""];
    let mut chance = Chance::new(180);
    for _ in 0..Trial::many(100, 10_000) {
        let text: String = (0..1 + chance.below(40)).map(|_| *chance.of(&PIECES)).collect();
        let encoding = *chance.of(&encodings);
        let mut bytes = match chance.below(8) {
            0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            2 => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
            _ => encoding.encode(&text).0.into_owned(),
        };
        for _ in 0..chance.below(4) {
            let at = chance.below(bytes.len());
            bytes[at] = chance.number().to_le_bytes()[0];
        }
        if chance.one_in(4) {
            bytes.truncate(chance.below(bytes.len()));
        }
        let name = format!("a.{}", chance.of(&kinds));
        let what = || format!("{name} in {}: {bytes:?}", encoding.name());
        let Some(lines) = trial.attempt(what, || page::lines(&name, &bytes)) else { continue };
        trial.plain(&what(), lines.as_bytes());
    }
}

fn ambiguous(trial: &Trial) {
    let text = "“引文”……——①△·§×÷°±←→■□○●★☆「」 Ω α é — ”“ …".repeat(12);
    for asked in ["narrow", "wide"] {
        let home = Home::new();
        home.write("articles/a.txt", format!("“题”—…①\n\n{text}\n"));
        home.write("config/yuelan/config.yaml", format!("page: {{ambiguous: {asked}}}\n"));
        let mut session = Session::run(home.in_terminal(PROGRAM, &["articles"]), (64, 20));
        session.wait_for("· 1 篇").press("\r").wait_for("①").press("G").wait_for("下页");
        trial.count(1);
        session.press("q").wait_for("q 退出").press("q");
        terminal::ended_well(trial, &mut session, &format!("ambiguous: {asked}"));
    }
    // Setting and painting use one table: a line never reaches beyond its pane.
    let folder = tempfile::tempdir().unwrap();
    let mut desk = page::desk(folder.path(), &[("a.txt", format!("题\n\n{text}\n").as_bytes())]);
    desk.press("Enter");
    for width in 20..=Trial::many(60, 130) {
        trial.count(1);
        let width = u16::try_from(width).unwrap();
        desk.resize(width, 20);
        trial.expect(desk.state.screen.size == Size { width, height: 20 }, || "the size".to_owned());
        trial.painted(&format!("{width} columns"), &page::painted(&desk));
    }
}

/// So long a first screen may take, unoptimised and on a busy machine.
const FIRST_SCREEN: Duration = Duration::from_secs(15);

fn long(trial: &Trial) {
    // Unoptimised, a megabyte takes as long as twenty.
    let many = |whole| if cfg!(debug_assertions) { whole / 20 } else { whole };
    for (what, text) in [
        ("a line of megabytes", "汉".repeat(many(5_000_000))),
        ("a word of megabytes", "a".repeat(many(15_000_000))),
        ("very many lines", "一行字\n\n".repeat(many(1_000_000))),
    ] {
        let home = Home::new();
        home.write("articles/a.txt", format!("标题\n\n开头\n\n{text}\n\n结尾\n"));
        let begun = std::time::Instant::now();
        trial.count(1);
        let mut session = Session::read(&home, &["articles"]);
        session.wait_for("标题").press("\r").wait_for("开头");
        let taken = begun.elapsed();
        trial.expect(taken < Trial::patience(FIRST_SCREEN), || {
            format!("{what}: the first screen took {taken:?}")
        });
        session.press("  b").press("q").wait_for("q 退出").press("q");
        terminal::ended_well(trial, &mut session, what);
    }
}
