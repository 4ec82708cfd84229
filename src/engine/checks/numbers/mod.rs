//! Figures that must agree, and how they are written. What they add up to was worked out in `relations`.

pub(super) mod aims_as_results;
pub(super) mod appearances;
pub(super) mod bare_hundred;
pub(super) mod broken_counts;
pub(super) mod changes;
pub(super) mod double_hedge;
pub(super) mod fewer_times;
pub(super) mod magnitude;
pub(super) mod mixed_numerals;
pub(super) mod money_unit;
pub(super) mod none;
pub(super) mod parts;
pub(super) mod rates;
pub(super) mod rough_numbers;
pub(super) mod shares;
pub(super) mod sums;

use super::{
    context,
    rule::{Check, Draft},
    Context, Severity,
};
use crate::engine::relations::{Relation, RelationKind};

/// Relations of some kinds that do not hold, or that are open and have a note on it, said at the figure that states the
/// result; the latter are worth a look, no more.
fn broken(
    c: &Context<'_>,
    kinds: &[RelationKind],
    message: fn(&Relation) -> &'static str,
    advice: &'static str,
) -> Check {
    let document = c.document;
    let mut seen = false;
    let mut drafts = Vec::new();
    for r in document.relations.iter().filter(|r| kinds.contains(&r.kind)) {
        seen = true;
        let open = r.holds.is_none() && r.note.is_some();
        if r.holds != Some(false) && !open {
            continue;
        }
        let mut spans = Vec::new();
        let mut stated = None;
        for figure in r.figures.iter().filter_map(|&i| document.facts.figures.get(i)) {
            spans.push(figure.span);
            if stated.is_none() && r.stated == Some(figure.value) {
                stated = Some(figure.span);
            }
        }
        let Some(at) = stated.or_else(|| spans.first().copied()) else { continue };
        spans.retain(|span| *span != at);
        let draft = Draft::at(at, message(r), advice).related(&spans);
        let draft = draft.with("formula", context::text(r.formula.clone()));
        drafts.push(if open { draft.likely().only(Severity::Info) } else { draft });
    }
    if seen {
        Check::found(drafts)
    } else {
        Check::NotApplicable
    }
}
