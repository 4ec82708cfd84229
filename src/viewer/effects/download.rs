//! Gives the reader a file.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlAnchorElement;

use crate::viewer::core::File;

/// How long the browser may take to begin with the file before its address ends.
const KEPT_MS: u32 = 30_000;

/// Saves a file to the reader's disk; nothing is sent anywhere.
pub(in crate::viewer) fn download(file: &File) {
    let blob = Blob::new_with_options(file.bytes.as_slice(), Some(&file.mime));
    let url = ObjectUrl::from(blob);
    if let Some(anchor) =
        document().create_element("a").ok().and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok())
    {
        anchor.set_href(&url);
        anchor.set_download(&file.name);
        anchor.click();
    }
    gloo::timers::callback::Timeout::new(KEPT_MS, move || drop(url)).forget();
}
