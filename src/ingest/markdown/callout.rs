//! Boxes of GitHub and Obsidian: `> [!WARNING]`. Every kind becomes one that the parser knows, and
//! in a Chinese text its heading is Chinese.

/// Kinds of boxes: as written, as the parser knows it, and its heading.
const KINDS: &[(&str, &str, &str)] = &[
    ("note", "NOTE", "说明"),
    ("info", "NOTE", "信息"),
    ("abstract", "NOTE", "摘要"),
    ("summary", "NOTE", "摘要"),
    ("todo", "NOTE", "待办"),
    ("example", "NOTE", "示例"),
    ("quote", "NOTE", "引文"),
    ("cite", "NOTE", "引文"),
    ("question", "NOTE", "问题"),
    ("faq", "NOTE", "问题"),
    ("tip", "TIP", "提示"),
    ("hint", "TIP", "提示"),
    ("success", "TIP", "完成"),
    ("done", "TIP", "完成"),
    ("important", "IMPORTANT", "重要"),
    ("warning", "WARNING", "警告"),
    ("attention", "WARNING", "注意"),
    ("caution", "CAUTION", "当心"),
    ("danger", "CAUTION", "危险"),
    ("error", "CAUTION", "错误"),
    ("failure", "CAUTION", "失败"),
    ("bug", "CAUTION", "缺陷"),
];

/// The line with the box as the parser knows it, if the line begins one.
pub(super) fn known(line: &str, is_chinese: bool) -> Option<String> {
    let inside = line.trim_start_matches(['>', ' ', '\t']);
    let lead = line.get(..line.len() - inside.len()).filter(|lead| lead.contains('>'))?;
    let (kind, title) = inside.strip_prefix("[!")?.split_once(']')?;
    let (written, kind, heading) = KINDS.iter().find(|(written, ..)| written.eq_ignore_ascii_case(kind))?;
    // Obsidian's signs for boxes that open and close.
    let title = title.strip_prefix(['-', '+']).unwrap_or(title).trim();
    let title = match title {
        "" if is_chinese => heading,
        "" if !written.eq_ignore_ascii_case(kind) => written,
        title => title,
    };
    Some(format!("{lead}[!{kind}] {title}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn boxes_are_put_into_words_that_the_parser_knows() {
        for (line, is_chinese, shown) in [
            ("> [!WARNING]", true, Some("> [!WARNING] 警告")),
            ("> [!warning]", false, Some("> [!WARNING]")),
            ("> [!note]- 折叠", true, Some("> [!NOTE] 折叠")),
            (">> [!info]+", false, Some(">> [!NOTE] info")),
            ("> [!nothing]", true, None),
            ("[!note]", true, None),
            ("> 引文", true, None),
        ] {
            assert_eq!(known(line, is_chinese).as_deref(), shown, "{line}");
        }
    }
}
