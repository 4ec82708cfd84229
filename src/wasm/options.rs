//! Options as JavaScript writes them: camelCase, unknown keys ignored, wrong ones a `TypeError`.

use js_sys::{Object, Reflect};
use serde::{de::DeserializeOwned, Deserialize};
use wasm_bindgen::{prelude::JsValue, JsCast as _};

use super::type_error;
use crate::engine::{
    options::{Lang, Mode, Origin},
    structure::{Date, Level},
    Options,
};

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

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum JsMode {
    Read,
    Check,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum JsOrigin {
    Auto,
    Draft,
    Web,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum JsProfile {
    Province,
    City,
    County,
    Township,
    Department,
    Other,
}

impl From<JsProfile> for Level {
    fn from(profile: JsProfile) -> Self {
        match profile {
            JsProfile::Province => Self::Province,
            JsProfile::City => Self::City,
            JsProfile::County => Self::County,
            JsProfile::Township => Self::Township,
            JsProfile::Department => Self::Department,
            JsProfile::Other => Self::Other,
        }
    }
}

#[derive(Clone, Copy, Deserialize)]
enum JsLang {
    #[serde(rename = "zh-Hans")]
    ZhHans,
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
        let published = match field::<String>(object, "published", "a day like \"2025-03-10\"")? {
            Some(day) => Some(Date::parse_iso(&day).ok_or_else(|| {
                type_error(&format!("Option published must be a day like \"2025-03-10\", got {day:?}."))
            })?),
            None => None,
        };
        if !missing(&Reflect::get(object, &"rubric".into())?) {
            return Err(type_error("Option rubric is not read yet: this version has one built-in rubric."));
        }
        let engine = Options {
            mode: match field(object, "mode", "\"read\" or \"check\"")? {
                Some(JsMode::Read) => Mode::Read,
                Some(JsMode::Check) | None => Mode::Check,
            },
            origin: match field(object, "origin", "\"auto\", \"draft\" or \"web\"")? {
                Some(JsOrigin::Draft) => Origin::Draft,
                Some(JsOrigin::Web) => Origin::Web,
                Some(JsOrigin::Auto) | None => Origin::Auto,
            },
            published,
            year: field(object, "year", "a whole number like 2024")?,
            profile: field::<JsProfile>(object, "profile", "a level like \"township\"")?.map(Level::from),
            rubric: None,
            lang: match field(object, "lang", "\"zh-Hans\"")? {
                Some(JsLang::ZhHans) | None => Lang::ZhHans,
            },
            redact: field(object, "redact", "true or false")?.unwrap_or_default(),
        };
        Ok(Self {
            #[cfg(feature = "check")]
            name: field(object, "name", "a string")?,
            #[cfg(feature = "check")]
            charset: field(object, "charset", "a string")?,
            engine,
        })
    }
}

/// The value of one key, or a `TypeError` that names the key and what it must be.
fn field<T: DeserializeOwned>(object: &Object, key: &str, expected: &str) -> Result<Option<T>, JsValue> {
    let value = Reflect::get(object, &key.into())?;
    if missing(&value) {
        return Ok(None);
    }
    serde_wasm_bindgen::from_value(value)
        .map(Some)
        .map_err(|error| type_error(&format!("Option {key} must be {expected} ({error}).")))
}

fn missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}
