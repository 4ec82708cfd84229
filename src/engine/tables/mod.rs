//! Data: lexicons, indicators, laws, places, sources of law. Each table names its source and date.
//!
//! Code that reads a report does not belong here; a module beside a table reads the table and looks things up.

pub(crate) mod counters;
#[cfg(feature = "viewer")]
pub mod glossary;
pub mod indicators;
pub(crate) mod laws;
#[cfg(feature = "check")]
pub(crate) mod near_names;
pub(crate) mod not_figures;
pub mod places;
pub mod script;
#[cfg(feature = "check")]
pub mod sources;
#[cfg(feature = "check")]
pub mod typos;

/// A table as `build.rs` packs it: its lines without remarks and empty ones. One character before it is its own, so that
/// no end of what lies before it in a module has the address of its beginning (see `xtask/src/parts/data.rs`).
macro_rules! table {
    ($name:literal) => {
        concat!("\n", include_str!(concat!(env!("OUT_DIR"), "/", $name))).split_at(1).1
    };
}

pub(crate) use table;

/// A number for a name, by which it is found sooner (FNV-1a); others may have the same.
#[cfg(feature = "check")]
pub(crate) const fn key(name: &str) -> u32 {
    let (bytes, mut key, mut at) = (name.as_bytes(), 0x811C_9DC5_u32, 0);
    while at < bytes.len() {
        key = (key ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    key
}

/// Edition of the rule set, shown with every report.
pub const RULE_SET: &str = "2026.11.2";

/// Date of the newest table, shown with every report.
pub const EDITION: &str = "2026-11-30";
