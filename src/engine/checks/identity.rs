//! Ids of findings: an edit elsewhere in the text leaves them as they are.

use super::{Finding, RULES};
use crate::engine::{order::ordered, text::Span, Document};

/// One id a finding: the rule and a hash of (rule, folded quote, path of section markers, which of
/// equal ones); an absence's is the rule alone, numbered from the second on.
pub(super) fn finding_ids(document: &Document, findings: &[Finding]) -> Vec<String> {
    let mut keys = Vec::new();
    for finding in findings {
        let rule = RULES.iter().position(|r| r.id == finding.rule).unwrap_or_default() as u32;
        // Absences are counted by themselves.
        keys.push((rule << 1 | u32::from(finding.span.is_none()), hash(document, finding)));
    }
    let mut numbered = vec![(0, 0); keys.len()];
    // Equal ones come together, in the order of the findings.
    for equal in ordered(&keys).chunk_by(|a, b| a.0 == b.0) {
        for (nth, &((group, hash), at)) in equal.iter().enumerate() {
            let nth = nth as u32;
            let number = if findings[at].span.is_none() { nth } else { fold(hash, &nth.to_le_bytes()) };
            numbered[at] = (group, number);
        }
    }
    let mut ids = Vec::new();
    for (finding, number) in findings.iter().zip(apart(&numbered)) {
        let rule = finding.rule;
        ids.push(match (finding.span, number) {
            (None, 0) => rule.to_owned(),
            (None, n) => format!("{rule}-{}", n + 1),
            (Some(_), n) => format!("{rule}-{n:08x}"),
        });
    }
    ids
}

/// The numbers of (group, number), each its own within its group: where two meet by chance, the later one is
/// counted on to the next that is free.
fn apart(numbered: &[(u32, u32)]) -> Vec<u64> {
    let mut own = vec![0; numbered.len()];
    let mut before: Option<(u32, u64)> = None;
    for ((group, number), at) in ordered(numbered) {
        let least = before.filter(|(of, _)| *of == group).map_or(0, |(_, taken)| taken + 1);
        own[at] = u64::from(number).max(least);
        before = Some((group, own[at]));
    }
    own
}

fn hash(document: &Document, finding: &Finding) -> u32 {
    let mut hash = fold(0x811C_9DC5, finding.rule.as_bytes());
    // What is absent has the rule's own id, whatever is said of it.
    let Some(span) = finding.span else { return hash };
    let quote: String = document.reading.at(span).chars().filter(|c| !c.is_whitespace()).collect();
    hash = fold(hash, quote.as_bytes());
    for marker in path(document, span) {
        hash = fold(hash, document.reading.at(marker).as_bytes());
    }
    hash
}

/// The markers of the sections around a place, innermost first.
fn path(document: &Document, span: Span) -> Vec<Span> {
    let sections = &document.structure.sections;
    let mut at = document.structure.section_at(span.start);
    let mut path = Vec::new();
    while let Some(section) = at.and_then(|i| sections.get(i)) {
        path.push(section.marker);
        at = section.parent;
    }
    path
}

/// FNV-1a, 32 bits.
fn fold(hash: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hash, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn numbers_that_meet_are_counted_on() {
        assert_eq!(apart(&[(1, 7), (2, 7), (1, 9), (1, 7), (1, 8)]), [7, 7, 10, 8, 9]);
        assert_eq!(apart(&[(1, u32::MAX), (1, u32::MAX)]), [0xFFFF_FFFF, 0x1_0000_0000]);
    }
}
