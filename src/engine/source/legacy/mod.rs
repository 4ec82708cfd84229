//! The tables of two-byte characters that the older encodings need.
//!
//! They are 48 and 40 kB, and every platform already has them: natively `encoding_rs`, in a browser
//! `TextDecoder`. So the engine asks for each once through [`PairTable`] and runs its own decoders.

mod big5;
mod gb;

use core::ops::RangeInclusive;
use std::sync::OnceLock;

pub use big5::{ask_big5, BIG5_PAIRS};
pub use gb::{ask, PAIRS};
pub(super) use {big5::big5_position, gb::position};

/// Gives the characters of all two-byte positions.
pub trait PairTable: Sync {
    /// Of GB18030: one UTF-16 unit a position, 0 where nothing is assigned; shorter tables lack the rest.
    fn pairs(&self) -> &[u16];

    /// Of Big5: one character a position, NUL where none or two are assigned; shorter tables lack the rest.
    fn big5(&self) -> &[char];
}

/// The two bytes of each position in order, each followed by a line end; trails begin with 0x40–0x7E.
fn questions(upper_trails: RangeInclusive<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for lead in 0x81..=0xFE_u8 {
        for trail in (0x40..=0x7E_u8).chain(upper_trails.clone()) {
            bytes.extend([lead, trail, b'\n']);
        }
    }
    bytes
}

/// The one character of each line, NUL for any other line; as many as there are positions.
fn answers(text: &str, count: usize) -> Vec<char> {
    let one = |line: &str| {
        let mut chars = line.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if c != '\u{FFFD}' => c,
            _ => '\0',
        }
    };
    let mut characters: Vec<char> = text.split('\n').map(one).take(count).collect();
    characters.resize(count, '\0');
    characters
}

/// What this platform has on board.
struct Platform;

impl PairTable for Platform {
    fn pairs(&self) -> &[u16] {
        static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
        TABLE.get_or_init(|| ask(|bytes| platform_decode("gb18030", bytes)))
    }

    fn big5(&self) -> &[char] {
        static TABLE: OnceLock<Vec<char>> = OnceLock::new();
        TABLE.get_or_init(|| ask_big5(|bytes| platform_decode("big5", bytes)))
    }
}

/// The tables of the platform: natively complete; in wasm empty, since the engine may not call out.
/// The JavaScript boundary hands its own in.
pub fn platform_table() -> &'static dyn PairTable {
    &Platform
}

#[cfg(not(target_arch = "wasm32"))]
fn platform_decode(label: &str, bytes: &[u8]) -> String {
    encoding_rs::Encoding::for_label(label.as_bytes())
        .map(|encoding| encoding.decode_without_bom_handling(bytes).0.into_owned())
        .unwrap_or_default()
}

#[cfg(target_arch = "wasm32")]
fn platform_decode(_label: &str, _bytes: &[u8]) -> String {
    String::new()
}
