# 文章：格式、日期、读入时的记录。

doc-format-text = 纯文本
doc-format-feed = 订阅源
doc-format-book = 电子书
doc-format-unreadable = 不可读
doc-exact-year = 到年
doc-exact-month = 到月
doc-exact-day = 到日
doc-exact-time = 到时刻
doc-date-stated = 标明
doc-date-dateline = 电头
doc-date-inferred = 推断

## 记录和办法

doc-note-unreadable = 无法读取
doc-note-unreadable-remedy = 检查文件的权限，以及它是否还在
doc-note-binary = 不是文本
doc-note-binary-remedy = 改成与内容相符的扩展名，或移出档案
doc-note-encoding = 编码
doc-note-encoding-remedy = 若有乱码，把文件另存为 UTF-8
doc-note-front-matter = 文件头
doc-note-front-matter-remedy = 照说明改正这一行；有冒号或引号的值用单引号括起
doc-note-date = 日期
doc-note-date-remedy = 在文件头写明 date: 年-月-日
doc-note-title = 标题
doc-note-title-remedy = 若不对，在文件头写明 title
doc-note-markup = 标记
doc-note-markup-remedy = 对照原文；有缺漏就改正标记
doc-note-doubled = 重影
doc-note-doubled-remedy = 对照原文；改正文件后不再提示
doc-note-lines = 断行
doc-note-lines-remedy = 不必处理；段落若分错，对照原文
doc-note-page-furniture = 页眉页码
doc-note-page-furniture-remedy = 不必处理；若少了正文，对照原文
doc-note-order = 栏序
doc-note-order-remedy = 对照版面，把各栏移到正确的位置
doc-note-part = 缺页
doc-note-part-remedy = 到所说的版面或原文件里找其余部分
doc-note-several = 多篇
doc-note-several-remedy = 不必处理；要分开管理就拆成几个文件
doc-note-reference = 图片与链接
doc-note-reference-remedy = 不必处理；要看原来的地址就打开原文
doc-note-empty = 无正文
doc-note-empty-remedy = 补上正文，或移出档案
doc-note-blocked = 链接
doc-note-blocked-remedy = 不必处理；要看原来的地址就打开原文
