//! Lines of the head that state the date.

use super::{read, shown};
use crate::doc::{DateSource, NoteKind, Precision};

const BODY: &str = "六月十七日，峰會在塔什干落幕。會議通過了宣言。\n\n旅館的門房不看報，他數的是傘。";

#[test]
fn a_line_of_the_head_states_the_date() {
    for (head, title, agency, authors) in [
        (
            "門口的第七把傘\n\n2004年6月19日　樣例社記者　林閱\n\n",
            "門口的第七把傘",
            "樣例社",
            "樣例社記者 林閱",
        ),
        ("門口的第七把傘\n\n2004年6月19日\n\n", "門口的第七把傘", "", ""),
        ("門口的第七把傘\n二〇〇四年六月十九日 林閱\n", "門口的第七把傘", "", "林閱"),
        ("２００４年６月１９日\n\n門口的第七把傘\n\n", "門口的第七把傘", "", ""),
        (
            "上海、雨あがりの署名\n\n2004-06-19　サンプル通信　森野しおり\n\n",
            "上海、雨あがりの署名",
            "サンプル通信",
            "森野しおり",
        ),
        ("渡口\n\n本報記者 李　明　2004年6月19日\n\n", "渡口", "本報", "本報記者 李明"),
        ("渡口\n\n2004-06-19 | Sample News | Jane Doe\n\n", "渡口", "Sample News", "Jane Doe"),
    ] {
        let article = read(&format!("{head}{BODY}")).remove(0);
        let found = article.found;
        assert_eq!(&*found.title.unwrap().0, title, "{head}");
        let names: Vec<&str> = found.authors.iter().map(|name| &**name).collect();
        assert_eq!((&*found.agency, names.join("|").as_str()), (agency, authors), "{head}");
        let date = found.date.unwrap();
        assert_eq!(
            (date.iso().as_str(), date.precision, date.source),
            ("2004-06-19", Precision::Day, DateSource::Dateline)
        );
        let body: Vec<String> = article.blocks.iter().map(shown).collect();
        assert_eq!(body, BODY.split("\n\n").map(|text| format!("B {text}")).collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn other_lines_with_a_date_are_text() {
    for source in [
        "大事记\n\n2004-06-17 开幕\n\n2004-06-18 散会\n\n就这样结束了。",
        "日记\n\n2004年6月19日　晴\n\n今天下雨了，门房把伞收好。\n\n又一段。",
        "雨停了。\n\n2004年6月19日\n\n又下雨了，门房把伞收好。",
        "渡口\n\n船来了，人们上船。\n\n2004年6月19日",
        "他们抵达时是个星期六，\n2004年6月19日\n在塔什干的最后一场雨。",
        "一\n\n二\n\n三\n\n四\n\n五\n\n六\n\n2004年6月19日\n\n七。",
    ] {
        let article = read(source).remove(0);
        let body: String = article.blocks.iter().map(shown).collect();
        assert!(body.contains("2004"), "{source}: {body}");
        assert!(article.found.authors.is_empty(), "{source}");
    }
}

#[test]
fn the_number_of_a_page_stays_in_a_note() {
    let source = format!("2004年6月19日 星期六 第2版\n\n門口的第七把傘\n\n{BODY}");
    let article = read(&source).remove(0);
    let note = article.notes.iter().find(|note| note.kind == NoteKind::Date).unwrap();
    assert_eq!((&*note.text, note.line), ("日期取自报头：2004年6月19日 星期六 第2版", Some(1)));
    assert!(article.found.authors.is_empty());
}
