//! The engine without a viewer: `analyzeJson` and `rules`. The module's JavaScript parses the text
//! (`analyze` is `JSON.parse` of `analyzeJson`), so the objects have one source.

use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

use super::{browser_table, data::Data, office, read_error, JsOptions};
use crate::engine::{analyze, checks::catalogue, export::json, Input};

/// Reads one report.
///
/// In: a `Uint8Array` (a file) or a string, and options (see [`JsOptions`]).
/// Out: JSON text of schema `fazhi-report/1`.
///
/// # Errors
/// An `Error` with a `code` for what cannot be read, a `TypeError` for wrong arguments.
#[wasm_bindgen(js_name = analyzeJson)]
pub fn analyze_json(data: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let wishes = JsOptions::read(options)?;
    let Data { bytes, charset } = Data::read(data)?;
    let input = Input {
        bytes: &bytes,
        name: wishes.name.as_deref().unwrap_or_default(),
        charset: charset.unwrap_or_else(|| wishes.charset.as_deref().unwrap_or_default()),
        legacy: browser_table(),
        office: office(),
    };
    let report = analyze(&input, &wishes.engine).map_err(|error| read_error(&error))?;
    Ok(json::write(&report))
}

/// The catalogue of rules as JSON text: an array, one object a rule. Of the options (see [`JsOptions`]) it
/// heeds `lang`.
///
/// # Errors
/// A `TypeError` for wrong options.
#[wasm_bindgen(js_name = rulesJson)]
pub fn rules_json(options: &JsValue) -> Result<String, JsValue> {
    Ok(catalogue::json(JsOptions::read(options)?.engine.words()))
}
