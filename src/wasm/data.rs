//! The report's bytes as JavaScript hands them over.

use js_sys::{ArrayBuffer, JsString, Uint8Array};
use wasm_bindgen::{
    prelude::{wasm_bindgen, JsValue},
    JsCast as _,
};

use super::{read_error, type_error};
use crate::engine::source::{ErrorCode, ReadError, MAX_BYTES};

/// Bytes with what their JavaScript type says of them.
pub(super) struct Data {
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// `utf-8` for a string, which is text already; `None` for the bytes of a file.
    pub(super) charset: Option<&'static str>,
}

impl Data {
    /// Takes a string or a `Uint8Array`. Too large ones are refused before they are copied.
    /// Lone surrogates of a string become U+FFFD, one unit for one unit.
    pub(super) fn read(value: &JsValue) -> Result<Self, JsValue> {
        if let Some(text) = value.dyn_ref::<JsString>() {
            fits(text.length())?;
            return Ok(Self { bytes: String::from(text).into_bytes(), charset: Some("utf-8") });
        }
        if is_bytes(value) {
            let bytes = value.unchecked_ref::<Uint8Array>();
            fits(bytes.length())?;
            return Ok(Self { bytes: bytes.to_vec(), charset: None });
        }
        Err(type_error("analyze takes a Uint8Array or a string."))
    }
}

#[wasm_bindgen]
extern "C" {
    /// `Object.prototype.toString.call(value)`.
    #[wasm_bindgen(js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn tag(value: &JsValue) -> String;
}

/// By its tag and not by `instanceof`, since a frame or a Node context has classes of its own.
fn is_bytes(value: &JsValue) -> bool {
    ArrayBuffer::is_view(value) && tag(value) == "[object Uint8Array]"
}

fn fits(units: u32) -> Result<(), JsValue> {
    if units as usize > MAX_BYTES {
        return Err(read_error(&ReadError::of(ErrorCode::TooLarge)));
    }
    Ok(())
}
