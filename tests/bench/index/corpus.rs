//! Articles for measuring, the same in every run: our own sentences between invented words of the
//! 3,755 most frequent characters, which are distributed as words are.

// Each benchmark uses what it needs of it.
#![allow(dead_code, reason = "shared with other benchmarks")]

use std::ops::Range;

use encoding_rs::GBK;

/// Characters of an article.
const CHARS: usize = 2300;
/// Words of the language, and those that an article keeps coming back to.
const WORDS: usize = 12_000;
const TOPIC: usize = 60;

/// What is looked for, and how many articles in 10,000 hold it.
pub(crate) const PLANTED: [(&str, usize); 4] =
    [("去年春天的茶会", 3000), ("湖边茶会的来信", 600), ("渡口的Ferry-22号", 100), ("青瓷渡船", 10)];

/// What is written around invented words.
const CHINESE: [&str; 10] = [
    "渡口的老船工把缆绳收好，等着最后一班船的客人。",
    "9 月 16 日，2022年的第一场霜落在果园里。",
    "“也对，”她把空罐子倒过来给人看，“谁出远门，是为了喝家里的茶呢？”",
    "从会场到老城，走路要47分钟，比去年多出12.5％。",
    "负责校对的人说，漏一个字是错，漏一个名字是事故。",
    "译员们在走廊里对词，一个词换了三种说法，最后还是用了最短的那个。",
    "上海的弄堂里，修钟的师傅已经干了三十年。",
    "合作社的仓库不大，账本却记得清清楚楚。",
    "这一年，图书馆新添了两台机器，旧的那台还在角落里亮着灯。",
    "孩子们把写好的信折成小船，放进水里。",
];
const ENGLISH: [&str; 6] = [
    "The ferryman coiled the rope and waited for the last guests of the day. ",
    "Nobody had told the gardeners that the documentation was written in 1998, on a train. ",
    "\"It's late,\" she said, and put the cup back on the shelf between two almanacs. ",
    "In the reading room a clock struck seven; the summit of the hill was still bright. ",
    "Every version of the story ends with a letter that arrives too early. ",
    "Three interpreters compared notes, crossed out half of them, and began again. ",
];

/// The same numbers in each run.
pub(crate) struct Dice(u64);

impl Dice {
    /// Numbers of their own for each seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(2).wrapping_add(1));
        dice.below(2);
        dice
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }

    /// A number below `end`; half of its logarithm is as likely as the other half.
    pub(crate) fn mostly_low(&mut self, end: usize) -> usize {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((end as f64).powf(share) as usize - 1).min(end - 1)
    }
}

/// An article, not folded.
pub(crate) struct Article {
    pub(crate) title: String,
    pub(crate) body: String,
}

/// Makes articles.
pub(crate) struct Corpus {
    words: Vec<String>,
    is_english: bool,
}

impl Corpus {
    /// Of Chinese articles, or of English ones.
    pub(crate) fn new(is_english: bool) -> Self {
        let characters = |range: Range<u8>| range.flat_map(|high| (0xA1..=0xFE).map(move |low| [high, low]));
        let han: Vec<String> =
            characters(0xB0..0xD7).map(|bytes| GBK.decode(&bytes).0.into_owned()).collect();
        let mut dice = Dice(1);
        let one = |dice: &mut Dice| han[dice.below(han.len())].clone();
        let words = (0..WORDS).map(|_| one(&mut dice) + &one(&mut dice)).collect();
        Self { words, is_english }
    }

    /// The `nth` article.
    pub(crate) fn article(&self, nth: usize) -> Article {
        self.article_of(nth, CHARS)
    }

    /// The same with so many characters, or some more.
    pub(crate) fn article_of(&self, nth: usize, length: usize) -> Article {
        let mut dice = Dice::new(nth as u64);
        let topic: Vec<usize> = (0..TOPIC).map(|_| dice.below(self.words.len())).collect();
        let mut body = String::new();
        for (phrase, often) in PLANTED {
            if dice.below(10_000) < often {
                body.push_str(phrase);
            }
        }
        let mut chars = 0;
        while chars < length {
            let before = body.len();
            self.add_sentence(&mut body, &topic, &mut dice);
            chars += body[before..].chars().count();
            if dice.below(4) == 0 {
                body.push('\n');
            }
        }
        let title: String = (0..6).map(|_| self.word(&topic, &mut dice)).collect();
        Article { title, body }
    }

    fn add_sentence(&self, body: &mut String, topic: &[usize], dice: &mut Dice) {
        if self.is_english {
            let words: Vec<_> = ENGLISH[dice.below(ENGLISH.len())].split(' ').collect();
            // Words of two sentences, so that not every article holds every sentence.
            let other: Vec<_> = ENGLISH[dice.below(ENGLISH.len())].split(' ').collect();
            for pair in words.iter().zip(&other) {
                body.push_str(if dice.below(3) == 0 { pair.1 } else { pair.0 });
                body.push(' ');
            }
            return;
        }
        if dice.below(4) == 0 {
            body.push_str(CHINESE[dice.below(CHINESE.len())]);
            return;
        }
        for nth in 0..5 + dice.below(14) {
            body.push_str(self.word(topic, dice));
            if nth % 5 == 4 {
                body.push_str(["的", "，", "了", "在", "、"][dice.below(5)]);
            }
        }
        body.push('。');
    }

    /// A word of the article's topic, or any.
    fn word(&self, topic: &[usize], dice: &mut Dice) -> &str {
        let nth = if dice.below(2) == 0 {
            topic[dice.below(topic.len())]
        } else {
            dice.mostly_low(self.words.len())
        };
        &self.words[nth]
    }
}
