//! Where articles are kept and found: the file system and the databases live here.
//!
//! The archive's own files are only ever read. What the reader did (read, starred, position) is
//! precious and stands in a database of its own. This module knows nothing of panes or keys.

mod archive;
mod cache;
mod candidate;
mod catalog;
mod digest;
mod directions;
mod duplicates;
mod entry;
mod evidence;
mod exclusion;
mod folding;
mod holdings;
mod index;
mod load;
mod overrides;
mod recognition;
mod relation;
mod replacement;
mod reread;
mod rescan;
mod same_day;
mod sample;
mod scan;
mod series_files;
mod shelf_file;
mod side_file;
mod state;
mod survey;
mod vocabulary;
mod walk;
mod watch;
mod way;

pub use archive::{Archive, ArchiveError, Root};
pub use cache::{catalog_database, catalog_folder};
pub use candidate::{Knowledge, Seen};
pub use catalog::{
    Card, Cards, Catalog, Cataloguer, Database, Facet, FileRead, Found, FoundTitle, Front, Listing,
    NamedQuery, Patience, Prepared, Profile, ReadTally, Shared, SharedKind, Signs, Sought, Stamp, Stock,
    Titles, YearTally, catalog_path, database_size, discard_database, no_shelf,
};
pub use directions::Directions;
pub use duplicates::{Duplicates, Likeness};
pub use entry::{Badge, Entry, Row, Standing};
pub use exclusion::Exclusion;
pub use folding::{Fold, Folding, Unfolded};
pub use holdings::{Holding, Holdings, Tally};
pub use index::{Fts, IndexError, Scan, ScannedText, ScannedTexts, Scope, SearchIndex, Stop};
pub use load::{Haste, LARGEST, Loaded, Loader, open_regular, read_file};
pub use overrides::{Assignment, Overrides};
pub use recognition::Recognition;
pub use relation::Relation;
pub use replacement::replace_file;
pub use reread::{Again, read_again};
pub use rescan::{News, Pace, Rescan};
pub use rusqlite::Error as DatabaseError;
pub use same_day::{Anniversary, DAYS_AROUND, SameDay};
pub use sample::file as sample_file;
pub use scan::Skipped;
pub use series_files::{SeriesFile, SeriesFiles};
pub use shelf_file::ShelfFile;
pub use state::{
    Annotation, Bookmark, Change, Joined, Mark, ReadingState, ReadingTime, Session, State, StateCounts,
    StateError, Visit, back_up, export_to,
};
pub use survey::{Counts, Examined, Place, Survey, Totals};
pub use vocabulary::Values;
pub use walk::{Direction, Here, Landing, Step, Stuck, Why};
pub use watch::{FolderWatch, Watch};
pub use way::Way;
