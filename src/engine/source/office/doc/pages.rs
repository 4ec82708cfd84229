//! Pages of formats: where in stream `WordDocument` a paragraph or a run ends, and its properties
//! ([MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.175).

use super::plc::Plc;
use crate::engine::source::office::numbers::{u16_at, u32_at};

/// Bytes of a page; its last one counts what it holds.
const PAGE: usize = 512;

/// What pages describe.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraphs,
    Characters,
}

/// A stretch of the stream that has properties.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Where its properties stand; 0 where it has none.
    pub(super) at: u32,
}

/// All runs, in the order of the stream.
pub(super) struct Pages<'a> {
    word: &'a [u8],
    kind: Kind,
    runs: Vec<Run>,
}

impl<'a> Pages<'a> {
    /// Reads the pages that `table` lists. What lies outside the stream is passed over.
    pub(super) fn read(word: &'a [u8], table: &[u8], kind: Kind) -> Self {
        /// Numbers of pages have 22 bits.
        const NUMBER: u32 = 0x3F_FFFF;
        let list = Plc::new(table, 4);
        let mut runs = Vec::new();
        for entry in 0..list.len().min(word.len() / PAGE) {
            let number = u32_at(list.entry(entry), 0).unwrap_or_default() & NUMBER;
            let from = number as usize * PAGE;
            if let Some(page) = word.get(from..from + PAGE) {
                page_runs(&mut runs, page, from, kind);
            }
        }
        runs.sort_by_key(|run| run.start);
        Self { word, kind, runs }
    }

    /// The run that holds a byte of the stream; where none does, one without properties up to the next.
    pub(super) fn run(&self, byte: u32) -> Run {
        let next = self.runs.partition_point(|run| run.start <= byte);
        let before = next.checked_sub(1).map(|at| self.runs[at]).filter(|run| byte < run.end);
        before.unwrap_or(Run {
            start: byte,
            end: self.runs.get(next).map_or(u32::MAX, |run| run.start),
            at: 0,
        })
    }

    /// The style of a paragraph, and the modifiers of a run.
    pub(super) fn properties(&self, run: Run) -> (Option<u16>, &'a [u8]) {
        self.stored(run).unwrap_or_default()
    }

    fn stored(&self, run: Run) -> Option<(Option<u16>, &'a [u8])> {
        let at = Some(run.at as usize).filter(|at| *at > 0)?;
        let page_end = at / PAGE * PAGE + PAGE - 1;
        let page = self.word.get(..page_end)?;
        let count = usize::from(*page.get(at)?);
        if self.kind == Kind::Characters {
            return Some((None, page.get(at + 1..at + 1 + count)?));
        }
        let (from, size) = match count {
            0 => (at + 2, usize::from(*page.get(at + 1)?) * 2),
            _ => (at + 1, count * 2 - 1),
        };
        let stored = page.get(from..from + size)?;
        Some((u16_at(stored, 0), stored.get(2..)?))
    }
}

/// Adds the runs of the page that begins at `from`.
fn page_runs(runs: &mut Vec<Run>, page: &[u8], from: usize, kind: Kind) {
    let count = usize::from(page[PAGE - 1]);
    let width = match kind {
        Kind::Paragraphs => 13,
        Kind::Characters => 1,
    };
    for i in 0..count {
        let (Some(start), Some(end)) = (u32_at(page, i * 4), u32_at(page, i * 4 + 4)) else { break };
        let Some(&place) = page.get((count + 1) * 4 + i * width) else { break };
        let at = if place == 0 { 0 } else { (from + usize::from(place) * 2) as u32 };
        if start < end {
            runs.push(Run { start, end, at });
        }
    }
}
