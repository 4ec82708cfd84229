//! A part beside its whole: it is not more.

use super::{sentence::Sentence, tell, Relation, RelationKind};
use crate::engine::facts::{FigureKind, Qualifier};
use crate::engine::text::Signs;

/// Deeds that can be done at most as often as there are cases.
const DEEDS: &str =
    "成功 办结 整改 完成 审结 化解 通过 合格 答复 结案 调解 调解成功 已办结 已整改 已完成 办理 \
    整改完成 整改到位 化解成功 成功化解 成功调解 成功 办復 办复";

/// Finds the parts of one sentence that no other relation of it holds; its relations stand in `out` behind `from`.
pub(crate) fn find(sentence: &Sentence<'_>, from: usize, out: &mut Vec<Relation>) {
    // A sum that fails says nothing of its parts alone, nor are readers told of it; but one slip is told once.
    let mut marks = vec![(false, false); sentence.len()];
    for relation in &out[from..] {
        for at in relation.figures.iter().filter_map(|id| id.checked_sub(sentence.id(0))) {
            let both = relation.figures.contains(&(sentence.id(at) + 1));
            if let Some((told, doubted)) = marks.get_mut(at).filter(|_| both) {
                *(if relation.holds == Some(true) { told } else { doubted }) = true;
            }
        }
    }
    for part in 1..sentence.len() {
        let (told, doubted) = marks[part - 1];
        if !told {
            pair(sentence, part - 1, part, doubted, out);
        }
    }
}

fn pair(sentence: &Sentence<'_>, whole: usize, part: usize, doubted: bool, out: &mut Vec<Relation>) {
    let (a, b) = (sentence.figure(whole), sentence.figure(part));
    let counts = a.kind == FigureKind::Count && a.value_to.is_none() && sentence.is_exact_count(part);
    if !counts || !sentence.same_unit(whole, part) || a.unit.is_empty() || a.direction.is_some() {
        return;
    }
    let lead = sentence.lead(part).trim_start_of(&[',', '(', '、']);
    let among = lead.starts_with("其中");
    let deed = lead.behind_every("其中").trim_start_of(&[',']);
    if !among && !DEEDS.listed().any(|d| d == deed) {
        return;
    }
    let holds = b.value <= a.value;
    // Cases of the year before can be settled too; only 其中 leaves no other reading.
    let sure = among && !doubted && a.qualifier == Qualifier::Exact;
    if holds || sure {
        let figures = vec![sentence.id(whole), sentence.id(part)];
        let formula = format!("{} {} {}", b.value, if holds { "≤" } else { ">" }, a.value);
        tell(out, RelationKind::PartOf, figures, formula, b.value, None, Some(holds));
    }
}
