//! yuelan 阅览: a reading room for article archives.
//!
//! ```text
//! bytes ─▶ ingest ─▶ Article ─▶ store ─▶ list ───────────────┐
//!           │          (doc)     ├ catalog, state             ▼
//!           └ notes              └ series (which edition)    app: (State, Message) ─▶ State + Effects
//!                                                             │        ▲                    │
//!                         typeset: Document × Options ─▶ Layout        └──── Message ◀── librarian
//!                                                             ▼
//!                                                    tui: view(&State) ─▶ cells
//! ```
//!
//! The modules stand below in the order of their dependencies; who may use whom is law, and
//! `tests/architecture.rs` enforces it.
//!
//! What is deliberately absent: nothing below [`store`] touches a file, a clock or a thread;
//! [`app`] decides everything and does nothing; only [`tui`] knows a terminal, only [`cli`] a
//! command line. Text from outside is cleaned once, at the entrance ([`text::Clean`]). Positions
//! are places in the document, never line numbers, so a resize loses nothing.

#![forbid(unsafe_code)]

pub mod locale;

pub mod text;

pub mod yaml;

pub mod doc;

pub mod ingest;

pub mod typeset;

pub mod series;

pub mod query;

pub mod compare;

pub mod export;

pub mod store;

pub mod config;

pub mod app;

#[cfg(feature = "tui")]
pub mod tui;

#[cfg(feature = "cli")]
pub mod cli;
