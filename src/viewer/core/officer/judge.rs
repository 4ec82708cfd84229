//! One of many files, in an instance that shows none.

// wasm-bindgen exports only what is `pub`, though nothing in the crate reaches it.
#![allow(unreachable_pub)]

use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

use super::by_place;
use crate::{
    engine::{analyze, profile, Input},
    viewer::model::Outcome,
    wasm::{browser_table, office, JsOptions},
};

/// Judges a file as a viewer with these options does; `profile` is the file of a place's own one, or empty.
/// Out: a line, see [`Outcome`].
///
/// # Errors
/// A `TypeError` for wrong options.
#[wasm_bindgen]
pub fn judge(bytes: &[u8], name: &str, options: &JsValue, profile: &str) -> Result<String, JsValue> {
    let asked = JsOptions::read(options)?.engine;
    let asked = match profile::read(profile) {
        Ok(local) => by_place(asked, local),
        Err(_) => asked,
    };
    let input = Input { bytes, name, charset: "", legacy: browser_table(), office: office() };
    Ok(Outcome::of(analyze(&input, &asked)).write())
}
