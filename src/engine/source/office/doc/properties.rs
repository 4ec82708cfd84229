//! Who made the file: the sets of properties that the program writes by itself ([MS-OLEPS]).

use super::codepage::{self, Page};
use crate::engine::source::{
    builder::Builder,
    office::{
        compound::Compound,
        numbers::{u16_at, u32_at, utf16_at},
    },
    AsideKind,
};

/// Stream, number of the property, what it is.
const KEPT: [(&str, u32, AsideKind); 3] = [
    ("\u{5}SummaryInformation", 4, AsideKind::Author),
    ("\u{5}SummaryInformation", 8, AsideKind::Author),
    ("\u{5}DocumentSummaryInformation", 15, AsideKind::Company),
];

/// Keeps creator, last editor and company aside; a name that is both stands once. Damaged sets say nothing.
pub(super) fn read(file: &Compound<'_>, text: &mut Builder, pairs: &[u16]) {
    let mut known: Vec<(AsideKind, String)> = Vec::new();
    for (stream, number, kind) in KEPT {
        let Ok(Some(set)) = file.stream(stream) else { continue };
        let Some(name) = property(&set, number, pairs) else { continue };
        let name = name.trim().to_owned();
        if !name.is_empty() && !known.contains(&(kind, name.clone())) {
            text.aside(kind, &name, "");
            known.push((kind, name));
        }
    }
}

/// A text of the first section of a set.
fn property(set: &[u8], number: u32, pairs: &[u16]) -> Option<String> {
    /// Where the first section's place stands.
    const SECTION: usize = 44;
    /// The property that names the code page, and the kinds of texts.
    const CODE_PAGE: u32 = 1;
    const NARROW: u32 = 0x1E;
    const WIDE: u32 = 0x1F;
    let section = set.get(u32_at(set, SECTION)? as usize..)?;
    let count = (u32_at(section, 4)? as usize).min(section.len() / 8);
    let find = |wanted| {
        let slot = (0..count).map(|i| 8 + i * 8).find(|at| u32_at(section, *at) == Some(wanted))?;
        section.get(u32_at(section, slot + 4)? as usize..)
    };
    let value = find(number)?;
    let length = u32_at(value, 4)? as usize;
    match u32_at(value, 0)? {
        WIDE => utf16_at(value, 8, length),
        NARROW => {
            let bytes = value.get(8..)?.get(..length)?;
            let words = bytes.split(|byte| *byte == 0).next()?;
            match find(CODE_PAGE).and_then(|page| u16_at(page, 4)) {
                Some(1200) => utf16_at(bytes, 0, length / 2),
                Some(936 | 54936) => Some(codepage::decode(words, Page::Chinese, pairs)),
                // Programs that write UTF-8 do not always say so.
                _ => Some(match core::str::from_utf8(words) {
                    Ok(words) => words.to_owned(),
                    Err(_) => codepage::decode(words, Page::Latin, pairs),
                }),
            }
        }
        _ => None,
    }
}
