//! The law at a glance: who may use whom, what is never named, how large things may grow.

/// What a module may use of the house, and what it must never name.
#[derive(Debug)]
pub(super) struct Row {
    /// The module; a row for a part of a module stands for that part instead.
    pub(super) module: &'static str,
    /// Paths from the crate's root. `Type` stands for any name with a capital letter.
    pub(super) may_use: &'static [&'static str],
    /// Groups of paths. A path counts wherever it occurs in another one.
    pub(super) never: &'static [Paths],
}

type Paths = &'static [&'static str];

const FILES: Paths = &["std::fs"];
const THREADS: Paths = &["std::thread"];
const PROCESSES: Paths = &["std::process"];
const ENVIRONMENT: Paths = &["std::env"];
const CLOCKS: Paths = &[
    "std::time::Instant",
    "std::time::SystemTime",
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
];
const TERMINAL: Paths = &["ratatui", "crossterm"];
const COLOURS: Paths = &["Color"];
const COMMAND_LINE: Paths = &["clap"];
/// Types of the store that open files and databases.
const ARCHIVES: Paths = &["crate::store::Archive", "crate::store::State"];

/// All that the core must not know: its results follow from its arguments alone.
const WORLD: &[Paths] = &[FILES, THREADS, PROCESSES, ENVIRONMENT, CLOCKS, TERMINAL, COLOURS, COMMAND_LINE];

const CORE: &[&str] = &["locale", "text", "doc"];
const ALL_BELOW_TUI: &[&str] = &[
    "locale", "text", "yaml", "doc", "ingest", "typeset", "series", "query", "compare", "export", "store",
    "config", "app",
];

/// Design, section 3: “Who may use whom”. Every module of the crate has its row.
#[rustfmt::skip]
pub(super) const LAW: &[Row] = &[
    Row { module: "locale", may_use: &[], never: WORLD },
    Row { module: "text", may_use: &[], never: WORLD },
    Row { module: "doc", may_use: &["text", "locale"], never: WORLD },
    Row { module: "yaml", may_use: &["text", "locale"], never: WORLD },
    Row { module: "ingest", may_use: CORE, never: WORLD },
    Row { module: "typeset", may_use: CORE, never: WORLD },
    Row { module: "series", may_use: &["locale", "text", "doc", "yaml"], never: WORLD },
    Row { module: "query", may_use: CORE, never: WORLD },
    Row { module: "compare", may_use: CORE, never: WORLD },
    Row { module: "export", may_use: CORE, never: WORLD },
    Row { module: "store", may_use: &["locale", "text", "doc", "ingest", "series", "query"],
          never: &[TERMINAL, COLOURS, COMMAND_LINE] },
    Row { module: "app", may_use: &["locale", "text", "doc", "ingest", "typeset", "series", "query", "compare", "export", "store::Type"],
          never: &[FILES, THREADS, PROCESSES, ENVIRONMENT, CLOCKS, TERMINAL, COLOURS, COMMAND_LINE, ARCHIVES] },
    Row { module: "config",
          may_use: &["locale", "text", "yaml", "typeset", "app::Action", "app::Binding", "app::CONTEXTS", "app::Chord", "app::KEY_PRESETS",
                     "app::KeyPreset", "app::Keymap", "app::Match", "app::Mode"],
          never: &[TERMINAL, COLOURS, COMMAND_LINE] },
    Row { module: "tui", may_use: ALL_BELOW_TUI, never: &[COLOURS, COMMAND_LINE] },
    // Code names labels; only the theme names colours.
    Row { module: "tui::theme", may_use: ALL_BELOW_TUI, never: &[COMMAND_LINE] },
    Row { module: "cli", may_use: &["locale", "text", "yaml", "doc", "ingest", "typeset", "series", "query", "compare", "export", "store", "config", "app", "tui"],
          never: &[TERMINAL, COLOURS] },
    Row { module: "main", may_use: &["cli", "locale", "text"],
          never: &[FILES, THREADS, CLOCKS, TERMINAL, COLOURS, COMMAND_LINE] },
    Row { module: "lib", may_use: &[], never: WORLD },
];

/// What tests may name wherever they stand: they read samples and measure time.
pub(super) const TESTS_MAY: &[Paths] = &[FILES, ENVIRONMENT, CLOCKS];

/// The row that holds for a file's module: the one for the longest part of its path.
pub(super) fn row(module: &[&str]) -> Option<&'static Row> {
    let covers = |row: &&Row| {
        let own: Vec<_> = row.module.split("::").collect();
        module.starts_with(&own)
    };
    LAW.iter().filter(covers).max_by_key(|row| row.module.len())
}

/// Lines of a file.
pub(super) const LONGEST_FILE: usize = 400;
/// Lines of `src/main.rs`.
pub(super) const LONGEST_MAIN: usize = 60;
/// Lines of a function, from its name to its closing brace.
pub(super) const LONGEST_FUNCTION: usize = 60;
/// Arguments of a function, `self` among them.
pub(super) const MOST_ARGUMENTS: usize = 5;
/// Fields of a struct.
pub(super) const MOST_FIELDS: usize = 12;

/// Words that say nothing, in names of files, modules and types.
pub(super) const EMPTY_WORDS: &[&str] =
    &["util", "utils", "helper", "helpers", "common", "manager", "managers"];
