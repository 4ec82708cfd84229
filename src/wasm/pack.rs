//! Words in other languages than Simplified Chinese, which are files of their own beside the module.

use std::sync::OnceLock;

use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

use super::type_error;
use crate::engine::{export::Name as _, messages::Pack, options::Lang};

static PACKS: [OnceLock<Pack>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];

/// Takes the words of a language: its name, and the text of its file. A second one of the same language changes
/// nothing.
///
/// # Errors
/// A `TypeError` for a language that there is not.
#[wasm_bindgen(js_name = usePack)]
pub fn use_pack(lang: &str, text: String) -> Result<(), JsValue> {
    let lang = Lang::ALL.iter().copied().find(|known| known.name() == lang);
    let lang = lang.ok_or_else(|| type_error("usePack takes a language: zh-Hant or en."))?;
    // Words are handed on as they stand for as long as the instance lives.
    PACKS[lang as usize].get_or_init(|| Pack::new(text.leak()));
    Ok(())
}

/// Takes the glossary: the text of its file. Without it no term is explained.
#[cfg(feature = "viewer")]
#[wasm_bindgen(js_name = useGlossary)]
pub fn use_glossary(text: String) {
    crate::engine::tables::glossary::take(text.leak());
}

/// The words that were handed in of a language.
pub(crate) fn pack(lang: Lang) -> Option<&'static Pack> {
    PACKS[lang as usize].get()
}
