# 自己写的 YAML 文件有什么不对。

yaml-tag = 这里不能用 YAML 标签（!）；删去它
yaml-deep = 嵌套太深；这种文件不需要这么多层
yaml-several = 一个文件里只能有一份 YAML；删去第二个 ---
yaml-key = 键必须是一个词；检查这里的冒号和缩进
yaml-anchors = 这里不能用 YAML 的锚点（&）和别名（*）；把内容写全，以 & 或 * 开头的文字加引号
yaml-tab = 不能用 Tab 缩进；改用空格
yaml-quotes = 引号没有成对，或引号里的写法有误
yaml-content = 少了内容，或者 [ ] {"{"} {"}"} 没有成对
yaml-brackets = [ ] 或 {"{"} {"}"} 没有成对，或少了逗号
yaml-other = 不是有效的 YAML；检查缩进、冒号和引号
