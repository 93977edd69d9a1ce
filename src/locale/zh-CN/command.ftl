# 命令行的参考：每条命令做什么。

command-heading-command = 命令
command-heading-does = 作用
command-heading-options = 选项
command-read = 打开阅览室；一个文件或 `-`（标准输入）像 less 一样打开；另有版面的选项
command-list = 列出文章，新的在前
command-search = 在文章中找词：几处，以及最能说明的一行
command-show = 打印一篇文章；另有版面的选项
command-series = 列出系列和各届，以及档案里有几篇
command-series-check = 检查系列文件：有什么错，读出了什么
command-series-set = 指定文章报道的是哪一届
command-compare = 逐段比较两篇文章
command-doctor = 档案里修复、推断、读不出和重复的
command-index = 更新档案的目录，或说明其中有什么
command-state = 阅读状态在哪里，有什么
command-state-export = 把阅读状态写成 JSON 行
command-state-import = 并入导出的阅读状态
command-state-merge = 并入别的机器的阅读状态
command-notes = 打印写在文章上的笔记，附引文出处
command-config = 打印默认配置，说明配置在哪里，或检查配置
command-config-check = 逐处指出配置的错误：行、列、怎么改
command-keys = 打印按键表
command-completions = 打印 shell 的补全脚本
command-man = 打印手册页
