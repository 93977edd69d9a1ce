//! The zip archive that a book is packed in: its members by name, unpacked within bounds.
//!
//! Where its directory is lost, because the file is cut short or damaged, the members are found
//! by their own heads. Nothing is written anywhere.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use flate2::read::DeflateDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::ingest::LARGEST;

/// Members of the largest book.
const MOST_MEMBERS: usize = 20_000;
/// What is unpacked may come from so many times the bytes of the file: members that share their
/// bytes, as those of some zip bombs, are not all read.
const MOST_WORK: u64 = 4;

/// How the reading of a container went so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// All that was asked for was there.
    Sound,
    /// Something could not be read, or not to its end.
    Damaged,
    /// More was asked for than a file may hold.
    TooLarge,
    /// Something has a password.
    Locked,
}

/// The members of a book.
pub(super) struct Container<'a> {
    members: Members<'a>,
    /// Bytes that may still be unpacked.
    room: u64,
    /// Bytes that may still be unpacked from.
    work: u64,
    state: State,
}

enum Members<'a> {
    Listed(Box<ZipArchive<Cursor<&'a [u8]>>>),
    Found(HashMap<String, Found<'a>>),
}

/// A member found by its own head.
#[derive(Clone, Copy)]
struct Found<'a> {
    is_packed: bool,
    /// Its bytes, and others after them where its size is not known.
    bytes: &'a [u8],
}

impl<'a> Container<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, &'static str> {
        let (members, state) = match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) if archive.len() > MOST_MEMBERS => return Err("ingest-book-members"),
            Ok(archive) => (Members::Listed(Box::new(archive)), State::Sound),
            Err(_) => (Members::Found(found(bytes)), State::Damaged),
        };
        Ok(Self { members, room: LARGEST as u64, work: bytes.len() as u64 * MOST_WORK, state })
    }

    /// How reading went so far.
    pub(super) fn state(&self) -> State {
        self.state
    }

    /// The bytes of a member, as far as they can be read; none where nothing can.
    pub(super) fn get(&mut self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let room = self.room;
        let whole = match &mut self.members {
            Members::Listed(archive) => match archive.by_name(name) {
                Ok(member) if member.compressed_size() > self.work => {
                    self.state = State::TooLarge;
                    return None;
                }
                Ok(member) => {
                    self.work -= member.compressed_size();
                    member.take(room + 1).read_to_end(&mut bytes).is_ok()
                }
                Err(ZipError::FileNotFound) => return None,
                Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                    self.state = State::Locked;
                    return None;
                }
                Err(_) => false,
            },
            Members::Found(members) => {
                let found = *members.get(name)?;
                found.unpack(room + 1, &mut bytes)
            }
        };
        if bytes.len() as u64 > room {
            self.state = State::TooLarge;
            return None;
        }
        self.room -= bytes.len() as u64;
        if !whole && self.state == State::Sound {
            self.state = State::Damaged;
        }
        (whole || !bytes.is_empty()).then_some(bytes)
    }

    /// The characters of a member.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let bytes = self.get(name)?;
        Some(crate::ingest::encoding::decode(&bytes, None).text)
    }
}

impl Found<'_> {
    /// Appends what is packed, and returns whether that was all of it.
    fn unpack(self, limit: u64, bytes: &mut Vec<u8>) -> bool {
        let ended = match self.is_packed {
            true => DeflateDecoder::new(self.bytes).take(limit).read_to_end(bytes),
            false => self.bytes.take(limit).read_to_end(bytes),
        };
        ended.is_ok()
    }
}

/// The members of an archive by their own heads (APPNOTE 6.3.10, section 4.3.7).
fn found(bytes: &[u8]) -> HashMap<String, Found<'_>> {
    let starts: Vec<usize> = memchr::memmem::find_iter(bytes, b"PK\x03\x04").take(MOST_MEMBERS).collect();
    let ends = starts.iter().copied().skip(1).chain([bytes.len()]);
    let mut members = HashMap::new();
    for (start, end) in starts.iter().copied().zip(ends) {
        let Some((name, member)) = bytes.get(start..end).and_then(member) else { continue };
        members.entry(name).or_insert(member);
    }
    members
}

/// The member whose head begins here.
fn member(bytes: &[u8]) -> Option<(String, Found<'_>)> {
    let number = |at: usize| Some(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    let method = number(8)?;
    let size = usize::from(number(18)?) | usize::from(number(20)?) << 16;
    let name_end = 30 + usize::from(number(26)?);
    let start = name_end + usize::from(number(28)?);
    let name = String::from_utf8_lossy(bytes.get(30..name_end)?).into_owned();
    let rest = bytes.get(start..)?;
    let is_packed = match method {
        0 => false,
        8 => true,
        _ => return None,
    };
    let bytes = rest.get(..size).filter(|_| size > 0 && !is_packed).unwrap_or(rest);
    Some((name, Found { is_packed, bytes }))
}
