//! What the file holds beside the report: furniture of the page, and what was kept out of the text or is
//! marked in it.

use super::{
    tag::{span, tag, Tag},
    View,
};
use crate::{
    engine::{export::Label, source::MarkKind},
    viewer::{model::grouped, words},
};

/// No more characters of one thing than this are shown.
const LONGEST: usize = 80;

/// A list with one entry a thing; of marks one a kind.
pub(super) fn left_out(view: &View<'_>) -> Tag {
    let report = view.report();
    let mut list = tag("ul");
    for n in &report.noise {
        list = list.child(named(view, n.kind, &shortened(view.words(n.span))));
    }
    for a in &report.source.asides {
        let mut told = shortened(&a.words);
        if !a.author.is_empty() {
            told.push('（');
            told.push_str(&a.author);
            told.push('）');
        }
        list = list.child(named(view, a.kind, &told));
    }
    for kind in MARKED {
        let places = report.source.marks.iter().filter(|m| m.kind == kind).count();
        if places > 0 {
            list =
                list.child(tag("li").named(view.label(kind), &view.fill(words::PLACES, &[&grouped(places)])));
        }
    }
    list
}

/// A kind of thing, and words of the file.
fn named(view: &View<'_>, kind: impl Label, words: &str) -> Tag {
    tag("li").named(view.label(kind), "").child(view.printed(span("", words)))
}

/// What is told of by its number alone: the words stand in the report.
const MARKED: [MarkKind; 6] = [
    MarkKind::Table,
    MarkKind::Numbering,
    MarkKind::Inserted,
    MarkKind::Highlighted,
    MarkKind::Note,
    MarkKind::TextBox,
];

/// One line of it.
fn shortened(printed: &str) -> String {
    let mut short = String::new();
    let mut left = LONGEST;
    for word in printed.split_whitespace() {
        if !short.is_empty() {
            short.push(' ');
        }
        for c in word.chars() {
            if left == 0 {
                short.push('…');
                return short;
            }
            short.push(c);
            left -= 1;
        }
    }
    short
}
