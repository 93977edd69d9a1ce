//! Which summit an article reports on: sentences from the page of rules, and a set of leads
//! labelled by hand.

use jiff::civil::Date;
use serde::Deserialize;
use yuelan::doc::{
    Article, Block, Date as Published, Document, Format, Meta, Precision, Repairs, Source, TitleFrom,
};
use yuelan::series::{Kind, MentionRole, Place, Recogniser, Registry, Role, Verdict};
use yuelan::text::{Clean, Language};

mod series {
    mod own;
}

#[allow(clippy::expect_used, reason = "a date that the test itself wrote")]
fn article(date: Option<&str>, title: &str, paragraphs: &[&str]) -> Article {
    let day = |text: &str| text.parse::<Date>().map(|day| day.to_datetime(jiff::civil::Time::midnight()));
    let title_from = if title.is_empty() { TitleFrom::Lead } else { TitleFrom::FrontMatter };
    let blocks = paragraphs.iter().map(|paragraph| Block::body(Clean::text(paragraph))).collect();
    Article {
        source: Source {
            path: Clean::from("a.txt"),
            part: 1,
            parts: 1,
            format: Format::Text,
            encoding: "UTF-8",
            key: None,
            link: Clean::default(),
            repairs: Repairs::default(),
            divided: false,
            line: None,
        },
        meta: Meta {
            title: Clean::line(if title.is_empty() { "无题" } else { title }),
            title_from,
            subtitle: Clean::default(),
            authors: vec![],
            agency: Clean::default(),
            date: date.map(|date| Published::stated(day(date).expect("a date of the test"), Precision::Day)),
            categories: vec![],
            tags: vec![],
            language: Language::default(),
            translation: None,
        },
        document: Document::new(blocks, vec![], vec![]).into(),
        notes: vec![],
    }
}

fn recognise(article: &Article) -> Vec<Verdict> {
    thread_local!(static RECOGNISER: Recogniser = Recogniser::new(Registry::builtin()));
    RECOGNISER.with(|recogniser| recogniser.recognise(article))
}

/// Role and primary editions as the labelled set writes them.
fn answer(verdicts: &[Verdict]) -> String {
    let Some(role) = verdicts.first().and_then(|verdict| verdict.role) else { return "none".into() };
    let same = verdicts.iter().filter(|verdict| verdict.role == Some(role));
    let mut editions: Vec<&str> = same.filter_map(|verdict| verdict.edition.as_deref()).collect();
    editions.sort_unstable();
    [role.name()].into_iter().chain(editions).collect::<Vec<_>>().join(" ")
}

#[derive(Deserialize)]
struct Labelled {
    on: Option<String>,
    is: String,
    #[serde(default)]
    title: String,
    text: String,
}

/// What became of a set of leads.
#[derive(Debug, Default)]
struct Tally {
    leads: usize,
    right: usize,
    /// Primary editions that no careful reader would name.
    wrong_primaries: usize,
}

/// Tries every lead of a set; `tell` is given those that came out otherwise.
#[allow(clippy::unwrap_used, reason = "a set that cannot be read fails the test")]
fn tally(set: &str, tell: impl Fn(&Labelled, &[Verdict])) -> Tally {
    let mut tally = Tally::default();
    for lead in serde_yaml::from_str::<Vec<Labelled>>(set).unwrap() {
        let paragraphs: Vec<&str> = lead.text.split('\n').collect();
        let verdicts = recognise(&article(lead.on.as_deref(), &lead.title, &paragraphs));
        tally.leads += 1;
        if answer(&verdicts) == lead.is {
            tally.right += 1;
            continue;
        }
        let primaries = verdicts.iter().filter(|verdict| verdict.is_primary());
        let edition = |verdict: &Verdict| verdict.edition.clone().unwrap_or_default();
        tally.wrong_primaries += primaries.filter(|verdict| !lead.is.contains(&edition(verdict))).count();
        tell(&lead, &verdicts);
    }
    tally
}

fn tell(lead: &Labelled, verdicts: &[Verdict]) {
    let Labelled { on, is, title, text } = lead;
    eprintln!("{on:?} expected {is}, found {}: {title} | {text}\n  {verdicts:?}", answer(verdicts));
}

#[test]
fn leads_that_the_rule_was_tuned_on() {
    let short = tally(include_str!("series/tuned.yaml"), tell);
    let long = tally(include_str!("series/tuned_long.yaml"), tell);
    eprintln!("tuned: {short:?}; long: {long:?}");
    assert!(short.right * 100 >= short.leads * 98, "{short:?}");
    assert_eq!((short.wrong_primaries, long.wrong_primaries), (0, 0));
    assert!(long.right * 100 >= long.leads * 65, "no worse than it was: {long:?}");
}

/// What is wrong in these sets is not told: whoever reads it and mends it has tuned on it.
#[test]
fn leads_that_nobody_tuned_on() {
    let short = tally(include_str!("series/unseen.yaml"), |_, _| {});
    let long = tally(include_str!("series/unseen_long.yaml"), |_, _| {});
    eprintln!("unseen: {short:?}; long: {long:?}");
    // The aim is 97 of a hundred; this is where it stands, and no change may fall behind it.
    assert!(short.leads >= 75 && short.right * 100 >= short.leads * 96, "{short:?}");
    assert!(short.wrong_primaries == 0 && long.wrong_primaries <= 1, "{short:?} {long:?}");
    assert!(long.right * 100 >= long.leads * 65, "no worse than it was: {long:?}");
}

/// Article date, text, primary edition or `-` or `ambiguous`, other editions that are mentioned.
const TRICKY: &[(&str, &str, &str, &[&str])] = &[
    ("2024-07-05", "上海合作组织阿斯塔纳峰会4日闭幕", "sco-2024", &[]),
    ("2017-06-10", "上合组织阿斯塔纳峰会给予印度和巴基斯坦成员国地位", "sco-2017", &[]),
    (
        "2024-07-05",
        "2018年，上合组织青岛峰会通过青岛宣言。此次上合组织阿斯塔纳峰会重申相关立场",
        "sco-2024",
        &["sco-2018"],
    ),
    ("2022-09-17", "上合组织元首理事会第22次会议在撒马尔罕举行", "sco-2022", &[]),
    ("2022-09-17", "上合组织元首理事会第廿二次会议举行", "sco-2022", &[]),
    ("2022-09-17", "上海合作組織元首理事會第二十二次會議在撒馬爾罕舉行", "sco-2022", &[]),
    (
        "2022-09-17",
        "The 22nd meeting of the Council of Heads of State of the SCO was held here",
        "sco-2022",
        &[],
    ),
    ("2022-09-17", "Leaders gathered for the SCO Samarkand Summit", "sco-2022", &[]),
    ("2019-06-16", "出席上海合作组织比什凯克峰会后，抵达杜尚别出席亚信杜尚别峰会", "sco-2019", &[]),
    ("2023-07-05", "上合组织新德里峰会以视频方式举行", "sco-2023", &[]),
    ("2022-10-17", "第二十次全国代表大会开幕。上海合作组织发来贺信", "-", &[]),
    ("2025-08-20", "即将举行的上\n合组织天津峰会", "sco-2025", &[]),
    ("2025-08-20", "即将举行的上合\n组织天津峰会", "sco-2025", &[]),
    ("2025-11-19", "上合组织政府首脑理事会第二十四次会议在莫斯科举行，落实天津峰会成果", "-", &["sco-2025"]),
    ("", "上合组织阿斯塔纳峰会取得圆满成功", "ambiguous", &["sco-2005", "sco-2011", "sco-2017", "sco-2024"]),
    ("2026-01-05", "2026年上合组织峰会将于今年在比什凯克举行", "-", &["sco-2026"]),
    ("2012-06-08", "上海合作组织北京峰会闭幕", "sco-2012", &[]),
    ("2021-09-18", "今年是上合组织成立20周年。中方在杜尚别合作建设鲁班工坊", "-", &["sco-2001"]),
    ("2018-06-10", "上合组织成员国元首理事会第十八次会议10日在青岛国际会议中心举行", "sco-2018", &[]),
    ("2023-05-20", "中国—中亚峰会在西安举行，各国均为上合组织成员", "-", &[]),
    (
        "2022-09-19",
        "20222022年年99月月上海合作组织上海合作组织撒马尔罕峰会撒马尔罕峰会闭幕闭幕",
        "sco-2022",
        &[],
    ),
    ("2007-08-17", "上合组织比什凯克峰会上签署《长期睦邻友好合作条约》", "sco-2007", &[]),
];

#[test]
fn tricky_sentences() {
    for (date, text, primary, others) in TRICKY {
        let verdicts = recognise(&article(Some(*date).filter(|date| !date.is_empty()), "", &[text]));
        let sco = verdicts.iter().find(|verdict| verdict.series == "sco");
        let found = match sco {
            Some(verdict) if verdict.is_primary() => verdict.edition.clone().unwrap(),
            Some(verdict) if verdict.role == Some(Role::Ambiguous) => "ambiguous".to_owned(),
            _ => "-".to_owned(),
        };
        assert_eq!(found, *primary, "{text}: {verdicts:?}");
        let mentioned = sco.map(|verdict| {
            let editions = verdict.editions.iter().map(|(id, _)| id.as_str());
            let candidates = verdict.candidates.iter().map(String::as_str);
            editions
                .chain(candidates)
                .filter(|id| *id != verdict.edition.as_deref().unwrap_or_default())
                .collect()
        });
        assert_eq!(mentioned.unwrap_or_else(Vec::new), *others, "{text}: {verdicts:?}");
        let of_others = verdicts.iter().filter(|verdict| verdict.series != "sco" && verdict.is_primary());
        assert_eq!(of_others.count(), 0, "{text}: {verdicts:?}");
    }
}

#[test]
fn a_verdict_says_why() {
    let text = "9 月 15 日至 16 日，上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行。";
    let caption = "△ 2018 年上合青岛峰会的会场（资料图）";
    let article = article(Some("2022-09-19"), "磁吸力是这样炼成的", &[text, caption]);
    let verdict = recognise(&article).remove(0);
    let evidence: Vec<_> = verdict
        .mentions
        .iter()
        .map(|mention| {
            let id = mention.edition.as_deref().unwrap();
            (id, mention.kind, mention.place, mention.role, mention.words.as_str())
        })
        .collect();
    assert_eq!(
        evidence,
        [
            ("sco-2022", Kind::Ordinal, Place::Lead, MentionRole::Current, "第二十二次会议"),
            ("sco-2018", Kind::OrgCity, Place::Caption, MentionRole::Background, "上合青岛峰会"),
        ]
    );
    let at = verdict.mentions[0].at.unwrap();
    let (paragraph, byte) = article.document.text_at(at).unwrap();
    assert!(paragraph.string[byte..].starts_with("第二十二次会议"));
    assert_eq!(verdict.runner_up, 0.075);
    assert_eq!(verdict.role.unwrap().glyph(), '◆');
}

/// Texts of nothing but what one form looks for: each must look at a bounded stretch only. Four
/// times the text may take four times as long and some; a form that looks further takes sixteen.
#[test]
fn hostile_texts_take_linear_time() {
    const BYTES: usize = 10_000;
    const ONCE: std::time::Duration = std::time::Duration::from_millis(300);
    for piece in [
        "峰会",
        "上合组织",
        "第二十二次",
        "“‘「",
        "上合组织峰会",
        "上合组织成员国元首在青岛",
        "第二十四次会议元首",
        "上合组织2014年北京、2016年利马、APEC",
        "上合组织撒马尔罕",
        "在上合组织外长会议峰会期间",
        "上海協力機構はサマルカンドで首脳会議を",
        "SCO ’s annual ",
        "the SCO at its annual summit ",
        "summit of the of SCO ",
        "in Rome for the G20 summit ",
        "G20 leaders in ",
        "XXI заседания Совета глав государств ШОС ",
        "двадцать второе саммит ШОС в ",
        "Sanya (2011) BRICS ",
        "2026年3月全国两会",
    ] {
        let taken = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let article = article(Some("2024-07-04"), "上合组织、G20、APEC、BRICS、奥运会、两会", &[&text]);
            let begun = std::time::Instant::now();
            recognise(&article);
            begun.elapsed()
        };
        let (once, four_times) = (taken(BYTES), taken(4 * BYTES));
        assert!(four_times < 8 * once + ONCE, "{piece}: {once:?}, {four_times:?}");
    }
}
