//! What the programs are given to read: the same articles as files, as a feed and as mails. Made
//! once, and kept in `target/tmp`.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::archive::{Archive, shapes, write_files};

/// The folders and files that are prepared.
pub(crate) struct Shelf {
    pub(crate) folder: PathBuf,
    pub(crate) many: usize,
}

impl Shelf {
    /// The shelf of so many articles.
    pub(crate) fn new(many: usize) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("peers-{many}"));
        fs::create_dir_all(folder.join("home")).expect("a folder");
        let shelf = Self { folder, many };
        shelf.made("files", |to| write_files(&Archive::new(), to, many)).expect("files");
        shelf
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The archive as files.
    pub(crate) fn files(&self) -> PathBuf {
        self.path("files")
    }

    /// As a feed.
    pub(crate) fn feed(&self) -> PathBuf {
        let write = |to: &Path| {
            let archive = Archive::new();
            let mut feed = BufWriter::new(File::create(to)?);
            writeln!(
                feed,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>archive</title>\
                 <link>http://localhost/</link><description>archive</description>"
            )?;
            for nth in 0..self.many {
                feed.write_all(shapes::item(&archive.article(nth)).as_bytes())?;
            }
            writeln!(feed, "</channel></rss>")?;
            feed.flush()
        };
        self.made("feed.xml", write).expect("a feed")
    }

    /// As a folder of mails.
    pub(crate) fn mails(&self) -> PathBuf {
        let write = |to: &Path| {
            let archive = Archive::new();
            for folder in ["cur", "new", "tmp"] {
                fs::create_dir_all(to.join(folder))?;
            }
            for nth in 0..self.many {
                fs::write(to.join(format!("cur/{nth:07}.archive:2,")), shapes::mail(&archive.article(nth)))?;
            }
            Ok(())
        };
        self.made("mails", write).expect("mails")
    }

    /// Articles as one page of HTML, of so many bytes; it begins with the words.
    pub(crate) fn page(&self, size: usize, words: &str) -> PathBuf {
        let write = |to: &Path| {
            let archive = Archive::new();
            let mut page = format!(
                "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>page</title></head>\n<body>\n<p>{words}</p>\n"
            );
            for nth in 0.. {
                if page.len() >= size {
                    break;
                }
                archive
                    .article(nth)
                    .paragraphs
                    .iter()
                    .for_each(|text| page.push_str(&format!("<p>{text}</p>\n")));
            }
            page.push_str("</body></html>\n");
            fs::write(to, page)
        };
        self.made("page.html", write).expect("a page")
    }

    /// Writes a small file.
    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).expect("a file");
        path
    }

    /// Makes something if it is not there; what was not finished has another name.
    fn made(&self, name: &str, make: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<PathBuf> {
        let path = self.path(name);
        if !path.exists() {
            let begun = self.path(&format!("{name}.begun"));
            if begun.is_dir() {
                fs::remove_dir_all(&begun)?;
            }
            make(&begun)?;
            fs::rename(&begun, &path)?;
        }
        Ok(path)
    }
}
