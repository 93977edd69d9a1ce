//! H. Crafted pictures: with the feature `images` they are decoded within limits or not at all;
//! without it no picture is ever opened.

use std::fs::{self, File, FileTimes};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use super::case::Case;
use super::trial::Trial;
use super::{page, terminal};
use crate::pty::home::Home;
use crate::pty::session::Session;
use crate::screens::desk::Desk;
use yuelan::store::{Archive, State};

pub(crate) const CASES: &[Case] =
    &[Case { number: 64, what: "crafted pictures are bounded, or not opened at all", run: crafted }];

const SIDE: u32 = 16;

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    let length = u32::try_from(data.len()).unwrap();
    [&length.to_be_bytes()[..], kind, data, &crc.sum().to_be_bytes()].concat()
}

/// A PNG of grey pixels with other chunks before them.
fn png((width, height): (u32, u32), before: &[Vec<u8>], pixels: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(chunk(b"IHDR", &header));
    out.extend(before.concat());
    out.extend(chunk(b"IDAT", &deflated(pixels)));
    out.extend(chunk(b"IEND", b""));
    out
}

fn grey() -> Vec<u8> {
    vec![0; ((SIDE + 1) * SIDE) as usize]
}

fn plain() -> Vec<u8> {
    png((SIDE, SIDE), &[], &grey())
}

/// A GIF whose screen and frames have these sides, of one colour.
fn gif(screen: [u16; 2], frame: [u16; 2], frames: usize) -> Vec<u8> {
    let sides = |sides: [u16; 2]| sides.map(u16::to_le_bytes).concat();
    let mut out = [b"GIF89a", &sides(screen)[..], &[0x80, 0, 0, 0, 0, 0, 255, 255, 255]].concat();
    for _ in 0..frames {
        out.extend(b"\x21\xF9\x04\0\x01\0\0\0\x2C\0\0\0\0");
        out.extend(sides(frame));
        // One pixel, and the end.
        out.extend(b"\0\x02\x02\x44\x01\0");
    }
    out.push(0x3B);
    out
}

/// The beginning of a JPEG that says it has these sides.
fn jpeg(sides: [u16; 2]) -> Vec<u8> {
    let sides = sides.map(u16::to_be_bytes).concat();
    [&b"\xFF\xD8\xFF\xC2\0\x0B\x08"[..], &sides, b"\x01\x01\x11\0", b"\xFF\xDA\0\x08\x01\x01\0\0\x3F\0"]
        .concat()
}

/// A WebP that says its canvas is as large as can be said.
fn webp() -> Vec<u8> {
    let extended = b"VP8X\x0A\0\0\0\x02\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF";
    let length = u32::try_from(extended.len() + 4).unwrap();
    [b"RIFF", &length.to_le_bytes()[..], b"WEBP", extended].concat()
}

/// Files that were made to do harm, and whether they may be shown all the same.
fn files() -> Vec<(String, Vec<u8>, bool)> {
    let zeros = vec![0; 64 << 20];
    let text = chunk(b"zTXt", &[&b"Comment\0\0"[..], &deflated(&zeros)].concat());
    let profile = chunk(b"iCCP", &[&b"p\0\0"[..], &deflated(&zeros)].concat());
    let animation = chunk(b"acTL", &[u32::MAX.to_be_bytes(), [0; 4]].concat());
    let mut wrong = plain();
    wrong[29] ^= 0xFF;
    let one = [SIDE as u16; 2];
    let mut files = vec![
        ("huge.png".to_owned(), png((100_000, 100_000), &[], &[0; 64]), false),
        ("thin.png".to_owned(), png((u32::MAX, 1), &[], &[0; 64]), false),
        ("none.png".to_owned(), png((0, 0), &[], &[]), false),
        ("many.png".to_owned(), png((16_000, 16_000), &[], &[0; 64]), false),
        ("text.png".to_owned(), png((SIDE, SIDE), &[text], &grey()), true),
        ("profile.png".to_owned(), png((SIDE, SIDE), &[profile], &grey()), true),
        ("long.png".to_owned(), png((SIDE, SIDE), &[], &zeros), true),
        ("short.png".to_owned(), png((4000, 4000), &[], &grey()), false),
        ("animated.png".to_owned(), png((SIDE, SIDE), &[animation], &grey()), true),
        ("wrong.png".to_owned(), wrong, false),
        ("frames.gif".to_owned(), gif(one, one, 10_000), true),
        ("screen.gif".to_owned(), gif([u16::MAX; 2], one, 1), false),
        ("frame.gif".to_owned(), gif(one, [u16::MAX; 2], 1), true),
        ("page.jpg".to_owned(), b"<!DOCTYPE html><html><body>404</body></html>".to_vec(), false),
        ("huge.jpg".to_owned(), jpeg([u16::MAX; 2]), false),
        ("large.jpg".to_owned(), jpeg([6000, 6000]), true),
        ("huge.webp".to_owned(), webp(), false),
        ("empty.png".to_owned(), Vec::new(), false),
    ];
    let whole = plain();
    files.extend((0..whole.len()).step_by(5).map(|at| (format!("cut{at}.png"), whole[..at].to_vec(), true)));
    files
}

/// An archive with all of them in one article, and what is no file at all beside them.
fn archive(folder: &Path, files: &[(String, Vec<u8>, bool)]) -> Archive {
    let archive = folder.join("archive");
    fs::create_dir_all(archive.join("folder.png")).unwrap();
    for (name, bytes, _) in files {
        fs::write(archive.join(name), bytes).unwrap();
    }
    assert!(Command::new("mkfifo").arg(archive.join("pipe.png")).status().unwrap().success());
    fs::write(folder.join("secret.png"), plain()).unwrap();
    symlink(folder.join("secret.png"), archive.join("link.png")).unwrap();
    symlink("/dev/zero", archive.join("zero.png")).unwrap();
    File::create(archive.join("sparse.png")).unwrap().set_len(40 << 20).unwrap();
    let odd = ["folder.png", "pipe.png", "link.png", "zero.png", "sparse.png", "../secret.png"];
    let names = files.iter().map(|(name, ..)| name.as_str()).chain(odd);
    let text: String = names.map(|name| format!("![{name}]({name})\n\n")).collect();
    fs::write(archive.join("a.md"), format!("---\ntitle: 图\n---\n{text}末段。\n")).unwrap();
    Archive::open(&archive).unwrap()
}

fn crafted(trial: &Trial) {
    seen(trial);
    let folder = tempfile::tempdir().unwrap();
    let files = files();
    let archive = archive(folder.path(), &files);
    trial.count(files.len() as u64);
    #[cfg(feature = "images")]
    decoded::each(trial, folder.path(), &files);
    let before = touched(folder.path(), &files);
    let mut desk = Desk::with(archive, State::forgetful(), 100, 40);
    #[cfg(feature = "images")]
    decoded::take_canvas(&mut desk);
    let read = || {
        desk.press("Enter i Esc G");
        for _ in 0..60 {
            desk.press("b");
        }
        desk.press("G");
        desk.screen()
    };
    let limit = Duration::from_secs(30);
    let screen = trial.attempt_within(limit, || "all of them in one article".to_owned(), read);
    trial.expect(screen.is_some_and(|screen| screen.contains("末段")), || "the text is lost".to_owned());
    if cfg!(not(feature = "images")) {
        nothing_was_read(trial, folder.path(), &before);
    }
}

/// A PNG of so many columns and rows that has nothing but its head.
fn head(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x06\0\0\0\0\0\0\0");
    bytes
}

/// In a terminal: captions and places, whatever the files are.
fn seen(trial: &Trial) {
    let pictures: [(&str, Vec<u8>); 7] = [
        ("大.png", head(100_000, 100_000)),
        ("无.png", head(0, 0)),
        ("最.png", head(u32::MAX, u32::MAX)),
        ("断.png", head(10, 10)[..12].to_vec()),
        ("空.png", Vec::new()),
        ("文.gif", "GIF89a\x1b]52;c;YQ==\x07".into()),
        ("假.jpg", b"\xff\xd8\xff\xe0\xff\xff".repeat(1_000)),
    ];
    let home = Home::new();
    let mut text = "# 图\n\n开头\n".to_owned();
    for (name, bytes) in &pictures {
        trial.count(1);
        home.write(&format!("articles/{name}"), bytes);
        text.push_str(&format!("\n![说明{name}]({name})\n"));
    }
    for bad in
        ["/dev/zero", "/etc/passwd", "../../x.png", "http://192.0.2.1/x.png", "data:image/png;base64,A"]
    {
        trial.count(1);
        text.push_str(&format!("\n![外面]({bad})\n"));
    }
    text.push_str("\n结尾\n");
    let lines = page::lines("a.md", text.as_bytes());
    trial.plain("captions", lines.as_bytes());
    fs::write(home.path("articles/a.md"), &text).unwrap();
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("· 1 篇").press("\r").wait_for("开头");
    if cfg!(feature = "images") {
        // The files are looked at, and what is wrong takes a line each.
        session.wait_for("未显示");
    }
    session.press("G").wait_for("结尾");
    session.press("q").wait_for("q 退出").press("q");
    terminal::ended_well(trial, &mut session, "crafted pictures");
}

/// Times of access that reading would change.
fn touched(folder: &Path, files: &[(String, Vec<u8>, bool)]) -> Vec<(String, SystemTime)> {
    let past = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let names = files.iter().map(|(name, ..)| format!("archive/{name}")).chain(["secret.png".to_owned()]);
    let touch = |name: String| {
        let file = File::open(folder.join(&name)).unwrap();
        file.set_times(FileTimes::new().set_accessed(past)).unwrap();
        (name, past)
    };
    names.map(touch).collect()
}

fn nothing_was_read(trial: &Trial, folder: &Path, before: &[(String, SystemTime)]) {
    let accessed = |name: &str| fs::metadata(folder.join(name)).unwrap().accessed().unwrap();
    for (name, time) in before {
        trial.expect(accessed(name) == *time, || format!("{name} was read"));
    }
}

#[cfg(feature = "images")]
mod decoded {
    use std::fs;
    use std::path::Path;

    use super::super::chance::Chance;
    use super::super::ledger::Fault;
    use super::super::trial::Trial;
    use super::{gif, plain};
    use crate::screens::desk::Desk;
    use yuelan::app::{Absence, CellPixels, Message, PictureErrand, PictureKey, PictureNews};
    use yuelan::doc::ArticleId;
    use yuelan::tui::Album;

    const CELL: CellPixels = CellPixels { width: 8, height: 16 };

    /// A terminal that shows pictures.
    pub(super) fn take_canvas(desk: &mut Desk) {
        desk.album = Album::of_blocks(CELL);
        desk.tell(Message::Picture(PictureNews::Canvas(Some(CELL))));
    }

    /// What becomes of a file: measured, then drawn.
    fn shown(trial: &Trial, path: &Path) -> Option<Result<(), Absence>> {
        let what = || path.display().to_string();
        let id = ArticleId(1);
        let mut album = Album::of_blocks(CELL);
        let mut ask = |errand| trial.attempt(what, || album.carry_out(errand)).flatten();
        let measured = ask(PictureErrand::Measure { id, files: vec![(0, path.to_owned())] });
        let key = PictureKey { id, image: 0, size: (40, 20) };
        let drawn = ask(PictureErrand::Draw { key, path: path.to_owned() });
        let Some(Message::Picture(PictureNews::Drawn(_, drawn))) = drawn else { return None };
        let Some(Message::Picture(PictureNews::Measured(_, measured))) = measured else { return None };
        // A decoder that panics is never heard of again.
        if drawn == Err(Absence::Slow) {
            trial.fault(Fault::Hang, what());
        }
        let measured = measured.first().and_then(|(_, measured)| measured.err());
        Some(measured.map_or(drawn, Err))
    }

    /// Each file by itself, and files with bytes changed by chance.
    pub(super) fn each(trial: &Trial, folder: &Path, files: &[(String, Vec<u8>, bool)]) {
        for (name, _, may_be_shown) in files {
            let shown = shown(trial, &folder.join("archive").join(name));
            let is_right = shown.is_some_and(|shown| *may_be_shown || shown.is_err());
            trial.expect(is_right, || format!("{name}: {shown:?}"));
        }
        for name in ["folder.png", "pipe.png", "zero.png", "sparse.png"] {
            let shown = shown(trial, &folder.join("archive").join(name));
            trial.expect(matches!(shown, Some(Err(_))), || format!("{name}: {shown:?}"));
        }
        let usual = folder.join("plain.png");
        fs::write(&usual, plain()).unwrap();
        trial.expect(shown(trial, &usual) == Some(Ok(())), || "a plain picture is not shown".to_owned());
        let mut chance = Chance::new(64);
        let (path, seeds) = (folder.join("chance"), [plain(), gif([16; 2], [16; 2], 3)]);
        for nth in 0..Trial::many(200, 20_000) {
            let mut bytes = seeds[nth % seeds.len()].clone();
            for _ in 0..=chance.below(6) {
                let at = chance.below(bytes.len());
                bytes[at] = u8::try_from(chance.below(256)).unwrap();
            }
            fs::write(&path, bytes).unwrap();
            shown(trial, &path);
        }
    }
}
