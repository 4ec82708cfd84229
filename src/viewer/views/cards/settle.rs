//! What an officer says of a finding: nothing is changed by it but what is shown first.

use web_sys::HtmlInputElement;
use yew::{virtual_dom::ListenerKind, Callback, Event, TargetCast as _};

use crate::{
    engine::{
        export::Name as _,
        marks::{Mark, State, Target},
        report::Finding,
    },
    viewer::{
        state::Action,
        views::{
            tag::{paragraph, span, tag, Attr, Tag},
            View,
        },
        words,
    },
};

/// Two states, a note, and the same for everything that the rule finds.
pub(in crate::viewer) fn settle(view: &View<'_>, finding: &Finding) -> Tag {
    let own = Target::Finding(finding.id.clone());
    let all = Target::Rule(finding.rule.to_owned());
    let note = finding.mark.as_ref().map_or("", |mark| &mark.note);
    let mut buttons = tag("div").class("settle");
    for &state in State::ALL {
        let on = finding.mark.as_ref().is_some_and(|mark| mark.state == state);
        let mark = (!on).then(|| Mark { state, note: note.to_owned() });
        // Pressed again, what held goes: the finding's own mark or that of its rule.
        let target = if on && view.state.officer.marks.on(&own).is_none() { &all } else { &own };
        buttons = buttons.child(
            view.button(view.label(state), Action::Mark(target.clone(), mark))
                .set(Attr::AriaPressed, if on { "true" } else { "false" }),
        );
    }
    let settled = finding.mark.clone();
    let whole = settled.clone().filter(|_| view.state.officer.marks.on(&all).is_none());
    let whole =
        whole.map(|mark| view.button(view.say(words::SETTLE_RULE), Action::Mark(all.clone(), Some(mark))));
    let note = settled.map(|mark| {
        let target = if view.state.officer.marks.on(&own).is_some() { own } else { all };
        note_field(view, target, &mark)
    });
    tag("div")
        .child(paragraph("card-head", view.say(words::SETTLE)))
        .child(buttons.maybe(whole))
        .maybe(note)
        .child(paragraph("aside", view.say(words::SETTLE_NOTE)))
}

fn note_field(view: &View<'_>, target: Target, mark: &Mark) -> Tag {
    let (send, state) = (view.send.clone(), mark.state);
    let typed = Callback::from(move |event: Event| {
        let note = event.target_unchecked_into::<HtmlInputElement>().value();
        let note = note.trim().chars().filter(|c| !c.is_control()).take(500).collect();
        send.emit(Action::Mark(target.clone(), Some(Mark { state, note })));
    });
    let input = tag("input").set(Attr::Type, "text").value(&mark.note);
    tag("label")
        .class("note")
        .child(span("", view.say(words::NOTE)))
        .child(input.on(|| ListenerKind::onchange, typed))
}
