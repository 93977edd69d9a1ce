//! Recurring events: which of their editions an article reports on, and why.
//!
//! The registry is data ([`Registry`]); the recogniser ([`Recogniser`]) finds its words in an
//! article in one pass, looks at what stands beside them, weighs the mentions by
//! their kind and place, and gives a [`Verdict`] with its evidence for each series. It says that
//! an article is ambiguous rather than guess.
//!
//! ```text
//! Article ─▶ parts ─▶ matching copy ─▶ words ─▶ scan (one a series) ─▶ forms ─▶ score ─▶ Verdict
//! ```
//!
//! This module must not know files, the screen, or how articles are stored.

mod choice;
mod dictionary;
mod doubled;
mod elapsed;
mod fingerprint;
mod forms;
mod index;
mod lexicon;
mod matching_copy;
mod mention;
mod model;
mod names;
mod numerals;
mod parts;
mod problem;
mod reading;
mod recogniser;
mod registry;
mod role;
mod scan;
mod score;
mod scoring;
mod shape;
mod validate;
mod verdict;
mod yaml;

pub use crate::yaml::{Problem, Severity, Spot};
pub use index::EditionAt;
pub use mention::{Kind, Mention, MentionRole, Place, Role};
pub use names::{City, Country, Names};
pub use problem::RegistryError;
pub use reading::{Reading, read};
pub use recogniser::Recogniser;
pub use registry::{
    Edition, Fact, Held, Members, Mode, OrdinalRule, Ordinals, Registry, Series, Status, Verification, Words,
};
pub use scoring::{Band, Cap, Lead, Limits, Position, Related, Scoring, Weights, Window};
pub use verdict::{Verdict, overridden};
