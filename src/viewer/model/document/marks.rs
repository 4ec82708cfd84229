//! What is marked in the text, and where the terms that are explained keep clear of it.

use super::{Item, Mention};
use crate::{
    engine::{order::ordered, report::Span},
    Report,
};

pub(super) fn marks(report: &Report) -> Vec<(Span, Item)> {
    let mut marks = Vec::new();
    for (i, figure) in report.figures.iter().enumerate() {
        marks.push((figure.span, Item::Figure(i)));
    }
    for (i, citation) in report.citations.iter().enumerate() {
        marks.push((citation.span, Item::Citation(i)));
    }
    #[cfg(feature = "check")]
    for (i, finding) in report.findings.iter().enumerate() {
        if let Some(span) = finding.span {
            marks.push((span, Item::Finding(i)));
        }
    }
    let mut keys = Vec::new();
    for (span, _) in &marks {
        keys.push((span.start, u32::MAX - span.end));
    }
    let mut sorted = Vec::new();
    for (_, at) in ordered(&keys) {
        sorted.push(marks[at]);
    }
    sorted
}

/// Marks and mentions in one order. A mention stands behind the marks that end before it: none begins inside.
pub(super) fn joined(marks: &[(Span, Item)], mentions: &[Mention]) -> Vec<(Span, Item)> {
    let mut all = Vec::with_capacity(marks.len() + mentions.len());
    let mut next = 0;
    for (i, mention) in mentions.iter().enumerate() {
        let before = next;
        while marks.get(next).is_some_and(|(span, _)| span.start < mention.span.start) {
            next += 1;
        }
        all.extend_from_slice(&marks[before..next]);
        all.push((mention.span, Item::Term(i)));
    }
    all.extend_from_slice(&marks[next..]);
    all
}

/// Mentions that no mark touches: a figure, a name, a finding at the same words tells more.
pub(super) fn free(mentions: Vec<Mention>, marks: &[(Span, Item)]) -> Vec<Mention> {
    // How far the marks reach that begin no later.
    let (mut reach, mut next) = (0, 0);
    let mut free = Vec::new();
    for mention in mentions {
        while let Some((span, _)) = marks.get(next).filter(|(span, _)| span.start < mention.span.end) {
            reach = reach.max(span.end);
            next += 1;
        }
        if reach <= mention.span.start {
            free.push(mention);
        }
    }
    free
}
