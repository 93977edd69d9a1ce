# テーマ：名前、切り替え、書き間違い。

theme-now = テーマ：{ $name }
theme-now-keep = テーマ：{ $name }（使い続けるには設定に theme: { $name } と書きます）
theme-unknown = 「{ $name }」というテーマはありません。あるのは { $known } です
theme-unknown-near = 「{ $name }」というテーマはありません。{ $near } ですか？
theme-word = 「{ $word }」は色ではありません。名前（red など）、#rrggbb、0–255 のいずれかで書きます
theme-word-near = 「{ $word }」は色ではありません。{ $near } ですか？
theme-look = 「{ $name }」という外観はありません。名前は README を参照
theme-look-near = 「{ $name }」という外観はありません。{ $near } ですか？
theme-page = page には二つの色を書きます：文字 on 背景
theme-names =
    テーマに書ける外観：{ $looks }

    色の名前（テーマで定義し直せます）：{ $colours }。書式には `bold` `dim` `italic` `underline` `reverse` `strike` も書け、`plain` は何も加えません。
