//! Markdown in, blocks out.

use crate::doc::Repairs;
use crate::ingest::html::sketch::sketch;
use crate::ingest::parsed::Parsed;

#[test]
fn markdown_becomes_blocks() {
    for (source, blocks) in [
        ("一\n二\n\n三", "P(一二) P(三)"),
        ("**“上海精神”**是*基础*", "P(*“上海精神”*是*基础*)"),
        ("## 题\n\n- 一\n- 二\n\n3. 三\n4. 四", "H2(题) U(P(一);P(二)) O3(P(三);P(四))"),
        ("> 引\n\n---\n\n`a` ~~b~~", "Q(P(引)) --- P(*a* *b*)"),
        ("- [x] 做\n- [ ] 没", "U(P(☑ 做);P(☐ 没))"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "T(:!P(甲)|!P(乙)/P(1)|P(2))"),
        ("```rust\nfn a() {}\n```", "C[rust](fn a() {})"),
        ("词\n: 义", "D(词=P(义))"),
        ("文[^1]。\n\n[^1]: 注", "P(文〔[1](#fn-1)〕。) --- O1(P(注))"),
        ("> [!NOTE]\n> 注意", "Q(P(*说明*) P(注意))"),
        ("> [!TIP] 题目\n> 内容", "Q(P(*题目*) P(内容))"),
        ("> [!info]- Folded\n> text", "Q(P(*Folded*) P(text))"),
        ("文^[行内注]。", "P(文〔[1](#fn-__inline_1)〕。) --- O1(P(行内注))"),
        ("==高亮== H~2~ 2<sup>10</sup>", "P(*高亮* H*2* 2*¹⁰*)"),
        ("见 http://a.cn/x，再见", "P(见 [http://a.cn/x](http://a.cn/x)，再见)"),
        ("[甲][1]\n\n[1]: http://a.cn/上", "P([甲](http://a.cn/%E4%B8%8A))"),
        ("- [X] 做\n  - [ ] 子", "U(P(☑ 做) U(P(☐ 子)))"),
        ("词\n:   义一\n:   义二", "D(词=P(义一) P(义二))"),
        ("![图](a.jpg)\n\n△会场", "F[0](会场)"),
        ("https://a.cn/x 见", "P([https://a.cn/x](https://a.cn/x) 见)"),
        ("<ruby>漢<rt>かん</rt></ruby>", "P({漢|かん})"),
        ("1、一\n2、二", "P(1、一 2、二)"),
        ("　　一\n\n　　二", "P(一) P(二)"),
        ("一 <!-- more --> 二\n\n<!--more-->三", "P(一 二) P(三)"),
        ("#题\n##节\n文", "H1(题) H2(节) P(文)"),
        ("# 题\n\n#标签", "H1(题) P(#标签)"),
        ("```\n#a\n{% x %}\n```", "C[](#a\n{% x %})"),
        ("[TOC]\n\n* TOC\n{:toc}\n\n文{: .x}", "P(文)"),
    ] {
        assert_eq!(sketch(&read(source)), blocks, "{source}");
    }
}

#[test]
fn the_leading_heading_is_the_title() {
    for (source, title) in [
        ("# 题\n\n文", Some("题")),
        ("题\n===\n\n文", Some("题")),
        ("文\n\n# 题", None),
        ("# 甲\n\n# 乙", None),
        ("## 题", None),
    ] {
        let found = read(source).found.title;
        assert_eq!(found.as_ref().map(|(title, _)| title.as_str()), title, "{source}");
    }
}

#[test]
fn tags_of_site_generators_are_understood_or_kept() {
    for (source, blocks) in [
        ("{% asset_img left a.jpg 100 200 \"会 场\" %}", "F[0]()"),
        ("{% img a.jpg %}\n\n![]({% asset_path b.jpg %})", "F[0]() F[1]()"),
        ("见 {% asset_link a.pdf 文 件 %}。", "P(见 [文 件](a.pdf)。)"),
        ("{% note info %}\n注**意**\n{% endnote %}\n后", "Q(P(注*意*)) P(后)"),
        ("{% note warning 小心 %}\n注\n{% endnote %}", "Q(P(*小心*) P(注))"),
        ("{% raw %}{{ x }}{% endraw %}", "P({{ x }})"),
        ("{% highlight rust %}\n# a\n{% endhighlight %}\n后", "C[rust](# a) P(后)"),
        ("{{< figure src=\"a.jpg\" title=\"会场\" >}}", "F[0](会场)"),
        ("{{% notice tip %}}\n注\n{{% /notice %}}", "Q(P(注))"),
        ("{{< highlight go >}}\n# a\n{{< /highlight >}}", "C[go](# a)"),
        ("{% image a.jpg, alt=会场 %}", "F[0]()"),
        ("{% include figure.html src=\"a.jpg\" caption=\"会场\" %}", "F[0](会场)"),
        (
            "[文]({% link _posts/a.md %}) {% link 站 https://a.cn %}",
            "P([文](_posts/a.md) [站](https://a.cn))",
        ),
        ("{% include nav.html %}\n![]({{ site.baseurl }}/a.jpg)", "F[0]()"),
        ("{% youtube abc_d_e %}\n后", "PL({% youtube abc_d_e %}) P(后)"),
        ("前 {{< x *a* *b* >}} 后", "P(前 {{< x *a* *b* >}} 后)"),
        ("`{% x %}` 与 {% 未完", "P(*{% x %}* 与 {% 未完)"),
    ] {
        assert_eq!(sketch(&read(source)), blocks, "{source}");
    }
    let notes = read("文\n\n{% youtube a %}").notes;
    assert_eq!((notes[0].line, notes[0].text.as_str()), (Some(3), "不认识的标签：{% youtube a %}"));
    assert_eq!(read("{% asset_img a.jpg \"会 场\" %}").images[0].alt.as_str(), "会 场");
}

#[test]
fn hostile_markdown_is_read_in_time() {
    let text = "上海合作组织";
    for (name, source) in [
        ("quotes", ">".repeat(100_000) + text),
        ("quotes with blanks", "> ".repeat(100_000) + text),
        ("quotes of code", ">".repeat(100_000) + "```\n" + text),
        ("quotes in lists", "- > ".repeat(50_000) + text),
        ("lists", "- ".repeat(20_000) + text),
        (
            "indented lists",
            (0..1_000).map(|n| format!("{}- 甲\n", "  ".repeat(n))).collect::<String>() + "\n\n" + text,
        ),
        ("emphasis", "*a ".repeat(100_000) + text),
        ("brackets", "[".repeat(100_000) + text),
        ("links", "[a](".repeat(50_000) + text),
        ("backticks", (1..1_500).map(|n| "`".repeat(n) + " ").collect::<String>() + text),
        ("tags", "{% x ".repeat(50_000) + text),
        ("unknown tags", "{% x %}".repeat(50_000) + text),
        ("boxes", "{% note %}\n".repeat(20_000) + text),
        ("comments", "<!-- ".repeat(50_000) + "-->" + text),
        ("table columns", format!("|{0}\n|{1}\n|{0}\n\n{text}", "甲|".repeat(5_000), "-|".repeat(5_000))),
        ("table rows", format!("|甲|乙|\n|:-:|-|\n{}\n{text}", "|丙|丁|\n".repeat(20_000))),
        ("html blocks", "<div>甲</div>\n\n".repeat(5_000) + text),
        ("open html blocks", "<div>\n\n甲\n\n".repeat(5_000) + text),
        ("html in lines", "甲<u>乙</u>".repeat(20_000) + text),
        ("footnotes", (0..2_000).map(|n| format!("[^{n}]\n\n[^{n}]: 注\n\n")).collect::<String>() + text),
        ("emphasis in emphasis", "*甲 _乙 ".repeat(5_000) + text + &"_ 丙* ".repeat(5_000)),
        ("escapes", "a&#27;[31m\u{1b}]52;c;x\u{7}".to_owned() + text),
    ] {
        let started = std::time::Instant::now();
        let parsed = super::read(&source, Repairs::default());
        let took = started.elapsed();
        eprintln!("{name}: {took:?}");
        // Unoptimised, on a busy machine; what is quadratic takes minutes.
        assert!(took.as_secs() < 20, "{name}: {took:?}");
        assert!(sketch(&parsed).contains(text), "{name} lost its text");
    }
}

/// Reads a source, held against the other way to read it.
fn read(source: &str) -> Parsed {
    super::differential::read_alike(source)
}
