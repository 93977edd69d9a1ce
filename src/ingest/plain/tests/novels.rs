//! Novels of the web: a file with all of their chapters, and no blank line where it could be spared.

use super::read;
use crate::doc::Block;

/// Headings and the number of paragraphs under each; those of the title count under "".
fn outline(source: &str) -> Vec<(String, usize)> {
    let articles = read(source);
    assert_eq!(articles.len(), 1, "{source}");
    let title = articles[0].found.title.clone().map(|(title, _)| title.to_string()).unwrap_or_default();
    let mut found = vec![(title, 0)];
    for block in &articles[0].blocks {
        match block {
            Block::Heading { text, .. } => found.push((text.string.to_string(), 0)),
            _ => found.last_mut().unwrap().1 += 1,
        }
    }
    found
}

const FOG: &str = "　　老周在渡口摆了三十年的渡，从没有见过这样大的雾。";
const BOAT: &str = "　　“还走不走？”有人在雾里问。";

#[test]
fn chapters_need_no_blank_lines_where_first_lines_are_indented() {
    let chapters = ["第一章 渡口", "第二章 老槐树", "第三章 雾里的人"];
    for gap in ["\n", "\n\n"] {
        for after in ["\n", "\n\n"] {
            let text: Vec<_> =
                chapters.iter().map(|name| format!("{name}{after}{FOG}\n{BOAT}\n{FOG}")).collect();
            let source = format!("河上的人\n\n{}", text.join(gap));
            let expected: Vec<_> = std::iter::once(("河上的人".to_owned(), 0))
                .chain(chapters.iter().map(|name| ((*name).to_owned(), 3)))
                .collect();
            assert_eq!(outline(&source), expected, "{gap:?} {after:?}");
        }
    }
}

#[test]
fn paragraphs_without_an_indent_are_told_by_their_lengths() {
    let body = "老周在渡口摆了三十年的渡，从没有见过这样大的雾。他把船系在老槐树下，坐在石头上等雾散，一直等到了中午，也没有人来。\n等一等。\n雾里行船，走不到对岸，老周说。他见过太多不肯等的人，后来都没有再见过他们，连船板也没有漂回来一块。";
    let source = format!("楔子\n{body}\n第一百零一章 归来\n{body}\n番外一 老周\n{body}\n");
    let found = outline(&source);
    let expected = [("楔子", 3), ("第一百零一章 归来", 3), ("番外一 老周", 3)];
    assert_eq!(found, expected.map(|(name, count)| (name.to_owned(), count)));
}

#[test]
fn a_chapter_right_under_its_volume_is_kept() {
    for gap in ["\n", "\n\n"] {
        let source = format!(
            "河上的人\n\n第一卷 风起{gap}第一章 渡口{gap}{FOG}\n{BOAT}\n{FOG}\n第二章{gap}{FOG}\n{BOAT}\n\n第二卷 雾散{gap}第三章 归来{gap}{FOG}\n{BOAT}\n"
        );
        let names: Vec<_> = outline(&source).into_iter().skip(1).collect();
        let expected =
            [("第一卷 风起", 0), ("第一章 渡口", 3), ("第二章", 2), ("第二卷 雾散", 0), ("第三章 归来", 2)];
        assert_eq!(names, expected.map(|(name, count)| (name.to_owned(), count)), "{gap:?}");
    }
}

#[test]
fn what_speaks_of_chapters_begins_none() {
    let wrapped = "本书共有三章，由本报记者历时两年写成，近日\n由江上出版社出版。第一章写渡口，第二章写\n船，第三章写人。作者说，最难写的是\n第三章 因为人都已经走了，只有船还在岸边\n等着，没有人知道它在等谁，也没有人问。\n书里有照片一百张，多数是第一次发表。\n";
    assert!(outline(wrapped).len() == 1, "{:?}", outline(wrapped));
    let contents =
        format!("河上的人\n\n第一章 渡口\n第二章 船\n第三章 人\n第四章 雾\n\n{FOG}\n{BOAT}\n{FOG}\n");
    assert_eq!(outline(&contents).len(), 1, "{:?}", outline(&contents));
}
