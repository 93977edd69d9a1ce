//! The concordance: every place where a wording stands, one line each, with what stands before
//! and behind it; and how often it was written, year by year.
//!
//! Must not know how articles are found, or how lines are painted.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::context::Context;
use super::hits::Hit;
use crate::doc::{ArticleId, Date, Document};
use crate::text::{ByteAt, Clean, WidthTable, fold};

/// Lines that are kept; further hits are counted only.
pub const MOST_LINES: usize = 100_000;

/// The article that a line is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: Clean,
    /// When it was published, if known.
    pub date: Option<Date>,
    /// Who published it.
    pub source: Clean,
}

/// A hit with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which of the articles it is from.
    pub article: usize,
    /// Where the hit begins in the document.
    pub at: ByteAt,
    /// What stands before it, up to the word, with the blank before the word if there is one.
    pub left: Clean,
    /// The words as they are written there.
    pub word: Clean,
    /// What stands behind it, from the word on.
    pub right: Clean,
}

/// Cells of the parts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Room {
    /// Before the word.
    pub left: usize,
    /// The word. A wider one, up to twice as wide as full-width letters are, takes what it needs from
    /// what stands behind; of one wider still the beginning is shown.
    pub word: usize,
    /// Behind the word.
    pub right: usize,
}

/// How lines are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// Newest article first, those without a date last; within an article, as they stand there.
    #[default]
    Date,
    /// By what stands before the word, read from the word backwards.
    Left,
    /// By what stands behind the word.
    Right,
}

/// How often the wording was written in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearHits {
    /// Places where it stands.
    pub hits: usize,
    /// Articles that have one.
    pub articles: usize,
}

/// The lines of all articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concordance {
    room: Room,
    widths: WidthTable,
    articles: Vec<Quoted>,
    lines: Vec<Line>,
    years: BTreeMap<Option<i16>, YearHits>,
}

impl Room {
    /// Splits a line of so many cells: the word in the middle.
    #[must_use]
    pub fn around(word: usize, cells: usize) -> Self {
        let word = word.min(cells);
        let contexts = cells - word;
        Self { left: contexts.div_ceil(2), word, right: contexts / 2 }
    }

    fn widest_word(self) -> usize {
        (self.word * 2).min(self.word + self.right)
    }
}

impl Concordance {
    /// Without lines yet.
    #[must_use]
    pub fn new(room: Room, widths: WidthTable) -> Self {
        Self { room, widths, articles: Vec::new(), lines: Vec::new(), years: BTreeMap::new() }
    }

    /// Adds the hits of an article, those that [`hits`](super::hits()) finds in its document.
    pub fn add(&mut self, quoted: Quoted, document: &Document, hits: &[Hit]) {
        if hits.is_empty() {
            return;
        }
        let year = self.years.entry(quoted.date.map(|date| date.year())).or_default();
        year.hits += hits.len();
        year.articles += 1;
        let article = self.articles.len();
        self.articles.push(quoted);
        let texts = document.texts();
        let (room, widths) = (self.room, &self.widths);
        let free = MOST_LINES.saturating_sub(self.lines.len());
        self.lines.extend(hits.iter().take(free).filter_map(|hit| {
            let text = *texts.get(texts.partition_point(|text| text.at <= hit.start).checked_sub(1)?)?;
            let context = Context { text: &text.string, widths };
            let word = context.whole(hit.start.0 - text.at.0..hit.end.0 - text.at.0);
            let end = word.end.min(context.behind(word.start, room.widest_word()));
            let wider = widths.text(&text.string[word.start..end]).saturating_sub(room.word);
            let behind = context.behind(word.end, room.right.saturating_sub(wider));
            let left = context.without_blanks_before(context.before(word.start, room.left)..word.start);
            let right = context.without_blanks_behind(word.end..behind);
            let [left, word, right] = [left, word.start..end, right].map(|part| context.line(part, &[]).0);
            Some(Line { article, at: hit.start, left, word, right })
        }));
    }

    /// Adds what was gathered of other articles, behind all that is there.
    pub fn append(&mut self, other: Self) {
        let before = self.articles.len();
        self.articles.extend(other.articles);
        let free = MOST_LINES.saturating_sub(self.lines.len());
        let lines = other.lines.into_iter().take(free);
        self.lines.extend(lines.map(|line| Line { article: line.article + before, ..line }));
        for (year, more) in other.years {
            let year = self.years.entry(year).or_default();
            year.hits += more.hits;
            year.articles += more.articles;
        }
    }

    /// Sorts the lines. Where the contexts are the same, newer articles come first.
    pub fn sort(&mut self, order: Order) {
        let articles = &self.articles;
        self.lines.sort_by_key(|line| {
            let date = articles.get(line.article).and_then(|article| article.date);
            (Reverse(date.map(|date| date.value)), line.article, line.at)
        });
        match order {
            Order::Date => {}
            Order::Left => {
                self.lines.sort_by_cached_key(|line| fold(&line.left).chars().rev().collect::<String>());
            }
            Order::Right => self.lines.sort_by_cached_key(|line| fold(&line.right)),
        }
    }

    /// The lines, as they were sorted last.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The parts that lines have room for.
    #[must_use]
    pub fn room(&self) -> Room {
        self.room
    }

    /// How many articles there are.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// The article that a line is from.
    #[must_use]
    pub fn article(&self, line: &Line) -> Option<&Quoted> {
        self.articles.get(line.article)
    }

    /// All hits, those among them that have no line.
    #[must_use]
    pub fn count(&self) -> usize {
        self.years.values().map(|year| year.hits).sum()
    }

    /// How often it was written, by year; articles without a date come first.
    pub fn years(&self) -> impl Iterator<Item = (Option<i16>, YearHits)> {
        self.years.iter().map(|(year, hits)| (*year, *hits))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Concordance, MOST_LINES, Order, Quoted, Room, YearHits};
    use crate::doc::{ArticleId, Block, Date, Document, Precision};
    use crate::query::hits;
    use crate::text::{Clean, WidthTable, fold};

    fn concordance(room: Room, articles: &[(Option<i16>, &str)], word: &str) -> Concordance {
        let mut concordance = Concordance::new(room, WidthTable::default());
        for (nth, (year, text)) in (0..).zip(articles) {
            let paragraphs = text.split('|').map(|text| Block::body(Clean::text(text)));
            let document = Document::new(paragraphs.collect(), vec![], vec![]);
            let day = year.map(|year| Date::stated(date(year, 5, 1).at(0, 0, 0, 0), Precision::Day));
            let quoted =
                Quoted { id: ArticleId(nth), title: Clean::line(text), date: day, source: Clean::default() };
            concordance.add(quoted, &document, &hits(&document, &[fold(word)]));
        }
        concordance
    }

    fn shown(concordance: &Concordance) -> Vec<String> {
        let line = |line: &super::Line| format!("{}[{}]{}", line.left, line.word, line.right);
        concordance.lines().iter().map(line).collect()
    }

    const ARTICLES: [(Option<i16>, &str); 4] = [
        (Some(2019), "老船工把缆绳收好|新船下水"),
        (Some(2022), "他把船划到 B 岸。\n船 停了"),
        (None, "没有船。"),
        (Some(2020), "没有桥。"),
    ];

    #[test]
    fn lines_are_sorted_by_date_or_by_what_is_around() {
        let mut concordance = concordance(Room { left: 6, word: 4, right: 6 }, &ARTICLES, "船");
        for (order, expected) in [
            (Order::Date, ["他把[船]划到 B", "岸。 [船] 停了", "老[船]工把缆", "新[船]下水", "没有[船]。"]),
            (Order::Left, ["岸。 [船] 停了", "他把[船]划到 B", "新[船]下水", "没有[船]。", "老[船]工把缆"]),
            (Order::Right, ["没有[船]。", "新[船]下水", "岸。 [船] 停了", "他把[船]划到 B", "老[船]工把缆"]),
        ] {
            concordance.sort(order);
            assert_eq!(shown(&concordance), expected, "{order:?}");
        }
        let first = &concordance.lines()[0];
        assert_eq!(concordance.article(first).unwrap().id, ArticleId(2));
    }

    #[test]
    fn what_is_gathered_in_parts_is_the_same() {
        let room = Room { left: 6, word: 4, right: 6 };
        let mut parts = concordance(room, &ARTICLES[..2], "船");
        parts.append(concordance(room, &ARTICLES[2..], "船"));
        let whole = concordance(room, &ARTICLES, "船");
        assert_eq!(shown(&parts), shown(&whole));
        assert_eq!(parts.years().collect::<Vec<_>>(), whole.years().collect::<Vec<_>>());
        let titles = |of: &Concordance| -> Vec<_> {
            of.lines().iter().map(|line| of.article(line).unwrap().title.clone()).collect()
        };
        assert_eq!(titles(&parts), titles(&whole));
    }

    #[test]
    fn hits_are_counted_by_year() {
        let concordance = concordance(Room::around(2, 20), &ARTICLES, "船");
        let years: Vec<_> = concordance.years().collect();
        let count = |hits, articles| YearHits { hits, articles };
        assert_eq!(years, [(None, count(1, 1)), (Some(2019), count(2, 1)), (Some(2022), count(2, 1))]);
        assert_eq!(concordance.count(), 5);
    }

    #[test]
    fn no_part_is_wider_than_its_room() {
        let widths = WidthTable::default();
        let text = "e\u{301}上海👨‍👩‍👧精神（ＳＣＯ）a b c 上\n海精 神";
        for cells in 0..30 {
            let room = Room::around(8, cells);
            assert!(room.left + room.word + room.right <= cells, "{room:?}");
            let concordance = concordance(room, &[(None, text)], "海精");
            assert!(cells < 4 || concordance.lines().len() == 1, "{cells}");
            for line in concordance.lines() {
                let parts = [&line.left, &line.word, &line.right].map(|part| widths.text(part));
                assert!(parts[0] <= room.left && parts[1] + parts[2] <= room.word + room.right, "{line:?}");
            }
        }
    }

    #[test]
    fn a_word_in_wide_letters_is_whole() {
        let concordance =
            concordance(Room { left: 6, word: 3, right: 7 }, &[(None, "組織（ＳＣＯ）の会議")], "sco");
        assert_eq!(shown(&concordance), ["組織（[ＳＣＯ]）の"]);
    }

    #[test]
    fn more_hits_than_lines_are_counted() {
        let text = "船".repeat(MOST_LINES + 5);
        let concordance = concordance(Room::around(2, 6), &[(Some(2001), &text)], "船");
        assert_eq!((concordance.lines().len(), concordance.count()), (MOST_LINES, MOST_LINES + 5));
    }
}
