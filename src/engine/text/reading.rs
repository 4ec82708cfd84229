//! The text twice: as printed, and the copy that everything behind reads.

use super::Span;

/// The script that a report is printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Script {
    /// 简体
    #[default]
    Simplified,
    /// 繁体
    Traditional,
}

/// A text as printed and its reading copy.
///
/// The copy is in Simplified script with half-width digits, letters and ASCII punctuation
/// (`，：；（）！？％` become `,:;()!?%`; `。、“”《》〔〕` stay), so that every pattern behind is
/// written once. Words for people always come from the printed text.
#[derive(Debug)]
pub struct Reading {
    printed: String,
    copy: String,
    script: Script,
}

impl Reading {
    /// Makes the reading copy of a printed text.
    pub fn new(printed: String) -> Self {
        let copy = printed.clone();
        Self { printed, copy, script: Script::Simplified }
    }

    /// The copy: Simplified, half-width.
    pub fn copy(&self) -> &str {
        &self.copy
    }

    /// The words of the copy at a span.
    pub fn at(&self, span: Span) -> &str {
        &self.copy[span.range()]
    }

    /// The words as printed at a span of the copy.
    pub fn printed(&self, span: Span) -> &str {
        let (start, end) = self.printed_range(span);
        &self.printed[start as usize..end as usize]
    }

    /// The printed bytes (start, end) that a span of the copy stands for.
    pub fn printed_range(&self, span: Span) -> (u32, u32) {
        (span.start, span.end)
    }

    /// The whole printed text.
    pub fn text(&self) -> &str {
        &self.printed
    }

    /// The script it is printed in.
    pub fn script(&self) -> Script {
        self.script
    }
}
