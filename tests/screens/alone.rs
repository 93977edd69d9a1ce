//! One file read as a pager shows it, and standard input while it comes.

use std::path::Path;
use std::sync::Arc;

use super::desk::Desk;
use yuelan::app::{Effect, Message, Opened};
use yuelan::doc::ArticleId;
use yuelan::ingest::{Origin, read};
use yuelan::store::{Archive, Entry, Mark, Recognition, State};

fn sample(name: &str) -> Archive {
    Archive::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name)).unwrap()
}

#[test]
fn a_file_opens_in_the_reader_and_q_quits() {
    let mut desk = Desk::alone(vec![sample("hexo/2005-07-08-astana-steppe-train.md")], 110, 24);
    let lines = desk.lines();
    assert!(lines[0].contains("2005-07-08-astana-steppe-train.md"), "{}", lines[0]);
    assert!(!lines[0].contains('篇') && !desk.screen().contains('│'), "{}", desk.screen());
    assert!(lines.last().unwrap().contains("q 退出"), "{:?}", lines.last());
    desk.press("h").press("Esc");
    assert!(desk.left.is_empty());
    desk.press("/").type_in("草原").press("Enter");
    assert!(desk.lines().last().unwrap().contains("“草原” 1/"), "{}", desk.screen());
    desk.press("q");
    assert_eq!(desk.left, [Effect::Quit]);
}

#[test]
fn a_file_of_several_articles_has_a_list_to_go_back_to() {
    let folder = tempfile::tempdir().unwrap();
    let entry =
        |n: u8| format!("<item><title>题{n}</title><guid>{n}</guid><description>文{n}</description></item>");
    let feed =
        format!("<rss version=\"2.0\"><channel><title>源</title>{}{}</channel></rss>", entry(1), entry(2));
    let path = folder.path().join("feed.xml");
    std::fs::write(&path, feed).unwrap();
    let mut desk = Desk::alone(vec![Archive::open(&path).unwrap()], 60, 20);
    desk.line_with("文1");
    desk.press("h").line_with("题2");
    // From here on it is as in any archive.
    desk.press("Enter q").line_with("题2");
    assert!(desk.left.is_empty());
    desk.press("q");
    assert_eq!(desk.left, [Effect::Quit]);
}

#[test]
fn a_book_opens_at_the_chapter_that_was_read() {
    let folder = tempfile::tempdir().unwrap();
    let entry =
        |n: u8| format!("<item><title>题{n}</title><guid>{n}</guid><description>文{n}</description></item>");
    let items: String = (1..=4).map(entry).collect();
    let path = folder.path().join("book.xml");
    let feed = format!("<rss version=\"2.0\"><channel><title>源</title>{items}</channel></rss>");
    std::fs::write(&path, feed).unwrap();
    let kept = folder.path().join("state.db");
    let open = || Desk::alone_with(vec![Archive::open(&path).unwrap()], State::open(&kept).unwrap(), 60, 20);
    let mut desk = open();
    desk.line_with("文1");
    desk.press("J J").line_with("文3");
    desk.close();
    let mut desk = open();
    desk.line_with("文3");
    desk.press("J").line_with("文4");
    desk.press("K K K").line_with("文1");
    desk.close();
    open().line_with("文1");
}

#[test]
fn a_link_to_what_lies_beside_a_file_says_how_to_get_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.md");
    std::fs::write(&path, "# 甲\n\n见[乙篇](b.md)。\n").unwrap();
    std::fs::write(folder.path().join("b.md"), "# 乙\n\n在此。\n").unwrap();
    let mut desk = Desk::alone(vec![Archive::open(&path).unwrap()], 70, 12);
    desk.press("F Enter");
    let told = desk.lines().last().unwrap().clone();
    assert!(told.contains("只打开了这一个文件；打开它的文件夹，就能到“b.md”"), "{}", desk.screen());
}

/// What came through a pipe so far.
fn come(text: &str, is_whole: bool) -> Arc<Entry> {
    let article = read(text.as_bytes(), &Origin { path: "标准输入", hint: None }).swap_remove(0);
    let entry = Entry::new(&Recognition::builtin(), None, ArticleId::new("-", b"-", 1), article);
    Arc::new(if is_whole { entry } else { entry.as_beginning() })
}

#[test]
fn what_comes_through_a_pipe_grows_under_the_reader() {
    let mut desk = Desk::alone(Vec::new(), 60, 12);
    let paragraph = |n: usize| format!("第{n}段在雪里走了很久，走到河边才停下来。\n\n");
    let text: String = (1..=40).map(paragraph).collect();
    let opened = Opened {
        entry: come(&text[..text.len() / 2], false),
        mark: Mark::default(),
        alike: 0,
        pace: None,
        letters: Vec::new(),
        notes: Vec::new(),
    };
    desk.tell(Message::Opened(0, Box::new(opened)));
    desk.line_with("第1段");
    desk.press("Space Space");
    let seen = desk.lines()[2].clone();
    desk.tell(Message::Completed(come(&text, true)));
    assert_eq!(desk.lines()[2], seen, "the place stays");
    desk.press("G").line_with("第40段");
    // Nothing of it is kept in a list, and a command gets it all the same.
    desk.press("!").type_in("cat").press("Enter");
    let Some(Effect::RunPipe { text, .. }) = desk.left.pop() else { panic!("{:?}", desk.left) };
    assert!(text.contains("第40段"));
}

fn opened(entry: Arc<Entry>) -> Message {
    let (mark, letters, notes) = (Mark::default(), Vec::new(), Vec::new());
    Message::Opened(0, Box::new(Opened { entry, mark, alike: 0, pace: None, letters, notes }))
}

#[test]
fn what_git_writes_has_the_whole_window() {
    let mut desk = Desk::alone(Vec::new(), 110, 12);
    let long = format!("+{}|", "-".repeat(107));
    desk.tell(opened(come("diff --git a/a b/a\n", false)));
    desk.tell(Message::Completed(come(&format!("diff --git a/a b/a\n@@ -1 +1 @@\n{long}\n"), true)));
    assert_eq!(desk.line_with("+---").trim_end(), long);
}

#[test]
fn prose_keeps_its_measure_whatever_came_first() {
    let mut desk = Desk::alone(Vec::new(), 110, 12);
    let line = "第一段在雪里走了很久，走到河边才停下来，第二天又走。\n";
    desk.tell(opened(come("买米\n买油\n", false)));
    assert!(desk.lines().iter().any(|line| line.starts_with("买米")), "{}", desk.screen());
    desk.tell(Message::Completed(come(&format!("买米\n买油\n{}", line.repeat(20)), true)));
    assert!(desk.lines().iter().all(|line| !line.starts_with('第')), "{}", desk.screen());
}

#[test]
fn a_file_that_is_no_article_keeps_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("count.py");
    std::fs::write(&path, "def count(lines):\n    # Counts them.\n    return len(lines)\n").unwrap();
    let desk = Desk::alone(vec![Archive::open(&path).unwrap()], 100, 20);
    desk.line_with("count.py");
    assert!(desk.lines().iter().any(|line| line.trim_end() == "    return len(lines)"), "{}", desk.screen());
}
