//! The shape of registry files as tables: which keys there are, what stands under them, which are
//! needed and what for. A key that is not here is a mistake, and the nearest one is offered.

use crate::yaml;

/// What may stand in a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// An identifier: `a`–`z`, `0`–`9` and `-`.
    Id,
    /// A line of text.
    Text,
    /// A name that texts are searched for: two characters at the least.
    Name,
    /// Such a name, with `{n}` for the ordinal once at the most.
    Template,
    /// A day.
    Day,
    /// A whole number within these bounds.
    Whole(i64, i64),
    /// Any number.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list.
    List(&'static Shape),
    /// One or a list.
    OneOrList(&'static Shape),
    /// Keys and values.
    Keys(&'static [Field]),
    /// A note of the author; anything.
    Remark,
}

/// A key and what stands under it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    /// The message that says what it is for, if the key must be there; else empty.
    pub(super) needed: &'static str,
}

const fn may(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, needed: "" }
}

const fn must(key: &'static str, shape: Shape, needed: &'static str) -> Field {
    Field { key, shape, needed }
}

const NAMES: Shape = Shape::List(&Shape::Name);
const CITY_NAMES: Shape = Shape::OneOrList(&Shape::Name);
const DAYS: Shape = Shape::Whole(-100_000, 100_000);
const COUNT: Shape = Shape::Whole(0, 65_535);
const YEAR: Shape = Shape::Whole(1, 9999);
const VERIFIED: Shape = Shape::OneOf(&["verified", "memory", "derived", "planned", "unverified"]);

/// A whole file.
pub(super) const FILE: &[Field] = &[
    may("schema", Shape::Whole(0, 1_000_000)),
    may("scoring", Shape::Keys(SCORING)),
    may("other_orgs", NAMES),
    may("series", Shape::List(&Shape::Keys(SERIES))),
    may("as_of", Shape::Remark),
    may("sources", Shape::Remark),
    may("note", Shape::Remark),
];

/// A series.
pub(super) const SERIES: &[Field] = &[
    must("id", Shape::Id, "series-needs-id"),
    must("names", Shape::Keys(SERIES_NAMES), "series-needs-names"),
    must("org", NAMES, "series-needs-org"),
    must("event_words", NAMES, "series-needs-words"),
    must("events", Shape::List(&Shape::Keys(EVENT)), "series-needs-events"),
    may("kind", Shape::Text),
    may("org_weak", NAMES),
    may("council", Shape::List(&Shape::Template)),
    may("deny", NAMES),
    may("other_places", NAMES),
    may("use_city", Shape::Flag),
    may("ordinal", Shape::Keys(ORDINAL)),
    may("scoring", Shape::Keys(LIMITS)),
    may("year_words", Shape::Remark),
    may("plus_formats", Shape::Remark),
    may("note", Shape::Remark),
    may("src", Shape::Remark),
];

const SERIES_NAMES: &[Field] = &[
    may("short", Shape::Text),
    may("short-en", Shape::Text),
    may("zh-Hans", Shape::Text),
    may("zh-Hant", Shape::Text),
    may("en", Shape::Text),
    may("ru", Shape::Text),
    may("ja", Shape::Remark),
];

const ORDINAL: &[Field] = &[
    may("rule", Shape::OneOf(&["listed", "year_minus"])),
    may("base_year", Shape::Whole(0, 9999)),
    may("zh_units", NAMES),
    may("en_units", NAMES),
    may("ru_units", NAMES),
    may("ja_units", NAMES),
    may("note", Shape::Remark),
];

/// One event of a series.
pub(super) const EVENT: &[Field] = &[
    must("id", Shape::Id, "series-needs-event-id"),
    must("start", Shape::Day, "series-needs-start"),
    may("end", Shape::Day),
    may("ordinal", Shape::Whole(1, 65_535)),
    may("year", YEAR),
    may("status", Shape::OneOf(&["held", "planned", "cancelled"])),
    may("mode", Shape::OneOf(&["in-person", "video", "hybrid"])),
    may("date_v", VERIFIED),
    may("city", Shape::Keys(CITY)),
    may("country", Shape::Keys(COUNTRY)),
    may("members", Shape::Keys(MEMBERS)),
    may("aliases", NAMES),
    may("documents", NAMES),
    may("facts", Shape::List(&Shape::Keys(FACT))),
    may("note", Shape::Remark),
    may("src", Shape::Remark),
];

const CITY: &[Field] = &[
    may("zh-Hans", CITY_NAMES),
    may("zh-Hant", CITY_NAMES),
    may("en", CITY_NAMES),
    may("ru", CITY_NAMES),
    may("ja", CITY_NAMES),
    may("id", Shape::Remark),
];

const COUNTRY: &[Field] = &[
    may("code", Shape::Text),
    may("zh-Hans", Shape::Text),
    may("en", Shape::Text),
    may("ru", Shape::Text),
    may("zh-Hant", Shape::Remark),
];

const MEMBERS: &[Field] =
    &[may("members", COUNT), may("observers", COUNT), may("partners", COUNT), may("v", VERIFIED)];

const FACT: &[Field] = &[
    may("zh", Shape::Text),
    may("en", Shape::Text),
    may("v", VERIFIED),
    may("src", Shape::Remark),
    may("note", Shape::Remark),
];

const LIMITS: &[Field] = &[
    may("background_factor", Shape::Number),
    may("stale_days", DAYS),
    may("ahead_days", DAYS),
    may("primary_min", Shape::Number),
    may("primary_min_undated", Shape::Number),
    may("primary_ratio", Shape::Number),
    may("overview_min_events", COUNT),
];

const SCORING: &[Field] = &[
    may("weights", Shape::Keys(WEIGHTS)),
    may("position", Shape::Keys(PLACES)),
    may("cap", Shape::Keys(PLACES)),
    may("lead_chars", COUNT),
    may("lead_paragraphs", COUNT),
    may("background_cues", Shape::List(&Shape::Text)),
    may("proximity", Shape::List(&Shape::Keys(BAND))),
    may("bare", Shape::Keys(WINDOW)),
    may("related", Shape::Keys(RELATED)),
    may("background_factor", Shape::Number),
    may("stale_days", DAYS),
    may("ahead_days", DAYS),
    may("primary_min", Shape::Number),
    may("primary_min_undated", Shape::Number),
    may("primary_ratio", Shape::Number),
    may("overview_min_events", COUNT),
    may("note", Shape::Remark),
];

const WEIGHTS: &[Field] = &[
    may("ordinal", Shape::Number),
    may("org_city", Shape::Number),
    may("city_word", Shape::Number),
    may("declaration", Shape::Number),
    may("year_word", Shape::Number),
    may("held_in", Shape::Number),
    may("alias", Shape::Number),
    may("relative", Shape::Number),
    may("generic", Shape::Number),
    may("document", Shape::Number),
];

const PLACES: &[Field] = &[
    may("title", Shape::Number),
    may("lead", Shape::Number),
    may("body", Shape::Number),
    may("caption", Shape::Number),
];

const BAND: &[Field] = &[
    must("from", DAYS, "series-needs-from"),
    must("to", DAYS, "series-needs-to"),
    must("bonus", Shape::Number, "series-needs-bonus"),
];

const WINDOW: &[Field] = &[must("from", DAYS, "series-needs-from"), must("to", DAYS, "series-needs-to")];

const RELATED: &[Field] = &[may("from", DAYS), may("to", DAYS), may("min_org_mentions", COUNT)];

/// The key of the table that is most like `word`, if one is like it at all.
pub(super) fn nearest(fields: &[Field], word: &str) -> Option<&'static str> {
    yaml::nearest(fields.iter().map(|field| field.key), word)
}
