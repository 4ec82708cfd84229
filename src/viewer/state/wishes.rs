//! What the host asks for.

use crate::engine::{options::Lang, Options};

/// What the host asks for.
// Each is a wish of its own and goes with any of the others.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug, Default)]
pub(in crate::viewer) struct Wishes {
    pub(in crate::viewer) engine: Options,
    pub(in crate::viewer) theme: Theme,
    /// The languages that the reader may choose from.
    pub(in crate::viewer) languages: Vec<Lang>,
    /// The viewer has a page of its own.
    pub(in crate::viewer) standalone: bool,
    /// Inside another app: no files, no paper, no voice.
    pub(in crate::viewer) inapp: bool,
    /// No bars, the document alone.
    pub(in crate::viewer) bare: bool,
    /// Which figures stand on the cover: `none`, `auto`, or their ids.
    pub(in crate::viewer) highlights: String,
    /// Terms are explained.
    pub(in crate::viewer) terms: bool,
    /// Where a reader tells of a fault in what is published: an address that the id of an item makes whole.
    pub(in crate::viewer) feedback: String,
    /// The checksum of the page, where it is one file and can write a copy of itself; empty elsewhere.
    #[cfg(feature = "check")]
    pub(in crate::viewer) program: String,
    /// That of the profile inside, or empty.
    #[cfg(feature = "check")]
    pub(in crate::viewer) inside: String,
}

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
    Contrast,
}
