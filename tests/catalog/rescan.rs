//! Files come, change, move and go.

use std::fs;

use yuelan::store::Catalog;

use super::folder::{Folder, titles};

#[test]
fn what_changes_in_the_folder_changes_in_the_catalog() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队。");
    folder.write("b.md", "灯火", "2021-05-01", "城里的灯火。");
    assert_eq!(titles(&folder.catalog(), ""), ["灯火", "驼铃"]);

    folder.write("c.md", "渡口", "2022-05-01", "船工收起缆绳。");
    folder.write("a.md", "驼铃再响", "2020-05-01", "戈壁上的驼队。");
    fs::remove_file(folder.files.path().join("b.md")).unwrap();
    let catalog = folder.catalog();
    assert_eq!(titles(&catalog, ""), ["渡口", "驼铃再响"]);
    assert_eq!(titles(&catalog, "戈壁"), ["驼铃再响"]);
    for gone in ["河谷", "灯火"] {
        assert!(titles(&catalog, gone).is_empty(), "{gone} is in no file any more");
    }
    let years: Vec<_> = catalog.front(9, &Default::default()).unwrap().years.iter().map(|y| y.year).collect();
    assert_eq!(years, [2020, 2022]);
}

#[test]
fn a_moved_article_keeps_its_id() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队走了三天三夜。");
    folder.write("b.md", "灯火", "2021-05-01", "城里的灯火一直亮到天明。");
    let before = folder.catalog();
    let id = |catalog: &yuelan::store::Catalog, nth: usize| catalog.cards().all()[nth].id;
    let (lights, bells) = (id(&before, 0), id(&before, 1));
    fs::create_dir(folder.files.path().join("old")).unwrap();
    fs::rename(folder.files.path().join("a.md"), folder.files.path().join("old/bells.md")).unwrap();
    let mut after = folder.catalog();
    assert_eq!(titles(&after, ""), ["灯火", "驼铃"]);
    assert_eq!((id(&after, 0), id(&after, 1)), (lights, bells));
    let entry = after.entry(bells).unwrap();
    assert_eq!(&*entry.article.source.path, "old/bells.md", "it is read from where it is now");
    // And so it stays.
    assert_eq!(id(&folder.catalog(), 1), bells);
}

#[test]
fn what_did_not_change_is_not_read_again() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队。");
    let number = |folder: &Folder| folder.catalog().cards().all()[0].number;
    let first = number(&folder);
    assert_eq!(number(&folder), first);
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的马队。");
    assert_ne!(number(&folder), first);
}

#[test]
fn a_damaged_or_deleted_cache_is_made_anew() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队。");
    let path = folder.database().path().unwrap().to_owned();
    assert_eq!(titles(&folder.catalog(), "驼队"), ["驼铃"]);
    for content in [&b""[..], &[0x5A; 9000], b"SQLite format 3\0and then nothing"] {
        fs::write(&path, content).unwrap();
        assert_eq!(titles(&folder.catalog(), "驼队"), ["驼铃"], "{} bytes", content.len());
    }
    fs::remove_dir_all(folder.cache.path()).unwrap();
    assert_eq!(titles(&folder.catalog(), "驼队"), ["驼铃"]);
}

#[cfg(unix)]
#[test]
fn names_that_are_not_utf8_are_read_moved_and_removed() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let name = |bytes: &[u8]| folder.files.path().join(std::ffi::OsStr::from_bytes(bytes));
    for (bytes, text) in [(&b"\xFF.md"[..], "甲乙丙"), (b"\xFE.md", "丁戊己")] {
        fs::write(name(bytes), format!("# {text}\n\n{text}的事。\n")).unwrap();
        folder.age(&name(bytes));
    }
    assert_eq!(titles(&folder.catalog(), "").len(), 2);
    fs::rename(name(b"\xFF.md"), name(b"\xFD.md")).unwrap();
    fs::remove_file(name(b"\xFE.md")).unwrap();
    let mut catalog = folder.catalog();
    assert_eq!(titles(&catalog, ""), ["甲乙丙"]);
    let id = catalog.cards().all()[0].id;
    assert!(catalog.entry(id).is_some(), "it is read from its file");
}

#[test]
fn a_short_file_that_comes_later_is_read_as_those_around_it_are() {
    let folder = Folder::new();
    let write = |name: &str, text: &str| {
        let path = folder.files.path().join(name);
        let (bytes, _, lost) = encoding_rs::BIG5.encode(text);
        assert!(!lost);
        fs::write(&path, bytes).unwrap();
        folder.age(&path);
    };
    let long = "駱駝隊沿著河谷走了三天三夜，才看見城裡的燈火，大家都停下來喝茶，說起從前的事情。".repeat(12);
    for nth in 0..4 {
        write(&format!("{nth}.txt"), &format!("第{nth}篇\n\n{long}\n"));
    }
    assert_eq!(titles(&folder.catalog(), "燈火").len(), 4);
    // By itself, it reads as another encoding as well.
    write("short.txt", "集市\n");
    let catalog = folder.catalog();
    assert_eq!(titles(&catalog, "集市").len(), 1, "{:?}", titles(&catalog, ""));
}

#[test]
fn a_moved_article_is_found_by_the_id_that_is_listed() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队走了三天三夜。");
    let id = folder.catalog().cards().all()[0].id;
    let moved = folder.files.path().join("moved.md");
    fs::rename(folder.files.path().join("a.md"), &moved).unwrap();
    let catalog = folder.catalog();
    let on_disk = moved.canonicalize().unwrap();
    let by_path = catalog.named("no such name", Some(&on_disk));
    for found in [catalog.named(&id.to_string(), None), catalog.named("moved.md", None), by_path] {
        assert_eq!(found.unwrap(), [id]);
    }
    assert_eq!(catalog.named("a.md", None).unwrap(), []);
}

#[cfg(unix)]
#[test]
fn a_copy_of_what_cannot_be_looked_at_is_no_move() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.write("closed/a.md", "驼铃", "2020-05-01", "河谷里的驼队走了三天三夜。");
    folder.write("b.md", "灯火", "2021-05-01", "城里的灯火一直亮到天明。");
    let before = folder.catalog().cards().all()[1].id;
    let closed = folder.files.path().join("closed");
    let permit = |mode| fs::set_permissions(&closed, fs::Permissions::from_mode(mode)).unwrap();
    folder.write("copy.md", "驼铃", "2020-05-01", "河谷里的驼队走了三天三夜。");
    permit(0o000);
    if fs::read_dir(&closed).is_ok() {
        permit(0o755);
        eprintln!("skipped: this user may look everywhere");
        return;
    }
    assert_eq!(folder.catalog().len(), 3);
    permit(0o755);
    let after = folder.catalog();
    assert_eq!((after.len(), after.cards().get(before).is_some()), (3, true));
    assert!(!after.named("closed/a.md", None).unwrap().is_empty(), "it is still listed where it was");
}

#[test]
fn every_article_of_a_file_is_read_as_itself() {
    let folder = Folder::new();
    let entry = |nth: usize| {
        format!(
            "<item><title>第 {nth} 篇</title><guid>id-{nth}</guid><description>正文 {nth} 号。</description></item>"
        )
    };
    let feed = |many: usize| {
        let entries: String = (0..many).map(entry).collect();
        format!(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>甲</title>{entries}</channel></rss>"
        )
    };
    let path = folder.files.path().join("feed.xml");
    fs::write(&path, feed(40)).unwrap();
    let mut catalog = folder.catalog();
    let ids: Vec<_> = catalog.cards().all().iter().map(|card| card.id).collect();
    assert_eq!(ids.len(), 40);
    let mut titles: Vec<_> =
        ids.iter().map(|id| catalog.entry(*id).expect("an article").article.meta.title.to_string()).collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 40);
    // What is written anew is read anew, though it was the last file.
    fs::write(&path, feed(40).replace("正文 7 号", "改过的 7 号")).unwrap();
    let mut catalog = folder.catalog();
    let changed = ids.iter().filter(|id| {
        let entry = catalog.entry(**id).expect("an article");
        entry.article.document.texts().iter().any(|text| text.string.contains("改过"))
    });
    assert_eq!(changed.count(), 1);
}

/// Titles with the numbers that the catalog has for the articles: one that is read again has another.
fn numbers(catalog: &Catalog) -> Vec<(String, u32)> {
    let cards = catalog.cards().all();
    titles(catalog, "").into_iter().zip(cards.iter().map(|card| card.number)).collect()
}

#[test]
fn a_file_that_was_only_touched_is_not_read_again() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2021-05-01", "河谷里的驼队走了三天三夜。");
    folder.write("b.md", "灯火", "2020-05-01", "城里的灯火一直亮到天明。");
    let before = numbers(&folder.catalog());
    let touched = fs::File::options().write(true).open(folder.files.path().join("a.md")).unwrap();
    touched.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(600)).unwrap();
    assert_eq!(numbers(&folder.catalog()), before);
    assert_eq!(numbers(&folder.catalog()), before, "nor later");
    // As many bytes, and others.
    folder.write("a.md", "驼队", "2021-05-01", "河谷里的驼队走了五天五夜。");
    let after = numbers(&folder.catalog());
    assert_eq!((after[0].0.as_str(), &after[1]), ("驼队", &before[1]));
    assert_ne!(after[0].1, before[0].1);
    assert_eq!(titles(&folder.catalog(), "五天五夜").len(), 1);
}
