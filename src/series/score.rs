//! From mentions to scores: what each edition of a series comes to in an article.

use jiff::civil::Date;

use super::matching_copy::MatchingCopy;
use super::mention::{Kind, MentionRole, Place};
use super::model::Model;
use super::scan::{Found, Which};

/// What the mentions of one edition come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Score {
    /// Index into the series' editions.
    pub(super) edition: usize,
    pub(super) total: f32,
    /// Whether the article is about it: at least one mention that is current.
    pub(super) is_current: bool,
}

/// The scores of all editions mentioned, best first; of equals the earlier edition first.
pub(super) fn scores(model: &Model, copy: &MatchingCopy, found: &[Found], day: Option<Date>) -> Vec<Score> {
    let mut tallies: Vec<Option<Tally>> = vec![None; model.series.editions.len()];
    for mention in found {
        let Which::Edition(edition) = mention.which else { continue };
        let place = copy.sentences.get(mention.sentence).map_or(Place::Body, |sentence| sentence.place);
        if let Some(tally) = tallies.get_mut(edition) {
            tally.get_or_insert_default().add(model, mention, place);
        }
    }
    let scored = tallies.into_iter().enumerate();
    let mut scores: Vec<Score> =
        scored.filter_map(|(edition, tally)| Some(tally?.score((model, copy), edition, day))).collect();
    scores.sort_by(|a, b| b.total.total_cmp(&a.total));
    scores
}

/// The sums of one edition, a place each.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    title: f32,
    lead: f32,
    body: f32,
    caption: f32,
    is_current: bool,
}

impl Tally {
    fn add(&mut self, model: &Model, mention: &Found, place: Place) {
        let scoring = &model.series.scoring;
        let factor = match mention.role {
            MentionRole::Current => 1.0,
            MentionRole::Background | MentionRole::Ambiguous => scoring.limits.background_factor,
        };
        let worth = scoring.weights.of(mention.kind) * factor * scoring.position.of(place);
        *match place {
            Place::Title => &mut self.title,
            Place::Lead => &mut self.lead,
            Place::Body => &mut self.body,
            Place::Caption => &mut self.caption,
        } += worth;
        self.is_current |= mention.role == MentionRole::Current && mention.kind != Kind::Document;
    }

    fn score(self, (model, copy): (&Model, &MatchingCopy), edition: usize, day: Option<Date>) -> Score {
        let scoring = &model.series.scoring;
        let cap = &scoring.cap;
        let sum = self.title.min(cap.title)
            + self.lead.min(cap.lead)
            + self.body.min(cap.body)
            + self.caption.min(cap.caption);
        let days = model.edition(edition).zip(day).map(|(edition, day)| edition.days_to(day));
        let bonus = days.filter(|_| self.is_current).and_then(|days| {
            let near = scoring.proximity.iter().find(|band| (band.from..=band.to).contains(&days));
            // Who says how many months ago it was means this one, however many they are.
            let nearest = || scoring.proximity.first().filter(|_| days > 0 && copy.looks_back(days));
            nearest().or(near).map(|band| band.bonus)
        });
        Score { edition, total: sum + bonus.unwrap_or(0.0), is_current: self.is_current }
    }
}
