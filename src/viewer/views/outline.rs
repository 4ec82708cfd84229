//! The outline beside the document, or over it where there is no room.

use yew::{html, Html};

use super::View;
use crate::viewer::{
    state::{Action, Room},
    words,
};

/// Inline items (一是) are too many for an outline.
const DEEPEST: u8 = 3;

/// All headings; the one that holds the selection stands out.
pub(in crate::viewer) fn outline(view: &View<'_>) -> Html {
    let report = view.report();
    let sections = &report.sections;
    let over = view.state.room == Room::Narrow;
    let here = view
        .state
        .selected
        .and_then(|item| item.span(report))
        .and_then(|span| sections.iter().rposition(|s| s.depth <= DEEPEST && s.span.start <= span.start));
    html! {
        <nav class={if over { "outline is-over" } else { "outline" }} aria-label={words::OUTLINE} onclick={view.go_to_pressed()}>
            <div class="panel-head">
                <p class="panel-title">{ words::OUTLINE }</p>
                if over { { view.button(words::CLOSE, Action::Outline(false)) } }
            </div>
            <ul>
                for i in 0..sections.len() {
                    if sections[i].depth <= DEEPEST {
                        <li class={depth_class(sections[i].depth)}>
                            { view.section_link(i, if here == Some(i) { "is-here" } else { "" }) }
                        </li>
                    }
                }
            </ul>
        </nav>
    }
}

fn depth_class(depth: u8) -> &'static str {
    match depth {
        1 => "depth-1",
        2 => "depth-2",
        _ => "depth-3",
    }
}
