//! Brings what was asked for into view.

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

use crate::{
    viewer::{model::Item, state::Goal},
    Report,
};

/// Scrolls to the goal inside `root`; a goal that is not shown changes nothing.
pub(in crate::viewer) fn to(root: &Element, goal: Goal, report: Option<&Report>) {
    // What was out of sight until now is laid out with the page, before any of it is asked for its place.
    let _ = root.client_width();
    let found = match goal {
        Goal::Item(item) | Goal::Near(item) | Goal::Walk(item) | Goal::Back(item) => {
            report.and_then(|r| element_of(root, item, r))
        }
        Goal::Row(item) => {
            report.and_then(|r| find(root, &format!(".figures a[data-id=\"{}\"]", item.id(r))))
        }
        Goal::Hit(hit) => find(root, &format!(".document [data-hit=\"{hit}\"]")),
        Goal::Title => find(root, ".document .title, .open-title"),
        Goal::Search => find(root, ".search input"),
        Goal::SearchButton => find(root, ".tools [aria-pressed]"),
        #[cfg(feature = "check")]
        Goal::Finding(item) => report.and_then(|r| finding(root, item, r)),
        #[cfg(feature = "check")]
        Goal::File(id) => {
            find(root, &format!(".many [data-go=\"{id}\"]")).or_else(|| find(root, ".open-title"))
        }
        #[cfg(feature = "check")]
        // What loses nothing.
        Goal::Question => find(root, ".question button:last-of-type"),
        #[cfg(feature = "check")]
        Goal::Failure => find(root, ".is-failure"),
        #[cfg(feature = "check")]
        Goal::Try => find(root, ".editing"),
        #[cfg(feature = "check")]
        Goal::TryButton => find(root, ".tools .primary + button"),
        #[cfg(feature = "check")]
        // Where the list lies below the box, it is the box that one wants to see.
        Goal::Tried(_) => find(root, ":not(.narrow) > .editing [data-tried].is-selected"),
        Goal::Aloud => find(root, ".aloud .play").or_else(|| find(root, ".aloud button")),
        Goal::Spoken | Goal::Print | Goal::Place => None,
        Goal::AloudButton => find(root, ".tools .for-aloud"),
    };
    if block(goal).is_some() {
        // Chapters out of sight have a guessed height: what lies below them would move once they are seen.
        measure(root);
    }
    let Some(element) = found else { return };
    if let Some(block) = block(goal) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(block);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
    if takes_focus(goal) || focus_is_lost(root) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Without focus the reader only has to press a key once more.
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// What is asked for comes with the focus.
fn takes_focus(goal: Goal) -> bool {
    #[cfg(feature = "check")]
    if matches!(goal, Goal::Question | Goal::Finding(_) | Goal::File(_)) {
        return true;
    }
    matches!(goal, Goal::Title | Goal::Search | Goal::Row(_) | Goal::Walk(_) | Goal::Aloud)
}

/// Scrolls whatever scrolls around the viewer until its upper edge stands there, as far as that goes.
pub(in crate::viewer) fn place(root: &Element, top: f64) {
    measure(root);
    let mut around = Some(root.clone());
    while let Some(element) = around {
        let off = root.get_bounding_client_rect().top() - top;
        // Fractions of a pixel are nobody's.
        if off.abs() < 1.0 {
            return;
        }
        element.set_scroll_top(element.scroll_top() + off as i32);
        around = match element.parent_element() {
            Some(parent) => Some(parent),
            None => element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|shadow| shadow.host()),
        };
    }
}

/// Brings the file that is shown into sight in the row of files. Nothing else moves.
#[cfg(feature = "check")]
pub(in crate::viewer) fn row_of_files(root: &Element) {
    let (Some(row), Some(file)) = (find(root, ".files ul"), find(root, ".files [aria-current]")) else {
        return;
    };
    let (around, here) = (row.get_bounding_client_rect(), file.get_bounding_client_rect());
    let off = (here.left() - around.left()).min(0.0) + (here.right() - around.right()).max(0.0);
    if off != 0.0 {
        row.set_scroll_left(row.scroll_left() + off.round() as i32);
    }
}

/// Has the whole document laid out.
fn measure(root: &Element) {
    let document = find(root, ".document");
    if let Some(long) = document.filter(|document| matches!(document.closest(".is-long"), Ok(Some(_)))) {
        long.set_class_name("document");
    }
}

/// Where in the window a goal is to stand, if it matters.
fn block(goal: Goal) -> Option<ScrollLogicalPosition> {
    match goal {
        // What a heading heads stands below it.
        Goal::Item(Item::Section(_)) => Some(ScrollLogicalPosition::Start),
        Goal::Item(_) | Goal::Walk(_) | Goal::Hit(_) | Goal::Row(_) => Some(ScrollLogicalPosition::Center),
        Goal::Near(_) | Goal::Title | Goal::Search | Goal::Aloud | Goal::Spoken => {
            Some(ScrollLogicalPosition::Nearest)
        }
        Goal::Back(_) | Goal::SearchButton | Goal::AloudButton | Goal::Print | Goal::Place => None,
        #[cfg(feature = "check")]
        Goal::Finding(_) | Goal::File(_) => Some(ScrollLogicalPosition::Center),
        #[cfg(feature = "check")]
        // Below the button it is said that there is a changed copy.
        Goal::Question | Goal::Failure | Goal::TryButton => Some(ScrollLogicalPosition::Nearest),
        #[cfg(feature = "check")]
        Goal::Try => Some(ScrollLogicalPosition::Start),
        #[cfg(feature = "check")]
        Goal::Tried(_) => Some(ScrollLogicalPosition::Nearest),
    }
}

/// What had the focus is gone from the page, or out of sight. A focus anywhere else is not ours to take.
fn focus_is_lost(root: &Element) -> bool {
    let ours = root.get_root_node().dyn_into::<ShadowRoot>().ok().and_then(|shadow| shadow.active_element());
    let focused = ours.or_else(|| document().active_element());
    focused.is_none_or(|e| e.tag_name() == "BODY" || matches!(e.closest(".is-away"), Ok(Some(_))))
}

/// Its row in the list, its words in the text, or what is told beside them of something absent.
#[cfg(feature = "check")]
fn finding(root: &Element, item: Item, report: &Report) -> Option<Element> {
    let row = find(root, &format!(".kept:not(.is-away) [data-finding=\"{}\"] .message a", item.id(report)));
    if let Some(Ok(Some(fold))) = row.as_ref().map(|row| row.closest("details")) {
        // It has this attribute and no other.
        let _ = fold.set_attribute("open", "");
    }
    row.or_else(|| element_of(root, item, report)).or_else(|| find(root, ".inspector button:nth-of-type(2)"))
}

/// Opens what is folded away among the findings: paper has nothing to press.
#[cfg(feature = "check")]
pub(in crate::viewer) fn unfold(root: &Element) {
    let Ok(folds) = root.query_selector_all(".fold") else { return };
    for fold in (0..folds.length()).filter_map(|at| folds.get(at)) {
        // It has this attribute and no other.
        let _ = fold.unchecked_ref::<Element>().set_attribute("open", "");
    }
}

/// A relation has no words of its own: its first figure stands for it.
fn element_of(root: &Element, item: Item, report: &Report) -> Option<Element> {
    let id = match item {
        Item::Term(i) => return find(root, &format!("[data-term=\"{i}\"]")),
        Item::Relation(i) => report.relations.get(i)?.figures.first()?,
        other => other.id(report),
    };
    let document = find(root, ".document")?;
    find(&document, &format!("[data-id=\"{id}\"]")).or_else(|| {
        // A finding may cover nothing but figures; then it is named among the marks of a run.
        find(&document, &format!("[data-marks~=\"{id}\"]"))
    })
}

fn find(root: &Element, selectors: &str) -> Option<Element> {
    root.query_selector(selectors).ok().flatten()
}
