//! A part beside its whole: it is not more.

use super::{relation, sentence::Sentence, Relation, RelationKind};
use crate::engine::facts::{FigureKind, Qualifier};
use crate::engine::text::Signs;

/// Deeds that can be done at most as often as there are cases.
const DEEDS: &str =
    "成功 办结 整改 完成 审结 化解 通过 合格 答复 结案 调解 调解成功 已办结 已整改 已完成 办理 \
    整改完成 整改到位 化解成功 成功化解 成功调解 成功 办復 办复";

/// Finds the parts of one sentence that no other relation holds.
pub(crate) fn find(sentence: &Sentence<'_>, known: &[Relation]) -> Vec<Relation> {
    let mut told = vec![false; sentence.len()];
    for relation in known {
        for at in relation.figures.iter().filter_map(|id| id.checked_sub(sentence.id(0))) {
            let both = relation.figures.contains(&(sentence.id(at) + 1));
            if let Some(mark) = told.get_mut(at) {
                *mark |= both;
            }
        }
    }
    (1..sentence.len())
        .filter(|&part| !told[part - 1])
        .filter_map(|part| pair(sentence, part - 1, part))
        .collect()
}

fn pair(sentence: &Sentence<'_>, whole: usize, part: usize) -> Option<Relation> {
    let (a, b) = (sentence.figure(whole), sentence.figure(part));
    let counts = a.kind == FigureKind::Count && a.value_to.is_none() && sentence.is_exact_count(part);
    if !counts || !sentence.same_unit(whole, part) || a.unit.is_empty() || a.direction.is_some() {
        return None;
    }
    let lead = sentence.lead(part).trim_start_of(&[',', '(', '、']);
    let among = lead.starts_with("其中");
    let deed = lead.trim_start_matches("其中").trim_start_matches(',');
    if !among && !DEEDS.split(' ').any(|d| d == deed) {
        return None;
    }
    let figures = vec![sentence.id(whole), sentence.id(part)];
    if b.value <= a.value {
        let formula = format!("{} ≤ {}", b.value, a.value);
        return Some(relation(RelationKind::PartOf, figures, formula, b.value, None, Some(true)));
    }
    // Cases of the year before can be settled too; only 其中 leaves no other reading.
    let sure = among && a.qualifier == Qualifier::Exact;
    let formula = format!("{} > {}", b.value, a.value);
    sure.then(|| relation(RelationKind::PartOf, figures, formula, b.value, None, Some(false)))
}
