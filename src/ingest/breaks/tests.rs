//! What people pipe into the program and name on its command line: whose lines stay, and whose are
//! joined.

use crate::doc::Block;
use crate::ingest::{Origin, read};

fn keeps_lines(path: &str, text: &str) -> bool {
    let articles = read(text.as_bytes(), &Origin { path, hint: None });
    matches!(&*articles, [article] if matches!(article.document.blocks(), [Block::Preformatted { .. }]))
}

/// What commands write, without colours.
const PRINTED: &[(&str, &str)] = &[
    (
        "git log",
        "commit 3f1c9d5b8e2a47f60c1d2b3a4958677685940302 (HEAD -> main, origin/main)\n\
         Author: Lin Yue <lin@example.org>\nDate:   Fri Sep 16 14:20:11 2022 +0500\n\n\
         \x20   Set the measure before the first line is filled\n\n\
         \x20   The first paragraph was set for a window that nobody had measured yet, and\n\
         \x20   every line of it was set again as soon as the terminal had answered.\n\n\
         commit 8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b\nAuthor: Lin Yue <lin@example.org>\n\
         Date:   Thu Sep 15 09:02:48 2022 +0500\n\n    List articles newest first.\n",
    ),
    (
        "git log --oneline",
        "ee9e15d Show a word in wide letters whole in the concordance\nb5f8cfe Leave a catalog alone\n\
         974edfb Keep the program without pictures clean to clippy as well\n389b9d3 Measure the start\n\
         7c61beb Ask pairs and trigrams for both of two words\n",
    ),
    (
        "git log --graph",
        "* commit 3f1c9d5b8e2a47f60c1d2b3a4958677685940302\n| Author: Lin Yue <lin@example.org>\n| \n\
         |     Merge what was found on the road.\n| \n",
    ),
    (
        "git diff",
        "diff --git a/notes.txt b/notes.txt\nindex 3b18e51..a0423896 100644\n--- a/notes.txt\n+++ b/notes.txt\n\
         @@ -1,3 +1,3 @@\n The ferry leaves at noon.\n-It is late.\n+It is always late.\n The river is wide.\n",
    ),
    (
        "git diff, of Markdown and HTML",
        "diff --git a/README.md b/README.md\n--- a/README.md\n+++ b/README.md\n@@ -1,2 +1,2 @@\n # Ferry\n\
         -<p>[old](http://a.example)</p>\n+<div><p>new</p><p>x</p></div>\n",
    ),
    (
        "man ls | col -b",
        "LS(1)                            User Commands                           LS(1)\n\n\
         NAME\n       ls - list directory contents\n\nSYNOPSIS\n       ls [OPTION]... [FILE]...\n\n\
         DESCRIPTION\n       List  information  about  the FILEs (the current directory by default).\n\
         \x20      Sort entries alphabetically if none of -cftuvSUX nor --sort is specified.\n",
    ),
    (
        "ls -l",
        "total 56\n-rw-r--r-- 1 root root    0 Nov 22 00:38 brief.sh\n\
         -rw-r--r-- 1 root root 3933 Nov 22 00:38 habits.txt\ndrwxr-xr-x 2 root root 4096 Nov 22 01:18 seeds\n\
         -rw-r--r-- 1 root root 5795 Nov 22 01:18 ingest.txt\n",
    ),
    ("ls", "Cargo.lock\nCargo.toml\nREADME.md\nseeds\nsrc\ntarget\ntests\n"),
    (
        "ps aux",
        "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n\
         root           1  0.0  0.1 167404 11520 ?        Ss   Nov21   0:03 /sbin/init\n\
         root         412  0.0  0.0  15432  9212 ?        Ss   Nov21   0:00 sshd: /usr/sbin/sshd -D\n\
         lin         9913  1.2  0.4 402132 31876 pts/0    Sl+  01:20   0:02 yuelan .\n",
    ),
    (
        "df -h",
        "Filesystem      Size  Used Avail Use% Mounted on\ntmpfs           1.6G  2.1M  1.6G   1% /run\n\
         /dev/nvme0n1p2  468G  201G  244G  46% /\ntmpfs           7.8G     0  7.8G   0% /dev/shm\n",
    ),
    (
        "cat /etc/passwd",
        "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\n\
         bin:x:2:2:bin:/bin:/usr/sbin/nologin\nlin:x:1000:1000:Lin Yue,,,:/home/lin:/bin/zsh\n",
    ),
    (
        "cat Cargo.toml",
        "# What the reading room is built of.\n[package]\nname = \"ferry\"\nversion = \"0.1.0\"\n\
         # The newest that we know.\nedition = \"2024\"\n\n[dependencies]\n# Reads configuration.\n\
         serde = { version = \"1\", features = [\"derive\"] }\n",
    ),
    (
        "cargo --help",
        "Rust's package manager\n\nUsage: cargo [+toolchain] [OPTIONS] [COMMAND]\n\nOptions:\n\
         \x20 -V, --version             Print version info and exit\n      --list                List installed commands\n\
         \x20 -v, --verbose...          Use verbose output\n\nCommands:\n    build, b    Compile the current package\n\
         \x20   check, c    Analyze the current package and report errors\n\n\
         See 'cargo help <command>' for more information on a specific command.\n",
    ),
    (
        "journalctl",
        "Nov 22 01:17:01 ferry CRON[2811]: pam_unix(cron:session): session opened for user root.\n\
         Nov 22 01:17:01 ferry CRON[2812]: (root) CMD (cd / && run-parts --report /etc/cron.hourly)\n\
         Nov 22 01:18:40 ferry systemd[1]: Started Session 5 of user root.\n",
    ),
    (
        "a script",
        "#!/bin/sh\n# Carries the notes over to the other machine. They are read by nobody else.\n\
         for note in notes/*; do\n    scp \"$note\" other:\ndone\n",
    ),
    (
        "a program with many comments, on standard input",
        "//! Standard input as an article: what has come is shown at once, and grows while more\n\
         //! comes. One thread takes what the pipe gives, another makes articles of it whenever\n\
         //! the pipe pauses.\n\nfn take(to: &Sender) {\n    // A few chunks ahead.\n    loop {\n        to.send();\n    }\n}\n",
    ),
    (
        "a program of Python",
        "import sys\n\n\ndef main():\n    \"\"\"Counts the lines. It reads all of them.\"\"\"\n    total = 0\n\
         \x20   for line in sys.stdin:\n        total += 1\n    print(total)\n",
    ),
    ("a poem", "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n"),
    ("a list", "买米\n买油\n给老周打电话\n还书\n去渡口问船票\n"),
    ("data", "年,届,城市\n2001,1,上海\n2022,22,撒马尔罕\n2024,24,阿斯塔纳\n"),
    ("JSON", "{\n  \"title\": \"Ferry\",\n  \"words\": [\n    \"It is late.\",\n    \"No.\"\n  ]\n}\n"),
];

/// What people wrote.
const PROSE: &[(&str, &str)] = &[
    (
        "English, wrapped at 72",
        "The ferry left at noon, as it had on every day of that long summer,\n\
         and nobody on the landing stage looked up from what they were doing.\n\
         Behind the warehouse a boy was teaching a dog to walk on a rope; the\n\
         dog had given up an hour ago, and the boy had not noticed.\n\n\
         “You will never make a sailor of him,” said the woman who sold the\n\
         tickets. She had seen both the boy and the dog before, and thought\n\
         better of the dog.\n",
    ),
    (
        "a Chinese novel, a paragraph a line",
        "第一章 渡口\n\n　　老周在渡口摆了三十年的渡，从没有见过这样大的雾。他把船系在老槐树下，坐在石头上等雾散。\n　　\
         “还走不走？”有人在雾里问。\n　　“等一等。”老周说，“雾里行船，走不到对岸。”\n　　\
         那人便不说话了。过了一会儿，雾里传来一声叹息，很轻，像是河水自己发出来的。\n",
    ),
    (
        "a newspaper, its lines wrapped",
        "本报撒马尔罕9月16日电 2022年9月15日\n至16日，上海合作组织成员国元首理事会第二\n\
         十二次会议在乌兹别克斯坦撒马尔罕举行。会\n议发表《撒马尔罕宣言》，并就粮食、能源、气\n\
         候、供应链发表四份声明。伊朗签署加入义务\n备忘录，白俄罗斯的加入程序启动。\n",
    ),
    (
        "a letter",
        "From: Lin Yue <lin@example.org>\nTo: Wang Hai <hai@example.org>\nSubject: the ferry\n\n\
         Dear Hai,\n\n\
         thank you for the photographs. The one with the dog hangs over my desk\n\
         now, and everybody who comes in asks whether he ever learned to walk on\n\
         the rope. I tell them that he did, of course.\n\n\
         We shall be at the landing stage on Saturday, unless the fog is as\n\
         thick as it was last year. Bring a coat, and bring the boy.\n\nLin\n",
    ),
    (
        "English, a paragraph a line",
        "The Landing Stage\n\nThe ferry left at noon, as it had on every day of that long summer, and nobody looked up.\n\n\
         Behind the warehouse a boy was teaching a dog to walk on a rope. The dog had given up an hour ago.\n",
    ),
    (
        "Japanese",
        "　渡し場の老人は、霧の深い朝には舟を出さなかった。\n　「急ぐのかね」と老人は聞いた。\n　\
         客は答えずに、ただ川の向こうを見ていた。\n",
    ),
    (
        "Korean, wrapped",
        "나루터의 노인은 안개가 짙은 아침에는 배를 띄우지 않았다. 손님이 아무리\n\
         재촉해도 그는 늙은 느티나무 아래에 앉아 담배만 피웠다. 안개가 걷히면\n\
         강 건너 마을의 지붕이 하나씩 보이기 시작했다.\n",
    ),
    (
        "Russian, wrapped",
        "Паром уходил в полдень, как и во все дни того долгого лета, и никто на\n\
         пристани не поднимал головы. За складом мальчик учил собаку ходить по\n\
         канату; собака давно сдалась, а мальчик этого не заметил.\n",
    ),
    ("a sentence", "雨停了以后大家都走到院子里来看月亮，谁也没说话。\n"),
    (
        "Markdown",
        "# Ferry\n\nIt leaves at *noon*. See [the timetable](https://a.example).\n\n```\ndiff --git a b\n```\n",
    ),
    ("front matter", "---\ntitle: 渡口\n---\n床前明月光\n疑是地上霜\n"),
];

#[test]
fn what_commands_print_keeps_its_lines() {
    for (name, text) in PRINTED {
        assert!(keeps_lines("标准输入", text), "{name}");
        assert!(!keeps_lines("notes.txt", text), "{name}: a text file is read as ever");
    }
}

#[test]
fn the_lines_of_prose_are_joined() {
    for (name, text) in PROSE {
        assert!(!keeps_lines("标准输入", text), "{name}");
        assert!(!keeps_lines("LICENSE", text), "{name}");
    }
}

#[test]
fn a_name_may_tell() {
    let (_, prose) = PROSE[0];
    for (path, keeps) in
        [("a.rs", true), ("b.PATCH", true), ("c.log.gz", false), ("d.txt", false), ("e.md", false)]
    {
        assert_eq!(keeps_lines(path, prose), keeps, "{path}");
    }
    let article =
        read(b"fn main() {\n    let a = 1;\n}\n", &Origin { path: "src/main.rs", hint: None }).remove(0);
    assert_eq!(&*article.meta.title, "main.rs");
    assert_eq!(article.document.texts()[0].string.as_str(), "fn main() {\n    let a = 1;\n}");
}
