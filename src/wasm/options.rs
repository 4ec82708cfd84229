//! Options as JavaScript writes them: camelCase, unknown keys ignored, wrong ones a `TypeError`.
//!
//! Read by hand: `serde`'s errors know how to print every type, floats among them, and cost 7 kB here.

#[cfg(feature = "check")]
use js_sys::JSON;
use js_sys::{Object, Reflect};
use wasm_bindgen::{prelude::JsValue, JsCast as _};

use super::pack::pack;
use super::type_error;
use crate::engine::{export::Name, structure::Date, Options};
#[cfg(feature = "check")]
use crate::engine::{json, marks::Marks, profile, score};

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
        let wish = |key| Wish { object, key };
        let mut options = Self::default();
        #[cfg(feature = "check")]
        {
            options.name = wish("name").text()?;
            options.charset = wish("charset").text()?;
        }
        let engine = &mut options.engine;
        engine.mode = wish("mode").named()?.unwrap_or_default();
        engine.origin = wish("origin").named()?.unwrap_or_default();
        engine.title = wish("title").text()?;
        engine.issuer = wish("issuer").text()?;
        engine.year = wish("year").whole()?;
        engine.dated = wish("dated").day()?;
        engine.published = wish("published").day()?;
        wish("profile").profile(engine)?;
        #[cfg(feature = "check")]
        {
            engine.marks = wish("marks").file(Marks::read)?.unwrap_or_default();
            engine.rubric = wish("rubric").file(score::read)?.map(Box::new);
        }
        engine.lang = wish("lang").named()?.unwrap_or_default();
        engine.pack = pack(engine.lang);
        engine.redact = wish("redact").flag()?;
        Ok(options)
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

    /// A built-in profile by its name, or a place's own one.
    #[cfg(feature = "check")]
    fn profile(&self, options: &mut Options) -> Result<(), JsValue> {
        let Some(value) = self.value()? else { return Ok(()) };
        if value.as_string().is_some_and(|text| !text.trim_start().starts_with('{')) {
            options.profile = self.named()?;
            return Ok(());
        }
        options.local = self.file(profile::read)?.map(Box::new);
        options.profile = options.local.as_ref().and_then(|local| local.kind);
        Ok(())
    }

    /// The portal edition knows the built-in ones alone; a page that gives another breaks nothing.
    #[cfg(not(feature = "check"))]
    fn profile(&self, options: &mut Options) -> Result<(), JsValue> {
        let Some(value) = self.value()? else { return Ok(()) };
        if value.as_string().is_some_and(|text| !text.trim_start().starts_with('{')) {
            options.profile = self.named()?;
        }
        Ok(())
    }

    /// A small file: its JSON text, or the object that it stands for.
    #[cfg(feature = "check")]
    fn file<T>(&self, read: fn(&str) -> Result<T, json::Error>) -> Result<Option<T>, JsValue> {
        let Some(value) = self.value()? else { return Ok(None) };
        let text = match value.as_string() {
            Some(text) => text,
            None if value.is_object() => JSON::stringify(&value)?.into(),
            None => return Err(self.wrong("an object or its JSON text")),
        };
        read(&text)
            .map(Some)
            .map_err(|error| type_error(&format!("Option {} cannot be used: {error}", self.key)))
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
        let place = self.place_in(T::ALL.len(), &|at| T::ALL[at].name())?;
        Ok(place.map(|at| T::ALL[at]))
    }

    /// Which of some names the text is: no copy of this for every type that has names.
    fn place_in(&self, count: usize, name: &dyn Fn(usize) -> &'static str) -> Result<Option<usize>, JsValue> {
        let Some(text) = self.text()? else { return Ok(None) };
        let mut names = String::from("one of:");
        for at in 0..count {
            if name(at) == text {
                return Ok(Some(at));
            }
            names.push(' ');
            names.push_str(name(at));
        }
        Err(self.wrong(&names))
    }
}

fn missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}
