//! What the report says under each of the contents that the rules ask for, and what it is about.

use yew::{html, Html};

use super::{view::bar_picture, View};
use crate::{
    engine::{
        report::{Section, Span},
        structure::{Part, Topic},
    },
    viewer::{model::Item, words},
    Report,
};

const PARTS: [Part; 4] =
    [Part::Achievements, Part::Problems, Part::FirstResponsiblePerson, Part::NextYearPlan];

const TOPICS: [Topic; 10] = [
    Topic::Leadership,
    Topic::Functions,
    Topic::Rulemaking,
    Topic::Decision,
    Topic::Enforcement,
    Topic::Emergency,
    Topic::Disputes,
    Topic::Oversight,
    Topic::Technology,
    Topic::Publicity,
];

/// Longest excerpt of a part without items, in characters.
const EXCERPT: usize = 90;

/// Four parts, then the topics.
pub(in crate::viewer) fn contents(view: &View<'_>) -> Html {
    html! {
        <div class="sheet" onclick={view.go_to_pressed()}>
            <p class="aside">{ words::CONTENTS_NOTE }</p>
            <div class="parts">for p in PARTS { { part(view, p) } }</div>
            <section class="topics">
                { view.title(html! { <>{ words::TOPICS_TITLE }</> }) }
                <p class="aside">{ words::TOPICS_NOTE }</p>
                <table><tbody>for t in TOPICS { { topic(view, t) } }</tbody></table>
            </section>
        </div>
    }
}

/// One statutory part: where it stands and what it says.
fn part(view: &View<'_>, part: Part) -> Html {
    let sections = &view.report().sections;
    let serves = |s: &Section| s.role.unwrap_or(s.part) == part;
    let mut parts = Vec::new();
    // The topmost sections that serve it, each with what stands right below.
    for (i, section) in sections.iter().enumerate().filter(|(_, s)| serves(s)) {
        if view.section(section.parent.as_ref()).is_some_and(|p| serves(&sections[p])) {
            continue;
        }
        let mut items = Vec::new();
        for (child, below) in sections.iter().enumerate() {
            if below.parent.as_ref() == Some(&section.id) && serves(below) {
                items.push(view.section_link(child, ""));
            }
        }
        parts.push(html! {
            <>
                <p class="part-heading">{ view.section_link(i, "") }</p>
                if items.is_empty() { <p class="excerpt">{ excerpt(view, section.body) }</p> }
                <ul class="links">for item in items { <li>{ item }</li> }</ul>
            </>
        });
    }
    if parts.is_empty() {
        return missing(view, part);
    }
    html! {
        <section class="part">
            { view.title(html! { <>{ words::part(part) }</> }) }
            <p class="share">{ share(view.report(), &serves) }</p>
            for p in parts { { p } }
        </section>
    }
}

/// What is missing is the drafter's matter.
fn missing(view: &View<'_>, part: Part) -> Html {
    if !view.state.checking() {
        return html! {};
    }
    html! { <section class="part is-missing">{ view.title(html! { <>{ words::part(part) }</> }) }<p>{ words::MISSING_PART }</p></section> }
}

fn topic(view: &View<'_>, topic: Topic) -> Html {
    let report = view.report();
    let about = |s: &Section| s.topic == Some(topic);
    let Some(first) = report.sections.iter().position(about) else { return html! {} };
    let number = report.sections.iter().filter(|s| about(s)).count();
    html! {
        <tr>
            <th scope="row">{ view.link(Item::Section(first), "", words::topic(topic)) }</th>
            <td class="number">{ format!("{number} {}", words::ITEMS) }</td>
            <td class="share">{ share(report, &about) }</td>
        </tr>
    }
}

/// How much of the text the sections of a kind take, headings and their own bodies.
fn share(report: &Report, of: &dyn Fn(&Section) -> bool) -> Html {
    let mut characters = 0;
    for section in report.sections.iter().filter(|s| of(s)) {
        characters += length(report, section.span) + length(report, section.body);
    }
    let whole = length(report, Span { start: 0, end: report.text.len() as u32 }).max(1);
    let thousandths = (characters * 1000 / whole).min(1000);
    html! { <>{ bar_picture(thousandths) }{ format!("{} {}%", words::SHARE, (thousandths + 5) / 10) }</> }
}

/// Characters that are no space.
fn length(report: &Report, span: Span) -> usize {
    let words = report.text.get(span.start as usize..span.end as usize).unwrap_or_default();
    words.chars().filter(|c| !c.is_whitespace()).count()
}

/// The first words of a body.
fn excerpt(view: &View<'_>, body: Span) -> String {
    let mut words: String = view.words(body).chars().filter(|c| !c.is_whitespace()).take(EXCERPT).collect();
    if length(view.report(), body) > EXCERPT {
        words.push('…');
    }
    words
}
