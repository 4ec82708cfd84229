//! Everything that wants a look, as an officer wishes to go through it.

use web_sys::HtmlSelectElement;
use yew::{virtual_dom::ListenerKind, Callback, Event, TargetCast as _};

use super::{
    cards::{basis, explanation, passage, settle, severity_tag},
    profile,
    rulebook::rulebook,
    still::later,
    tag::{group, paragraph, span, tag, Attr, Tag},
    view::{count, link_to, pick_file},
    View,
};
use crate::{
    engine::{
        checks::{rule, Group, Severity},
        export::Name as _,
        report::Finding,
    },
    viewer::{
        model::{chapters, group_of, grouped, weighed, By, Chapter, Head, Item, GRAVEST_FIRST},
        state::{Action, Given, Room},
        words,
    },
};

/// What is wished to be seen, under its heads; notes are folded away until they are asked for, and so is what is
/// settled; then all rules.
pub(in crate::viewer) fn findings(view: &View<'_>) -> Tag {
    let (report, sift) = (view.report(), &view.state.officer.sift);
    if view.state.judges(report) {
        return judging(view);
    }
    let mut rows = group();
    for (head, under) in sift.of(report, false) {
        let folded = head == Head::Severity(Severity::Info) && !sift.is_on();
        let entries = under.iter().map(|&i| finding(view, i, &report.findings[i])).collect();
        rows =
            rows.child(if folded { fold(&named(view, head), entries) } else { section(view, head, entries) });
    }
    let none = sift.is_on() && sift.line(report).is_empty();
    let rows = rows.maybe(none.then(|| paragraph("empty", view.say(words::FINDINGS_NONE))));
    let settled = sift.of(report, true).into_iter().flat_map(|(_, under)| under);
    let settled = settled.map(|i| finding(view, i, &report.findings[i])).collect();
    tag("div")
        .class("sheet findings")
        .on_click(view.go_to_pressed())
        .child(profile(view))
        .child(head(view))
        .child(rows)
        .child(fold(view.say(words::SETTLED), settled))
        .child(marks_file(view))
        .child(later(rulebook(view)))
}

/// Nothing can be told of a report that is not judged yet.
pub(super) fn judging(view: &View<'_>) -> Tag {
    tag("div").class("sheet").child(paragraph("empty", view.say(words::JUDGING)).set(Attr::Role, "status"))
}

/// What findings stand under.
fn named(view: &View<'_>, head: Head) -> String {
    match head {
        Head::Severity(severity) => view.label(severity).to_owned(),
        Head::Group(group) => view.speech().group(group).to_owned(),
        Head::Chapter(chapter) => chapter_name(view, chapter),
    }
}

fn chapter_name(view: &View<'_>, chapter: Chapter) -> String {
    match chapter {
        Chapter::Whole => view.say(words::WHOLE).to_owned(),
        Chapter::Section(i) => view.heading(i),
    }
}

/// Findings under their head. By gravity they say it themselves.
fn section(view: &View<'_>, head: Head, rows: Vec<Tag>) -> Tag {
    let name = (view.state.officer.sift.by != By::Severity).then(|| {
        let name = tag("div").class("finding-group").heading(view.state.level() + 1);
        name.text(&named(view, head)).child(count(rows.len()))
    });
    group().maybe(name).children(rows)
}

/// Rows under a name, folded; nothing where there are none.
fn fold(name: &str, rows: Vec<Tag>) -> Tag {
    if rows.is_empty() {
        return group();
    }
    let summary = tag("summary").text(name).child(count(rows.len()));
    tag("details").class("verdicts fold").child(summary).children(rows)
}

/// The file that marks travel in.
fn marks_file(view: &View<'_>) -> Tag {
    let any = !view.state.officer.marks.is_empty();
    tag("div")
        .class("open-actions")
        .child(pick_file(view.send, view.say(words::MARKS_LOAD), Given::Marks))
        .maybe(any.then(|| view.button(view.say(words::MARKS_SAVE), Action::Export("marks"))))
}

/// How many there are of each severity, and what else they are sifted by.
fn head(view: &View<'_>) -> Tag {
    let number = view.report().findings.len();
    if number == 0 {
        let clean = tag("b").text(view.say(words::CLEAN));
        return tag("p").class("empty").child(clean).child(tag("br")).text(view.say(words::CLEAN_NOTE));
    }
    let line = view.state.officer.sift.line(view.report()).len();
    let told = if view.state.officer.sift.is_on() {
        view.fill(words::FINDINGS_SHOWN, &[&line])
    } else {
        String::new()
    };
    let all =
        view.state.officer.sift.is_on().then(|| view.button(view.say(words::SHOW_ALL), Action::SiftNothing));
    let chips = tag("div")
        .class("filters")
        .child(span("headline", &headline(view)))
        .children(GRAVEST_FIRST.iter().map(|&s| chip(view, s)))
        .child(
            view.button(view.say(words::PRINT_FINDINGS), Action::Print).set(Attr::Class, "print-findings"),
        );
    let words = tag("input")
        .set(Attr::Type, "search")
        .set(Attr::AriaLabel, view.say(words::FINDINGS_FILTER))
        .set(Attr::Placeholder, view.say(words::FINDINGS_FILTER_HINT))
        .set(Attr::AutoComplete, "off")
        .set(Attr::SpellCheck, "false")
        .value(&view.state.officer.sift.words)
        .on(|| ListenerKind::oninput, view.typed(Action::SiftWords));
    let sieve = tag("div")
        .class("filters sieve")
        .child(words)
        .child(groups(view))
        .child(in_chapters(view))
        .child(arrangements(view))
        .maybe(all)
        .child(span("told", &told).set(Attr::AriaLive, "polite"));
    // A phone shows the findings first.
    let sieve = if view.state.room() == Room::Narrow {
        let summary = tag("summary").text(view.say(words::SIEVE));
        tag("details").class("reading").child(summary).child(sieve)
    } else {
        sieve
    };
    group().child(chips).child(sieve).child(paragraph("aside keys", view.say(words::KEYS)))
}

/// How many want a look, and how many are there to be known.
pub(super) fn headline(view: &View<'_>) -> String {
    let (grave, notes) = weighed(view.report());
    let notes = match notes {
        0 => String::new(),
        _ => view.fill(words::NOTES_COUNT, &[&grouped(notes)]),
    };
    match grave {
        0 => format!("{}{notes}", view.say(words::CLEAN)),
        _ => format!("{}{notes}", view.fill(words::FINDINGS_COUNT, &[&grouped(grave)])),
    }
}

/// Shows one severity alone, or all again.
fn chip(view: &View<'_>, severity: Severity) -> Tag {
    let number = view.report().findings.iter().filter(|f| f.severity == severity).count();
    let pressed = view.state.officer.sift.only == Some(severity);
    view.button(view.label(severity), Action::Only((!pressed).then_some(severity)))
        .set(Attr::Class, &format!("chip is-{}", severity.name()))
        .set(Attr::AriaPressed, &pressed.to_string())
        .flag(Attr::Disabled, number == 0)
        .child(count(number))
}

/// The groups that something was found in.
fn groups(view: &View<'_>) -> Tag {
    let chosen = view.state.officer.sift.group;
    let found = |group| view.report().findings.iter().filter(|f| group_of(f) == Some(group)).count();
    let mut list = choice(view, view.say(words::GROUP), |name| {
        Action::SiftGroup(Group::ALL.iter().copied().find(|group| group.name() == name))
    });
    list = list.child(option("", view.say(words::ALL_GROUPS), chosen.is_none()));
    list.children(Group::ALL.iter().filter_map(|&group| {
        let number = found(group);
        let name = view.fill(words::BESIDE, &[&view.speech().group(group), &number]);
        (number > 0).then(|| option(group.name(), &name, chosen == Some(group)))
    }))
}

/// The chapters that something was found in.
fn in_chapters(view: &View<'_>) -> Tag {
    let chosen = view.state.officer.sift.chapter;
    let list = choice(view, view.say(words::SECTION), Action::SiftChapter).child(option(
        "",
        view.say(words::ALL_CHAPTERS),
        chosen.is_none(),
    ));
    list.children(chapters(view.report()).into_iter().map(|(chapter, number)| {
        let name = view.fill(words::BESIDE, &[&chapter_name(view, chapter), &number]);
        let one = option(&chapter.id(view.report()), &name, chosen == Some(chapter));
        if chapter == Chapter::Whole {
            one
        } else {
            view.printed(one)
        }
    }))
}

fn arrangements(view: &View<'_>) -> Tag {
    let list = choice(view, view.say(words::ORDER), |name| {
        Action::SiftBy(By::ALL.iter().copied().find(|by| by.name() == name).unwrap_or_default())
    });
    list.children(By::ALL.iter().map(|&by| {
        let words = match by {
            By::Severity => words::BY_SEVERITY,
            By::Group => words::BY_GROUP,
            By::Section => words::BY_SECTION,
        };
        option(by.name(), view.say(words), view.state.officer.sift.by == by)
    }))
}

/// A list to choose from; `action` says what choosing a value does.
fn choice(view: &View<'_>, name: &str, action: fn(String) -> Action) -> Tag {
    let send = view.send.clone();
    let chosen = Callback::from(move |event: Event| {
        send.emit(action(event.target_unchecked_into::<HtmlSelectElement>().value()));
    });
    tag("select").set(Attr::AriaLabel, name).on(|| ListenerKind::onchange, chosen)
}

fn option(value: &str, words: &str, chosen: bool) -> Tag {
    tag("option").set(Attr::Value, value).chosen(chosen).text(words)
}

fn finding(view: &View<'_>, index: usize, finding: &Finding) -> Tag {
    let rule = rule(finding.rule);
    let name = rule.map(|rule| view.rule_name(rule)).unwrap_or_default();
    let head = tag("p")
        .class("finding-head")
        .child(severity_tag(view, finding.severity, finding.rule))
        .child(tag("span").class("rule").text(&name))
        .child(span("place", &view.place_of(finding)))
        .child(view.copy_button(index));
    let chosen = view.state.selected == Some(Item::Finding(index));
    let message = link_to(&finding.id).text(&finding.message);
    let settled = finding.mark.as_ref().map(|mark| {
        let words = tag("p").class("advice").named(view.say(words::SETTLED), view.label(mark.state));
        words.text(" ").text(&mark.note)
    });
    let advice = (!finding.advice.is_empty())
        .then(|| tag("p").class("advice").named(view.say(words::ADVICE), "").text(&finding.advice));
    let class = if chosen { " is-selected" } else { "" };
    tag("article")
        .set(Attr::Class, &format!("finding-row is-{}{class}", finding.severity.name()))
        .set(Attr::DataFinding, &finding.id)
        .child(head)
        .child(tag("p").class("message").child(message))
        .child(passage(view, finding))
        .maybe(advice)
        .maybe(settled)
        .maybe(chosen.then(|| settle(view, finding)))
        .child(basis(view, &finding.basis))
        .maybe(rule.map(|rule| explanation(view, rule)))
}
