//! Headings → sections: who belongs to whom, where bodies end, parts and topics.

use super::{parts::Named, topics, Part, Section, Topic};
use crate::engine::text::{Signs, Span};

/// Names the part that a heading opens in the words of the place.
pub(super) type OwnPart<'a> = &'a dyn Fn(&str) -> Option<Part>;

/// Builds the section tree; `end` is the first byte behind the report's own words.
pub(super) fn build(copy: &str, sections: &mut [Section], end: usize, year: Option<u16>, own: OwnPart<'_>) {
    for i in 0..sections.len() {
        let next = sections.get(i + 1).map_or(end, |n| n.marker.start as usize);
        sections[i].parent = parent_of(&sections[..i], sections[i].depth);
        sections[i].body = trimmed(copy, sections[i].body.start as usize, next);
    }
    assign_parts(copy, sections, year, own);
    assign_topics(copy, sections);
}

/// The nearest section above with a smaller depth.
fn parent_of(sections: &[Section], depth: u8) -> Option<usize> {
    let mut at = sections.len().checked_sub(1);
    while let Some(i) = at.filter(|&i| sections[i].depth >= depth) {
        at = sections[i].parent;
    }
    at
}

/// The printed stretch between two bytes; empty at the first one where nothing is printed.
fn trimmed(copy: &str, from: usize, to: usize) -> Span {
    let text = copy.get(from..to).unwrap_or_default();
    let body = text.trim();
    if body.is_empty() {
        return Span::new(from, from);
    }
    let start = from + text.len() - text.trim_start().len();
    Span::new(start, start + body.len())
}

/// Top sections open parts; what lies below inherits, and may serve another part by itself.
fn assign_parts(copy: &str, sections: &mut [Section], year: Option<u16>, own: OwnPart<'_>) {
    let next_year = year.map(|y| format!("{}年", y + 1));
    let mut current = Part::Achievements;
    let mut only_first_person = true;
    for i in 0..sections.len() {
        let heading = &copy[sections[i].heading.range()];
        let words = Named::new(heading);
        let next_year = next_year.as_deref();
        // 下一步:一是… has its heading, without a number, in front of it.
        let ahead = || Named::new(words_ahead(copy, sections[i].marker.start as usize)).part(next_year);
        let top = sections[i].parent.is_none();
        let named = own(heading).or(words.part(next_year)).or_else(|| if top { ahead() } else { None });
        let body = &copy[sections[i].body.range()];
        let first_person = words.serves_first_person(body).then_some(Part::FirstResponsiblePerson);
        let serves = match sections[i].parent {
            None => {
                // A topic as a top heading goes on with the achievements; behind the plan it is something else.
                let goes_on =
                    current == Part::Achievements || sections[i].depth == 4 && sections[i].ordinal > 1;
                // Behind the first person's part alone, the achievements are still to come.
                let silent = if goes_on {
                    current
                } else if only_first_person {
                    Part::Achievements
                } else {
                    Part::Other
                };
                current = named.unwrap_or(silent);
                only_first_person &= current == Part::FirstResponsiblePerson;
                sections[i].part = current;
                words.second_part(next_year).or(first_person).filter(|&p| p != current)
            }
            Some(parent) => {
                let part = sections[parent].part;
                sections[i].part = part;
                named.filter(|&p| p != part && p != Part::Achievements).or(first_person)
            }
        };
        // Only a section of the achievements, or of no part, serves another one by its heading alone.
        sections[i].role = serves.filter(|_| match sections[i].part {
            Part::Achievements | Part::Other => true,
            Part::Problems => words.looks_ahead(),
            _ => false,
        });
    }
    prefer_own_first_person(copy, sections);
}

/// Where the first person has a place by name, a heading on the duty alone serves no part.
fn prefer_own_first_person(copy: &str, sections: &mut [Section]) {
    const FIRST: Part = Part::FirstResponsiblePerson;
    let by_duty = |s: &Section| {
        let named = || Named::new(&copy[s.heading.range()]).is_first_person();
        s.role == Some(FIRST) && !named() && !copy[s.body.range()].contains("第一责任人")
    };
    if sections.iter().any(|s| s.part == FIRST || s.role == Some(FIRST) && !by_duty(s)) {
        for section in sections.iter_mut().filter(|s| by_duty(s)) {
            section.role = None;
        }
    }
}

/// The short words right in front of a place.
fn words_ahead(copy: &str, at: usize) -> &str {
    const LONGEST: usize = 30;
    let before = copy[..at].trim_end();
    let mut chars = before.char_indices().rev().take(LONGEST);
    let end = chars.find(|(_, c)| matches!(c, '\n' | '。'));
    end.map_or("", |(at, c)| &before[at + c.len_utf8()..])
}

/// An umbrella over a whole part has a topic only where it names one (行政复议基本情况); the part on the first person has one.
/// A heading that names no topic takes that of everything below it.
fn assign_topics(copy: &str, sections: &mut [Section]) {
    for i in 0..sections.len() {
        let section = &sections[i];
        let heading = &copy[section.heading.range()];
        let first_person = Part::FirstResponsiblePerson;
        let opens = !matches!(section.part, Part::Achievements | Part::Other);
        // 存在问题, 下一步打算: wherever it stands, on all that its part is on.
        let general = || heading.starts_with_word("存在 下一步 下步");
        let umbrella = match section.parent {
            None => opens || Named::new(heading).part(None).is_some(),
            Some(_) => general(),
        };
        let topic = if section.part == first_person || section.role == Some(first_person) {
            Some(Topic::Leadership)
        } else if umbrella {
            topics::of_umbrella(heading)
        } else {
            topics::of(heading, &copy[section.body.join(last_body(sections, i)).range()])
        };
        sections[i].topic = topic;
    }
}

/// The body of the last section below, or of the section itself.
fn last_body(sections: &[Section], i: usize) -> Span {
    let below = sections[i + 1..].iter().take_while(|s| s.depth > sections[i].depth).count();
    sections[i + below].body
}
