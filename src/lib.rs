//! yuelan 阅览: a reading room for article archives.

pub mod app;
#[cfg(feature = "cli")]
pub mod cli;
pub mod config;
pub mod doc;
pub mod ingest;
pub mod query;
pub mod series;
pub mod store;
pub mod text;
#[cfg(feature = "tui")]
pub mod tui;
pub mod typeset;
