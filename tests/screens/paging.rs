//! Turning pages: all is seen once, nothing stands alone, and the way back is the way there.

use super::desk::Desk;
use yuelan::app::{Form, Size, head};
use yuelan::text::ByteAt;
use yuelan::typeset::{Columns, Label, Layout, Line, Place, set, set_head};

const SIZES: [(u16, u16, Columns); 5] = [
    (60, 20, Columns::One),
    (30, 9, Columns::One),
    (160, 40, Columns::Two),
    (100, 14, Columns::Two),
    (160, 16, Columns::Two),
];

/// A line as a test sees it.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    shown: String,
    label: Label,
    /// Which of the document's texts it shows.
    text: Option<usize>,
}

fn seen(desk: &Desk, layout: &Layout, line: &Line) -> Seen {
    let document = &desk.state.reader.as_ref().unwrap().entry.article.document;
    let texts = document.texts();
    let nth = |at: ByteAt| texts.partition_point(|text| text.at <= at);
    let first = layout.runs(line, &[]).first().map(|run| nth(run.at));
    let text = first.filter(|_| !line.label.is_head());
    Seen { shown: layout.string(line).trim_end().to_owned(), label: line.label, text }
}

/// The columns on the screen.
fn columns(desk: &Desk) -> Vec<Vec<Seen>> {
    let columns = desk.state.reader.as_ref().unwrap().columns().into_iter();
    columns.map(|lines| lines.into_iter().map(|(layout, line)| seen(desk, layout, line)).collect()).collect()
}

/// Every line of the open article that is not blank.
fn whole(desk: &Desk) -> Vec<Seen> {
    let entry = &desk.state.reader.as_ref().unwrap().entry;
    let (options, language) = (desk.state.page().options, entry.article.meta.language);
    let badge = entry.badge().map(|badge| badge.text);
    let mut layout = set(&entry.article.document, language, &options);
    layout.put_under(set_head(&head(entry, badge.as_ref(), Form::Pane { pace: None }), language, &options));
    let lines = layout.lines().iter().filter(|line| !line.is_blank());
    lines.map(|line| seen(desk, &layout, line)).collect()
}

fn shows((layout, line): (&Layout, &Line), position: ByteAt) -> bool {
    layout.runs(line, &[]).iter().any(|run| (run.at..run.end).contains(&position))
}

fn top(desk: &Desk) -> Place {
    desk.state.reader.as_ref().unwrap().top
}

/// Turns pages until they end; the pages with their tops.
fn walk(desk: &mut Desk, key: &str) -> Vec<(Place, Vec<Vec<Seen>>)> {
    let mut out = vec![(top(desk), columns(desk))];
    loop {
        desk.press(key);
        if top(desk) == out[out.len() - 1].0 {
            desk.press(if key == "Space" { "j" } else { "k" });
            return out;
        }
        out.push((top(desk), columns(desk)));
    }
}

/// A reader that turns pages, on the first article.
fn paged(width: u16, height: u16, wanted: Columns) -> Desk {
    let mut desk = Desk::sample(width, height);
    (desk.state.options.paged, desk.state.options.columns) = (true, wanted);
    desk.press("g g Enter");
    desk
}

/// Goes on to the next article; false where there is none.
fn next_article(desk: &mut Desk) -> bool {
    let before = desk.state.reader.as_ref().unwrap().id();
    desk.press("J");
    desk.state.reader.as_ref().unwrap().id() != before
}

fn check_columns(pages: &[(Place, Vec<Vec<Seen>>)], size: Size) {
    let columns: Vec<_> = pages.iter().flat_map(|(_, columns)| columns).collect();
    for pair in columns.windows(2) {
        let (above, below) = (pair[0], pair[1]);
        let ink: Vec<_> = below.iter().filter(|line| !line.shown.is_empty()).collect();
        let last = above.iter().rfind(|line| !line.shown.is_empty()).unwrap();
        let (first, second) = (ink[0], ink.get(1));
        assert!(!below[0].shown.is_empty(), "{size:?}: a blank line over {first:?}");
        let divided = first.text.is_some() && first.text == last.text;
        // The next line may be on the column that follows.
        if let Some(second) = second.filter(|_| divided) {
            assert_eq!(second.text, first.text, "{size:?}: a widow: {first:?}");
        }
        if size.height >= 16 {
            assert_ne!(last.label, Label::Heading, "{size:?}: left alone: {last:?}");
        }
    }
}

#[test]
fn pages_show_every_line_once_and_begin_well() {
    for (width, height, wanted) in SIZES {
        let mut desk = paged(width, height, wanted);
        let mut articles = 0;
        loop {
            let there = walk(&mut desk, "Space");
            let all: Vec<_> =
                there.iter().flat_map(|(_, columns)| columns.iter().flatten()).cloned().collect();
            let shown: Vec<_> = all.into_iter().filter(|line| !line.shown.is_empty()).collect();
            assert_eq!(shown, whole(&desk), "{width}×{height}");
            check_columns(&there, desk.state.screen.size);
            let mut back = walk(&mut desk, "b");
            back.reverse();
            assert!(back == there, "{width}×{height}: the way back is another");
            articles += 1;
            if !next_article(&mut desk) {
                break;
            }
        }
        assert_eq!(articles, desk.state.list.total, "every article was read");
    }
}

#[test]
fn lines_turn_pages_too_and_the_foot_counts_them() {
    let mut desk = paged(60, 20, Columns::One);
    desk.press("q y").type_in("2022").press("Enter g g j Enter");
    let count = walk(&mut desk, "Space").len();
    assert!(count > 1, "{}", desk.screen());
    assert!(desk.line_with("100%").contains(&format!("第 {count}/{count} 页")), "{}", desk.screen());
    desk.press("g g");
    assert!(desk.line_with("第 1/").contains(&format!("第 1/{count} 页")));
    let pages = walk(&mut desk, "j");
    assert_eq!(pages.len(), count);
    desk.press("k");
    assert_eq!(top(&desk), pages[count - 2].0);
    desk.press("g g G");
    assert_eq!(top(&desk), pages[count - 1].0);
    desk.press("Ctrl-u");
    assert_eq!(top(&desk), pages[count - 2].0);
    desk.press("G Space");
    assert!(desk.line_with("再按一次前往").contains("下一篇"));
    let title = desk.state.reader.as_ref().unwrap().entry.article.meta.title.clone();
    desk.press("Space");
    assert_ne!(desk.state.reader.as_ref().unwrap().entry.article.meta.title, title);
}

#[test]
fn a_resize_keeps_the_page() {
    let mut desk = paged(60, 20, Columns::Two);
    let mut read = 0;
    loop {
        desk.resize(60, 20).press("g g Space Space");
        let before = (top(&desk), columns(&desk));
        let position = desk.state.reader.as_ref().unwrap().position();
        for (width, height) in [(160, 40), (30, 9), (100, 14), (61, 21), (20, 6)] {
            desk.resize(width, height);
            let reader = desk.state.reader.as_ref().unwrap();
            assert_eq!(reader.position(), position);
            let columns = reader.columns();
            let shown = columns.iter().flatten().any(|line| line.1.at == position || shows(*line, position));
            assert!(shown, "{width}×{height}: {position:?} is not on\n{}", desk.screen());
        }
        desk.resize(60, 20);
        assert!((top(&desk), columns(&desk)) == before, "{}", desk.screen());
        read += 1;
        if read == 12 || !next_article(&mut desk) {
            return;
        }
    }
}

#[test]
fn hits_are_found_on_their_pages() {
    let mut desk = paged(100, 14, Columns::Two);
    desk.press("y").type_in("2022").press("Enter g g j Enter /").type_in("国").press("Enter");
    let hits = desk.state.reader.as_ref().unwrap().search.hits.clone();
    assert!(hits.len() > 2);
    for _ in &hits {
        let reader = desk.state.reader.as_ref().unwrap();
        let (hit, _) = hits[reader.search.current.unwrap()];
        let columns = reader.columns();
        let shown = columns.iter().flatten().any(|line| shows(*line, hit));
        assert!(shown, "{hit:?} is not on\n{}", desk.screen());
        let before = top(&desk);
        desk.press("n");
        assert!(top(&desk) >= before || desk.screen().contains("从头"));
    }
}
