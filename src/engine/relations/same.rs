//! The same thing counted in two places.

use super::{tell, Relation, RelationKind};
use crate::engine::facts::{Figure, FigureKind, Qualifier};

/// A subject this long (characters) names one thing, not a sort of thing.
const NAME: usize = 10;

/// Finds figures whose subjects end in the same long name and that have the same value.
///
/// Different values may speak of different periods or places, so nothing is told of them.
pub(crate) fn find(text: &str, figures: &[Figure], out: &mut Vec<Relation>) {
    let mut named: Vec<(&str, &str, usize)> = Vec::new();
    for (id, figure) in figures.iter().enumerate() {
        let plain = figure.kind == FigureKind::Count
            && figure.qualifier == Qualifier::Exact
            && figure.value_to.is_none();
        let name = figure.subject.filter(|_| plain).and_then(|s| long_end(text.get(s.range())?));
        if let Some(name) = name {
            named.push((name, figure.unit.as_str(), id));
        }
    }
    // Those of one name and unit come together, in text order.
    named.sort_unstable();
    for pair in named.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let (a, b) = (figures[first.2].value, figures[second.2].value);
        if (first.0, first.1) == (second.0, second.1) && a == b {
            let formula = format!("{a} = {b}");
            let ids = vec![first.2, second.2];
            tell(out, RelationKind::Equal, ids, formula, b, Some(a), Some(true));
        }
    }
}

/// The last characters of a subject; `None` where it is shorter.
fn long_end(subject: &str) -> Option<&str> {
    let (at, _) = subject.char_indices().rev().nth(NAME - 1)?;
    subject.get(at..)
}
