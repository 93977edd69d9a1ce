//! What may reach a terminal. Written from the standards, apart from the program's own table, so
//! that an error there is seen here.

use yuelan::doc::{Article, Block, Inline};

/// Whether a terminal, or its bidirectional algorithm, would do something at the character, or
/// whether it shows nothing and so may hide something.
pub(super) fn is_forbidden(c: char) -> bool {
    match u32::from(c) {
        // ECMA-48: C0 but for the end of a line, DEL, C1.
        0x0A => false,
        0..=0x1F | 0x7F..=0x9F => true,
        // UAX #9, table 4 (explicit and implicit directional formatting).
        0x61C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => true,
        // UAX #14: ends of lines and paragraphs that no terminal breaks at.
        0x2028 | 0x2029 => true,
        // Unicode, section 23: invisible operators, deprecated format characters, interlinear
        // annotation, musical format characters, language tags, fillers, the byte order mark.
        0xAD | 0x180E | 0x2060..=0x2064 | 0x206A..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0x3164 | 0xFFA0 => {
            true
        }
        0x1D173..=0x1D17A | 0xE0000..=0xE007F => true,
        _ => false,
    }
}

/// Holds a text against it.
pub(super) fn must_be_clean(text: &str, whole: &str) {
    let found = text.chars().find(|c| is_forbidden(*c));
    assert!(found.is_none(), "{found:?} comes out, in {whole} {text:?}");
}

/// And one that stands on one line.
pub(super) fn must_be_a_clean_line(text: &str, whole: &str) {
    must_be_clean(text, whole);
    assert!(!text.contains('\n'), "a line breaks, in {whole} {text:?}");
}

/// All that an article says, metadata and notes included; everything that may be shown is clean.
pub(super) fn words(article: &Article) -> String {
    let meta = &article.meta;
    let mut said = vec![&meta.title, &meta.subtitle, &meta.agency, &article.source.path];
    said.extend(meta.authors.iter().chain(&meta.tags).chain(meta.categories.iter().flatten()));
    said.extend(article.notes.iter().map(|note| &note.text));
    said.push(&article.source.link);
    for line in &said {
        must_be_a_clean_line(line, "what is known of an article");
    }
    let document = &article.document;
    let texts = document.texts();
    let shown = texts.iter().map(|text| &text.string);
    let behind = document.images.iter().flat_map(|image| [&image.src, &image.alt]).chain(&document.links);
    for text in shown.clone().chain(behind) {
        must_be_clean(text, "the text");
    }
    said.into_iter().chain(shown).flat_map(|words| [words.as_str(), "\n"]).collect()
}

/// What follows from how a document is made: its texts lie one behind the other, and marks lie
/// within them and point at what there is.
pub(super) fn must_be_whole(article: &Article) {
    let document = &article.document;
    let mut next = 0;
    for text in document.texts() {
        assert_eq!(text.at.0, next, "texts lie end to end");
        next += text.string.len() + 1;
        for mark in &text.marks {
            assert!(
                text.string.get(mark.range.clone()).is_some(),
                "{mark:?} is not within {:?}",
                text.string
            );
            match &mark.inline {
                Inline::Link(link) => assert!(*link < document.links.len(), "{mark:?} leads nowhere"),
                Inline::Image(image) => assert!(*image < document.images.len(), "{mark:?} shows nothing"),
                Inline::Ruby(ruby) => must_be_a_clean_line(ruby, "a ruby"),
                Inline::Style(_) => {}
            }
        }
        assert!(text.marks.is_sorted_by_key(|mark| mark.range.start), "marks are sorted: {:?}", text.marks);
    }
    for block in document.blocks() {
        must_have_images(block, document.images.len());
    }
}

fn must_have_images(block: &Block, count: usize) {
    match block {
        Block::Figure { images, .. } => {
            assert!(images.iter().all(|image| *image < count), "{images:?} of {count}");
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| must_have_images(block, count)),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| must_have_images(block, count)),
        Block::Table { rows, .. } => {
            for cell in rows.iter().flatten() {
                assert!(cell.colspan > 0 && cell.rowspan > 0, "a cell spans itself at least");
                cell.blocks.iter().for_each(|block| must_have_images(block, count));
            }
        }
        _ => {}
    }
}
