//! The pairs of GB18030, which are those of GBK and GB2312 too.

/// Two-byte positions: leads 0x81–0xFE × trails 0x40–0x7E and 0x80–0xFE.
pub const PAIRS: usize = 126 * 190;

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
pub(in crate::engine::source) fn position(lead: u8, trail: u8) -> Option<usize> {
    let column = match trail {
        0x40..=0x7E => usize::from(trail) - 0x40,
        0x80..=0xFE => usize::from(trail) - 0x41,
        _ => return None,
    };
    let row = usize::from(lead).checked_sub(0x81)?;
    Some(row * 190 + column)
}

/// Asks a platform's decoder of `gb18030` for every pair: it gets bytes and gives their text.
pub fn ask(decode: impl FnOnce(&[u8]) -> String) -> Vec<u16> {
    let text = decode(&super::questions(0x80..=0xFE));
    let unit = |c: char| u16::try_from(u32::from(c)).unwrap_or_default();
    let mut pairs: Vec<u16> = super::answers(&text, PAIRS).into_iter().map(unit).collect();
    for &(lead, trail, unit) in MOVED {
        if let Some(pair) = position(lead, trail).and_then(|at| pairs.get_mut(at)) {
            *pair = unit;
        }
    }
    pairs
}
