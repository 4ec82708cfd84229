//! Reads the model from the JSON of a report.

use core::ops::Range;

use super::{Dimension, Figure, Finding, Model, Points, Relation, Row, Score, Section, Units};
use crate::engine::{
    checks::VerdictKind,
    export::{Label, Name},
    facts::{FigureKind, Qualifier},
    json::Value,
    order::ordered,
    relations::RelationKind,
    severity::Severity,
    structure::{Level, Part},
};

impl<'a> Model<'a> {
    /// Of the JSON of a report; `None` for anything else.
    pub(in crate::engine::export::forms) fn read(root: &'a Value) -> Option<Self> {
        if root.get("schema").text() != "fazhi-report/1" {
            return None;
        }
        let text = root.string("text");
        let units = Units::new(text);
        let read = Reader { text, units: &units };
        let (source, meta) = (root.get("source"), root.get("meta"));
        let field = |key| meta.get(key).get("value");
        let mut tables = Vec::new();
        for mark in source.get("marks").list() {
            if mark.get("kind").text() == "table" {
                tables.push(read.range(mark.get("span")));
            }
        }
        let found = each(root.get("noise"), |noise| read.range(noise.get("span")));
        let keys = each(root.get("noise"), |noise| (read.range(noise.get("span")).start as u32, 0));
        let mut noise = Vec::new();
        for (_, at) in ordered(&keys) {
            noise.push(found[at].clone());
        }
        Some(Self {
            version: root.get("tool").get("version").text(),
            rule_set: root.get("tool").get("ruleSet").text(),
            file: source.string("name"),
            format: source.string("format"),
            title: Some(field("title").text()).filter(|title| !title.is_empty()),
            title_units: span(meta.get("title").get("span")),
            display_title: root.string("displayTitle"),
            issuer: field("issuer").text(),
            level: label::<Level>(field("level")),
            year: field("year").digits(),
            dated: field("dated").text(),
            document_number: field("documentNumber").text(),
            profile: profile(root.get("profile")),
            paragraphs: paragraphs(text),
            tables,
            noise,
            sections: each(root.get("sections"), |section| read.section(section)),
            figures: each(root.get("figures"), |figure| read.figure(figure)),
            relations: each(root.get("relations"), relation),
            findings: each(root.get("findings"), finding),
            verdicts: each(root.get("verdicts"), |verdict| {
                (verdict.string("rule"), verdict.string("verdict"))
            }),
            score: score(root.get("score")),
            units,
            text,
        })
    }
}

/// Where lines begin that hold anything.
fn paragraphs(text: &str) -> Vec<usize> {
    let (mut starts, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            starts.push(at);
        }
        at += line.len();
    }
    starts
}

/// What turns spans of the JSON into bytes.
struct Reader<'a> {
    text: &'a str,
    units: &'a Units,
}

impl Reader<'_> {
    fn range(&self, value: &Value) -> Range<usize> {
        span(value).map_or(0..0, |units| self.units.range(self.text, units))
    }

    fn section<'v>(&self, value: &'v Value) -> Section<'v> {
        Section {
            parent: value.string("parent"),
            marker: value.string("marker"),
            heading: value.string("heading"),
            depth: value.get("depth").whole().unwrap_or(1),
            span: self.range(value.get("span")),
            run_in: value.get("runIn").flag().unwrap_or(false),
            part: named(value.get("part")).unwrap_or(Part::Other),
            role: named(value.get("role")),
            topic: named(value.get("topic")),
        }
    }

    fn figure<'v>(&self, value: &'v Value) -> Figure<'v> {
        Figure {
            id: value.string("id"),
            span: self.range(value.get("span")),
            subject: value.string("subject"),
            value: value.number("value"),
            value_to: value.number("valueTo"),
            unit: value.string("unit"),
            kind: label::<FigureKind>(value.get("kind")),
            qualifier: label::<Qualifier>(value.get("qualifier")),
            year: value.number("year"),
            base: value.string("base"),
            section: value.string("section"),
            target: value.get("target").flag().unwrap_or(false),
        }
    }
}

fn relation(value: &Value) -> Relation<'_> {
    Relation {
        id: value.string("id"),
        kind: label::<RelationKind>(value.get("kind")),
        figures: each(value.get("figures"), Value::text),
        formula: value.string("formula"),
        stated: value.number("stated"),
        computed: value.number("computed"),
        holds: value.get("holds").flag(),
        note: value.string("note"),
    }
}

fn finding(value: &Value) -> Finding<'_> {
    Finding {
        id: value.string("id"),
        rule: value.string("rule"),
        severity: named(value.get("severity")).unwrap_or(Severity::Info),
        message: value.string("message"),
        units: span(value.get("span")),
        quote: value.string("quote"),
        advice: value.string("advice"),
        basis: each(value.get("basis"), |basis| {
            let mut words = basis.string("source").to_owned();
            words.push_str(basis.get("article").text());
            if basis.get("verified").flag() == Some(false) {
                words.push_str("（原文待核）");
            }
            words
        }),
        settled: settled(value.get("mark")),
    }
}

fn profile(value: &Value) -> String {
    let mut words = value.string("name").to_owned();
    for key in ["notice", "date"] {
        let said = value.get(key).text();
        if !said.is_empty() {
            words.push('，');
            words.push_str(said);
        }
    }
    words
}

fn settled(mark: &Value) -> String {
    let state = match mark.get("state").text() {
        "verified" => "已核实无误",
        "not_applicable" => "不适用",
        _ => return String::new(),
    };
    match mark.get("note").text() {
        "" => state.to_owned(),
        note => [state, "：", note].concat(),
    }
}

fn score(value: &Value) -> Option<Score<'_>> {
    Some(Score {
        rubric: value.string("rubric"),
        status: Some(value.string("status")).filter(|status| !status.is_empty())?,
        points: points(value),
        dimensions: each(value.get("dimensions"), |value| Dimension {
            id: value.string("id"),
            points: points(value),
            rows: each(value.get("rows"), |value| Row {
                rule: value.string("rule"),
                verdict: label::<VerdictKind>(value.get("verdict")),
                value: hundredths(value, "points"),
                of: hundredths(value, "of"),
                why: value.string("why"),
            }),
        }),
    })
}

fn points(value: &Value) -> Points {
    let number = |key| hundredths(value, key);
    Points { value: number("value"), low: number("low"), high: number("high"), of: number("of") }
}

fn hundredths(value: &Value, key: &str) -> i32 {
    value.get(key).digits().parse().unwrap_or(0)
}

fn each<'v, T>(value: &'v Value, read: impl Fn(&'v Value) -> T) -> Vec<T> {
    let mut all = Vec::new();
    for item in value.list() {
        all.push(read(item));
    }
    all
}

/// A span in UTF-16 units; one that ends before it begins is none.
fn span(value: &Value) -> Option<(u32, u32)> {
    let (start, end) = (value.get("start").whole()?, value.get("end").whole()?);
    (start <= end).then_some((start, end))
}

/// The value that bears this name.
fn named<T: Name>(value: &Value) -> Option<T> {
    place_in(T::ALL.len(), &|at| T::ALL[at].name(), value.text()).map(|at| T::ALL[at])
}

/// Which of some names the text is: no copy of this for every type that has names.
fn place_in(count: usize, name: &dyn Fn(usize) -> &'static str, text: &str) -> Option<usize> {
    (0..count).find(|at| name(*at) == text)
}

/// What people call the value that bears this name; empty where none does.
fn label<T: Name + Label>(value: &Value) -> &'static str {
    named::<T>(value).map_or("", Label::label)
}
