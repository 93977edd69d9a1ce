//! Whether a folder is on another machine's disk. There, SQLite must not keep its log in shared
//! memory.
//!
//! Linux tells the kind of every mount in `/proc/self/mountinfo`, FUSE's among them, which
//! `statfs` calls all alike. Where there is no such file, a folder counts as local.

use std::fs;
use std::path::Path;

/// Kinds of file systems that are reached over a network, or shared with another kernel.
const REMOTE: &[&str] = &[
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "prl_fs",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
    "xenfs",
];
/// FUSE programs that reach over a network, by what they call themselves.
const REMOTE_FUSE: &[&str] = &[
    "ceph",
    "curlftpfs",
    "davfs",
    "gcsfuse",
    "glusterfs",
    "goofys",
    "gvfsd",
    "gvfsd-fuse",
    "juicefs",
    "mount.davfs",
    "rclone",
    "s3fs",
    "seaweedfs",
    "sshfs",
    "vmhgfs-fuse",
];

/// Whether the folder is on a network mount.
pub(in crate::store) fn is_remote(folder: &Path) -> bool {
    // Names of mounts are bytes; those of kinds are ASCII.
    fs::read("/proc/self/mountinfo").is_ok_and(|mounts| {
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        kind(&mounts, folder.as_os_str().as_encoded_bytes()).is_some_and(is_remote_kind)
    })
}

fn is_remote_kind(kind: &[u8]) -> bool {
    let kind = String::from_utf8_lossy(kind);
    match kind.strip_prefix("fuse.") {
        Some(program) => REMOTE_FUSE.contains(&program),
        None => REMOTE.contains(&&*kind),
    }
}

/// The kind of the mount that a folder is in: the deepest one, and of several at one place the
/// last.
fn kind<'a>(mounts: &'a [u8], folder: &[u8]) -> Option<&'a [u8]> {
    let lines = mounts.split(|byte| *byte == b'\n');
    let holding = lines.filter_map(|line| {
        let mut words = line.split(|byte| *byte == b' ');
        let point = unescaped(words.nth(4)?);
        let kind = words.skip_while(|word| *word != b"-").nth(1)?;
        let rest = folder.strip_prefix(point.strip_suffix(b"/").unwrap_or(&point))?;
        matches!(rest.first(), None | Some(b'/')).then_some((point.len(), kind))
    });
    holding.max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

/// Blanks and backslashes stand as `\040` and `\134`.
fn unescaped(word: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..3).filter(|_| *first == b'\\');
        let byte = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(3..).unwrap_or_default() } else { after };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{is_remote_kind, kind};

    const MOUNTS: &[u8] = b"\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:25 / /home rw shared:2 master:1 - nfs4 server:/home rw
31 30 0:26 / /home/me/local\\040disk rw - ext4 /dev/sdb rw
32 22 0:27 / /mnt/far rw - fuse.sshfs me@far: rw
33 22 0:28 / /mnt/stick rw - fuse.ntfs-3g /dev/sdc rw
34 22 0:29 / /mnt/share rw - ext4 /dev/sdd rw
35 34 0:30 / /mnt/share rw - cifs //server/share rw
garbage
";

    #[test]
    fn the_deepest_and_last_mount_decides() {
        for (folder, remote) in [
            ("/", false),
            ("/home", true),
            ("/home/me/.local/state/yuelan", true),
            ("/home/me/local disk/state", false),
            ("/homestead", false),
            ("/mnt/far/x", true),
            ("/mnt/stick", false),
            ("/mnt/share/x", true),
        ] {
            let kind = kind(MOUNTS, folder.as_bytes()).unwrap();
            assert_eq!(is_remote_kind(kind), remote, "{folder}");
        }
        assert_eq!(kind(b"garbage", b"/"), None);
    }
}
