//! What a person wants of the reader: the configuration, themes in files beside it, and what the
//! command line says, which holds against both. Read at the start, and again when a file changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;

use super::run::Event;
use super::theme::{Depth, Gallery};
use crate::app::{Configured, Message};
use crate::config::{Config, ConfigError, Overrides, OwnTheme, changed, first_of, keep_page};
use crate::locale::say;
use crate::store::{FolderWatch, replace_file};
use crate::text::Clean;
use crate::typeset::Options;
use crate::yaml::Problem;

/// Where wishes stand, and those of the command line.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The configuration; none where no home is known.
    pub path: Option<PathBuf>,
    /// What the command line says of the page.
    pub page: Overrides,
    /// The theme that it names.
    pub theme: Option<String>,
}

/// What came of reading them.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The configuration, as far as it is understood.
    pub config: Config,
    /// The themes.
    pub gallery: Gallery,
    /// What is wrong, and in which file.
    pub problems: Vec<(Clean, Problem)>,
    /// Why the configuration cannot be read.
    unreadable: Option<Clean>,
}

/// What is behind a terminal's text: red, green and blue.
pub type Background = Option<(u8, u8, u8)>;

/// Themes in files of their own are here, beside the configuration.
const THEMES: &str = "themes";

impl Setup {
    /// Reads a configuration.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_file(path: &Path) -> Result<Self, ConfigError> {
        let (config, problems) = Config::read(path)?;
        Ok(Self::of(config, problems, path))
    }

    /// Reads what a person wishes; what cannot be read is as usual.
    #[must_use]
    pub fn read(wishes: &Wishes) -> Self {
        let path = wishes.path.as_deref().unwrap_or(Path::new(""));
        let read = wishes.path.as_deref().map_or_else(|| Ok(Default::default()), Config::read);
        match read {
            Ok((config, problems)) => Self::of(config, problems, path),
            Err(error) => {
                let setup = Self::of(Config::default(), Vec::new(), path);
                Self { unreadable: Some(Clean::line(&error.to_string())), ..setup }
            }
        }
    }

    fn of(config: Config, problems: Vec<Problem>, path: &Path) -> Self {
        let shown = |path: &Path| Clean::line(&path.to_string_lossy());
        let mut told: Vec<_> = problems.into_iter().map(|problem| (shown(path), problem)).collect();
        let (mut own, mut beside) = (Vec::new(), Vec::new());
        for file in theme_files(path) {
            let (theme, problems) = theme_of(&file);
            // Its looks are looked at by themselves: their places are those in this file.
            let depth = Depth::Monochrome;
            let wrong = problems.into_iter().chain(Gallery::new(std::slice::from_ref(&theme), depth).1);
            beside.extend(wrong.map(|problem| (shown(&file), problem)));
            own.push(theme);
        }
        let (_, wrong) = Gallery::new(&config.themes.0, Depth::Monochrome);
        told.extend(wrong.into_iter().map(|problem| (shown(path), problem)));
        own.extend(config.themes.0.iter().cloned());
        let (gallery, _) = Gallery::new(&own, Depth::of_terminal());
        if let Some((theme, message)) =
            config.theme.as_ref().and_then(|theme| Some((theme, gallery.number(&theme.word, None).err()?)))
        {
            told.push((shown(path), Problem::error(theme.at, &message)));
        }
        told.sort_by_key(|(_, problem)| problem.at);
        told.extend(beside);
        Self { config, gallery, problems: told, unreadable: None }
    }

    /// What the state is to know of it.
    #[must_use]
    pub fn configured(&self, wishes: &Wishes, background: Background) -> Configured {
        let mut options = Options::default();
        self.config.page.and(&wishes.page).put(&mut options);
        let named = wishes.theme.as_deref().unwrap_or(self.config.theme_name());
        Configured {
            options,
            keymap: self.config.keys.keymap(),
            themes: self.gallery.names(),
            theme: self.gallery.number(named, background).unwrap_or(0),
            mouse: self.config.interface.mouse.0,
            list_width: self.config.interface.list_width,
            shelves_first: self.config.interface.begin_with_shelves,
            notice: self.notice(),
        }
    }

    /// What to tell of mistakes.
    #[must_use]
    pub fn notice(&self) -> Clean {
        if let Some(unreadable) = &self.unreadable {
            return unreadable.clone();
        }
        let problems: Vec<_> = self.problems.iter().map(|(_, problem)| problem.clone()).collect();
        match problems.is_empty() {
            true => Clean::default(),
            false => Clean::from(say!("config-mistake", what = first_of(&problems))),
        }
    }

    /// What to tell where this takes the place of another: mistakes, or what holds only later.
    #[must_use]
    pub fn notice_after(&self, before: &Self) -> Clean {
        let notice = self.notice();
        let waiting: Vec<_> = changed(&before.config, &self.config)
            .filter(|field| !field.is_live)
            .map(|field| field.name)
            .collect();
        match notice.is_empty() && !waiting.is_empty() {
            true => Clean::from(say!("config-restart", fields = waiting.join(" "))),
            false => notice,
        }
    }
}

/// The files of themes beside a configuration, in the order of their names.
fn theme_files(config: &Path) -> Vec<PathBuf> {
    let folder = config.parent().map(|folder| folder.join(THEMES));
    let Some(files) = folder.and_then(|folder| std::fs::read_dir(folder).ok()) else { return Vec::new() };
    let paths = files.filter_map(|file| Some(file.ok()?.path()));
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect();
    paths.sort();
    paths
}

fn theme_of(file: &Path) -> (OwnTheme, Vec<Problem>) {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    match std::fs::read_to_string(file) {
        Ok(text) => OwnTheme::parse(&name, &text),
        Err(error) => {
            let (theme, _) = OwnTheme::parse(&name, "");
            (theme, vec![Problem::error(crate::yaml::Spot::START, &error.to_string())])
        }
    }
}

/// Tells whenever the configuration, or a theme beside it, may be another.
pub(super) fn watch(wishes: Wishes, events: Sender<Event>) -> std::io::Result<()> {
    let Some(path) = wishes.path.clone() else { return Ok(()) };
    let work = move || {
        // The file may be a link to another folder.
        let real = std::fs::canonicalize(&path).unwrap_or_default();
        let folders = [path.parent(), real.parent().filter(|_| real != path)];
        let Some(watch) = FolderWatch::new(folders.into_iter().flatten()) else { return };
        let contents = |path: &Path| {
            let themes = theme_files(path);
            let files = std::iter::once(path).chain(themes.iter().map(PathBuf::as_path));
            files.map(|file| (file.to_owned(), std::fs::read(file).ok())).collect::<Vec<_>>()
        };
        let mut before = contents(&path);
        while watch.wait() {
            let now = contents(&path);
            // Other things are in that folder, too.
            if std::mem::replace(&mut before, now.clone()) == now {
                continue;
            }
            if events.send(Event::Configured(Box::new(Setup::read(&wishes)))).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("configuration".into()).spawn(work)?;
    Ok(())
}

/// Writes options of the page to the configuration, and tells how it went.
pub(super) fn keep(path: Option<PathBuf>, options: Options, events: Sender<Event>) -> std::io::Result<()> {
    let work = move || {
        let notice = match path {
            Some(path) => kept(&path, &options),
            None => Clean::from(say!("config-keep-nowhere")),
        };
        let _ = events.send(Event::Message(Message::Notice(notice)));
    };
    thread::Builder::new().name("keeping".into()).spawn(work)?;
    Ok(())
}

fn kept(path: &Path, options: &Options) -> Clean {
    let failed = |error: &std::io::Error| {
        let shown = Clean::line(&path.to_string_lossy());
        Clean::from(say!("config-keep-failed", path = shown.as_str(), reason = error.to_string()))
    };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return failed(&error),
    };
    match keep_page(&text, options) {
        Err(why) => why,
        Ok(kept) if kept.written.is_empty() => Clean::from(say!("config-kept-nothing")),
        Ok(kept) => match replace_file(path, &kept.text) {
            Ok(()) => Clean::from(say!("config-kept", written = kept.written.join(" "))),
            Err(error) => failed(&error),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Setup, Wishes, kept};
    use crate::config::Config;

    #[test]
    fn themes_in_files_are_read_and_their_mistakes_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.yaml");
        fs::write(&path, "theme: evening\nthemes: {day: {match: bold rde}}\n").unwrap();
        fs::create_dir(folder.path().join("themes")).unwrap();
        fs::write(folder.path().join("themes/evening.yaml"), "based-on: dark\nlink: bleu\n").unwrap();
        let setup = Setup::of_file(&path).unwrap();
        let told: Vec<_> = setup
            .problems
            .iter()
            .map(|(file, problem)| (file.ends_with("evening.yaml"), problem.at.line))
            .collect();
        assert_eq!(told, [(false, 2), (true, 2)]);
        let wishes = Wishes { path: Some(path), ..Wishes::default() };
        let configured = Setup::read(&wishes).configured(&wishes, None);
        assert_eq!(&*configured.themes[configured.theme], "evening");
        assert!(configured.notice.contains("red") && configured.notice.contains("第 2 行"));
    }

    #[test]
    fn the_page_is_kept_in_the_file_and_what_is_wrong_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("yuelan/config.yaml");
        let mut options = Config::default().options();
        options.hang = !options.hang;
        assert!(kept(&path, &options).contains("hang"), "the folder is made");
        assert_eq!(fs::read_to_string(&path).unwrap(), "page:\n  hang: off\n");
        assert!(kept(&path, &options).contains("已经是这样"));
        fs::write(&path, "page: [").unwrap();
        assert!(kept(&path, &options).contains("没有写入"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "page: [");
    }
}
