//! A copy of the text in a plain box, to try a correction, and what it comes to beside it.

use yew::{Html, NodeRef};

use super::{
    cards::{quote, severity_tag},
    tag::{group, paragraph, tag, Attr, Tag},
    view::button,
    View,
};
use crate::{
    engine::{checks::rule, export::Name as _, report::Finding},
    viewer::{
        model::{weighed, Sift},
        state::{Action, Tab, Trial},
        words,
    },
};

/// `place` is where the box stands, which Yew leaves alone.
pub(in crate::viewer) fn editor(view: &View<'_>, trial: &Trial, place: &NodeRef) -> Tag {
    let here = view.state.tab == Tab::Try;
    let pane = tag("section")
        .class(if here { "editing" } else { "editing is-away" })
        .set(Attr::AriaLabel, view.say(words::TRY))
        .set(Attr::TabIndex, "-1");
    let actions = tag("div")
        .class("open-actions")
        .child(button(view.send, "primary", view.say(words::TRY_SAVE), Action::SaveText))
        .child(
            view.button(view.say(words::TRY_RESTORE), Action::Restore(false))
                .flag(Attr::Disabled, !trial.changed),
        )
        .child(view.button(view.say(words::TRY_END), Action::Go(Tab::Read)));
    let head = tag("div").class("editing-head").child(view.title(view.say(words::TRY))).child(actions);
    let note = view.state.together(&view.say(words::TRY_NOTE), &view.say(words::TRY_SAVE_NOTE));
    // A form of its own: of a field without one Chromium looks at all others, and lays out the views out of sight for it.
    let text = tag("div")
        .class("editing-text")
        .child(head)
        .child(paragraph("aside", &note))
        .child(tag("form").class("editor-place").at(place));
    // Out of sight nobody needs the list.
    let found = if here { found(view, trial) } else { group() };
    // It scrolls by itself, by keyboard too.
    let beside = tag("div")
        .class("editing-found")
        .set(Attr::TabIndex, "0")
        .set(Attr::Role, "region")
        .set(Attr::AriaLabel, view.say(words::TRY_FOUND));
    pane.child(text).child(beside.child(found))
}

/// What is found in the text as it stands there.
fn found(view: &View<'_>, trial: &Trial) -> Tag {
    let report = &trial.shown.report;
    let ((now, _), (before, _)) = (weighed(report), weighed(view.report()));
    let told = match &trial.failed {
        Some(failed) => failed.clone(),
        None => view.fill(words::TRY_COUNT, &[&now, &before]),
    };
    let line = Sift::default().line(report);
    let rows = line.into_iter().map(|i| row(view, trial, i, &report.findings[i]));
    group()
        .child(paragraph("headline", &told).set(Attr::AriaLive, "polite"))
        .child(paragraph("aside keys", view.say(words::KEYS)))
        .child(tag("ul").children(rows))
}

fn row(view: &View<'_>, trial: &Trial, index: usize, finding: &Finding) -> Tag {
    let name = rule(finding.rule).map(|rule| view.rule_name(rule)).unwrap_or_default();
    let chosen = trial.at == finding.id;
    let message = if finding.span.is_some() {
        button(view.send, "try-go", &finding.message, Action::SelectTried(index))
            .maybe_set(Attr::AriaCurrent, chosen.then_some("true"))
    } else {
        paragraph("try-what", &finding.message)
    };
    let advice = (!finding.advice.is_empty()).then(|| paragraph("advice", &finding.advice));
    let class = if chosen { " is-selected" } else { "" };
    let head = tag("p").class("finding-head").child(severity_tag(view, finding.severity, finding.rule));
    tag("li")
        .set(Attr::Class, &format!("finding-row is-{}{class}", finding.severity.name()))
        .set(Attr::DataTried, &finding.id)
        .child(head.child(tag("span").class("rule").text(&name)))
        .child(message)
        .child(quote(view, &finding.quote))
        .maybe(advice)
}

/// In which text what is taken away was found, where there are two.
pub(in crate::viewer) fn taken_of(view: &View<'_>) -> Html {
    let changed = view.state.officer.trial.as_ref().is_some_and(|trial| trial.changed);
    if changed {
        paragraph("aside menu-note", view.say(words::TRY_EXPORTS)).into()
    } else {
        Html::default()
    }
}
