//! Everything that wants a look, gravest first; and the rule book, by what each rule came to.

use yew::Html;

use super::{
    cards::{basis, explanation, quote, rule_entry, settle, severity_tag},
    profile,
    tag::{group, paragraph, span, tag, Attr, Tag},
    view::{count, link_to, pick_file},
    View,
};
use crate::{
    engine::{
        checks::{rule, Severity, VerdictKind},
        export::Name as _,
        report::Finding,
    },
    viewer::{
        model::{grouped, Item},
        state::{Action, Given},
        words,
    },
};

const GRAVEST_FIRST: [Severity; 4] = [Severity::Gate, Severity::Error, Severity::Warning, Severity::Info];

/// Every rule stands under one of these.
const VERDICTS: [(VerdictKind, &str); 4] = [
    (VerdictKind::Fail, words::FIRED),
    (VerdictKind::Pass, words::PASSED),
    (VerdictKind::Unknown, words::UNKNOWN),
    (VerdictKind::NotApplicable, words::NOT_APPLICABLE),
];

/// Findings by gravity; folded away notes until they are asked for, and what is settled; then all rules.
pub(in crate::viewer) fn findings(view: &View<'_>) -> Tag {
    let only = view.state.only;
    let mut rows = group();
    for severity in GRAVEST_FIRST.into_iter().filter(|s| only.is_none_or(|o| o == *s)) {
        let open = open(view, |f| f.severity == severity);
        let folded = severity == Severity::Info && only.is_none();
        rows = rows.child(if folded { fold(view.label(severity), open) } else { group().children(open) });
    }
    let settled = rows_of(view, |f| f.mark.is_some());
    tag("div")
        .class("sheet")
        .on_click(view.go_to_pressed())
        .child(profile(view))
        .child(head(view))
        .child(rows)
        .child(fold(view.say(words::SETTLED), settled))
        .child(marks_file(view))
        .child(rules(view))
}

/// Findings that nobody has settled.
fn open(view: &View<'_>, which: impl Fn(&Finding) -> bool) -> Vec<Tag> {
    rows_of(view, |f| f.mark.is_none() && which(f))
}

fn rows_of(view: &View<'_>, which: impl Fn(&Finding) -> bool) -> Vec<Tag> {
    let mut rows = Vec::new();
    for (i, f) in view.report().findings.iter().enumerate() {
        if which(f) {
            rows.push(finding(view, i, f));
        }
    }
    rows
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
    let any = !view.state.marks.is_empty();
    tag("div")
        .class("open-actions")
        .child(pick_file(view.send, view.say(words::MARKS_LOAD), Given::Marks))
        .maybe(any.then(|| view.button(view.say(words::MARKS_SAVE), Action::Export("marks"))))
}

/// How many there are of each severity.
fn head(view: &View<'_>) -> Tag {
    let number = view.report().findings.len();
    if number == 0 {
        let clean = tag("b").text(view.say(words::CLEAN));
        return tag("p").class("empty").child(clean).child(tag("br")).text(view.say(words::CLEAN_NOTE));
    }
    tag("div")
        .class("filters")
        .child(span("headline", &view.fill(words::FINDINGS_COUNT, &[&grouped(number)])))
        .children(GRAVEST_FIRST.iter().map(|&s| chip(view, s)))
}

/// Shows one severity alone, or all again.
fn chip(view: &View<'_>, severity: Severity) -> Tag {
    let number = view.report().findings.iter().filter(|f| f.severity == severity).count();
    let pressed = view.state.only == Some(severity);
    view.button(view.label(severity), Action::Only((!pressed).then_some(severity)))
        .set(Attr::Class, &format!("chip is-{}", severity.name()))
        .set(Attr::AriaPressed, &pressed.to_string())
        .flag(Attr::Disabled, number == 0)
        .child(count(number))
}

fn finding(view: &View<'_>, index: usize, finding: &Finding) -> Tag {
    let rule = rule(finding.rule);
    let name = rule.map(|rule| view.rule_name(rule)).unwrap_or_default();
    let head = tag("p")
        .class("finding-head")
        .child(severity_tag(view, finding.severity, finding.rule))
        .child(tag("span").class("rule").text(&name))
        .child(span("place", &place(view, finding)));
    // What is absent has no place in the document, and so no card beside it.
    let chosen = finding.span.is_none() && view.state.selected == Some(Item::Finding(index));
    let message = link_to(&finding.id).text(&finding.message);
    let settled = finding.mark.as_ref().map(|mark| {
        let words = tag("p").class("advice").named(view.say(words::SETTLED), view.label(mark.state));
        words.text(" ").text(&mark.note)
    });
    let advice = (!finding.advice.is_empty())
        .then(|| tag("p").class("advice").named(view.say(words::ADVICE), "").text(&finding.advice));
    tag("article")
        .set(Attr::Class, &format!("finding-row is-{}", finding.severity.name()))
        .set(Attr::DataFinding, &finding.id)
        .child(head)
        .child(tag("p").class("message").child(message))
        .child(quote(view, &finding.quote))
        .maybe(advice)
        .maybe(settled)
        .maybe(chosen.then(|| settle(view, finding)))
        .child(basis(view, &finding.basis))
        .maybe(rule.map(|rule| explanation(view, rule)))
}

/// The section that a finding stands in; the whole report for something absent.
fn place(view: &View<'_>, finding: &Finding) -> String {
    let Some(span) = finding.span else { return view.say(words::WHOLE).to_owned() };
    let section = view.report().sections.iter().rposition(|s| s.span.start <= span.start);
    section.map(|s| view.heading(s)).unwrap_or_default()
}

/// The rule book.
fn rules(view: &View<'_>) -> Tag {
    group()
        .child(view.title(view.say(words::RULES)))
        .child(paragraph("aside", view.say(words::RULES_NOTE)))
        .children(VERDICTS.iter().map(|&(kind, title)| verdicts(view, kind, title)))
}

/// Rules that came to one verdict, folded away.
fn verdicts(view: &View<'_>, kind: VerdictKind, title: &'static str) -> Html {
    let mut rules = Vec::new();
    for verdict in view.report().verdicts.iter().filter(|v| v.verdict == kind) {
        if let Some(rule) = rule(verdict.rule) {
            rules.push(tag("li").child(rule_entry(view, rule)));
        }
    }
    if rules.is_empty() {
        return Html::default();
    }
    let summary = tag("summary").text(view.say(title)).child(count(rules.len()));
    tag("details").class("verdicts").child(summary).child(tag("ul").children(rules)).into()
}
