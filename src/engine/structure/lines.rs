//! The printed lines of the reading copy.

use super::{Line, LineKind};
use crate::engine::text::Span;

/// Every line with something on it, trimmed.
pub(super) fn split(copy: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in copy.split('\n') {
        let trimmed = line.trim_start_matches(' ');
        let from = start + line.len() - trimmed.len();
        let to = from + trimmed.trim_end_matches(' ').len();
        if to > from {
            lines.push(Line { kind: LineKind::Text, span: Span::new(from, to) });
        }
        start += line.len() + 1;
    }
    lines
}
