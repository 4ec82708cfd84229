//! How fast reports are read: whole, and stage by stage, in bytes of input a second.

#[path = "../tests/common/mod.rs"]
mod common;

use std::{fmt, fs, path::PathBuf};

use divan::{black_box, counter::BytesCount, Bencher};
use fazhi_report::{
    analyze,
    engine::{
        checks::{self, Outcome},
        export::json,
        facts, relations, report,
        score::{self, Score},
        source, structure,
        text::Reading,
        Document,
    },
    Input, Options, Report,
};

fn main() {
    divan::main();
}

/// The texts of a folder; a pass of a benchmark reads all of them.
struct Corpus {
    name: &'static str,
    texts: Vec<Vec<u8>>,
}

impl fmt::Display for Corpus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

fn corpora() -> Vec<Corpus> {
    let read = |paths: Vec<PathBuf>| paths.iter().map(|p| fs::read(p).unwrap()).collect();
    let all = [("samples", common::samples()), ("reports", common::real_reports())];
    let all = all.map(|(name, paths)| Corpus { name, texts: read(paths) });
    all.into_iter().filter(|c| !c.texts.is_empty()).collect()
}

impl Corpus {
    /// Times `pass` over what `prepare` makes of each text.
    fn time<T, R>(
        &self,
        bencher: Bencher<'_, '_>,
        prepare: impl Fn(&[u8]) -> T,
        pass: impl Fn(&T) -> R + Sync,
    ) where
        T: Sync,
    {
        let prepared: Vec<T> = self.texts.iter().map(|t| prepare(t)).collect();
        let bytes = self.texts.iter().map(Vec::len).sum::<usize>();
        bencher.counter(BytesCount::new(bytes)).bench(|| {
            for item in &prepared {
                black_box(pass(black_box(item)));
            }
        });
    }
}

#[divan::bench(args = corpora())]
fn whole(bencher: Bencher<'_, '_>, corpus: &Corpus) {
    corpus.time(bencher, <[u8]>::to_vec, |bytes| analyze(&Input::new(bytes), &Options::default()));
}

/// Everything that the stages hand on for one text.
struct Stages {
    bytes: Vec<u8>,
    document: Document,
    outcome: Outcome,
    score: Score,
    report: Report,
}

impl Stages {
    fn of(bytes: &[u8]) -> Self {
        let options = Options::default();
        let source = source::read(&Input::new(bytes)).unwrap();
        let reading = Reading::new(source.text.clone());
        let structure = structure::read(&reading, &source, &options);
        let facts = facts::read(&reading, &structure);
        let relations = relations::find(&reading, &facts);
        let document = Document { source, reading, structure, facts, relations };
        let outcome = checks::run(&document, &options);
        let score = score::score(&document, &outcome, &options);
        let report = report::assemble(&document, Some((outcome.clone(), score.clone())), &options);
        Self { bytes: bytes.to_vec(), document, outcome, score, report }
    }
}

/// One benchmark a stage, in the order of the pipeline.
mod stages {
    use super::{
        checks, corpora, facts, json, relations, report, score, source, structure, Bencher, Corpus, Input,
        Options, Reading, Stages,
    };

    #[divan::bench(args = corpora())]
    fn a_source(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| source::read(&Input::new(&s.bytes)));
    }

    #[divan::bench(args = corpora())]
    fn b_reading(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| Reading::new(s.document.source.text.clone()));
    }

    #[divan::bench(args = corpora())]
    fn c_structure(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| {
            structure::read(&s.document.reading, &s.document.source, &Options::default())
        });
    }

    #[divan::bench(args = corpora())]
    fn d_facts(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| facts::read(&s.document.reading, &s.document.structure));
    }

    #[divan::bench(args = corpora())]
    fn e_relations(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| {
            let d = &s.document;
            relations::find(&d.reading, &d.facts)
        });
    }

    #[divan::bench(args = corpora())]
    fn f_checks(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| checks::run(&s.document, &Options::default()));
    }

    #[divan::bench(args = corpora())]
    fn g_score(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| score::score(&s.document, &s.outcome, &Options::default()));
    }

    /// With a copy of what it takes in.
    #[divan::bench(args = corpora())]
    fn h_report(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| {
            let judged = (s.outcome.clone(), s.score.clone());
            report::assemble(&s.document, Some(judged), &Options::default())
        });
    }

    #[divan::bench(args = corpora())]
    fn i_json(bencher: Bencher<'_, '_>, corpus: &Corpus) {
        corpus.time(bencher, Stages::of, |s| json::write(&s.report));
    }
}
