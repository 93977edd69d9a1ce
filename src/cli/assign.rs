//! `yuelan series set`: a person says on which edition an article reports.

use std::path::Path;

use super::output;
use super::{Archives, Failure, find, place};
use crate::locale::say;
use crate::series::Registry;
use crate::store::{Archive, Assignment, Overrides, Root};
use crate::text::Clean;

/// Say on which edition an article reports; the archive's own files stay as they are.
#[derive(Debug, clap::Args)]
pub(super) struct Set {
    /// Path of an article's file, in the archive or on disk, or an article's id.
    article: String,
    /// An edition (sco-2022), `none` for no edition, `auto` for what the program recognises.
    edition: String,
    /// Which article of the file, where it has several.
    #[arg(long)]
    part: Option<u32>,
    #[command(flatten)]
    archives: Archives,
}

impl Set {
    pub(super) fn run(self) -> Result<(), Failure> {
        let archives = self.archives()?;
        let recognition = place::recognition();
        let assignment = assignment(&self.edition, recognition.registry())?;
        let mut entries = find::articles_in(&self.article, &archives, &recognition)?;
        entries.retain(|entry| self.part.is_none_or(|part| part == entry.article.source.part));
        let [entry] = entries.as_slice() else {
            let count = entries.len();
            return Err(anyhow::anyhow!(say!("cli-several-parts", count = count)).into());
        };
        let state = place::state_folder();
        let (mut overrides, _) = Overrides::read(&archives, state.as_deref(), recognition.registry());
        let kept = overrides.set(entry, assignment.as_ref());
        let besides = kept.map_err(|reason| anyhow::anyhow!("{reason}"))?;
        let entry = entry.reassigned(assignment);
        let shown =
            entry.badge().map_or_else(|| Clean::from(say!("evidence-no-edition")), |badge| badge.text);
        let besides =
            besides.map(|besides| say!("cli-besides", besides = besides.as_str())).unwrap_or_default();
        let title = &entry.article.meta.title;
        let (title, shown) = (title.as_str(), shown.as_str());
        output::write(&Clean::from(say!("cli-assigned", title = title, shown = shown, besides = besides)))?;
        Ok(())
    }

    /// The archives that are meant: where none is named, the file itself may be, if it lies in none of
    /// those that are configured.
    fn archives(&self) -> anyhow::Result<Vec<Archive>> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let path = Path::new(&self.article);
        let Ok(absolute) = path.canonicalize() else { return Ok(archives) };
        let holds =
            |archive: &Archive| matches!(&archive.root, Root::Folder(root) if absolute.starts_with(root));
        if !self.archives.archive.is_empty() || !absolute.is_file() || archives.iter().any(holds) {
            return Ok(archives);
        }
        Ok(vec![Archive::open(path)?])
    }
}

fn assignment(edition: &str, registry: &Registry) -> anyhow::Result<Option<Assignment>> {
    match edition {
        "auto" => Ok(None),
        "none" => Ok(Some(Assignment::NoEdition)),
        id if registry.edition(id).is_some() => Ok(Some(Assignment::Edition(id.to_owned()))),
        id => {
            let id = Clean::line(id);
            anyhow::bail!(say!("cli-no-such-edition", id = id.as_str()))
        }
    }
}
