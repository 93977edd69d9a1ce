//! Articles in traditional script and in foreign languages: our own sentences, and invented words.

use encoding_rs::{BIG5, EUC_JP};

use crate::corpus::Dice;

/// Words of a language.
const WORDS: usize = 12_000;

/// Other than Chinese in simplified script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    Traditional,
    Japanese,
    English,
    Russian,
}

const TRADITIONAL: [&str; 5] = [
    "渡口的老船工把纜繩收好，等著最後一班船的客人。",
    "負責校對的人說：「漏一個字是錯，漏一個名字是事故。」",
    "這一年，圖書館新添了兩臺機器，舊的那臺還在角落裡亮著燈。",
    "譯員們在走廊裡對詞，一個詞換了三種說法，最後還是用了最短的那個。",
    "合作社的倉庫不大，帳本卻記得清清楚楚。",
];
const JAPANESE: [&str; 5] = [
    "渡し場の老いた船頭は綱をたたみ、最後の客を待っていた。",
    "校正の人は「一字の抜けは誤り、名前の抜けは事故だ」と言った。",
    "この年、図書館には機械が二台入り、古い一台はまだ隅で灯っている。",
    "通訳たちは廊下で言葉を合わせ、結局いちばん短い言い方に決めた。",
    "子どもたちは書いた手紙を舟に折って、水に浮かべた。",
];
const ENGLISH: [&str; 5] = [
    "The ferryman coiled the rope and waited for the last guests of the day.",
    "Whoever reads proofs knows that a lost letter is a mistake and a lost name an accident.",
    "That year the library bought two machines; the old one still glows in its corner.",
    "The interpreters tried three words in the corridor and took the shortest.",
    "Children folded their letters into boats and set them on the water.",
];
const RUSSIAN: [&str; 5] = [
    "Старый паромщик свернул канат и ждал последних пассажиров.",
    "Корректор говорит, что потерянная буква — ошибка, а потерянное имя — беда.",
    "В тот год библиотека купила две машины, а старая всё ещё светится в углу.",
    "Переводчики перебрали в коридоре три слова и взяли самое короткое.",
    "Дети сложили письма корабликами и пустили их по воде.",
];

/// Makes texts in one of them.
pub(crate) struct Foreign {
    tongue: Tongue,
    words: Vec<String>,
}

impl Foreign {
    pub(crate) fn new(tongue: Tongue) -> Self {
        let mut dice = Dice::new(tongue as u64 + 1);
        let pieces = tongue.pieces();
        let word = |dice: &mut Dice| {
            let many = if tongue.has_blanks() { 2 + dice.below(2) } else { 2 };
            (0..many).map(|_| pieces[dice.below(pieces.len())].as_str()).collect()
        };
        Self { tongue, words: (0..WORDS).map(|_| word(&mut dice)).collect() }
    }

    /// A title, and a text of so many characters or some more, a paragraph a line.
    pub(crate) fn text(&self, length: usize, dice: &mut Dice) -> (String, String) {
        let mut body = String::new();
        let mut chars = 0;
        while chars < length {
            let sentence = self.sentence(dice);
            chars += sentence.chars().count();
            body.push_str(&sentence);
            body.push_str(match dice.below(4) {
                0 => "\n",
                _ if self.tongue.has_blanks() => " ",
                _ => "",
            });
        }
        (self.words_of(if self.tongue.has_blanks() { 4 } else { 6 }, dice), body)
    }

    fn sentence(&self, dice: &mut Dice) -> String {
        let sentences = self.tongue.sentences();
        if dice.below(4) == 0 {
            return sentences[dice.below(sentences.len())].to_owned();
        }
        let many = 6 + dice.below(12);
        let middle = match self.tongue {
            Tongue::Traditional => "，",
            Tongue::Japanese => "は、",
            Tongue::English => ", and ",
            Tongue::Russian => ", а ",
        };
        let end = if self.tongue.has_blanks() { "." } else { "。" };
        self.words_of(many / 2, dice) + middle + &self.words_of(many - many / 2, dice) + end
    }

    fn words_of(&self, many: usize, dice: &mut Dice) -> String {
        let words: Vec<_> = (0..many).map(|_| self.words[dice.mostly_low(WORDS)].as_str()).collect();
        words.join(match self.tongue {
            Tongue::Traditional => "",
            Tongue::Japanese => "の",
            Tongue::English | Tongue::Russian => " ",
        })
    }
}

impl Tongue {
    fn has_blanks(self) -> bool {
        matches!(self, Self::English | Self::Russian)
    }

    fn sentences(self) -> [&'static str; 5] {
        match self {
            Self::Traditional => TRADITIONAL,
            Self::Japanese => JAPANESE,
            Self::English => ENGLISH,
            Self::Russian => RUSSIAN,
        }
    }

    /// What words are made of: frequent characters, or syllables.
    fn pieces(self) -> Vec<String> {
        let syllables = |consonants: &str, vowels: &str| {
            let pair = |c| vowels.chars().map(move |v| format!("{c}{v}"));
            consonants.chars().flat_map(pair).collect()
        };
        let decoded = |bytes: Vec<[u8; 2]>, encoding: &'static encoding_rs::Encoding| {
            let text = bytes.into_iter().map(|bytes| encoding.decode(&bytes).0.into_owned());
            text.filter(|text| text.chars().count() == 1 && !text.contains('\u{FFFD}')).collect()
        };
        match self {
            Self::English => syllables("bcdfghklmnprstvw", "aeiou"),
            Self::Russian => syllables("бвгдзклмнпрстхч", "аеиоуы"),
            Self::Japanese => {
                let row = |high: u8| (0xA1..=0xFE).map(move |low| [high, low]);
                decoded((0xB0..0xCF).flat_map(row).collect(), EUC_JP)
            }
            Self::Traditional => {
                let row = |high: u8| (0x40..=0x7E).chain(0xA1..=0xFE).map(move |low| [high, low]);
                decoded((0xA4..0xC6).flat_map(row).collect(), BIG5)
            }
        }
    }
}
