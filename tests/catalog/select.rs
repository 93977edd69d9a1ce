//! What the catalog finds is what the query says of each article.

use std::sync::Arc;

use yuelan::query::{Context, Query};
use yuelan::store::{
    Archive, Bookmark, Catalog, Change, Database, Duplicates, Entry, Knowledge, Likeness, Recognition, State,
};
use yuelan::text::ByteAt;

const QUERIES: &[&str] = &[
    "",
    "峰会",
    "上海精神",
    "上海合作组织 元首",
    "峰会 -上海",
    "撒马尔罕 | 青岛",
    "(撒马尔罕 | 青岛) -year:2018",
    "=SCO",
    "=sco",
    "sco",
    "summit:撒马尔罕",
    "summit:2022",
    "summit:22",
    "summit:sco-2022 is:report",
    "mentions:sco-2018",
    "series:sco -mentions:sco-2018",
    "is:report",
    "is:preview | is:related",
    "is:ambiguous",
    "is:repaired",
    "is:duplicate",
    "is:read",
    "is:unread is:starred",
    "is:marked",
    "is:begun",
    "is:finished | is:begun is:starred",
    "-is:marked is:read",
    "lang:zh",
    "lang:繁体",
    "lang:ja | lang:ko | lang:other",
    "chars:>500",
    "chars:100..300",
    "title:峰会",
    "title:summit",
    "author:记者",
    "source:社",
    "tag:上合组织",
    "cat:国际",
    "in:hexo",
    "year:2022",
    "year:2018..2020 峰会",
    "date:2022-09-15..2022-09-17",
    "date!:2022",
    "date:>=2024",
    "re:/第.{1,3}次/",
    "re:/20[12][0-9] ?年/ is:report",
    "，",
    "9 月 16 日",
    "a",
    "不存在的词语",
];

/// The articles of the sample, each by itself.
fn entries(catalog: &mut Catalog) -> Vec<Arc<Entry>> {
    let ids: Vec<_> = catalog.cards().all().iter().map(|card| card.id).collect();
    ids.into_iter().map(|id| catalog.entry(id).expect("an article")).collect()
}

#[test]
fn every_query_finds_what_it_says_of_each_article() {
    let recognition = Recognition::builtin();
    let database = Database::in_memory().unwrap();
    let told = &mut |_| true;
    let (mut catalog, _) =
        Catalog::up_to_date(database, vec![Archive::sample()], &recognition, told).unwrap();
    let entries = entries(&mut catalog);
    let mut state = State::forgetful();
    for (nth, entry) in entries.iter().enumerate() {
        state.save(entry.id, Change::Read(nth % 3 == 0)).unwrap();
        state.save(entry.id, Change::Starred(nth % 4 == 0)).unwrap();
        state.save(entry.id, Change::Progress([0, 370, 1000][nth % 3])).unwrap();
        if nth % 5 == 0 {
            let letter = if nth % 10 == 0 { 'a' } else { 'A' };
            state.set_bookmark(Bookmark { letter, article: entry.id, position: ByteAt(0) }).unwrap();
        }
    }
    let duplicates = Duplicates::find(entries.iter().filter_map(|entry| Likeness::of(entry)).collect());
    let knowledge = Knowledge { state: state.known(), duplicates: &duplicates };
    let mut found_any = 0;
    for typed in QUERIES {
        let events = Context { today: None, events: Some(&**recognition.registry()), shelves: None };
        let (query, mistakes): (Query, _) = events.parse(typed);
        assert!(mistakes.is_empty(), "{typed}: {mistakes:?}");
        let listing = catalog.select(&query, knowledge, None).unwrap();
        let found: Vec<_> = listing.iter().map(|card| card.id).collect();
        let meant: Vec<_> = entries
            .iter()
            .filter(|entry| query.matches(&knowledge.of(entry)))
            .map(|entry| entry.id)
            .collect();
        assert_eq!(found, meant, "{typed}");
        found_any += usize::from(!found.is_empty() && found.len() < entries.len());
    }
    assert!(found_any * 4 > QUERIES.len() * 3, "most of the queries tell articles apart: {found_any}");
}
