# ファイルの読み込み・状態の保存・エディターの通知。

library-gone = この記事はもうありません
library-no-home = ホームディレクトリーが分からないため、今回は読書状態を保存しません
library-catalog-refuses = 目録に書き込めません（{ $error }）。今回はすべて読み直します
library-state-damaged = 読書状態が壊れています。次回は控えを使います
library-nothing-to-read = 記事がありません（.md .html .txt .epub とフィードを探しました）
library-skipped = 読み飛ばし：{ $reasons }
library-no-like = 同じ、または似た記事はありません
library-no-likes = 同じ、または似た記事はありません
library-unfolded = 似た記事を折り畳まず、一件ずつ示します
library-folded = 似た記事を折り畳みました：{ $groups } 組、計 { $articles } 件
library-away = 「{ $name }」のファイルに今は届きません。前回の目録を示しています
library-save-failed = { $error }。読み続けられます。書けるようになれば記録します
library-source-waits = 記事を読み込んでいます。少し後で原文をご覧ください
library-sample-source = 見本はプログラムの中にあり、編集できるファイルはありません
library-unreadable = { $path } を読めません：{ $reason }
library-changed = ファイルが変わったので読み直しました
library-no-editor = エディターの設定がありません：$VISUAL か $EDITOR を設定してください
library-editor-unclear = エディターの設定が読み取れません：{ $words }
library-editor-failed = エディター { $name } が正常に終わりませんでした（{ $status }）
library-editor-unstarted = エディター { $name } を起動できません：{ $error }
library-no-terminal = 端末が使えません（yuelan list と yuelan show なら読めます）
library-crash-saved = この内容は { $path } にも保存しました。報告の際に添えてください。
library-crash-nothing-open = （記事は開いていません）
library-crash-open = 『{ $title }』
library-crash = yuelan { $version } は異常終了しました。保存済みの読書状態に影響はありません。読んでいた記事：{ $reading }
