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
        let wish = |key| Wish { object, key };
        Ok(Self {
            #[cfg(feature = "check")]
            name: wish("name").text()?,
            #[cfg(feature = "check")]
            charset: wish("charset").text()?,
            engine: Options {
                mode: wish("mode").named()?.unwrap_or_default(),
                origin: wish("origin").named()?.unwrap_or_default(),
                title: wish("title").text()?,
                issuer: wish("issuer").text()?,
                year: wish("year").whole()?,
                dated: wish("dated").day()?,
                published: wish("published").day()?,
                profile: wish("profile").named()?,
                rubric: None,
                lang: wish("lang").named()?.unwrap_or_default(),
                redact: wish("redact").flag()?,
            },
        })
    }
}

/// One key of the object. What is not of its type is a `TypeError` that names the key and what it must be.
struct Wish<'a> {
    object: &'a Object,
    key: &'static str,
}

impl Wish<'_> {
    fn value(&self) -> Result<Option<JsValue>, JsValue> {
        let value = Reflect::get(self.object, &self.key.into())?;
        Ok((!missing(&value)).then_some(value))
    }

    fn wrong(&self, expected: &str) -> JsValue {
        type_error(&format!("Option {} must be {expected}.", self.key))
    }

    fn text(&self) -> Result<Option<String>, JsValue> {
        let Some(value) = self.value()? else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| self.wrong("a string"))
    }

    fn flag(&self) -> Result<bool, JsValue> {
        let Some(value) = self.value()? else { return Ok(false) };
        value.as_bool().ok_or_else(|| self.wrong("true or false"))
    }

    fn whole(&self) -> Result<Option<u16>, JsValue> {
        let Some(value) = self.value()? else { return Ok(None) };
        let whole = value.as_f64().filter(|number| number.fract() == 0.0);
        // A cast ends at the limits of its type.
        let whole = whole.and_then(|number| u16::try_from(number as i32).ok());
        whole.map(Some).ok_or_else(|| self.wrong("a whole number like 2024"))
    }

    fn day(&self) -> Result<Option<Date>, JsValue> {
        let Some(text) = self.text()? else { return Ok(None) };
        Date::parse_iso(&text).map(Some).ok_or_else(|| self.wrong("a day like \"2025-03-10\""))
    }

    fn named<T: Name>(&self) -> Result<Option<T>, JsValue> {
        let Some(text) = self.text()? else { return Ok(None) };
        let mut names = String::from("one of:");
        for one in T::ALL {
            if one.name() == text {
                return Ok(Some(*one));
            }
            names.push(' ');
            names.push_str(one.name());
        }
        Err(self.wrong(&names))
    }
}

fn missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}
