//! The score with every row, to be redone with a pencil.

use std::rc::Rc;

use yew::prelude::{function_component, html, Callback, Html, Properties};

use super::link::{go_to_pressed, link};
use crate::{
    engine::{
        checks::{VerdictKind, RULES},
        export::Name as _,
        score::{self, Dimension, ScoreStatus},
    },
    viewer::{core::Shown, model::Item, state::Action, words},
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct ScoreProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Score(props: &ScoreProps) -> Html {
    let shown = &props.shown;
    let Some(score) = &shown.report.score else { return html! {} };
    html! {
        <main class="sheet score" onclick={go_to_pressed(shown, &props.send)}>
            { head(score) }
            if !score.dimensions.is_empty() {
                <table class="score-table">
                    <thead><tr>
                        <th scope="col">{ words::SCORE_ITEM }</th>
                        <th scope="col">{ words::SCORE_VERDICT }</th>
                        <th scope="col" class="number">{ words::SCORE_POINTS }</th>
                        <th scope="col" class="number">{ words::SCORE_OF }</th>
                        <th scope="col" class="extra">{ words::SCORE_WHY }</th>
                    </tr></thead>
                    { for score.dimensions.iter().map(|d| dimension(shown, d)) }
                    <tfoot><tr>
                        <th scope="row" colspan="2">{ words::SCORE_TOTAL }</th>
                        <td class="number">{ points(score.value) }</td>
                        <td class="number">{ points(score.of) }</td>
                        <td class="extra"></td>
                    </tr></tfoot>
                </table>
            }
        </main>
    }
}

fn head(score: &score::Score) -> Html {
    let told = match score.status {
        ScoreStatus::Withheld => {
            html! { <p class="empty">{ words::SCORE_WITHHELD }{ format!("（{}）", score.gate.join("、")) }</p> }
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
            <h3>{ words::SCORE_TITLE }</h3>
            { told }
            <p class="aside">{ words::SCORE_NOTE }{ &score.rubric }</p>
        </div>
    }
}

fn dimension(shown: &Shown, dimension: &Dimension) -> Html {
    let width =
        if dimension.of > 0 { i64::from(dimension.value) * 1000 / i64::from(dimension.of) } else { 0 };
    html! {
        <tbody data-dimension={dimension.id.clone()}>
            <tr class="dimension">
                <th scope="rowgroup" colspan="2">
                    { format!("{} {}", dimension.id, dimension.name) }
                    <svg class="bar-picture" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="rail" width="1000" height="100" />
                        <rect class="fill" width={width.to_string()} height="100" />
                    </svg>
                </th>
                <td class="number">{ points(dimension.value) }</td>
                <td class="number">{ points(dimension.of) }</td>
                <td class="extra"></td>
            </tr>
            { for dimension.rows.iter().map(|r| row(shown, r)) }
        </tbody>
    }
}

fn row(shown: &Shown, row: &score::Row) -> Html {
    let title = RULES.iter().find(|r| r.id == row.rule).map(|r| format!("{} {}", r.id, r.title));
    let finding = row.findings.first().map(|&i| Item::Finding(i));
    let name = title.unwrap_or_else(|| words::score_row(&row.rule).to_owned());
    let of = if row.of == 0 { String::new() } else { points(row.of) };
    let verdict = if row.rule == "floor" { "" } else { words::verdict(row.verdict) };
    html! {
        <tr class={format!("is-{}", row.verdict.name())}>
            <td>
                { match finding { Some(item) => link(shown, item, "", name), None => html! { { name } } } }
                <span class="why">{ &row.why }</span>
            </td>
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
