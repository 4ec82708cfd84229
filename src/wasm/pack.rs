//! Words in other languages than Simplified Chinese, which are files of their own beside the module.

use std::sync::OnceLock;

use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

use super::type_error;
#[cfg(feature = "viewer")]
use crate::engine::messages::Words;
use crate::engine::{export::Name as _, messages::Pack, options::Lang};

const LANGUAGES: usize = Lang::ALL.len();

/// The viewer's words, and behind them what the glossary says.
static PACKS: [OnceLock<Pack>; 2 * LANGUAGES] = [const { OnceLock::new() }; 2 * LANGUAGES];

/// Takes the words of a language, or `glossary-` and its name: what the glossary says in it; and the text of the
/// file. A second one of the same name changes nothing.
///
/// # Errors
/// A `TypeError` for a language that there is not.
#[wasm_bindgen(js_name = usePack)]
pub fn use_pack(lang: &str, text: String) -> Result<(), JsValue> {
    let (first, lang) = lang.strip_prefix("glossary-").map_or((0, lang), |lang| (LANGUAGES, lang));
    let lang = Lang::ALL.iter().copied().find(|known| known.name() == lang);
    let lang = lang.ok_or_else(|| type_error("usePack takes a language: zh-Hant or en."))?;
    // Words are handed on as they stand for as long as the instance lives.
    PACKS[first + lang as usize].get_or_init(|| Pack::new(text.leak()));
    Ok(())
}

/// Takes the glossary in Simplified Chinese: the text of its file. Without it no term is explained.
#[cfg(feature = "viewer")]
#[wasm_bindgen(js_name = useGlossary)]
pub fn use_glossary(text: String) {
    crate::engine::tables::glossary::take(text.leak());
}

/// The words that were handed in of a language.
pub(crate) fn pack(lang: Lang) -> Option<&'static Pack> {
    PACKS[lang as usize].get()
}

/// What the glossary says in a language: names, explanations and sources by themselves in Simplified Chinese.
#[cfg(feature = "viewer")]
pub(crate) fn glossary(lang: Lang) -> Words {
    Words::new(lang, PACKS[LANGUAGES + lang as usize].get())
}
