//! Puts a text together block by block, with the way back and the marks.

use super::{Aside, AsideKind, Format, Mark, MarkKind, Place, Source};
use crate::engine::order::ordered;

/// A text in the making. Blocks become lines: no outer space, no empty ones.
#[derive(Debug, Default)]
pub(super) struct Builder {
    source: Source,
    /// First byte of the open line.
    line: usize,
    /// Where white space is passed over: behind the line's start, a lead or the tab in front of a cell.
    fresh: usize,
}

impl Builder {
    /// The byte of the text that comes next.
    pub(super) fn here(&self) -> u32 {
        self.source.text.len() as u32
    }

    /// True while nothing stands in the open line.
    pub(super) fn at_line_start(&self) -> bool {
        self.line == self.source.text.len()
    }

    /// True while nothing stands in the open line, or in the open cell of a row.
    pub(super) fn is_fresh(&self) -> bool {
        self.fresh == self.source.text.len()
    }

    /// The number of a part of the container.
    #[cfg(any(feature = "office", test))]
    pub(super) fn part(&mut self, name: &str) -> u8 {
        self.source.map.named(name)
    }

    /// Adds words; white space at the start of a line or a cell is passed over. `place` is that of their first
    /// byte and goes on in step; `None` where the file does not hold them.
    pub(super) fn push(&mut self, words: &str, place: Option<Place>) {
        let kept = if self.is_fresh() { words.trim_start() } else { words };
        if kept.is_empty() {
            return;
        }
        let skipped = (words.len() - kept.len()) as u32;
        let place = place.map(|p| Place { byte: p.byte + skipped, ..p });
        self.source.map.note(self.here(), place);
        self.source.text.push_str(kept);
    }

    /// Adds words whose bytes do not go on in step, such as UTF-16; white space at the start is the caller's to
    /// pass over.
    #[cfg(feature = "office")]
    pub(super) fn push_run(&mut self, words: &str, place: Place) {
        self.source.map.begin(self.here(), place);
        self.source.text.push_str(words);
    }

    /// Adds what stands in front of words and the file does not hold, such as a marker that the program
    /// makes.
    pub(super) fn lead(&mut self, words: &str) {
        self.source.map.note(self.here(), None);
        self.source.text.push_str(words);
        self.fresh = self.source.text.len();
    }

    /// Ends a cell of a table's row and begins the next one. Unlike other white space the tab stays where
    /// cells are empty, so that columns keep their places.
    #[cfg(any(feature = "office", test))]
    pub(super) fn next_cell(&mut self) {
        self.trim(|c| c.is_whitespace() && c != '\t');
        self.lead("\t");
    }

    /// Ends the open line, if anything stands in it.
    pub(super) fn end_line(&mut self) {
        self.trim(char::is_whitespace);
        if !self.at_line_start() {
            self.lead("\n");
        }
        self.line = self.source.text.len();
        self.fresh = self.line;
    }

    /// Takes white space from the end of the open line.
    fn trim(&mut self, space: fn(char) -> bool) {
        let kept = self.source.text[self.line..].trim_end_matches(space).len();
        self.cut(self.line + kept);
    }

    /// Takes back the text from byte `end` on.
    fn cut(&mut self, end: usize) {
        let Source { text, map, marks, asides, .. } = &mut self.source;
        text.truncate(end);
        let end = end as u32;
        map.cut(end);
        while marks.last().is_some_and(|m| m.range.start >= end) {
            marks.pop();
        }
        for mark in marks.iter_mut().rev().take_while(|m| m.range.end > end) {
            mark.range.end = end;
        }
        for aside in asides.iter_mut().rev().take_while(|a| a.at > end) {
            aside.at = end;
        }
    }

    /// Takes back the line in front of the open, empty one where it is wanted, and gives it.
    #[cfg(feature = "office")]
    pub(super) fn take_back(&mut self, wanted: fn(&str) -> bool) -> Option<String> {
        let before = self.source.text.strip_suffix('\n').filter(|_| self.at_line_start())?;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before[start..].to_owned();
        if !wanted(&line) {
            return None;
        }
        self.cut(start);
        (self.line, self.fresh) = (start, start);
        Some(line)
    }

    /// Marks what was added since `from`, if anything was; goes on with an equal mark that ends there.
    pub(super) fn mark(&mut self, kind: MarkKind, from: u32) {
        /// Marks of other kinds may have been made in between.
        const NEAR: usize = 4;
        let end = self.source.text.trim_end().len() as u32;
        if from >= end {
            return;
        }
        let mut last = self.source.marks.iter_mut().rev().take(NEAR);
        match last.find(|m| m.kind == kind && m.range.end == from) {
            Some(mark) => mark.range.end = end,
            None => self.source.marks.push(Mark { kind, range: from..end }),
        }
    }

    /// Keeps something out of the text.
    pub(super) fn aside(&mut self, kind: AsideKind, words: &str, author: &str) {
        let (words, author) = (words.trim().to_owned(), author.to_owned());
        self.source.asides.push(Aside { kind, words, author, at: self.here() });
    }

    /// What was put together, marks in text order.
    pub(super) fn finish(mut self, format: Format, encoding: &'static str) -> Source {
        self.end_line();
        self.cut(self.source.text.trim_end().len());
        let (mut keys, mut marks) = (Vec::new(), Vec::new());
        for mark in &self.source.marks {
            keys.push((mark.range.start, u32::MAX - mark.range.end));
        }
        for (_, at) in ordered(&keys) {
            marks.push(self.source.marks[at].clone());
        }
        Source { format, encoding, marks, ..self.source }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_keep_their_columns() {
        let mut builder = Builder::default();
        builder.next_cell();
        builder.lead("1 ");
        builder.next_cell();
        builder.push(" 件数 ", None);
        builder.next_cell();
        builder.end_line();
        builder.next_cell();
        builder.end_line();
        builder.push("其余", None);
        assert_eq!(builder.finish(Format::Docx, "utf-8").text, "\t1\t件数\n其余");
    }

    #[test]
    fn neighbouring_marks_of_one_kind_are_one() {
        let mut builder = Builder::default();
        for words in ["甲", "乙"] {
            let from = builder.here();
            builder.push(words, None);
            builder.mark(MarkKind::Inserted, from);
            builder.mark(MarkKind::Highlighted, from);
        }
        let kinds: Vec<_> = builder.source.marks.iter().map(|m| (m.kind, m.range.clone())).collect();
        assert_eq!(kinds, [(MarkKind::Inserted, 0..6), (MarkKind::Highlighted, 0..6)]);
    }

    #[test]
    fn blocks_become_lines_and_every_byte_leads_back() {
        let mut builder = Builder::default();
        let part = builder.part("word/document.xml");
        let at = |byte| Some(Place { part, byte });
        builder.push("  一、", None);
        builder.mark(MarkKind::Numbering, 0);
        builder.push("举措 ", at(100));
        builder.end_line();
        builder.end_line();
        builder.push("\u{3000}成效", at(300));
        builder.aside(AsideKind::Comment, " 请核 ", "某人");
        let source = builder.finish(Format::Docx, "utf-8");
        assert_eq!(source.text, "一、举措\n成效");
        assert_eq!(source.marks, [Mark { kind: MarkKind::Numbering, range: 0..6 }]);
        assert_eq!(source.map.locate(6), at(100));
        assert_eq!(source.map.locate(9), at(103));
        assert_eq!((source.map.locate(3), source.map.locate(12)), (None, None));
        assert_eq!(source.map.locate(13), at(303));
        assert_eq!(source.map.part(part), "word/document.xml");
        assert_eq!((source.asides[0].at, source.asides[0].words.as_str()), (19, "请核"));
    }
}
