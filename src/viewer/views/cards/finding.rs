//! A finding: what to look at, on what basis, and what would satisfy it.

use yew::Html;

use super::{links, row, rule::explanation, said_row, settle::settle, text_row};
use crate::{
    engine::{
        checks::{rule, Severity},
        export::{gravity, Label as _, Name as _},
        report::{Basis, Span},
    },
    viewer::{
        model::Item,
        views::{
            tag::{span, tag, text, Attr, Tag},
            View,
        },
        words,
    },
};

/// Fills the card of the finding with this index.
pub(super) fn fill(card: Tag, view: &View<'_>, index: usize) -> Tag {
    let Some(finding) = view.report().findings.get(index) else { return card };
    let rule = rule(finding.rule);
    let name = rule.map(|rule| view.rule_name(rule)).unwrap_or_default();
    let facts = tag("dl")
        .child(said_row(view, words::ADVICE, &finding.advice))
        .child(row(words::BASIS, basis(&finding.basis)))
        .child(said_row(view, words::RULE, &name))
        .child(text_row(words::CONFIDENCE, finding.confidence.label()));
    card.child(severity_tag(finding.severity, finding.rule))
        .child(tag("p").class("card-subject").child(view.said(&finding.message)))
        .child(quote(&finding.quote))
        .child(facts)
        .maybe(rule.map(|rule| explanation(view, rule)))
        .child(settle(view, finding))
        .child(links(words::RELATED, finding.related.iter().map(|&s| related(view, s)).collect()))
}

/// Words elsewhere that belong to a finding: a link where they are something.
fn related(view: &View<'_>, span: Span) -> Html {
    let words = view.words(span);
    let mut marks = view.shown.page.marks.iter();
    match marks.find(|(s, item)| *s == span && !matches!(item, Item::Finding(_))) {
        Some((_, item)) => view.link(*item, "", words),
        None => text(words),
    }
}

/// The gravity in words; colour never stands alone.
pub(in crate::viewer) fn severity_tag(severity: Severity, rule: &str) -> Tag {
    let class = format!("severity is-{}", severity.name());
    tag("span").set(Attr::Class, &class).text(gravity(severity, rule))
}

/// The words that a finding is about; nothing where it is about something absent.
pub(in crate::viewer) fn quote(words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    tag("blockquote").text(words).into()
}

/// Sources of law; what was not checked against an official copy says so.
pub(in crate::viewer) fn basis(basis: &[Basis]) -> Tag {
    tag("ul").class("basis").set(Attr::AriaLabel, words::BASIS).children(basis.iter().map(source))
}

fn source(basis: &Basis) -> Tag {
    let mut aside = String::new();
    if !basis.effective.is_empty() {
        aside = format!(" {} {}", basis.effective, words::EFFECTIVE);
    }
    if !basis.verified {
        aside.push_str(words::UNVERIFIED);
    }
    let url = (!basis.url.is_empty()).then_some(&*basis.url);
    let link = tag("a")
        .maybe_set(Attr::Href, url)
        .set(Attr::Target, "_blank")
        .set(Attr::Rel, "noopener noreferrer")
        .text(&format!("{} {}", basis.source, basis.article));
    tag("li").child(link).child(span("aside", &aside))
}
