//! The table of two-byte characters that GB18030 needs.
//!
//! It is 48 kB, and every platform already has it: natively `encoding_rs`, in a browser
//! `TextDecoder`. So the engine asks for it once through [`PairTable`] and runs its own decoder.

use std::sync::OnceLock;

/// Two-byte positions: leads 0x81–0xFE × trails 0x40–0x7E and 0x80–0xFE.
pub const PAIRS: usize = 126 * 190;

/// Gives the characters of all two-byte positions.
pub trait PairTable: Sync {
    /// One UTF-16 unit a position, 0 where nothing is assigned; shorter tables lack the rest.
    fn pairs(&self) -> &[u16];
}

/// Positions whose characters moved out of private use in GB 18030-2022: (lead, trail, character).
/// Old platforms still give the private-use ones.
const MOVED: &[(u8, u8, u16)] = &[
    (0xA6, 0xD9, 0xFE10),
    (0xA6, 0xDA, 0xFE12),
    (0xA6, 0xDB, 0xFE11),
    (0xA6, 0xDC, 0xFE13),
    (0xA6, 0xDD, 0xFE14),
    (0xA6, 0xDE, 0xFE15),
    (0xA6, 0xDF, 0xFE16),
    (0xA6, 0xEC, 0xFE17),
    (0xA6, 0xED, 0xFE18),
    (0xA6, 0xF3, 0xFE19),
    (0xA8, 0xBC, 0x1E3F),
    (0xFE, 0x59, 0x9FB4),
    (0xFE, 0x61, 0x9FB5),
    (0xFE, 0x66, 0x9FB6),
    (0xFE, 0x67, 0x9FB7),
    (0xFE, 0x6D, 0x9FB8),
    (0xFE, 0x7E, 0x9FB9),
    (0xFE, 0x90, 0x9FBA),
    (0xFE, 0xA0, 0x9FBB),
];

/// Number of a two-byte position, `None` for an impossible trail.
pub(super) fn position(lead: u8, trail: u8) -> Option<usize> {
    let column = match trail {
        0x40..=0x7E => usize::from(trail) - 0x40,
        0x80..=0xFE => usize::from(trail) - 0x41,
        _ => return None,
    };
    let row = usize::from(lead).checked_sub(0x81)?;
    Some(row * 190 + column)
}

/// Asks a platform decoder for every pair: `decode` gets the two bytes of each position in order,
/// each followed by a newline, and gives the text.
pub fn ask(decode: impl FnOnce(&[u8]) -> String) -> Vec<u16> {
    let mut bytes = Vec::with_capacity(PAIRS * 3);
    for lead in 0x81..=0xFE_u8 {
        for trail in (0x40..=0x7E_u8).chain(0x80..=0xFE) {
            bytes.extend([lead, trail, b'\n']);
        }
    }
    let text = decode(&bytes);
    let one = |line: &str| {
        let mut units = line.encode_utf16();
        match (units.next(), units.next()) {
            (Some(unit), None) if unit != 0xFFFD => unit,
            _ => 0,
        }
    };
    let mut pairs: Vec<u16> = text.split('\n').map(one).take(PAIRS).collect();
    pairs.resize(PAIRS, 0);
    for &(lead, trail, unit) in MOVED {
        if let Some(pair) = position(lead, trail).and_then(|at| pairs.get_mut(at)) {
            *pair = unit;
        }
    }
    pairs
}

/// What this platform has on board.
struct Platform;

impl PairTable for Platform {
    fn pairs(&self) -> &[u16] {
        static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
        TABLE.get_or_init(|| ask(platform_decode))
    }
}

/// The table of the platform: natively complete; in wasm empty, since the engine may not call out.
/// The JavaScript boundary hands its own in.
pub fn platform_table() -> &'static dyn PairTable {
    &Platform
}

#[cfg(not(target_arch = "wasm32"))]
fn platform_decode(bytes: &[u8]) -> String {
    encoding_rs::GB18030.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(target_arch = "wasm32")]
fn platform_decode(_bytes: &[u8]) -> String {
    String::new()
}
