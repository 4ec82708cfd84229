//! The native command: reads reports, checks them, lists the rules.
//!
//! Exit status: 0 done, 1 findings (`check` only), 2 wrong usage or unreadable input.

mod args;
mod run;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match run::run(&args.command) {
        Ok(code) => code,
        Err(message) => {
            // One clear line on standard error is the contract.
            #[allow(clippy::print_stderr)]
            {
                eprintln!("fazhi: {message}");
            }
            ExitCode::from(2)
        }
    }
}
