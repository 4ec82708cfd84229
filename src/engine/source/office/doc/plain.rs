//! The bare words of a stretch, for what is kept aside whole: comments, headers, footers.

use super::document::Document;
use crate::engine::source::office::{edges::squeezed, fields::Fields, symbols};

/// The words of a stretch: paragraphs, tabs and breaks are one space.
pub(super) fn words(document: &Document<'_>, (start, end): (u32, u32)) -> String {
    let mut units = Vec::new();
    let mut fields = Fields::default();
    let mut next = start;
    while next < end {
        let paragraph = document.paragraph(next, end);
        while next < paragraph.end {
            let (format, until) = document.characters(next, paragraph.format.style);
            let gone = format.is_deleted() || format.is_hidden();
            for position in next..until.min(paragraph.end) {
                match document.unit(position) {
                    0x13 => fields.begin(),
                    0x14 => {
                        fields.separate();
                    }
                    0x15 => drop(fields.end()),
                    0x1E => units.push(u16::from(b'-')),
                    0x07 | 0x09..=0x0E => units.push(u16::from(b' ')),
                    unit if unit >= 0x20 && !gone && !fields.is_asking() => units.push(unit),
                    _ => {}
                }
            }
            next = until.min(paragraph.end);
        }
        fields.end_paragraph();
    }
    let words: String =
        char::decode_utf16(units).filter_map(|c| symbols::seen(c.unwrap_or('\u{FFFD}'))).collect();
    squeezed(&words)
}
