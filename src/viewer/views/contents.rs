//! What the report says under each of the contents that the rules ask for, and what it is about.

use yew::Html;

use super::{
    cards::list,
    tag::{group, paragraph, tag, Tag},
    topics,
    view::bar_picture,
    View,
};
use crate::{
    engine::{report::Span, structure::Part},
    viewer::{
        model::{length, percent, thousandths, whole_length},
        words,
    },
};

pub(super) const PARTS: [Part; 4] =
    [Part::Achievements, Part::Problems, Part::FirstResponsiblePerson, Part::NextYearPlan];

/// Longest excerpt of a part without items, in characters.
const EXCERPT: usize = 90;

/// Four parts, then the topics.
pub(in crate::viewer) fn contents(view: &View<'_>) -> Tag {
    let parts = tag("div").class("parts").children(PARTS.iter().map(|&p| part(view, p)));
    tag("div")
        .class("sheet")
        .on_click(view.go_to_pressed())
        .child(paragraph("aside", view.say(words::CONTENTS_NOTE)))
        .child(parts)
        .child(topics(view))
}

/// One statutory part: where it stands and what it says.
fn part(view: &View<'_>, part: Part) -> Html {
    let sections = &view.report().sections;
    let serves = serving(view, part);
    let mut parts = Vec::new();
    // The topmost sections that serve it, each with what stands right below.
    for (i, section) in sections.iter().enumerate().filter(|(i, _)| serves[*i]) {
        if view.section(section.parent.as_ref()).is_some_and(|p| serves[p]) {
            continue;
        }
        let mut items = Vec::new();
        for (child, below) in sections.iter().enumerate() {
            if below.parent.as_ref() == Some(&section.id) && serves[child] {
                items.push(view.section_link(child, ""));
            }
        }
        let heading = tag("p").class("part-heading").child(view.section_link(i, ""));
        let body = items.is_empty().then(|| view.printed(paragraph("excerpt", &excerpt(view, section.body))));
        parts.push(group().child(heading).maybe(body).child(list(items)));
    }
    if parts.is_empty() {
        return missing(view, part);
    }
    tag("section")
        .class("part")
        .child(view.title(view.label(part)))
        .child(share(view, &serves))
        .children(parts)
        .into()
}

/// Of each section whether it serves a part: a top one its own and the one it has a role in, a lower one the
/// part that it or the nearest section around it has a role in.
fn serving(view: &View<'_>, part: Part) -> Vec<bool> {
    let sections = &view.report().sections;
    let mut serves: Vec<bool> = Vec::new();
    for section in sections {
        let own = section.part == part;
        serves.push(match (view.section(section.parent.as_ref()), section.role) {
            (None, role) => own || role == Some(part),
            (Some(_), Some(role)) => role == part,
            (Some(around), None) if sections[around].parent.is_some() => serves[around],
            (Some(_), None) => own,
        });
    }
    serves
}

/// What is missing is the drafter's matter.
#[cfg(feature = "check")]
fn missing(view: &View<'_>, part: Part) -> Html {
    tag("section")
        .class("part is-missing")
        .child(view.title(view.label(part)))
        .child(paragraph("", view.say(words::MISSING_PART)))
        .into()
}

#[cfg(not(feature = "check"))]
fn missing(_: &View<'_>, _: Part) -> Html {
    Html::default()
}

/// How much of the text the sections of a kind take, headings and their own bodies.
fn share(view: &View<'_>, of: &[bool]) -> Tag {
    let report = view.report();
    let mut characters = 0;
    for (section, _) in report.sections.iter().zip(of).filter(|(_, is)| **is) {
        characters += length(report, section.span) + length(report, section.body);
    }
    let thousandths = thousandths(characters, whole_length(report));
    let percent = view.fill(words::SHARE, &[&percent(thousandths)]);
    tag("p").class("share").child(bar_picture(thousandths)).text(&percent)
}

/// The first words of a body.
fn excerpt(view: &View<'_>, body: Span) -> String {
    let mut words: String = view.words(body).chars().filter(|c| !c.is_whitespace()).take(EXCERPT).collect();
    if length(view.report(), body) > EXCERPT {
        words.push('…');
    }
    words
}
