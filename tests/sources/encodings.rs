//! Short texts in old encodings, which the files around them tell apart.

use std::fs;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS};
use yuelan::doc::NoteKind;
use yuelan::ingest::{Hint, Origin, read};
use yuelan::store::{Archive, Haste, Loader, Recognition};
use yuelan::text::Language;

use crate::folder::{entries, entry, folder, load, put, words};

/// An encoding, where it comes from, and the language that it was made for.
const ENCODINGS: [(&str, &Encoding, Hint, Language); 5] = [
    ("GB18030", GB18030, Hint::China, Language::SimplifiedChinese),
    ("Big5", BIG5, Hint::Taiwan, Language::TraditionalChinese),
    ("Shift_JIS", SHIFT_JIS, Hint::Japan, Language::Japanese),
    ("EUC-JP", EUC_JP, Hint::Japan, Language::Japanese),
    ("EUC-KR", EUC_KR, Hint::Korea, Language::Korean),
];
const LENGTHS: [usize; 5] = [8, 16, 32, 64, 128];
const SNIPPETS: usize = 200;

/// The sample archive's sentences in a language, as far as the encoding has their characters.
fn sentences(language: Language, encoding: &'static Encoding) -> Vec<char> {
    let sample = std::sync::Mutex::new(Vec::new());
    let loader = Loader { archive: &Archive::sample(), recognition: &Recognition::builtin() };
    loader.load(Haste::Whole, &|batch| {
        sample.lock().unwrap().extend(batch);
        true
    });
    let mut sample = sample.into_inner().unwrap();
    sample.retain(|entry| entry.article.meta.language == language);
    sample.sort_by_key(|entry| entry.id);
    let text: String = sample.iter().map(|entry| words(entry)).collect();
    text.chars().filter(|c| (*c == ' ' || !c.is_ascii()) && !encoding.encode(&c.to_string()).2).collect()
}

/// Snippets of `length` characters from all over the sentences.
fn snippets(sentences: &[char], length: usize) -> impl Iterator<Item = String> {
    let last = sentences.len() - length;
    (0..SNIPPETS).map(move |n| sentences[n * 7919 % last..][..length].iter().collect())
}

fn is_read_as(bytes: &[u8], hint: Option<Hint>, name: &str) -> bool {
    read(bytes, &Origin { path: "a.txt", hint })[0].source.encoding == name
}

#[test]
fn with_the_place_known_snippets_of_sixteen_characters_are_read_right() {
    println!("{:<10} {}", "", LENGTHS.map(|length| format!("{length:>11}")).concat());
    for (name, encoding, hint, language) in ENCODINGS {
        let sentences = sentences(language, encoding);
        let shares = LENGTHS.map(|length| {
            let right = |hint| {
                let bytes =
                    snippets(&sentences, length).map(|snippet| encoding.encode(&snippet).0.into_owned());
                bytes.filter(|bytes| is_read_as(bytes, hint, name)).count() * 100 / SNIPPETS
            };
            (length, right(None), right(Some(hint)))
        });
        let cells = shares.map(|(_, without, with)| format!("{:>11}", format!("{without}/{with} %")));
        println!("{name:<10} {}", cells.concat());
        for (length, _, with) in shares {
            assert!(length < 16 || with >= 99, "{name}: {with} % of {length} characters");
        }
    }
}

/// A snippet that cannot be told without a hint.
fn doubtful(at: usize) -> (Vec<u8>, String) {
    let (name, encoding, hint, language) = ENCODINGS[at];
    let sentences = sentences(language, encoding);
    let candidates =
        [4, 6, 8, 12].into_iter().flat_map(|length| snippets(&sentences, length).collect::<Vec<_>>());
    let mut pairs = candidates.map(|text| (encoding.encode(&text).0.into_owned(), text));
    pairs.find(|(bytes, _)| !is_read_as(bytes, None, name) && is_read_as(bytes, Some(hint), name)).unwrap()
}

fn long(at: usize) -> Vec<u8> {
    let (_, encoding, _, language) = ENCODINGS[at];
    let text: String = sentences(language, encoding).into_iter().take(400).collect();
    encoding.encode(&text).0.into_owned()
}

#[test]
fn a_short_file_is_read_as_its_folder_or_else_its_archive() {
    let ((gbk, hans), (big5, hant)) = (doubtful(0), doubtful(1));
    let folder = folder(&[
        ("cn/long.txt", &long(0)),
        ("cn/short.txt", &gbk),
        ("tw/long.txt", &long(1)),
        ("tw/more.txt", &long(1)),
        ("tw/short.txt", &big5),
        // This folder says nothing; of the archive, most is Big5.
        ("x/short.txt", &big5),
    ]);
    let all = entries(folder.path());
    for (path, text, name) in
        [("cn/short.txt", &hans, "GB18030"), ("tw/short.txt", &hant, "Big5"), ("x/short.txt", &hant, "Big5")]
    {
        let found = entry(&all, path);
        assert_eq!((found.article.source.encoding, words(found).trim()), (name, text.trim()), "{path}");
        let note = found.article.notes.iter().find(|note| note.kind == NoteKind::Encoding);
        assert!(note.is_some_and(|note| note.text.contains(name)), "a guess says so");
    }
}

#[test]
fn unicode_tells_a_place_by_its_language() {
    let (sjis, japanese) = doubtful(2);
    let utf8: String = sentences(Language::Japanese, SHIFT_JIS).into_iter().take(200).collect();
    let folder = folder(&[("utf8.txt", utf8.as_bytes()), ("short.txt", &sjis)]);
    assert_eq!(words(entry(&entries(folder.path()), "short.txt")).trim(), japanese.trim());
}

#[test]
fn every_reading_of_an_archive_gives_the_same() {
    let ((gbk, _), (big5, _)) = (doubtful(0), doubtful(1));
    let folder = folder(&[]);
    for n in 0..40 {
        put(folder.path(), &format!("{}/long{n}.txt", n % 3), &long(n % 2));
        put(folder.path(), &format!("{}/short{n}.txt", n % 4), if n % 2 == 0 { &gbk } else { &big5 });
    }
    let read = || entries(folder.path()).iter().map(|entry| entry.article.clone()).collect::<Vec<_>>();
    let first = read();
    assert_eq!(first.len(), 80);
    for _ in 0..4 {
        assert!(read() == first);
    }
}

#[test]
fn nobody_waits_for_a_screen_of_short_files() {
    let (gbk, _) = doubtful(0);
    let folder = folder(&[]);
    (0..100).for_each(|n| put(folder.path(), &format!("{n}.txt"), &gbk));
    put(folder.path(), "z/long.txt", &long(0));
    let (handed_over, loaded) = load(folder.path(), Haste::BeginningFirst);
    let (early, last): (Vec<_>, Vec<_>) = handed_over.iter().partition(|entry| entry.is_beginning);
    assert_eq!((loaded.files, last.len(), early.len()), (101, 101, 64));
    assert!(last.iter().all(|entry| entry.article.source.encoding == "GB18030"));
    for entry in early {
        assert!(last.iter().any(|later| later.id == entry.id), "the certain one takes its place");
    }
}

#[test]
fn what_a_person_says_of_files_holds() {
    let (big5, hant) = doubtful(1);
    let folder = folder(&[
        ("long.txt", &long(0)),
        ("old/short.txt", &big5),
        ("old/deep/short.txt", &big5),
        (".yuelan/archive.yaml", "encodings:\n  old/: big5\n".as_bytes()),
    ]);
    let all = entries(folder.path());
    assert_eq!(all.len(), 3, "what is said is no article");
    for path in ["old/short.txt", "old/deep/short.txt"] {
        let found = entry(&all, path);
        assert_eq!((found.article.source.encoding, words(found).trim()), ("Big5", hant.trim()));
        assert!(found.article.notes.iter().all(|note| note.kind != NoteKind::Encoding), "nothing is guessed");
    }
    // A file or a folder that is opened by itself is read in the same way.
    let alone = entries(&folder.path().join("old/deep"));
    assert_eq!(words(&alone[0]).trim(), hant.trim());
    let alone = entries(&folder.path().join("old/short.txt"));
    assert_eq!(words(&alone[0]).trim(), hant.trim());
}

#[test]
fn a_mistake_in_what_is_said_names_its_place() {
    let folder = folder(&[("a.txt", b"x")]);
    put(folder.path(), ".yuelan/archive.yaml", "encodings:\n  old/: gbkk\n".as_bytes());
    let error = Archive::open(folder.path()).unwrap_err().to_string();
    assert!(
        error.contains("archive.yaml") && error.contains("line 2 column 9") && error.contains("gbkk"),
        "{error}"
    );
    fs::remove_dir_all(folder.path().join(".yuelan")).unwrap();
    assert!(Archive::open(folder.path()).is_ok());
}
