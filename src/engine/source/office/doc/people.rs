//! Who changed and who commented.

use super::{
    document::Document,
    fib::{Area, Table},
    plain,
    plc::Plc,
};
use crate::engine::source::office::numbers::{u16_at, utf16_at};

/// A table of strings ([MS-DOC] 2.2.4), those in UTF-16; ends where it is cut off.
pub(super) fn strings(table: &[u8]) -> Vec<String> {
    /// What a table of UTF-16 begins with.
    const WIDE: u16 = 0xFFFF;
    if u16_at(table, 0) != Some(WIDE) {
        return Vec::new();
    }
    let extra = usize::from(u16_at(table, 4).unwrap_or_default());
    counted(table.get(6..).unwrap_or_default(), extra)
}

/// Strings with their lengths in front, and `extra` bytes behind each.
fn counted(bytes: &[u8], extra: usize) -> Vec<String> {
    let mut strings = Vec::new();
    let mut at = 0;
    while let Some(units) = u16_at(bytes, at).map(usize::from) {
        let Some(string) = utf16_at(bytes, at + 2, units) else { break };
        strings.push(string);
        at += 2 + units * 2 + extra;
    }
    strings
}

/// The comments of a document.
pub(super) struct Comments<'a> {
    references: Plc<'a>,
    stretches: Plc<'a>,
    area: (u32, u32),
    authors: Vec<String>,
    taken: Vec<bool>,
}

impl<'a> Comments<'a> {
    /// Reads the tables.
    pub(super) fn read(document: &Document<'a>) -> Self {
        /// Bytes of a reference.
        const REFERENCE: usize = 30;
        let references = document.plc(Table::CommentReferences, REFERENCE);
        Self {
            references,
            stretches: document.plc(Table::Comments, 0),
            area: document.area(Area::Comments),
            authors: counted(document.table(Table::Commenters), 0),
            taken: vec![false; references.len()],
        }
    }

    /// Words and author of the comment that is anchored at a position of the body, once.
    pub(super) fn take(&mut self, document: &Document<'_>, position: u32) -> Option<(String, String)> {
        /// Where a reference holds the author's initials, how many, and his number.
        const INITIALS: usize = 0;
        const MOST_INITIALS: usize = 9;
        const AUTHOR: usize = 20;
        let number = self.references.find(position)?;
        if core::mem::replace(self.taken.get_mut(number)?, true) {
            return None;
        }
        let reference = self.references.entry(number);
        let author = u16_at(reference, AUTHOR).and_then(|author| self.authors.get(usize::from(author)));
        let initials = || {
            let units = usize::from(u16_at(reference, INITIALS)?).min(MOST_INITIALS);
            utf16_at(reference, INITIALS + 2, units)
        };
        let author = author.cloned().or_else(initials).unwrap_or_default();
        Some((plain::words(document, self.stretches.range(number, self.area)), author))
    }
}
