//! Ids of findings: an edit elsewhere in the text leaves them as they are.

use super::{Finding, RULES};
use crate::engine::{order::ordered, text::Span, Document};

/// One id a finding: the rule and a hash of (rule, folded quote, path of section markers, which of
/// equal ones); an absence's is the rule alone, numbered from the second on.
pub(super) fn finding_ids(document: &Document, findings: &[Finding]) -> Vec<String> {
    let mut keys = Vec::new();
    for finding in findings {
        let rule = RULES.iter().position(|r| r.id == finding.rule).unwrap_or_default();
        keys.push((rule as u32, hash(document, finding)));
    }
    // Equal ones come together, in the order of the findings.
    let order = ordered(&keys);
    let mut ids = vec![String::new(); findings.len()];
    for equal in order.chunk_by(|a, b| a.0 == b.0) {
        for (nth, &((_, hash), at)) in equal.iter().enumerate() {
            let (rule, nth) = (findings[at].rule, nth as u32);
            ids[at] = match (findings[at].span, nth) {
                (None, 0) => rule.to_owned(),
                (None, n) => format!("{rule}-{}", n + 1),
                (Some(_), n) => format!("{rule}-{:08x}", fold(hash, &n.to_le_bytes())),
            };
        }
    }
    ids
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
