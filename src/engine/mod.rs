//! The parsing, checking and scoring core.
//!
//! Data goes one way, one module an arrow:
//!
//! ```text
//! bytes → source text → structure → facts → relations → verdicts and findings → score → report
//! ```
//!
//! Nothing here does input or output, reads a clock, draws a random number, or panics on input.

pub(crate) mod decimal;
pub mod export;
pub mod facts;
pub mod messages;
pub mod options;
pub(crate) mod order;
pub mod profile;
pub mod relations;
pub mod report;
pub mod severity;
pub mod source;
pub mod steps;
pub mod structure;
pub mod tables;
pub mod text;

#[cfg(feature = "check")]
pub mod checks;
#[cfg(feature = "check")]
pub mod json;
#[cfg(feature = "check")]
pub mod marks;
#[cfg(feature = "check")]
pub mod score;

pub use options::{Input, Options};
pub use report::Report;
pub use source::ReadError;

use facts::Facts;
use relations::Relation;
use source::Source;
use structure::Structure;
use text::Reading;

/// Whether slips are looked for. Readers are shown only what holds, so that their modules leave out the rest.
const JUDGES: bool = cfg!(feature = "check");

/// Everything that was read out of one report, before it is judged.
///
/// All spans are bytes of the reading copy (see [`text::Reading`]).
#[derive(Debug)]
pub struct Document {
    /// The file: its text, what its container says, what was kept out.
    pub source: Source,
    /// The text, as printed and as read.
    pub reading: Reading,
    /// Title block, furniture, sections.
    pub structure: Structure,
    /// Figures and citations.
    pub facts: Facts,
    /// How the figures hang together.
    pub relations: Vec<Relation>,
}

/// Reads one report.
///
/// In: the bytes of a file and what the caller knows of it.
/// Out: the report; a text that is no such report is read all the same.
///
/// # Errors
/// Only for what cannot be read at all: see [`source::ErrorCode`].
pub fn analyze(input: &Input<'_>, options: &Options) -> Result<Report, ReadError> {
    let source = source::read(input)?;
    let reading = Reading::new(source.text.clone());
    let structure = structure::read(&reading, &source, options);
    let facts = facts::read(&reading, &structure);
    let relations = relations::find(&reading, &facts);
    let document = Document { source, reading, structure, facts, relations };
    let judged = judge(&document, options);
    Ok(told(&document, judged, options))
}

/// What comes out of it all.
fn told(document: &Document, judged: Option<report::Judged>, options: &Options) -> Report {
    let report = report::assemble(document, judged, options);
    if options.redact {
        report.masked()
    } else {
        report
    }
}

/// Verdicts, findings and score; only in check mode.
#[cfg(feature = "check")]
fn judge(document: &Document, options: &Options) -> Option<report::Judged> {
    if options.mode == options::Mode::Read {
        return None;
    }
    Some(scored(document, checks::run(document, options), options))
}

/// What the rules came to, with its score.
#[cfg(feature = "check")]
fn scored(document: &Document, outcome: checks::Outcome, options: &Options) -> report::Judged {
    let score = score::score(document, &outcome, options);
    (outcome, score)
}

/// The portal edition judges nothing.
#[cfg(not(feature = "check"))]
fn judge(_document: &Document, _options: &Options) -> Option<report::Judged> {
    None
}
