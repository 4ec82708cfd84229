//! Own terms and names of a place: what stands in one is no slip.

use crate::engine::{
    checks::{rule::Draft, Context, Group, Rule},
    text::Span,
};

/// Leaves out what a rule on words or names finds inside an own term.
pub(in crate::engine::checks) fn keep(c: &Context<'_>, rule: &Rule, drafts: &mut Vec<Draft>) {
    let terms = c.local().map_or(&[][..], |l| &l.terms);
    if !terms.is_empty() && matches!(rule.group, Group::Citations | Group::Wording) {
        drafts.retain(|draft| draft.span().is_none_or(|span| !is_own(c, terms, span)));
    }
}

/// Whether a term stands across a place. Looked for around the place alone, so that the work stays linear.
fn is_own(c: &Context<'_>, terms: &[String], span: Span) -> bool {
    let copy = c.document.reading.copy();
    terms.iter().any(|term| {
        let mut from = (span.start as usize).saturating_sub(term.len());
        while !copy.is_char_boundary(from) {
            from += 1;
        }
        let mut to = copy.len().min(span.end as usize + term.len());
        while !copy.is_char_boundary(to) {
            to -= 1;
        }
        let around = &copy[from..to];
        around.match_indices(term.as_str()).any(|(at, _)| {
            let start = from + at;
            start < span.end as usize && start + term.len() > span.start as usize
        })
    })
}
