//! Words: slips, set phrases, who speaks. Marks and single characters are in `format`.

pub(super) mod adverbs;
pub(super) mod blended;
pub(super) mod collocations;
pub(super) mod confusions;
pub(super) mod doubled_words;
pub(super) mod foreign_place;
mod frames;
pub(super) mod halves;
pub(super) mod incomplete;
pub(super) mod legal_system;
pub(super) mod long_sentences;
pub(super) mod policy_phrases;
pub(super) mod request;
pub(super) mod results_without_figures;
pub(super) mod speaker;
pub(super) mod stock_phrases;
pub(super) mod tasks_as_results;
pub(super) mod terms;
pub(super) mod typos;

use super::{
    context,
    rule::{Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

/// Words of a rule's table that should read otherwise; marks at their ends are context, and not shown.
fn replaced(c: &Context<'_>, rule: &str, message: &'static str, advice: &'static str) -> Check {
    const MARKS: &[char] = &['、', ',', '。', ';'];
    let mut drafts = Vec::new();
    for (span, right) in c.words(rule) {
        let word = c.at(span);
        let bare = word.trim_start_of(MARKS);
        let start = span.end as usize - bare.len();
        let span = Span::new(start, start + bare.trim_end_of(MARKS).len());
        let right = right.trim_start_of(MARKS).trim_end_of(MARKS);
        drafts.push(Draft::at(span, message, advice).with("right", context::text(right)));
    }
    Check::found(drafts)
}
