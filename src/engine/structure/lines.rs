//! The printed lines of the reading copy.

use super::{title, Line, LineKind};
use crate::engine::text::{Signs, Span};

/// A line of more bytes than this holds running text.
const LONG: usize = 330;

/// Every line with something on it, trimmed.
pub(super) fn split(copy: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in copy.split('\n') {
        let (head, tail) = if line.len() > LONG { outer_lines(line) } else { (0, line.len()) };
        for (from, to) in [(0, head), (head, tail), (tail, line.len())] {
            let trimmed = line[from..to].trim_start_matches(' ');
            let (from, to) = (start + to - trimmed.len(), start + to);
            let to = to - trimmed.len() + trimmed.trim_end_matches(' ').len();
            if to > from {
                lines.push(Line { kind: LineKind::Text, span: Span::new(from, to) });
            }
        }
        start += line.len() + 1;
    }
    lines
}

/// Where line breaks are lost, spaces stand for them: behind the title and behind the last full stop, in front
/// of the sign-off.
fn outer_lines(line: &str) -> (usize, usize) {
    let first = line.find_any(&['。', ',', ':']).unwrap_or(0);
    let mut spaces = line[..first].match_indices(' ').map(|(at, _)| at).take_while(|&at| at <= LONG);
    let head = spaces.find(|&at| title::is_title(&line[..at])).unwrap_or(0);
    let last = line.rfind_any(&['。']).map_or(line.len(), |at| at + '。'.len_utf8());
    (head, if line[last..].starts_with(' ') { last } else { line.len() })
}
