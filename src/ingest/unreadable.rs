//! Articles that stand for what cannot be read: they say what the file is and why.

use super::meta::title_of_path;
use std::sync::Arc;

use crate::doc::{Article, Block, Document, Format, Meta, Note, NoteKind, Repairs, Source, TitleFrom};
use crate::locale::say;
use crate::text::{Clean, Language};

/// How common kinds of files begin, what each is, and its name. From the formats' own specifications.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"\x89PNG", "ingest-kind-image", "PNG"),
    (b"\xFF\xD8\xFF", "ingest-kind-image", "JPEG"),
    (b"GIF8", "ingest-kind-image", "GIF"),
    (b"RIFF", "ingest-kind-webp", ""),
    (b"%PDF", "ingest-kind-document", "PDF"),
    (b"PK\x03\x04", "ingest-kind-zip", ""),
    (b"\x1F\x8B", "ingest-kind-packed", "gzip"),
    (b"BZh", "ingest-kind-packed", "bzip2"),
    (b"\xFD7zXZ", "ingest-kind-packed", "xz"),
    (b"\x28\xB5\x2F\xFD", "ingest-kind-packed", "zstd"),
    (b"7z\xBC\xAF", "ingest-kind-packed", "7z"),
    (b"Rar!", "ingest-kind-packed", "RAR"),
    (b"\xD0\xCF\x11\xE0", "ingest-kind-office", ""),
    (b"SQLite format 3", "ingest-kind-database", "SQLite"),
    (b"\x7FELF", "ingest-kind-program", "Linux"),
    (b"MZ", "ingest-kind-program", "Windows"),
    (b"ID3", "ingest-kind-sound", "MP3"),
    (b"OggS", "ingest-kind-sound", "Ogg"),
];

/// The article for a file that cannot be opened. `reason` is for people.
#[must_use]
pub fn unreadable(path: &str, reason: &str) -> Article {
    let note = Note::new(NoteKind::Unreadable, reason);
    notice(path, &say!("ingest-unreadable", reason = reason), "unknown", note)
}

/// The article for a file that is no text.
pub(super) fn binary(path: &str, bytes: &[u8]) -> Article {
    let known = SIGNATURES.iter().find(|(signature, ..)| bytes.starts_with(signature));
    let kind = match known {
        Some((_, kind, "")) => say!(*kind),
        Some((_, kind, name)) => say!(*kind, name = *name),
        None => say!("ingest-kind-data"),
    };
    let note = Note::new(NoteKind::Binary, &say!("ingest-binary"));
    notice(path, &say!("ingest-binary-notice", kind = kind, size = bytes.len()), "binary", note)
}

fn notice(path: &str, words: &str, encoding: &'static str, note: Note) -> Article {
    Article {
        source: Source {
            path: Clean::line(path),
            part: 1,
            parts: 1,
            format: Format::Unreadable,
            encoding,
            key: None,
            link: Clean::default(),
            repairs: Repairs::default(),
            divided: false,
            line: None,
        },
        meta: Meta {
            title: title_of_path(path),
            title_from: TitleFrom::FileName,
            subtitle: Clean::default(),
            authors: Vec::new(),
            agency: Clean::default(),
            date: None,
            categories: Vec::new(),
            tags: Vec::new(),
            language: Language::default(),
            translation: None,
        },
        document: Arc::new(Document::new(vec![Block::body(Clean::line(words))], Vec::new(), Vec::new())),
        notes: vec![note],
    }
}
