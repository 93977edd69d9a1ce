//! A. Everything that is printed: names of files, messages, tables, what was typed and is said again.

use std::io::Write;
use std::thread;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::case::Case;
use super::files::run;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] =
    &[Case { number: 12, what: "names of files, messages and plain output are clean", run: names }];

/// A name that would clear the screen, write the clipboard, turn the text around and hide in it.
const EVIL: &str = "红\x1b]52;c;YQ==\x07\x1b[2J\u{9b}31m\u{202e}\u{2066}\u{61c}\x08\r\n\x7f\u{ad}\u{feff}\u{2028}\u{3164}\u{e0041}\x1bP1$q\x1b\\名";

/// Files of every format that have it wherever a stranger writes; `@` is where, `&` where it is in
/// quotes.
const FILES: [(&str, &str); 9] = [
    (
        "a.md",
        "---\ntitle: &\nauthor: &\ndate: &\ncategories: [&]\ntags: [&]\nsource: &\nurl: &\nlang: &\n---\n正文@\n\n# 题@\n\n[链@](http://a@.b/@)\n\n![图@](x@.png)\n\n```rust@\n码@\n```\n",
    ),
    ("b.md", "---\n@: @\n  bad: [\n---\n正文@\n"),
    ("c.md", "+++\ntitle = &\nauthor = &\n+++\n正文@\n"),
    (
        "d.html",
        "<html lang='@'><title>@</title><meta name=author content='@'><meta property='article:published_time' content='@'><h1>@</h1><p>正文@<a href='@' title='@'>@</a><img src='@' alt='@'><pre>@</pre>",
    ),
    ("e.txt", "@\n\n来源：@\n作者：@\n\n　　新华社撒马尔罕9月16日电（记者@）正文@\n\n责任编辑：@\n"),
    (
        "f.xml",
        "<?xml version='1.0'?><rss version='2.0'><channel><title>@</title><item><title>@</title><author>@</author><category>@</category><link>http://a.b/@</link><pubDate>@</pubDate><description><![CDATA[<p>正文@</p>]]></description></item></channel></rss>",
    ),
    (
        "g.xml",
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>#</title><entry><title type='html'>#</title><author><name>#</name></author><id>#</id><content type='html'>正文#</content></entry></feed>",
    ),
    ("h.json", "{\"title\": &, \"author\": &, \"date\": &, \"content\": &}"),
    ("i.txt", "题\n\n正文@"),
];

/// A home with such files, below folders and in files of such names.
fn evil_home() -> Home {
    let home = Home::new();
    let quoted = serde_json::to_string(EVIL).unwrap();
    let entities: String = EVIL.chars().map(|c| format!("&#{};", u32::from(c))).collect();
    for (name, form) in FILES {
        let amp = if name.ends_with("xml") { "&" } else { quoted.as_str() };
        let text = form.replace('&', amp).replace('@', EVIL).replace('#', &entities);
        home.write(&format!("articles/{EVIL}/{EVIL}{name}"), text.as_bytes());
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        home.write(&format!("articles/utf16/{name}"), [&b"\xff\xfe"[..], &utf16].concat());
    }
    home.write(&format!("articles/{EVIL}.txt"), "标题\n\n正文接着\n");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(format!("{EVIL}\n\n正文{EVIL}\n").as_bytes()).unwrap();
    home.write(&format!("articles/{EVIL}.txt.gz"), packed.finish().unwrap());
    home
}

fn names(trial: &Trial) {
    let home = evil_home();
    let path = home.path(&format!("articles/{EVIL}.txt")).to_string_lossy().into_owned();
    for format in ["table", "json", "tsv"] {
        for command in [&["list"][..], &["search", "正文"], &["doctor"], &["series"]] {
            run(trial, &home, &[command, &["-a", "articles", "--format", format]].concat());
        }
    }
    run(trial, &home, &["articles", "--plain"]);
    run(trial, &home, &[&path, "--plain"]);
    run(trial, &home, &[&path, EVIL]);
    let commands = [
        "list",
        "search",
        "show",
        "series",
        "compare",
        "doctor",
        "index",
        "notes",
        "state",
        "keys",
        "config",
        "completions",
        "man",
    ];
    for command in commands {
        run(trial, &home, &[command, EVIL]);
        run(trial, &home, &[command, "-a", EVIL]);
        run(trial, &home, &[command, "-a", "articles", &format!("year:{EVIL}")]);
        run(trial, &home, &[command, &format!("--{EVIL}")]);
        for language in ["en_GB.UTF-8", "ja_JP.UTF-8"] {
            trial.count(1);
            let ended = home.piped(PROGRAM, &[command, EVIL, EVIL]).env("LANG", language).output().unwrap();
            trial.plain(&format!("{command} in {language}"), &[ended.stdout, ended.stderr].concat());
        }
    }
    for option in ["--theme", "--measure", "--input", "--columns", "--preset"] {
        run(trial, &home, &[option, EVIL, "articles"]);
    }
    every_article(trial, &home);
    configured(trial, &home);
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("阅览").wait("a list", |output| output.text().contains("· 18 篇"));
    session.press("\x1b").wait("the list alone", |output| !output.text().contains("初次见面"));
    session.press("\r").wait_for("gy 年份");
    for keys in ["J", "J", "gr", "q", "J", "gw", "q", "F", "q", "J", "t", "q", "J"] {
        session.press(keys);
        thread::sleep(Duration::from_millis(60));
    }
    session.press("\x03");
    terminal::ended_well_or_asked(trial, &mut session, "names of files");
}

/// Each article in each form.
fn every_article(trial: &Trial, home: &Home) {
    let (_, listed, _) = run(trial, home, &["list", "-a", "articles", "--format", "json"]);
    let articles: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap_or_default();
    trial.expect(articles.len() > 12, || format!("only {} articles", articles.len()));
    for article in articles.iter().take(Trial::many(8, usize::MAX)) {
        let id = article["id"].as_str().unwrap_or_default();
        for more in [&[][..], &["--format", "json"], &["--format", "markdown"], &["--raw"], &["--why"]] {
            run(trial, home, &[&["show", "-a", "articles", id], more].concat());
        }
    }
}

/// Names in the configuration and in the environment.
fn configured(trial: &Trial, home: &Home) {
    let quoted = serde_json::to_string(EVIL).unwrap();
    for form in [
        "@: 1",
        "theme: @",
        "archives: [@]",
        "shelves: {@: \"year:2022\"}",
        "keys: {list: {@: quit}}",
        "opener: [@]",
    ] {
        let file = home.write("config/yuelan/config.yaml", format!("{}\n", form.replace('@', &quoted)));
        run(trial, home, &["list", "-a", "articles"]);
        run(trial, home, &["config"]);
        std::fs::remove_file(file).unwrap();
    }
    for name in ["LANG", "HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TERM", "COLUMNS"] {
        trial.count(1);
        // No variable has a NUL in it; a path may be whatever it likes.
        let ended = home.piped(PROGRAM, &["doctor", "-a", "articles"]).env(name, EVIL).output().unwrap();
        trial.plain(name, &ended.stdout);
        trial.plain(name, &ended.stderr);
    }
}
