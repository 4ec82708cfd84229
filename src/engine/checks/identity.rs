//! Ids of findings: an edit elsewhere in the text leaves them as they are.

use std::collections::BTreeMap;

use super::Finding;
use crate::engine::{text::Span, Document};

/// One id a finding: the rule and a hash of (rule, folded quote, path of section markers, which of
/// equal ones); an absence's is the rule alone, numbered from the second on.
pub fn finding_ids(document: &Document, findings: &[Finding]) -> Vec<String> {
    let mut seen: BTreeMap<(&str, u32), u32> = BTreeMap::new();
    let mut id = |finding: &Finding| {
        let hash = hash(document, finding);
        let equal = seen.entry((finding.rule, hash)).or_default();
        let nth = *equal;
        *equal += 1;
        match (finding.span, nth) {
            (None, 0) => finding.rule.to_owned(),
            (None, n) => format!("{}-{}", finding.rule, n + 1),
            (Some(_), n) => format!("{}-{:08x}", finding.rule, fold(hash, &n.to_le_bytes())),
        }
    };
    findings.iter().map(&mut id).collect()
}

fn hash(document: &Document, finding: &Finding) -> u32 {
    let mut hash = fold(0x811C_9DC5, finding.rule.as_bytes());
    let Some(span) = finding.span else { return fold(hash, finding.message.as_bytes()) };
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
