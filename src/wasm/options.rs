//! Options as JavaScript writes them: camelCase, unknown keys ignored, wrong ones a `TypeError`.
//!
//! Read by hand: `serde`'s errors know how to print every type, floats among them, and cost 7 kB here.

use js_sys::{Object, Reflect};
use wasm_bindgen::{prelude::JsValue, JsCast as _};

use super::type_error;
use crate::engine::{export::Name, structure::Date, Options};

/// What the caller wishes: the engine's options, and what belongs to the input.
#[derive(Clone, Debug, Default)]
pub(crate) struct JsOptions {
    /// The file's name.
    #[cfg(feature = "check")]
    pub(crate) name: Option<String>,
    /// The encoding, told from outside.
    #[cfg(feature = "check")]
    pub(crate) charset: Option<String>,
    /// How the report is read and judged.
    pub(crate) engine: Options,
}

impl JsOptions {
    /// Reads an object; `undefined` and `null` stand for none, also as the value of a key.
    pub(crate) fn read(value: &JsValue) -> Result<Self, JsValue> {
        if missing(value) {
            return Ok(Self::default());
        }
        if !value.is_object() {
            return Err(type_error("Options must be an object."));
        }
        // Not by `instanceof`: an object may come from a frame, or have no prototype.
        let object = value.unchecked_ref::<Object>();
        if !missing(&Reflect::get(object, &"rubric".into())?) {
            return Err(type_error("Option rubric is not read yet: this version has one built-in rubric."));
        }
        let engine = Options {
            mode: named(object, "mode")?.unwrap_or_default(),
            origin: named(object, "origin")?.unwrap_or_default(),
            title: field(object, "title", "a string", JsValue::as_string)?,
            issuer: field(object, "issuer", "a string", JsValue::as_string)?,
            year: field(object, "year", "a whole number like 2024", whole)?,
            dated: field(object, "dated", DAY, day)?,
            published: field(object, "published", DAY, day)?,
            profile: named(object, "profile")?,
            rubric: None,
            lang: named(object, "lang")?.unwrap_or_default(),
            redact: field(object, "redact", "true or false", JsValue::as_bool)?.unwrap_or_default(),
        };
        Ok(Self {
            #[cfg(feature = "check")]
            name: field(object, "name", "a string", JsValue::as_string)?,
            #[cfg(feature = "check")]
            charset: field(object, "charset", "a string", JsValue::as_string)?,
            engine,
        })
    }
}

const DAY: &str = "a day like \"2025-03-10\"";

/// The value of one key, or a `TypeError` that names the key and what it must be.
fn field<T>(
    object: &Object,
    key: &str,
    expected: &str,
    read: fn(&JsValue) -> Option<T>,
) -> Result<Option<T>, JsValue> {
    let value = Reflect::get(object, &key.into())?;
    if missing(&value) {
        return Ok(None);
    }
    match read(&value) {
        Some(read) => Ok(Some(read)),
        None => Err(type_error(&format!("Option {key} must be {expected}."))),
    }
}

/// One of the values that have a name.
fn named<T: Name>(object: &Object, key: &str) -> Result<Option<T>, JsValue> {
    let names: Vec<&str> = T::ALL.iter().map(|one| one.name()).collect();
    field(object, key, &format!("one of: {}", names.join(", ")), |value| {
        let name = value.as_string()?;
        T::ALL.iter().copied().find(|one| one.name() == name)
    })
}

fn day(value: &JsValue) -> Option<Date> {
    Date::parse_iso(&value.as_string()?)
}

fn whole(value: &JsValue) -> Option<u16> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0)?;
    // A cast ends at the limits of its type.
    u16::try_from(number as i32).ok()
}

fn missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}
