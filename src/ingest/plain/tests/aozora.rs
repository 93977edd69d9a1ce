//! Japanese texts in the notation of 青空文庫, and Chinese ones that look like them.

use super::{read, shown, texts};
use crate::doc::{Inline, NoteKind};

const EXPLANATION: &str = "-------------------------------------------------------\n【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）毛氈《もうせん》\n\n｜：ルビの付く文字列の始まりを特定する記号\n（例）天山｜山脈《さんみゃく》\n\n［＃］：入力者注\n-------------------------------------------------------\n";

const BODY: &str = "［＃３字下げ］一［＃「一」は中見出し］\n\n　二〇一三年九月十三日、会議が開かれた。善隣《ぜんりん》の条約である。\n　天山｜山脈《さんみゃく》の雪が見える。※［＃「口＋世」、U+546D、12-3］の字と※［＃「口＋甲」、1-84-89］の字。\n";

/// The readings of an article, with their bases.
fn readings(source: &str) -> Vec<String> {
    let article = read(source).remove(0);
    let readings = texts(&article).into_iter().flat_map(|text| {
        text.marks.iter().map(|mark| match &mark.inline {
            Inline::Ruby(reading) => format!("{}={reading}", &text.string[mark.range.clone()]),
            other => panic!("{other:?}"),
        })
    });
    readings.collect()
}

#[test]
fn a_file_with_an_explanation_is_read_by_it() {
    let source = format!("毛氈《もうせん》と条約\n森野しおり（サンプル通信）\n\n{EXPLANATION}\n{BODY}");
    let articles = read(&source);
    assert_eq!(articles.len(), 1);
    let article = &articles[0];
    let found = &article.found;
    assert_eq!(&*found.title.as_ref().unwrap().0, "毛氈と条約");
    assert_eq!((&*found.agency, &*found.authors[0], found.authors.len()), ("サンプル通信", "森野しおり", 1));
    assert_eq!(found.date.unwrap().not_before.unwrap().to_string(), "2013-09-13");
    assert_eq!(
        article.blocks.iter().map(shown).collect::<Vec<_>>(),
        [
            "H 一",
            "B 二〇一三年九月十三日、会議が開かれた。善隣の条約である。",
            "B 天山山脈の雪が見える。呭の字と※［＃「口＋甲」、1-84-89］の字。"
        ]
    );
    assert_eq!(readings(&source), ["善隣=ぜんりん", "山脈=さんみゃく"]);
    let notes: Vec<(NoteKind, Option<u32>, &str)> =
        article.notes.iter().map(|note| (note.kind, note.line, &*note.text)).collect();
    assert_eq!(
        notes,
        [
            (NoteKind::Title, Some(1), "标题中的注音：毛氈《もうせん》"),
            (NoteKind::Date, None, "日期由正文推断：2013 年，不早于 2013-09-13"),
            (NoteKind::Markup, Some(4), "第 4 至 14 行是青空文库的记号说明，未显示"),
            (NoteKind::Markup, Some(16), "3 处［＃…］输入者注未显示"),
        ]
    );
}

#[test]
fn the_head_names_titles_writer_and_translator() {
    for (head, title, subtitle, authors) in [
        ("渡し船\n森野しおり\n", "渡し船", "", "森野しおり"),
        ("渡し船\nある朝のこと\n森野しおり\n", "渡し船", "ある朝のこと", "森野しおり"),
        (
            "渡し船\nTHE FERRY\nジェーン・ドウ　Jane Doe\n林野太郎訳\n",
            "渡し船",
            "THE FERRY",
            "ジェーン・ドウ|Jane Doe|林野太郎訳",
        ),
        ("渡し船\n", "渡し船", "", ""),
    ] {
        let found = read(&format!("{head}\n{EXPLANATION}\n{BODY}")).remove(0).found;
        let names: Vec<&str> = found.authors.iter().map(|name| &**name).collect();
        assert_eq!(
            (&*found.title.unwrap().0, &*found.subtitle, &*names.join("|")),
            (title, subtitle, authors),
            "{head}"
        );
    }
}

#[test]
fn two_readings_in_a_japanese_text_are_enough() {
    let two = "渡し船\n\n老女が毛氈《もうせん》を干していた。\n濡れた毛氈を二度、強く叩《たた》いた。［＃改ページ］";
    assert_eq!(readings(two), ["毛氈=もうせん", "叩=たた"]);
    assert!(!texts(&read(two)[0]).iter().any(|text| text.string.contains('［')));
    let one = two.replace("叩《たた》", "叩");
    let article = read(&one).remove(0);
    assert!(readings(&one).is_empty() && article.notes.iter().all(|note| note.kind != NoteKind::Markup));
    let body: String = article.blocks.iter().map(shown).collect();
    assert!(body.contains("毛氈《もうせん》") && body.contains("［＃改ページ］"), "{body}");
}

#[test]
fn chinese_books_keep_their_brackets() {
    for sentence in [
        "会议通过了《塔什干宣言》，发表《撒马尔罕宣言》和《新闻公报》。",
        "他读过《红楼梦》《西游记》与《水浒传》，还译了《源氏物语》。",
        "電影《となりのトトロ》上映，漫畫《ワンピース》與動畫《ナルト》同樣受到歡迎。",
        "电影《となりのトトロ》上映，漫画《ワンピース》和动画《ナルト》也很受欢迎。",
        "这本《かな入门》教假名，那本《カタカナ》教片假名，课文《あさ》很短。",
        "签署《上海合作组织成员国长期睦邻友好合作条约》《〈宪章〉修改议定书》。",
        "表格里写着甲｜乙｜丙，注［1］和［＃2］都在页末，第｜栏《备注》空着。",
        "他说：“《公报》里没有《附件》。”她答：“《附件》在《公报》后面。”",
    ] {
        let source = format!("渡口的书摊\n\n{}", format!("{sentence}\n\n").repeat(30));
        let article = read(&source).remove(0);
        assert!(readings(&source).is_empty(), "{sentence}");
        assert_eq!(article.blocks.len(), 30, "{sentence}");
        assert!(article.blocks.iter().all(|block| shown(block) == format!("B {sentence}")), "{sentence}");
        assert!(article.notes.is_empty(), "{:?}", article.notes);
    }
}

#[test]
fn rules_and_notes_alone_are_no_explanation() {
    let source = "渡口\n\n-----\n\n船来了，人们上船。\n\n-----\n\n船走了，［＃注］岸上空了。";
    let article = read(source).remove(0);
    let body: Vec<String> = article.blocks.iter().map(shown).collect();
    assert!(body.iter().any(|block| block.ends_with("船来了，人们上船。")), "{body:?}");
    assert!(body.concat().contains("［＃注］") && body.concat().matches("-----").count() == 2, "{body:?}");
}

#[test]
fn hostile_notes_take_no_time_and_lose_nothing() {
    let explained = |text: &str| format!("題\n名前\n\n{EXPLANATION}\n{text}");
    for (text, left) in
        [("［＃".repeat(300_000), 600_000), ("［＃］".repeat(200_000), 0), ("］".repeat(300_000), 300_000)]
    {
        let article = read(&explained(&text)).remove(0);
        let kept: usize = texts(&article).iter().map(|text| text.string.chars().count()).sum();
        assert_eq!(kept, left);
    }
    let nested = explained("甲［＃「※［＃「口＋世」、U+546D］」に「ママ」の注記］乙。");
    assert_eq!(shown(&read(&nested)[0].blocks[0]), "B 甲乙。");
}
