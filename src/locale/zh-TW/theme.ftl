# 佈景主題：名稱、換主題、寫錯時的話。

theme-now = 主題：{ $name }
theme-now-keep = 主題：{ $name }（要一直用，在設定裡寫 theme: { $name }）
theme-unknown = 沒有主題「{ $name }」；有 { $known }
theme-unknown-near = 沒有主題「{ $name }」；是不是 { $near }？
theme-word = 「{ $word }」不是顏色；寫名稱（如 red）、#rrggbb 或 0–255
theme-word-near = 「{ $word }」不是顏色；是不是 { $near }？
theme-look = 沒有外觀「{ $name }」；名稱見 README
theme-look-near = 沒有外觀「{ $name }」；是不是 { $near }？
theme-page = page 要寫兩種顏色：文字 on 背景
theme-names =
    主題可以寫的外觀：{ $looks }

    顏色的名稱（在主題裡可以另定）：{ $colours }。樣子還可以寫 `bold` `dim` `italic` `underline` `reverse` `strike`，`plain` 表示什麼都不加。
