//! The same thing counted in two places.

use std::collections::BTreeMap;

use super::{relation, Relation, RelationKind};
use crate::engine::facts::{Figure, FigureKind, Qualifier};

/// A subject this long (characters) names one thing, not a sort of thing.
const NAME: usize = 10;

/// Finds figures whose subjects end in the same long name and that have the same value.
///
/// Different values may speak of different periods or places, so nothing is told of them.
pub(crate) fn find(text: &str, figures: &[Figure], out: &mut Vec<Relation>) {
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (id, figure) in figures.iter().enumerate() {
        let plain = figure.kind == FigureKind::Count
            && figure.qualifier == Qualifier::Exact
            && figure.value_to.is_none();
        let Some(name) = figure.subject.filter(|_| plain).and_then(|s| long_end(text.get(s.range())?)) else {
            continue;
        };
        let key = (name, figure.unit.as_str());
        if let Some(&first) = seen.get(&key) {
            let (a, b) = (figures[first].value, figure.value);
            if a == b {
                let formula = format!("{a} = {b}");
                out.push(relation(RelationKind::Equal, vec![first, id], formula, b, Some(a), Some(true)));
            }
        }
        seen.insert(key, id);
    }
}

/// The last characters of a subject; `None` where it is shorter.
fn long_end(subject: &str) -> Option<&str> {
    let (at, _) = subject.char_indices().rev().nth(NAME - 1)?;
    subject.get(at..)
}
