//! The person's editor: which it is, and how it is told the line. No shell takes part, so that no
//! name of a file can be a command.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::locale::say;
use crate::text::Clean;

/// How editors are told the line: before the file as `+12`, with it as `file:12`, or after `--goto`.
const LINE_BEFORE: &[&str] = &[
    "vi",
    "vim",
    "nvim",
    "view",
    "gvim",
    "nano",
    "pico",
    "emacs",
    "emacsclient",
    "micro",
    "kak",
    "joe",
    "ne",
    "mg",
    "ed",
];
const LINE_BEHIND: &[&str] = &["hx", "helix", "subl", "zed"];
const LINE_AFTER_OPTION: &[&str] = &["code", "codium", "code-insiders", "cursor"];

/// The command that opens a file at a line.
///
/// # Errors
/// What to tell where there is no editor.
pub(super) fn command(path: &Path, line: u32) -> Result<Command, Clean> {
    let named = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|words| !words.trim().is_empty()));
    let Some(named) = named else {
        return Err(Clean::from(say!("library-no-editor")));
    };
    let Some((program, options)) =
        words(&named).and_then(|words| words.split_first().map(|(a, b)| (a.clone(), b.to_vec())))
    else {
        return Err(Clean::from(say!("library-editor-unclear", words = named)));
    };
    let mut command = Command::new(&program);
    command.args(options);
    let name =
        Path::new(&program).file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_one_of = |names: &[&str]| names.contains(&name.as_str());
    // A name that begins with a dash would be taken for an option.
    let path = if path.is_absolute() { path.to_owned() } else { Path::new(".").join(path) };
    let mut with_line = path.clone().into_os_string();
    with_line.push(format!(":{line}"));
    if is_one_of(LINE_BEFORE) {
        command.arg(format!("+{line}")).arg(path);
    } else if is_one_of(LINE_BEHIND) {
        command.arg(with_line);
    } else if is_one_of(LINE_AFTER_OPTION) {
        // Without waiting, it would come back before anything is changed.
        command.args(["--wait", "--goto"]).arg(with_line);
    } else {
        command.arg(path);
    }
    Ok(command)
}

/// Runs the editor until it ends; returns what is to be told if that went wrong.
pub(super) fn run(mut command: Command) -> Clean {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Clean::default(),
        Ok(status) => Clean::from(say!("library-editor-failed", name = name, status = status.to_string())),
        Err(error) => Clean::from(say!("library-editor-unstarted", name = name, error = error.to_string())),
    }
}

/// The words of a command as a shell would part them: by blanks, but for those in quotes or behind
/// a backslash. None where a quote does not end, or there is no word.
fn words(line: &str) -> Option<Vec<String>> {
    let mut out: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '\'' | '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match chars.next()? {
                        end if end == c => break,
                        '\\' if c == '"' => word.push(chars.next()?),
                        other => word.push(other),
                    }
                }
            }
            '\\' => word.get_or_insert_default().push(chars.next()?),
            c if c.is_whitespace() => out.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    out.extend(word);
    (!out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_parted_as_a_shell_does() {
        for (line, parted) in [
            ("vim", vec!["vim"]),
            ("  code --wait\t-n ", vec!["code", "--wait", "-n"]),
            ("'/opt/my editor/ed' -x", vec!["/opt/my editor/ed", "-x"]),
            (r#"ed "a \" b" c\ d"#, vec!["ed", "a \" b", "c d"]),
            ("ed ''", vec!["ed", ""]),
            ("ed; rm -rf $HOME", vec!["ed;", "rm", "-rf", "$HOME"]),
        ] {
            assert_eq!(words(line).unwrap(), parted, "{line}");
        }
        for line in ["", "  ", "'ed", "ed \"", "ed \\"] {
            assert_eq!(words(line), None, "{line}");
        }
    }
}
