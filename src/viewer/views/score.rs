//! The score with every row, to be redone with a pencil.

use yew::{html, Html};

use super::{view::bar_picture, View};
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
    let Some(score) = &view.report().score else { return html! {} };
    html! {
        <div class="sheet score" onclick={view.go_to_pressed()}>
            { head(view, score) }
            if !score.dimensions.is_empty() {
                <table class="score-table">
                    <thead><tr>
                        <th scope="col">{ words::SCORE_ITEM }</th>
                        <th scope="col">{ words::SCORE_VERDICT }</th>
                        <th scope="col" class="number">{ words::SCORE_POINTS }</th>
                        <th scope="col" class="number">{ words::SCORE_OF }</th>
                        <th scope="col" class="extra">{ words::SCORE_WHY }</th>
                    </tr></thead>
                    for d in &score.dimensions { { dimension(view, d) } }
                    <tfoot>{ sum_row(html! { { words::SCORE_TOTAL } }, score.value, score.of) }</tfoot>
                </table>
            }
        </div>
    }
}

fn head(view: &View<'_>, score: &score::Score) -> Html {
    let told = match score.status {
        ScoreStatus::Withheld => {
            html! { <p class="empty">{ format!("{}（{}）", words::SCORE_WITHHELD, score.gate.join("、")) }</p> }
        }
        ScoreStatus::None => html! { <p class="empty">{ words::SCORE_NONE }</p> },
        ScoreStatus::Scored | ScoreStatus::Partial => html! {
            <>
                <p class="score-value"><b>{ points(score.value) }</b>{ format!(" / {}", points(score.of)) }</p>
                if score.low != score.high {
                    <p class="aside">{ format!("{} {}—{}。{}", words::SCORE_RANGE, points(score.low), points(score.high), words::SCORE_RANGE_WHY) }</p>
                }
            </>
        },
    };
    html! {
        <div class="score-head">
            { view.title(html! { <>{ words::SCORE_TITLE }</> }) }
            { told }
            <p class="aside">{ words::SCORE_NOTE }{ &score.rubric }</p>
        </div>
    }
}

fn dimension(view: &View<'_>, dimension: &Dimension) -> Html {
    let share = i64::from(dimension.value) * 1000 / i64::from(dimension.of.max(1));
    let name = html! {
        <>{ format!("{} {}", dimension.id, dimension.name) }{ bar_picture(usize::try_from(share).unwrap_or(0)) }</>
    };
    html! {
        <tbody data-dimension={dimension.id.clone()}>
            { sum_row(name, dimension.value, dimension.of) }
            for r in &dimension.rows { { row(view, r) } }
        </tbody>
    }
}

/// A line that sums others up.
fn sum_row(name: Html, value: i32, of: i32) -> Html {
    html! {
        <tr class="dimension">
            <th scope="row" colspan="2">{ name }</th>
            <td class="number">{ points(value) }</td>
            <td class="number">{ points(of) }</td>
            <td class="extra"></td>
        </tr>
    }
}

fn row(view: &View<'_>, row: &score::Row) -> Html {
    let name = match rule(&row.rule) {
        Some(rule) => format!("{} {}", rule.id, rule.title),
        None => words::score_row(&row.rule).to_owned(),
    };
    let name = match row.findings.first() {
        Some(&finding) => view.link(Item::Finding(finding), "", name),
        None => html! { { name } },
    };
    // The floor is arithmetic, not a verdict.
    let verdict = if row.rule == "floor" { "" } else { words::verdict(row.verdict) };
    let of = if row.of == 0 { String::new() } else { points(row.of) };
    html! {
        <tr class={format!("is-{}", row.verdict.name())}>
            <td>{ name }<span class="why">{ &row.why }</span></td>
            <td class={if row.verdict == VerdictKind::Fail { "verdict is-fail" } else { "verdict" }}>{ verdict }</td>
            <td class="number">{ points(row.points) }</td>
            <td class="number">{ of }</td>
            <td class="extra">{ &row.why }</td>
        </tr>
    }
}

/// Hundredths of a point, always with two digits: columns line up.
fn points(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let whole = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}
