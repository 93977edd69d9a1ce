//! Flags for the page: one for every choice of the table, and `--preset`.

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

use crate::config::{Config, Overrides};
use crate::locale::{self, Locale, message_in, say};
use crate::typeset::{CHOICES, Choice, Numbers, Options, PRESETS, Preset, Value};

/// What the command line says about the page.
#[derive(Debug, Default)]
pub(super) struct Page(Overrides);

impl Page {
    /// The options, together with what is configured.
    pub(super) fn options(&self, config: &Config) -> Options {
        let mut options = Options::default();
        config.page.and(&self.0).put(&mut options);
        options
    }

    /// What is said, to hold against a configuration that is yet to be read.
    pub(super) fn overrides(&self) -> Overrides {
        self.0.clone()
    }

    /// Whether it says how many cells a line has.
    pub(super) fn says_measure(&self) -> bool {
        self.0.values.contains_key("measure")
    }

    /// Whether it says how many rows a vertical line has.
    pub(super) fn says_rows(&self) -> bool {
        matches!(self.0.values.get("vertical"), Some(Value::Number(..)))
    }
}

impl Args for Page {
    fn augment_args(command: Command) -> Command {
        command.arg(preset()).args(CHOICES.iter().map(flag))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Page {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut page = Self::default();
        page.update_from_arg_matches(matches)?;
        Ok(page)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        if let Some(preset) = matches.get_one::<&'static Preset>("preset") {
            self.0.preset = Some(*preset);
        }
        for choice in CHOICES {
            if let Some(value) = matches.get_one::<Value>(choice.name) {
                self.0.values.insert(choice.name, *value);
            }
        }
        Ok(())
    }
}

fn preset() -> Arg {
    let names: Vec<_> = PRESETS.iter().map(|preset| preset.name).collect();
    option("preset", names.join("|"), "choices that go together".to_owned())
        .value_parser(ValueParser::new(Preset::named))
}

fn flag(choice: &'static Choice) -> Arg {
    let arg =
        option(choice.name, choice.possible().join("|"), choice.help_in(locale::current()).into_owned())
            .value_parser(ValueParser::new(|text: &str| choice.parse(text)));
    if is_off_unless_asked(choice) {
        // Bare, it turns on; its value needs a `=`, so that the name of a file is not taken for it.
        return arg.num_args(0..=1).require_equals(true).default_missing_value("on");
    }
    if choice.name == "vertical" {
        // `--vertical 24` stands without a `=`, so nothing tells a bare one from one with a file.
        return arg.help(say!("cli-page-vertical-help").into_owned());
    }
    arg
}

fn option(name: &'static str, values: String, help: String) -> Arg {
    Arg::new(name).long(name).value_name(values).help(help).help_heading("The page").action(ArgAction::Set)
}

fn is_off_unless_asked(choice: &'static Choice) -> bool {
    choice.is_switch() && choice.get(&Options::default()) == "off"
}

/// The tables of choices and of presets for the README.
#[must_use]
pub fn markdown(locale: Locale) -> String {
    let mut out = format!("| {} | | |\n|---|---|---|\n", message_in(locale, "page-title", None));
    for choice in CHOICES {
        let (values, help) = (values(choice, locale), choice.help_in(locale));
        out.push_str(&format!("| `{}` | {values} | {help} |\n", choice.name));
    }
    out.push_str(&format!("\n| {} | | |\n|---|---|---|\n", message_in(locale, "page-presets", None)));
    for preset in PRESETS {
        let values: Vec<_> = preset.values.iter().map(|(name, value)| format!("`{name}: {value}`")).collect();
        let help = preset.help_in(locale);
        out.push_str(&format!("| `{}` | {help} | {} |\n", preset.name, values.join(" ")));
    }
    out.trim_end().to_owned()
}

/// The values of a choice, the default in bold; a default among numbers stands behind them.
fn values(choice: &'static Choice, locale: Locale) -> String {
    let default = choice.get(&Options::default());
    let shown = |word: &str| if word == default { format!("**`{word}`**") } else { format!("`{word}`") };
    // English is what the words are.
    let meant = |said: &str| match locale {
        Locale::English => " ".to_owned(),
        _ => format!("（{}）", message_in(locale, said, None)),
    };
    let mut out: Vec<_> = choice.words.iter().map(|word| shown(word.word) + &meant(word.said)).collect();
    if let Some(Numbers { range: (first, last), .. }) = choice.numbers {
        out.push(format!("{first}–{last}"));
    }
    if !choice.words.iter().any(|word| word.word == default) {
        out.push(format!(" (**{default}**)"));
    }
    out.concat().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, FromArgMatches, Parser};

    use super::Page;
    use crate::config::Config;
    use crate::typeset::{CHOICES, Options};

    #[derive(Parser)]
    struct Program {
        file: Option<String>,
        #[command(flatten)]
        page: Page,
    }

    fn parsed(line: &str) -> Result<(Option<String>, Options), clap::Error> {
        let words = ["program"].into_iter().chain(line.split_whitespace());
        let Program { file, page } = Program::try_parse_from(words)?;
        let options = page.options(&Config::default());
        Ok((file, options))
    }

    #[test]
    fn the_flags_are_well_formed() {
        Program::command().debug_assert();
        let matches = Program::command().get_matches_from(["program", "--hang", "off"]);
        let mut program = Program::from_arg_matches(&matches).unwrap();
        program.update_from_arg_matches(&Program::command().get_matches_from(["p", "--justify"])).unwrap();
        let options = program.page.options(&Config::default());
        assert!(options.justify && !options.hang, "an update keeps what was said before");
    }

    #[test]
    fn every_choice_is_a_flag() {
        for choice in CHOICES {
            for word in choice.words {
                let (_, options) = parsed(&format!("--{}={}", choice.name, word.word)).unwrap();
                assert_eq!(choice.get(&options), word.word, "{}", choice.name);
            }
            if let Some(numbers) = &choice.numbers {
                let last = numbers.range.1.to_string();
                assert!(parsed(&format!("--{} {last}", choice.name)).is_ok(), "{}", choice.name);
            }
        }
    }

    #[test]
    fn a_bare_flag_does_not_swallow_the_file() {
        let (file, options) = parsed("--justify article.txt").unwrap();
        assert!(file.as_deref() == Some("article.txt") && options.justify);
        assert!(!parsed("--preset newspaper --justify=off article.txt").unwrap().1.justify);
        assert!(!parsed("--hang off article.txt").unwrap().1.hang);
    }

    #[test]
    fn mistakes_say_what_is_possible() {
        for (line, words) in [
            ("--quotes curly", "smart keep corner"),
            ("--preset magazine", "newspaper"),
            ("--measure 0", "2–1000"),
            ("--vertical", "on|off|2–1000"),
        ] {
            let error = parsed(line).unwrap_err().to_string();
            assert!(error.contains(words), "{line}: {error}");
        }
    }
}
