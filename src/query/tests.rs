//! What queries mean, and what is told of those that are not understood.

use jiff::civil::date;

use super::{
    Attribute, Candidate, Context, Event, Events, Flag, Period, Query, Sort, SortKey, Term, Tie, Words, parse,
};
use crate::doc::{Date, Precision};
use crate::text::{Clean, Language, fold};

/// An article on the Samarkand summit.
struct Report {
    folded: String,
}

const TITLE: &str = "撒马尔罕：一张纸“说话”";
const BODY: &str = "9 月 16 日，ＳＣＯ 峰会在撒马尔罕举行。造纸的人说：Paper lasts.";

struct Samarkand;
struct Sco;

impl Event for Samarkand {
    fn id(&self) -> &str {
        "sco-2022"
    }
    fn year(&self) -> Option<i16> {
        Some(2022)
    }
    fn ordinal(&self) -> Option<u16> {
        Some(22)
    }
    fn any_name(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        ["撒马尔罕", "Samarkand", "撒马尔罕 2022"].into_iter().any(takes)
    }
}

impl Event for Sco {
    fn id(&self) -> &str {
        "sco"
    }
    fn year(&self) -> Option<i16> {
        None
    }
    fn ordinal(&self) -> Option<u16> {
        None
    }
    fn any_name(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        takes("上合峰会")
    }
}

impl Events for Report {
    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool {
        if tie == Tie::Series { takes(&Sco) } else { takes(&Samarkand) }
    }
}

impl Candidate for Report {
    fn date(&self) -> Option<Date> {
        Some(Date::stated(date(2022, 9, 16).at(0, 0, 0, 0), Precision::Day))
    }
    fn language(&self) -> Language {
        Language::SimplifiedChinese
    }
    fn chars(&self) -> usize {
        2540
    }
    fn is(&self, flag: Flag) -> bool {
        matches!(flag, Flag::Unread | Flag::Report)
    }
    fn folded(&self) -> &str {
        &self.folded
    }
    fn any_text(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        [TITLE, BODY].into_iter().any(takes)
    }
    fn any_value(&self, attribute: Attribute, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        let values: &[&str] = match attribute {
            Attribute::Title => &[TITLE],
            Attribute::Author => &["谢某", "Alice Ash"],
            Attribute::Source => &["样例社"],
            Attribute::Category => &["国际/上合"],
            Attribute::Tag => &["上合组织"],
            Attribute::Folder => &["hexo/2022/a.md"],
        };
        values.iter().copied().any(takes)
    }
    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool {
        Events::any_event(self, tie, takes)
    }
}

fn report() -> Report {
    Report { folded: fold(&format!("{TITLE}\n{BODY}")) }
}

fn context(report: &Report) -> Context<'_> {
    Context { today: Some(date(2023, 3, 5)), events: Some(report), shelves: None }
}

/// Each query, and whether the report satisfies it. None of them has a mistake.
fn check(queries: &[(&str, bool)]) {
    let report = report();
    for (typed, matched) in queries {
        let (query, mistakes) = context(&report).parse(typed);
        assert_eq!(mistakes, [], "{typed}");
        assert_eq!(query.matches(&report), *matched, "{typed} read as {query}");
    }
}

#[test]
fn words_and_signs_mean_what_they_say() {
    check(&[
        ("", true),
        ("撒马尔罕 峰会", true),
        ("撒马尔罕 青岛", false),
        ("sco", true),
        ("9月16日", true),
        ("\"9 月 16 日\"", true),
        ("“造纸 的人”", true),
        ("「paper lasts」", true),
        ("「paper paper」", false),
        ("-青岛", true),
        ("－撒马尔罕", false),
        ("--撒马尔罕", true),
        ("撒马尔罕 -青岛 -天津", true),
        ("青岛 | 撒马尔罕", true),
        ("青岛｜天津", false),
        ("青岛 天津 | 撒马尔罕", true),
        ("撒马尔罕 (青岛 | 天津)", false),
        ("撒马尔罕 （青岛 | 峰会）", true),
        ("-(青岛 | 峰会)", false),
        ("-(青岛 峰会)", true),
        ("((撒马尔罕))(峰会)", true),
        ("=ＳＣＯ", true),
        ("=SCO", false),
        ("＝\"Paper lasts\"", true),
        ("=paper", false),
        ("造纸“的人”说", true),
        ("http://a.b", false),
        ("举行。造纸的人说：paper", true),
    ]);
}

#[test]
fn fields_ask_for_what_they_name() {
    check(&[
        ("title:说话", true),
        ("标题：举行", false),
        ("title:\"一张纸 说话\"", false),
        ("author:alice", true),
        ("作者:谢", true),
        ("source:样例社", true),
        ("cat:国际", true),
        ("分类:国际/上合", true),
        ("cat:国", false),
        ("cat:上合", false),
        ("tag:上合组织", true),
        ("tag:上合", false),
        ("in:hexo", true),
        ("in:/hexo/2022/", true),
        ("in:hex", false),
        ("lang:zh", true),
        ("语言:简体", true),
        ("lang:zh-hant", false),
        ("year:2022", true),
        ("ＹＥＡＲ：２０２２", true),
        ("年:二〇二二年九月", true),
        ("year:2018..2020", false),
        ("year:2018-2023", true),
        ("year:2022-10..2023-01", false),
        ("date:2022-09-15..2022-09-17", true),
        ("date:>=2023", false),
        ("日期:<2023", true),
        ("date:last-year", true),
        ("date:去年", true),
        ("date:今年", false),
        ("date:民國111年", true),
        ("date!:2022", true),
        ("日期！：2021", false),
        ("series:sco", true),
        ("系列:上合峰会", true),
        ("summit:撒马尔罕", true),
        ("summit:samarkand", true),
        ("summit:\"撒马尔罕 2022\"", true),
        ("summit:2022", true),
        ("summit:22", true),
        ("届:第二十二届", true),
        ("summit:SCO-2022", true),
        ("-summit:22", false),
        ("mentions:sco-2022", true),
        ("is:unread", true),
        ("是:已读", false),
        ("is:report | is:preview", true),
        ("chars:>3000", false),
        ("字数:2000..3000", true),
        ("re:/\\d 月 \\d{2} 日/", true),
        ("re:/(峰会|论坛)在.{2,6}举行/", true),
        ("re:/paper/", false),
        ("re:/(?i)PAPER LASTS/", true),
        ("sort:date", true),
        ("sort:-字数 青岛", false),
    ]);
}

#[test]
fn a_mistake_is_told_with_its_place_and_the_rest_is_used() {
    let report = report();
    for (typed, at, expected, rest) in [
        ("year:20x2 峰会", "20x2", "应为年份、月份或一段时间，如 2022 或 2018..2020", "峰会"),
        ("year: 峰会", "year:", "应为年份", "峰会"),
        ("峰会 date:2022-02-30", "2022-02-30", "应为日期", "峰会"),
        ("is:readd", "readd", "应为状态，如 已读、未读", ""),
        ("lang:法文", "法文", "应为语言，如 中文、简体", ""),
        ("summit:青岛 峰会", "青岛", "没有这一届；应为城市、年份、届次或编号", "峰会"),
        ("series:g7", "g7", "没有这个系列", ""),
        ("chars:多", "多", "应为字数，如 >3000", ""),
        ("re:abc", "abc", "应为两条斜线之间的正则表达式", ""),
        ("re:/(/ 峰会", "/(/", "正则有误：括号没有合上", "峰会"),
        ("re:/峰会", "/", "缺少与它成对的符号", "re:/峰会/"),
        ("sort:何", "何", "应为排序方式", ""),
        ("titel:峰会 撒马尔罕", "titel:", "没有这个字段；应为 title:", "撒马尔罕"),
        ("\"峰会 举行", "\"", "缺少与它成对的符号", "\"峰会 举行\""),
        ("“峰会", "“", "缺少与它成对的符号", "峰会"),
        ("(峰会", "(", "缺少右括号", "峰会"),
        ("峰会）", "）", "多出右括号", "峰会"),
        ("峰会 ()", "()", "括号里要有条件", "峰会"),
        ("峰会 |", "|", "竖线两边都要有条件", "峰会"),
        ("| 峰会", "|", "竖线两边都要有条件", "峰会"),
        ("year:20x2 | 峰会", "20x2", "应为年份", "峰会"),
        ("峰会 - 举行", "-", "减号后紧接要排除的词", "峰会 举行"),
        ("峰会 -", "-", "减号后紧接", "峰会"),
        ("= 峰会", "=", "等号后紧接", "峰会"),
        ("title:", "title:", "应为词，如 峰会", ""),
    ] {
        let (query, mistakes) = context(&report).parse(typed);
        let told: Vec<_> = mistakes.iter().map(|mistake| &typed[mistake.span.clone()]).collect();
        assert_eq!(told, [at], "{typed}");
        assert!(mistakes[0].expected.starts_with(expected), "{typed}: {}", mistakes[0].expected);
        assert_eq!(query.to_string(), rest, "{typed}");
    }
}

#[test]
fn mistakes_come_in_the_order_of_the_text() {
    let (query, mistakes) = parse("(a year:x | is:y");
    let starts: Vec<_> = mistakes.iter().map(|mistake| mistake.span.start).collect();
    assert_eq!(starts, [0, 8, 15]);
    assert_eq!(query.to_string(), "a");
}

#[test]
fn without_a_day_last_year_is_a_mistake_and_without_events_any_name_may_be_one() {
    assert_eq!(parse("date:去年").1.len(), 1);
    assert_eq!(parse("summit:青岛").1, []);
}

#[test]
fn chips_say_each_condition_in_a_few_words() {
    let report = report();
    for (typed, chips) in [
        ("峰会 \"上海 精神\"", &["“峰会”", "“上海 精神”"][..]),
        ("year:2018..2020 date:>=2019-05", &["2018–2020 年", "2019-05 起"]),
        ("date!:2022 date:<2020-05", &["标明 2022", "2020-04 止"]),
        ("date:2022-09-15..17 date!:2022..2023-02", &["2022-09-15–2022-09-17", "标明 2022-01–2023-02"]),
        ("-is:未读 chars:>3000 chars:<500", &["非 未读", "多于 3000 字", "少于 500 字"]),
        ("summit:22 mentions:22 series:sco", &["届 22", "提及 22", "系列 sco"]),
        ("(青岛 | 天津 -title:会) lang:zh", &["“青岛” 或 （“天津” 且 非 标题 会）", "中文"]),
        ("sort:date 峰会 =SCO", &["“峰会”", "原样“SCO”", "从旧到新"]),
        ("re:/a|b/ tag:上合组织 -(a b)", &["/a|b/", "标签 上合组织", "非 （“a” 且 “b”）"]),
    ] {
        let (query, mistakes) = context(&report).parse(typed);
        assert_eq!(mistakes, [], "{typed}");
        let said: Vec<_> = query.chips(&|_| None).iter().map(ToString::to_string).collect();
        assert_eq!(said, chips, "{typed}");
    }
}

#[test]
fn a_year_replaces_a_year_and_words_add_up() {
    let year = |year| Term::Period(Period::year(year));
    let query = Query::default().with(year(2022)).with(year(2023));
    assert_eq!(query.conjuncts(), [year(2023).into()]);
    let words = |text| Term::Words(Words::new(text).unwrap());
    let query = query.with(words("上合")).with(words("峰会"));
    assert_eq!(query.conjuncts().len(), 3);
    assert_eq!(query.clone().without_last().words(), Some(&Clean::line("上合")));
    assert_eq!(query.clone().without(0).period(), None);
    let query = query.and(parse("year:2019 summit:青岛 sort:date").0).and(parse("summit:天津").0);
    assert_eq!(query.to_string(), "上合 峰会 year:2019 summit:天津 sort:date");
    assert_eq!(query.sort(), Some(Sort { key: SortKey::Date, descending: false }));
    assert_eq!(query.without_last().to_string(), "上合 峰会 year:2019 summit:天津");
}
