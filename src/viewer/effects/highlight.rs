//! Words of the document set apart without a change to it, where the browser has Custom Highlights.

use super::Browser;
use crate::{
    engine::report::Span,
    viewer::{core::Shown, model::places},
};

/// Whether the browser can do so at all.
pub(in crate::viewer) fn can(browser: &Browser) -> bool {
    browser.highlight("fazhi-hit", &[])
}

/// Sets words apart under a name that the styles know, in place of those before. Of use once the document stands:
/// a chapter that is rendered anew loses them. False where the browser cannot.
pub(in crate::viewer) fn show(browser: &Browser, shown: &Shown, name: &str, words: &[Span]) -> bool {
    browser.highlight(name, &places(&shown.report, &shown.page, words))
}

/// Scrolls to words, unless they are in view.
pub(in crate::viewer) fn reveal(browser: &Browser, shown: &Shown, words: Span) {
    browser.reveal(&places(&shown.report, &shown.page, &[words]));
}

/// No words stand apart under a name any more.
pub(in crate::viewer) fn clear(browser: &Browser, name: &str) {
    browser.highlight(name, &[]);
}
