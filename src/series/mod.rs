//! Recurring events: which of their editions an article reports on, and why.

mod mention;
mod names;
mod registry;
mod scoring;
mod validate;
mod yaml;

pub use mention::{Kind, Mention, MentionRole, Place, Role};
pub use names::{City, Country, Names};
pub use registry::{
    Edition, Fact, Held, Members, Mode, OrdinalRule, Ordinals, Registry, Series, Status, Verification, Words,
};
pub use scoring::{Band, Cap, Lead, Limits, Position, Related, Scoring, Weights, Window};
pub use validate::RegistryError;
