//! Sums, ratios, equalities and changes between figures, found from the words that state them.
//!
//! A relation is called false only where the words leave no other reading; elsewhere `holds` is `None`
//! or there is no relation at all.
//!
//! What a drafter is told of a sum that fails does not belong here: the rules of group N say it.

mod change;
mod list;
mod part;
mod ratio;
mod same;
mod sentence;
mod sum;

use super::{
    facts::{Facts, Number},
    order::ordered,
    text::Reading,
    JUDGES,
};

/// Kinds of relations, named as in the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RelationKind {
    /// 其中 lists: the parts make the whole.
    Sum,
    /// A rate and its two counts.
    Ratio,
    /// The same indicator twice, or a list and its number.
    Equal,
    /// Before and after.
    Change,
    /// A part is not more than its whole.
    PartOf,
}

/// How some figures hang together.
#[derive(Clone, Debug)]
pub struct Relation {
    /// What kind it is.
    pub kind: RelationKind,
    /// Indexes into the figures.
    pub figures: Vec<usize>,
    /// The sum worked out as a person would write it.
    pub formula: String,
    /// The value that the text states.
    pub stated: Option<Number>,
    /// The value worked out.
    pub computed: Option<Number>,
    /// `None` where the words leave it open.
    pub holds: Option<bool>,
    /// Message id of a remark.
    pub note: Option<&'static str>,
}

/// Finds the relations that the words of a report state, in text order of their first figures.
pub fn find(reading: &Reading, facts: &Facts) -> Vec<Relation> {
    let mut out = Vec::new();
    let sentences = sentence::split(reading.copy(), &facts.figures);
    for sentence in &sentences {
        let from = out.len();
        sum::find(sentence, &mut out);
        ratio::find(sentence, &mut out);
        change::find(sentence, &mut out);
        list::find(sentence, &mut out);
        part::find(sentence, from, &mut out);
    }
    // 6200件,其中甲类4955件,占79.9%;乙类1245件,占20.1%: parts and shares behind a semicolon.
    for period in sentence::joined(&sentences, &facts.figures) {
        sum::find(&period, &mut out);
        ratio::find(&period, &mut out);
    }
    same::find(reading.copy(), &facts.figures, &mut out);
    let (mut found, mut firsts) = (Vec::new(), Vec::new());
    for relation in out {
        let first = relation.figures.iter().copied().min().unwrap_or_default();
        firsts.push((first as u32, 0));
        found.push(Some(relation));
    }
    let mut out = Vec::new();
    for (_, at) in ordered(&firsts) {
        if let Some(relation) = found[at].take() {
            out.push(relation);
        }
    }
    out
}

/// Adds a relation of one stated and one worked-out value.
fn tell(
    out: &mut Vec<Relation>,
    kind: RelationKind,
    figures: Vec<usize>,
    formula: String,
    stated: Number,
    computed: Option<Number>,
    holds: Option<bool>,
) {
    out.push(Relation { kind, figures, formula, stated: Some(stated), computed, holds, note: None });
}

/// What stands in a formula before the value that the text prints instead. Messages say it in their own language.
pub(super) const BUT_PRINTED: &str = "，文中为";

/// A formula beside the value that the text prints instead.
fn but_printed(formula: &str, printed: impl core::fmt::Display) -> String {
    format!("{formula}{BUT_PRINTED}{printed}")
}
