//! The recogniser: from an article to verdicts. Built once, used for every article.

use super::forms;
use super::lexicon::{Lexicon, Word};
use super::matching_copy::MatchingCopy;
use super::model::{Model, models};
use super::parts::parts;
use super::registry::Registry;
use super::scan::Scan;
use super::scoring::Lead;
use super::verdict::{Verdict, verdict};
use crate::doc::Article;

/// Recognises which editions articles report on.
#[derive(Debug)]
pub struct Recogniser {
    models: Vec<Model>,
    /// None only where a registry has more names than an automaton can hold: some gigabytes.
    lexicon: Option<Lexicon>,
    lead: Lead,
}

impl Recogniser {
    /// A recogniser of a registry's series.
    #[must_use]
    pub fn new(registry: &Registry) -> Self {
        let models = models(registry);
        let lexicon = Lexicon::new(registry, &models).ok();
        Self { models, lexicon, lead: registry.scoring.lead }
    }

    /// What an article is to each series that it mentions: primary editions first, then by score.
    ///
    /// Takes time linear in the article's length.
    #[must_use]
    pub fn recognise(&self, article: &Article) -> Vec<Verdict> {
        let Some(lexicon) = &self.lexicon else { return Vec::new() };
        let copy = MatchingCopy::new(&parts(article), self.lead);
        if !lexicon.may_concern(&copy.text) {
            return Vec::new();
        }
        let tokens = lexicon.find(&copy.text);
        let mut present = vec![false; self.models.len()];
        for token in tokens.iter().filter(|token| token.meaning.word == Word::Org) {
            if let Some(present) = token.meaning.series.and_then(|series| present.get_mut(series)) {
                *present = true;
            }
        }
        let day = article.meta.date.map(|date| date.day());
        let named = self.models.iter().enumerate().zip(&present).filter(|(_, present)| **present);
        let mut verdicts: Vec<Verdict> = named
            .filter_map(|(series, _)| {
                let mut scan = Scan::new(&copy, series, day, &tokens, &present);
                forms::find_all(&mut scan);
                verdict(scan)
            })
            .collect();
        verdicts.sort_by(|a, b| {
            let rank = |verdict: &Verdict| (verdict.is_primary(), verdict.role.is_some());
            rank(b).cmp(&rank(a)).then(b.score.total_cmp(&a.score))
        });
        verdicts
    }
}
