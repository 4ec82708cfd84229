//! Headings without a number: where a report numbers no part, the lines that name one.

use super::{markers, parts::Named, Line, LineKind, Part};
use crate::engine::text::Signs;

/// Shortest and longest such heading in bytes.
const SHORTEST: usize = 12;
const LONGEST: usize = 135;

/// The first bytes of lines that open a part by their words alone. None where a part has a number, and none where a single
/// part is named: a line may speak of results and be no heading.
pub(super) fn find(copy: &str, lines: &[Line]) -> Vec<u32> {
    let (mut starts, mut first, mut several) = (Vec::new(), None, false);
    // Of lines that follow one another without any text between the last one is the heading; nothing follows the very last.
    let mut above = None;
    for line in lines {
        if line.kind != LineKind::Text {
            continue;
        }
        let text = &copy[line.span.range()];
        let marker = markers::at_line_start(text);
        if marker.is_some_and(|marker| marker.depth < 2) {
            return Vec::new();
        }
        let part = if marker.is_none() { part(text) } else { None };
        if let (None, Some((start, part))) = (part, above) {
            several |= first.is_some_and(|first| first != part);
            first = first.or(Some(part));
            starts.push(start);
        }
        above = part.map(|part| (line.span.start, part));
    }
    if !several {
        starts.clear();
    }
    starts
}

/// The part that a short line names which is no sentence.
fn part(text: &str) -> Option<Part> {
    let short = (SHORTEST..=LONGEST).contains(&text.len());
    let named = short && !text.contains_any(&['。', ';', ':', '|', '"', '“']) && !text.ends_with_any(&[',']);
    if named {
        Named::new(text).part(None)
    } else {
        None
    }
}
