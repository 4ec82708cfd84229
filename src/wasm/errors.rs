//! Errors as JavaScript knows them.

use js_sys::{Error, Reflect, TypeError};
use wasm_bindgen::prelude::JsValue;

use crate::engine::ReadError;

/// An `Error` with a `code`, for what cannot be read.
fn coded(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property of a fresh, plain object cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

/// The engine's error, code and words.
pub(crate) fn read_error(error: &ReadError) -> JsValue {
    coded(error.code.name(), &error.message)
}

/// A `TypeError`, for wrong arguments; a sentence for the programmer.
pub(crate) fn type_error(sentence: &str) -> JsValue {
    TypeError::new(sentence).into()
}
