//! Texts that are not newspaper columns: essays, verse, other languages, bylines and credits.

use super::{read, shown};
use crate::doc::{NoteKind, TitleFrom};

fn blocks(source: &str) -> Vec<String> {
    let articles = read(source);
    assert_eq!(articles.len(), 1, "{source}");
    articles[0].blocks.iter().map(shown).collect()
}

#[test]
fn an_essay_has_a_paragraph_on_each_line() {
    let source = "　　清晨的雾还没有散去，渡口已经站满了等船的人，挑担的、牵马的、背着书包的孩子，都望着对岸那一点灯火。\n　　船来了。\n　　老人说，这条河他走了一辈子，没有一天的水是一样的，也没有一天的人是一样的，只有渡口还是那个渡口。";
    let lines: Vec<String> =
        source.lines().map(|line| format!("B {}", line.trim_start_matches('\u{3000}'))).collect();
    assert_eq!(blocks(source), lines);
    let (title, from) = read(source)[0].found.title.clone().unwrap();
    assert_eq!(
        (&*title, from),
        ("清晨的雾还没有散去，渡口已经站满了等船的人，挑担的、牵马的、…", TitleFrom::Lead)
    );
    assert!(read(source)[0].notes.iter().any(|note| note.kind == NoteKind::Title));
}

#[test]
fn a_title_cut_behind_dots_has_no_more_of_them() {
    let source =
        "　　清晨的雾还没有散去，渡口已经站满了等船的人，挑担的、牵着马……背着书包的孩子。\n　　船来了。";
    let (title, _) = read(source)[0].found.title.clone().unwrap();
    assert_eq!(&*title, "清晨的雾还没有散去，渡口已经站满了等船的人，挑担的、牵着马…");
}

#[test]
fn verse_keeps_its_lines() {
    let punctuated = "春山行\n\n山路随溪转，\n松声入雨来。\n行人不知晚，\n灯火隔岸开。";
    assert_eq!(blocks(punctuated), ["V 山路随溪转，", "V 松声入雨来。", "V 行人不知晚，", "V 灯火隔岸开。"]);
    assert_eq!(&*read(punctuated)[0].found.title.clone().unwrap().0, "春山行");
    let bare = "渡口\n\n我在河的这一边\n等一条没有名字的船\n它载过风\n也载过我们沉默的父亲\n\n黄昏把水染红\n像一封没有写完的信";
    assert_eq!(blocks(bare).len(), 6);
    assert!(blocks(bare).iter().all(|block| block.starts_with("V ")), "{:?}", blocks(bare));
    let latin = "The river\n\nI waited on the bank alone\nfor a boat\nthat had no name or flag to show\nor light\nto tell";
    assert!(blocks(latin).iter().all(|block| block.starts_with("V ")), "{:?}", blocks(latin));
}

#[test]
fn words_keep_their_blanks() {
    let english = "The old ferry had crossed the river every morning for forty years,\nand nobody could remember a day on which it had been late. On the\nfirst of March it did not come. The people on the bank waited until\nnoon, and then they went home.\n\nIt was found a week later, three miles down the river, with nothing\nmissing but the bell that had hung above the door of the cabin since\nthe day on which it was built.";
    let paragraphs = blocks(english);
    assert_eq!(paragraphs.len(), 2, "{paragraphs:#?}");
    assert_eq!(
        paragraphs,
        english.split("\n\n").map(|text| format!("B {}", text.replace('\n', " "))).collect::<Vec<_>>()
    );
    let korean = "오래된 나룻배는 사십 년 동안 매일 아침 강을 건넜고 하루도\n늦은 적이 없었다. 그런데 삼월 첫날 배가 오지 않았다. 사람들은\n정오까지 강가에서 기다리다가 집으로 돌아갔다.\n";
    assert_eq!(blocks(korean), [format!("B {}", korean.trim_end().replace('\n', " "))]);
    let japanese = "渡し船は四十年のあいだ毎朝欠かさず川を\n渡り、一日も遅れたことがなかった。とこ\nろが三月一日の朝、船は来なかった。";
    assert_eq!(blocks(japanese), [format!("B {}", japanese.replace('\n', ""))]);
}

/// Where first lines have no indent, a full line is no sign that the paragraph before it goes on.
#[test]
fn a_full_line_that_ends_its_sentence_ends_its_paragraph() {
    let source = "商队启程的那一天，全镇的人都来送行。\n\n清晨的露水还没有散去，骆驼已经排成了\n长长的一列，铃声在山谷之间来回地响着，\n孩子们跟着跑出了很远。\n\n到了第三天的傍晚，前面的人停了下来，说\n远处有一点火光，大家便朝着那里走过去。\n\n守夜人请他们坐下喝茶，问起沿路的消息，\n一直说到灯油燃尽。";
    let paragraphs: Vec<String> =
        source.split("\n\n").map(|text| format!("B {}", text.replace('\n', ""))).collect();
    let found = blocks(&format!("——记一支商队的旅程\n\n{source}"));
    assert_eq!(found[found.len() - 4..], paragraphs);
}

#[test]
fn a_head_gives_up_its_byline() {
    let source = "渡口的新桥通车\n——两岸居民告别摆渡时代\n本报记者 李　明 王小红 通讯员 赵四\n\n本报临江3月5日电 2023年3月4日，跨江大桥正式通车，沿江两岸的居民结束了靠船过河的历史。\n\n大桥全长三公里。（完）\n\n监制：刘甲、郑乙\n责编：丙丁";
    assert_eq!(
        blocks(source),
        [
            "B 本报临江3月5日电 2023年3月4日，跨江大桥正式通车，沿江两岸的居民结束了靠船过河的历史。",
            "B 大桥全长三公里。",
            "E （完）",
            "R 监制　刘甲　郑乙 / 责编　丙丁"
        ]
    );
    let found = read(source)[0].found.clone();
    assert_eq!(&*found.title.unwrap().0, "渡口的新桥通车");
    assert_eq!(&*found.subtitle, "——两岸居民告别摆渡时代");
    let authors: Vec<&str> = found.authors.iter().map(|author| &**author).collect();
    assert_eq!(authors, ["本报记者 李明", "王小红", "通讯员 赵四"]);
    assert_eq!((&*found.agency, found.date.unwrap().iso()), ("本报临江", "2023-03-05".to_owned()));
}

/// What is asked is no credit, and what is answered no part of the question.
#[test]
fn who_speaks_begins_a_paragraph() {
    for source in [
        "渡口的新桥\n\n记者：您在渡口摆渡多少年了？\n\n老周：四十年，一天也没有停过。\n\n记者：桥通车以后呢？",
        "关于新桥\n\n问：新桥什么时候通车？\n答：三月五日。\n问：渡船怎么办？\n答：留下两条。",
        "The bridge\n\nQ: When was the bridge opened?\nA: On the fifth of March.\nQ: And the ferry?\nA: It was sold.",
    ] {
        let (_, lines) = source.split_once("\n\n").unwrap();
        let lines = lines.lines().filter(|line| !line.is_empty()).map(|line| format!("B {line}"));
        assert_eq!(blocks(source), lines.collect::<Vec<_>>());
        assert!(read(source)[0].found.authors.is_empty(), "{source}");
    }
}

#[test]
fn a_writer_named_under_the_title_is_the_author() {
    let source = "论渡口\n作者：江上客\n\n渡口不是一个地方，而是一段等待的时间，人在那里学会看水。";
    assert_eq!(&*read(source)[0].found.authors[0], "江上客");
    assert_eq!(blocks(source), ["B 渡口不是一个地方，而是一段等待的时间，人在那里学会看水。"]);
}

#[test]
fn an_end_mark_divides_where_a_head_follows() {
    let source = "甲桥通车\n\n新华社甲城3月5日电 2023年3月4日，甲桥正式通车。（完）\n\n乙桥开工\n\n新华社乙城3月6日电 乙桥六日开工，工期三年。（完）";
    let articles = read(source);
    let titles: Vec<String> =
        articles.iter().map(|article| article.found.title.clone().unwrap().0.to_string()).collect();
    assert_eq!(titles, ["甲桥通车", "乙桥开工"]);
    let dates: Vec<String> = articles.iter().map(|article| article.found.date.unwrap().iso()).collect();
    assert_eq!(dates, ["2023-03-05", "2023-03-06"]);
    let notes: Vec<&str> =
        articles.iter().flat_map(|article| &article.notes).map(|note| &*note.text).collect();
    assert_eq!(notes, ["本文件含 2 篇文章，这是第 1 篇", "本文件含 2 篇文章，这是第 2 篇"]);
}

#[test]
fn nothing_makes_one_empty_article() {
    for source in ["", "\n\n", "\u{FEFF}\n　"] {
        let articles = read(source);
        assert_eq!((articles.len(), articles[0].blocks.len()), (1, 0));
        assert!(articles[0].found.title.is_none());
    }
}

#[test]
fn escape_sequences_do_not_get_through() {
    let source = "标题\x1b]0;x\x07一行\n\n第一段有\x1b[31m红色\x1b[0m的字，也有\u{202E}反向的字。";
    let article = &read(source)[0];
    assert_eq!(&*article.found.title.clone().unwrap().0, "标题一行");
    assert_eq!(shown(&article.blocks[0]), "B 第一段有红色的字，也有‹U+202E›反向的字。");
}
