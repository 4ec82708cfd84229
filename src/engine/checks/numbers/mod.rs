//! Figures that must agree.

pub(super) mod appearances;
pub(super) mod changes;
pub(super) mod double_hedge;
pub(super) mod money_unit;
pub(super) mod parts;
pub(super) mod rates;
pub(super) mod shares;
pub(super) mod sums;

use super::{
    context,
    rule::{Check, Draft},
    Context,
};
use crate::engine::{
    relations::{Relation, RelationKind},
    text::Span,
};

/// Relations of some kinds that do not hold, said at the figure that states the result.
fn broken(
    c: &Context<'_>,
    kinds: &[RelationKind],
    message: fn(&Relation) -> &'static str,
    advice: &'static str,
) -> Check {
    let document = c.document;
    let of_kind = || document.relations.iter().filter(|r| kinds.contains(&r.kind));
    if of_kind().next().is_none() {
        return Check::NotApplicable;
    }
    let drafts = of_kind().filter(|r| r.holds == Some(false)).filter_map(|r| {
        let spans: Vec<_> =
            r.figures.iter().filter_map(|&i| document.facts.figures.get(i)).map(|f| f.span).collect();
        let stated = r.stated.and_then(|s| {
            r.figures
                .iter()
                .filter_map(|&i| document.facts.figures.get(i))
                .find(|f| f.value == s)
                .map(|f| f.span)
        });
        let at = stated.or_else(|| spans.first().copied())?;
        let others: Vec<Span> = spans.into_iter().filter(|s| *s != at).collect();
        let draft = Draft::at(at, message(r), advice).related(&others);
        Some(draft.with("formula", context::text(r.formula.clone())))
    });
    Check::found(drafts.collect())
}
