//! Sums, ratios, equalities and changes between figures.

use super::{
    facts::{Facts, Number},
    structure::Structure,
    text::Reading,
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

/// Finds the relations that the words of a report state.
pub fn find(_reading: &Reading, _structure: &Structure, _facts: &Facts) -> Vec<Relation> {
    Vec::new()
}
