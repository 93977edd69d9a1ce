//! The numbers of the scoring rule. They are data; what stands here are the values for files
//! that say nothing.

use serde::Deserialize;

use super::mention::{Kind, Place};

/// The numbers of the scoring rule.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default)]
pub struct Scoring {
    /// What a mention of each kind is worth.
    pub weights: Weights,
    /// What a mention is multiplied by, for its place.
    pub position: Position,
    /// How much a place may give at the most.
    pub cap: Cap,
    /// What the opening of an article is.
    #[serde(flatten)]
    pub lead: Lead,
    /// Words before a mention that make it background.
    pub background_cues: Vec<String>,
    /// Bonus for the nearness of the article's date, the first band that holds it.
    pub proximity: Vec<Band>,
    /// Days around an edition within which a bare mention means it.
    pub bare: Window,
    /// When an article without a primary edition is related to the nearest.
    pub related: Related,
    /// The thresholds that a series may change.
    #[serde(flatten)]
    pub limits: Limits,
}

macro_rules! table {
    ($(#[doc = $doc:literal])* $name:ident, $key:ty, $of:ident, { $($(#[doc = $field_doc:literal])* $field:ident: $variant:ident = $value:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Deserialize)]
        #[serde(default)]
        pub struct $name { $($(#[doc = $field_doc])* pub $field: f32,)* }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $value,)* }
            }
        }

        impl $name {
            /// The number for it.
            #[must_use]
            pub fn $of(&self, key: $key) -> f32 {
                match key { $(<$key>::$variant => self.$field,)* }
            }
        }
    };
}

table! {
    /// What a mention of each kind is worth.
    Weights, Kind, of, {
        /// 第二十二次会议
        ordinal: Ordinal = 1.0,
        /// 上合组织天津峰会
        org_city: OrgCity = 1.0,
        /// 天津峰会
        city_word: CityWord = 0.8,
        /// 天津宣言
        declaration: Declaration = 0.7,
        /// 2025年上合组织峰会
        year_word: YearWord = 0.9,
        /// 在天津举行的上合组织峰会
        held_in: HeldIn = 0.9,
        /// A listed name.
        alias: Alias = 0.9,
        /// 去年的上合组织峰会
        relative: Relative = 0.5,
        /// 此次峰会
        generic: Generic = 0.4,
        /// A listed document.
        document: Document = 0.2,
    }
}

table! {
    /// What a mention is multiplied by, for its place.
    Position, Place, of, {
        /// The title.
        title: Title = 6.0,
        /// The first paragraphs.
        lead: Lead = 3.0,
        /// The rest of the text.
        body: Body = 1.0,
        /// Under a picture.
        caption: Caption = 0.3,
    }
}

table! {
    /// How much the mentions of one place may give together.
    Cap, Place, of, {
        /// In the title.
        title: Title = 1000.0,
        /// In the first paragraphs.
        lead: Lead = 9.0,
        /// In the rest of the text.
        body: Body = 6.0,
        /// Under pictures.
        caption: Caption = 1.0,
    }
}

/// What the opening of an article is: so many paragraphs, or so many characters if that is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Lead {
    /// Characters.
    #[serde(rename = "lead_chars")]
    pub chars: usize,
    /// Paragraphs.
    #[serde(rename = "lead_paragraphs")]
    pub paragraphs: usize,
}

/// Days from an edition, inclusive; negative is before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Window {
    /// From.
    pub from: i32,
    /// To.
    pub to: i32,
}

/// A bonus for articles of certain days.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Band {
    /// Days from the edition, inclusive.
    pub from: i32,
    /// Days from the edition, inclusive.
    pub to: i32,
    /// What is added to its score.
    pub bonus: f32,
}

/// When an article is related to an edition by its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Related {
    /// Days from the edition, inclusive.
    pub from: i32,
    /// Days from the edition, inclusive.
    pub to: i32,
    /// How often the organisation must be named.
    pub min_org_mentions: usize,
}

/// The thresholds that a series may change.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// What a background mention is multiplied by.
    pub background_factor: f32,
    /// An edition that ended longer ago than so many days is background.
    pub stale_days: i32,
    /// An edition further ahead than so many days is background.
    pub ahead_days: i32,
    /// The least score of a primary edition.
    pub primary_min: f32,
    /// The same for an article without a date, if a name in title or lead is exact.
    pub primary_min_undated: f32,
    /// How many times the second's score the primary's must be.
    pub primary_ratio: f32,
    /// So many editions side by side make an overview.
    pub overview_min_events: usize,
}

impl Default for Scoring {
    fn default() -> Self {
        Self {
            weights: Weights::default(),
            position: Position::default(),
            cap: Cap::default(),
            lead: Lead::default(),
            background_cues: ["落实", "落實", "回顾", "回顧", "继", "早在", "上次", "上届", "自从"]
                .map(str::to_owned)
                .to_vec(),
            proximity: vec![Band { from: -60, to: 30, bonus: 4.0 }, Band { from: -150, to: 150, bonus: 2.0 }],
            bare: Window { from: -60, to: 45 },
            related: Related::default(),
            limits: Limits::default(),
        }
    }
}

impl Default for Lead {
    fn default() -> Self {
        Self { chars: 300, paragraphs: 2 }
    }
}

impl Default for Related {
    fn default() -> Self {
        Self { from: -21, to: 14, min_org_mentions: 3 }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            background_factor: 0.25,
            stale_days: 240,
            ahead_days: 150,
            primary_min: 4.0,
            primary_min_undated: 2.5,
            primary_ratio: 1.5,
            overview_min_events: 4,
        }
    }
}

/// What a series changes in the limits; the rest stays.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LimitChanges {
    background_factor: Option<f32>,
    stale_days: Option<i32>,
    ahead_days: Option<i32>,
    primary_min: Option<f32>,
    primary_min_undated: Option<f32>,
    primary_ratio: Option<f32>,
    overview_min_events: Option<usize>,
}

impl LimitChanges {
    pub(super) fn apply(self, limits: &mut Limits) {
        *limits = Limits {
            background_factor: self.background_factor.unwrap_or(limits.background_factor),
            stale_days: self.stale_days.unwrap_or(limits.stale_days),
            ahead_days: self.ahead_days.unwrap_or(limits.ahead_days),
            primary_min: self.primary_min.unwrap_or(limits.primary_min),
            primary_min_undated: self.primary_min_undated.unwrap_or(limits.primary_min_undated),
            primary_ratio: self.primary_ratio.unwrap_or(limits.primary_ratio),
            overview_min_events: self.overview_min_events.unwrap_or(limits.overview_min_events),
        };
    }
}

impl Window {
    /// Whether a distance in days lies within.
    #[must_use]
    pub fn holds(self, days: i32) -> bool {
        (self.from..=self.to).contains(&days)
    }
}
