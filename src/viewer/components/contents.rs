//! What the report says under each of the contents that the rules ask for, and what it is about.

use std::rc::Rc;

use yew::prelude::{function_component, html, Callback, Html, Properties};

use super::link::{go_to_pressed, link};
use crate::{
    engine::{
        report::{Section, Span},
        structure::{Part, Topic},
    },
    viewer::{core::Shown, model::Item, state::Action, words},
    Report,
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct ContentsProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) checking: bool,
    pub(in crate::viewer) send: Callback<Action>,
}

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

#[function_component]
pub(in crate::viewer) fn Contents(props: &ContentsProps) -> Html {
    let shown = &props.shown;
    let whole = length(&shown.report, 0, shown.report.text.len() as u32).max(1);
    html! {
        <main class="sheet" onclick={go_to_pressed(shown, &props.send)}>
            <p class="aside">{ words::CONTENTS_NOTE }</p>
            <div class="parts">{ for PARTS.into_iter().map(|p| part(shown, p, whole, props.checking)) }</div>
            <section class="topics">
                <h3>{ words::TOPICS_TITLE }</h3>
                <p class="aside">{ words::TOPICS_NOTE }</p>
                <table>
                    <tbody>{ for TOPICS.into_iter().map(|t| topic(shown, t, whole)) }</tbody>
                </table>
            </section>
        </main>
    }
}

/// One statutory part: where it stands and what it says. What is missing is the drafter's matter.
fn part(shown: &Shown, part: Part, whole: usize, checking: bool) -> Html {
    let report = &shown.report;
    let serves = |s: &Section| s.role.unwrap_or(s.part) == part;
    let share = share_of(report, serves, whole);
    // The topmost sections that serve it.
    let top: Vec<usize> = (0..report.sections.len())
        .filter(|&i| {
            let section = &report.sections[i];
            let parent = section.parent.as_ref().and_then(|id| report.sections.iter().find(|s| &s.id == id));
            serves(section) && !parent.is_some_and(serves)
        })
        .collect();
    if top.is_empty() {
        return missing(part, checking);
    }
    let items = |parent: &Section| {
        let children = report
            .sections
            .iter()
            .enumerate()
            .filter(|(_, s)| s.parent.as_ref() == Some(&parent.id) && serves(s));
        let one = |(i, s): (usize, &Section)| html! { <li>{ link(shown, Item::Section(i), "", format!("{}{}", s.marker, s.heading)) }</li> };
        children.map(one).collect::<Vec<_>>()
    };
    let section = |&i: &usize| {
        let section = &report.sections[i];
        let items = items(section);
        html! {
            <>
                <p class="part-heading">{ link(shown, Item::Section(i), "", format!("{}{}", section.marker, section.heading)) }</p>
                if items.is_empty() { <p class="excerpt">{ excerpt(report, section.body) }</p> } else { <ul class="links">{ for items }</ul> }
            </>
        }
    };
    html! {
        <section class="part">
            <h3>{ words::part(part) }</h3>
            <p class="share">{ bar(share) }{ format!("{} {}%", words::SHARE, percent(share)) }</p>
            { for top.iter().map(section) }
        </section>
    }
}

#[cfg(feature = "check")]
fn missing(part: Part, checking: bool) -> Html {
    if !checking {
        return html! {};
    }
    html! { <section class="part is-missing"><h3>{ words::part(part) }</h3><p>{ words::MISSING_PART }</p></section> }
}

#[cfg(not(feature = "check"))]
fn missing(_: Part, _: bool) -> Html {
    html! {}
}

fn topic(shown: &Shown, topic: Topic, whole: usize) -> Html {
    let report = &shown.report;
    let count = report.sections.iter().filter(|s| s.topic == Some(topic)).count();
    let Some(first) = report.sections.iter().position(|s| s.topic == Some(topic)) else { return html! {} };
    let share = share_of(report, |s| s.topic == Some(topic), whole);
    html! {
        <tr>
            <th scope="row">{ link(shown, Item::Section(first), "", words::topic(topic)) }</th>
            <td class="number">{ format!("{count} {}", words::ITEMS) }</td>
            <td class="share">{ bar(share) }{ format!("{}%", percent(share)) }</td>
        </tr>
    }
}

/// Thousandths of the whole text that the sections of a kind take, headings and their own bodies.
fn share_of(report: &Report, of: impl Fn(&Section) -> bool, whole: usize) -> usize {
    let sections = report.sections.iter().filter(|s| of(s));
    let characters: usize = sections
        .map(|s| length(report, s.span.start, s.span.end) + length(report, s.body.start, s.body.end))
        .sum();
    (characters * 1000 / whole).min(1000)
}

/// Characters that are no space.
fn length(report: &Report, start: u32, end: u32) -> usize {
    report
        .text
        .get(start as usize..end as usize)
        .map_or(0, |t| t.chars().filter(|c| !c.is_whitespace()).count())
}

fn percent(thousandths: usize) -> usize {
    (thousandths + 5) / 10
}

/// A picture of a share; the number stands beside it.
fn bar(thousandths: usize) -> Html {
    html! {
        <svg class="bar-picture" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
            <rect class="rail" width="1000" height="100" />
            <rect class="fill" width={thousandths.to_string()} height="100" />
        </svg>
    }
}

/// The first words of a body.
fn excerpt(report: &Report, body: Span) -> String {
    const MOST: usize = 90;
    let text = report.text.get(body.start as usize..body.end as usize).unwrap_or_default();
    let mut words: String = text.split_whitespace().flat_map(str::chars).take(MOST).collect();
    if length(report, body.start, body.end) > MOST {
        words.push('…');
    }
    words
}
