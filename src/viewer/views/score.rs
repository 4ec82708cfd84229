//! The score with every row, to be redone with a pencil.

use yew::Html;

use super::{
    findings::judging,
    tag::{cell, column, group, paragraph, span, tag, text, Attr, Tag},
    view::bar_picture,
    View,
};
use crate::{
    engine::{
        checks::{rule, VerdictKind},
        export::Name as _,
        score::{self, Dimension, ScoreStatus},
    },
    viewer::{model::Item, words},
};

/// The total, then dimension by dimension.
pub(in crate::viewer) fn score(view: &View<'_>) -> Html {
    let Some(score) = &view.report().score else {
        return if view.state.judges(view.report()) { judging(view).into() } else { Html::default() };
    };
    let table = (!score.dimensions.is_empty()).then(|| table(view, score));
    tag("div")
        .class("sheet score")
        .on_click(view.go_to_pressed())
        .child(head(view, score))
        .maybe(table)
        .into()
}

fn head(view: &View<'_>, score: &score::Score) -> Tag {
    let told = match score.status {
        ScoreStatus::Withheld => {
            paragraph("empty", &view.fill(words::SCORE_WITHHELD, &[&view.listed(&score.gate)]))
        }
        ScoreStatus::None => paragraph("empty", view.say(words::SCORE_NONE)),
        ScoreStatus::Scored | ScoreStatus::Partial => total(view, score),
    };
    let note = view.state.together(&view.say(words::SCORE_NOTE), &view.say(&score.rubric));
    tag("div")
        .class("score-head")
        .child(view.title(view.say(words::SCORE_TITLE)))
        .child(told)
        .child(paragraph("aside", &note))
}

/// The points, and between which they may lie.
fn total(view: &View<'_>, score: &score::Score) -> Tag {
    let value = tag("b").text(&points(score.value));
    let line = tag("p").class("score-value").child(value).text(&format!(" / {}", points(score.of)));
    let range = (score.low != score.high).then(|| {
        let (low, high) = (points(score.low), points(score.high));
        paragraph("aside", &view.fill(words::SCORE_RANGE, &[&low, &high]))
    });
    group().child(line).maybe(range)
}

fn table(view: &View<'_>, score: &score::Score) -> Tag {
    let heads = tag("tr")
        .child(column("", view.say(words::SCORE_ITEM)))
        .child(column("", view.say(words::SCORE_VERDICT)))
        .child(column("number", view.say(words::SCORE_POINTS)))
        .child(column("number", view.say(words::SCORE_OF)))
        .child(column("extra", view.say(words::SCORE_WHY)));
    tag("table")
        .class("score-table")
        .child(tag("thead").child(heads))
        .children(score.dimensions.iter().map(|d| dimension(view, d)))
        .child(tag("tfoot").child(sum_row(group().text(view.say(words::SCORE_TOTAL)), score.value, score.of)))
}

fn dimension(view: &View<'_>, dimension: &Dimension) -> Tag {
    let share = i64::from(dimension.value) * 1000 / i64::from(dimension.of.max(1));
    let name = text(&format!("{} {}", dimension.id, view.say(&dimension.name)));
    let picture = bar_picture(usize::try_from(share).unwrap_or(0));
    tag("tbody")
        .set(Attr::DataDimension, &dimension.id)
        .child(sum_row(group().child(name).child(picture), dimension.value, dimension.of))
        .children(dimension.rows.iter().map(|r| row(view, r)))
}

/// A line that sums others up.
fn sum_row(name: Tag, value: i32, of: i32) -> Tag {
    tag("tr")
        .class("dimension")
        .child(tag("th").set(Attr::Scope, "row").set(Attr::ColSpan, "2").child(name))
        .child(cell("number", &points(value)))
        .child(cell("number", &points(of)))
        .child(tag("td").class("extra"))
}

fn row(view: &View<'_>, row: &score::Row) -> Tag {
    let name = match rule(&row.rule) {
        Some(rule) => view.rule_name(rule),
        None => view.say(words::score_row(&row.rule)).to_owned(),
    };
    let name = match row.findings.first() {
        Some(&finding) => view.link(Item::Finding(finding), "", &name),
        None => text(&name),
    };
    // The floor is arithmetic, not a verdict.
    let verdict = if row.rule == "floor" { "" } else { view.label(row.verdict) };
    let class = if row.verdict == VerdictKind::Fail { "verdict is-fail" } else { "verdict" };
    let of = if row.of == 0 { String::new() } else { points(row.of) };
    tag("tr")
        .set(Attr::Class, &format!("is-{}", row.verdict.name()))
        .child(tag("td").child(name).child(span("why", &row.why)))
        .child(cell(class, verdict))
        .child(cell("number", &points(row.points)))
        .child(cell("number", &of))
        .child(cell("extra", &row.why))
}

/// Hundredths of a point, always with two digits: columns line up.
fn points(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let whole = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}
