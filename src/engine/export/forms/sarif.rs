//! Findings as SARIF 2.1.0, the form in which tools exchange what they found.

use super::{
    super::json::Writer,
    model::{Finding, Model},
    sheet, words,
};
use crate::engine::{severity::Severity, structure::Date};

/// Writes the log; places are UTF-16 units, lines and columns of the text as read, which is kept in it.
pub(super) fn write(model: &Model<'_>, date: Date) -> String {
    let lines = Lines::of(model.text);
    let mut writer = Writer::with_capacity(model.text.len() * 2);
    writer.object(|w| {
        w.key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json");
        w.key("version").string("2.1.0");
        w.key("runs").array([()], |w, ()| w.object(|w| run(w, model, &lines, date)));
    });
    writer.finish()
}

fn run(w: &mut Writer, model: &Model<'_>, lines: &Lines, date: Date) {
    w.key("tool").object(|w| {
        w.key("driver").object(|w| {
            w.key("name").string("fazhi-report");
            w.key("fullName").string(words::PROGRAM);
            w.key("version").string(model.version);
            w.key("semanticVersion").string(model.version);
            w.key("shortDescription").object(|w| w.key("text").string(words::NOTE));
            w.key("rules").array(&model.verdicts, |w, (rule, _)| w.object(|w| w.key("id").string(rule)));
            w.key("properties").object(|w| w.key("ruleSet").string(model.rule_set));
        });
    });
    w.key("language").string("zh-CN");
    w.key("columnKind").string("utf16CodeUnits");
    w.key("artifacts").array([()], |w, ()| {
        w.object(|w| {
            w.key("location").object(|w| w.key("uri").string(&uri(model.file)));
            w.key("contents").object(|w| w.key("text").string(model.text));
        });
    });
    w.key("results").array(&model.findings, |w, finding| w.object(|w| result(w, model, lines, finding)));
    w.key("properties").object(|w| {
        w.key("title").string(model.display_title);
        w.key("issuer").string(model.issuer);
        w.key("year").string(model.year);
        w.key("profile").string(&model.profile);
        w.key("date").string(&date.to_string());
        w.key("note").string(words::NOTE);
    });
}

fn result(w: &mut Writer, model: &Model<'_>, lines: &Lines, finding: &Finding<'_>) {
    w.key("ruleId").string(finding.rule);
    let rule = model.verdicts.iter().position(|(rule, _)| *rule == finding.rule);
    if let Some(index) = rule {
        w.key("ruleIndex").number(index);
    }
    w.key("level").string(match finding.severity {
        Severity::Gate | Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    });
    w.key("message").object(|w| w.key("text").string(&unlinked(finding.message)));
    w.key("locations").array([()], |w, ()| {
        w.object(|w| {
            w.key("physicalLocation").object(|w| {
                w.key("artifactLocation").object(|w| {
                    w.key("uri").string(&uri(model.file));
                    w.key("index").number(0);
                });
                if let Some(units) = finding.units {
                    w.key("region").object(|w| region(w, lines, units, finding.quote));
                }
            });
        });
    });
    if !finding.settled.is_empty() {
        w.key("suppressions").array([()], |w, ()| {
            w.object(|w| {
                w.key("kind").string("external");
                w.key("justification").string(&finding.settled);
            });
        });
    }
    w.key("partialFingerprints").object(|w| w.key("finding/v1").string(finding.id));
    w.key("properties").object(|w| {
        w.key("place").string(&sheet::place(model, finding));
        w.key("basis").array(&finding.basis, |w, basis| w.string(basis));
        w.key("advice").string(finding.advice);
    });
}

fn region(w: &mut Writer, lines: &Lines, (start, end): (u32, u32), quote: &str) {
    let ((first, from), (last, to)) = (lines.at(start), lines.at(end));
    w.key("startLine").number(first);
    w.key("startColumn").number(from);
    w.key("endLine").number(last);
    w.key("endColumn").number(to);
    w.key("charOffset").number(start);
    w.key("charLength").number(end - start);
    w.key("snippet").object(|w| w.key("text").string(quote));
}

/// Where lines begin, in UTF-16 units.
struct Lines(Vec<u32>);

impl Lines {
    fn of(text: &str) -> Self {
        let (mut starts, mut unit) = (vec![0], 0);
        for line in text.split_inclusive('\n') {
            unit += line.encode_utf16().count() as u32;
            starts.push(unit);
        }
        Self(starts)
    }

    /// Line and column of a unit, both from 1.
    fn at(&self, unit: u32) -> (usize, u32) {
        let line = self.0.partition_point(|start| *start <= unit).max(1);
        (line, unit - self.0[line - 1] + 1)
    }
}

/// Words in which brackets are brackets: `[甲](乙)` in a message would be a link (SARIF 2.1.0, 3.11.6).
fn unlinked(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if "\\[]".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A file name as a relative reference (RFC 3986): every byte that is not unreserved is escaped.
fn uri(name: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for byte in if name.is_empty() { "report" } else { name }.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    out
}
