//! The series that a person adds, as the README shows them.

use yuelan::series::{Recogniser, Registry, read};

use super::super::article;

const README: &str = include_str!("../../README.md");

/// The blocks of YAML that are files of series.
fn examples() -> Vec<&'static str> {
    let blocks = README.split("```yaml\n").skip(1).filter_map(|block| block.split("```").next());
    blocks.filter(|block| block.starts_with("series:")).collect()
}

#[test]
fn the_examples_of_the_readme_work() {
    let sentences = [
        [
            ("2019-06-16", "亚信杜尚别峰会 6 月 15 日举行，与会领导人发表讲话", "cica-2019"),
            ("2014-05-21", "Leaders met at the CICA summit in Shanghai", "cica-2014"),
        ],
        [
            ("2024-08-15", "第二十届海城书展昨天开幕，读者冒雨入场", "book-fair-2024"),
            ("2023-08-17", "第十九届海城书展里的旧书摊", "book-fair-2023"),
        ],
    ];
    let examples = examples();
    assert_eq!(examples.len(), sentences.len());
    for (example, sentences) in examples.iter().zip(sentences) {
        assert!(example.lines().count() <= 10, "ten lines make a series");
        let reading = read(example.as_bytes(), Registry::builtin());
        assert_eq!(reading.problems, [], "{example}");
        let registry = Registry::builtin().clone().with(reading.registry.unwrap());
        let recogniser = Recogniser::new(&registry);
        for (date, text, edition) in sentences {
            let verdicts = recogniser.recognise(&article(Some(date), "", &[text]));
            let primary = verdicts.iter().find(|verdict| verdict.is_primary());
            assert_eq!(primary.and_then(|verdict| verdict.edition.as_deref()), Some(edition), "{text}");
        }
    }
}

/// CICA met in Dushanbe the day after the SCO met in Bishkek; either is still told from the other.
#[test]
fn an_added_series_takes_nothing_from_the_others() {
    let own = read(examples()[0].as_bytes(), Registry::builtin()).registry.unwrap();
    let recogniser = Recogniser::new(&Registry::builtin().clone().with(own));
    let text = "出席上海合作组织比什凯克峰会后，抵达杜尚别出席亚信杜尚别峰会";
    let verdicts = recogniser.recognise(&article(Some("2019-06-16"), "", &[text]));
    let mut editions: Vec<_> = verdicts.iter().filter_map(|verdict| verdict.edition.as_deref()).collect();
    editions.sort_unstable();
    assert_eq!(editions, ["cica-2019", "sco-2019"], "{verdicts:?}");
}
