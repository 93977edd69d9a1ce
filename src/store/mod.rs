//! Where articles are kept and found: the file system and the databases live here.
//!
//! The archive's own files are only ever read. What the reader did (read, starred, position) is
//! precious and stands in a database of its own. This module knows nothing of panes or keys.

mod archive;
mod catalog;
mod directions;
mod entry;
mod evidence;
mod load;
mod recognition;
mod sample;
mod scan;
mod state;
mod walk;

pub use archive::{Archive, ArchiveError, Root};
pub use catalog::{Catalog, Listing};
pub use directions::Directions;
pub use entry::{Badge, Entry, Row, Standing};
pub use load::{Haste, LARGEST, Loaded, Loader, read_file};
pub use recognition::Recognition;
pub use sample::file as sample_file;
pub use scan::Skipped;
pub use state::{Change, Mark, ReadingState, State, StateError};
pub use walk::{Direction, Landing, Step};
