//! The one writer of the contract's JSON. Fixed key order, shortest decimals, nothing from hash order.

mod utf16;
mod writer;

#[cfg(feature = "check")]
mod judged;

pub use writer::Writer;

use utf16::Utf16Index;

use super::Name;
use crate::engine::{
    report::{Aside, Citation, Field, Figure, Mark, Meta, Noise, Relation, Report, Section, Span},
    source::MarkKind,
    tables,
};

/// The report as JSON text, spans in UTF-16 units.
pub fn write(report: &Report) -> String {
    let units = Utf16Index::new(&report.text);
    let mut writer = Writer::with_capacity(report.text.len() * 5);
    writer.object(|w| {
        w.key("schema").string("fazhi-report/1");
        w.key("tool").object(tool);
        w.key("source").object(|w| {
            w.key("name").string(&report.source.name);
            w.key("format").string(report.source.format.name());
            w.key("encoding").string(report.source.encoding);
            w.key("bytes").number(report.source.bytes);
            w.key("marks").array(&report.source.marks, |w, m| mark(w, &units, *m));
            w.key("asides").array(&report.source.asides, |w, a| aside(w, &units, a));
        });
        w.key("text").string(&report.text);
        w.key("script").name(report.script);
        w.key("meta").object(|w| meta(w, &units, &report.meta));
        w.key("displayTitle").string(&report.display_title);
        w.key("noise").array(&report.noise, |w, n| noise(w, &units, n));
        w.key("sections").array(&report.sections, |w, s| section(w, &units, s));
        w.key("figures").array(&report.figures, |w, f| figure(w, &units, f));
        w.key("citations").array(&report.citations, |w, c| citation(w, &units, c));
        w.key("relations").array(&report.relations, relation);
        judged_keys(w, &units, report);
    });
    writer.finish()
}

#[cfg(feature = "check")]
fn judged_keys(w: &mut Writer, units: &Utf16Index<'_>, report: &Report) {
    judged::write(w, units, report);
}

#[cfg(not(feature = "check"))]
fn judged_keys(w: &mut Writer, _units: &Utf16Index<'_>, _report: &Report) {
    w.key("profile").null();
    w.key("verdicts").array([(); 0], |w, ()| w.null());
    w.key("findings").array([(); 0], |w, ()| w.null());
    w.key("score").null();
}

fn mark(w: &mut Writer, units: &Utf16Index<'_>, mark: Mark) {
    let (kind, level) = match mark.kind {
        MarkKind::Table => ("table", 0),
        MarkKind::Heading(level) => ("heading", level),
        MarkKind::Numbering => ("numbering", 0),
        MarkKind::Inserted => ("inserted", 0),
        MarkKind::Highlighted => ("highlighted", 0),
        MarkKind::Note => ("note", 0),
        MarkKind::TextBox => ("text_box", 0),
    };
    w.object(|w| {
        w.key("kind").string(kind);
        if level > 0 {
            w.key("level").number(usize::from(level));
        }
        span(w.key("span"), units, mark.span);
    });
}

fn aside(w: &mut Writer, units: &Utf16Index<'_>, aside: &Aside) {
    w.object(|w| {
        w.key("kind").name(aside.kind);
        w.key("words").string(&aside.words);
        w.key("author").string(&aside.author);
        w.key("at").number(units.at(aside.at.start));
    });
}

fn tool(w: &mut Writer) {
    w.key("version").string(env!("CARGO_PKG_VERSION"));
    w.key("ruleSet").string(tables::RULE_SET);
    w.key("tables").string(tables::EDITION);
}

fn span(w: &mut Writer, units: &Utf16Index<'_>, span: Span) {
    let (start, end) = units.span(span);
    w.object(|w| {
        w.key("start").integer(start);
        w.key("end").integer(end);
    });
}

fn meta(w: &mut Writer, units: &Utf16Index<'_>, meta: &Meta) {
    let text = |w: &mut Writer, key, f: &Option<Field<String>>| {
        field(w.key(key), units, f.as_ref(), |w, v| w.string(v));
    };
    text(w, "title", &meta.title);
    text(w, "issuer", &meta.issuer);
    field(w.key("level"), units, meta.level.as_ref(), |w, v| w.name(*v));
    text(w, "region", &meta.region);
    field(w.key("year"), units, meta.year.as_ref(), |w, v| w.number(v));
    text(w, "dated", &meta.dated);
    text(w, "published", &meta.published);
    text(w, "addressee", &meta.addressee);
    text(w, "signature", &meta.signature);
    text(w, "documentNumber", &meta.document_number);
}

fn field<T>(
    w: &mut Writer,
    units: &Utf16Index<'_>,
    field: Option<&Field<T>>,
    value: impl FnOnce(&mut Writer, &T),
) {
    w.optional(field, |w, f| {
        w.object(|w| {
            value(w.key("value"), &f.value);
            w.key("span").optional(f.span, |w, s| span(w, units, s));
        });
    });
}

fn noise(w: &mut Writer, units: &Utf16Index<'_>, noise: &Noise) {
    w.object(|w| {
        w.key("kind").name(noise.kind);
        span(w.key("span"), units, noise.span);
    });
}

fn section(w: &mut Writer, units: &Utf16Index<'_>, s: &Section) {
    w.object(|w| {
        w.key("id").string(&s.id);
        w.key("parent").optional(s.parent.as_deref(), Writer::string);
        w.key("marker").string(&s.marker);
        w.key("depth").number(s.depth);
        w.key("heading").string(&s.heading);
        span(w.key("span"), units, s.span);
        span(w.key("body"), units, s.body);
        w.key("runIn").boolean(s.run_in);
        w.key("part").name(s.part);
        w.key("role").optional(s.role, Writer::name);
        w.key("topic").optional(s.topic, Writer::name);
    });
}

fn figure(w: &mut Writer, units: &Utf16Index<'_>, f: &Figure) {
    w.object(|w| {
        w.key("id").string(&f.id);
        span(w.key("span"), units, f.span);
        w.key("value").number(f.value);
        w.key("valueTo").optional(f.value_to, Writer::number);
        w.key("unit").string(&f.unit);
        w.key("unitTo").optional(f.unit_to.as_deref(), Writer::string);
        w.key("kind").name(f.kind);
        w.key("qualifier").name(f.qualifier);
        w.key("qualifierTo").optional(f.qualifier_to, Writer::name);
        w.key("direction").optional(f.direction, Writer::name);
        w.key("subject").string(&f.subject);
        w.key("indicator").optional(f.indicator, Writer::string);
        w.key("section").optional(f.section.as_deref(), Writer::string);
        w.key("target").boolean(f.target);
        w.key("year").optional(f.year, Writer::number);
        w.key("base").optional(f.base.as_deref(), Writer::string);
    });
}

fn citation(w: &mut Writer, units: &Utf16Index<'_>, c: &Citation) {
    w.object(|w| {
        w.key("id").string(&c.id);
        span(w.key("span"), units, c.span);
        w.key("name").optional(c.name.as_deref(), Writer::string);
        w.key("docNumber").optional(c.doc_number.as_deref(), Writer::string);
        w.key("kind").name(c.kind);
        w.key("status").optional(c.status, Writer::name);
    });
}

fn relation(w: &mut Writer, r: &Relation) {
    w.object(|w| {
        w.key("id").string(&r.id);
        w.key("kind").name(r.kind);
        w.key("figures").array(&r.figures, |w, id| w.string(id));
        w.key("formula").string(&r.formula);
        w.key("stated").optional(r.stated, Writer::number);
        w.key("computed").optional(r.computed, Writer::number);
        w.key("holds").optional(r.holds, Writer::boolean);
        w.key("note").optional(r.note.as_deref(), Writer::string);
    });
}
