//! `yuelan completions`: what a shell needs to complete our command line, from its definition.

use clap::{CommandFactory, ValueEnum};
use clap_complete::{Shell, generate};

use super::{Arguments, Failure, output};
use crate::locale::Locale;
use crate::query::FIELDS;

/// Print completions for a shell.
///
/// bash: yuelan completions bash > ~/.local/share/bash-completion/completions/yuelan
/// zsh: yuelan completions zsh > "${fpath[1]}/_yuelan"
/// fish: yuelan completions fish > ~/.config/fish/completions/yuelan.fish
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Completions {
    /// Which shell.
    #[arg(value_enum)]
    shell: For,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum For {
    Bash,
    Zsh,
    Fish,
}

/// Subcommands whose words are a query.
const ASKING: &[&str] = &["list", "search", "doctor"];

impl Completions {
    pub(super) fn run(self) -> Result<(), Failure> {
        Ok(output::write(&self.script())?)
    }

    fn script(&self) -> String {
        let shell = match self.shell {
            For::Bash => Shell::Bash,
            For::Zsh => Shell::Zsh,
            For::Fish => Shell::Fish,
        };
        let mut script = Vec::new();
        generate(shell, &mut Arguments::command(), "yuelan", &mut script);
        let script = String::from_utf8_lossy(&script).into_owned();
        match self.shell {
            For::Bash => script + &bash(),
            // Its words are files, which it completes by itself.
            For::Zsh => script,
            For::Fish => script + &fish(),
        }
    }
}

/// The fields of a query, with their colon.
fn fields() -> Vec<String> {
    FIELDS
        .iter()
        .flat_map(|row| row.names)
        .filter(|name| name.is_ascii())
        .map(|name| format!("{name}:"))
        .collect()
}

/// Fields besides what the generated function knows; no blank behind them, a value follows.
fn bash() -> String {
    let asking: Vec<_> = ASKING.iter().map(|command| format!("{command}:*")).collect();
    let (asking, fields) = (asking.join("|"), fields().join(" "));
    format!(
        r#"
_yuelan_query() {{
    _yuelan "$@"
    local words="${{COMP_WORDS[COMP_CWORD]}}"
    case "${{COMP_WORDS[1]}}:$words" in
        *:-*) ;;
        {asking})
            local field
            while IFS= read -r field; do
                COMPREPLY+=("$field")
                compopt -o nospace 2>/dev/null
            done < <(compgen -W "{fields}" -- "$words")
            ;;
    esac
}}
complete -F _yuelan_query -o bashdefault -o default yuelan
"#
    )
}

fn fish() -> String {
    let mut out = String::new();
    for row in FIELDS {
        let Some(name) = row.names.iter().find(|name| name.is_ascii()) else { continue };
        let says = row.says(Locale::English).replace('\\', "\\\\").replace('\'', "\\'");
        out.push_str(&format!(
            "complete -c yuelan -n '__fish_seen_subcommand_from {}' -a '{name}:' -d '{says}'\n",
            ASKING.join(" ")
        ));
    }
    out
}
