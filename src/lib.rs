//! yuelan 阅览: a reading room for article archives.

pub mod doc;
pub mod ingest;
pub mod query;
pub mod series;
pub mod text;
pub mod typeset;
