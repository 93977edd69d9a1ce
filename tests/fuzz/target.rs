//! A target: an entrance of the program, what is thrown at it, what must hold. Runs it, makes a
//! failing input small and puts it where it can be looked at.

use std::any::Any;
use std::fmt;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::material::Material;

/// For how long a failing input is made smaller.
const SHRINKING: Duration = Duration::from_secs(20);

/// An entrance.
pub(crate) struct Target {
    /// Its name; inputs that failed stand below `tests/corpus` under it.
    pub(crate) name: &'static str,
    /// How many inputs are tried in a short run.
    pub(super) inputs: usize,
    /// What its inputs are made of.
    pub(super) pieces: &'static [&'static str],
    /// Real inputs.
    pub(super) seeds: fn() -> Vec<Vec<u8>>,
    /// What must hold for every input.
    pub(super) holds: fn(&[u8]),
}

/// What was tried.
#[derive(Default)]
pub(crate) struct Ledger {
    targets: AtomicUsize,
    inputs: AtomicUsize,
    corpus: AtomicUsize,
}

impl fmt::Display for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [targets, inputs, corpus] =
            [&self.targets, &self.inputs, &self.corpus].map(|count| count.load(Ordering::Relaxed));
        write!(f, "targets {targets} · inputs tried {inputs} · of the corpus {corpus}")
    }
}

impl Target {
    /// Tries what failed before, then inputs made by chance.
    ///
    /// # Errors
    /// What failed, and where the input is.
    pub(crate) fn run(&'static self, ledger: &Ledger) -> Result<(), String> {
        let begun = running();
        let corpus = self.corpus();
        for (path, bytes) in &corpus {
            fails(self.holds, bytes).map_or(Ok(()), |why| Err(format!("{}: {why}", path.display())))?;
        }
        let (tried, failed) = self.chance(&corpus);
        ledger.targets.fetch_add(1, Ordering::Relaxed);
        ledger.inputs.fetch_add(tried, Ordering::Relaxed);
        ledger.corpus.fetch_add(corpus.len(), Ordering::Relaxed);
        let (name, corpus, took) = (self.name, corpus.len(), (running() - begun).as_secs_f64());
        println!("fuzz {name}: {tried} inputs, {corpus} of the corpus, {took:.1} s of a processor");
        failed.map_or(Ok(()), Err)
    }

    /// What failed once, with its file.
    fn corpus(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(self.name);
        let files = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = files.collect();
        files.sort();
        files.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }

    /// Inputs made by chance: how many, and what failed.
    fn chance(&'static self, corpus: &[(PathBuf, Vec<u8>)]) -> (usize, Option<String>) {
        let mut seeds = (self.seeds)();
        seeds.extend(corpus.iter().map(|(_, bytes)| bytes.clone()));
        let (tried, failed) = (AtomicUsize::new(0), std::sync::Mutex::new(None));
        let material = Material { pieces: self.pieces, seeds };
        let last = self.folder().join("last");
        let run = || {
            let target = bolero::check!(name = self.name).with_generator(material);
            let target = match long() {
                Some(seconds) => target.with_iterations(usize::MAX).with_test_time(seconds),
                None => target.with_iterations(self.inputs).with_test_time(Duration::MAX),
            };
            let target = target.with_max_len(1 << 20).with_shrink_time(Duration::ZERO);
            target.for_each(|input: &Vec<u8>| {
                if failed.lock().unwrap().is_some() {
                    return;
                }
                // Whatever ends the process, the input that did it is there.
                fs::write(&last, input).unwrap();
                tried.fetch_add(1, Ordering::Relaxed);
                if let Some(why) = fails(self.holds, input) {
                    *failed.lock().unwrap() = Some(self.report(input.clone(), why));
                }
            });
        };
        run();
        (tried.into_inner(), failed.into_inner().unwrap())
    }

    /// Makes the input small, keeps it, and says what is wrong with it.
    fn report(&self, input: Vec<u8>, why: String) -> String {
        let (input, why) = smaller(self.holds, input, why);
        let path = self.folder().join(format!("{:016x}", fingerprint(&input)));
        fs::write(&path, &input).unwrap();
        format!("{why}\ninput: {:?}\nkept as {}", String::from_utf8_lossy(&input), path.display())
    }

    fn folder(&self) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(self.name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }
}

/// How long each target is to run, where a long run is wanted.
fn long() -> Option<Duration> {
    let told = std::env::var("YUELAN_FUZZ_LONG").ok()?;
    Some(Duration::from_secs(told.parse().expect("YUELAN_FUZZ_LONG is a number of seconds")))
}

/// Time that this thread has been running, which other programs do not add to; what has passed
/// where the system does not say.
pub(super) fn running() -> Duration {
    thread_local!(static START: Instant = Instant::now());
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.with(Instant::elapsed), Duration::from_nanos)
}

fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Why the input fails; none where all holds.
fn fails(holds: fn(&[u8]), input: &[u8]) -> Option<String> {
    panic::catch_unwind(AssertUnwindSafe(|| holds(input))).err().map(|told| words(&*told))
}

fn words(told: &(dyn Any + Send)) -> String {
    let text = told.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| told.downcast_ref::<&str>().copied()).unwrap_or("a panic without words").to_owned()
}

/// The input without what is not needed for it to fail.
fn smaller(holds: fn(&[u8]), mut input: Vec<u8>, mut why: String) -> (Vec<u8>, String) {
    let begun = Instant::now();
    let mut size = input.len().next_power_of_two();
    while size > 0 && begun.elapsed() < SHRINKING {
        let (mut at, mut found) = (0, false);
        while at < input.len() && begun.elapsed() < SHRINKING {
            let mut less = input.clone();
            less.drain(at..(at + size).min(input.len()));
            match fails(holds, &less) {
                Some(told) => (input, why, found) = (less, told, true),
                None => at += size,
            }
        }
        size = if found && size < 8 { size } else { size / 2 };
    }
    (input, why)
}
