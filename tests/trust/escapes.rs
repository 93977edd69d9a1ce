//! A. Escapes and text: what a terminal would obey never reaches it.

use std::time::Duration;

use super::case::Case;
use super::places::{PLACES, in_every_place};
use super::terminal;
use super::trial::Trial;
use super::{chance::Chance, page};
use crate::pty::home::Home;
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 1, what: "the clipboard cannot be written by an article", run: clipboard },
    Case { number: 3, what: "titles, colours, notifications by OSC are dropped", run: dropped_osc },
    Case { number: 4, what: "moves, modes and resets are dropped", run: dropped_csi },
    Case {
        number: 5,
        what: "device control, application and privacy strings are dropped",
        run: dropped_strings,
    },
    Case { number: 6, what: "eight-bit controls are dropped, in UTF-8 and as bytes", run: eight_bits },
    Case { number: 7, what: "what never ends costs no more than its line", run: unterminated },
    Case { number: 9, what: "control characters are pictures", run: pictures },
    Case { number: 10, what: "entities are cleaned once they are read", run: entities },
    Case { number: 11, what: "escapes of YAML are cleaned once they are read", run: yaml_escapes },
];

/// Sequences in every place of every format, and on the screen.
fn dropped(trial: &Trial, sequences: impl IntoIterator<Item = String>) {
    for sequence in sequences {
        in_every_place(trial, &sequence);
    }
}

fn clipboard(trial: &Trial) {
    for end in ["\x07", "\x1b\\"] {
        let files = PLACES.map(|(name, form)| (name, form.replace('@', &format!("\x1b]52;c;YWJj{end}"))));
        let home = Home::new();
        for (name, text) in &files {
            home.write(&format!("articles/{name}"), text);
        }
        let mut session = Session::read(&home, &["articles"]);
        session.wait_for("· 3 篇").press("\r").wait_for("接着").press("J").press("J").press("h");
        session.wait_for("gy 年份").press("q");
        trial.count(3);
        terminal::ended_well(trial, &mut session, "an article with OSC 52");
    }
}

fn dropped_osc(trial: &Trial) {
    let numbers = [
        "0",
        "1",
        "2",
        "4;1",
        "8;;http://a.b",
        "9",
        "10",
        "11",
        "12",
        "50",
        "52;c",
        "104",
        "110",
        "777",
        "1337",
    ];
    let ends = ["\x07", "\x1b\\", "\u{9c}"];
    dropped(
        trial,
        numbers.iter().flat_map(|number| {
            ends.iter()
                .flat_map(move |end| ["\x1b]", "\u{9d}"].map(|begin| format!("{begin}{number};YWJj{end}")))
        }),
    );
    let folder = tempfile::tempdir().unwrap();
    let file = PLACES[0].1.replace('@', "\x1b]52;c;YWJj\x07\x1b]0;名\x1b\\");
    let mut desk = page::desk(folder.path(), &[("a.md", file.as_bytes())]);
    trial.painted("the list", &page::painted(&desk));
    desk.press("Enter");
    trial.painted("the article", &page::painted(&desk));
    trial.expect(desk.screen().contains("接着"), || "the article is not shown".to_owned());
}

fn dropped_csi(trial: &Trial) {
    let known = [
        "[2J", "[H", "[10;10H", "[1A", "[?1049l", "[?1049h", "[?25l", "[?1000h", "[?1003h", "[?2004h",
        "[?2026h", "[4h", "[8l", "[31m", "[0m", "[!p", "[3g", "[2;5r", "[s", "[u", "[>4;2m", "[<u", "[=1u",
        "[5 q", "[b", "[1000@", "[22;0t", "c", "7", "8", "D", "E", "M", "(0", ")B", "#8", "%G", " F", "=",
        ">", "N", "O", "l", "n", "|", "}", "~",
    ];
    dropped(trial, known.into_iter().map(|rest| format!("\x1b{rest}")));
    let mut chance = Chance::new(4);
    for _ in 0..Trial::many(400, 8_000) {
        let mut sequence = String::from(if chance.one_in(4) { "\u{9b}" } else { "\x1b[" });
        for _ in 0..chance.below(8) {
            sequence.push(chance.char_of("0123456789;:?<=> !\"#$%&'()*+,-./"));
        }
        sequence.push(char::from(b'@' + u8::try_from(chance.below(62)).unwrap()));
        in_every_place(trial, &sequence);
    }
}

fn dropped_strings(trial: &Trial) {
    let contents =
        ["$q m", "q\"1;1;10;10#0;2;0;0;0~-", "tmux;\x1b\x1b]52;c;YQ==\x07", "Gf=100,a=T;AAAA", "私", "x;y;z"];
    dropped(
        trial,
        contents.into_iter().flat_map(|content| {
            ["\x1bP", "\x1b_", "\x1b^", "\x1bX", "\u{90}", "\u{9f}", "\u{9e}", "\u{98}"]
                .into_iter()
                .flat_map(move |begin| ["\x1b\\", "\u{9c}"].map(|end| format!("{begin}{content}{end}")))
        }),
    );
}

fn eight_bits(trial: &Trial) {
    for c in (0x80..=0x9fu32).filter_map(char::from_u32) {
        // These begin a string, which only its terminator ends; BEL ends that of OSC alone.
        let rests: &[&str] = match c {
            '\u{9d}' => &["52;c;YQ==\u{9c}", "0;x\x07"],
            '\u{90}' | '\u{98}' | '\u{9e}' | '\u{9f}' => &["52;c;YQ==\u{9c}", "0;x\x1b\\"],
            _ => &["", "2J", "31m"],
        };
        dropped(trial, rests.iter().map(|rest| format!("{c}{rest}")));
    }
    for byte in 0x80..=0x9fu8 {
        for (name, form) in PLACES {
            let mut bytes = Vec::new();
            for (nth, part) in form.split('@').enumerate() {
                if nth > 0 {
                    bytes.extend([byte, b'2', b'J']);
                }
                bytes.extend(part.as_bytes());
            }
            let what = || format!("the byte {byte:#x} in {name}");
            if let Some(lines) = trial.attempt(what, || page::lines(name, &bytes)) {
                trial.plain(&what(), lines.as_bytes());
                trial.expect(lines.contains("接着"), || format!("{}: text is lost", what()));
            }
        }
    }
}

/// So long megabytes may take, unoptimised.
const MEGABYTES: Duration = Duration::from_secs(20);

fn unterminated(trial: &Trial) {
    let begins = [
        "\x1b]52;c;",
        "\x1b]0;",
        "\x1bPq",
        "\x1b_G",
        "\x1b^",
        "\x1bX",
        "\u{9d}0;",
        "\u{90}",
        "\x1b[",
        "\x1b[3",
        "\x1b",
    ];
    for begin in begins {
        for body in [
            "YWJj".repeat(4),
            "YWJj".repeat(if begin.ends_with(['[', '3', '\x1b']) {
                5_000
            } else {
                Trial::many(300_000, 2_621_440)
            }),
        ] {
            let file = format!("甲乙{begin}{body}\n\n第二段还在。\n\n末段{begin}");
            let what = || format!("{begin:?} and {} bytes that never end", body.len());
            let lines = trial.attempt_within(MEGABYTES, what, || page::lines("a.txt", file.as_bytes()));
            let Some(lines) = lines else { continue };
            trial.plain(&what(), lines.as_bytes());
            let whole = lines.replace('\n', "");
            trial.expect(whole.contains("第二段还在"), || format!("{}: the next line is lost", what()));
            trial.expect(whole.contains("末段"), || format!("{}: the end is lost", what()));
        }
    }
}

fn pictures(trial: &Trial) {
    dropped(
        trial,
        ('\0'..='\x1f')
            .chain(['\x7f'])
            .filter(|c| !matches!(c, '\n' | '\r' | '\t' | '\x1b'))
            .map(String::from),
    );
    for raw in ["\r", "\n", "\r\n", "\t", "\x08\x08\x08", "\x0b", "\x0c", "\u{85}", "\u{2028}", "\u{2029}"] {
        let title = format!("---\ntitle: {}\n---\n\n正文接着\n", serde_json::json!(format!("甲{raw}乙")));
        let what = || format!("{raw:?} in a title");
        let Some(lines) = trial.attempt(what, || page::lines("a.md", title.as_bytes())) else { continue };
        trial.plain(&what(), lines.as_bytes());
        // Nothing goes back over what stands before it.
        trial.expect(lines.contains('甲') && lines.contains('乙'), || format!("{}: {lines:?}", what()));
    }
}

fn entities(trial: &Trial) {
    let numbers = [
        "27",
        "x1b",
        "X1B",
        "x9b",
        "155",
        "0",
        "xD800",
        "xDFFF",
        "8238",
        "x202e",
        "x2066",
        "xfeff",
        "7",
        "8",
        "13",
        "x110000",
        "99999999999",
        "x9d",
        "127",
    ];
    for number in numbers {
        for rest in ["[2J", "]52;c;YQ==&#7;", ""] {
            let text = format!(
                "<title>甲&#{number};{rest}乙</title><p>正文&#{number};{rest}接着<a href='http://a&#{number};b'>链&#{number};接</a></p>\n<p>末段</p>\n"
            );
            for (name, text) in
                [("a.html", text.clone()), ("a.md", format!("正文&#{number};{rest}接着\n\n{text}\n"))]
            {
                let what = || format!("&#{number};{rest} in {name}");
                let Some(lines) = trial.attempt(what, || page::lines(name, text.as_bytes())) else {
                    continue;
                };
                trial.plain(&what(), lines.as_bytes());
                // A string that has no end takes the rest of its line, as it would in a terminal.
                let is_endless = number == "x9d" && !rest.ends_with("&#7;");
                let is_endless = is_endless || rest.is_empty() && matches!(number, "x1b" | "X1B" | "27");
                let kept = if is_endless { "末段" } else { "接着" };
                let whole = lines.replace('\n', "");
                trial.expect(whole.contains(kept), || format!("{}: text is lost", what()));
            }
        }
    }
}

fn yaml_escapes(trial: &Trial) {
    for value in [
        r"\x1b]52;c;YQ==\a",
        r"\e[2J",
        r"\u202e",
        r"\0",
        r"\x9b2J",
        r"\L\P",
        r"\N",
        r"\b\r\v\f",
        r"\U0000009d0;x\x07",
        r"\ufeff",
    ] {
        for field in ["title", "author", "date", "categories", "tags", "source", "description", "slug", "url"]
        {
            let text = format!("---\n{field}: \"甲{value}乙\"\n---\n\n正文接着\n");
            let what = || format!("{field}: {value}");
            let Some(lines) = trial.attempt(what, || page::lines("a.md", text.as_bytes())) else { continue };
            trial.plain(&what(), lines.as_bytes());
            trial.expect(lines.contains("正文接着"), || format!("{}: the text is lost", what()));
        }
    }
}
