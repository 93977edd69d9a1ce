# 笔记。

note-prompt = 笔记（可以留空）：
note-filter = 筛选笔记：
note-title = 笔记 · { $count } 条
note-title-here = 本文的笔记 · { $count } 条
note-awaited = 正在查找…
note-none = 还没有笔记；读文章时按 a 写一条
note-none-here = 这篇没有笔记；按 a 写一条
note-none-found = 没有这样的笔记
note-found = “{ $words }” · { $count } 条
note-not-yet = 文章还在读入，稍后再写笔记
note-written = 已记下笔记
note-changed = 已改写笔记；按 u 撤销
note-deleted = 已删除笔记；按 u 撤销
note-exported = 已复制 { $count } 条笔记（Markdown）；存成文件用 yuelan notes
note-article-gone = ⚠ 文章不在档案里
note-words-gone = ⚠ 原文已改，找不到这段话
note-hint-go = 前往
note-hint-edit = 改写
note-hint-delete = 删除
note-hint-filter = 筛选
note-hint-close = 关闭
note-hint-export = 导出
note-hint-undo = 撤销
