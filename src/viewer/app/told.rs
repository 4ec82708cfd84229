//! What the element is told: an object of strings.

use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::JsValue;

struct Told<'a>(&'a [(&'a str, &'a str)]);

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

pub(super) fn object(entries: &[(&str, &str)]) -> JsValue {
    // Strings always have their counterpart.
    let plain = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Told(entries).serialize(&plain).unwrap_or_default()
}
