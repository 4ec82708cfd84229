//! What the browser has and the bindings do not name: reached by name, which costs the scripts nothing.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// A property; `undefined` where there is none.
pub(in crate::viewer) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// A call of a method; what it throws is an error.
pub(in crate::viewer) fn call(of: &JsValue, name: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(of, name).dyn_into()?;
    Reflect::apply(&method, of, &list(with))
}

/// A new object of a class that every script has.
pub(in crate::viewer) fn new(class: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = get(&js_sys::global(), class).dyn_into()?;
    Reflect::construct(&class, &list(with))
}

fn list(of: &[&JsValue]) -> Array {
    let list = Array::new();
    for one in of {
        list.push(one);
    }
    list
}
