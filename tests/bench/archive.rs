//! An archive for measuring, the same in every run: articles in four languages and both Chinese
//! scripts over twenty years, as long as real ones are, some of them reports of summits, some of
//! them reprints. In the shape of files, and in the shapes that other programs read.

#![allow(dead_code, reason = "each benchmark uses what it needs of it")]

mod foreign;
pub(crate) mod shapes;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

use jiff::civil::{Date, date};
use yuelan::series::Registry;

use crate::corpus::{Corpus, Dice};
use foreign::{Foreign, Tongue};

/// Characters of an article: none has fewer than the first; on the average the second are added.
const SHORTEST: usize = 300;
const ADDED: f64 = 2000.0;
const LONGEST: usize = 20_000;
/// Days over which the articles are spread, from the first on.
const FIRST_DAY: Date = date(2004, 1, 1);
const DAYS: usize = 365 * 21;
/// Of so many articles one reports on a summit, and one is a reprint of another.
const REPORTED: usize = 40;
const REPRINTED: usize = 50;
/// How far before a reprint the article stands that it repeats.
const BEFORE: usize = 7;
/// How many articles in a hundred are written in the language.
const SHARES: [(Option<Tongue>, usize); 5] = [
    (None, 68),
    (Some(Tongue::Traditional), 12),
    (Some(Tongue::English), 8),
    (Some(Tongue::Japanese), 7),
    (Some(Tongue::Russian), 5),
];
/// What is looked for in titles, and how many articles in 10,000 have it.
pub(crate) const IN_TITLES: (&str, usize) = ("晚班船", 100);
/// What is looked for in texts, and how many articles in 10,000 hold it: one character, two, four,
/// and a name.
pub(crate) const IN_TEXTS: [(&str, usize); 4] =
    [("鸢", 8100), ("缆车", 3000), ("河岸来信", 600), ("纸鹤邮局", 100)];
const PLANTED: [&str; 4] = [
    "阁楼上的鸢还没有修好。",
    "坐缆车上山要二十分钟。",
    "栏目叫河岸来信，已经办了八年。",
    "信是从纸鹤邮局寄出来的。",
];
const PUBLISHERS: [&str; 8] =
    ["渡口晚报", "南岸日报", "山城画刊", "ferry notes", "灯塔通讯社", "果园周刊", "港口广播", "Вестник реки"];
const CATEGORIES: [&str; 6] = ["新闻/国际", "新闻/本地", "副刊", "评论/社论", "画报", "资料/年鉴"];
const TAGS: [&str; 12] =
    ["渡船", "茶", "图书馆", "天气", "修钟", "果园", "港口", "邮局", "会议", "旅行", "river", "архив"];

/// An article before it is written anywhere.
pub(crate) struct Article {
    pub(crate) nth: usize,
    pub(crate) title: String,
    pub(crate) publisher: &'static str,
    pub(crate) category: &'static str,
    pub(crate) tags: [&'static str; 2],
    pub(crate) day: Date,
    /// Seconds of the day.
    pub(crate) time: usize,
    pub(crate) paragraphs: Vec<String>,
}

/// Makes the articles.
pub(crate) struct Archive {
    chinese: Corpus,
    foreign: Vec<Foreign>,
    registry: &'static Registry,
}

impl Archive {
    pub(crate) fn new() -> Self {
        let tongues = SHARES.iter().filter_map(|(tongue, _)| *tongue);
        Self {
            chinese: Corpus::new(false),
            foreign: tongues.map(Foreign::new).collect(),
            registry: Registry::builtin(),
        }
    }

    /// The `nth` article, whatever others there are.
    pub(crate) fn article(&self, nth: usize) -> Article {
        let is_reprint = nth % REPRINTED == REPRINTED - 1;
        let mut article = self.written(if is_reprint { nth - BEFORE } else { nth });
        if is_reprint {
            let mut dice = Dice::new(nth as u64);
            article.nth = nth;
            article.publisher = PUBLISHERS[dice.below(PUBLISHERS.len())];
            article.day = article.day.saturating_add(jiff::Span::new().days(1));
            article.paragraphs.push("本报转载，有删节。".to_owned());
        }
        article
    }

    fn written(&self, nth: usize) -> Article {
        // What is common to all seeds of one stream must not be common to two streams.
        let mut dice = Dice::new((nth as u64) << 20 | 7);
        let day = FIRST_DAY.saturating_add(jiff::Span::new().days(dice.below(DAYS) as i64));
        let (title, body) = self.text(nth, &mut dice);
        let mut article = Article {
            nth,
            title,
            publisher: PUBLISHERS[dice.below(PUBLISHERS.len())],
            category: CATEGORIES[dice.below(CATEGORIES.len())],
            tags: [TAGS[dice.below(TAGS.len())], TAGS[dice.below(TAGS.len())]],
            day,
            time: dice.below(86_400),
            paragraphs: body.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        };
        self.plant(&mut article, &mut dice);
        if nth.is_multiple_of(REPORTED) {
            self.report(&mut article, nth / REPORTED);
        }
        article
    }

    fn text(&self, nth: usize, dice: &mut Dice) -> (String, String) {
        let length = length(dice);
        let share = dice.below(100);
        let mut sum = 0;
        let chosen = SHARES.iter().position(|(_, share_of)| {
            sum += share_of;
            share < sum
        });
        match chosen.unwrap_or(0).checked_sub(1) {
            None => {
                let article = self.chinese.article_of(nth, length);
                (article.title, article.body)
            }
            Some(foreign) => self.foreign[foreign].text(length, dice),
        }
    }

    /// Puts in what is looked for.
    fn plant(&self, article: &mut Article, dice: &mut Dice) {
        if dice.below(10_000) < IN_TITLES.1 {
            article.title.insert_str(0, IN_TITLES.0);
        }
        for ((_, often), sentence) in IN_TEXTS.iter().zip(PLANTED) {
            if dice.below(10_000) < *often {
                let at = dice.below(article.paragraphs.len());
                article.paragraphs[at].push_str(sentence);
            }
        }
    }

    /// Makes a report of it, about an edition of a series.
    fn report(&self, article: &mut Article, nth: usize) {
        let all = self.registry.series();
        let series = &all[nth % all.len()];
        let edition = &series.editions[nth / all.len() % series.editions.len()];
        let city = edition.city.as_ref().and_then(|city| city.name()).unwrap_or_default();
        let (org, event) = (&series.words.org[0], &series.words.event[0]);
        let year = edition.year;
        let first = format!("{year}年{org}{city}{event}在这里举行，{org}{city}{event}通过了文件。");
        article.title = format!("{org}{city}{event}：{}", article.title);
        article.day = edition.end().saturating_add(jiff::Span::new().days(1));
        article.paragraphs.insert(0, first);
    }
}

/// Many articles are short and few are long.
fn length(dice: &mut Dice) -> usize {
    let share = (dice.below(1 << 20) + 1) as f64 / f64::from(1 << 20);
    LONGEST.min(SHORTEST + (-share.ln() * ADDED) as usize)
}

/// Writes the first articles as files, a folder a month, on all cores.
pub(crate) fn write_files(archive: &Archive, folder: &Path, many: usize) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            if nth >= many {
                return Ok(());
            }
            let article = archive.article(nth);
            let path = folder.join(shapes::path(&article));
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(path, shapes::file(&article))?;
        }
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Ok(())))
    })
}
