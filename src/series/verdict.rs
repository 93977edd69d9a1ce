//! Verdicts: what an article is to a series, with the evidence.

use jiff::civil::Date;

use super::lexicon::Word;
use super::mention::{Kind, Mention, MentionRole, Place, Role};
use super::model::Model;
use super::registry::Edition;
use super::scan::{Found, Placed, Scan, Which};
use super::score::{Score, scores};
use crate::text::Clean;

/// Days after an edition's end on which an article is still written while it takes place.
const LIVE_DAYS: i32 = 1;
/// Days after an edition's end until which an article reports; later it looks back.
const REPORT_DAYS: i32 = 30;
/// An edition with a lower score does not count towards an overview.
const OVERVIEW_SCORE: f32 = 1.0;
/// The longest words of a mention that are kept, in characters.
const WORDS_CHARS: usize = 60;

/// What an article is to a series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdict {
    /// The series' id.
    pub series: String,
    /// What it is; none where it only mentions editions.
    pub role: Option<Role>,
    /// The id of the edition that it reports on, or for [`Role::Related`] of the nearest.
    pub edition: Option<String>,
    /// The score of the best edition.
    pub score: f32,
    /// The score of the second.
    pub runner_up: f32,
    /// For [`Role::Ambiguous`], the ids of the editions that it may mean.
    pub candidates: Vec<String>,
    /// How often the article names the organisation.
    pub org_mentions: usize,
    /// The evidence, in reading order.
    pub mentions: Vec<Mention>,
    /// Every edition mentioned with its score, best first.
    pub editions: Vec<(String, f32)>,
}

impl Verdict {
    /// Whether the article has a primary edition: it reports, previews or looks back.
    #[must_use]
    pub fn is_primary(&self) -> bool {
        matches!(self.role, Some(Role::Report | Role::Preview | Role::Live | Role::Retrospective))
    }
}

/// What verdicts become when a person says on which edition the article reports, or that it
/// reports on none: that word stands alone, and what was recognised is only mentioned.
#[must_use]
pub fn overridden(verdicts: &[Verdict], edition: Option<&Edition>, day: Option<Date>) -> Vec<Verdict> {
    let silent =
        |verdict: &Verdict| Verdict { role: None, edition: None, candidates: Vec::new(), ..verdict.clone() };
    let mut all: Vec<Verdict> = verdicts.iter().map(silent).collect();
    let Some(edition) = edition else { return all };
    let known = all.iter().position(|verdict| verdict.series == edition.series);
    let own = match known {
        Some(at) => all.remove(at),
        None => Verdict { series: edition.series.clone(), ..Verdict::default() },
    };
    let role = Some(Role::of_report(edition, day));
    all.insert(0, Verdict { role, edition: Some(edition.id.clone()), ..own });
    all
}

impl Role {
    /// What a report on an edition is that was published on that day.
    #[must_use]
    pub fn of_report(edition: &Edition, day: Option<Date>) -> Self {
        match day.map(|day| edition.days_to(day)) {
            Some(..0) => Self::Preview,
            Some(..=LIVE_DAYS) => Self::Live,
            Some(..=REPORT_DAYS) | None => Self::Report,
            Some(_) => Self::Retrospective,
        }
    }
}

/// The verdict of a scan, none where the article says nothing of the series' editions.
pub(super) fn verdict(mut scan: Scan<'_>) -> Option<Verdict> {
    settle(&mut scan.found, scan.model);
    scan.found.sort_by_key(|found| found.range.start);
    let ranked = scores(scan.model, scan.copy, &scan.found, scan.day);
    let (role, edition) = decide(&scan, &ranked);
    if role.is_none() && scan.found.is_empty() {
        return None;
    }
    let id = |at: usize| scan.model.edition(at).map(|edition| edition.id.clone()).unwrap_or_default();
    let candidates = if role == Some(Role::Ambiguous) { candidates(&scan) } else { Vec::new() };
    let total = |rank: usize| ranked.get(rank).map_or(0.0, |score| score.total);
    Some(Verdict {
        series: scan.model.series.id.clone(),
        role,
        edition: edition.map(id),
        score: total(0),
        runner_up: total(1),
        candidates: candidates.into_iter().map(id).collect(),
        org_mentions: own_names(&scan).count(),
        mentions: scan.found.iter().map(|found| evidence(&scan, found)).collect(),
        editions: ranked.iter().map(|score| (id(score.edition), score.total)).collect(),
    })
}

/// A mention that may mean several editions means the one of them that is named elsewhere.
fn settle(found: &mut [Found], model: &Model) {
    let named: Vec<bool> = {
        let mut named = vec![false; model.series.editions.len()];
        for mention in found.iter() {
            if let Which::Edition(at) = mention.which
                && let Some(named) = named.get_mut(at)
            {
                *named = true;
            }
        }
        named
    };
    for mention in found {
        let Which::OneIn(city) = mention.which else { continue };
        let hosted = model.cities.get(city).map_or(&[][..], |city| &city.editions);
        let mut those = hosted.iter().filter(|at| named.get(**at).is_some_and(|named| *named));
        if let (Some(&only), None) = (those.next(), those.next()) {
            mention.which = Which::Edition(only);
            mention.role = MentionRole::Current;
        }
    }
}

/// The rule: a clear best edition is primary; else many make an overview; else the date relates;
/// else it is open which one is meant.
fn decide(scan: &Scan<'_>, ranked: &[Score]) -> (Option<Role>, Option<usize>) {
    let limits = &scan.model.series.scoring.limits;
    let clear =
        |best: &Score| ranked.get(1).is_none_or(|second| best.total >= limits.primary_ratio * second.total);
    let best = ranked.first();
    let suffices = |best: &&Score| best.total >= least(scan, best) && best.is_current && clear(best);
    if let Some(best) = best.filter(suffices) {
        return (Some(stage(scan.model, best.edition, scan.day)), Some(best.edition));
    }
    let strong = ranked.iter().filter(|score| score.total >= OVERVIEW_SCORE).count();
    let many = limits.overview_min_events;
    if (strong >= many || named_in_all(scan) >= many) && best.is_none_or(|best| !clear(best)) {
        return (Some(Role::Overview), None);
    }
    if let Some(related) = related(scan) {
        return (Some(Role::Related), Some(related));
    }
    let is_open = scan.found.iter().any(|found| matches!(found.which, Which::OneIn(_)));
    (is_open.then_some(Role::Ambiguous), None)
}

/// The least score of a primary edition. Without a date no nearness lifts it, so less must do if
/// the edition is named exactly where the article begins.
fn least(scan: &Scan<'_>, best: &Score) -> f32 {
    let limits = &scan.model.series.scoring.limits;
    let exact = [Kind::Ordinal, Kind::OrgCity, Kind::YearWord, Kind::HeldIn, Kind::Alias];
    let is_exact = |found: &&Found| {
        found.which == Which::Edition(best.edition)
            && found.role == MentionRole::Current
            && exact.contains(&found.kind)
            && is_in_front(scan, found)
    };
    if scan.day.is_none() && scan.found.iter().any(|found| is_exact(&found)) {
        limits.primary_min_undated
    } else {
        limits.primary_min
    }
}

fn is_in_front(scan: &Scan<'_>, found: &Found) -> bool {
    let sentence = scan.copy.sentences.get(found.sentence);
    sentence.is_some_and(|sentence| matches!(sentence.place, Place::Title | Place::Lead))
}

/// How many editions are named in so many words, if the first of them is named in front.
fn named_in_all(scan: &Scan<'_>) -> usize {
    let vague = [Kind::Document, Kind::Generic, Kind::Relative];
    let named = || scan.found.iter().filter(|found| !vague.contains(&found.kind));
    if !named().any(|found| is_in_front(scan, found)) {
        return 0;
    }
    let mut all: Vec<(bool, usize)> = named()
        .map(|found| match found.which {
            Which::Edition(at) => (true, at),
            Which::OneIn(city) => (false, city),
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// What a report is, by its date.
fn stage(model: &Model, edition: usize, day: Option<Date>) -> Role {
    model.edition(edition).map_or(Role::Report, |edition| Role::of_report(edition, day))
}

/// The edition near whose days the article speaks much of the organisation, title or lead included.
fn related(scan: &Scan<'_>) -> Option<usize> {
    let rule = scan.model.series.scoring.related;
    let named = || own_names(scan);
    let in_front = named().any(|token| matches!(scan.sentence(token).place, Place::Title | Place::Lead));
    if !in_front || named().count() < rule.min_org_mentions {
        return None;
    }
    scan.model.nearest(scan.model.all(), scan.day?, |days| (rule.from..=rule.to).contains(&days))
}

/// The places where the article names the organisation.
fn own_names<'a>(scan: &'a Scan<'_>) -> impl Iterator<Item = &'a Placed> {
    scan.tokens.iter().filter(|token| token.own && token.word == Word::Org)
}

/// The editions that the open mentions may mean, in order of time.
fn candidates(scan: &Scan<'_>) -> Vec<usize> {
    let mut all: Vec<usize> = Vec::new();
    for found in &scan.found {
        if let Which::OneIn(city) = found.which {
            all.extend(scan.model.cities.get(city).map_or(&[][..], |city| &city.editions));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn evidence(scan: &Scan<'_>, found: &Found) -> Mention {
    let words = scan.copy.words(found.range.clone());
    let end = words.char_indices().nth(WORDS_CHARS).map_or(words.len(), |(end, _)| end);
    Mention {
        edition: match found.which {
            Which::Edition(at) => scan.model.edition(at).map(|edition| edition.id.clone()),
            Which::OneIn(_) => None,
        },
        kind: found.kind,
        place: scan.copy.sentences.get(found.sentence).map_or(Place::Body, |sentence| sentence.place),
        role: found.role,
        words: Clean::line(words.get(..end).unwrap_or(words)),
        at: scan.copy.source(found.range.start),
    }
}
