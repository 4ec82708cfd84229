//! Text → lines, page furniture, title block, headings, section tree, sign-off.

mod types;

pub use types::{
    Date, Field, Kind, Level, Line, LineKind, Meta, Noise, NoiseKind, Part, Section, Structure, Topic,
};

use super::{options::Options, text::Reading};

/// Reads the structure of a text. Never fails: a text without any heading is one body.
pub fn read(_reading: &Reading, _options: &Options) -> Structure {
    Structure::default()
}
