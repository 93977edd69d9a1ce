//! A person's home on a machine of its own: no configuration and no state but the test's.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use portable_pty::CommandBuilder;
use tempfile::TempDir;

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_yuelan");

/// A home that goes away with the test.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// An empty home.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A home with the archive `articles`: a long article of numbered paragraphs.
    pub(crate) fn with_long_article() -> Self {
        let home = Self::new();
        let paragraphs = (1..=80).map(|number| {
            format!("第{number:02}段从草原讲起，驼队沿着河谷走了很久，到了傍晚才看见城里的灯火，大家都停下来喝茶。")
        });
        let text = paragraphs.collect::<Vec<_>>().join("\n\n");
        home.write("articles/长文.txt", format!("从草原到城市\n\n{text}\n"));
        home
    }

    /// A path below the home.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file below the home.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// The folder where the program keeps what must not be lost.
    pub(crate) fn state(&self) -> PathBuf {
        self.path("state/yuelan")
    }

    fn variables(&self) -> [(&'static str, PathBuf); 7] {
        [
            ("HOME", self.path("")),
            ("XDG_CONFIG_HOME", self.path("config")),
            ("XDG_DATA_HOME", self.path("data")),
            ("XDG_STATE_HOME", self.path("state")),
            ("XDG_CACHE_HOME", self.path("cache")),
            ("PATH", std::env::var_os("PATH").unwrap_or_default().into()),
            ("LANG", "zh_CN.UTF-8".into()),
        ]
    }

    /// A command that runs in this home, for a pseudo-terminal.
    pub(crate) fn in_terminal(&self, program: &str, arguments: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in self.variables() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.cwd(self.folder.path());
        command
    }

    /// A command that runs in this home, without a terminal.
    pub(crate) fn piped(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).env_clear().envs(self.variables()).current_dir(self.folder.path());
        command
    }
}
