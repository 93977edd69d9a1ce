# 主题：名称、换主题、写错时的话。

theme-now = 主题：{ $name }
theme-now-keep = 主题：{ $name }（要一直用，在配置里写 theme: { $name }）
theme-unknown = 没有主题“{ $name }”；有 { $known }
theme-unknown-near = 没有主题“{ $name }”；是不是 { $near }？
theme-word = “{ $word }”不是颜色；写名称（如 red）、#rrggbb 或 0–255
theme-word-near = “{ $word }”不是颜色；是不是 { $near }？
theme-look = 没有外观“{ $name }”；名称见 README
theme-look-near = 没有外观“{ $name }”；是不是 { $near }？
theme-page = page 要写两种颜色：文字 on 背景
theme-names =
    主题可以写的外观：{ $looks }

    颜色的名称（在主题里可以另定）：{ $colours }。样子还可以写 `bold` `dim` `italic` `underline` `reverse` `strike`，`plain` 表示什么都不加。
