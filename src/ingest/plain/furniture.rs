//! What print repeats on every page and no article says: running heads, running feet and page
//! numbers. Must not know columns and paragraphs.
//!
//! Only form feeds tell where pages end, so that without one nothing is touched. A line goes if it
//! stands at the edge of its page and the pages around it say the same there, or count on.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use regex::Regex;

use super::lines::Line;
use super::marks::{self, Mark};
use super::sentence::ends_sentence;
use crate::doc::{Note, NoteKind, Repair};
use crate::ingest::dateline;
use crate::locale::say;

/// Lines of running heads above each other at the most.
const DEEPEST: usize = 3;
/// Characters of the longest running head.
const LONGEST: usize = 60;
/// So many pages further the same words are still the same running head: left and right pages may
/// have one each.
const APART: u32 = 2;

/// `第2版`, `第 3 页 共 9 页`: the number of a page within words.
const NUMBERED: &str = r"第 ?[0-9０-９A-Z一二三四五六七八九十百]{1,5} ?[版页頁面](?: ?[,，/／]? ?共 ?[0-9０-９]{1,5} ?[版页頁面])?";
/// The same at the end or the beginning, where a gap sets it off: `大江日报 要闻 2`.
const SET_OFF: &str = r"^[0-9０-９]{1,4}\s+|\s+[0-9０-９]{1,4}$";
/// What is a page number and nothing else, wherever it stands: `- 3 -`, `第3页`.
const SURE: &str = r"^(?:[-–—―－─·•~～]{1,3} ?[0-9０-９]{1,4} ?[-–—―－─·•~～]{1,3}|第 ?[0-9０-９]{1,5} ?[页頁](?: ?[,，/／]? ?共 ?[0-9０-９]{1,5} ?[页頁])?|(?i:page) [0-9]{1,4}(?: of [0-9]{1,4})?)$";

/// The upper or the lower edge of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Edge {
    Head,
    Foot,
}

const EDGES: [Edge; 2] = [Edge::Foot, Edge::Head];

/// What the edges of all pages say.
#[derive(Debug, Default)]
struct Edges {
    /// On which pages the words stand.
    words: HashMap<(Edge, String), Vec<u32>>,
    /// How many pages are numbered so that number and count of pages differ by this.
    numbers: HashMap<(Edge, i64), usize>,
}

/// Takes the furniture of pages out of the lines, with a note for each line.
pub(super) fn take_out(lines: &mut [Line]) -> Vec<Note> {
    if lines.last().is_none_or(|line| line.page == 0) {
        return Vec::new();
    }
    let pages = pages(lines);
    let edges = Edges::of(lines, &pages);
    let mut found: HashMap<usize, Edge> = HashMap::new();
    for (edge, page) in EDGES.iter().flat_map(|edge| pages.iter().map(move |page| (*edge, page))) {
        let is_held = |at: &usize| lines.get(*at).is_some_and(|line| edges.hold(edge, line));
        for at in at_edge(lines, page.clone(), edge).take_while(is_held) {
            found.entry(at).or_insert(edge);
        }
    }
    let kept = titles(lines, &pages, &edges, &found);
    let mut found: Vec<usize> = found.into_keys().filter(|at| !kept.contains(at)).collect();
    found.sort_unstable();
    found.into_iter().filter_map(|at| lines.get_mut(at).map(note)).collect()
}

/// The lines of each page.
fn pages(lines: &[Line]) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for (at, line) in lines.iter().enumerate() {
        match pages.last_mut().filter(|_| last == Some(line.page)) {
            Some(page) => page.end = at + 1,
            None => pages.push(at..at + 1),
        }
        last = Some(line.page);
    }
    pages
}

/// The outermost lines of a page that are not blank, from the edge inwards.
fn at_edge(lines: &[Line], page: Range<usize>, edge: Edge) -> impl Iterator<Item = usize> {
    let inked = |at: &usize| lines.get(*at).is_some_and(|line| !line.is_blank());
    let mut rest = page;
    let next = move || match edge {
        Edge::Head => rest.next(),
        Edge::Foot => rest.next_back(),
    };
    std::iter::from_fn(next).filter(inked).take(DEEPEST)
}

impl Edges {
    fn of(lines: &[Line], pages: &[Range<usize>]) -> Self {
        let mut edges = Self::default();
        for (edge, page) in EDGES.iter().flat_map(|edge| pages.iter().map(move |page| (*edge, page))) {
            for line in at_edge(lines, page.clone(), edge).filter_map(|at| lines.get(at)) {
                if let Some(number) = bare_number(&line.text) {
                    *edges.numbers.entry((edge, number - i64::from(line.page))).or_default() += 1;
                } else if let Some((words, _)) = words(line) {
                    let on = edges.words.entry((edge, words)).or_default();
                    if on.last() != Some(&line.page) {
                        on.push(line.page);
                    }
                }
            }
        }
        edges
    }

    /// Whether a line at this edge is furniture.
    fn hold(&self, edge: Edge, line: &Line) -> bool {
        if let Some(number) = bare_number(&line.text) {
            let alike = self.numbers.get(&(edge, number - i64::from(line.page)));
            return alike.is_some_and(|count| *count > 1);
        }
        is_sure(&line.text) || words(line).is_some_and(|(words, _)| self.neighbours(edge, words, line) > 0)
    }

    /// How many pages near the line's say the same at this edge.
    fn neighbours(&self, edge: Edge, words: String, line: &Line) -> usize {
        let Some(on) = self.words.get(&(edge, words)) else { return 0 };
        let begin = on.partition_point(|page| page + APART < line.page);
        let near = on.iter().skip(begin).take_while(|page| **page <= line.page + APART);
        near.filter(|page| **page != line.page).count()
    }

    /// Whether the same words stand at the head of a page shortly before the line's.
    fn goes_on(&self, words: String, line: &Line) -> bool {
        let Some(on) = self.words.get(&(Edge::Head, words)) else { return false };
        let before = on.partition_point(|page| *page < line.page);
        before.checked_sub(1).and_then(|nth| on.get(nth)).is_some_and(|page| page + APART >= line.page)
    }
}

/// Heads that are the title of what they stand above, and what says the date: they are shown once,
/// where a run of them begins and no sentence is broken by them.
fn titles(
    lines: &[Line],
    pages: &[Range<usize>],
    edges: &Edges,
    found: &HashMap<usize, Edge>,
) -> HashSet<usize> {
    let mut kept = HashSet::new();
    let mut is_broken = false;
    for (nth, page) in pages.iter().enumerate() {
        for at in at_edge(lines, page.clone(), Edge::Head).filter(|at| found.get(at) == Some(&Edge::Head)) {
            let Some(line) = lines.get(at) else { continue };
            let Some((words, is_numbered)) = words(line).filter(|_| !is_sure(&line.text)) else {
                continue;
            };
            let is_title = !is_numbered && !is_broken && !edges.goes_on(words, line);
            if is_title || nth == 0 && states_date(line) {
                kept.insert(at);
            }
        }
        let last = page
            .clone()
            .rev()
            .find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()) && !found.contains_key(at));
        if let Some(line) = last.and_then(|at| lines.get(at)) {
            is_broken = !ends_sentence(&line.text, true);
        }
    }
    kept
}

fn states_date(line: &Line) -> bool {
    dateline::imprint(&line.text).is_some_and(|imprint| imprint.date.is_some())
}

fn bare_number(text: &str) -> Option<i64> {
    let is_number = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

fn is_sure(text: &str) -> bool {
    static FORM: OnceLock<Option<Regex>> = OnceLock::new();
    text.chars().nth(LONGEST).is_none() && matches(&FORM, SURE).is_some_and(|form| form.is_match(text))
}

/// What a running head says but for the number of its page, and whether it has one. Numbers count
/// on with the pages, so that what the number and the count differ by is a part of it.
fn words(line: &Line) -> Option<(String, bool)> {
    static FORMS: [OnceLock<Option<Regex>>; 2] = [OnceLock::new(), OnceLock::new()];
    let text = line.text.as_str();
    if text.chars().nth(LONGEST).is_some() || ends_sentence(text, true) || marks::is(Mark::Continuation, text)
    {
        return None;
    }
    let mut numbers = Vec::new();
    let mut rest = text.to_owned();
    for (form, expression) in FORMS.iter().zip([NUMBERED, SET_OFF]) {
        let form = matches(form, expression)?;
        numbers.extend(form.find_iter(&rest).filter_map(|found| first_number(found.as_str())));
        rest = form.replace_all(&rest, "\u{FFFC}").into_owned();
    }
    let is_numbered = rest != text;
    let differs = numbers.first().map(|number| number - i64::from(line.page));
    let says_something = is_numbered || rest.chars().any(char::is_alphabetic);
    says_something.then(|| (format!("{rest}{differs:?}"), is_numbered))
}

/// The first number in a few words: 3 in `第 A3 版 共 8 版`.
fn first_number(words: &str) -> Option<i64> {
    let digits = words.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit);
    digits.collect::<String>().parse().ok()
}

fn matches<'a>(cell: &'a OnceLock<Option<Regex>>, expression: &str) -> Option<&'a Regex> {
    cell.get_or_init(|| Regex::new(expression).ok()).as_ref()
}

fn note(line: &mut Line) -> Note {
    let before = line.set_text("");
    let note = Note::at(NoteKind::Furniture, line.number, &say!("ingest-furniture", words = before.as_str()));
    note.mending(Repair::Furniture, &before, "")
}

#[cfg(test)]
mod tests {
    use super::super::lines::read;
    use super::take_out;

    /// The lines that are left, and those that are taken out.
    fn left(source: &str) -> (Vec<String>, Vec<String>) {
        let (mut lines, _) = read(source, true);
        let taken = take_out(&mut lines);
        let left = lines.into_iter().filter(|line| !line.is_blank()).map(|line| line.text);
        (left.collect(), taken.into_iter().map(|note| note.mended.unwrap().before.to_string()).collect())
    }

    #[test]
    fn what_every_page_repeats_goes() {
        for (source, text, furniture) in [
            (
                "江上日报 要闻 1\n渡口的桥通了，\n\u{C}江上日报 要闻 2\n人们都来看。\n",
                &["渡口的桥通了，", "人们都来看。"][..],
                &["江上日报 要闻 1", "江上日报 要闻 2"][..],
            ),
            ("甲，\n- 1 -\n\u{C}乙。\n- 2 -\u{C}", &["甲，", "乙。"], &["- 1 -", "- 2 -"]),
            ("甲，\n\n第3页\n\u{C}乙。\n", &["甲，", "乙。"], &["第3页"]),
            ("甲，\n7\n\u{C}乙。\n8\n", &["甲，", "乙。"], &["7", "8"]),
            (
                "第 1 页 共 2 页\n甲，\n\u{C}第 2 页 共 2 页\n乙。\n",
                &["甲，", "乙。"],
                &["第 1 页 共 2 页", "第 2 页 共 2 页"],
            ),
            (
                "甲，\n渡口集\n12\n\u{C}乙，\n渡口集\n13\n\u{C}丙。\n",
                &["甲，", "乙，", "丙。"],
                &["渡口集", "12", "渡口集", "13"],
            ),
            // A title above every page is shown once; left and right pages have heads of their own.
            (
                "渡口\n甲，\n\u{C}江上集\n乙，\n\u{C}渡口\n丙，\n\u{C}江上集\n丁。",
                &["渡口", "甲，", "乙，", "丙，", "丁。"],
                &["江上集", "渡口", "江上集"],
            ),
            (
                "江上集\n甲。\n\u{C}渡口\n乙，\n\u{C}渡口\n丙。",
                &["江上集", "甲。", "渡口", "乙，", "丙。"],
                &["渡口"],
            ),
            (
                "2025年8月30日 星期六 第2版\n甲，\n\u{C}2025年8月30日 星期六 第3版\n乙。",
                &["2025年8月30日 星期六 第2版", "甲，", "乙。"],
                &["2025年8月30日 星期六 第3版"],
            ),
        ] {
            let (kept, taken) = left(source);
            assert_eq!(
                (kept.as_slice(), taken.as_slice()),
                (text.map_to_owned().as_slice(), furniture.map_to_owned().as_slice()),
                "{source}"
            );
        }
    }

    #[test]
    fn what_says_something_stays() {
        for source in [
            // No form feed, no pages.
            "江上日报 第1版\n甲，\n\n江上日报 第2版\n乙。\n\n- 3 -\n4",
            "名单\n12\n\u{C}乙。\n7\n\u{C}丙。\n40",
            "2020年\n桥开工。\n\u{C}2021年\n桥合龙。\n\u{C}2022年\n桥通车。",
            "甲说：\n好。\n\u{C}乙说：\n不好。\n\u{C}丙说：\n再看。",
            "一\n人数 12\n\u{C}二\n人数上升 13\n\u{C}三",
            "（掌声）\n甲。\n\u{C}乙。\n\u{C}丙。\n\u{C}丁。\n\u{C}（掌声）\n戊。",
            "1\n\u{C}3\n\u{C}9",
            "1 张三 合格\n\u{C}12 张三 合格\n\u{C}30 张三 合格",
            "甲，\n（下转第2版）\n\u{C}乙，\n（下转第3版）\n\u{C}丙。",
            "事见第2页。\n甲，\n\u{C}事见第3页。\n乙，",
        ] {
            let (kept, taken) = left(source);
            assert!(taken.is_empty(), "{source}: {taken:?}");
            let inked = source.split(['\n', '\u{C}']).filter(|line| !line.is_empty()).count();
            assert_eq!(kept.len(), inked, "{source}");
        }
    }

    #[test]
    fn a_library_of_pages_takes_no_time() {
        let book: String =
            (1..=20_000).map(|nth| format!("江上集 {nth}\n第{nth}页有字。\n{}\n\u{C}", nth % 999)).collect();
        let begun = std::time::Instant::now();
        let (kept, taken) = left(&book);
        assert!(kept.len() > 18_000 && taken.len() > 20_000, "{} {}", kept.len(), taken.len());
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }

    trait Owned {
        fn map_to_owned(&self) -> Vec<String>;
    }

    impl Owned for [&str] {
        fn map_to_owned(&self) -> Vec<String> {
            self.iter().map(|text| (*text).to_owned()).collect()
        }
    }
}
