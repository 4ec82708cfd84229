//! A finding: what to look at, on what basis, and what would satisfy it.

use yew::Html;

use super::{around, links, row, rule::explanation, settle::settle, text_row};
use crate::{
    engine::{
        checks::{rule, Severity},
        export::{gravity, Name as _},
        options::Lang,
        report::{Basis, Finding, Span},
        tables::RULE_SET,
    },
    viewer::{
        model::Item,
        state::Action,
        views::{
            tag::{span, tag, Attr, Tag},
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
        .child(text_row(view.say(words::ADVICE), &finding.advice))
        .child(row(view.say(words::BASIS), basis(view, &finding.basis)))
        .child(text_row(view.say(words::RULE), &name))
        .child(text_row(view.say(words::CONFIDENCE), view.label(finding.confidence)));
    card.child(severity_tag(view, finding.severity, finding.rule))
        .child(tag("p").class("card-subject").text(&finding.message))
        .child(passage(view, finding))
        .child(facts)
        .maybe(rule.map(|rule| explanation(view, rule)))
        .child(tools(view, finding, index))
        .child(settle(view, finding))
        .child(links(view.say(words::RELATED), finding.related.iter().map(|&s| related(view, s)).collect()))
}

/// What can be done with it.
fn tools(view: &View<'_>, finding: &Finding, index: usize) -> Tag {
    let try_here = finding.span.map(|_| {
        view.button(view.say(words::TRY_HERE), Action::Try(finding.id.clone())).set(Attr::Class, "copy")
    });
    // For those who make the program: a rule may have read the words wrongly.
    let slip = view.button(view.say(words::SLIP), Action::CopySlip(index)).set(Attr::Class, "copy");
    tag("p").class("card-tools").child(view.copy_button(index)).maybe(try_here).child(slip)
}

/// What those who make the program need to know of a finding: nothing of the report.
pub(in crate::viewer) fn slip(view: &View<'_>, index: usize, browser: &str) -> String {
    let Some(finding) = view.report().findings.get(index) else { return String::new() };
    let program = concat!("fazhi-report ", env!("CARGO_PKG_VERSION"), " / ");
    [
        view.say(words::SLIP_HEAD),
        "\n",
        finding.rule,
        " / ",
        finding.message_id,
        "\n",
        program,
        RULE_SET,
        "\n",
        browser,
        "\n",
        view.say(words::SLIP_NOTE),
    ]
    .concat()
}

/// Words elsewhere that belong to a finding: a link where they are something.
fn related(view: &View<'_>, span: Span) -> Html {
    let words = view.words(span);
    let mut marks = view.shown.page.marks.iter();
    match marks.find(|(s, item)| *s == span && !matches!(item, Item::Finding(_))) {
        Some((_, item)) => view.quote_link(*item, "", words),
        None => view.printed(tag("span").text(words)).into(),
    }
}

/// The gravity in words; colour never stands alone.
pub(in crate::viewer) fn severity_tag(view: &View<'_>, severity: Severity, rule: &str) -> Tag {
    let class = format!("severity is-{}", severity.name());
    tag("span").set(Attr::Class, &class).text(view.say(gravity(severity, rule)))
}

/// The words that a finding is about; nothing where it is about something absent.
pub(in crate::viewer) fn quote(view: &View<'_>, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    view.printed(tag("blockquote").text(words)).into()
}

/// The same in their sentence, where few words say little by themselves: of a sum, the whole alone is marked.
pub(in crate::viewer) fn passage(view: &View<'_>, finding: &Finding) -> Html {
    const FEW: usize = 24;
    const BESIDE: usize = 60;
    let words = &*finding.quote;
    let few = |span: &Span| view.words(*span) == words && words.chars().count() <= FEW;
    let Some(span) = finding.span.filter(few) else { return quote(view, words) };
    let (before, behind) = around(view, span);
    let cut = before.chars().count().saturating_sub(BESIDE);
    let mut front: String = if cut > 0 { "……" } else { "" }.into();
    front.extend(before.chars().skip(cut));
    let mut back: String = behind.chars().take(BESIDE).collect();
    if back.len() < behind.len() {
        back.push_str("……");
    }
    view.printed(tag("blockquote").text(&front).child(tag("mark").text(words)).text(&back)).into()
}

/// Sources of law; what was not checked against an official copy says so.
pub(in crate::viewer) fn basis(view: &View<'_>, basis: &[Basis]) -> Tag {
    tag("ul")
        .class("basis")
        .set(Attr::AriaLabel, view.say(words::BASIS))
        .children(basis.iter().map(|b| source(view, b)))
}

fn source(view: &View<'_>, basis: &Basis) -> Tag {
    let mut aside = String::new();
    if !basis.effective.is_empty() {
        aside.push(' ');
        aside.push_str(&view.fill(words::EFFECTIVE, &[&view.day(&basis.effective)]));
    }
    if !basis.verified {
        aside = view.state.together(&aside, &view.say(words::UNVERIFIED));
    }
    let url = (!basis.url.is_empty()).then_some(&*basis.url);
    // A law has its Chinese name alone; what is no law says what it is.
    let name = view.say(&basis.source);
    let chinese = name == basis.source && view.state.lang() != Lang::ZhHans;
    let link = tag("a")
        .maybe_set(Attr::Href, url)
        .maybe_set(Attr::Lang, chinese.then(|| Lang::ZhHans.name()))
        .set(Attr::Target, "_blank")
        .set(Attr::Rel, "noopener noreferrer")
        .text(&format!("{name} {}", basis.article));
    tag("li").child(link).child(span("aside", &aside))
}
