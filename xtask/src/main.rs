//! Builds, serves, tests and measures the project. `cargo xtask` lists the commands.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A build tool talks to the terminal.

mod bench;
mod ci;
mod count;
mod delivery;
mod dependencies;
mod edition;
mod first;
mod glue;
mod measure;
mod new_rule;
mod notices;
mod parts;
mod prune;
mod release;
mod review;
mod rules;
mod serve;
mod shell;
mod size;
mod strings;
mod test;
mod tools;
mod wasm;
mod words;
mod zip;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--port N] [--release]            build the stand-alone page and serve it with a sample report
  test [rust|node|browser] [--release]    run the tests (all of them without a name)
  build [--release] [full|reader|engine]  build the artifacts into dist/ (all of them without a name)
  dist                                    build --release, with the npm package and the zip archive
  package                                 both anew, from dist/ as it is
  review-pack                             what a security review asks for, from dist/, in target/review-pack
  matrix                                  every artifact of dist/ in every browser, however it is served
  first                                   what of a module comes first, anew: opens reports of many kinds (10 minutes)
  size                                    sizes of dist/ against tests/budgets.toml
  count                                   instructions of each stage against tests/budgets.toml, and whether they grow linearly
  measure                                 reading accuracy on the annotated reports in ../shared/eval
  bench-wasm                              speed of the engine in wasm under Node
  bench-peers                             the same, and what it finds, beside Recognizers-Text
  bench-page                              speed of the page in an old browser on a slow machine, and Lighthouse
  rules [--check]                         write docs/RULES.md, or tell whether it is stale
  words [--check]                         write the words in Traditional Chinese, or tell whether they are stale
  dependencies [--check]                  write docs/DEPENDENCIES.md, or tell whether it is stale; licences, duplicates
  new-rule GROUP/NAME                     a stub for a new rule
  ci                                      everything that must hold before a change lands
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((command, rest)) = args.split_first() else {
        print!("{USAGE}");
        return ExitCode::from(2);
    };
    let flags = Flags::read(rest);
    let outcome = match command.as_str() {
        "serve" => serve::run(&flags),
        "test" => test::run(&flags),
        "build" => wasm::run(&flags),
        "dist" => wasm::run(&Flags { release: true, ..flags }),
        "first" => first::run(),
        "package" => release::make(&shell::root().join("dist")),
        "review-pack" => review::run(),
        "matrix" => test::matrix(),
        "size" => size::run(),
        "count" => count::run(),
        "measure" => measure::run(),
        "bench-wasm" => bench::wasm(),
        "bench-peers" => bench::peers(),
        "bench-page" => bench::page(),
        "rules" => rules::run(&flags),
        "words" => words::run(&flags),
        "dependencies" => dependencies::run(&flags),
        "new-rule" => new_rule::run(&flags),
        "ci" => ci::run(),
        _ => Err(format!("there is no command `{command}`\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// What stands behind the command.
#[derive(Debug, Default)]
struct Flags {
    release: bool,
    check: bool,
    port: Option<u16>,
    words: Vec<String>,
}

impl Flags {
    fn read(args: &[String]) -> Self {
        let mut flags = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--release" => flags.release = true,
                "--check" => flags.check = true,
                "--port" => flags.port = args.next().and_then(|p| p.parse().ok()),
                word => flags.words.push(word.to_owned()),
            }
        }
        flags
    }
}

/// A result whose error is one sentence for people.
type Outcome<T = ()> = Result<T, String>;
