//! Several programs keep one catalog.

use std::thread;

use super::folder::{Folder, titles};

#[test]
fn two_that_read_at_once_leave_one_whole_catalog() {
    let folder = Folder::new();
    for nth in 0..300 {
        folder.write(
            &format!("{nth}.md"),
            &format!("第 {nth} 篇"),
            "2020-05-01",
            &format!("驼队 {nth} 号。"),
        );
    }
    thread::scope(|scope| {
        let both = [scope.spawn(|| folder.catalog()), scope.spawn(|| folder.catalog())];
        for catalog in both.map(|one| one.join().unwrap()) {
            assert_eq!(titles(&catalog, "驼队").len(), 300);
        }
    });
    assert_eq!(titles(&folder.catalog(), "").len(), 300);
}
