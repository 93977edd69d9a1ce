//! The program `yuelan`: parses its command line, dispatches, and says how it went.

#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::ExitCode;

use yuelan::cli::{self, Failure};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::NothingFound | Failure::Unreadable) => ExitCode::from(1),
        // Whoever read our output has seen enough.
        Err(Failure::Other(error)) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(Failure::Usage(error)) => {
            let _ = cli::tell(&error);
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        }
        Err(Failure::Other(error)) => {
            let message = yuelan::text::Clean::line(&format!("yuelan: {error:#}"));
            let _ = writeln!(io::stderr(), "{message}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}
