//! Figures and citations: what the report counts and what it refers to.
//!
//! How figures hang together does not belong here (`relations`), nor whether one is right (`checks`).

mod affix;
mod amount;
mod citation;
mod context;
mod indicator;
mod law;
mod number;
pub mod numeral;
mod pair;
pub mod private;
mod scan;
mod subject;
mod types;
mod words;
mod year;

pub(crate) use number::power;
pub use types::{Citation, CitationKind, Direction, Facts, Figure, FigureKind, Number, Qualifier, Status};

use super::{
    structure::{Part, Structure},
    tables::counters::Class,
    text::{Reading, Signs, Span},
};
use pair::Moved;
use scan::Raw;
use year::Times;

/// Reads every figure and citation outside page furniture, in text order.
pub fn read(reading: &Reading, structure: &Structure) -> Facts {
    let year = structure.meta.year.as_ref().map(|y| y.value);
    let mut facts = Facts { private: private::find(reading.copy()), ..Facts::default() };
    let mut found = Vec::new();
    for line in lines(reading, structure) {
        citation::read_line(reading, line, year, &mut found);
        found.retain(|c| !structure.is_noise(c.span));
        figures_of_line(reading, structure, line, &found, &mut facts.figures);
        facts.citations.append(&mut found);
    }
    facts
}

/// The lines of the report's own words; every line where the structure is not known.
fn lines(reading: &Reading, structure: &Structure) -> Vec<Span> {
    if !structure.lines.is_empty() {
        return structure.own_lines().map(|l| l.span).collect();
    }
    let mut start = 0;
    let mut lines = Vec::new();
    for line in reading.copy().split('\n') {
        if !line.is_empty() {
            lines.push(Span::new(start, start + line.len()));
        }
        start += line.len() + 1;
    }
    lines
}

fn figures_of_line(
    reading: &Reading,
    structure: &Structure,
    line: Span,
    citations: &[Citation],
    out: &mut Vec<Figure>,
) {
    let mut next = 0;
    let skip = |at: usize| {
        let place = at as u32;
        while citations.get(next).is_some_and(|c| c.span.end <= place) {
            next += 1;
        }
        if let Some(c) = citations.get(next).filter(|c| c.span.start <= place) {
            return Some(c.span.end as usize);
        }
        marker_end(structure, place).or_else(|| noise_end(structure, place))
    };
    let mut found = Vec::new();
    scan::read_line(reading, line, skip, &mut found);
    let text = reading.copy().get(..line.end as usize).unwrap_or("");
    let mut floor = line.start as usize;
    let mut last = None;
    let year = structure.meta.year.as_ref().map(|y| y.value);
    let mut times = Times::new(text, line.start as usize, citations, year);
    for moved in pair::join(text, found) {
        let figure = finished(reading, structure, &mut times, text, &moved, floor, last);
        last = figure.subject;
        out.push(figure);
        floor = moved.0.end;
    }
}

/// Where the section marker that holds a place ends.
fn marker_end(structure: &Structure, at: u32) -> Option<usize> {
    let next = structure.sections.partition_point(|s| s.marker.start <= at);
    let marker = structure.sections.get(next.checked_sub(1)?)?.marker;
    (at < marker.end).then_some(marker.end as usize)
}

/// Where the page furniture that holds a place ends.
fn noise_end(structure: &Structure, at: u32) -> Option<usize> {
    let next = structure.noise.partition_point(|n| n.span.end <= at);
    let noise = structure.noise.get(next)?.span;
    (noise.start <= at).then_some(noise.end as usize)
}

/// Looks for the meaning of a figure: subject, indicator, section, aim, year. `last`: the subject of the figure before,
/// which ends at `floor`.
fn finished(
    reading: &Reading,
    structure: &Structure,
    times: &mut Times<'_>,
    text: &str,
    (raw, direction): &Moved,
    floor: usize,
    last: Option<Span>,
) -> Figure {
    let span = Span::new(raw.start, raw.end);
    let section = structure.section_at(span.start);
    // (五)办理12件: the marker is no part of what is counted.
    let marker = section.and_then(|s| structure.sections.get(s)).map_or(0, |s| s.marker.end as usize);
    let (end, floor) = (floor, raw.clause.max(floor).max(marker).min(raw.start));
    let same = last.filter(|_| subject::goes_on(text.get(end..raw.start).unwrap_or("")));
    let subject = same.or_else(|| subject::of(text, floor, raw.start, raw.end, last));
    // 办结12件,同比增长20%: what grew is what was counted before.
    let compares = |from: usize| {
        subject::only_compares(text, from, raw.start)
            && !text.get(end..raw.start).is_some_and(|gap| gap.contains('。'))
    };
    let changed = direction.is_some() && compares(subject.map_or(raw.start, |s| s.start as usize));
    let before = last.filter(|_| changed);
    let subject = before.or(subject);
    let unit = if raw.class == Class::Money && currency(text, raw).is_none() {
        "元".to_owned()
    } else {
        unit_words(reading, raw.unit, raw.class)
    };
    let folded = match raw.class {
        Class::Money => "元",
        Class::Percent | Class::Tenth => "%",
        _ => text.get(raw.unit.0..raw.unit.1).unwrap_or(""),
    };
    let target = is_aim(structure, text, raw, section);
    let (year, base) = times.of(raw, *direction, target);
    let indicator = |words: Option<Span>| indicator::of(text.get(words?.range())?, folded);
    // By how much something changed is no amount of it.
    let told = subject.filter(|words| before.is_none() && (words.start as usize) < raw.end);
    Figure {
        span,
        value: raw.value,
        value_to: raw.value_to,
        unit,
        unit_to: raw.unit_to.map(|u| unit_words(reading, u, raw.class)),
        kind: raw.kind,
        qualifier: raw.qualifier,
        qualifier_to: raw.qualifier_to,
        direction: *direction,
        subject,
        indicator: indicator(told).or_else(|| indicator(subject::named_behind(text, raw.end, folded))),
        section,
        target,
        year,
        base,
    }
}

/// The unit as printed; one sign for all shares in hundredths.
fn unit_words(reading: &Reading, (start, end): (usize, usize), class: Class) -> String {
    if class == Class::Tenth || reading.copy().get(start..end) == Some("%") {
        return "%".to_owned();
    }
    reading.words(Span::new(start, end))
}

/// A currency other than 元, as it stands in the text.
fn currency<'a>(text: &'a str, raw: &Raw) -> Option<&'a str> {
    text.get(raw.unit.0..raw.unit.1).filter(|u| matches!(*u, "美元" | "欧元" | "港元" | "日元"))
}

/// Words that make a number an aim where they lead to it, and such as stand behind it.
const AIMS: &str = "力争 争取 预计 拟 目标 计划到 达到目标";
/// Words that make a bound an aim: 推动…达80%以上.
const DRIVES: &str = "推动 确保";

/// An aim, not a result.
fn is_aim(structure: &Structure, text: &str, raw: &Raw, section: Option<usize>) -> bool {
    let plan = section.and_then(|s| structure.sections.get(s)).is_some_and(|s| s.part == Part::NextYearPlan);
    let before = words::tail(text, raw.clause, raw.start, words::REACH);
    let near = words::head(text, raw.end, words::REACH).split([',', '。', ';']).next().unwrap_or("");
    let bound = raw.qualifier == Qualifier::AtLeast && raw.class == Class::Percent;
    plan || before.contains_word(AIMS) || (bound && before.contains_word(DRIVES)) || near.contains("目标")
}

#[cfg(test)]
mod tests;
