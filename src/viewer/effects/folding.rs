//! Whether what is folded away can still be found.

use gloo::utils::document;
use js_sys::Reflect;

/// True where the browser's own search reaches hidden words and shows them (Chromium since 102). Elsewhere nothing
/// is folded, since a reader who looks for a word would be told that it is not there.
pub(in crate::viewer) fn folding() -> bool {
    document().body().is_some_and(|body| Reflect::has(&body, &"onbeforematch".into()).unwrap_or(false))
}
