//! The table of the typo rule, which is a file of its own beside the full edition.

use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine::{options::TypoTable, tables::typos::Typos};

static TYPOS: OnceLock<Typos> = OnceLock::new();

/// Takes the table's text; a second one changes nothing. Without it the rule cannot tell.
#[wasm_bindgen(js_name = useTypos)]
pub fn use_typos(table: &str) {
    TYPOS.get_or_init(|| Typos::new(table));
}

/// The table that was handed in.
pub(crate) fn typos() -> TypoTable {
    TypoTable(TYPOS.get())
}
