//! From the bytes of a registry file to a registry, or to all that is wrong with it. Never fails on
//! what a file holds, and takes no longer than a bounded file needs. Must not know where files are.

use super::registry::Registry;
use super::validate;
use crate::locale::say;
use crate::yaml::{self, Problem, Spot};

/// Bytes of the largest file that is read: some thousands of events.
const LARGEST: usize = 512 << 10;

/// What came of reading a registry file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// None where an error keeps the file from being used.
    pub registry: Option<Registry>,
    /// What is wrong with it, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads a file whose series will stand beside those of `beside`.
#[must_use]
pub fn read(bytes: &[u8], beside: &Registry) -> Reading {
    let (registry, problems) = match read_tree(bytes, beside) {
        Ok((registry, problems)) => (registry, problems),
        Err(problem) => (None, vec![problem]),
    };
    Reading { registry, problems }
}

fn read_tree(bytes: &[u8], beside: &Registry) -> Result<(Option<Registry>, Vec<Problem>), Problem> {
    if bytes.len() > LARGEST {
        let message = say!("series-large", size = LARGEST >> 10);
        return Err(Problem::error(Spot::START, &message));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
        Problem::error(end_of(&good), &say!("series-not-utf8"))
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let Some(tree) = yaml::read(text)? else {
        return Err(Problem::error(Spot::START, &say!("series-nothing")));
    };
    let mut problems = validate::check(&tree, beside);
    if validate::is_broken(&problems) {
        return Ok((None, problems));
    }
    let registry = match Registry::of(text) {
        Ok(registry) => Some(registry),
        // Two readers of YAML need not agree on everything that is odd.
        Err(error) => {
            let at = error.location().map_or(Spot::START, |at| Spot { line: at.line(), column: at.column() });
            problems.push(Problem::error(at, &say!("series-odd")));
            None
        }
    };
    Ok((registry, problems))
}

/// Where the next character would stand.
fn end_of(text: &str) -> Spot {
    let line = text.rsplit('\n').next().unwrap_or_default();
    Spot { line: text.matches('\n').count() + 1, column: line.chars().count() + 1 }
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, Reading, read};
    use crate::series::{Registry, Severity};

    const HEAD: &str = "series:\n- id: x\n  names: {short: X}\n  org: [组织]\n  event_words: [峰会]\n";

    fn problems(text: &[u8]) -> Vec<String> {
        read(text, Registry::builtin()).problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn ten_lines_make_a_series() {
        let registry = Registry::parse(&format!(
            "\u{FEFF}{HEAD}  events:\n  - {{id: x-1, start: 2024-05-01, city: {{zh-Hans: 成都}}}}\n"
        ))
        .unwrap();
        let edition = registry.edition("x-1").unwrap();
        assert_eq!((edition.label(), edition.end().to_string()), ("成都 2024", "2024-05-01".into()));
    }

    /// What stands under the head of a series, and the only problem it makes.
    const MISTAKES: &[(&str, &str)] = &[
        (
            "  events:\n  - {id: x-1, start: 2024-05-01, city: {en: Rome}}\n  - {id: x-1, start: 2025-05-01, aliases: [ab]}",
            "8:10: error: 编号“x-1”与第 7 行的重复；换一个",
        ),
        (
            "  events:\n  - id: x-1\n    start: 2024-05-02\n    aliases: [第一]\n    end: 2024-05-01",
            "10:10: error: 结束（2024-05-01）早于开始（2024-05-02）；改正或对调",
        ),
        ("  events:\n  - id: x-1\n    start: 2024-05-02\n    aliases:\n    - 会", "10:7: error: “会”太短"),
        ("  events:\n  - id: x-1\n    start: 2024-05-02\n    aliases: ['']", "9:15: error: “”太短"),
        ("  deny: [外长, 组织]\n  events: []", "6:14: error: “组织”既在 org 又在 deny"),
        ("  council: ['第{n}届{n}']\n  events: []", "6:13: error: 届次 {n} 只能写一次"),
        (
            "  events:\n  - {id: X_1, start: 2024-05-02, aliases: [ab]}",
            "7:10: error: “id”不能是“X_1”；要写成编号",
        ),
        (
            "  events:\n  - {id: x-1, start: May, aliases: [ab]}",
            "7:22: error: “start”不能是“May”；要写成日期",
        ),
        (
            "  events:\n  - {id: x-1, start: 2024-02-30, aliases: [ab]}",
            "7:22: error: “start”不能是“2024-02-30”",
        ),
        ("  events:\n  - {id: x-1, aliases: [ab]}", "7:5: error: 缺少“start”：第一天，如 2025-08-31"),
        ("  events:\n  - {id: x-1, start: 2024-05-02}", "7:5: error: 缺少“city”或“aliases”"),
        ("  events:\n  - {id: x-1, start: 2024-05-02, city: {id: a}}", "7:40: error: “city”里没有名称"),
        ("", "2:3: error: 缺少“events”：各届会议的列表"),
        ("  evnts: []\n  events: []", "6:3: error: 没有“evnts”这一项；是不是“events”？"),
        ("  start: 2024-05-02\n  events: []", "6:3: error: “start”不在这里，是一届会议的一项；检查缩进"),
        ("  org: []\n  events: []", "6:3: error: “org”写了两次"),
        ("  use_city: perhaps\n  events: []", "6:13: error: “use_city”不能是“perhaps”；要写成 true 或 false"),
        ("  events: []\n  events: []", "7:3: error: “events”写了两次"),
        ("  deny: 外长\n  events: []", "6:9: error: “deny”要写成一列"),
        ("  deny:\n  events: []", "6:7: error: “deny”后面没有内容"),
        ("  other_places: [2024]\n  events: []", "6:18: error: “other_places”不能是“2024”；要写成文字"),
        ("  ordinal: {base_year: 二〇〇〇}\n  events: []", "6:24: error: “base_year”不能是“二〇〇〇”"),
        ("  ordinal: {rule: yearly}\n  events: []", "6:19: error: “rule”不能是“yearly”；要写成其中之一"),
        (
            "  events:\n  - {id: sco-2022, start: 2024-05-02, aliases: [ab]}",
            "7:10: error: 编号“sco-2022”已经属于系列 sco",
        ),
        ("  events: [", "7:1: error: 少了内容，或者 [ ] { } 没有成对"),
        ("\tdeny: [外长]", "6:2: error: 不能用 Tab 缩进；改用空格"),
        ("  deny: &a [外长]\n  events: []", "6:9: error: 这里不能用 YAML 的锚点"),
        ("  deny: !!seq [外长]\n  events: []", "6:9: error: 这里不能用 YAML 标签"),
        ("  events: []\n---\nseries: []", "7:1: error: 一个文件里只能有一份 YAML"),
    ];

    #[test]
    fn every_mistake_is_said_with_line_and_column() {
        for (rest, message) in MISTAKES {
            let found = problems(format!("{HEAD}{rest}").as_bytes());
            assert!(found.len() == 1 && found[0].starts_with(message), "{rest}\n  {message}\n  {found:#?}");
        }
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let text = format!("{HEAD}  evnts: []\n  deny: [外]\n- id: Y\n  org: [乙方]\n");
        let found = problems(text.as_bytes());
        let places: Vec<_> = found.iter().map(|line| line.split(": ").next().unwrap()).collect();
        assert_eq!(places, ["2:3", "6:3", "7:10", "8:3", "8:3", "8:3", "8:7"], "{found:#?}");
    }

    #[test]
    fn what_is_no_registry_at_all_is_refused() {
        for (text, message) in [
            (&b""[..], "1:1: error: 文件里什么都没有"),
            (b"# nothing yet\n", "1:1: error: 文件里什么都没有"),
            (b"series:\n- id: \xB0\xA1", "2:7: error: 文件不是 UTF-8 编码"),
            (b"- a\n- b\n", "1:1: error: “整个文件”要写成一组键和值"),
            (b"schema: 2\nwhatever: {a: ]}", "2:15: error: "),
            (b"schema: 2\nevents: {}", "1:9: error: 文件是 schema 2 的格式"),
            (
                b"series: [{id: x, names: {short: X}, org: [], event_words: [ab], events: []}]",
                "1:42: error: “org”是空的；写上组织的名称",
            ),
            (b"note: x\n", "1:1: error: 缺少“series”"),
        ] {
            let found = problems(text);
            assert!(found[0].starts_with(message), "{found:?}");
        }
    }

    #[test]
    fn hostile_files_cost_little() {
        let bomb = "a: &a [x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\n";
        assert!(problems(bomb.as_bytes())[0].contains("锚点"));
        for deep in ["[".repeat(200_000), "{a: ".repeat(100_000), "- ".repeat(200_000)] {
            assert!(problems(deep.as_bytes())[0].contains("嵌套太深"), "{:?}", problems(deep.as_bytes()));
        }
        assert!(problems(&vec![b'a'; 10 << 20])[0].contains("512 KB"));
        let many = "- {}\n".repeat(LARGEST / 5 - 10);
        let Reading { registry, problems } =
            read(format!("series:\n{many}").as_bytes(), &Registry::default());
        assert!(registry.is_none() && problems.len() == 100);
    }

    #[test]
    fn a_shared_name_is_a_warning() {
        let events = "  events: [{id: x-1, start: 2024-05-02, aliases: [双峰会, 上合组织]}]";
        let second = "- {id: y, names: {short: Y}, org: [乙方, 组织], event_words: [峰会], events: []}";
        let reading = read(format!("{HEAD}{events}\n{second}").as_bytes(), Registry::builtin());
        assert!(reading.registry.is_some());
        let warnings: Vec<_> = reading.problems.iter().map(ToString::to_string).collect();
        assert!(warnings[0].starts_with("6:56: warning: “上合组织”也是系列 sco 的名称"), "{warnings:?}");
        assert!(warnings[1].starts_with("7:40: warning: “组织”也是系列 x 的名称"), "{warnings:?}");
        assert!(reading.problems.iter().all(|problem| problem.severity == Severity::Warning));
        // A series that replaces the built-in one shares its names with nobody.
        let own =
            "series: [{id: sco, names: {short: 上合}, org: [上合组织], event_words: [峰会], events: []}]";
        assert_eq!(read(own.as_bytes(), Registry::builtin()).problems, []);
    }
}
