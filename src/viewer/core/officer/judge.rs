//! One of many files, in an instance that shows none.

// wasm-bindgen exports only what is `pub`, though nothing in the crate reaches it.
#![allow(unreachable_pub)]

use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

use super::{by_place, Core};
use crate::{
    engine::{analyze, profile, Input, Options},
    viewer::model::{Outcome, Source},
    wasm::{browser_table, office, JsOptions},
    ReadError,
};

impl Core {
    /// The same in this instance.
    pub(in crate::viewer) fn judge_one(&self, read: &Result<Source, ReadError>) -> Outcome {
        match read {
            Ok(Source { bytes, name, .. }) => outcome(bytes, name, &self.asked()),
            Err(error) => Outcome::of(Err(error.clone())),
        }
    }
}

fn outcome(bytes: &[u8], name: &str, asked: &Options) -> Outcome {
    let input = Input { bytes, name, charset: "", legacy: browser_table(), office: office() };
    Outcome::of(analyze(&input, asked))
}

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
    Ok(outcome(bytes, name, &asked).write())
}
