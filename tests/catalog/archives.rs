//! Archives as a person configures them: a name for folders, without what is excluded.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use yuelan::store::{Archive, Catalog, Database, Recognition};

/// Writes an article.
fn write(folder: &Path, path: &str, title: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, format!("---\ntitle: {title}\ndate: 2022-09-16\n---\n\n{title}的正文。\n")).unwrap();
}

/// The articles of named folders: titles with ids, sorted.
fn articles(name: &str, folders: &[PathBuf], exclude: &[&str]) -> Vec<(String, String)> {
    let exclude: Vec<_> = exclude.iter().map(|pattern| (*pattern).to_owned()).collect();
    let (archives, errors) = Archive::named(name, folders, &exclude);
    assert!(errors.is_empty(), "{errors:?}");
    let recognition = Recognition::builtin();
    let database = Database::in_memory().unwrap();
    let (mut catalog, _) = Catalog::up_to_date(database, archives, &recognition, &mut |_| true).unwrap();
    let ids: Vec<_> = catalog.cards().all().iter().map(|card| card.id).collect();
    let mut title = |id| catalog.entry(id).expect("an article").article.meta.title.to_string();
    let mut all: Vec<_> = ids.into_iter().map(|id| (title(id), id.to_string())).collect();
    all.sort();
    all
}

fn titles(found: &[(String, String)]) -> Vec<&str> {
    found.iter().map(|(title, _)| title.as_str()).collect()
}

#[test]
fn a_folder_may_be_called_otherwise_on_another_machine() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for (folder, name) in [(&here, "speeches"), (&there, "讲话稿")] {
        write(&folder.path().join(name), "2022/a.md", "甲");
    }
    let of = |folder: &Path, name: &str| articles("讲话", &[folder.join(name)], &[]);
    assert_eq!(of(here.path(), "speeches"), of(there.path(), "讲话稿"));
    let other = articles("别的", &[here.path().join("speeches")], &[]);
    assert_ne!(of(here.path(), "speeches"), other, "the name of the archive is part of the id");
}

#[test]
fn equal_paths_in_two_folders_are_two_articles_and_the_first_keeps_its_id() {
    let place = tempfile::tempdir().unwrap();
    let folders = ["new", "old"].map(|name| place.path().join(name));
    write(&folders[0], "a.md", "甲");
    let alone = articles("讲话", &folders[..1], &[]);
    write(&folders[1], "a.md", "乙");
    let both = articles("讲话", &folders, &[]);
    assert_eq!(titles(&both), ["乙", "甲"]);
    assert!(both.contains(&alone[0]), "{both:?}");
}

#[test]
fn what_is_excluded_is_not_looked_at() {
    let place = tempfile::tempdir().unwrap();
    for (path, title) in [
        ("a.md", "甲"),
        ("草稿/b.md", "乙"),
        ("草稿/deep/c.md", "丙"),
        ("x/草稿/d.md", "丁"),
        ("x/e.bak.md", "戊"),
    ] {
        write(place.path(), path, title);
    }
    let folders = [place.path().to_owned()];
    let left = |exclude: &[&str]| titles(&articles("讲话", &folders, exclude)).join("");
    assert_eq!(left(&[]), "丁丙乙戊甲");
    assert_eq!(left(&["草稿/"]), "丁戊甲");
    assert_eq!(left(&["./草稿/", "**/*.bak.md"]), "丁甲");
    assert_eq!(left(&["**/草稿/"]), "戊甲");
    let (archives, errors) = Archive::named("讲话", &folders, &["草稿/[".to_owned()]);
    assert!(archives.is_empty());
    assert!(errors[0].to_string().contains("exclude 里的“草稿/[”不是路径"), "{}", errors[0]);
}

/// Runs the program of a person with this configuration.
fn yuelan(home: &Path, config: &str, arguments: &[&str]) -> Output {
    fs::create_dir_all(home.join(".config/yuelan")).unwrap();
    fs::write(home.join(".config/yuelan/config.yaml"), config).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_yuelan"));
    command.args(arguments).env_clear().env("HOME", home).current_dir(home);
    command.output().unwrap()
}

#[test]
fn a_folder_that_is_gone_is_told_of_and_the_others_open() {
    let home = tempfile::tempdir().unwrap();
    write(&home.path().join("articles"), "a.md", "甲");
    let config = "archives:\n  - name: 讲话\n    folders: [~/articles, ~/gone]\n  - ~/gone/too\n";
    let output = yuelan(home.path(), config, &["list"]);
    let (out, told) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success() && out.contains('甲'), "{out}{told}");
    assert!(told.contains("gone（请检查路径）") && told.contains("gone/too"), "{told}");
    assert!(told.contains("config.yaml 的 archives") && told.contains("其余照常打开"), "{told}");
    let output = yuelan(home.path(), "archives: [~/gone]\n", &["list"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("请检查路径"));
}

#[test]
fn a_configured_folder_keeps_its_name_when_it_is_opened_by_its_path() {
    let home = tempfile::tempdir().unwrap();
    write(&home.path().join("articles"), "a.md", "甲");
    write(&home.path().join("articles"), "草稿/b.md", "乙");
    let config = "archives:\n  - name: 讲话\n    folders: [~/articles]\n    exclude: [草稿/]\n";
    let list = |arguments: &[&str]| yuelan(home.path(), config, arguments).stdout;
    let configured = list(&["list", "--format", "tsv"]);
    assert!(!configured.is_empty());
    assert_eq!(list(&["list", "--format", "tsv", "-a", "articles"]), configured);
    let unnamed = yuelan(home.path(), "archives: [~/articles]\n", &["list", "--format", "tsv"]).stdout;
    assert_ne!(unnamed, configured);
}

#[test]
fn a_shelf_narrows_the_list_by_its_name() {
    let home = tempfile::tempdir().unwrap();
    write(&home.path().join("articles"), "a.md", "甲");
    write(&home.path().join("articles"), "b.md", "乙");
    let config = "archives: [~/articles]\nshelves:\n  甲类: title:甲\n";
    let output = yuelan(home.path(), config, &["list", "--shelf", "甲类"]);
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.contains('甲') && !out.contains('乙'), "{out}");
    let output = yuelan(home.path(), config, &["list", "--shelf", "丙类"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("没有书架“丙类”；有 甲类"));
}
