//! What the report must hold. Where a part begins and which it is was told in `structure`; what a place's own notice
//! asks for beyond the law is in `local`.

pub(super) mod achievements;
pub(super) mod causes;
pub(super) mod first_person;
pub(super) mod first_person_acts;
pub(super) mod issuer;
pub(super) mod next_year;
pub(super) mod plan_items;
pub(super) mod plan_measures;
pub(super) mod problems;
pub(super) mod year_end_account;

use super::{
    rule::{Check, Draft},
    Context, Severity,
};
use crate::engine::structure::Part;

/// Whether a heading opens a part. The law asks for the content, not for a heading: where running text
/// has one of the rule's words, it is only asked to be looked at.
fn part(c: &Context<'_>, part: Part, rule: &str, messages: [&'static str; 3]) -> Check {
    let [absent, in_text, advice] = messages;
    if !c.openers(part).is_empty() {
        Check::Pass
    } else if let Some(span) = c.places(rule).first() {
        Check::Found(vec![Draft::at(*span, in_text, advice).only(Severity::Warning).likely()])
    } else {
        Check::absent(absent, advice)
    }
}
