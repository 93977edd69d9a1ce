//! Shapes that make parsers slow: four times as much of them may take little more than four times
//! as long.

use std::fs;
use std::time::{Duration, Instant};

use yuelan::ingest::{Origin, read};

/// A shape of a file: its format, what is repeated, and what follows.
struct Shape {
    path: &'static str,
    before: &'static str,
    repeated: &'static str,
    /// How often it is repeated at most.
    times: usize,
}

const fn shape(path: &'static str, before: &'static str, repeated: &'static str, times: usize) -> Shape {
    Shape { path, before, repeated, times }
}

const SHAPES: &[Shape] = &[
    shape("a.html", "", "<div>", 100_000),
    shape("a.html", "", "<blockquote>", 100_000),
    shape("a.html", "", "<ul>", 100_000),
    shape("a.html", "", "<span>", 100_000),
    shape("a.html", "", "<b>", 100_000),
    shape("a.html", "", "<p><b>", 4_000),
    shape("a.html", "<table><tr>", "<td>甲", 20_000),
    shape("a.html", "<table>", "<tr><td>甲<td>乙", 20_000),
    shape("a.html", "", "<!--", 100_000),
    shape("a.html", "", "<![CDATA[", 100_000),
    shape("a.html", "<p>", "x<sup>2</sup>", 20_000),
    shape("a.html", "<p>", "<a href='#fn1'>1</a>", 20_000),
    shape("a.html", "<ruby>", "漢<rt>かん</rt>", 20_000),
    shape("a.html", "<ruby>", "<rb>漢", 20_000),
    shape("a.md", "", ">", 100_000),
    shape("a.md", "", "*", 100_000),
    shape("a.md", "", "*a ", 50_000),
    shape("a.md", "", "[", 100_000),
    shape("a.md", "", "`", 100_000),
    shape("a.md", "", "` ", 50_000),
    shape("a.md", "", "==a", 50_000),
    shape("a.md", "", "^[", 50_000),
    shape("a.md", "", "[^1]", 50_000),
    shape("a.md", "", "> [!note]\n", 20_000),
    shape("a.md", "", "www.a.cn，", 20_000),
    shape("a.md", "", "{% x %}", 20_000),
    shape("a.md", "| a |\n|--|\n", "| 甲 ", 20_000),
    shape("a.md", "", "1. ", 20_000),
    shape("a.txt", "", "（", 100_000),
    shape("a.txt", "", "甲乙丙丁戊己庚辛\n", 40_000),
    shape("a.txt", "", "　　甲乙丙丁戊己，\n庚辛。\n\n", 20_000),
    shape("a.txt", "---\n", "title: a: b\n", 20_000),
    shape("a.txt", "---\nx: ", "[", 100_000),
];

/// Time that this thread has been running, which other programs do not add to; what has passed
/// where the system does not say.
fn running() -> Duration {
    thread_local!(static START: Instant = Instant::now());
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.with(Instant::elapsed), Duration::from_nanos)
}

fn time(shape: &Shape, times: usize) -> Duration {
    let file = format!("{}{}\n\n元首理事会举行会议。\n", shape.before, shape.repeated.repeat(times));
    let start = running();
    let articles = read(file.as_bytes(), &Origin { path: shape.path, hint: None });
    let taken = running() - start;
    assert!(!articles.is_empty());
    taken
}

#[test]
fn time_is_linear_in_what_is_repeated() {
    for shape in SHAPES {
        let (quarter, whole) = (time(shape, shape.times / 4), time(shape, shape.times));
        let growth = whole.as_secs_f64() / quarter.as_secs_f64().max(1e-9);
        eprintln!("{} {:?}: {quarter:?}, {whole:?}, ×{growth:.1}", shape.path, shape.repeated);
        // Short times say nothing of growth; long ones are too long whatever the growth.
        assert!(whole < Duration::from_secs(4), "{:?}: {whole:?}", shape.repeated);
        assert!(growth < 10.0 || whole < Duration::from_millis(400), "{:?}: ×{growth:.1}", shape.repeated);
    }
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn a_file_of_64_mebibytes_is_read() {
    for (path, line) in [
        ("a.txt", "　　元首理事会举行会议，通过了宣言。\n"),
        ("a.md", "元首理事会**举行**会议，通过了宣言。\n\n"),
        ("a.html", "<p>元首理事会举行会议，通过了宣言。</p>\n"),
    ] {
        let file = line.repeat((64 << 20) / line.len() + 2);
        let start = running();
        let articles = read(file.as_bytes(), &Origin { path, hint: None });
        eprintln!("{path}: {:?}", running() - start);
        assert!(articles[0].document.chars() > 10 << 20);
        assert!(running() - start < Duration::from_secs(60));
    }
}
