//! Words.

pub(super) mod confusions;
pub(super) mod request;
pub(super) mod speaker;
pub(super) mod terms;

use super::{
    context,
    rule::{Check, Draft},
    Context,
};
use crate::engine::text::Span;

/// Words of a rule's table that should read otherwise; marks at their ends are context, and not shown.
fn replaced(c: &Context<'_>, rule: &str, message: &'static str, advice: &'static str) -> Check {
    const MARKS: [char; 4] = ['、', ',', '。', ';'];
    let drafts = c.words(rule).map(|(span, right)| {
        let word = c.at(span);
        let start = span.start as usize + word.len() - word.trim_start_matches(MARKS).len();
        let span = Span::new(start, start + word.trim_matches(MARKS).len());
        Draft::at(span, message, advice).with("right", context::text(right.trim_matches(MARKS)))
    });
    Check::found(drafts.collect())
}
