//! Work to be counted, not timed: `cargo xtask count` runs this under callgrind and reads what each stage took.
//!
//! `count samples` reads the samples, `count growth0` and `count growth1` the texts that no office writes, short and long.
//! Every stage is a function of its own here, and [`told`] is called behind each text, where the counts are taken and
//! begin anew. One line a text says which: what it is, how many bytes.

#![allow(clippy::print_stdout)] // That is its output.

mod memory;
mod shapes;

use std::{fs, hint::black_box, path::Path};

use fazhi_report::{
    engine::{
        checks::{self, Outcome},
        export::json,
        facts::{self, Facts},
        relations::{self, Relation},
        report,
        score::{self, Score},
        source::{self, Source},
        structure::{self, Structure},
        text::Reading,
        Document,
    },
    Input, Options, Report,
};
use shapes::SHAPES;

/// Bytes of a text that is no report, and how many times as long the other one is.
const SHORT: usize = 12_000;
const TIMES: usize = 4;

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    let samples = ["county", "department", "township"].map(|name| {
        let at = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("www/samples/{name}.txt"));
        (name, fs::read_to_string(at).unwrap())
    });
    // Tables are built at their first use, some of them by Traditional texts alone.
    for (_, text) in &samples {
        analyze(text);
    }
    analyze("某縣關於2024年法治政府建設情況的報告。\n一、推進依法行政，辦理案件12件。");
    told("warm", 0);
    if what == "samples" {
        for (name, text) in &samples {
            analyze(text);
            told(name, text.len());
        }
        return;
    }
    let typical = samples.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
    // Half of them, so that two processes share the work.
    let half = usize::from(what == "growth1");
    for (_, (name, unit)) in SHAPES.iter().enumerate().filter(|(at, _)| at % 2 == half) {
        grow(name, unit, SHORT);
    }
    if half == 0 {
        // Twice, so that what repeats itself is there in the short one too.
        grow("reports", &typical, typical.len() * 2);
    }
}

/// A text of a unit, and one that is longer.
fn grow(name: &str, unit: &str, size: usize) {
    for size in [size, size * TIMES] {
        let text = format!("某县{}", unit.repeat(size / unit.len()));
        analyze(&text);
        told(name, text.len());
    }
}

/// Where counts are taken.
#[inline(never)]
fn told(name: &str, size: usize) {
    println!("{name}\t{size}");
}

fn analyze(text: &str) {
    let options = Options::default();
    let source = stage_source(text.as_bytes());
    let Some(source) = source else { return };
    let reading = stage_reading(&source);
    let structure = stage_structure(&reading, &source, &options);
    let facts = stage_facts(&reading, &structure);
    let relations = stage_relations(&reading, &facts);
    let document = Document { source, reading, structure, facts, relations };
    let outcome = stage_checks(&document, &options);
    let score = stage_score(&document, &outcome, &options);
    let report = stage_report(&document, (outcome, score), &options);
    black_box(stage_json(&report));
}

#[inline(never)]
fn stage_source(bytes: &[u8]) -> Option<Source> {
    source::read(&Input { charset: "utf-8", ..Input::new(bytes) }).ok()
}

#[inline(never)]
fn stage_reading(source: &Source) -> Reading {
    Reading::new(source.text.clone())
}

#[inline(never)]
fn stage_structure(reading: &Reading, source: &Source, options: &Options) -> Structure {
    structure::read(reading, source, options)
}

#[inline(never)]
fn stage_facts(reading: &Reading, structure: &Structure) -> Facts {
    facts::read(reading, structure)
}

#[inline(never)]
fn stage_relations(reading: &Reading, facts: &Facts) -> Vec<Relation> {
    relations::find(reading, facts)
}

#[inline(never)]
fn stage_checks(document: &Document, options: &Options) -> Outcome {
    checks::run(document, options)
}

#[inline(never)]
fn stage_score(document: &Document, outcome: &Outcome, options: &Options) -> Score {
    score::score(document, outcome, options)
}

#[inline(never)]
fn stage_report(document: &Document, judged: (Outcome, Score), options: &Options) -> Report {
    report::assemble(document, Some(judged), options)
}

#[inline(never)]
fn stage_json(report: &Report) -> String {
    json::write(report)
}
