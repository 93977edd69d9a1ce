//! The forms by which texts name an edition, one file a family. Each looks at the words that the
//! lexicon found and at a bounded stretch of text beside them, and records mentions; words that
//! a form has used are not offered to the next.

mod bare;
mod bydate;
mod city;
mod gathering;
mod held;
mod joint;
mod list;
mod named;
mod occasion;
mod ordinal;
mod phrase;
mod place;

use std::ops::Range;

use super::choice::NamedYear;
use super::mention::Kind;
use super::role::role;
use super::scan::{Found, Placed, Scan, Which};

/// What a form has recognised: which edition is named, how, and the year named with it.
#[derive(Debug, Clone, Copy)]
struct Naming {
    which: Which,
    kind: Kind,
    year: Option<NamedYear>,
}

/// Finds every mention of the scan's series, the exact forms first.
pub(super) fn find_all(scan: &mut Scan<'_>) {
    ordinal::find(scan);
    city::find(scan);
    held::find(scan);
    phrase::find(scan);
    bare::find(scan);
    gathering::find(scan);
    list::find(scan);
    named::find(scan);
    occasion::find(scan);
}

/// Records that the words at `range`, beside `token`, name an edition.
fn record(scan: &mut Scan<'_>, token: &Placed, naming: Naming, range: Range<usize>) {
    let Naming { which, kind, year } = naming;
    let role = role(scan, token, (which, kind), &range, year);
    scan.add(Found { which, kind, role, sentence: token.sentence, range });
}

#[cfg(test)]
mod tests {
    use crate::series::lexicon::Lexicon;
    use crate::series::matching_copy::MatchingCopy;
    use crate::series::mention::Kind::{
        self, CityWord, Generic, HeldIn, Ordinal, OrgCity, Relative, YearWord,
    };
    use crate::series::model::models;
    use crate::series::parts::{Part, PartKind};
    use crate::series::scan::{Scan, Which};
    use crate::series::{Registry, scoring::Lead};
    use crate::text::ByteAt;

    /// The mentions of series number `series` in a paragraph: edition, kind, words.
    fn mentions(series: usize, day: &str, text: &str) -> Vec<(String, Kind, String)> {
        let registry = Registry::builtin();
        let models = models(registry);
        let lexicon = Lexicon::new(registry, &models).unwrap();
        let part = Part { text, at: Some(ByteAt(0)), kind: PartKind::Running };
        let copy = MatchingCopy::new(&[part], Lead::default());
        let (tokens, present) = (lexicon.find(&copy.text), vec![false; models.len()]);
        let mut scan = Scan::new(&copy, (series, &models[series]), day.parse().ok(), &tokens, &present);
        super::find_all(&mut scan);
        let edition = |which| match which {
            Which::Edition(at) => models[series].edition(at).unwrap().id.clone(),
            Which::OneIn(_) => "one of several".to_owned(),
        };
        let found = scan.found.iter();
        found.map(|f| (edition(f.which), f.kind, copy.words(f.range.clone()).to_owned())).collect()
    }

    /// Series, day, text, and what is found in it: edition, kind, words.
    type Row = (usize, &'static str, &'static str, &'static str, Kind, &'static str);
    const FORMS: &[Row] = &[
        (
            0,
            "2021-09-10",
            "в преддверии XXI заседания Совета глав государств ШОС",
            "sco-2021",
            Ordinal,
            "XXI заседания",
        ),
        (
            0,
            "",
            "двадцать второе заседание Совета глав государств ШОС",
            "sco-2022",
            Ordinal,
            "двадцать второе заседание",
        ),
        (0, "", "上海協力機構の第23回首脳会議", "sco-2023", Ordinal, "第23回首脳会議"),
        (0, "2024-07-04", "第二十四次会议举行。上合组织各国元首出席", "sco-2024", Ordinal, "第二十四次会议"),
        (
            0,
            "2017-06-09",
            "India joined the SCO at its summit in Astana",
            "sco-2017",
            HeldIn,
            "its summit in Astana",
        ),
        (
            0,
            "2023-07-04",
            "The SCO met. Iran joined at its annual summit",
            "sco-2023",
            Generic,
            "its annual summit",
        ),
        (0, "2018-06-09", "上合组织成员国领导人齐聚青岛", "sco-2018", HeldIn, "上合组织成员国领导人齐聚青岛"),
        (0, "2025-09-10", "last year's SCO summit", "sco-2024", Relative, "last year's SCO summit"),
        (0, "2025-09-05", "下一届上合组织峰会", "sco-2026", Relative, "上合组织峰会"),
        (
            0,
            "2019-06-14",
            "саммит ШОС, прошедший в Бишкеке",
            "sco-2019",
            HeldIn,
            "саммит ШОС, прошедший в Бишкеке",
        ),
        (1, "", "in Toronto for the G20 summit", "g20-2010a", HeldIn, "Toronto for the G20 summit"),
        (1, "", "20國集團（G20）坎城高峰會", "g20-2011", OrgCity, "G20）坎城高峰會"),
        (1, "2024-11-19", "саммит стран G20 открылся", "g20-2024", Generic, "саммит стран G20"),
        (3, "", "BRICS 2018 summit", "brics-2018", YearWord, "BRICS 2018 summit"),
        (
            3,
            "2013-03-20",
            "Durban waits for the presidents of five countries: BRICS",
            "brics-2013",
            Generic,
            "BRICS",
        ),
        (5, "2024-07-26", "церемония открытия Олимпийских игр", "olympics-2024", Generic, "Олимпийских игр"),
    ];

    #[test]
    fn every_form_finds_its_words() {
        for (series, day, text, edition, kind, words) in FORMS {
            let expected = ((*edition).to_owned(), *kind, (*words).to_owned());
            assert_eq!(mentions(*series, day, text), [expected], "{text}");
        }
    }

    #[test]
    fn cities_with_years_are_editions_only_in_a_list() {
        let list = "BRICS in Sanya (2011), New Delhi (2012), Durban (2013) and Fortaleza (2014)";
        let found: Vec<_> =
            mentions(3, "", list).into_iter().map(|(edition, kind, _)| (edition, kind)).collect();
        let named = |year: u16| (format!("brics-{year}"), CityWord);
        assert_eq!(found, [named(2011), named(2012), named(2013), named(2014)]);
        assert_eq!(mentions(3, "", "BRICS staff moved from Sanya (2011) to Durban (2013)"), []);
    }

    #[test]
    fn what_another_body_or_series_does_is_not_ours() {
        for (series, day, text) in [
            (0, "2023-10-26", "上合组织政府首脑理事会第二十二次会议在比什凯克举行"),
            (0, "2024-10-16", "the SCO at its summit in Islamabad"),
            (0, "2022-09-16", "the SCO said at the CIS summit"),
            (0, "2024-07-02", "上合组织秘书长在数字中国峰会上致辞"),
            (1, "2021-10-12", "an extraordinary G20 summit"),
            (3, "2016-09-04", "金砖国家领导人非正式会晤在杭州举行"),
            (5, "2022-02-20", "Beijing's Winter Olympics closed"),
        ] {
            assert_eq!(mentions(series, day, text), [], "{text}");
        }
    }
}
