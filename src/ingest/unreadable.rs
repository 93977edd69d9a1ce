//! Articles that stand for what cannot be read: they say what the file is and why.

use super::meta::title_of_path;
use std::sync::Arc;

use crate::doc::{Article, Block, Document, Format, Meta, Note, NoteKind, Repairs, Source, TitleFrom};
use crate::text::{Clean, Language};

/// How common kinds of files begin. From the formats' own specifications.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG", "PNG 图片"),
    (b"\xFF\xD8\xFF", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"RIFF", "WebP 图片或音视频"),
    (b"%PDF", "PDF 文档"),
    (b"PK\x03\x04", "ZIP 压缩包，或 Word、EPUB 文档"),
    (b"\x1F\x8B", "gzip 压缩文件"),
    (b"BZh", "bzip2 压缩文件"),
    (b"\xFD7zXZ", "xz 压缩文件"),
    (b"\x28\xB5\x2F\xFD", "zstd 压缩文件"),
    (b"7z\xBC\xAF", "7z 压缩包"),
    (b"Rar!", "RAR 压缩包"),
    (b"\xD0\xCF\x11\xE0", "旧版 Office 文档"),
    (b"SQLite format 3", "SQLite 数据库"),
    (b"\x7FELF", "Linux 程序"),
    (b"MZ", "Windows 程序"),
    (b"ID3", "MP3 音频"),
    (b"OggS", "Ogg 音视频"),
];

/// The article for a file that cannot be opened. `reason` is for people.
#[must_use]
pub fn unreadable(path: &str, reason: &str) -> Article {
    let note = Note::new(NoteKind::Unreadable, reason);
    notice(path, &format!("无法读取这个文件：{reason}"), "unknown", note)
}

/// The article for a file that is no text.
pub(super) fn binary(path: &str, bytes: &[u8]) -> Article {
    let known = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
    let kind = known.map_or("二进制数据", |(_, kind)| *kind);
    let note = Note::new(NoteKind::Binary, "文件不是文本");
    notice(path, &format!("这个文件不是文本（{kind}，{} 字节），无法显示。", bytes.len()), "binary", note)
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
