//! Comments of a text document: what each says, and the anchors at its words.

use core::fmt::Write as _;

use super::super::{
    model::{Finding, Model},
    words, xml,
};
use crate::engine::{export::Label as _, structure::Date};

/// The namespace of text documents, transitional edition.
pub(in super::super) const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The type of a comments part.
pub(in super::super) const COMMENTS_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// How a part names the elements of text documents.
#[derive(Clone, Debug)]
pub(in super::super) struct Names {
    /// The prefix with its colon.
    prefix: String,
    /// What declares it, where the part does not.
    declared: String,
}

impl Names {
    /// In a part whose root has this prefix, with its colon, and this namespace. Attributes need a prefix: where
    /// the root has none, one is declared at each new element.
    pub(in super::super) fn new(prefix: &str, space: &str) -> Self {
        if prefix.is_empty() {
            return Self { prefix: "w:".to_owned(), declared: format!(" xmlns:w=\"{space}\"") };
        }
        Self { prefix: prefix.to_owned(), declared: String::new() }
    }

    /// Adds the anchor where a comment begins, or ends and is referred to.
    pub(in super::super) fn anchor(&self, out: &mut String, id: u32, ends: bool) {
        let Self { prefix: p, declared: d } = self;
        let _ = write!(out, "<{p}commentRange{}{d} {p}id=\"{id}\"/>", if ends { "End" } else { "Start" });
        if ends {
            let _ = write!(out, "<{p}r{d}><{p}commentReference {p}id=\"{id}\"/></{p}r>");
        }
    }

    /// Adds what a comment says on a finding.
    pub(in super::super) fn comment(
        &self,
        out: &mut String,
        id: u32,
        finding: &Finding,
        model: &Model,
        date: Date,
    ) {
        let Self { prefix: p, declared: d } = self;
        let _ = write!(
            out,
            "<{p}comment{d} {p}id=\"{id}\" {p}author=\"{}\" {p}date=\"{date}T00:00:00Z\" {p}initials=\"{}\">",
            words::PROGRAM,
            words::INITIALS,
        );
        let mut lines = vec![format!("【{}】{}", finding.severity.label(), finding.message)];
        for (name, line) in [
            (words::BASIS, &finding.basis.join("；")),
            (words::ADVICE, &finding.advice),
            (words::SETTLED, &finding.settled),
        ] {
            if !line.is_empty() {
                lines.push(format!("{name}：{line}"));
            }
        }
        lines.push(format!("{} {}，{} {}", words::RULE, finding.rule, words::RULE_SET, model.rule_set));
        for (at, line) in lines.iter().enumerate() {
            let _ = write!(out, "<{p}p>");
            if at == 0 {
                let _ = write!(out, "<{p}r><{p}annotationRef/></{p}r>");
            }
            let _ = write!(out, "<{p}r><{p}t xml:space=\"preserve\">");
            xml::push(out, line);
            let _ = write!(out, "</{p}t></{p}r></{p}p>");
        }
        let _ = write!(out, "</{p}comment>");
    }
}
