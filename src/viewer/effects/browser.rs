//! What the element's script does for a viewer that takes the browser more than elements and events.

// wasm-bindgen exports only what is `pub`.
#![allow(unreachable_pub)]

use wasm_bindgen::prelude::wasm_bindgen;
#[cfg(feature = "check")]
use wasm_bindgen::JsValue;

#[wasm_bindgen]
extern "C" {
    /// The browser, as one viewer sees it; see `browser.js`.
    pub type Browser;

    /// Sets words apart under a name; false where the browser cannot.
    #[wasm_bindgen(method)]
    pub fn highlight(this: &Browser, name: &str, places: &[u32]) -> bool;

    /// Scrolls words into view.
    #[wasm_bindgen(method)]
    pub fn reveal(this: &Browser, place: &[u32]);

    /// Says words by a voice on the device; whether they were said comes as `spoken`.
    #[wasm_bindgen(method)]
    pub fn speak(this: &Browser, words: &str, rate: f64);

    /// Ends what is being said.
    #[wasm_bindgen(method)]
    pub fn hush(this: &Browser);

    /// Puts words into the clipboard; whether that was done comes as `copied`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Browser, words: &str);

    /// The same with a link to the item of this id in the page's own address.
    #[wasm_bindgen(method, js_name = copyLink)]
    pub fn copy_link(this: &Browser, id: &str);

    /// The text of the page itself with a place's profile inside; only a page that is one file has this.
    #[cfg(feature = "check")]
    #[wasm_bindgen(method, catch, js_name = pageWith)]
    pub fn page_with(this: &Browser, profile: &str) -> Result<String, JsValue>;
}
