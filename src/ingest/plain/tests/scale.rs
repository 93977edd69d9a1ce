//! Large and hostile files: linear time, nothing lost.

use std::time::{Duration, Instant};

use super::{read, texts};

/// Generous, for tests run unoptimised on a busy machine; what is quadratic takes minutes.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn large_files_are_read_in_one_pass() {
    let sentence = "河水向东流去，两岸的人们在春天修渠。";
    for (name, source) in [
        ("one long line", sentence.repeat(40_000)),
        ("many short lines", "河水向东流去\n".repeat(200_000)),
        ("many blocks", "河水向东流去，两岸的人们在春\n天修渠。\n\n".repeat(60_000)),
        ("open brackets", "（".repeat(300_000)),
        ("years", "2020".repeat(200_000)),
        ("indented lines", "　　河水向东流去，两岸的人们\n在春天修渠，\n".repeat(60_000)),
    ] {
        let start = Instant::now();
        let articles = read(&source);
        assert!(start.elapsed() < PATIENCE, "{name}: {:?}", start.elapsed());
        assert!(!articles.is_empty(), "{name}");
    }
}

#[test]
fn no_character_is_lost() {
    let inked = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    for source in [
        "甲\n乙\n\n丙，\n丁。",
        "\u{C}第一页\u{C}第二页。\n\n\n",
        "）））\n（（（\n\n“\n",
        "——\n——\n\n——",
        "、、、、\n、、、、\n、、、、\n、、、、",
        "one two\nthree\n\nfour five six",
        "　\n 　 \n",
        "",
    ] {
        let articles = read(source);
        let mut kept = 0;
        for article in &articles {
            kept += texts(article).iter().map(|text| inked(&text.string)).sum::<usize>();
            let title = article.found.title.iter().filter(|(_, from)| *from == crate::doc::TitleFrom::Line);
            kept += title.map(|(title, _)| inked(title)).sum::<usize>() + inked(&article.found.subtitle);
        }
        assert_eq!(kept, inked(source), "{source:?}");
    }
}
