//! Files come, change, move and go.

use std::fs;

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
    write("short.txt", "茶館\n");
    let catalog = folder.catalog();
    assert_eq!(titles(&catalog, "茶館").len(), 1, "{:?}", titles(&catalog, ""));
}
