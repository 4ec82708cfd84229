//! The native side of `benches/wasm.mjs`: how long `analyze` takes on each file named, in nanoseconds.
//!
//! `cargo bench --bench native -- MILLISECONDS FILE…` prints one median a line, in the order of the files.

#![allow(clippy::print_stdout)] // That is its output.

use std::{
    env, fs,
    hint::black_box,
    time::{Duration, Instant},
};

use fazhi_report::{analyze, Input, Options};

fn main() {
    // Cargo adds its own flag.
    let mut args = env::args().skip(1).filter(|a| a != "--bench");
    let Some(budget) = args.next().and_then(|a| a.parse().ok()).map(Duration::from_millis) else { return };
    for path in args {
        let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        println!("{}", median(&bytes, budget).as_nanos());
    }
}

fn median(bytes: &[u8], budget: Duration) -> Duration {
    let mut times = Vec::new();
    let began = Instant::now();
    while times.len() < 5 || began.elapsed() < budget {
        let start = Instant::now();
        let _ = black_box(analyze(&Input::new(black_box(bytes)), &Options::default()));
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}
