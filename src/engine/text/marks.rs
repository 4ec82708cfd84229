//! Where a text has something other than plain Han characters: most readers look only there.

use super::{Sieve, Span};

/// Han characters that numerals consist of; they are marks too.
pub(crate) const SIGNS: &Sieve = &Sieve::of(&[
    '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿',
]);

/// The punctuation, digits, letters, spaces, line ends and signs of numerals of a text, in order, each
/// with its byte. A few other characters may be among them.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<(u32, char)>);

impl Marks {
    /// Room for the marks of a text of so many bytes.
    pub(super) fn for_bytes(length: usize) -> Self {
        Self(Vec::with_capacity(length / 8))
    }

    /// Adds a mark behind all others.
    pub(super) fn push(&mut self, at: usize, mark: char) {
        self.0.push((at as u32, mark));
    }

    /// The marks inside a span of their text.
    pub(super) fn within(&self, span: Span) -> impl Iterator<Item = (usize, char)> + '_ {
        let from = self.0.partition_point(|(at, _)| *at < span.start);
        self.0[from..].iter().take_while(move |(at, _)| *at < span.end).map(|&(at, mark)| (at as usize, mark))
    }

    /// All marks.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, char)> + '_ {
        self.0.iter().map(|&(at, mark)| (at as usize, mark))
    }
}
