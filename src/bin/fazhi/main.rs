//! The native command: reads reports, checks them, lists the rules.
//!
//! Exit status: 0 done, 1 findings (`check` only), 2 wrong usage or unreadable input.

mod args;
mod batch;
mod files;
mod given;
mod guard;
mod run;
mod usage;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let outcome = match args::Args::try_parse() {
        Ok(args) => run::run(&args.command),
        Err(error) if error.use_stderr() => Err(usage::line(&error)),
        // --help and --version
        Err(shown) => run::print(&shown.render().to_string()).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|message| {
        complain(&message);
        ExitCode::from(2)
    })
}

/// One clear line on standard error.
#[allow(clippy::print_stderr)] // This is where the command speaks of what went wrong.
fn complain(message: &str) {
    eprintln!("fazhi: {}", files::tame(message));
}
