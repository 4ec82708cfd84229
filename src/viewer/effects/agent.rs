//! What the browser calls itself.

use js_sys::{global, Reflect};
use wasm_bindgen::JsValue;

/// For those who look into a fault of the program; nothing where it does not say.
pub(in crate::viewer) fn user_agent() -> String {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).unwrap_or_default();
    get(&get(&global(), "navigator"), "userAgent").as_string().unwrap_or_default()
}
