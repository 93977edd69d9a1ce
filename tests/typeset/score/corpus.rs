//! The texts that are scored: five documents and hard paragraphs that stand beside the
//! repository, and the sample archive in it.

use std::fs;
use std::path::{Path, PathBuf};

use yuelan::doc::{Block, Document};
use yuelan::ingest::{Origin, read};
use yuelan::text::{Cells, Clean, Language};
use yuelan::typeset::{Measure, Options, set};

/// Texts by where they come from; each is an archive, or a file of one paragraph a line.
const PLACES: [(&str, &str); 3] = [
    ("five documents", "../shared/seeds"),
    ("hard paragraphs", "../shared/suites/cjk-stress.txt"),
    ("sample archive", "seeds"),
];

/// Paragraphs from one place.
#[derive(Debug)]
pub(crate) struct Corpus {
    /// What they are.
    pub(crate) name: &'static str,
    /// Their paragraphs.
    pub(crate) paragraphs: Vec<Paragraph>,
}

/// A paragraph to be set.
#[derive(Debug)]
pub(crate) struct Paragraph {
    /// As ingest read it.
    pub(crate) document: Document,
    /// As it is to be shown, on one line: blanks collapsed, straight quotes turned. Every setter
    /// gets the same words, so that they are compared by their lines alone.
    pub(crate) shown: String,
    /// The language that it is set in.
    pub(crate) language: Language,
}

/// All texts that are there; those that are not are named on standard error.
pub(crate) fn corpora() -> Vec<Corpus> {
    let corpora = PLACES.map(|(name, place)| Corpus { name, paragraphs: paragraphs(place) });
    let (found, absent): (Vec<_>, Vec<_>) =
        corpora.into_iter().partition(|corpus| !corpus.paragraphs.is_empty());
    for corpus in absent {
        eprintln!("skipped: {} are not here", corpus.name);
    }
    found
}

fn paragraphs(place: &str) -> Vec<Paragraph> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    if let Ok(lines) = fs::read_to_string(&place) {
        return lines.lines().filter_map(|line| Paragraph::new(line, Language::of(line))).collect();
    }
    files(place).iter().flat_map(|path| of_file(path)).collect()
}

/// The running text of the articles of a file.
fn of_file(path: &Path) -> Vec<Paragraph> {
    let Ok(bytes) = fs::read(path) else { return Vec::new() };
    let name = path.to_string_lossy();
    let mut out = Vec::new();
    for article in read(&bytes, &Origin { path: &name, hint: None }) {
        let prose = article.document.blocks().iter().filter(|block| is_prose(block));
        let lines = prose.flat_map(Block::texts).flat_map(|text| text.string.split('\n'));
        out.extend(lines.filter_map(|line| Paragraph::new(line, article.meta.language)));
    }
    out
}

/// The files below a folder, sorted.
fn files(place: PathBuf) -> Vec<PathBuf> {
    let (mut waiting, mut found) = (vec![place], Vec::new());
    while let Some(path) = waiting.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => waiting.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => found.push(path),
        }
    }
    found.sort();
    found
}

fn is_prose(block: &Block) -> bool {
    !matches!(block, Block::Preformatted { .. } | Block::Table { .. })
}

impl Paragraph {
    /// None where nothing is shown.
    fn new(line: &str, language: Language) -> Option<Self> {
        let document = Document::new(vec![Block::body(Clean::line(line))], vec![], vec![]);
        let widest =
            Options { measure: Measure::new(Cells(u16::MAX)), indent: Some(0), ..Options::default() };
        let layout = set(&document, language, &widest);
        let shown: String = layout.lines().iter().map(|line| layout.string(line)).collect();
        (!shown.is_empty()).then_some(Self { document, shown, language })
    }
}
