//! Comments of a text document: what each says, and the anchors at its words.

use super::super::{
    model::{Finding, Model},
    words,
    xml::{self, put},
};
use crate::engine::structure::Date;

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
            return Self { prefix: "w:".to_owned(), declared: [" xmlns:w=\"", space, "\""].concat() };
        }
        Self { prefix: prefix.to_owned(), declared: String::new() }
    }

    /// Adds the anchor where a comment begins, or ends and is referred to.
    pub(in super::super) fn anchor(&self, out: &mut String, id: u32, ends: bool) {
        let (p, d, id) = (self.prefix.as_str(), self.declared.as_str(), id.to_string());
        let kind = if ends { "End" } else { "Start" };
        put(out, &["<", p, "commentRange", kind, d, " ", p, "id=\"", &id, "\"/>"]);
        if ends {
            put(out, &["<", p, "r", d, "><", p, "commentReference ", p, "id=\"", &id, "\"/></", p, "r>"]);
        }
    }

    /// Adds what a comment says on a finding; `place` is what the words stand in where the comment does not stand
    /// at them.
    pub(in super::super) fn comment(
        &self,
        out: &mut String,
        id: u32,
        finding: &Finding<'_>,
        place: &str,
        model: &Model<'_>,
        date: Date,
    ) {
        let (p, d) = (self.prefix.as_str(), self.declared.as_str());
        put(out, &["<", p, "comment", d]);
        for (name, value) in [
            ("id", id.to_string().as_str()),
            ("author", words::PROGRAM),
            ("date", &[&date.to_string(), "T00:00:00Z"].concat()),
            ("initials", words::INITIALS),
        ] {
            put(out, &[" ", p, name, "=\"", value, "\""]);
        }
        put(out, &["><", p, "p><", p, "r><", p, "annotationRef/></", p, "r>"]);
        let mut lead = String::new();
        if !place.is_empty() {
            put(&mut lead, &["（", place, "中", &finding.short(), "）"]);
        }
        self.line(out, &[&lead, "【", finding.label(), "】", finding.message]);
        for (name, words) in [
            (words::BASIS, finding.basis.join("；").as_str()),
            (words::ADVICE, finding.advice),
            (words::SETTLED, &finding.settled),
        ] {
            if !words.is_empty() {
                put(out, &["<", p, "p>"]);
                self.line(out, &[name, "：", words]);
            }
        }
        put(out, &["<", p, "p>"]);
        self.line(out, &[words::RULE, " ", finding.rule, "，", words::RULE_SET, " ", model.rule_set]);
        put(out, &["</", p, "comment>"]);
    }

    /// Ends the open paragraph with a line.
    fn line(&self, out: &mut String, pieces: &[&str]) {
        let p = self.prefix.as_str();
        put(out, &["<", p, "r><", p, "t xml:space=\"preserve\">"]);
        for piece in pieces {
            xml::push(out, piece);
        }
        put(out, &["</", p, "t></", p, "r></", p, "p>"]);
    }
}
