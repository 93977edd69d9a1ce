//! H. Pictures that were made to do harm: a caption and a place, whatever the file is.

use std::fs;

use super::case::Case;
use super::trial::Trial;
use super::{page, terminal};
use crate::pty::home::Home;
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] =
    &[Case { number: 64, what: "crafted pictures are places with captions", run: crafted }];

/// A PNG of so many columns and rows that has nothing but its head.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x06\0\0\0\0\0\0\0");
    bytes
}

fn crafted(trial: &Trial) {
    let pictures: [(&str, Vec<u8>); 7] = [
        ("大.png", png(100_000, 100_000)),
        ("无.png", png(0, 0)),
        ("最.png", png(u32::MAX, u32::MAX)),
        ("断.png", png(10, 10)[..12].to_vec()),
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
    session.wait_for("· 1 篇").press("\r").wait_for("开头").press("G").wait_for("结尾");
    session.press("q").wait_for("q 退出").press("q");
    terminal::ended_well(trial, &mut session, "crafted pictures");
}
