//! The table of choices: every value can be set, read back and stepped through, and every field
//! of the options is some choice's.

use std::collections::BTreeSet;

use yuelan::locale::Locale;
use yuelan::text::WidthTable;
use yuelan::typeset::{CHOICES, Choice, Options, PRESETS, Preset, Rules, Spacing, Writing};

/// Values of a choice to try: its words, and its numbers' ends.
fn values(choice: &Choice) -> Vec<String> {
    let words = choice.words.iter().map(|word| word.word.to_owned());
    let ends = choice.numbers.iter().flat_map(|numbers| [numbers.range.0, numbers.range.1]);
    words.chain(ends.map(|number| number.to_string())).collect()
}

/// The fields of the options, spelt out so that a new one is not forgotten here.
fn fields(options: &Options) -> Vec<(&'static str, String)> {
    let Options {
        measure,
        rows,
        indent,
        spacing: Spacing { paragraph_gap, lines },
        justify,
        hang,
        balance,
        columns,
        paged,
        writing,
        rules,
        widths,
    } = options;
    let Rules { line_break, korean, dash, autospace, quotes, ruby, hyphenate } = rules;
    let WidthTable { ambiguous: _, boxes: _, emoji: _, invisible: _, asked } = widths;
    vec![
        ("measure", format!("{measure:?}")),
        ("rows", format!("{rows:?}")),
        ("indent", format!("{indent:?}")),
        ("paragraph_gap", paragraph_gap.to_string()),
        ("line_spacing", format!("{lines:?}")),
        ("justify", justify.to_string()),
        ("hang", hang.to_string()),
        ("balance", balance.to_string()),
        ("columns", format!("{columns:?}")),
        ("paged", paged.to_string()),
        ("writing", format!("{writing:?}")),
        ("line_break", format!("{line_break:?}")),
        ("korean", format!("{korean:?}")),
        ("dash", format!("{dash:?}")),
        ("autospace", format!("{autospace:?}")),
        ("quotes", format!("{quotes:?}")),
        ("ruby", format!("{ruby:?}")),
        ("hyphenate", hyphenate.to_string()),
        ("asked", format!("{asked:?}")),
    ]
}

#[test]
fn every_value_can_be_set_and_read_back() {
    for choice in CHOICES {
        for value in values(choice) {
            let mut options = Options::default();
            choice.set(&mut options, &value).unwrap();
            assert_eq!(choice.get(&options), value, "{}: {value}", choice.name);
            let mut again = options;
            choice.set(&mut again, &choice.get(&options)).unwrap();
            assert_eq!(again, options, "{}: {value}", choice.name);
        }
    }
}

#[test]
fn values_are_written_in_one_way() {
    for choice in CHOICES {
        let words: BTreeSet<_> = choice.words.iter().map(|word| word.word).collect();
        assert_eq!(words.len(), choice.words.len(), "{}: a word occurs twice", choice.name);
        let results: BTreeSet<_> = choice
            .words
            .iter()
            .map(|word| {
                let mut options = Options::default();
                choice.set(&mut options, word.word).unwrap();
                format!("{options:?}")
            })
            .collect();
        assert_eq!(results.len(), words.len(), "{}: two words mean the same", choice.name);
    }
}

#[test]
fn every_field_of_the_options_is_some_choice() {
    let mut reached = BTreeSet::new();
    let defaults = Options::default();
    for choice in CHOICES {
        for value in values(choice) {
            let mut options = defaults;
            choice.set(&mut options, &value).unwrap();
            let changed = fields(&options).into_iter().zip(fields(&defaults));
            reached.extend(changed.filter(|(now, before)| now != before).map(|((name, _), _)| name));
        }
    }
    let all: BTreeSet<_> = fields(&defaults).into_iter().map(|(name, _)| name).collect();
    assert_eq!(reached, all);
}

#[test]
fn names_are_unique_and_spelt_alike() {
    let mut seen = BTreeSet::from(["preset"]);
    for name in CHOICES.iter().map(|choice| choice.name).chain(PRESETS.iter().map(|preset| preset.name)) {
        assert!(seen.insert(name), "`{name}` occurs twice");
        let plain = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(name.split('-').all(plain), "`{name}` is not in kebab-case");
    }
}

#[test]
fn every_choice_is_explained() {
    for locale in Locale::ALL {
        let choices = CHOICES.iter().map(|choice| (choice.name, choice.help_in(locale)));
        let presets = PRESETS.iter().map(|preset| (preset.name, preset.help_in(locale)));
        for (name, help) in choices.chain(presets) {
            assert!(!help.starts_with("page-"), "{name}: `{help}` in {}", locale.tag());
        }
    }
}

#[test]
fn what_is_no_value_changes_nothing_and_says_what_is() {
    for choice in CHOICES {
        for wrong in ["", "ON", "65536", "1001", "-1", "yes", "２"] {
            let mut options = Options::default();
            let error = choice.set(&mut options, wrong).unwrap_err().to_string();
            assert_eq!(options, Options::default());
            for possible in choice.possible() {
                assert!(error.contains(&possible) && error.contains(choice.name), "{error}");
            }
        }
    }
    assert!(Choice::named("indnt").unwrap_err().to_string().contains("indent"));
    assert!(Preset::named("boook").unwrap_err().to_string().contains("newspaper"));
}

#[test]
fn stepping_on_visits_every_value_and_stepping_back_returns() {
    for choice in CHOICES {
        let mut options = Options::default();
        choice.set(&mut options, choice.words.first().map_or("80", |word| word.word)).unwrap();
        let start = options;
        let offered = choice.words.len() + if choice.name == "indent" { 5 } else { 0 };
        let mut seen = BTreeSet::new();
        for _ in 0..offered {
            assert!(seen.insert(choice.get(&options)), "{}: {seen:?}", choice.name);
            let before = options;
            choice.next(&options).unwrap().put(&mut options);
            let mut back = options;
            choice.previous(&back).unwrap().put(&mut back);
            assert_eq!(back, before, "{}: back from {}", choice.name, choice.get(&options));
        }
        assert_eq!(options, start, "{}: after the last comes the first", choice.name);
    }
}

#[test]
fn the_measure_ends_at_its_ends() {
    let measure = Choice::named("measure").unwrap();
    for (from, next, previous) in
        [("80", "84", "76"), ("1000", "1000", "996"), ("2", "6", "2"), ("4", "8", "2")]
    {
        let mut options = Options::default();
        measure.set(&mut options, from).unwrap();
        assert_eq!(measure.next(&options).unwrap().name(), next);
        assert_eq!(measure.previous(&options).unwrap().name(), previous);
    }
}

#[test]
fn presets_hold_whatever_was_in_force_before() {
    for preset in PRESETS {
        let mut fresh = Options::default();
        preset.put(&mut fresh);
        assert_eq!(Preset::of(&fresh).map(|found| found.name), Some(preset.name));
        for (name, value) in preset.values {
            assert_eq!(Choice::named(name).unwrap().get(&fresh), *value, "{}: {name}", preset.name);
        }
        for other in PRESETS {
            let mut options = Options::default();
            other.put(&mut options);
            preset.put(&mut options);
            assert_eq!(options, fresh, "{} after {}", preset.name, other.name);
        }
    }
    assert!(Preset::of(&Options::default()).is_none());
}

#[test]
fn presets_leave_alone_what_they_are_not_about() {
    for preset in PRESETS {
        let mut options = Options { writing: Writing::Vertical, ..Options::default() };
        for (name, value) in [("measure", "40"), ("ambiguous", "2"), ("line-break", "loose")] {
            Choice::named(name).unwrap().set(&mut options, value).unwrap();
        }
        preset.put(&mut options);
        let kept = ["measure", "ambiguous", "line-break", "vertical"]
            .map(|name| Choice::named(name).unwrap().get(&options));
        assert_eq!(kept, ["40", "2", "loose", "on"], "{}", preset.name);
    }
}
