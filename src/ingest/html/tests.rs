//! Markup in, blocks out.

use super::sketch::sketch;
use crate::doc::{Block, ParagraphKind, Repairs};
use crate::ingest::parsed::Parsed;

fn sketched(source: &str) -> String {
    sketch(&read(source))
}

/// The body of a sample that must read perfectly; none where the samples are not at hand.
fn sample(name: &str) -> Option<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seeds/").to_owned() + name;
    match std::fs::read_to_string(&path) {
        Ok(source) => source.splitn(3, "---\n").nth(2).map(str::to_owned),
        Err(error) => {
            eprintln!("skipped: {path}: {error}");
            None
        }
    }
}

fn captions(parsed: &Parsed) -> Vec<&str> {
    let figures = parsed.blocks.iter().filter_map(|block| match block {
        Block::Figure { caption, .. } => Some(caption.string.as_str()),
        _ => None,
    });
    figures.collect()
}

#[test]
fn the_first_sample_has_its_captions_and_no_others() {
    let Some(source) = sample("000_16a1c490182498a0.txt") else { return };
    let parsed = read(&source);
    let captions = captions(&parsed);
    assert_eq!(captions.iter().filter(|caption| !caption.is_empty()).count(), 6, "{captions:#?}");
    assert_eq!(captions[0].chars().take(6).collect::<String>(), "当地时间 9");
    assert_eq!((captions[1], captions[4], captions[7]), ("", "", ""));
    assert_eq!(parsed.images.len(), 9);
    assert!(parsed.images.iter().all(|image| image.src.starts_with("http://zkres")));
    let notes: Vec<_> = parsed.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["9 张图的地址经过代理，已换成真实地址"]);
}

#[test]
fn the_second_sample_has_its_captions_and_credits() {
    let Some(source) = sample("001_d37b24c4d8cad130.txt") else { return };
    let parsed = read(&source);
    let captions = captions(&parsed);
    assert_eq!(captions.len(), 26);
    assert!(captions.iter().all(|caption| !caption.is_empty() && !caption.starts_with('↑')), "{captions:#?}");
    assert!(
        sketch(&parsed)
            .ends_with("K(监制　刘洁　郑卫　王建华/统筹　武巍　伍婧丹/编辑　王海燕　武巍　潘思危　杨纯)")
    );
}

#[test]
fn the_third_sample_is_paragraphs() {
    let Some(source) = sample("002_e9192ea8c072d8a5.txt") else { return };
    let parsed = read(&source);
    let is_body = |block: &Block| matches!(block, Block::Paragraph { kind: ParagraphKind::Body, .. });
    assert!(parsed.blocks.iter().all(is_body));
    assert!(sketch(&parsed).starts_with("P(*央视网消息*（新闻联播）：2022 年 9 月 14 日至 16 日"));
}

#[test]
fn elements_become_blocks() {
    for (source, blocks) in [
        ("<p>一</p><p></p><p>&nbsp;</p><p><br></p><p>　　二</p>", "P(一) P(二)"),
        ("一<p>二</p>三", "P(一) P(二) P(三)"),
        ("<p>一<p>二", "P(一) P(二)"),
        ("甲<br>乙<br><br>丙", "P(甲\n乙) P(丙)"),
        ("<h2>题<br>目</h2><h3></h3>", "H2(题\n目)"),
        ("<div class=\"zk_h3_leftborder\">小标题</div>", "H3(小标题)"),
        ("<p style='white-space: pre-wrap'>\n甲\n  乙\n</p>\n<p>丙\n丁</p>", "P(甲\n乙) P(丙丁)"),
        (
            "<div style='white-space:pre'>甲\n<span style='white-space:normal'>乙\n丙</span></div>",
            "P(甲\n乙丙)",
        ),
        ("<blockquote><p>引</p></blockquote><blockquote> </blockquote>", "Q(P(引))"),
        ("<p>上<hr>下</p>", "P(上) --- P(下)"),
        (
            "<center>中</center><p style='text-align: center'>中</p><p align=center>中</p>",
            "PC(中) PC(中) PC(中)",
        ),
        ("<p style='color:red;font-weight:bold'>重</p>", "P(*重*)"),
        ("<pre><code class='x language-rust'>fn a() {\n\tb\n}\n</code></pre>", "C[rust](fn a() {\n    b\n})"),
        ("<pre>行<br>行<img src=a.jpg></pre>", "C[](行\n行) F[0]()"),
        (
            "<figure class='highlight rust'><table><tr><td class=gutter>1<br>2</td><td class=code><pre>a<br>b</pre></td></tr></table></figure>",
            "C[rust](a\nb)",
        ),
        (
            "<video src=v.mp4>no video</video><iframe data-src='//p/1'></iframe>",
            "E[video](v.mp4) E[iframe](//p/1)",
        ),
        ("<audio><source src=a.mp3></audio><object><p>替</p></object>", "E[audio](a.mp3) P(替)"),
        ("<svg><text>x</text></svg><button>Share</button><select><option>x</select>", ""),
        ("<div hidden>x</div><p style='display : none'>y</p><span style='DISPLAY:NONE'>z</span>", ""),
        ("<details><summary>概</summary>要</details>", "P(*概*) P(要)"),
        ("<script>a</script><style>b</style><template>c</template><!-- d -->", ""),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn inline_elements_become_marks() {
    for (source, blocks) in [
        ("<p>甲<b>乙<i>丙</i></b></p>", "P(甲*乙**丙*)"),
        ("<p>H<sub>2</sub>O <code>x</code></p>", "P(H*₂*O *x*)"),
        ("<a href='http://a.cn'>甲 <b>乙</b></a>丙", "P([甲 *乙*](http://a.cn)丙)"),
        ("<a name=x>甲</a><a href=\"javascript:;\">乙</a>", "P(甲乙)"),
        ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を", "P({漢字|かんじ}を)"),
        ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", "P({漢|かん}{字|じ})"),
        ("<ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>", "P({東|とう}{京|きょう})"),
        ("<ruby><rb>漢<rb>字<rt>かんじ</ruby>", "P({漢字|かんじ})"),
        ("<ruby>君<rt>きみ</ruby>の", "P({君|きみ}の)"),
        ("<ruby><rb>漢</rb><rtc><rt>かん</rt></rtc></ruby>字", "P({漢|かん}字)"),
        ("<input type=checkbox checked> 做完<input type=text value=x>", "P(☑ 做完)"),
        ("<p>看<img src=a.png width=20 height=20>这</p>", "P(看<0>这)"),
        ("<p><img src=a.png width=20 height=20>这</p>", "P(<0>这)"),
        ("<p>上海\n精神 and\nmore</p>", "P(上海精神 and more)"),
        ("a&lt;b&gt; &amp;amp; &copy;", "P(a<b> &amp; ©)"),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn lists_keep_what_is_loose_in_them() {
    for (source, blocks) in [
        ("<ul><li>一<li>二</ul>", "U(P(一);P(二))"),
        ("<ol start=3><li>三</li><li></li><li>五</li></ol>", "O3(P(三);P(五))"),
        ("<ul><li>一</li>散<ul><li>子</li></ul><li>二</li></ul>", "U(P(一) P(散) U(P(子));P(二))"),
        ("<ul>头<li>一</ul>尾", "U(P(头);P(一)) P(尾)"),
        ("<li>孤</li>", "U(P(孤))"),
        ("<ol><li>一<li value=7>七<li>八</ol>", "O1(P(一)) O7(P(七);P(八))"),
        ("<ol reversed><li>三<li>二<li>一</ol>", "O3(P(三)) O2(P(二)) O1(P(一))"),
        ("<ol reversed start=10><li>十<li value=4>四<li value=5>五</ol>", "O10(P(十)) O4(P(四);P(五))"),
        ("<ol type=a><li>甲<li value=二>乙</ol>", "O1(P(甲);P(乙))"),
        ("<dl><dt>词<dd>义<dd>又<dt>无</dl>", "D(词=P(义) P(又))D(无=)"),
        ("<dl><div><dt>甲</dt><dt>乙</dt><dd>义</dd></div></dl>", "D(甲\n乙=P(义))"),
        ("<dl>散<dt>词</dl>", "D(=P(散))D(词=)"),
        ("<ul></ul><dl></dl>", ""),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn tables_keep_cells_and_spans_unless_they_are_layout() {
    for (source, blocks) in [
        (
            "<table><caption>表</caption><tr><th>甲<th>乙<tr><td colspan=2 rowspan=3>丙</table>",
            "T(表:!P(甲)|!P(乙)/2x3P(丙))",
        ),
        ("<table><tr><td><h2>题</h2><p>文</p></td><td>边</td></tr></table>", "H2(题) P(文) P(边)"),
        ("<table><tr><td>一</td></tr><tr><td>二</td></tr></table>", "P(一) P(二)"),
        ("<table><tr><td colspan=2000000000>甲<td>乙</table>", "T(:1000x1P(甲)|P(乙))"),
        ("<table>散<tr><td>甲<td>乙</table>", "P(散) T(:P(甲)|P(乙))"),
        ("<table></table>", ""),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn images_are_found_behind_lazy_loading_and_proxies() {
    for (image, src) in [
        ("src=a.jpg", Some("a.jpg")),
        ("data-original=b.jpg src=a.jpg", Some("b.jpg")),
        ("data-src=b.jpg src=loading.gif", Some("b.jpg")),
        ("data-src=b.jpg src=a.jpg", Some("a.jpg")),
        ("src='data:image/gif;base64,R0lG' data-actualsrc=b.jpg", Some("b.jpg")),
        ("src='' srcset='a.jpg 1x, b.jpg 2x'", Some("b.jpg")),
        ("src=lazy.png data-srcset='a.jpg 100w,b.jpg 200w'", Some("b.jpg")),
        ("srcset='a.jpg?x,y 1x,b.jpg?x,y'", Some("b.jpg?x,y")),
        ("data-lazy-src=b.jpg src=''", Some("b.jpg")),
        ("data-original-src=b.jpg", Some("b.jpg")),
        ("data-echo=b.jpg src=blank.gif", Some("b.jpg")),
        ("data-url=b.jpg", Some("b.jpg")),
        ("data-lazyload=b.jpg src=grey.gif", Some("b.jpg")),
        ("file=b.jpg src=static/image/common/none.gif", Some("b.jpg")),
        ("src='https://p.dev/?http://z.com/1.jpg'", Some("http://z.com/1.jpg")),
        ("src='https://picsum.photos/400/300?random=1'", None),
        ("src=t.gif width=1 height=1", None),
        ("src='data:image/gif;base64,R0lG'", None),
        ("alt=x", None),
    ] {
        for tag in ["img", "amp-img"] {
            let parsed = read(&format!("<{tag} {image}>"));
            assert_eq!(parsed.images.first().map(|image| &*image.src), src, "{tag} {image}");
        }
    }
    let parsed = read(&format!("<img alt=' 图\n三 ' src='data:image/png;base64,{}'>", "A".repeat(10 << 20)));
    assert_eq!((&*parsed.images[0].src, &*parsed.images[0].alt), ("data:image/png", "图 三"));
}

#[test]
fn captions_belong_to_their_images() {
    for (source, blocks) in [
        ("<figure><img src=a><figcaption>会场</figcaption></figure>", "F[0](会场)"),
        ("<figure><figcaption>会场</figcaption><img src=a></figure>", "F[0](会场)"),
        ("<figure><figcaption>无图</figcaption></figure>", "PC(无图)"),
        ("<img src=a>△会场<p>文</p>", "F[0](会场) P(文)"),
        ("<img src=a><br>图：会场", "F[0](图：会场)"),
        ("<img src=a><img src=b><p>就在峰会召开之时。</p>", "F[0,1]() P(就在峰会召开之时。)"),
        ("<img src=a><p class='pictext'>普通的话，没有标记</p>", "F[0](普通的话，没有标记)"),
        ("<p>文</p><p class=caption>话</p>", "P(文) PC(话)"),
        ("<img data-src=a><noscript><img src=a></noscript>文", "F[0]() P(文)"),
        ("<p>文</p><noscript><img src=a></noscript>", "P(文) F[0]()"),
        ("<ul><li><img src=a><p>▲会场</p></ul>", "U(F[0](会场))"),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn credits_leave_the_body() {
    for (source, blocks) in [
        ("<p>文。</p><p>监制丨李浙<br>主编丨王元</p>", "P(文。) K(监制　李浙/主编　王元)"),
        ("<p>文。</p><p>责任编辑：王芳</p><div id=recommend_bottom></div>", "P(文。) K(责任编辑　王芳)"),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn links_that_run_something_are_blocked_and_noted() {
    let parsed =
        read("<a href='javascript:x()'>甲</a><a href='JAVASCRIPT:y()'>乙</a><a href='file:///x'>丙</a>");
    assert_eq!(sketch(&parsed), "P(甲乙丙)");
    let notes: Vec<_> = parsed.notes.iter().map(|note| (note.kind.name(), note.text.as_str())).collect();
    assert_eq!(notes, [("blocked", "2 个 javascript: 链接不能打开"), ("blocked", "1 个 file: 链接不能打开")]);
}

#[test]
fn pages_are_reduced_to_their_article() {
    let page = |body: &str| format!("<html><head><title>标题 - 站</title></head><body>{body}</body></html>");
    for (body, blocks, title) in [
        (
            "<nav>导航</nav><article><h1>标题</h1><p>文</p></article><aside>边</aside>",
            "H1(标题) P(文)",
            "标题",
        ),
        ("<div>x</div><main><p>文</p></main>", "P(文)", "标题"),
        ("<div>x</div><div class='a post-content'><p>文</p></div>", "P(文)", "标题"),
        ("<header>头</header><p>文</p><footer>脚</footer>", "P(文)", "标题"),
        ("<h1>甲</h1><h1>乙</h1><p>文</p>", "H1(甲) H1(乙) P(文)", "标题"),
        ("<h1>别题</h1><p>文</p>", "H1(别题) P(文)", "别题"),
        ("<article></article><main>文</main>", "P(文)", "标题"),
        ("<h1>别题</h1><h1>别题</h1><p>文</p>", "H1(别题) H1(别题) P(文)", "标题"),
    ] {
        let parsed = read(&page(body));
        assert_eq!(sketch(&parsed), blocks, "{body}");
        assert_eq!(parsed.found.title.unwrap().0.as_str(), title);
    }
    assert_eq!(sketched("<nav>导航</nav><article>文</article>"), "P(导航) P(文)");
}

#[test]
fn pages_tell_title_date_and_authors() {
    for (head, body, title, date, author) in [
        ("<meta property='og:title' content='甲'><title>乙</title>", "<h1>丙</h1>", "甲", "", ""),
        (
            "<meta property=article:published_time content='2022-09-18T10:00:00+08:00'>",
            "<h1>丙</h1>",
            "丙",
            "2022-09-18",
            "",
        ),
        (
            "<script type='application/ld+json'>{\"datePublished\" : \"2022-09-17T1\",}</script>",
            "<h1>丙</h1>",
            "丙",
            "2022-09-17",
            "",
        ),
        (
            "<meta name=author content='王芳'>",
            "<h1>丙</h1><time datetime=2022-09-16>昨天</time>",
            "丙",
            "2022-09-16",
            "王芳",
        ),
        ("", "<h1>丙</h1><p>来源：网 2022-09-15 10:00</p>", "丙", "2022-09-15", ""),
    ] {
        let found = read(&format!("<html><head>{head}</head><body>{body}</body></html>")).found;
        assert_eq!(found.title.unwrap().0.as_str(), title, "{head}");
        assert_eq!(found.date.map(|date| date.iso()).unwrap_or_default(), date, "{head}");
        assert_eq!(found.authors.first().map_or("", |author| author.as_str()), author, "{head}");
    }
}
#[test]
fn what_height_says_is_not_lost() {
    for (source, blocks) in [
        ("2<sup>10</sup> CO<sub>2</sub> 1<sup>st</sup>", "P(2*¹⁰* CO*₂* 1*st*)"),
        ("<math><msup><mi>x</mi><mn>2</mn></msup></math>", "P(x*²*)"),
        (
            "甲<span class=katex><math><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></math><span class=katex-html aria-hidden=true>x2</span></span>",
            "P(甲*x^2*)",
        ),
        ("<q>引</q>", "P(“引”)"),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn footnotes_of_every_make_are_known() {
    for (source, blocks) in [
        (
            "文<sup><a href='#fn1' id='r1'>1</a></sup><section class=footnotes><hr><ol><li id=fn1><p>注 <a href='#r1'>↩</a></p></ol></section>",
            "P(文〔[1](#fn1)〕) --- O1(P(注))",
        ),
        // Wikipedia
        (
            "文<sup class=reference><a href='#cite_note-1'>[1]</a></sup><ol class=references><li><span class=mw-cite-backlink><a href='#cite_ref-1'>^</a></span> 注</ol>",
            "P(文〔[1](#cite_note-1)〕) --- O1(P(注))",
        ),
        // Word
        (
            "<p>文<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a></p><hr><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> 注</p></div>",
            "P(文〔[1](#_ftn1)〕) --- P(〔1〕 注)",
        ),
        // markdown-it and kramdown
        (
            "文<sup class=footnote-ref><a href='#fn1'>[1]</a></sup><hr class=footnotes-sep><section class=footnotes><ol><li><p>注 <a href='#fnref1' class=footnote-backref>↩</a></ol></section>",
            "P(文〔[1](#fn1)〕) --- O1(P(注))",
        ),
        (
            "文<a href='#fn:1' class=footnote>1</a><div class=footnotes><ol><li><p>注 <a href='#fnref:1' class=reversefootnote>&#8617;</a></ol></div>",
            "P(文〔[1](#fn:1)〕) --- O1(P(注))",
        ),
        ("见<a href='#note'>说明</a>", "P(见[说明](#note))"),
    ] {
        assert_eq!(sketched(source), blocks, "{source}");
    }
}

#[test]
fn accelerated_pages_are_pages() {
    let source = "<amp-carousel><amp-img src=1.jpg><noscript><img src=1.jpg></noscript></amp-img><amp-anim src=2.gif></amp-anim></amp-carousel>\
        <amp-video src=v.mp4></amp-video><amp-ad>广告</amp-ad><amp-social-share>分享</amp-social-share>文";
    assert_eq!(sketched(source), "F[0,1]() E[amp-video](v.mp4) P(文)");
}

#[test]
fn buttons_around_an_article_are_left_out() {
    let source = "<p>文</p><div class=support-author><p>支持作者</p></div><div class='bdsharebuttonbox x'><a>空间</a></div>\
        <div class=edi_oper>编</div><div class=recommend_bottom></div><div class=article_bottom></div>";
    assert_eq!(sketched(source), "P(文)");
}

fn read(source: &str) -> Parsed {
    super::read(source, Repairs::default())
}
